package present

import (
	"strings"
	"unicode/utf8"

	"interlock/tui/frame"
	"interlock/tui/part/lettering"
)

// Letters is the size of the letters of a text.
type Letters int

// The sizes of letters. Any above plain ones is that many times the smallest of
// half blocks.
const (
	PlainLetters  Letters = iota // those of the terminal
	MediumLetters                // five rows high
	LargeLetters                 // ten rows high
)

// row is one line of text.
type row struct {
	part    part
	kind    Kind
	line    int    // the line of the slide that it is of, counted from 1
	first   bool   // the sign of the line stands before it
	label   string // the part of the label that stands in this row, before the text
	text    string
	letters Letters  // in which it is set
	cells   []string // the rows of cells of large letters
}

// part is what a row is part of.
type part int

const (
	gap part = iota
	kicker
	title
	body
)

const (
	// signWidth is the room for the sign of a line and a blank, in plain letters.
	signWidth = 2
	// narrow is the width below which signs would take too much of it.
	narrow = 12
)

// height is the rows of cells of a row.
func (r row) height() int { return max(1, len(r.cells)) }

// ink is the height without what is blank at its foot. Titles stand on a band, of
// which that is part.
func (r row) ink() int {
	if r.part == title {
		return r.height()
	}
	for i := len(r.cells); i > 1; i-- {
		if r.cells[i-1] != "" {
			return i
		}
	}
	return 1
}

// height is that of rows, without what is blank at the foot of the last one.
func height(rows []row) int {
	total := 0
	for i, row := range rows {
		if i == len(rows)-1 {
			return total + row.ink()
		}
		total += row.height()
	}
	return total
}

// lettersHeight is the most rows of cells that a line takes.
func lettersHeight(letters Letters) int {
	if letters == PlainLetters {
		return 1
	}
	return lettering.Height(int(letters)) + int(letters)
}

// fits reports whether a text can be set in large letters: a page has room for a
// line of them below a title.
func (on paper) fits(letters Letters) bool {
	return letters > PlainLetters && on.wide >= leastWide*int(letters) && on.height >= leastHigh*int(letters)
}

// leastWide and leastHigh are the columns and rows that texts in the smallest of
// the large letters need, so that few words are parted.
const leastWide, leastHigh = 64, 16

// rows wraps a line behind its sign, in large letters where those of the paper
// are and have every character.
func (l Line) rows(on paper) []row {
	if on.fits(on.letters) && l.Kind != Caption {
		if rows := on.large(l); rows != nil {
			return rows
		}
	}
	width := on.width
	if l.Kind.signed() && width >= narrow {
		width -= signWidth
	}
	rows := plainRows(body, l.Label, l.Text, width)
	for i := range rows {
		rows[i].kind, rows[i].first = l.Kind, i == 0
	}
	return rows
}

// large sets a line in large letters; nil where that cannot be.
func (on paper) large(l Line) []row {
	indent := 0
	if l.Kind.signed() {
		indent = on.signWidth(l.Kind, 1)
	}
	lines, ok := lettering.Wrap(joinedLabel(l.Label, l.Text), on.wide/int(on.letters), indent)
	if !ok || len(lines) == 0 {
		return nil
	}
	var rows []row
	left := len(solid(l.Label))
	for i, line := range lines {
		set := on.row(row{part: body, kind: l.Kind, first: i == 0, text: line}, on.letters)
		at := solidEnd(line, left)
		left -= len(solid(line[:at]))
		set.label, set.text = line[:at], line[at:]
		rows = append(rows, set)
	}
	return rows
}

// row is a row in large letters.
func (on paper) row(r row, letters Letters) row {
	r.letters, r.cells = letters, lettering.Rows(r.text, int(letters), on.glyphs)
	return r
}

// signWidth is the room for a sign in letters that many times the smallest.
func (on paper) signWidth(kind Kind, scale int) int {
	const blank = 3
	width, _ := lettering.Width(glyphOf(on.glyphs, kind))
	return (width + blank) * scale
}

// title is a title in large letters, on one line where they are larger than those
// of the text; nil where it cannot be set so.
func (on paper) title(text string, letters Letters) []row {
	if letters == PlainLetters || on.wide == 0 {
		return nil
	}
	lines, ok := lettering.Wrap(text, on.wide/int(letters), 0)
	if !ok || len(lines) == 0 || len(lines) > 1 && letters > on.letters {
		return nil
	}
	var rows []row
	for _, line := range lines {
		rows = append(rows, on.row(row{part: title, text: line}, letters))
	}
	return rows
}

// signed reports whether lines of the kind have a sign before them.
func (k Kind) signed() bool { return k != Plain && k != Heading && k != Caption }

// joinedLabel is a text behind its label.
func joinedLabel(label, text string) string {
	if label == "" {
		return text
	}
	return label + " " + text
}

// plainRows wraps a label and a text that stand behind each other.
func plainRows(part part, label, text string, width int) []row {
	left := len(solid(frame.Clean(label)))
	var rows []row
	for _, line := range frame.Lines(strings.TrimSpace(joinedLabel(label, text)), width) {
		at := solidEnd(line, left)
		left -= len(solid(line[:at]))
		rows = append(rows, row{part: part, label: line[:at], text: line[at:]})
	}
	return rows
}

// solid is a text without blanks.
func solid(text string) string { return strings.ReplaceAll(text, " ", "") }

// solidEnd is where the first so many bytes of a line end that are no blanks.
func solidEnd(line string, count int) int {
	for at, r := range line {
		if count <= 0 {
			return at
		}
		if r != ' ' {
			count -= utf8.RuneLen(r)
		}
	}
	return len(line)
}
