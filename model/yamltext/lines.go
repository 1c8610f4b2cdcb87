package yamltext

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// byteOrderMark may stand at the start of a text and belongs to no line.
const byteOrderMark = "\uFEFF"

// lineTable knows where the lines of a text start. Besides LF and CRLF the
// parser takes CR, NEL, LS and PS as line breaks, and so does this table.
type lineTable struct {
	text   string
	starts []int // the first line starts behind a byte order mark
}

func newLineTable(text string) lineTable {
	starts := make([]int, 1, strings.Count(text, "\n")+1)
	starts[0] = bomLength(text)
	for i := 0; i < len(text); {
		switch text[i] {
		case '\n', '\r', 0xC2, 0xE2:
			if n := breakLength(text, i); n > 0 {
				i += n
				starts = append(starts, i)
				continue
			}
		}
		i++
	}
	return lineTable{text: text, starts: starts}
}

// index is the 0-based number of the line that holds the offset.
func (l lineTable) index(offset int) int {
	return max(0, sort.SearchInts(l.starts, offset+1)-1)
}

// start is the offset at which the line holding the offset starts.
func (l lineTable) start(offset int) int { return l.starts[l.index(offset)] }

// next is the start of the following line, or the end of the text.
func (l lineTable) next(offset int) int {
	end := lineEnd(l.text, offset)
	return end + breakLength(l.text, end)
}

// column counts the characters between the start of the line and the offset.
func (l lineTable) column(offset int) int {
	start := l.start(offset)
	if offset < start {
		return 0
	}
	return utf8.RuneCountInString(l.text[start:offset])
}

// offset is the place of the 1-based line and column.
func (l lineTable) offset(line, column int) (int, bool) {
	if line < 1 || line > len(l.starts) || column < 1 {
		return 0, false
	}
	return advance(l.text, l.starts[line-1], column-1)
}

// line is the text of the 1-based line without its break.
func (l lineTable) line(line int) string {
	if line < 1 || line > len(l.starts) {
		return ""
	}
	start := l.starts[line-1]
	return l.text[start:lineEnd(l.text, start)]
}

// advance walks a number of characters on from an offset.
func advance(text string, offset, characters int) (int, bool) {
	for ; characters > 0; characters-- {
		if offset >= len(text) {
			return 0, false
		}
		_, n := utf8.DecodeRuneInString(text[offset:])
		offset += n
	}
	return offset, true
}

func bomLength(text string) int {
	if strings.HasPrefix(text, byteOrderMark) {
		return len(byteOrderMark)
	}
	return 0
}

// breakLength is the length of the line break at i, 0 if there is none.
func breakLength(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case '\n':
		return 1
	case '\r':
		if i+1 < len(s) && s[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if strings.HasPrefix(s[i:], "\u0085") {
			return 2
		}
	case 0xE2:
		if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
			return 3
		}
	}
	return 0
}

// breakBefore reports whether a line break (or the start) lies right before i.
func breakBefore(s string, i int) bool {
	if i == 0 {
		return true
	}
	switch s[i-1] {
	case '\n', '\r':
		return true
	case 0x85, 0xA8, 0xA9:
		head := s[:i]
		return strings.HasSuffix(head, "\u0085") || strings.HasSuffix(head, "\u2028") || strings.HasSuffix(head, "\u2029")
	}
	return false
}

// lineEnd is the offset of the line break, or of the end of the text, at or after i.
func lineEnd(s string, i int) int {
	for i < len(s) && breakLength(s, i) == 0 {
		i++
	}
	return i
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// skipBlanks passes spaces and tabs.
func skipBlanks(s string, i int) int {
	for i < len(s) && isBlank(s[i]) {
		i++
	}
	return i
}

// blankOrBreak reports whether white space, a line break or the end stands at i.
func blankOrBreak(s string, i int) bool {
	return i >= len(s) || isBlank(s[i]) || breakLength(s, i) > 0
}
