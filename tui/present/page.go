package present

import (
	"slices"

	"interlock/tui/part/figures"
	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

// page is what of a slide is shown at once.
type page struct {
	head    []row // the title with what stands above it; none where it stands in the body
	figures int   // the rows of the figures below the head
	body    []row
	curve   int // the rows of the curve below, with a blank one above it
	letters Letters
}

// paper is the room for a slide.
type paper struct {
	width, height int          // for text in plain letters
	wide          int          // the columns for large ones; 0 for none
	letters       Letters      // in which the text is set
	glyphs        theme.Glyphs // of which large letters are made
}

// largestFigures is how many times the smallest figures are large enough, which
// have figureRows rows.
const largestFigures, figureRows = 4, 5

// layout is one way to set a slide.
type layout struct {
	first, later []row   // the heads of the first page and of those after it
	blocks       [][]row // what is not to be parted, if that can be
	figures      int     // how many times the smallest figures they are large
}

// pages parts a slide so that nothing of it is cut, in the largest letters in
// which no line is parted.
func (s Slide) pages(on paper) []page {
	if on.width < 1 || on.height < 1 {
		return []page{{}}
	}
	if s.Figures != "" {
		return s.together(on)
	}
	for on.letters > MediumLetters && !s.whole(on) {
		on.letters--
	}
	return s.set(on)
}

// together sets a slide in the largest letters in which figures and text are seen
// at one glance, if there are any.
func (s Slide) together(on paper) []page {
	pages := s.set(on)
	for on.letters > PlainLetters && len(pages) > 1 {
		on.letters--
		if fewer := s.set(on); on.letters > PlainLetters || len(fewer) == 1 {
			pages = fewer
		}
	}
	return pages
}

// whole reports whether every line of a slide fits on a page, and its title at
// the head of one.
func (s Slide) whole(on paper) bool {
	if height(on.title(s.Title, on.letters)) > on.height/3 {
		return false
	}
	for _, line := range s.Lines {
		if height(line.rows(on)) > on.height-headHeight(s.named(on)) {
			return false
		}
	}
	return true
}

// named is the title in plain letters with what stands above it.
func (s Slide) named(on paper) []row {
	return append(plainRows(kicker, "", s.Kicker, on.width), plainRows(title, "", s.Title, on.width)...)
}

// set sets a slide in the way that takes the fewest pages, and of those in the
// handsomest.
func (s Slide) set(on paper) []page {
	var best []page
	for _, each := range s.layouts(on) {
		if pages := s.parted(on, each); best == nil || len(pages) < len(best) {
			best = pages
		}
	}
	return best
}

// layouts are the ways to set a slide, the handsomest first. Where texts are set
// in large letters its title is as well, if that can be.
func (s Slide) layouts(on paper) []layout {
	named, blocks := s.named(on), s.blocks(on)
	var ways []layout
	largest := max(on.letters+1, LargeLetters)
	if s.Figures != "" {
		largest = MediumLetters // The figures are what is large.
	}
	for _, above := range s.kickers(on) {
		for letters := largest; letters >= max(on.letters, MediumLetters); letters-- {
			if large := on.title(s.Title, letters); large != nil {
				ways = append(ways, on.titled(above, named, large, blocks, s.Figures != "")...)
			}
		}
	}
	switch {
	case on.letters > PlainLetters && len(ways) > 0 && s.Figures == "":
	case headHeight(named)+max(2, on.height/3, lettersHeight(on.letters)) <= on.height:
		ways = append(ways, layout{first: named, later: named, blocks: blocks})
	default:
		// The title itself is too long: it stands before the text.
		ways = append(ways, layout{blocks: append([][]row{named}, blocks...)})
	}
	return s.withFigures(on, ways)
}

// kickers are the ways to set the line above the title: in large letters where it
// is short, and in plain ones.
func (s Slide) kickers(on paper) [][]row {
	plain := plainRows(kicker, "", s.Kicker, on.width)
	if on.letters == PlainLetters {
		return [][]row{plain}
	}
	lines, ok := lettering.Wrap(s.Kicker, on.wide, 0)
	if !ok || len(lines) != 1 {
		return [][]row{plain}
	}
	return [][]row{{on.row(row{part: kicker, text: lines[0]}, MediumLetters)}, plain}
}

// withFigures has each layout once for each size of the figures, the largest
// first.
func (s Slide) withFigures(on paper, ways []layout) []layout {
	if s.Figures == "" {
		return ways
	}
	var all []layout
	for scale := largestFigures; scale > 0; scale-- {
		for _, way := range ways {
			room := on.height - headHeight(way.first)
			if scale <= figures.Scale(on.width, room*2/3, s.Figures) {
				way.figures = scale
				all = append(all, way)
			}
		}
	}
	if all == nil {
		return ways
	}
	return all
}

// titled are the layouts with a title in large letters: at the head, or where it
// is too long for that, before the text. Pages after the first have it again, in
// plain letters where there is little room.
func (on paper) titled(above, named, large []row, blocks [][]row, figures bool) []layout {
	first, later := append(slices.Clip(above), large...), named
	if on.letters > PlainLetters && len(above) > 1 {
		later = named[len(above):]
	}
	if headHeight(later)+lettersHeight(on.letters) > on.height {
		later = nil
	}
	share := 2
	if figures {
		share = 3 // There is little other text.
	}
	switch {
	case height(first) <= on.height/4:
		return []layout{{first: first, later: first, blocks: blocks}, {first: first, later: later, blocks: blocks}}
	case height(first) <= on.height*share/5:
		return []layout{{first: first, later: later, blocks: blocks}}
	case on.letters == PlainLetters || height(above) > 2:
		return nil
	}
	return []layout{{first: above, later: later, blocks: append([][]row{large}, blocks...)}}
}

// headHeight is the rows of a head with the blank one below.
func headHeight(head []row) int {
	if len(head) == 0 {
		return 0
	}
	return height(head) + 1
}

// parted parts a slide that is set in this way.
func (s Slide) parted(on paper, way layout) []page {
	first, room := page{head: way.first}, on.height-headHeight(way.later)
	left := on.height - headHeight(way.first)
	if way.figures > 0 {
		first.figures = way.figures*figureRows + 1
		left -= first.figures
	}
	curved := s.Curve.known() && on.width >= leastCurveWidth
	if need := way.besideCurve(on); curved && left >= curveHeight+need {
		first.curve = curveHeight
		left -= curveHeight
	}
	bodies := filled(way.blocks, left, room)
	pages := []page{first}
	pages[0].body = bodies[0]
	for _, body := range bodies[1:] {
		pages = append(pages, page{head: way.later, body: body})
	}
	if first.curve > 0 && len(bodies[0]) == 0 && on.letters > PlainLetters {
		pages[0].curve = min(curveHeight+left, tallestCurve)
	}
	if curved && first.curve == 0 && on.letters > PlainLetters {
		pages = append(pages, page{head: way.later, curve: min(room, tallestCurve)})
	}
	for i := range pages {
		pages[i].letters = on.letters
	}
	return pages
}

// besideCurve is the room that must be left for text beside a curve.
func (l layout) besideCurve(on paper) int {
	switch {
	case on.letters == PlainLetters:
		return besideCurve
	case len(l.blocks) > 0 && len(l.blocks[0]) > 0 && l.blocks[0][0].part == title:
		return height(l.blocks[0]) + 1
	}
	return 0
}

// blocks are the rows of each line. A heading stands with what follows it.
func (s Slide) blocks(on paper) [][]row {
	var blocks [][]row
	heading := false
	for at, line := range s.Lines {
		rows := line.rows(on)
		for i := range rows {
			rows[i].line = at + 1
		}
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

// orphaned reports whether only the first row of a block would stand there.
func orphaned(block []row, room int) bool {
	if block[0].part == gap {
		block, room = block[1:], room-1
	}
	return len(block) > 1 && height(block[:2]) > room
}

// filled puts blocks on the fewest pages: each that must be parted on pages of its
// own, with a blank row between them, where that takes no more.
func filled(blocks [][]row, first, room int) [][]row {
	best := fill(spaced(blocks), first, room, true)
	for _, other := range [][][]row{fill(spaced(blocks), first, room, false), fill(blocks, first, room, false)} {
		if len(other) < len(best) {
			best = other
		}
	}
	return best
}

// fill puts blocks on pages, of which the first has its own room. A block that
// fits on one page is not parted, and one that does not may begin a new one.
func fill(blocks [][]row, first, room int, afresh bool) [][]row {
	pages := [][]row{nil}
	left := first
	turn := func() {
		pages = append(pages, nil)
		left = room
	}
	for _, block := range blocks {
		if need := height(block); need > left && left < room && (afresh || need <= room || orphaned(block, left)) {
			turn()
		}
		for _, row := range block {
			if row.ink() > left {
				turn()
			}
			last := len(pages) - 1
			if row.part == gap && len(pages[last]) == 0 {
				continue
			}
			pages[last] = append(pages[last], row)
			left -= row.height()
		}
	}
	return pages
}
