package yamltext

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Move takes the entry at one index of a list or mapping to another, with the
// comments that belong to it. Blank lines and loose comments stay where they
// are. The error is a *RefusedError.
func (t *Text) Move(collection Path, from, to int) (*Text, error) {
	e, err := t.edit(collection)
	if err != nil {
		return nil, err
	}
	n := len(e.target.entries)
	switch {
	case e.target.node.Kind == yaml.AliasNode:
		return nil, e.refuse(ErrShared)
	case !isCollection(e.target.node):
		return nil, e.refuse(ErrKind)
	case from < 0 || to < 0 || from >= n || to >= n:
		return nil, e.refuse(ErrIndex)
	}
	if err := e.checkShared(0, 0); err != nil {
		return nil, err
	}
	order := moved(n, from, to)
	if e.target.flow {
		return e.commit(e.withOrder(order), []candidate{e.moveFlow(order)})
	}
	return e.commit(e.withOrder(order), e.moveBlocks(order, from, to))
}

// moved is the numbers 0 to n-1 with one of them taken elsewhere.
func moved(n, from, to int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return slices.Insert(slices.Delete(order, from, from+1), to, from)
}

// withOrder is the root as it must read with the entries in another order.
func (e *editor) withOrder(order []int) *yaml.Node {
	width := e.target.width()
	var content []*yaml.Node
	for _, i := range order {
		content = append(content, e.target.node.Content[i*width:(i+1)*width]...)
	}
	return e.withEntries(content)
}

// moveFlow writes each entry where another one stood.
func (e *editor) moveFlow(order []int) candidate {
	var c candidate
	for at, i := range order {
		entry := &e.target.entries[i]
		text := e.source[entry.first:entry.end()]
		if entry.isBareKey() {
			text += " "
		}
		c = append(c, patch{e.target.entries[at].first, e.flowEnd(at), text})
	}
	return c
}

// moveBlocks moves the lines of an entry of a block collection.
func (e *editor) moveBlocks(order []int, from, to int) []candidate {
	blocks := e.blocks()
	first, last := blocks[0], blocks[len(blocks)-1]
	lineBreak := e.lineBreakAt(first.start)
	var b strings.Builder
	for at, i := range order {
		b.WriteString(e.movedText(blocks[i], at == 0, first.inline))
		if at < len(order)-1 {
			b.WriteString(lineBreak)
			b.WriteString(e.source[blocks[at].end:blocks[at+1].start])
		}
	}
	if e.endsLine(last.end) {
		b.WriteString(lineBreak)
	}
	rewritten := candidate{{first.start, last.end, b.String()}}
	if !first.inline && e.endsLine(last.end) && e.areAdjacent(blocks[min(from, to):max(from, to)+1]) {
		return []candidate{e.cutAndPaste(blocks, from, to), rewritten}
	}
	return []candidate{rewritten}
}

// movedText is the text of a block without its last line break, fit for its new
// place: the first one may stand behind a dash.
func (e *editor) movedText(b block, toFront, frontInline bool) string {
	text := e.source[b.start:b.end]
	if breakBefore(text, len(text)) {
		text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	}
	switch {
	case b.inline && !toFront:
		return strings.Repeat(" ", e.target.column) + text
	case !b.inline && toFront && frontInline:
		return strings.TrimLeft(text, " ")
	}
	return text
}

// areAdjacent reports whether nothing stands between the blocks.
func (e *editor) areAdjacent(blocks []block) bool {
	for i := 1; i < len(blocks); i++ {
		if blocks[i-1].end != blocks[i].start {
			return false
		}
	}
	return true
}

// cutAndPaste moves exactly the lines of one block.
func (e *editor) cutAndPaste(blocks []block, from, to int) candidate {
	b := blocks[from]
	at := blocks[to].start
	if from < to {
		at = blocks[to].end
	}
	return candidate{{b.start, b.end, ""}, {at, at, e.source[b.start:b.end]}}
}
