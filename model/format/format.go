// Package format brings the texts of records into the layout that we write:
// two spaces of indentation, no quotes where none are needed, one note on one
// line, lists where the table of fields wants them, at most one blank line, no
// trailing blanks, and a line break at the end.
//
// Comments stay with what they stand at, and nothing that the text says changes:
// the result is read again and compared before it is given out. A text in which
// that cannot be done is refused.
package format

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// byteOrderMark may stand at the start of a file and is no part of its text.
const byteOrderMark = "\uFEFF"

// The reasons why a text is left as it is.
var (
	errDocuments = errors.New("it holds several documents (divided by ---)")
	errAnchors   = errors.New("it repeats values through anchors (&) and aliases (*)")
	errKeys      = errors.New("a key stands twice in it, or is no text")
	errRoot      = errors.New("it holds no fields such as `name: Maya`, so it is no record")
	errLineBreak = errors.New("it holds line breaks that editors do not show")
	errResult    = errors.New("it is laid out in a way that cannot be changed safely")
)

// Source is a text in our layout, its keys in the order in which they stand. The
// name of the file in its workshop, such as "journeys/claim.yaml", tells what its
// fields are. The error says why the text is left as it is, and in which line.
func Source(name, source string) (string, error) {
	kind, _ := model.KindOf(name)
	return format(source, layout{kind: kind})
}

// Canonical is Source with the keys in the order of the table, so that two texts
// that say the same have the same lines, but for comments. Where the name does
// not tell the kind of record, as that of a copy, its keys do.
func Canonical(name, source string) (string, error) {
	text, err := yamltext.Parse(source)
	if err != nil {
		return "", err
	}
	kind, _ := model.KindOf(name)
	if kind == model.KindUnknown {
		kind = likelyKind(text.Root())
	}
	return format(source, layout{kind: kind, sorted: true})
}

// layout is how a text is to be laid out.
type layout struct {
	kind   model.Kind
	sorted bool // keys stand in the order of the table
}

func format(source string, l layout) (string, error) {
	plain, hasMark := strings.CutPrefix(source, byteOrderMark)
	lineBreak := mostUsedBreak(plain)
	plain = strings.ReplaceAll(plain, "\r\n", "\n")
	formatted, err := l.once(plain)
	if err != nil {
		return "", err
	}
	if lineBreak != "\n" {
		formatted.text = strings.ReplaceAll(formatted.text, "\n", lineBreak)
	}
	if hasMark {
		formatted.text = byteOrderMark + formatted.text
	}
	return formatted.text, nil
}

// once lays a text out and proves that it still says the same.
func (l layout) once(source string) (*writer, error) {
	before, err := parse(source)
	if err != nil {
		return nil, err
	}
	first, err := l.write(before)
	if err != nil {
		return nil, err
	}
	after, err := parse(first.text)
	if err != nil || !l.same(before.Root(), after.Root()) {
		return nil, errResult
	}
	second, err := l.write(after)
	if err != nil || second.text != first.text || !slices.Equal(first.allComments(), second.allComments()) {
		return nil, errResult
	}
	return first, nil
}

// parse reads a text of which every byte can be accounted for.
func parse(source string) (*yamltext.Text, error) {
	if strings.ContainsAny(source, "\r\u0085\u2028\u2029") {
		return nil, errLineBreak
	}
	text, err := yamltext.Parse(source)
	switch {
	case err != nil:
		return nil, err
	case text.Documents() > 1:
		return nil, errDocuments
	case !isRecord(text.Root()):
		return nil, errRoot
	case text.Anchored():
		return nil, errAnchors
	case !hasPlainKeys(text.Root()):
		return nil, errKeys
	}
	return text, nil
}

// isRecord reports whether a text holds fields, or nothing yet.
func isRecord(root *yamltext.Node) bool {
	return root.Kind() == yamltext.MapKind || root.IsNull() && root.Source() == ""
}

// hasPlainKeys reports whether every key is one text of its own.
func hasPlainKeys(node *yamltext.Node) bool {
	seen := map[string]bool{}
	for _, entry := range node.Entries() {
		if entry.KeyNode.Kind() != yamltext.ScalarKind || seen[entry.Key] || !hasPlainKeys(entry.Value) {
			return false
		}
		seen[entry.Key] = true
	}
	return !slices.ContainsFunc(node.Items(), func(item *yamltext.Node) bool { return !hasPlainKeys(item) })
}

// same reports whether two values say the same.
func (l layout) same(before, after *yamltext.Node) bool {
	items, entries := before.Items(), before.Entries()
	if before.Kind() != after.Kind() || before.Tag() != after.Tag() || before.Text() != after.Text() ||
		len(items) != len(after.Items()) || len(entries) != len(after.Entries()) {
		return false
	}
	for i, item := range items {
		if !l.same(item, after.Items()[i]) {
			return false
		}
	}
	for i, entry := range entries {
		other := after.Entries()[i]
		if l.sorted {
			other = yamltext.Entry{Key: entry.Key, Value: after.Get(entry.Key)}
		}
		if entry.Key != other.Key || !l.same(entry.Value, other.Value) {
			return false
		}
	}
	return true
}

// likelyKind is the kind of record that has most of the keys of a value.
func likelyKind(root *yamltext.Node) model.Kind {
	likely, most := model.KindUnknown, 0
	for _, info := range model.Kinds() {
		known := 0
		for _, entry := range root.Entries() {
			if _, ok := model.FieldAt(info.Fields, entry.Key); ok {
				known++
			}
		}
		if known > most {
			likely, most = info.Kind, known
		}
	}
	return likely
}

// mostUsedBreak is the line break that most lines of a text end with.
func mostUsedBreak(text string) string {
	if windows := strings.Count(text, "\r\n"); 2*windows > strings.Count(text, "\n") {
		return "\r\n"
	}
	return "\n"
}

// commentError says that a comment would lose its place.
func commentError(line int) error {
	return fmt.Errorf("the comment in line %d has no place in our layout; put it on a line of its own above", line)
}
