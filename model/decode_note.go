package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"interlock/model/yamltext"
)

// notes reads a list of notes; one text alone counts as a list of one, with a
// fault, because nothing can be added to it.
func (d *decoder) notes(node *yamltext.Node, path yamltext.Path) []Note {
	if node.Kind() == yamltext.NullKind {
		return nil
	}
	if node.Kind() != yamltext.ListKind {
		d.fault(RuleBadValue, node, path, "expected a list of notes", "write each note on a line of its own behind a dash")
		return []Note{d.note(node, path)}
	}
	items := node.Items()
	list := make([]Note, len(items))
	for i, item := range items {
		list[i] = d.note(item, path.With(i))
	}
	return list
}

// note reads a plain text, or a mapping with a text and what is known of it.
func (d *decoder) note(node *yamltext.Node, path yamltext.Path) Note {
	if !isNoteMap(node) {
		text, _ := d.recover(node, path)
		return Note{Text: text, Plain: true}
	}
	whole, pieces := lostText(node)
	fields := NoteFields()
	var note Note
	target := reflect.ValueOf(&note).Elem()
	index := fieldIndexes()[target.Type()]
	for _, entry := range node.Entries() {
		at := path.With(entry.Key)
		field, known := FieldAt(fields, entry.Key)
		switch {
		case slices.Contains(pieces, entry.Key):
		case known:
			d.value(entry.Value, at, field, target.Field(index[entry.Key]))
		default:
			d.unknownKey(entry, at, fields)
		}
	}
	if len(pieces) > 0 {
		note.Text = whole
		d.fault(RuleLostAfterComma, node, path,
			fmt.Sprintf("the comma ends the text for YAML; read as %q", note.Text), "put the text in quotes")
	}
	return note
}

// isNoteMap tells a note with fields from a text that only looks like a
// mapping, as `- Waiting: 3 days` does.
func isNoteMap(node *yamltext.Node) bool {
	if node.Kind() != yamltext.MapKind {
		return false
	}
	if len(node.Entries()) == 0 {
		return true
	}
	for _, entry := range node.Entries() {
		if _, known := FieldAt(NoteFields(), entry.Key); known {
			return true
		}
	}
	return false
}

// lostText finds what commas cut off the text of a note on one line:
// `{text: Slow, unsure, basis: said}` holds a key `unsure` without a value. It
// answers with the whole text and the keys that belong to it, if there are any.
func lostText(node *yamltext.Node) (whole string, pieces []string) {
	text := node.Get("text")
	if !node.Flow() || text.Kind() != yamltext.ScalarKind || text.Quoted() {
		return "", nil
	}
	whole = text.Text()
	before := text
	behindText := false
	for _, entry := range node.Entries() {
		_, known := FieldAt(NoteFields(), entry.Key)
		switch {
		case entry.Key == "text":
			behindText = true
		case behindText && !known && entry.Value.Kind() == yamltext.NullKind && entry.Value.Source() == "":
			whole += comma(before, entry.KeyNode) + entry.Key
			pieces = append(pieces, entry.Key)
			before = entry.KeyNode
		default:
			behindText = false
		}
	}
	return whole, pieces
}

// isCut reports whether commas had cut the text of the note at a path.
func (d *decoder) isCut(path yamltext.Path) bool {
	return slices.ContainsFunc(d.faults, func(fault Fault) bool {
		return fault.Rule == RuleLostAfterComma && slices.Equal(fault.Path, path)
	})
}

// comma is the comma between two pieces of a text, as in "1,500" or "no, never".
func comma(before, after *yamltext.Node) string {
	end := before.Column() + utf8.RuneCountInString(before.Source())
	if after.Line() == before.EndLine() && after.Column() == end+1 {
		return ","
	}
	return ", "
}

// recover reads a text, also where what was typed means something else to
// YAML; false when there is nothing to read.
func (d *decoder) recover(node *yamltext.Node, path yamltext.Path) (string, bool) {
	switch node.Kind() {
	case yamltext.ScalarKind:
		return d.plainText(node, path), true
	case yamltext.MapKind, yamltext.ListKind:
		text := foldSpace(node.Source())
		if node.Kind() == yamltext.MapKind {
			d.fault(RuleAccidentalMap, node, path,
				fmt.Sprintf("`: ` makes a mapping of this text; read as %q", text), "put the text in quotes")
		}
		return text, text != ""
	}
	return "", false
}

// plainText is the text of a scalar. A hashtag behind it is a comment for YAML
// and was meant as text; a comment in its usual form, `# like this`, is left
// alone.
func (d *decoder) plainText(node *yamltext.Node, path yamltext.Path) string {
	if !lostHashtag(node) {
		return node.Text()
	}
	text := withHashtag(node)
	d.fault(RuleLostAfterHash, node, path,
		fmt.Sprintf("` #` starts a comment for YAML; read as %q", text), "put the text in quotes")
	return text
}

// lostHashtag reports a hashtag behind a plain text.
func lostHashtag(node *yamltext.Node) bool {
	if node.Kind() != yamltext.ScalarKind || node.Quoted() || node.Text() == "" {
		return false
	}
	comment := node.Comment()
	return len(comment) > 1 && comment[1] != ' ' && comment[1] != '\t' && comment[1] != '#'
}

func withHashtag(node *yamltext.Node) string { return node.Text() + " " + node.Comment() }

func foldSpace(source string) string { return strings.Join(strings.Fields(source), " ") }
