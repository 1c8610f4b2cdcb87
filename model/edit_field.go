package model

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"interlock/model/yamltext"
)

// FieldOf finds the description of the field that a path leads to, in files of
// that kind; false when the table knows no such field.
func FieldOf(kind Kind, path yamltext.Path) (Field, bool) {
	field := Field{Kind: GroupField, Fields: kind.Info().Fields}
	if table := field.Fields; len(table) == 1 && table[0].Key == "" {
		field = table[0]
	}
	for _, step := range path {
		key, isKey := step.(string)
		switch {
		case (field.Kind == TableField || field.Kind == InboxField) && isKey:
			field = Field{Key: key, Kind: GroupField, Fields: field.Fields, OneLine: field.OneLine}
		case field.Kind == NotesField && !isKey:
			field = Field{Key: field.Key, Kind: NoteField, Label: field.Label, Help: field.Help}
		case field.Kind == NoteField && isKey:
			found, ok := FieldAt(NoteFields(), key)
			if !ok {
				return Field{}, false
			}
			field = found
		case field.Kind == GroupsField && !isKey:
			field = Field{Key: field.Key, Kind: GroupField, Fields: field.Fields, OneLine: field.OneLine, Label: field.Label}
		case field.Kind == WordsField && !isKey:
			field = Field{Key: field.Key, Kind: TextField, Label: field.Label, Help: field.Help}
		case field.Kind == ReferencesField && !isKey:
			field = Field{Key: field.Key, Kind: ReferenceField, Label: field.Label, Help: field.Help, Names: field.Names}
		case field.Kind == TextsField && isKey:
			field = Field{Key: key, Kind: TextField, Label: field.Label, Help: field.Help}
		default:
			found, ok := FieldAt(field.Fields, key)
			if !ok {
				return Field{}, false
			}
			field = found
		}
	}
	return field, true
}

// SetField writes what somebody typed into a field. Nothing typed takes the
// field away. Lists take one entry a line; see [Workshop.SetList]. The error
// says what the field accepts.
func (w *Workshop) SetField(at Place, typed string) (Edit, error) {
	kind, _ := KindOf(at.File)
	field, ok := FieldOf(kind, at.Path)
	if !ok {
		return Edit{}, fmt.Errorf("%s has no field %s", at.File, at.Path)
	}
	if key, note, ok := partOfNote(kind, at); ok {
		return w.SetNoteField(note, key, typed)
	}
	switch field.Kind {
	case NoteField:
		return w.EditNote(at, typed)
	case NotesField, WordsField, ReferencesField:
		return w.SetList(at, strings.Split(typed, "\n"))
	}
	typed = strings.TrimSpace(typed)
	d := w.draft()
	title := fmt.Sprintf("set %s to %s", strings.ToLower(field.Label), short(typed))
	if typed == "" {
		title = "clear " + strings.ToLower(field.Label)
		if err := d.drop(at.File, at.Path); err != nil {
			return Edit{}, err
		}
		return d.edit(title, at), nil
	}
	value, err := typedValue(field, typed)
	if err != nil {
		return Edit{}, err
	}
	if err := d.set(at.File, at.Path, value); err != nil {
		return Edit{}, err
	}
	return d.edit(title, at), nil
}

// partOfNote tells a field of a note, such as its basis, with the note itself.
func partOfNote(kind Kind, at Place) (key string, note Place, ok bool) {
	key, ok = last(at.Path).(string)
	if !ok {
		return "", Place{}, false
	}
	note = Place{File: at.File, Path: at.Path[:len(at.Path)-1]}
	field, ok := FieldOf(kind, note.Path)
	return key, note, ok && field.Kind == NoteField
}

// typedValue reads what somebody typed the way the field wants it written.
func typedValue(field Field, typed string) (yamltext.Value, error) {
	switch field.Kind {
	case IntegerField, NumberField:
		return typedNumber(field, typed)
	case BooleanField:
		switch strings.ToLower(typed) {
		case "true", "yes", "y", "on":
			return yamltext.Plain("true"), nil
		case "false", "no", "n", "off":
			return yamltext.Plain("false"), nil
		}
		return nil, fmt.Errorf("%s is yes or no", field.Label)
	case ChoiceField:
		for _, choice := range field.Choices {
			if strings.EqualFold(choice, typed) {
				return yamltext.String(choice), nil
			}
		}
		return nil, fmt.Errorf("%s is one of %s", field.Label, strings.Join(field.Choices, ", "))
	case DateField:
		if !Date(typed).Valid() {
			return nil, fmt.Errorf("%s is a date such as 2025-06-12 or 2025-06", field.Label)
		}
		return yamltext.Plain(typed), nil
	case DurationField:
		if _, ok := Duration(typed).Minutes(); !ok {
			return nil, fmt.Errorf("%s is a length of time such as 25m, 12h or 6d", field.Label)
		}
	case RangeField:
		return typedRange(field, typed)
	case NotesField, WordsField, ReferencesField:
		return typedWords(field, typed), nil
	case GroupField, GroupsField, TextsField, TableField, InboxField:
		return nil, fmt.Errorf("%s has fields of its own; set those", field.Label)
	}
	return yamltext.String(typed), nil
}

func typedNumber(field Field, typed string) (yamltext.Value, error) {
	typed = strings.ReplaceAll(typed, "−", "-") // the minus sign of the screens
	value, ok := parseNumber(typed)
	whole := field.Kind == IntegerField
	switch {
	case !ok || whole && value != math.Trunc(value):
		if whole {
			return nil, fmt.Errorf("%s is a whole number", field.Label)
		}
		return nil, fmt.Errorf("%s is a number", field.Label)
	case field.Bounded() && (value < field.Min || value > field.Max):
		return nil, fmt.Errorf("%s goes from %g to %g", field.Label, field.Min, field.Max)
	}
	return yamltext.Plain(strconv.FormatFloat(value, 'f', -1, 64)), nil
}

func typedRange(field Field, typed string) (yamltext.Value, error) {
	list := yamltext.List{Flow: true}
	var ends []float64
	for _, part := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune("[], ;", r) }) {
		if value, ok := parseNumber(part); ok {
			ends = append(ends, value)
		}
		list.Items = append(list.Items, yamltext.Plain(part))
	}
	if len(list.Items) != 2 || len(ends) != 2 || ends[0] >= ends[1] {
		return nil, fmt.Errorf("%s is two numbers such as 0, 100, the lower first", field.Label)
	}
	return list, nil
}

// typedWords reads several entries, one a line; commas divide words as well,
// but not notes.
func typedWords(field Field, typed string) yamltext.Value {
	list := yamltext.List{Flow: field.OneLine}
	divides := func(r rune) bool { return r == '\n' || r == ',' && field.Kind != NotesField }
	for _, part := range strings.FieldsFunc(typed, divides) {
		if part = strings.TrimSpace(part); part != "" {
			list.Items = append(list.Items, yamltext.String(part))
		}
	}
	return list
}

// set writes a value, making the groups and lists on the way to it.
func (d *draft) set(name string, path yamltext.Path, value yamltext.Value) error {
	if len(path) == 0 {
		return fmt.Errorf("%s: a whole file is no field", name)
	}
	parent, last := path[:len(path)-1], path[len(path)-1]
	text, err := d.text(name)
	if err != nil {
		return err
	}
	node, err := text.At(parent)
	isMissing := err != nil || node.IsNull() || node.Kind() == yamltext.MapKind && len(node.Entries()) == 0
	if len(parent) > 0 && isMissing {
		key, isKey := last.(string)
		if !isKey {
			return d.set(name, parent, yamltext.List{Items: []yamltext.Value{value}})
		}
		kind, _ := KindOf(name)
		field, _ := FieldOf(kind, parent)
		entries := []yamltext.MapEntry{{Key: key, Value: value}}
		return d.set(name, parent, yamltext.Map{Entries: entries, Flow: field.OneLine})
	}
	key, isKey := last.(string)
	if !isKey {
		return d.patch(name, func(text *yamltext.Text) (*yamltext.Text, error) { return replace(name, text, path, value) })
	}
	kind, _ := KindOf(name)
	field := Field{Fields: kind.Info().Fields}
	if len(parent) > 0 {
		field, _ = FieldOf(kind, parent)
	}
	fields := field.Fields
	if field.Kind == NoteField {
		fields = NoteFields()
	}
	return d.setKey(name, parent, fields, key, value)
}

// drop takes a key or list entry away if it is there.
func (d *draft) drop(name string, path yamltext.Path) error {
	return d.patch(name, func(text *yamltext.Text) (*yamltext.Text, error) {
		if _, err := text.At(path); err != nil {
			return text, nil
		}
		return text.Delete(path)
	})
}

// replace writes a value over another. A comment behind the old value stays,
// unless it was read as the end of the text.
func replace(name string, text *yamltext.Text, path yamltext.Path, value yamltext.Value) (*yamltext.Text, error) {
	node, err := text.At(path)
	if err != nil {
		return nil, err
	}
	kind, _ := KindOf(name)
	if field, _ := FieldOf(kind, path); field.freeText() && lostHashtag(node) {
		return text.SetLine(path, value)
	}
	return text.Set(path, value)
}

// short quotes the beginning of a text for a title.
func short(text string) string {
	text = foldSpace(text)
	if runes := []rune(text); len(runes) > 40 {
		text = strings.TrimSpace(string(runes[:39])) + "…"
	}
	return "'" + text + "'"
}
