package model

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// NoteAt reads the note at a place; false when there is none.
func (w *Workshop) NoteAt(at Place) (Note, bool) {
	file := w.File(at.File)
	node := file.At(at.Path)
	if node == nil {
		return Note{}, false
	}
	decoder := decoder{file: at.File}
	return decoder.note(node, at.Path), true
}

// AddNotes writes notes into a list, the first at that index, and makes the
// list if the record has none yet. An index beyond the end means the end. In
// the lanes of a blueprint "Tom: answers the call" becomes a note of Tom's.
func (w *Workshop) AddNotes(list Place, index int, texts ...string) (Edit, error) {
	var values []yamltext.Value
	title := ""
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			values = append(values, w.newNote(list, text))
			title = "add note " + short(text)
		}
	}
	if len(values) == 0 {
		return Edit{}, nil
	}
	d := w.draft()
	at, err := d.insert(list, index, values...)
	if err != nil {
		return Edit{}, err
	}
	if len(values) > 1 {
		title = fmt.Sprintf("add %d notes", len(values))
	}
	return d.edit(title, Place{File: list.File, Path: list.Path.With(at + len(values) - 1)}), nil
}

// AddNote writes a note with all that is known of it into a list, as AddNotes
// does with texts. A note that says nothing is no edit.
func (w *Workshop) AddNote(list Place, index int, note Note) (Edit, error) {
	if note.Text = strings.TrimSpace(note.Text); note.Empty() {
		return Edit{}, nil
	}
	d := w.draft()
	at, err := d.insert(list, index, shortSource(composedNote(note)))
	if err != nil {
		return Edit{}, err
	}
	return d.edit("add note "+short(firstOf(note.Text, note.Carrier())), Place{File: list.File, Path: list.Path.With(at)}), nil
}

// shortSource writes the only source of a note without brackets.
func shortSource(value yamltext.Value) yamltext.Value {
	note, ok := value.(yamltext.Map)
	if !ok {
		return value
	}
	for i, entry := range note.Entries {
		if list, ok := entry.Value.(yamltext.List); ok && entry.Key == "source" && len(list.Items) == 1 {
			note.Entries[i].Value = list.Items[0]
		}
	}
	return note
}

func (w *Workshop) newNote(list Place, text string) yamltext.Value {
	key, _ := last(list.Path).(string)
	who, rest, found := strings.Cut(text, ":")
	who = strings.TrimSpace(who)
	if !found || key != "frontstage" && key != "backstage" || strings.TrimSpace(rest) == "" {
		return yamltext.String(text)
	}
	for _, persona := range w.Personas() {
		if strings.EqualFold(who, persona.Name) || strings.EqualFold(who, persona.ID) {
			return noteMap(yamltext.MapEntry{Key: "who", Value: yamltext.String(persona.ID)},
				yamltext.MapEntry{Key: "text", Value: yamltext.String(strings.TrimSpace(rest))})
		}
	}
	return yamltext.String(text)
}

func noteMap(entries ...yamltext.MapEntry) yamltext.Map {
	return yamltext.Map{Entries: entries, Flow: true}
}

// insert writes values into a list that may not be there yet, and answers with
// the index of the first.
func (d *draft) insert(list Place, index int, values ...yamltext.Value) (int, error) {
	text, err := d.text(list.File)
	if err != nil {
		return 0, err
	}
	kind, _ := KindOf(list.File)
	field, _ := FieldOf(kind, list.Path)
	node, err := text.At(list.Path)
	if err != nil {
		node = nil
	}
	if only, ok := onlyEntry(node, field); ok {
		index = max(0, min(index, 1))
		values = slices.Insert([]yamltext.Value{only}, index, values...)
		return index, d.set(list.File, list.Path, yamltext.List{Items: values, Flow: field.inBrackets()})
	}
	isEmpty := len(node.Items()) == 0 && len(node.Entries()) == 0
	if isEmpty && (node.Kind() != yamltext.ListKind || field.inBrackets()) {
		return 0, d.set(list.File, list.Path, yamltext.List{Items: values, Flow: field.inBrackets()})
	}
	if node.Kind() != yamltext.ListKind {
		return 0, &EditError{File: list.File, Line: node.Line(), Reason: "there are keys where a list belongs; write each entry behind a dash"}
	}
	index = max(0, min(index, len(node.Items())))
	for i, value := range values {
		err := d.patch(list.File, func(text *yamltext.Text) (*yamltext.Text, error) {
			return text.Insert(list.Path, index+i, value)
		})
		if err != nil {
			return 0, err
		}
	}
	return index, nil
}

// onlyEntry is one text or note that stands where a list belongs; it counts as
// a list of one.
func onlyEntry(node *yamltext.Node, field Field) (yamltext.Value, bool) {
	switch {
	case node.Kind() == yamltext.ScalarKind && !field.freeText():
		return yamltext.String(node.Text()), true
	case node.Kind() == yamltext.ScalarKind,
		field.Kind == NotesField && len(node.Entries()) > 0 && isNoteMap(node):
		return valueOf(node), true
	}
	return nil, false
}

// EditNote rewords a note; nothing left deletes it. Text that YAML read as
// something else is put in quotes on the way.
func (w *Workshop) EditNote(at Place, text string) (Edit, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return w.DeleteAt(at)
	}
	d := w.draft()
	if err := d.reword(at, text); err != nil {
		return Edit{}, err
	}
	return d.edit("reword note "+short(text), at), nil
}

func (d *draft) reword(at Place, text string) error {
	file, err := d.text(at.File)
	if err != nil {
		return err
	}
	node, err := file.At(at.Path)
	if err != nil || !isNoteMap(node) || len(node.Entries()) == 0 {
		return d.set(at.File, at.Path, yamltext.String(text))
	}
	if _, pieces := lostText(node); len(pieces) > 0 {
		return d.set(at.File, at.Path, mended(node, pieces, text))
	}
	return d.setKey(at.File, at.Path, NoteFields(), "text", yamltext.String(text))
}

// mended is a note whose text commas had cut into pieces, with its text whole.
func mended(node *yamltext.Node, pieces []string, text string) yamltext.Value {
	note := yamltext.Map{Flow: true}
	for _, entry := range node.Entries() {
		value := valueOf(entry.Value)
		if entry.Key == "text" {
			value = yamltext.String(text)
		}
		if !slices.Contains(pieces, entry.Key) {
			note.Entries = append(note.Entries, yamltext.MapEntry{Key: entry.Key, Value: value})
		}
	}
	return note
}

// SetNoteField writes what is known of a note: its basis, severity, sources, …
// Nothing typed takes it away; a note of which only the text is left becomes a
// plain text again. Sources and tags are separated by commas.
func (w *Workshop) SetNoteField(at Place, key, typed string) (Edit, error) {
	note, ok := w.NoteAt(at)
	if !ok {
		return Edit{}, fmt.Errorf("%s: there is no such note any more", at)
	}
	if key == "text" {
		return w.EditNote(at, typed)
	}
	field, ok := FieldAt(NoteFields(), key)
	if !ok {
		return Edit{}, fmt.Errorf("a note has no field %s", key)
	}
	typed = strings.TrimSpace(typed)
	if typed == "" && note.Plain {
		return Edit{}, nil
	}
	d := w.draft()
	if err := d.setNoteField(at, note, field, typed); err != nil {
		return Edit{}, err
	}
	title := fmt.Sprintf("set %s of %s to %s", strings.ToLower(field.Label), short(note.Text), typed)
	if typed == "" {
		title = fmt.Sprintf("clear %s of %s", strings.ToLower(field.Label), short(note.Text))
	}
	return d.edit(title, at), nil
}

func (d *draft) setNoteField(at Place, note Note, field Field, typed string) error {
	if typed == "" {
		if err := d.dropKey(at.File, at.Path, field.Key); err != nil {
			return err
		}
		return d.simplify(at)
	}
	value, err := noteValue(field, typed)
	if err != nil {
		return err
	}
	if note.Plain {
		entries := []yamltext.MapEntry{{Key: "text", Value: yamltext.String(note.Text)}, {Key: field.Key, Value: value}}
		if comesBefore(field.Key, "text") {
			slices.Reverse(entries)
		}
		quotes := quotesOf(d.workshop.File(at.File).At(at.Path))
		if err := d.set(at.File, at.Path, noteMap(entries...)); err != nil {
			return err
		}
		return d.quote(Place{File: at.File, Path: at.Path.With("text")}, note.Text, quotes)
	}
	if _, pieces := lostText(d.workshop.File(at.File).At(at.Path)); len(pieces) > 0 {
		if err := d.reword(at, note.Text); err != nil {
			return err
		}
	}
	return d.setKey(at.File, at.Path, NoteFields(), field.Key, value)
}

func comesBefore(key, other string) bool {
	for _, field := range NoteFields() {
		switch field.Key {
		case key:
			return true
		case other:
			return false
		}
	}
	return false
}

// noteValue reads what was typed for a field of a note; one source needs no
// list.
func noteValue(field Field, typed string) (yamltext.Value, error) {
	value, err := typedValue(field, typed)
	if list, ok := value.(yamltext.List); ok && len(list.Items) == 1 && field.Key == "source" {
		return list.Items[0], nil
	}
	return value, err
}

// simplify makes a plain text of a note of which only the text is left.
func (d *draft) simplify(at Place) error {
	text, err := d.text(at.File)
	if err != nil {
		return err
	}
	node, err := text.At(at.Path)
	if err != nil || node.Kind() != yamltext.MapKind || len(node.Entries()) != 1 || node.Get("text") == nil {
		return nil
	}
	plain := node.Get("text")
	if err := d.set(at.File, at.Path, yamltext.String(plain.Text())); err != nil {
		return err
	}
	return d.quote(at, plain.Text(), quotesOf(plain))
}

// quotesOf is the quote that a text is written in, "" for none.
func quotesOf(node *yamltext.Node) string {
	for _, quote := range []string{`"`, "'"} {
		if strings.HasPrefix(node.Source(), quote) {
			return quote
		}
	}
	return ""
}

// quote writes a text that stands somewhere else now in the quotes it had. A
// text that needs those quotes goes first, because the next one keeps them.
func (d *draft) quote(at Place, text, quotes string) error {
	needs := map[string]string{`"`: "'", "'": `"`}[quotes]
	if needs == "" {
		return nil
	}
	if err := d.set(at.File, at.Path, yamltext.String(needs)); err != nil {
		return err
	}
	return d.set(at.File, at.Path, yamltext.String(text))
}

// DeleteAt deletes a note, a stage or any other entry or field.
func (w *Workshop) DeleteAt(at Place) (Edit, error) {
	d := w.draft()
	if err := d.drop(at.File, at.Path); err != nil {
		return Edit{}, err
	}
	edit := d.edit("delete "+w.describe(at), w.besides(at))
	edit.SelectBefore = at
	return edit, nil
}

// besides is where the cursor goes once an entry is gone: the next entry, the
// one before, or the list.
func (w *Workshop) besides(at Place) Place {
	index, isEntry := last(at.Path).(int)
	if !isEntry {
		return at
	}
	list := Place{File: at.File, Path: at.Path[:len(at.Path)-1]}
	left := len(w.File(list.File).At(list.Path).Items()) - 1
	if left <= 0 {
		return list
	}
	return Place{File: list.File, Path: list.Path.With(min(index, left-1))}
}

// describe names what stands at a place for a title.
func (w *Workshop) describe(at Place) string {
	kind, id := KindOf(at.File)
	if len(at.Path) == 0 {
		return kind.Info().Label + " " + id
	}
	field, _ := FieldOf(kind, at.Path)
	node := w.File(at.File).At(at.Path)
	if field.Kind == NoteField {
		note, _ := w.NoteAt(at)
		return "note " + short(firstOf(note.Text, note.Carrier()))
	}
	if field.Kind == GroupField && node.Get("name") != nil {
		return strings.TrimSuffix(strings.ToLower(field.Label), "s") + " " + short(node.Get("name").Text())
	}
	return strings.ToLower(firstOf(field.Label, field.Key))
}

// valueOf copies what a node holds as a new value.
func valueOf(node *yamltext.Node) yamltext.Value {
	switch node.Kind() {
	case yamltext.ListKind:
		list := yamltext.List{Flow: node.Flow()}
		for _, item := range node.Items() {
			list.Items = append(list.Items, valueOf(item))
		}
		return list
	case yamltext.MapKind:
		if whole, pieces := lostText(node); len(pieces) > 0 {
			return mended(node, pieces, whole)
		}
		mapping := yamltext.Map{Flow: node.Flow()}
		for _, entry := range node.Entries() {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: valueOf(entry.Value)})
		}
		return mapping
	case yamltext.ScalarKind:
		switch {
		case lostHashtag(node):
			return yamltext.String(withHashtag(node))
		case node.Quoted():
			return yamltext.String(node.Text())
		}
		return yamltext.Plain(node.Text())
	}
	return yamltext.Plain("null")
}
