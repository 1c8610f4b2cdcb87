package yamltext

import "strings"

// block is the lines that belong to one entry of a block collection: the
// comment lines right above it in its column, its own lines, and the comment
// lines right below that are indented deeper. Blank lines and other comments
// between blocks belong to nobody.
type block struct {
	start, end int  // whole lines; end lies behind the last line break
	inline     bool // the entry starts behind something else on its line
}

// blocks finds the lines of each entry of the target. The first entry of a
// document does not own the comments at its head.
func (e *editor) blocks() []block {
	blocks := make([]block, len(e.target.entries))
	above := -1 // the lines below here belong to the entry before
	for i := range blocks {
		first := e.target.entries[i].first
		b := &blocks[i]
		b.end = e.blockEnd(i)
		switch {
		case !e.startsLine(first):
			b.start, b.inline = first, true
		case i == 0 && e.isRoot():
			b.start = e.lines.start(first)
		case i == 0:
			b.start = e.blockStart(first, e.looseLines(first))
		default:
			b.start = e.blockStart(first, above)
		}
		above = b.end
	}
	return blocks
}

// blockStart is the start of the comment lines right above an entry, not above
// the given offset.
func (e *editor) blockStart(first, above int) int {
	start := e.lines.start(first)
	for {
		before, ok := e.lineBefore(start)
		if !ok || before < above {
			return start
		}
		if kind, column := e.lineKind(before); kind != commentLine || column != e.target.column {
			return start
		}
		start = before
	}
}

// blockEnd is the end of the comment lines that belong to entry i.
func (e *editor) blockEnd(i int) int {
	limit := len(e.source)
	if i+1 < len(e.target.entries) {
		limit = e.target.entries[i+1].first
	}
	end := e.lines.next(e.target.entries[i].end())
	for end < limit {
		if kind, column := e.lineKind(end); kind != commentLine || column <= e.target.column {
			break
		}
		end = e.lines.next(end)
	}
	return end
}

// lineKind is what stands on a line.
type lineKind int

const (
	blankLine lineKind = iota
	commentLine
	contentLine
)

// lineKind looks at the line that starts at an offset. The column is that of a
// comment.
func (e *editor) lineKind(start int) (lineKind, int) {
	at := skipBlanks(e.source, start)
	switch {
	case at >= len(e.source) || breakLength(e.source, at) > 0:
		return blankLine, 0
	case e.source[at] == '#':
		return commentLine, at - start
	}
	return contentLine, 0
}

// lineBefore is the start of the line before the one that starts at an offset.
func (e *editor) lineBefore(start int) (int, bool) {
	i := e.lines.index(start)
	if i == 0 {
		return 0, false
	}
	return e.lines.starts[i-1], true
}

// looseLines is the start of the blank and comment lines right above an offset.
func (e *editor) looseLines(offset int) int {
	start := e.lines.start(offset)
	for {
		before, ok := e.lineBefore(start)
		if !ok {
			return start
		}
		if kind, _ := e.lineKind(before); kind == contentLine {
			return start
		}
		start = before
	}
}

// blanksFrom is the end of the blank lines that start at an offset.
func (e *editor) blanksFrom(start int) int {
	for start < len(e.source) {
		if kind, _ := e.lineKind(start); kind != blankLine {
			break
		}
		start = e.lines.next(start)
	}
	return start
}

// blanksBefore is the start of the blank lines that end at a line start, not
// above the given offset.
func (e *editor) blanksBefore(start, above int) int {
	for {
		before, ok := e.lineBefore(start)
		if !ok || before < above {
			return start
		}
		if kind, _ := e.lineKind(before); kind != blankLine {
			return start
		}
		start = before
	}
}

// startsLine reports whether nothing but spaces stands before an offset.
func (e *editor) startsLine(offset int) bool {
	return strings.Trim(e.source[e.lines.start(offset):offset], " ") == ""
}

// sameLine reports whether two offsets lie on one line.
func (e *editor) sameLine(a, b int) bool { return e.lines.index(a) == e.lines.index(b) }

// endsLine reports whether an offset lies behind a line break, or starts the text.
func (e *editor) endsLine(offset int) bool { return breakBefore(e.source, offset) }

// lineBreakAt is the line break in use around an offset.
func (e *editor) lineBreakAt(offset int) string {
	i := e.lines.index(offset)
	for _, next := range []int{i, i + 1} {
		if next == 0 || next >= len(e.lines.starts) {
			continue
		}
		head := e.source[:e.lines.starts[next]]
		for _, lineBreak := range []string{"\r\n", "\n", "\r"} {
			if strings.HasSuffix(head, lineBreak) {
				return lineBreak
			}
		}
	}
	return e.render.style.lineBreak
}
