package model

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"interlock/model/yamltext"
)

// Canonical is what a node holds, read as a record of the kind, as a value in
// the layout that we write: keys in the order of the table and unknown ones
// behind them, a note on one line, and text that YAML read as something else
// as the text it was meant to be. Only comments and spelling are lost. It is
// false for what that layout cannot hold: a record that is no mapping, keys
// that stand twice, and keys that are no text.
func Canonical(kind Kind, node *yamltext.Node) (yamltext.Value, bool) {
	if node.Kind() != yamltext.NullKind && node.Kind() != yamltext.MapKind || !plainKeys(node) {
		return nil, false
	}
	var c canonical
	fields := kind.Info().Fields
	if len(fields) == 1 && fields[0].Key == "" {
		return c.byID(node, fields[0]), true
	}
	return c.mapping(node, fields, false), true
}

// plainKeys reports whether every key at or below a node is one text of its own.
func plainKeys(node *yamltext.Node) bool {
	for _, item := range node.Items() {
		if !plainKeys(item) {
			return false
		}
	}
	seen := map[string]bool{}
	for _, entry := range node.Entries() {
		if entry.KeyNode.Kind() != yamltext.ScalarKind || seen[entry.Key] || !plainKeys(entry.Value) {
			return false
		}
		seen[entry.Key] = true
	}
	return true
}

// canonical writes what the decoder reads.
type canonical struct {
	decoder decoder
}

// byID writes sources by their id, or raw notes by place and field.
func (c *canonical) byID(node *yamltext.Node, field Field) yamltext.Value {
	mapping := yamltext.Map{}
	for _, entry := range node.Entries() {
		var value yamltext.Value
		switch {
		case entry.Value.Kind() != yamltext.MapKind:
			value = generic(entry.Value)
		case field.Kind == TableField:
			value = c.mapping(entry.Value, field.Fields, field.OneLine)
		default:
			inner := yamltext.Map{}
			for _, notes := range entry.Value.Entries() {
				inner.Entries = append(inner.Entries, yamltext.MapEntry{Key: notes.Key, Value: c.notes(notes.Value)})
			}
			value = inner
		}
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: value})
	}
	return mapping
}

// mapping writes the fields of a record. Known fields without a value are left
// out: they read the same when they are absent.
func (c *canonical) mapping(node *yamltext.Node, fields []Field, oneLine bool) yamltext.Map {
	mapping := yamltext.Map{Flow: oneLine}
	for _, field := range fields {
		if value := node.Get(field.Key); value.Kind() != yamltext.NullKind {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: field.Key, Value: c.value(value, field)})
		}
	}
	return c.withUnknown(mapping, node, fields, nil)
}

// withUnknown adds the keys that the table does not know, in their order.
func (c *canonical) withUnknown(mapping yamltext.Map, node *yamltext.Node, fields []Field, except []string) yamltext.Map {
	for _, entry := range node.Entries() {
		if _, known := FieldAt(fields, entry.Key); !known && !slices.Contains(except, entry.Key) {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: generic(entry.Value)})
		}
	}
	return mapping
}

func (c *canonical) value(node *yamltext.Node, field Field) yamltext.Value {
	switch field.Kind {
	case TextField, ChoiceField, DateField, DurationField, ReferenceField:
		return c.text(node, field)
	case NoteField:
		return c.note(node)
	case NotesField:
		return c.notes(node)
	case WordsField, ReferencesField:
		return c.words(node, field)
	case IntegerField, NumberField:
		return canonicalNumber(node)
	case BooleanField:
		return truth(node)
	case RangeField:
		return ends(node)
	case GroupField:
		if node.Kind() == yamltext.MapKind {
			return c.mapping(node, field.Fields, field.OneLine)
		}
	case GroupsField:
		return c.groups(node, field)
	case TextsField:
		if node.Kind() == yamltext.MapKind {
			return c.texts(node, field)
		}
	}
	return generic(node)
}

// text writes one text. A month or a day is written without quotes, as people
// write it; a bare year would read as a number.
func (c *canonical) text(node *yamltext.Node, field Field) yamltext.Value {
	text := c.decoder.scalar(node, nil, field)
	switch {
	case text == "" && node.Kind() != yamltext.ScalarKind:
		return generic(node)
	case field.Kind == DateField && len(text) > len("2025") && Date(text).Valid():
		return yamltext.Plain(text)
	}
	return yamltext.String(text)
}

func (c *canonical) notes(node *yamltext.Node) yamltext.Value {
	if node.Kind() != yamltext.ListKind {
		return yamltext.List{Items: []yamltext.Value{c.note(node)}}
	}
	list := yamltext.List{}
	for _, item := range node.Items() {
		list.Items = append(list.Items, c.note(item))
	}
	return list
}

func (c *canonical) note(node *yamltext.Node) yamltext.Value {
	note := c.decoder.note(node, nil)
	if note.Plain {
		return yamltext.String(note.Text)
	}
	mapping := yamltext.Map{Flow: true}
	fields := NoteFields()
	for _, field := range fields {
		value := node.Get(field.Key)
		if value.Kind() == yamltext.NullKind {
			continue
		}
		written := c.value(value, field)
		if field.Key == "text" {
			written = yamltext.String(note.Text)
		}
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: field.Key, Value: written})
	}
	if len(mapping.Entries) == 0 && len(node.Entries()) > 0 {
		// Without a key that notes have, the rest would read as a text.
		mapping.Entries = []yamltext.MapEntry{{Key: "text", Value: yamltext.String("")}}
	}
	_, pieces := lostText(node)
	return c.withUnknown(mapping, node, fields, pieces)
}

func (c *canonical) words(node *yamltext.Node, field Field) yamltext.Value {
	if node.Kind() == yamltext.ScalarKind {
		return c.text(node, field)
	}
	if node.Kind() != yamltext.ListKind {
		return generic(node)
	}
	list := yamltext.List{Flow: field.OneLine}
	for _, item := range node.Items() {
		if item.Kind() == yamltext.NullKind {
			list.Items = append(list.Items, yamltext.String(""))
			continue
		}
		list.Items = append(list.Items, c.text(item, field))
	}
	return list
}

func (c *canonical) groups(node *yamltext.Node, field Field) yamltext.Value {
	if node.Kind() != yamltext.ListKind {
		return generic(node)
	}
	list := yamltext.List{}
	for _, item := range node.Items() {
		switch item.Kind() {
		case yamltext.MapKind, yamltext.NullKind:
			list.Items = append(list.Items, c.mapping(item, field.Fields, field.OneLine))
		default:
			list.Items = append(list.Items, generic(item))
		}
	}
	return list
}

func (c *canonical) texts(node *yamltext.Node, field Field) yamltext.Value {
	mapping := yamltext.Map{}
	for _, entry := range node.Entries() {
		mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: c.text(entry.Value, field)})
	}
	return mapping
}

// commonNumber is how every reader of YAML and JSON writes a number.
var commonNumber = regexp.MustCompile(`^-?(0|[1-9]\d*)(\.\d+)?$`)

// canonicalNumber writes a number as it was typed where every reader agrees on it.
func canonicalNumber(node *yamltext.Node) yamltext.Value {
	if node.Kind() != yamltext.ScalarKind {
		return generic(node)
	}
	value, ok := parseNumber(node.Text())
	switch {
	case !ok:
		return yamltext.String(node.Text())
	case commonNumber.MatchString(node.Text()):
		return yamltext.Plain(node.Text())
	}
	return yamltext.Plain(strconv.FormatFloat(value, 'f', -1, 64))
}

func truth(node *yamltext.Node) yamltext.Value {
	if node.Kind() != yamltext.ScalarKind {
		return generic(node)
	}
	switch strings.ToLower(node.Text()) {
	case "true", "yes", "on":
		return yamltext.Plain("true")
	case "false", "no", "off":
		return yamltext.Plain("false")
	}
	return yamltext.String(node.Text())
}

func ends(node *yamltext.Node) yamltext.Value {
	if node.Kind() != yamltext.ListKind {
		return generic(node)
	}
	list := yamltext.List{Flow: true}
	for _, item := range node.Items() {
		list.Items = append(list.Items, canonicalNumber(item))
	}
	return list
}

// generic copies what the table knows nothing of, scalars as they were typed.
func generic(node *yamltext.Node) yamltext.Value {
	switch node.Kind() {
	case yamltext.ListKind:
		list := yamltext.List{}
		for _, item := range node.Items() {
			list.Items = append(list.Items, generic(item))
		}
		return list
	case yamltext.MapKind:
		mapping := yamltext.Map{}
		for _, entry := range node.Entries() {
			mapping.Entries = append(mapping.Entries, yamltext.MapEntry{Key: entry.Key, Value: generic(entry.Value)})
		}
		return mapping
	}
	return valueOf(node)
}
