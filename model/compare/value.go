package compare

import (
	"cmp"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// node is a value in one of the two workshops, in the layout of
// [model.Canonical].
type node struct {
	at    model.Place
	value yamltext.Value
}

// step is the key or index under which the value stands; nil for a whole file.
func (n *node) step() any {
	if n == nil || len(n.at.Path) == 0 {
		return nil
	}
	return n.at.Path[len(n.at.Path)-1]
}

// key is the key under which the value stands.
func (n *node) key() string {
	key, _ := n.step().(string)
	return key
}

// position is where the value stands in its list, counted from 1; 0 outside one.
func (n *node) position() int {
	if index, ok := n.step().(int); ok {
		return index + 1
	}
	return 0
}

// parts are the entries of a list or mapping; none for anything else.
func (n *node) parts() []*node {
	if n == nil {
		return nil
	}
	var parts []*node
	part := func(step any, value yamltext.Value) {
		parts = append(parts, &node{model.Place{File: n.at.File, Path: n.at.Path.With(step)}, value})
	}
	switch value := n.value.(type) {
	case yamltext.List:
		for i, item := range value.Items {
			part(i, item)
		}
	case yamltext.Map:
		for _, entry := range value.Entries {
			part(entry.Key, entry.Value)
		}
	}
	return parts
}

// part is the entry of a mapping with that key; nil where there is none.
func (n *node) part(key string) *node {
	if n == nil {
		return nil
	}
	if mapping, ok := n.value.(yamltext.Map); ok {
		for _, entry := range mapping.Entries {
			if entry.Key == key {
				return &node{model.Place{File: n.at.File, Path: n.at.Path.With(key)}, entry.Value}
			}
		}
	}
	return nil
}

// text is what a scalar says; "" for anything else.
func (n *node) text() string {
	if n == nil {
		return ""
	}
	text, _ := scalar(n.value)
	return text
}

// promoted is the value as a mapping where it is a note of only a text, and as a
// list where it is one text alone.
func (n *node) promoted(kind model.FieldKind) *node {
	if n == nil {
		return nil
	}
	if _, ok := scalar(n.value); !ok {
		return n
	}
	switch kind {
	case model.NoteField:
		return &node{n.at, yamltext.Map{Entries: []yamltext.MapEntry{{Key: "text", Value: n.value}}}}
	case model.WordsField, model.ReferencesField:
		return &node{n.at, yamltext.List{Items: []yamltext.Value{n.value}}}
	}
	return n
}

func scalar(value yamltext.Value) (text string, ok bool) {
	switch value := value.(type) {
	case yamltext.String:
		return string(value), true
	case yamltext.Plain:
		return string(value), true
	}
	return "", false
}

// same reports whether two values say the same.
func same(a, b yamltext.Value) bool {
	switch a := a.(type) {
	case yamltext.List:
		b, ok := b.(yamltext.List)
		return ok && slices.EqualFunc(a.Items, b.Items, same)
	case yamltext.Map:
		b, ok := b.(yamltext.Map)
		return ok && sameEntries(a.Entries, b.Entries)
	}
	x, isScalar := scalar(a)
	y, both := scalar(b)
	return isScalar && both && x == y && (x == "" || isText(a) == isText(b))
}

// sameEntries compares mappings of distinct keys, whatever their order.
func sameEntries(a, b []yamltext.MapEntry) bool {
	if len(a) != len(b) {
		return false
	}
	if !slices.EqualFunc(a, b, func(x, y yamltext.MapEntry) bool { return x.Key == y.Key }) {
		a, b = sorted(a), sorted(b)
	}
	return slices.EqualFunc(a, b, func(x, y yamltext.MapEntry) bool { return x.Key == y.Key && same(x.Value, y.Value) })
}

func sorted(entries []yamltext.MapEntry) []yamltext.MapEntry {
	return slices.SortedFunc(slices.Values(entries), func(x, y yamltext.MapEntry) int { return cmp.Compare(x.Key, y.Key) })
}

// isText tells a text from a number and the like. One without quotes is a text
// as well where it needs none.
func isText(value yamltext.Value) bool {
	plain, ok := value.(yamltext.Plain)
	return !ok || yamltext.Quote(string(plain)) == string(plain)
}

// inline is a value on one line.
func inline(value yamltext.Value) string {
	if text, ok := scalar(value); ok {
		return text
	}
	var parts []string
	switch value := value.(type) {
	case yamltext.List:
		for _, item := range value.Items {
			parts = append(parts, inline(item))
		}
	case yamltext.Map:
		for _, entry := range value.Entries {
			parts = append(parts, entry.Key+": "+inline(entry.Value))
		}
	}
	return strings.Join(parts, ", ")
}

// words is all that a value says, one scalar after the other. Ids are left out:
// they say who somebody is, not what.
func words(value yamltext.Value) string {
	var b strings.Builder
	var add func(value yamltext.Value)
	add = func(value yamltext.Value) {
		switch value := value.(type) {
		case yamltext.List:
			for _, item := range value.Items {
				add(item)
			}
		case yamltext.Map:
			for _, entry := range value.Entries {
				if entry.Key != "id" {
					add(entry.Value)
				}
			}
		default:
			text, _ := scalar(value)
			b.WriteString(text)
			b.WriteByte(' ')
		}
	}
	add(value)
	return b.String()
}
