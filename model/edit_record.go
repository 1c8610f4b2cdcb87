package model

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// FieldValue is a value for a field of a new record.
type FieldValue struct {
	Key   string
	Typed string
}

// CreateRecord adds a record with some of its fields filled. Its id is made of
// the name that people call it, and returned.
func (w *Workshop) CreateRecord(kind Kind, name string, values ...FieldValue) (Edit, string, error) {
	info := kind.Info()
	if info.Folder == "" {
		return Edit{}, "", fmt.Errorf("there is only one %s", info.Label)
	}
	id := FreshID(name, strings.ReplaceAll(info.Label, " ", "-"), func(id string) bool { return w.taken(kind, id) })
	record := yamltext.Map{}
	for _, field := range info.Fields {
		for _, value := range values {
			if value.Key != field.Key || strings.TrimSpace(value.Typed) == "" {
				continue
			}
			typed, err := typedValue(field, strings.TrimSpace(value.Typed))
			if err != nil {
				return Edit{}, "", err
			}
			record.Entries = append(record.Entries, yamltext.MapEntry{Key: field.Key, Value: typed})
		}
		if kind == KindJourney && field.Key == "stages" {
			record.Entries = append(record.Entries, yamltext.MapEntry{Key: "stages", Value: yamltext.List{}})
		}
	}
	source, err := yamltext.Render(record)
	if err != nil {
		return Edit{}, "", err
	}
	d := w.draft()
	if err := d.create(kind.Path(id), source); err != nil {
		return Edit{}, "", err
	}
	return d.edit(fmt.Sprintf("add %s %s", info.Label, short(firstOf(name, id))), Place{File: kind.Path(id)}), id, nil
}

// taken reports whether an id is in use; journeys and empathy maps share
// theirs, because references name both.
func (w *Workshop) taken(kind Kind, id string) bool {
	if kind == KindJourney || kind == KindEmpathyMap {
		return w.File(KindJourney.Path(id)) != nil || w.File(KindEmpathyMap.Path(id)) != nil
	}
	return w.File(kind.Path(id)) != nil
}

// DuplicateRecord copies a record under a new id, which is returned.
func (w *Workshop) DuplicateRecord(kind Kind, id string) (Edit, string, error) {
	file := w.File(kind.Path(id))
	switch {
	case kind.Info().Folder == "":
		return Edit{}, "", fmt.Errorf("there is only one %s", kind.Info().Label)
	case file == nil:
		return Edit{}, "", fmt.Errorf("there is no %s %s any more", kind.Info().Label, id)
	}
	copied := numbered(id, func(id string) bool { return w.taken(kind, id) })
	d := w.draft()
	if err := d.create(kind.Path(copied), file.Source); err != nil {
		return Edit{}, "", err
	}
	return d.edit(fmt.Sprintf("duplicate %s %s", kind.Info().Label, id), Place{File: kind.Path(copied)}), copied, nil
}

// DeleteRecord deletes a record. What points at it stays, and is found by
// [Workshop.PointingAt].
func (w *Workshop) DeleteRecord(kind Kind, id string) (Edit, error) {
	name := kind.Path(id)
	if w.File(name) == nil {
		return Edit{}, fmt.Errorf("there is no %s %s any more", kind.Info().Label, id)
	}
	d := w.draft()
	d.remove(name)
	edit := d.edit(fmt.Sprintf("delete %s %s", kind.Info().Label, id), w.recordBesides(kind, id))
	edit.SelectBefore = Place{File: name}
	return edit, nil
}

// recordBesides is where the cursor goes once a record is gone: the next one of
// its kind, the one before, or nowhere.
func (w *Workshop) recordBesides(kind Kind, id string) Place {
	ids := w.ids(kind)
	at := slices.Index(ids, id)
	switch {
	case at+1 < len(ids):
		return Place{File: kind.Path(ids[at+1])}
	case at > 0:
		return Place{File: kind.Path(ids[at-1])}
	}
	return Place{}
}

// Rewrite replaces the whole text of a file, as an outside editor would. It is
// also how a file that cannot be read is mended.
func (w *Workshop) Rewrite(name, source string) Edit {
	edit := Edit{Title: "edit the text of " + name, Select: Place{File: name}}
	file := w.File(name)
	if file != nil && file.Source == source {
		return edit
	}
	change := Change{Name: name, After: &source}
	if file != nil {
		change.Before = &file.Source
	}
	edit.Changes = []Change{change}
	return edit
}
