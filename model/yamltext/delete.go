package yamltext

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// Delete removes the list item or the key at the path, with the comments that
// belong to it. The last item of a list leaves [], the last key of a mapping
// {}. The error is a *RefusedError.
func (t *Text) Delete(p Path) (*Text, error) {
	inner, err := t.edit(p)
	if err != nil {
		return nil, err
	}
	if inner.isRoot() {
		return nil, inner.refuse(ErrKind)
	}
	step := inner.parent()
	e := inner.up()
	gone := step.entry()
	if err := e.checkShared(gone.first, gone.end()); err != nil {
		return nil, err
	}
	return e.commit(e.withDeleted(step.index), e.deleteCandidates(step.index))
}

// withDeleted is the root as it must read without an entry of the target.
func (e *editor) withDeleted(index int) *yaml.Node {
	width := e.target.width()
	content := slices.Clone(e.target.node.Content)
	return e.withEntries(slices.Delete(content, index*width, (index+1)*width))
}

// width is how many parsed values make one entry.
func (s *span) width() int {
	if s.node.Kind == yaml.MappingNode {
		return 2
	}
	return 1
}

func (e *editor) deleteCandidates(index int) []candidate {
	if e.target.flow {
		return e.deleteFlow(index)
	}
	blocks := e.blocks()
	switch {
	case len(blocks) == 1:
		return e.deleteOnly(blocks[0])
	case blocks[index].inline:
		return e.deleteInline(index, blocks[index])
	}
	return e.deleteLines(index, blocks)
}

// deleteFlow removes an entry within brackets or braces.
func (e *editor) deleteFlow(index int) []candidate {
	old := e.target
	last := len(old.entries) - 1
	switch {
	case old.pair:
		return []candidate{{{old.start, old.end, "{}"}}}
	case last == 0:
		return []candidate{{{old.content + 1, old.end - 1, ""}}}
	case index == last:
		return []candidate{{{e.flowEnd(last - 1), e.flowEnd(last), ""}}}
	}
	first, next := old.entries[index].first, old.entries[index+1].first
	var all []candidate
	if e.startsLine(first) && e.startsLine(next) && !e.sameLine(first, next) {
		all = append(all, candidate{{e.lines.start(first), e.lines.start(next), ""}})
	}
	return append(all, candidate{{first, next, ""}})
}

// deleteOnly leaves an empty list or mapping.
func (e *editor) deleteOnly(b block) []candidate {
	only, empty := &e.target.entries[0], "[]"
	if e.target.node.Kind == yaml.MappingNode {
		empty = "{}"
	}
	var all []candidate
	if at, ok := e.behindProperties(); ok && !b.inline {
		all = append(all,
			candidate{{at, at, " " + empty}, {b.start, b.end, ""}},
			candidate{{at, at, " " + empty}, {e.lines.start(only.first), e.lines.next(only.end()), ""}})
	}
	return append(all, candidate{{only.first, only.end(), empty}})
}

// behindProperties is the place behind the key or dash of the target, and behind
// its anchor and tag.
func (e *editor) behindProperties() (int, bool) {
	if e.isRoot() || e.parent().entry().indicator() < 0 {
		return 0, false
	}
	if e.target.start == e.target.content {
		return e.parent().entry().indicator() + 1, true
	}
	end := lineEnd(e.source, e.target.start)
	properties := e.source[e.target.start:min(end, e.target.content)]
	properties, _, _ = strings.Cut(properties, " #")
	return e.target.start + len(strings.TrimRight(properties, " \t")), true
}

// deleteInline removes a first entry that stands behind a dash: the next one
// moves up.
func (e *editor) deleteInline(index int, b block) []candidate {
	first := e.target.entries[index].first
	next := e.blanksFrom(b.end)
	for next < len(e.source) && e.source[next] == ' ' {
		next++
	}
	return []candidate{
		{{first, next, ""}},
		{{first, e.target.entries[index+1].first, ""}},
	}
}

// deleteLines removes the lines of an entry, and one of the gaps around it where
// it would leave two.
func (e *editor) deleteLines(index int, blocks []block) []candidate {
	b := blocks[index]
	last := index == len(blocks)-1
	above := 0
	if index > 0 {
		above = blocks[index-1].end // blank lines may be part of a block text
	}
	gapBefore, gapAfter := e.blanksBefore(b.start, above), e.blanksFrom(b.end)
	hasBefore, hasAfter := gapBefore < b.start, gapAfter > b.end
	var all []candidate
	switch {
	case last && hasBefore:
		all = append(all, candidate{{gapBefore, b.end, ""}})
	case !last && hasAfter && (index == 0 || hasBefore):
		all = append(all, candidate{{b.start, gapAfter, ""}})
	}
	if !e.endsLine(b.end) {
		// The text ends without a line break, and so it shall afterwards.
		all = append(all, candidate{{e.breakEnding(b.start), b.end, ""}})
	}
	all = append(all, candidate{{b.start, b.end, ""}}, candidate{{b.start, gapAfter, ""}})
	if !last {
		// What is left behind could become part of a block text above.
		all = append(all, candidate{{b.start, blocks[index+1].start, ""}})
	}
	return all
}

// breakEnding is the start of the line break that ends at a line start.
func (e *editor) breakEnding(start int) int {
	for _, lineBreak := range []string{"\r\n", "\n", "\r"} {
		if head, ok := strings.CutSuffix(e.source[:start], lineBreak); ok {
			return len(head)
		}
	}
	return start
}
