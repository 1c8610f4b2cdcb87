package yamltext

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// style is how a text is written, so that what is added looks the same.
type style struct {
	mapIndent  int    // of a mapping below its key
	listIndent int    // of a list below its key
	lineBreak  string // most used
	quote      byte   // most used
}

// ownStyle is the style of new documents.
func ownStyle() style { return style{mapIndent: 2, listIndent: 2, lineBreak: "\n", quote: '"'} }

// Render writes a value as a new document: two spaces of indentation, lists
// indented below their key, LF line breaks. The error is a *RefusedError that
// wraps ErrValue or ErrExists.
func Render(v Value) (string, error) {
	n, err := valueNode(v)
	if err != nil {
		return "", err
	}
	text := renderer{style: ownStyle()}.root(n) + "\n"
	if read := parseValue(text); read == nil || !sameValue(read, n) {
		return "", refuse(nil, 0, ErrValue, "it would read differently")
	}
	return text, nil
}

// newEntry is a list item or mapping entry to be written.
type newEntry struct {
	key      *yaml.Node // nil for a list item
	value    *yaml.Node
	spelling string // how the value is spelled; "" leaves it to the renderer
}

// renderer writes values in the style of a text. Columns are those of the
// entries a value stands among, counted from 0.
type renderer struct {
	style style
}

// isBlock reports whether a new collection takes lines of its own.
func isBlock(n *yaml.Node) bool {
	return isCollection(n) && len(n.Content) > 0 && n.Style&yaml.FlowStyle == 0
}

// root writes a whole document, without its last line break.
func (r renderer) root(n *yaml.Node) string {
	if isBlock(n) {
		return r.entries(n, 0)
	}
	return r.inline(n, -1)
}

// entries writes a block collection whose entries stand at a column. The first
// line is not indented: the caller puts it behind what it belongs to.
func (r renderer) entries(n *yaml.Node, column int) string {
	var lines []string
	if n.Kind == yaml.SequenceNode {
		for _, item := range n.Content {
			lines = append(lines, r.entry(newEntry{value: item}, column, " "))
		}
	} else {
		for i := 0; i+1 < len(n.Content); i += 2 {
			lines = append(lines, r.entry(newEntry{key: n.Content[i], value: n.Content[i+1]}, column, " "))
		}
	}
	return strings.Join(lines, r.style.lineBreak+strings.Repeat(" ", column))
}

// entry writes one entry of a block collection; the gap stands behind a dash.
func (r renderer) entry(e newEntry, column int, gap string) string {
	if e.key == nil {
		return "-" + r.behindDash(e, column, gap)
	}
	return keySpelling(e.key, r.style.quote, false) + ":" + r.behindColon(e, column)
}

// behindDash writes the value of a list item with the gap before it.
func (r renderer) behindDash(e newEntry, column int, gap string) string {
	if isBlock(e.value) && e.spelling == "" {
		return gap + r.entries(e.value, column+1+len(gap))
	}
	return gap + r.spell(e, column)
}

// behindColon writes the value of a key with what stands between the two.
func (r renderer) behindColon(e newEntry, column int) string {
	if isBlock(e.value) && e.spelling == "" {
		column += r.indent(e.value)
		return r.style.lineBreak + strings.Repeat(" ", column) + r.entries(e.value, column)
	}
	return " " + r.spell(e, column)
}

// indent is how far a block collection is indented below its key.
func (r renderer) indent(n *yaml.Node) int {
	if n.Kind == yaml.SequenceNode {
		return r.style.listIndent
	}
	return r.style.mapIndent
}

func (r renderer) spell(e newEntry, column int) string {
	if e.spelling != "" {
		return e.spelling
	}
	return r.inline(e.value, column)
}

// inline writes a value that starts behind its key or dash: a scalar, or a
// collection on one line.
func (r renderer) inline(n *yaml.Node, column int) string {
	if isCollection(n) {
		return r.flow(n)
	}
	// A block that ends with blank lines would swallow those below it.
	if n.ShortTag() == "!!str" && strings.Contains(n.Value, "\n") && !strings.HasSuffix(n.Value, "\n\n") {
		if block, ok := literal(n.Value, column, max(column, 0)+r.style.mapIndent); ok {
			return block.header + block.below(r.style.lineBreak)
		}
	}
	return scalarSpellings(n, 0, r.style.quote, false)[0]
}

// flow writes any value on one line.
func (r renderer) flow(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			parts = append(parts, r.flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			parts = append(parts, r.flowEntry(newEntry{key: n.Content[i], value: n.Content[i+1]}))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	return scalarSpellings(n, 0, r.style.quote, true)[0]
}

// flowEntry writes an entry of a collection in brackets or braces.
func (r renderer) flowEntry(e newEntry) string {
	value := e.spelling
	if value == "" {
		value = r.flow(e.value)
	}
	if e.key == nil {
		return value
	}
	return keySpelling(e.key, r.style.quote, true) + ": " + value
}
