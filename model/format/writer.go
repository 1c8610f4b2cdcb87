package format

import (
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// indent is how far what belongs to an entry is indented below it.
const indent = 2

// writer lays out one text.
type writer struct {
	layout
	source   string
	text     string   // the result
	comments []string // that were met on the way
}

// write lays a text out.
func (l layout) write(text *yamltext.Text) (*writer, error) {
	w := &writer{layout: l, source: text.String()}
	root := text.Root()
	blocks := root.Blocks()
	if blocks == nil {
		return w, w.writeBare(root)
	}
	start := lineStart(w.source, blocks[0].Start)
	if blocks[0].Inline || start != blocks[0].Start && strings.TrimSpace(w.source[start:blocks[0].Start]) != "" {
		return nil, errResult
	}
	body, err := w.collection(root, nil, 0)
	if err != nil {
		return nil, err
	}
	before := w.loose(w.source[:start], 0)
	behind := w.loose(w.source[blocks[len(blocks)-1].End:], 0)
	w.text = strings.TrimLeft(before, "\n") + body + behind
	w.text = strings.TrimRight(w.text, "\n") + "\n"
	return w, nil
}

// writeBare lays out a text that is no block of entries: nothing, or a value in
// brackets.
func (w *writer) writeBare(root *yamltext.Node) error {
	start, end, ok := root.Extent()
	if root.IsNull() && root.Source() == "" {
		w.text = strings.Trim(w.loose(w.source, 0), "\n") + "\n"
		return nil
	}
	if !ok || strings.TrimSpace(w.source[lineStart(w.source, start):start]) != "" {
		return errResult
	}
	behind, below, _ := strings.Cut(w.source[end:], "\n")
	if strings.TrimSpace(behind) != "" {
		return commentError(lineOf(w.source, end))
	}
	value, err := w.value(root, nil)
	if err != nil {
		return err
	}
	rendered, err := yamltext.Render(value)
	text := strings.TrimLeft(w.loose(w.source[:start], 0), "\n") + rendered + w.loose(below, 0)
	w.text = strings.TrimRight(text, "\n") + "\n"
	return err
}

// allComments are the comments of the text, sorted.
func (w *writer) allComments() []string { return slices.Sorted(slices.Values(w.comments)) }

// collection writes the entries of a list or mapping, each line indented to a
// column.
func (w *writer) collection(node *yamltext.Node, path yamltext.Path, column int) (string, error) {
	blocks := node.Blocks()
	children := childrenOf(node)
	if len(blocks) != len(children) {
		return "", errResult
	}
	for i := range children {
		c := &children[i]
		c.column = blocks[i].Column
		if i > 0 {
			c.text = w.loose(w.source[blocks[i-1].End:blocks[i].Start], column)
		}
		text, err := w.entry(*c, blocks[i], path.With(c.step), column)
		if err != nil {
			return "", err
		}
		c.text += text
	}
	if w.sorted && node.Kind() == yamltext.MapKind {
		rank := w.ranks(path)
		slices.SortStableFunc(children, func(a, b child) int { return rank(a.step) - rank(b.step) })
	}
	var b strings.Builder
	for _, c := range children {
		b.WriteString(c.text)
	}
	return b.String(), nil
}

// child is one entry of a list or mapping.
type child struct {
	step   any            // its key or index
	key    *yamltext.Node // nil for an item
	value  *yamltext.Node
	column int    // at which it stood
	text   string // its lines in our layout
}

func childrenOf(node *yamltext.Node) []child {
	var children []child
	for i, item := range node.Items() {
		children = append(children, child{step: i, value: item})
	}
	for _, entry := range node.Entries() {
		children = append(children, child{step: entry.Key, key: entry.KeyNode, value: entry.Value})
	}
	return children
}

// entry writes one entry with the comments that belong to it.
func (w *writer) entry(c child, b yamltext.Block, path yamltext.Path, column int) (string, error) {
	first := b.First
	head := ""
	if !b.Inline {
		head = w.loose(w.source[b.Start:lineStart(w.source, first)], column)
	}
	name, behind := "-", first+len("-")
	if c.key != nil {
		start, end, ok := c.key.Extent()
		colon := strings.IndexByte(w.source[min(end, b.End):b.End], ':')
		if !ok || start != first || colon < 0 || strings.TrimSpace(w.source[end:end+colon]) != "" || strings.Contains(w.source[start:end], "\n") {
			return "", errResult
		}
		name, behind = w.source[start:end]+":", end+colon+1
	}
	body, err := w.body(c, b, behind, path, column)
	if err != nil {
		return "", err
	}
	return head + strings.Repeat(" ", column) + name + body, nil
}

// body writes what stands behind the key or dash of an entry, which ends at an
// offset.
func (w *writer) body(c child, b yamltext.Block, behind int, path yamltext.Path, column int) (string, error) {
	if c.value.Blocks() != nil {
		return w.nested(c, b, behind, path, column)
	}
	start, end, ok := c.value.Extent()
	if !ok || start < behind || end > b.End {
		return "", errResult
	}
	if between := strings.TrimSpace(w.source[behind:start]); strings.HasPrefix(between, "#") {
		return "", commentError(lineOf(w.source, behind))
	} else if between != "" {
		return "", errResult
	}
	text, err := w.spell(c, path, column)
	if err != nil {
		return "", err
	}
	rest, beneath := w.source[end:b.End], column+indent
	if strings.HasPrefix(text, " |") || strings.HasPrefix(text, " >") {
		beneath = column // further in, a comment would be a line of the text above it
	}
	if end > start && w.source[end-1] == '\n' {
		return text + "\n" + w.loose(rest, beneath), nil
	}
	comment, below, _ := strings.Cut(rest, "\n")
	comment, err = w.trailing(comment)
	if err != nil {
		return "", err
	}
	if first, lines, several := strings.Cut(text, "\n"); several && comment != "" {
		text = first + comment + "\n" + lines
	} else {
		text += comment
	}
	return text + "\n" + w.loose(below, beneath), nil
}

// nested writes a block of entries behind a key or dash.
func (w *writer) nested(c child, b yamltext.Block, behind int, path yamltext.Path, column int) (string, error) {
	blocks := c.value.Blocks()
	start, end := blocks[0].Start, blocks[len(blocks)-1].End
	if !blocks[0].Inline {
		start = max(behind, lineStart(w.source, start))
	}
	opening, below, _ := strings.Cut(w.source[behind:start], "\n")
	opening, err := w.trailing(opening)
	if err != nil {
		return "", err
	}
	met := len(w.comments)
	inner, err := w.collection(c.value, path, column+indent)
	if err != nil {
		return "", err
	}
	lead := strings.TrimLeft(w.loose(below, column+indent), "\n")
	closing := w.loose(w.source[end:b.End], column+indent)
	if len(w.comments) == met && w.inBrackets(c.value, path) && !holdsLines(c.value) {
		joined, err := w.spell(c, path, column)
		return joined + opening + "\n" + closing, err
	}
	first := lead + inner
	if c.key == nil && opening == "" && !strings.HasPrefix(strings.TrimLeft(first, " "), "#") {
		return " " + first[column+indent:] + closing, nil
	}
	return opening + "\n" + first + closing, nil
}

// trailing is a comment behind an entry on its line, with the blanks before it.
func (w *writer) trailing(text string) (string, error) {
	comment := strings.TrimSpace(text)
	if comment == "" {
		return "", nil
	}
	if !strings.HasPrefix(comment, "#") {
		return "", errResult
	}
	w.comments = append(w.comments, comment)
	if w.sorted {
		return " " + comment, nil
	}
	return strings.TrimRight(text, " \t"), nil
}

// loose writes lines that hold nothing but comments, indented to a column, with
// one blank line where there were some; in the order of the table with none.
func (w *writer) loose(text string, column int) string {
	var b strings.Builder
	blank := false
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			blank = true
			continue
		}
		if blank && !w.sorted {
			b.WriteByte('\n')
		}
		blank = false
		w.comments = append(w.comments, line)
		b.WriteString(strings.Repeat(" ", column) + line + "\n")
	}
	if blank && !w.sorted {
		b.WriteByte('\n')
	}
	return b.String()
}

// lineStart is the offset at which the line around an offset starts.
func lineStart(text string, offset int) int { return strings.LastIndexByte(text[:offset], '\n') + 1 }

// lineOf is the line around an offset, counted from 1.
func lineOf(text string, offset int) int { return strings.Count(text[:offset], "\n") + 1 }
