package input

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"interlock/tui/frame"
)

// character is what a reader takes for one character, and how it is drawn.
type character struct {
	start, end int // Runes of its line.
	text       string
	width      int // Cells; none for what cannot be drawn.
}

// row is one wrapped line: characters of one line of the text.
type row struct {
	line       int
	start, end int // Runes of its line.
	characters []character
}

// characters splits a line of the text.
func characters(line string) []character {
	var all []character
	start := 0
	for state := -1; line != ""; {
		var cluster string
		cluster, line, _, state = uniseg.FirstGraphemeClusterInString(line, state)
		text := frame.Clean(cluster)
		end := start + utf8.RuneCountInString(cluster)
		all = append(all, character{start, end, text, frame.Width(text)})
		start = end
	}
	return all
}

// rows wraps the text to lines of at most width cells, after blanks where there are any. Blanks stay in
// their line and the cursor always has a cell: a full last line is followed by an empty one.
func rows(text string, width int) []row {
	var all []row
	for i, line := range strings.Split(text, "\n") {
		rest := characters(line)
		for more := true; more; {
			n, used := fill(rest, width)
			all = append(all, newRow(i, rest[:n], utf8.RuneCountInString(line)))
			rest = rest[n:]
			more = len(rest) > 0
			if !more && used >= width && n > 0 {
				all = append(all, newRow(i, nil, utf8.RuneCountInString(line)))
			}
		}
	}
	return all
}

// newRow returns the row of these characters; a row of none stands at the end of its line.
func newRow(line int, characters []character, end int) row {
	if len(characters) == 0 {
		return row{line: line, start: end, end: end}
	}
	return row{line: line, start: characters[0].start, end: characters[len(characters)-1].end, characters: characters}
}

// fill returns how many characters go into one line of width cells, at least one, and the cells they take.
func fill(rest []character, width int) (n, used int) {
	boundary, atBoundary := 0, 0
	for i, c := range rest {
		if used+c.width > width && i > 0 {
			if boundary > 0 {
				return boundary, atBoundary
			}
			return i, used
		}
		used += c.width
		if c.text == " " || c.width == 2 || c.text == "-" {
			boundary, atBoundary = i+1, used
		}
	}
	return len(rest), used
}

// place returns the wrapped line and the cell in it where the cursor stands.
func place(rows []row, line, column int) (y, x int) {
	for i, r := range rows {
		if r.line == line && r.start <= column {
			y = i
		}
	}
	for _, c := range rows[y].characters {
		if c.end <= column {
			x += c.width
		}
	}
	return y, x
}

// columnAt returns the column of the line that is nearest to a cell of the row.
func (r row) columnAt(x int) int {
	cells := 0
	for _, c := range r.characters {
		if cells+(c.width+1)/2 > x {
			return c.start
		}
		cells += c.width
	}
	return r.end
}
