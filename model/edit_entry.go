package model

import (
	"fmt"
	"strings"

	"interlock/model/yamltext"
)

// AddEntry adds an entry with one field filled to a list of records, such as a
// tool, a participant or a reading. An index beyond the end means the end.
func (w *Workshop) AddEntry(list Place, index int, key, typed string) (Edit, error) {
	return w.InsertEntry(list, index, FieldValue{Key: key, Typed: typed})
}

// InsertEntry adds an entry with some of its fields filled to a list of
// records, and makes the list, or the file of a kind that has only one, where
// there is none yet. An index beyond the end means the end. The fields are
// written in the order of the table, so that all entries of a list look alike;
// without any the edit is empty.
func (w *Workshop) InsertEntry(list Place, index int, values ...FieldValue) (Edit, error) {
	kind, _ := KindOf(list.File)
	field, ok := FieldOf(kind, list.Path)
	if !ok || field.Kind != GroupsField {
		return Edit{}, fmt.Errorf("%s %s takes no entries", list.File, list.Path)
	}
	entry, err := newEntry(field, values)
	if err != nil || len(entry.Entries) == 0 {
		return Edit{}, err
	}
	d := w.draft()
	at, err := d.insert(list, index, entry)
	if err != nil {
		return Edit{}, err
	}
	title := fmt.Sprintf("add %s to %s", short(entryTitle(values)), strings.ToLower(field.Label))
	return d.edit(title, Place{File: list.File, Path: list.Path.With(at)}), nil
}

// newEntry makes an entry of a list of what was typed for its fields.
func newEntry(list Field, values []FieldValue) (yamltext.Map, error) {
	entry := yamltext.Map{Flow: list.OneLine}
	for _, value := range values {
		if _, ok := FieldAt(list.Fields, value.Key); !ok {
			return entry, fmt.Errorf("an entry of %s has no field %s", list.Label, value.Key)
		}
	}
	for _, field := range list.Fields {
		for _, value := range values {
			typed := strings.TrimSpace(value.Typed)
			if value.Key != field.Key || typed == "" {
				continue
			}
			written, err := typedValue(field, typed)
			if err != nil {
				return entry, err
			}
			entry.Entries = append(entry.Entries, yamltext.MapEntry{Key: field.Key, Value: written})
		}
	}
	return entry, nil
}

// entryTitle is what the title of an edit calls a new entry: the first thing
// that was typed for it.
func entryTitle(values []FieldValue) string {
	for _, value := range values {
		if typed := strings.TrimSpace(value.Typed); typed != "" {
			return typed
		}
	}
	return ""
}

// DuplicateEntry copies an entry of a list of records behind itself. The copy
// has no id: nothing points at it yet.
func (w *Workshop) DuplicateEntry(at Place) (Edit, error) {
	index, inList := last(at.Path).(int)
	node := w.File(at.File).At(at.Path)
	if !inList || node == nil {
		return Edit{}, fmt.Errorf("%s: there is no such entry any more", at)
	}
	list := Place{File: at.File, Path: at.Path[:len(at.Path)-1]}
	d := w.draft()
	if _, err := d.insert(list, index+1, withoutIDs(valueOf(node))); err != nil {
		return Edit{}, err
	}
	return d.edit("duplicate entry of "+w.describe(list), Place{File: at.File, Path: list.Path.With(index + 1)}), nil
}

// MoveEntry moves an entry of a list (a note, a stage, a participant) to
// another position in it.
func (w *Workshop) MoveEntry(list Place, from, to int) (Edit, error) {
	d := w.draft()
	err := d.patch(list.File, func(text *yamltext.Text) (*yamltext.Text, error) { return text.Move(list.Path, from, to) })
	if err != nil {
		return Edit{}, err
	}
	moved := Place{File: list.File, Path: list.Path.With(from)}
	edit := d.edit("move "+w.describe(moved), Place{File: list.File, Path: list.Path.With(to)})
	edit.SelectBefore = moved
	return edit, nil
}
