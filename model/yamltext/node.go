package yamltext

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// Kind is what a value is.
type Kind int

// The kinds of values.
const (
	NullKind   Kind = iota // nothing, ~ or null
	ScalarKind             // text, a number, a date: one value in one place
	ListKind
	MapKind
)

// Node is a read-only view of one value and where it stands. An alias reads as
// what it points at, and stands where the alias stands. All methods are safe on
// a nil Node, which reads as null.
type Node struct {
	text *Text
	raw  *yaml.Node
}

// Entry is one key of a mapping with its value. A merge (<<) is an entry with
// the key "<<": what it brings in is not listed.
type Entry struct {
	Key     string // the key's text; "" for a key that is a list or a mapping
	KeyNode *Node
	Value   *Node
}

// value is the parsed node, behind its alias if it is one.
func (n *Node) value() *yaml.Node {
	if n == nil {
		return &yaml.Node{}
	}
	return unaliased(n.raw)
}

// Kind returns what the value is.
func (n *Node) Kind() Kind {
	switch v := n.value(); {
	case v.Kind == yaml.MappingNode:
		return MapKind
	case v.Kind == yaml.SequenceNode:
		return ListKind
	case v.Kind == yaml.ScalarNode && v.Tag != "!!null":
		return ScalarKind
	}
	return NullKind
}

// IsNull reports whether the value is absent, empty, ~ or null.
func (n *Node) IsNull() bool { return n.Kind() == NullKind }

// Text returns the text of a scalar: decoded if it is quoted or a block, else
// the characters as they stand in the file (08, no, 1_000, ~), with the lines
// of a wrapped one joined. It is "" for lists and mappings.
func (n *Node) Text() string { return scalarText(n.value()) }

// scalarText is the text of a scalar or of the scalar an alias points at.
func scalarText(n *yaml.Node) string {
	if n = unaliased(n); n.Kind != yaml.ScalarNode {
		return ""
	}
	return n.Value
}

// isKey reports whether a key of a mapping is the one given.
func isKey(n *yaml.Node, key string) bool {
	n = unaliased(n)
	return n.Kind == yaml.ScalarNode && n.Value == key
}

// unaliased is what an alias points at, or the node itself.
func unaliased(n *yaml.Node) *yaml.Node {
	if n.Kind == yaml.AliasNode {
		return n.Alias
	}
	return n
}

const (
	quotedStyle = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle
	blockStyle  = yaml.LiteralStyle | yaml.FoldedStyle
)

// Quoted reports whether a scalar is certainly meant as text: quoted, a block
// scalar, or tagged !!str.
func (n *Node) Quoted() bool {
	v := n.value()
	return v.Style&(quotedStyle|blockStyle) != 0 || v.Style&yaml.TaggedStyle != 0 && v.Tag == "!!str"
}

// Flow reports whether a list or mapping is written in brackets or braces.
func (n *Node) Flow() bool { return n.value().Style&yaml.FlowStyle != 0 }

// Items returns the items of a list in file order, nil for anything else.
func (n *Node) Items() []*Node {
	v := n.value()
	if v.Kind != yaml.SequenceNode {
		return nil
	}
	views := n.views(v.Content)
	items := make([]*Node, len(views))
	for i := range views {
		items[i] = &views[i]
	}
	return items
}

// Entries returns the entries of a mapping in file order, duplicates included,
// nil for anything else.
func (n *Node) Entries() []Entry {
	v := n.value()
	if v.Kind != yaml.MappingNode {
		return nil
	}
	views := n.views(v.Content)
	entries := make([]Entry, len(views)/2)
	for i := range entries {
		key := &views[2*i]
		entries[i] = Entry{Key: key.Text(), KeyNode: key, Value: &views[2*i+1]}
	}
	return entries
}

// views makes the views of several values in one allocation.
func (n *Node) views(values []*yaml.Node) []Node {
	views := make([]Node, len(values))
	for i, v := range values {
		views[i] = Node{text: n.text, raw: v}
	}
	return views
}

// Get returns the value of the first entry with the key, nil if there is none.
func (n *Node) Get(key string) *Node {
	v := n.value()
	if v.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(v.Content); i += 2 {
		if isKey(v.Content[i], key) {
			return &Node{text: n.text, raw: v.Content[i+1]}
		}
	}
	return nil
}

// item is the list item at an index, nil if there is none.
func (n *Node) item(index int) *Node {
	v := n.value()
	if v.Kind != yaml.SequenceNode || index < 0 || index >= len(v.Content) {
		return nil
	}
	return &Node{text: n.text, raw: v.Content[index]}
}

// Line returns the line on which the value starts, counted from 1; 0 for nil.
func (n *Node) Line() int {
	line, _ := n.position()
	return line
}

// Column returns the column at which the value starts, in characters counted
// from 1; 0 for nil.
func (n *Node) Column() int {
	_, column := n.position()
	return column
}

// position is where the value starts. The parser sees empty values elsewhere.
func (n *Node) position() (line, column int) {
	if n == nil {
		return 0, 0
	}
	if isEmpty(n.raw) {
		if start, _, ok := n.extent(); ok {
			lines := n.text.lines()
			return lines.index(start) + 1, lines.column(start) + 1
		}
	}
	return n.raw.Line, n.raw.Column
}

// EndLine returns the line on which the value ends, counted from 1; 0 for nil.
// Where the layout is not known it is the line on which the value starts.
func (n *Node) EndLine() int {
	_, end, ok := n.extent()
	if !ok {
		return n.Line()
	}
	return n.text.lines().index(end) + 1
}

// Source returns the exact characters of the value in the file, "" for an empty
// one and where the layout is not known.
func (n *Node) Source() string {
	start, end, ok := n.extent()
	if !ok {
		return ""
	}
	return n.text.source[start:end]
}

// Comment returns the comment behind the value on its last line, from the #
// on; "" if there is none.
func (n *Node) Comment() string {
	if n == nil || !n.text.commented {
		return ""
	}
	_, end, ok := n.extent()
	if !ok {
		return ""
	}
	source := n.text.source
	at := skipBlanks(source, end)
	if at == end || at >= len(source) || source[at] != '#' {
		return ""
	}
	return strings.TrimRight(source[at:lineEnd(source, at)], " \t")
}

// extent is where the value starts and ends in the source.
func (n *Node) extent() (start, end int, ok bool) {
	if n == nil {
		return 0, 0, false
	}
	if start, end, ok = n.plainExtent(); ok {
		return start, end, true
	}
	s := n.text.layout().spans()[n.raw]
	if s == nil {
		return 0, 0, false
	}
	return s.start, s.end, true
}

// longLine is the column from which on laying out the whole text is cheaper
// than counting the characters of the line for each value anew.
const longLine = 1000

// plainExtent finds the ends of a plain scalar on one line without laying out
// the whole text: they are by far the most, and asked for at every start.
func (n *Node) plainExtent() (start, end int, ok bool) {
	v := n.raw
	if v.Column > longLine {
		return 0, 0, false
	}
	if v.Kind != yaml.ScalarNode || v.Style != 0 || v.Anchor != "" || v.Value == "" {
		return 0, 0, false
	}
	start, ok = n.text.lines().offset(v.Line, v.Column)
	if !ok || !strings.HasPrefix(n.text.source[start:], v.Value) {
		return 0, 0, false
	}
	return start, start + len(v.Value), true
}

// isEmpty reports a value of no characters at all, as behind a bare "key:".
func isEmpty(n *yaml.Node) bool {
	return n.Kind == yaml.ScalarNode && n.Value == "" && n.Style == 0 && n.Anchor == ""
}
