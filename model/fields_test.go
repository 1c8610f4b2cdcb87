package model_test

import (
	"reflect"
	"testing"

	"interlock/model"
)

// The kinds of Go field that each kind of field can be read into.
func fits(kind model.FieldKind, t reflect.Type) bool {
	switch kind {
	case model.TextField, model.ChoiceField, model.DateField, model.DurationField, model.ReferenceField:
		return t.Kind() == reflect.String
	case model.NoteField:
		return t == reflect.TypeFor[model.Note]()
	case model.NotesField:
		return t == reflect.TypeFor[[]model.Note]()
	case model.WordsField, model.ReferencesField:
		return t == reflect.TypeFor[[]string]()
	case model.IntegerField:
		return t == reflect.TypeFor[*int]()
	case model.NumberField:
		return t == reflect.TypeFor[*float64]()
	case model.BooleanField:
		return t == reflect.TypeFor[*bool]()
	case model.RangeField:
		return t == reflect.TypeFor[[]float64]()
	case model.TextsField:
		return t == reflect.TypeFor[[]model.Variant]()
	case model.GroupField:
		return t.Kind() == reflect.Struct || t.Kind() == reflect.Pointer && t.Elem().Kind() == reflect.Struct
	case model.GroupsField:
		return t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct
	}
	return false
}

// Every field of the table is read into a field of the record, and every field
// of a record is in the table.
func TestTheTableAndTheRecordsAgree(t *testing.T) {
	t.Parallel()
	for _, info := range model.Kinds() {
		record := reflect.TypeOf(model.NewFile(info.Kind.Path("x"), "").Record).Elem()
		switch info.Kind {
		case model.KindSources:
			compareFields(t, "source", info.Fields[0].Fields, reflect.TypeFor[model.Source]())
		case model.KindInbox: // holds lists of notes by place
		default:
			compareFields(t, info.Label, info.Fields, record)
		}
	}
	compareFields(t, "note", model.NoteFields(), reflect.TypeFor[model.Note]())
}

func compareFields(t *testing.T, where string, fields []model.Field, record reflect.Type) {
	t.Helper()
	tagged := map[string]reflect.Type{}
	for i := range record.NumField() {
		if key := record.Field(i).Tag.Get("field"); key != "" {
			tagged[key] = record.Field(i).Type
		}
	}
	for _, field := range fields {
		goType, found := tagged[field.Key]
		delete(tagged, field.Key)
		switch {
		case !found:
			t.Errorf("%s: no record field is read from `%s`", where, field.Key)
		case !fits(field.Kind, goType):
			t.Errorf("%s: `%s` of kind %d cannot be read into %v", where, field.Key, field.Kind, goType)
		}
		for goType != nil && (goType.Kind() == reflect.Pointer || goType.Kind() == reflect.Slice) {
			goType = goType.Elem()
		}
		if field.Kind == model.GroupField || field.Kind == model.GroupsField {
			compareFields(t, where+" "+field.Key, field.Fields, goType)
		}
	}
	for key := range tagged {
		t.Errorf("%s: the table has no field `%s`", where, key)
	}
}

func TestEveryFieldIsDescribed(t *testing.T) {
	t.Parallel()
	for _, info := range model.Kinds() {
		describe(t, info.Label, info.Fields)
	}
	describe(t, "note", model.NoteFields())
}

func describe(t *testing.T, where string, fields []model.Field) {
	t.Helper()
	seen := map[string]bool{}
	for _, field := range fields {
		name := where + " " + field.Key
		if seen[field.Key] {
			t.Errorf("%s stands in the table twice", name)
		}
		seen[field.Key] = true
		if field.Label == "" || field.Help == "" {
			t.Errorf("%s has no label or no help", name)
		}
		if (field.Kind == model.ChoiceField) != (len(field.Choices) > 0) {
			t.Errorf("%s: only a choice has choices, and it has some", name)
		}
		if field.Min > field.Max {
			t.Errorf("%s goes from %g to %g", name, field.Min, field.Max)
		}
		describe(t, name, field.Fields)
	}
}

func TestEveryFieldIsFoundByItsPath(t *testing.T) {
	t.Parallel()
	tests := []struct {
		place model.Place
		label string
		kind  model.FieldKind
	}{
		{at("workshop.yaml", "scope", "in"), "In", model.TextField},
		{at("workshop.yaml", "participants", 1, "function"), "Function", model.ReferenceField},
		{at("sources.yaml", "s1", "n"), "People or cases", model.IntegerField},
		{at("personas/maya.yaml", "quote"), "Quote", model.NoteField},
		{at("personas/maya.yaml", "quote", "basis"), "Basis", model.ChoiceField},
		{at("personas/maya.yaml", "goals", 3), "Goals", model.NoteField},
		{at("personas/maya.yaml", "serves", 0), "Serves", model.ReferenceField},
		{at("personas/maya.yaml", "channels", 0), "Channels", model.TextField},
		{at("journeys/claim.yaml", "stages", 1), "Stages", model.GroupField},
		{at("journeys/claim.yaml", "stages", 1, "time", "wait"), "Wait", model.DurationField},
		{at("journeys/claim.yaml", "stages", 1, "pains", 0, "severity"), "Severity", model.IntegerField},
		{at("initiatives/cap.yaml", "variants", "tom"), "Variants", model.TextField},
		{at("inbox/dk.yaml", "claim/wait", "pains", 0), "Pains", model.NoteField},
		{at("governance.yaml", "committee", "members", 0, "name"), "Name", model.TextField},
	}
	for _, test := range tests {
		kind, _ := model.KindOf(test.place.File)
		field, ok := model.FieldOf(kind, test.place.Path)
		if !ok || field.Label != test.label || field.Kind != test.kind {
			t.Errorf("%v is %q of kind %d, want %q of kind %d", test.place, field.Label, field.Kind, test.label, test.kind)
		}
	}
	for _, nowhere := range []model.Place{
		at("personas/maya.yaml", "nme"), at("personas/maya.yaml", "name", "first"), at("personas/maya.yaml", 0),
		at("personas/maya.yaml", "goals", "first"), at("inbox/dk.yaml", "claim/wait", "title"), at("notes.yaml", "name"),
	} {
		kind, _ := model.KindOf(nowhere.File)
		if field, ok := model.FieldOf(kind, nowhere.Path); ok {
			t.Errorf("%v is no field, but found %+v", nowhere, field)
		}
	}
}

func TestKindOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		kind model.Kind
		id   string
	}{
		{"workshop.yaml", model.KindWorkshop, "workshop"},
		{"personas/maya.yaml", model.KindPersona, "maya"},
		{"empathy/maya-waiting.yaml", model.KindEmpathyMap, "maya-waiting"},
		{"maya.yaml", model.KindUnknown, "maya"},
		{"personas/old/maya.yaml", model.KindUnknown, "maya"},
		{"personas/maya.yml", model.KindUnknown, "maya.yml"},
		{"out/personas/maya.yaml", model.KindUnknown, "maya"},
	}
	for _, test := range tests {
		if kind, id := model.KindOf(test.name); kind != test.kind || id != test.id {
			t.Errorf("KindOf(%q) = %q, %q", test.name, kind, id)
		}
	}
	for _, info := range model.Kinds() {
		if kind, _ := model.KindOf(info.Kind.Path("x")); kind != info.Kind {
			t.Errorf("the path of a %s is read as a %s", info.Label, kind)
		}
	}
}
