package yamltext

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Block is the lines of one entry of a list or mapping that is not written in
// brackets: the comment lines right above it in its column, its own lines, and
// the comment lines right below that are indented deeper. Blank lines and other
// comments between blocks belong to nobody.
type Block struct {
	Start, End int  // bytes of the text; End lies behind the last line break
	First      int  // the byte at which the entry itself starts
	Column     int  // of the entry, in characters counted from 0
	Inline     bool // it starts behind something else, as `id: x` does in `- id: x`
}

// Blocks returns the lines of each entry of a list or mapping, in file order;
// nil for anything else, for one in brackets, and where the layout is not known.
func (n *Node) Blocks() []Block {
	if n == nil {
		return nil
	}
	s := n.text.layout().spans()[n.raw]
	if s == nil || s.flow || len(s.entries) == 0 {
		return nil
	}
	e := &editor{text: n.text, source: n.text.source, lines: n.text.lines(), target: s}
	if n.raw != n.text.root() {
		e.steps = []step{{span: s}} // only the root has no way that leads to it
	}
	blocks := make([]Block, len(s.entries))
	for i, b := range e.blocks() {
		blocks[i] = Block{Start: b.start, End: b.end, First: s.entries[i].first, Column: s.column, Inline: b.inline}
	}
	return blocks
}

// Extent returns the bytes at which the value starts and ends in the text; false
// for nil and where the layout is not known.
func (n *Node) Extent() (start, end int, ok bool) { return n.extent() }

// Tag returns the short tag with which the value is read: !!str, !!int, !!map.
func (n *Node) Tag() string { return n.value().ShortTag() }

// Anchored reports whether a value of the text has an anchor, an alias stands
// for one, or a merge key (<<) brings one in.
func (t *Text) Anchored() bool {
	return strings.ContainsAny(t.source, "&*<") && slices.ContainsFunc(t.documents, anchored)
}

func anchored(n *yaml.Node) bool {
	return n.Kind == yaml.AliasNode || n.Anchor != "" || n.Tag == "!!merge" || slices.ContainsFunc(n.Content, anchored)
}

// Copy is the value of a node as a new value, without its comments and quotes.
func Copy(n *Node) Value { return copied{n} }

type copied struct{ from *Node }

func (c copied) node() (*yaml.Node, error) {
	if c.from == nil {
		return nil, refuse(nil, 0, ErrValue, "it is missing")
	}
	return bare(c.from.value()), nil
}

// bare is a value with nothing but what it says, and whether it is in brackets.
func bare(n *yaml.Node) *yaml.Node {
	n = unaliased(n)
	copied := &yaml.Node{Kind: n.Kind, Tag: n.ShortTag(), Value: n.Value, Style: n.Style & yaml.FlowStyle}
	for _, child := range n.Content {
		copied.Content = append(copied.Content, bare(child))
	}
	return copied
}
