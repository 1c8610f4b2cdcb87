package present

import (
	"strings"
	"unicode/utf8"

	"interlock/tui/frame"
	"interlock/tui/part/figures"
	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

// page is what of a slide is shown at once.
type page struct {
	head    []row    // the title with what stands above it; none where it stands in the body
	letters []string // the title in large letters, which then is not in the head
	figures int      // the rows of the figures below the head
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

// paper is the room for a slide.
type paper struct {
	width, height int
	wide          int          // the columns that a large title may take; 0 for no large titles
	glyphs        theme.Glyphs // that large titles are made of
}

// pages parts a slide so that nothing of it is cut. The title is set in large
// letters where that takes no further page.
func (s Slide) pages(on paper) []page {
	if on.width < 1 || on.height < 1 {
		return []page{{}}
	}
	plain := s.parted(on, nil)
	if letters := s.lettered(on); letters != nil {
		if large := s.parted(on, letters); len(large) <= len(plain) {
			return large
		}
	}
	return plain
}

// lettered is the title in the largest letters that leave most of the room to
// the text; nil where there are none.
func (s Slide) lettered(on paper) []string {
	if on.wide == 0 || s.Figures != "" || len(s.Title) > on.wide {
		return nil
	}
	above := len(wrapped(kicker, "", s.Kicker, on.width)) + 1
	for _, size := range lettering.Sizes() {
		if rows, ok := lettering.Set(s.Title, size, on.wide, on.glyphs); ok && len(rows)+above <= on.height*2/5 {
			return rows
		}
	}
	return nil
}

// parted parts a slide whose title stands in these letters on the first page.
func (s Slide) parted(on paper, letters []string) []page {
	above, named := wrapped(kicker, "", s.Kicker, on.width), wrapped(title, "", s.Title, on.width)
	head := append(above[:len(above):len(above)], named...)
	blocks := s.blocks(on.width)
	room := on.height - len(head) - 1
	if room < on.height/3 || room < 2 {
		// The title itself is too long: it stands before the text.
		blocks, head, room, letters = append([][]row{head}, blocks...), nil, on.height, nil
	}
	first, left := page{head: head}, room
	if letters != nil {
		first.head, first.letters = above, letters
		left += len(named) - len(letters)
	}
	first.figures = s.figuresHeight(on.width, left)
	left -= first.figures
	first.curve = s.Curve.known() && on.width >= leastCurveWidth && left >= leastCurveHeight
	if first.curve {
		left -= curveHeight
	}
	bodies := fill(spaced(blocks), left, room)
	if tight := fill(blocks, left, room); len(tight) < len(bodies) {
		bodies = tight
	}
	pages := []page{first}
	pages[0].body = bodies[0]
	for _, body := range bodies[1:] {
		pages = append(pages, page{head: head, body: body})
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
