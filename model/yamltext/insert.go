package yamltext

import (
	"fmt"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Insert puts a value before the item at an index of a list; the index of its
// length appends. A null value becomes a list. The error is a *RefusedError.
func (t *Text) Insert(list Path, index int, v Value) (*Text, error) {
	e, err := t.edit(list)
	if err != nil {
		return nil, err
	}
	n, err := valueNode(v)
	if err != nil {
		return nil, e.refuse(err)
	}
	return e.insert(index, newEntry{value: n})
}

// InsertSource is Insert for an item in its exact spelling, such as the Source
// of a node of another text. It must stand on one line: a scalar, or a
// collection in brackets or braces.
func (t *Text) InsertSource(list Path, index int, source string) (*Text, error) {
	e, err := t.edit(list)
	if err != nil {
		return nil, err
	}
	n := oneLineValue(source)
	if n == nil {
		return nil, e.refuse(refuse(nil, 0, ErrValue, fmt.Sprintf("%q is not one value on one line", source)))
	}
	return e.insert(index, newEntry{value: n, spelling: source})
}

// oneLineValue reads a source that is nothing but one value on one line, nil if
// it is not.
func oneLineValue(source string) *yaml.Node {
	t, err := read(source)
	if err != nil || t.Documents() != 1 || t.layout().problem != nil || len(t.lines().starts) > 1 {
		return nil
	}
	if root := t.layout().root(); root.start > 0 || root.end < len(source) || isBlock(root.node) {
		return nil
	}
	return t.root()
}

// AddKey puts a new entry before the entry at an index of a mapping; the index
// of its length appends. A null value or an empty document becomes a mapping.
// The error is a *RefusedError.
func (t *Text) AddKey(mapping Path, index int, key string, v Value) (*Text, error) {
	e, err := t.edit(mapping)
	if err != nil {
		return nil, err
	}
	k, err := keyNode(key)
	if err != nil {
		return nil, e.refuse(err)
	}
	n, err := valueNode(v)
	if err != nil {
		return nil, e.refuse(err)
	}
	return e.insert(index, newEntry{key: k, value: n})
}

// insert adds an entry to the target.
func (e *editor) insert(index int, added newEntry) (*Text, error) {
	if err := e.checkInsert(index, added); err != nil {
		return nil, err
	}
	e.render.style.lineBreak = e.lineBreakAt(e.target.content)
	old := e.target
	var candidates []candidate
	switch {
	case len(old.entries) > 0 && !old.flow:
		candidates = e.insertBlock(index, added)
	case len(old.entries) > 0:
		candidates = e.insertFlow(index, added)
	case e.inFlow(), old.flow && strings.Contains(e.source[old.start:old.end], "#"):
		candidates = e.fillFlow(added)
	default:
		candidates = e.fillBlock(added)
	}
	return e.commit(e.withInserted(index, added), candidates)
}

// checkInsert refuses what the target cannot take.
func (e *editor) checkInsert(index int, added newEntry) error {
	old := e.target
	if err := e.checkShared(0, 0); err != nil {
		return err
	}
	switch {
	case old.node.Kind == yaml.AliasNode:
		return e.refuse(ErrShared)
	case !old.isNull() && old.node.Kind != collection(added).Kind:
		return e.refuse(ErrKind)
	case index < 0 || index > len(old.entries):
		return e.refuse(ErrIndex)
	case added.key != nil && e.hasKey(added.key.Value, -1):
		return e.refuse(ErrExists)
	}
	return nil
}

// isNull reports whether the value is null, which an insertion may replace.
func (s *span) isNull() bool {
	return s.node.Kind == yaml.ScalarNode && s.node.ShortTag() == "!!null"
}

// hasKey reports whether the target has a key at another index than the one given.
func (e *editor) hasKey(key string, except int) bool {
	for i := range e.target.entries {
		if i != except && isKey(e.target.entries[i].key.node, key) {
			return true
		}
	}
	return false
}

// collection is a list or mapping of nothing but the new entry.
func collection(added newEntry) *yaml.Node {
	if added.key == nil {
		return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: []*yaml.Node{added.value}}
	}
	return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{added.key, added.value}}
}

// withInserted is the root as it must read with the new entry.
func (e *editor) withInserted(index int, added newEntry) *yaml.Node {
	alone := collection(added)
	if e.target.isNull() {
		return e.with(alone)
	}
	at := index * len(alone.Content)
	return e.withEntries(slices.Insert(slices.Clone(e.target.node.Content), at, alone.Content...))
}

// fillBlock makes a block collection of a null or empty value.
func (e *editor) fillBlock(added newEntry) []candidate {
	old, n := e.target, collection(added)
	if e.isRoot() && old.empty {
		return e.setEmptyRoot(n)
	}
	column, text := 0, ""
	if !e.isRoot() {
		column = e.column() + e.render.indent(n)
		text = e.render.style.lineBreak + strings.Repeat(" ", column)
		if e.parent().entry().key == nil {
			column, text = e.column()+2, " "
		}
	}
	text += e.render.entry(added, column, " ")
	var all []candidate
	switch {
	case old.start != old.content:
		// An anchor or a tag before the value stays on the line of the key.
	case e.isRoot():
		all = append(all, candidate{{old.start, old.end, text}})
	default:
		all = append(all, e.setBehind(text)...)
	}
	return append(all, candidate{{old.content, old.end, e.beforeValue() + e.render.flow(n)}})
}

// insertBlock adds an entry to a block collection.
func (e *editor) insertBlock(index int, added newEntry) []candidate {
	blocks := e.blocks()
	neighbour := &e.target.entries[min(index, len(blocks)-1)]
	e.render.style.lineBreak = e.lineBreakAt(neighbour.first)
	text := e.render.entry(added, e.target.column, e.gapBehindDash(neighbour))
	if index < len(blocks) {
		return e.insertBefore(index, text, blocks)
	}
	return e.appendBlock(text, blocks)
}

// gapBehindDash is the space between the dash of a list item and its value.
func (e *editor) gapBehindDash(item *entry) string {
	width := item.value.start - item.first - 1
	if item.key != nil || item.value.empty || !e.sameLine(item.first, item.value.start) || width < 1 || width > 8 {
		return " "
	}
	return strings.Repeat(" ", width)
}

// isAiry reports whether blank lines stand between all entries.
func (e *editor) isAiry(blocks []block) bool {
	for _, b := range blocks[:len(blocks)-1] {
		if e.blanksFrom(b.end) == b.end {
			return false
		}
	}
	return len(blocks) > 1
}

// insertBefore writes an entry above the one at an index.
func (e *editor) insertBefore(index int, text string, blocks []block) []candidate {
	text += e.render.style.lineBreak
	airy := e.isAiry(blocks)
	if airy {
		text += e.render.style.lineBreak
	}
	padding := strings.Repeat(" ", e.target.column)
	at := blocks[index].start
	if blocks[index].inline {
		return []candidate{{{at, at, text + padding}}}
	}
	var all []candidate
	if index > 0 && !airy && blocks[index-1].end != at && e.endsLine(blocks[index-1].end) {
		// Blank lines or loose comments divide groups: the new entry joins the
		// group before.
		above := blocks[index-1].end
		all = append(all, candidate{{above, above, padding + text}})
	}
	below := e.lines.start(e.target.entries[index].first)
	return append(all, candidate{{at, at, padding + text}}, candidate{{below, below, padding + text}})
}

// appendBlock writes an entry behind the last one.
func (e *editor) appendBlock(text string, blocks []block) []candidate {
	last := blocks[len(blocks)-1]
	lineBreak := e.render.style.lineBreak
	text = strings.Repeat(" ", e.target.column) + text
	apart := ""
	if e.isAiry(blocks) {
		apart = lineBreak
	}
	if !e.endsLine(last.end) {
		return e.appendToOpenLine(last.end, lineBreak+apart+text)
	}
	// Below a block text, blank lines and comments may belong to it.
	behindBlanks := e.blanksFrom(last.end)
	behindValue := e.lines.next(e.target.entries[len(blocks)-1].end())
	return []candidate{
		{{last.end, last.end, apart + text + lineBreak}},
		{{behindBlanks, behindBlanks, text + lineBreak}},
		{{behindValue, behindValue, text + lineBreak}},
	}
}

// appendToOpenLine writes an entry behind a text that ends without line break.
// The line break this adds must not become part of a block text.
func (e *editor) appendToOpenLine(at int, text string) []candidate {
	all := []candidate{{{at, at, text}}}
	leaf := e.target
	for len(leaf.entries) > 0 {
		leaf = leaf.entries[len(leaf.entries)-1].value
	}
	if leaf.end == at && leaf.node.Style&blockStyle != 0 {
		header := strings.TrimRight(e.source[leaf.content:leaf.headerEnd], "+-")
		all = append(all, candidate{{leaf.content, leaf.headerEnd, header + "-"}, {at, at, text}})
	}
	return all
}
