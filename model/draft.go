package model

import (
	"errors"
	"fmt"

	"interlock/model/yamltext"
)

// draft gathers the patches of one edit, over one file or several.
type draft struct {
	workshop *Workshop
	texts    map[string]*yamltext.Text
	order    []string
	removed  map[string]bool
}

func (w *Workshop) draft() *draft {
	return &draft{workshop: w, texts: map[string]*yamltext.Text{}, removed: map[string]bool{}}
}

// text is the file as the draft has it so far.
func (d *draft) text(name string) (*yamltext.Text, error) {
	if text := d.texts[name]; text != nil {
		return text, nil
	}
	file := d.workshop.File(name)
	switch {
	case file == nil && beginsEmpty(name):
		return yamltext.Parse("")
	case file == nil || d.removed[name]:
		return nil, fmt.Errorf("%s is not there any more", name)
	case file.text == nil:
		return nil, fmt.Errorf("%s cannot be edited before its text is mended: %s", name, file.Faults[0].Message)
	}
	return file.text, nil
}

// beginsEmpty reports whether a file comes into being when something is written
// into it: there is one of its kind, or one for each participant.
func beginsEmpty(name string) bool {
	kind, _ := KindOf(name)
	return kind != KindUnknown && (kind.Info().Folder == "" || kind == KindInbox || kind == KindVotes)
}

// patch changes one file.
func (d *draft) patch(name string, change func(*yamltext.Text) (*yamltext.Text, error)) error {
	text, err := d.text(name)
	if err != nil {
		return err
	}
	next, err := change(text)
	if err != nil {
		return inFile(name, err)
	}
	d.put(name, next)
	return nil
}

func (d *draft) put(name string, text *yamltext.Text) {
	if d.texts[name] == nil && !d.removed[name] {
		d.order = append(d.order, name)
	}
	delete(d.removed, name)
	d.texts[name] = text
}

// create adds a file with that text.
func (d *draft) create(name, source string) error {
	if d.workshop.File(name) != nil && !d.removed[name] {
		return fmt.Errorf("%s is there already; choose another id", name)
	}
	text, err := yamltext.Parse(source)
	if err != nil {
		return inFile(name, err)
	}
	d.put(name, text)
	return nil
}

// remove deletes a file.
func (d *draft) remove(name string) {
	if d.texts[name] == nil {
		d.order = append(d.order, name)
	}
	delete(d.texts, name)
	d.removed[name] = true
}

// edit closes the draft.
func (d *draft) edit(title string, selection Place) Edit {
	edit := Edit{Title: title, Select: selection}
	for _, name := range d.order {
		change := Change{Name: name}
		if file := d.workshop.File(name); file != nil {
			change.Before = &file.Source
		}
		if text := d.texts[name]; text != nil {
			after := text.String()
			change.After = &after
		}
		if !change.empty() {
			edit.Changes = append(edit.Changes, change)
		}
	}
	return edit
}

// EditError says why an edit could not be made and what to do instead.
type EditError struct {
	File   string
	Line   int // 1-based, 0 when unknown
	Reason string
	cause  error
}

// Error names the file and line in front of the reason.
func (e *EditError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Reason)
	}
	return e.File + ": " + e.Reason
}

// Unwrap returns the cause.
func (e *EditError) Unwrap() error { return e.cause }

func inFile(name string, err error) error {
	edit := &EditError{File: name, Reason: err.Error(), cause: err}
	var refused *yamltext.RefusedError
	if errors.As(err, &refused) {
		edit.Line, edit.Reason = refused.Line, refused.Reason
	}
	return edit
}

// setKey writes a value under a key, adding the key where the table puts it.
// Keys that the file does not have yet are placed before the first one that
// the table lists after them.
func (d *draft) setKey(name string, mapping yamltext.Path, fields []Field, key string, value yamltext.Value) error {
	return d.patch(name, func(text *yamltext.Text) (*yamltext.Text, error) {
		node, err := text.At(mapping)
		if err != nil {
			return nil, err
		}
		if node.Get(key) != nil {
			return replace(name, text, mapping.With(key), value)
		}
		place := placeFor(node, fields, key)
		if _, inList := last(mapping).(int); inList && !node.Flow() && len(node.Entries()) > 0 {
			place = max(place, 1) // the line with the dash stays as it is
		}
		return text.AddKey(mapping, place, key, value)
	})
}

// dropKey deletes a key if it is there.
func (d *draft) dropKey(name string, mapping yamltext.Path, key string) error {
	return d.patch(name, func(text *yamltext.Text) (*yamltext.Text, error) {
		node, err := text.At(mapping)
		if err != nil || node.Get(key) == nil {
			return text, nil
		}
		return text.Delete(mapping.With(key))
	})
}

func placeFor(node *yamltext.Node, fields []Field, key string) int {
	rank := map[string]int{}
	for i, field := range fields {
		rank[field.Key] = i
	}
	entries := node.Entries()
	own, known := rank[key]
	if !known {
		return len(entries)
	}
	for i, entry := range entries {
		if other, ok := rank[entry.Key]; ok && other > own {
			return i
		}
	}
	return len(entries)
}
