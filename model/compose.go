package model

import (
	"fmt"
	"reflect"
	"strconv"

	"interlock/model/yamltext"
)

// Compose writes records as the files of a new workshop, by name, in the
// layout that we write. A record is a pointer to one of the types that a
// workshop holds (*Frame, *Persona, *Journey, …); those of a folder are named
// by their ID. What is empty is left out. The error says which record cannot
// be written, and why.
func Compose(records ...any) (map[string]string, error) {
	texts := map[string]string{}
	for _, record := range records {
		kind, id := kindOfRecord(record)
		if kind == KindUnknown {
			return nil, fmt.Errorf("%T is no record of a workshop", record)
		}
		name := kind.Path(id)
		if _, twice := texts[name]; twice {
			return nil, fmt.Errorf("%s would be written twice", name)
		}
		text, err := yamltext.Render(composed(kind, reflect.ValueOf(record).Elem()))
		if err != nil {
			return nil, inFile(name, err)
		}
		texts[name] = text
	}
	return texts, nil
}

// kindOfRecord finds what kind of record a value is, and its id.
func kindOfRecord(record any) (Kind, string) {
	for _, info := range Kinds() {
		if reflect.TypeOf(newRecord(info.Kind, "")) != reflect.TypeOf(record) {
			continue
		}
		if id := reflect.ValueOf(record).Elem().FieldByName("ID"); id.IsValid() {
			return info.Kind, id.String()
		}
		return info.Kind, ""
	}
	return KindUnknown, ""
}

func composed(kind Kind, record reflect.Value) yamltext.Map {
	switch record := record.Interface().(type) {
	case Sources:
		return composedSources(record)
	case Inbox:
		return composedInbox(record)
	}
	return composedFields(record, kind.Info().Fields, false)
}

func composedSources(sources Sources) yamltext.Map {
	mapping, field := yamltext.Map{}, KindSources.Info().Fields[0]
	for _, source := range sources.List {
		value := composedFields(reflect.ValueOf(source), field.Fields, field.OneLine)
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: source.ID, Value: value})
	}
	return mapping
}

func composedInbox(inbox Inbox) yamltext.Map {
	mapping := yamltext.Map{}
	for _, place := range inbox.Places {
		fields := yamltext.Map{}
		for _, notes := range place.Fields {
			fields.Entries = append(fields.Entries, yamltext.MapEntry{Key: notes.Key, Value: composedNotes(notes.Notes)})
		}
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: place.Place, Value: fields})
	}
	return mapping
}

// composedFields writes the fields of a struct that are not empty, in the
// order of the table.
func composedFields(record reflect.Value, fields []Field, oneLine bool) yamltext.Map {
	mapping := yamltext.Map{Flow: oneLine}
	index := fieldIndexes()[record.Type()]
	for _, field := range fields {
		position, held := index[field.Key]
		if !held || emptyValue(record.Field(position)) {
			continue
		}
		value := composedValue(record.Field(position), field)
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: field.Key, Value: value})
	}
	return mapping
}

// emptyValue reports whether nobody has said anything here.
func emptyValue(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.Slice:
		return value.Len() == 0
	case reflect.Struct:
		for i := range value.NumField() {
			if name := value.Type().Field(i).Name; name != "Plain" && !emptyValue(value.Field(i)) {
				return false
			}
		}
		return true
	}
	return value.IsZero()
}

func composedValue(value reflect.Value, field Field) yamltext.Value {
	switch held := value.Interface().(type) {
	case Note:
		return composedNote(held)
	case []Note:
		return composedNotes(held)
	case []Variant:
		return composedTexts(held)
	case *int:
		return yamltext.Plain(strconv.Itoa(*held))
	case *float64:
		return composedNumber(*held)
	case *bool:
		return yamltext.Plain(strconv.FormatBool(*held))
	case Date:
		if len(held) > len("2025") && held.Valid() {
			return yamltext.Plain(held)
		}
	}
	switch value.Kind() {
	case reflect.Slice:
		return composedList(value, field)
	case reflect.Pointer:
		return composedFields(value.Elem(), field.Fields, field.OneLine)
	case reflect.Struct:
		return composedFields(value, field.Fields, field.OneLine)
	}
	return yamltext.String(value.String())
}

func composedList(list reflect.Value, field Field) yamltext.List {
	written := yamltext.List{Flow: field.inBrackets() || field.Kind == RangeField}
	for i := range list.Len() {
		item := list.Index(i)
		switch item.Kind() {
		case reflect.Struct:
			written.Items = append(written.Items, composedFields(item, field.Fields, field.OneLine))
		case reflect.Float64:
			written.Items = append(written.Items, composedNumber(item.Float()))
		default:
			written.Items = append(written.Items, yamltext.String(item.String()))
		}
	}
	return written
}

func composedNumber(number float64) yamltext.Value {
	return yamltext.Plain(strconv.FormatFloat(number, 'f', -1, 64))
}

func composedTexts(variants []Variant) yamltext.Map {
	mapping := yamltext.Map{}
	for _, variant := range variants {
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: variant.Persona, Value: yamltext.String(variant.Text)})
	}
	return mapping
}

func composedNotes(notes []Note) yamltext.List {
	list := yamltext.List{}
	for _, note := range notes {
		list.Items = append(list.Items, composedNote(note))
	}
	return list
}

// composedNote writes a note that is only a text as that text.
func composedNote(note Note) yamltext.Value {
	mapping := composedFields(reflect.ValueOf(note), NoteFields(), true)
	if len(mapping.Entries) == 0 || len(mapping.Entries) == 1 && mapping.Entries[0].Key == "text" {
		return yamltext.String(note.Text)
	}
	return mapping
}
