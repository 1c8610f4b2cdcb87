package form

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui/part/note"
)

// valueOf reads the value at a place as a person would say it. Broken tells a
// reference to something that is not there.
func valueOf(w *model.Workshop, place model.Place, field model.Field) (text string, written model.Note, broken bool) {
	node := w.File(place.File).At(place.Path)
	switch field.Kind {
	case model.NoteField, model.TextField:
		written = noteAt(w, place)
		persona := func(id string) string { return nameOf(w, model.NamesPersona, id) }
		return note.Text(written, persona), written, false
	case model.BooleanField:
		return map[string]string{"true": "yes", "false": "no"}[node.Text()], written, false
	case model.RangeField:
		return strings.Join(texts(node), " to "), written, false
	case model.ReferenceField:
		text, broken = reference(w, field.Names, node.Text())
		return text, written, broken
	case model.ReferencesField: // one name alone, without a list
		text, broken = reference(w, field.Names, node.Text())
		return text, written, broken
	case model.NotesField: // one text alone, without a list
		if node.Kind() == yamltext.ScalarKind {
			text = noteAt(w, place).Text
		}
		return text, written, false
	}
	return node.Text(), written, false
}

// noteAt reads a note or text. The text of a field that belongs to a note is
// that of the note, which may be written as a plain text.
func noteAt(w *model.Workshop, place model.Place) model.Note {
	if whole, ok := noteOf(place); ok && place.Path[len(place.Path)-1] == "text" {
		found, _ := w.NoteAt(whole)
		return model.Note{Text: found.Text}
	}
	found, _ := w.NoteAt(place)
	return found
}

// noteOf is the note that a field such as a basis belongs to.
func noteOf(place model.Place) (model.Place, bool) {
	last := len(place.Path) - 1
	if last < 0 {
		return model.Place{}, false
	}
	whole := model.Place{File: place.File, Path: place.Path[:last]}
	return whole, len(whole.Path) > 0 && fieldOf(whole).Kind == model.NoteField
}

func texts(node *yamltext.Node) []string {
	var list []string
	for _, each := range node.Items() {
		list = append(list, each.Text())
	}
	if node.Kind() == yamltext.ScalarKind {
		list = []string{node.Text()}
	}
	return list
}

// reference names what a reference leads to.
func reference(w *model.Workshop, target model.Target, id string) (text string, broken bool) {
	if id == "" {
		return "", false
	}
	if !freelyNamed(target) && !resolves(w, target, id) {
		return id + " (nothing has this name)", true
	}
	name := nameOf(w, target, id)
	switch {
	case name == id:
	case target == model.NamesSource:
		return id + "  " + name, false
	case target == model.NamesPlace:
		return name + " (" + id + ")", false
	}
	return name, false
}

// freelyNamed tells targets that people name by a word of their own.
func freelyNamed(target model.Target) bool {
	return target == model.NamesRole || target == model.NamesFunction || target == model.NamesParticipant
}

func resolves(w *model.Workshop, target model.Target, id string) bool {
	if target == model.NamesPlace {
		_, ok := w.Resolve(model.ParseReference(id))
		return ok
	}
	return slices.Contains(w.Names(target), id)
}

// nameOf is what people call the thing with that id; the id where there is
// nothing better.
func nameOf(w *model.Workshop, target model.Target, id string) string {
	name := ""
	switch target {
	case model.NamesPersona, model.NamesRole:
		name = titleOf(w, model.KindPersona, id)
	case model.NamesMetric:
		name = titleOf(w, model.KindMetric, id)
	case model.NamesJourney:
		name = titleOf(w, model.KindJourney, id)
	case model.NamesInitiative:
		name = titleOf(w, model.KindInitiative, id)
	case model.NamesSource:
		name = w.File(model.KindSources.Path("")).At(yamltext.Path{id, "title"}).Text()
	case model.NamesParticipant:
		for _, participant := range w.Frame().Participants {
			if participant.ID == id {
				name = participant.Name
			}
		}
	case model.NamesPlace:
		if place, ok := w.Resolve(model.ParseReference(id)); ok {
			name = Title(w, place)
		}
	case model.NamesRecord:
		for _, info := range model.Kinds() {
			if name == "" && info.Folder != "" && w.File(info.Kind.Path(id)) != nil {
				name = titleOf(w, info.Kind, id)
			}
		}
	}
	if name == "" {
		return id
	}
	return name
}

func titleOf(w *model.Workshop, kind model.Kind, id string) string {
	return Title(w, model.Place{File: kind.Path(id)})
}

// Title is what people call a record, a stage, a note or another part of a
// record; the id or the name of the field where there is nothing better.
func Title(w *model.Workshop, place model.Place) string {
	file := w.File(place.File)
	node := file.At(place.Path)
	if len(place.Path) == 0 {
		node = file.Root()
	}
	field := fieldOf(place)
	if len(place.Path) > 0 && field.Kind == model.NoteField {
		if found := noteAt(w, place); !found.Empty() {
			return note.Text(found, func(id string) string { return nameOf(w, model.NamesPersona, id) })
		}
		return field.Label
	}
	for _, key := range []string{"name", "title", "situation"} {
		if text := node.Get(key).Text(); text != "" {
			return text
		}
	}
	if len(place.Path) == 0 {
		_, id := model.KindOf(place.File)
		return id
	}
	for _, text := range []string{node.Get("id").Text(), field.Label} {
		if text != "" {
			return text
		}
	}
	return field.Key
}

// naming is the field that a new entry of a list of records begins with.
func naming(fields []model.Field) model.Field {
	for _, key := range []string{"name", "title", "text"} {
		if field, ok := model.FieldAt(fields, key); ok {
			return field
		}
	}
	return fields[0]
}

// summary says in one line what an entry holds: "PolicyDesk · rating 2".
func summary(w *model.Workshop, place model.Place, fields []model.Field) string {
	first := naming(fields)
	var parts []string
	for _, field := range append([]model.Field{first}, fields...) {
		if len(parts) > 0 && (field.Key == first.Key || field.Key == "id") {
			continue
		}
		if text := brief(w, model.Place{File: place.File, Path: place.Path.With(field.Key)}, field); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " · ")
}

// brief is a value of an entry, with its label where the value alone says
// little. What is long or has parts of its own is left to the entry's form.
func brief(w *model.Workshop, place model.Place, field model.Field) string {
	node := w.File(place.File).At(place.Path)
	switch field.Kind {
	case model.ReferencesField, model.WordsField:
		return strings.Join(texts(node), ", ")
	case model.IntegerField, model.NumberField, model.BooleanField:
		if text, _, _ := valueOf(w, place, field); text != "" {
			return strings.ToLower(field.Label) + " " + text
		}
	case model.TextField, model.ChoiceField, model.DateField, model.DurationField, model.ReferenceField:
		text, _, _ := valueOf(w, place, field)
		return text
	}
	return ""
}
