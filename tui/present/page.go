package present

import (
	"strings"
	"unicode/utf8"

	"interlock/tui/frame"
	"interlock/tui/part/figures"
)

// page is what of a slide is shown at once.
type page struct {
	head    []row // the title with what stands above it; none where it stands in the body
	figures int   // the rows of the figures below the head
	body    []row
	curve   bool // the curve stands below
}

// row is one line of cells.
type row struct {
	part  part
	kind  Kind
	first bool   // the sign of the line stands before it
	label string // the part of the label that stands in this row, before the text
	text  string
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
	// signWidth is the room for the sign of a line and a blank.
	signWidth = 2
	// largestFigures is how many times the smallest figures are large enough, which
	// have figureRows rows.
	largestFigures, figureRows = 4, 5
	// narrow is the width below which signs would take too much of it.
	narrow = 12
	// leastCurveWidth and leastCurveHeight are the room that a page needs for a
	// curve and some text.
	leastCurveWidth, leastCurveHeight = 36, 13
	// curveHeight is the rows of a curve, with the numbers of the stages below it
	// and a blank above.
	curveHeight = 7
)

// pages parts a slide so that nothing of it is cut.
func (s Slide) pages(width, height int) []page {
	if width < 1 || height < 1 {
		return []page{{}}
	}
	head := append(wrapped(kicker, "", s.Kicker, width), wrapped(title, "", s.Title, width)...)
	room := height - len(head) - 1
	blocks := s.blocks(width)
	if room < height/3 || room < 2 {
		// The title itself is too long: it stands before the text.
		blocks, head, room = append([][]row{head}, blocks...), nil, height
	}
	first := page{head: head, figures: s.figuresHeight(width, room)}
	left := room - first.figures
	first.curve = s.Curve.known() && width >= leastCurveWidth && left >= leastCurveHeight
	if first.curve {
		left -= curveHeight
	}
	bodies := fill(spaced(blocks), left, room)
	if tight := fill(blocks, left, room); len(tight) < len(bodies) {
		bodies = tight
	}
	pages := make([]page, len(bodies))
	for i, body := range bodies {
		pages[i] = page{head: head, body: body}
		if i == 0 {
			first.body = body
			pages[i] = first
		}
	}
	return pages
}

// figuresHeight is the rows that the figures of a slide take, with a blank row
// below.
func (s Slide) figuresHeight(width, room int) int {
	if s.Figures == "" {
		return 0
	}
	scale := min(figures.Scale(width, room*2/3, s.Figures), largestFigures)
	if scale == 0 {
		return 0
	}
	return scale*figureRows + 1
}

// blocks are the rows of each line. A heading stands with what follows it.
func (s Slide) blocks(width int) [][]row {
	var blocks [][]row
	heading := false
	for _, line := range s.Lines {
		rows := line.rows(width)
		if heading {
			last := len(blocks) - 1
			blocks[last] = append(blocks[last], rows...)
		} else {
			blocks = append(blocks, rows)
		}
		heading = line.Kind == Heading
	}
	return blocks
}

// spaced puts a blank row above every block but the first.
func spaced(blocks [][]row) [][]row {
	apart := make([][]row, len(blocks))
	for i, block := range blocks {
		apart[i] = block
		if i > 0 {
			apart[i] = append([]row{{}}, block...)
		}
	}
	return apart
}

// fill puts blocks on pages, of which the first has its own room. A block that
// fits on one page is not parted.
func fill(blocks [][]row, first, room int) [][]row {
	pages := [][]row{nil}
	left := first
	turn := func() {
		pages = append(pages, nil)
		left = room
	}
	for _, block := range blocks {
		if len(block) > left && len(block) <= room && left < room {
			turn()
		}
		for _, row := range block {
			if left == 0 {
				turn()
			}
			last := len(pages) - 1
			if row.part == gap && len(pages[last]) == 0 {
				continue
			}
			pages[last] = append(pages[last], row)
			left--
		}
	}
	return pages
}

// rows wraps a line behind its sign.
func (l Line) rows(width int) []row {
	if l.Kind.signed() && width >= narrow {
		width -= signWidth
	}
	rows := wrapped(body, l.Label, l.Text, width)
	for i := range rows {
		rows[i].kind, rows[i].first = l.Kind, i == 0
	}
	return rows
}

// signed reports whether lines of the kind have a sign before them.
func (k Kind) signed() bool { return k != Plain && k != Heading }

// wrapped wraps a label and a text that stand behind each other.
func wrapped(part part, label, text string, width int) []row {
	whole := text
	if label != "" {
		whole = label + " " + text
	}
	labelled := len(solid(frame.Clean(label)))
	var rows []row
	for _, line := range frame.Lines(strings.TrimSpace(whole), width) {
		at := solidEnd(line, labelled)
		labelled -= len(solid(line[:at]))
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
