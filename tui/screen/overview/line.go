package overview

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

// section is some lines under a heading.
type section struct {
	title string // "" for the lines over everything
	lines []line
}

// line is one thing that the overview says. The cursor stands on lines.
type line struct {
	id   string
	rows []row
	open func() tea.Cmd // goes to where it comes from
}

// row is a part of a line: a label, a text that may take several rows of the
// screen, and something short at the right end.
type row struct {
	label      string
	labelStyle frame.Style
	labelWidth int

	bar   bar // drawn in place of the text
	text  string
	style frame.Style
	most  int // rows of the screen that the text may take; 0 is one

	right      string
	rightStyle frame.Style

	large bool // stands on a card of its own, with a heavy rule at the left
}

// bar is a gauge: a heavy line where it is filled, a broken one where not.
type bar struct {
	parts []part
	most  int // columns; 0 is all there are
}

// part is one colour of a bar: its share of the whole, from 0 to 1.
type part struct {
	share float64
	style frame.Style
	sign  string
}

const (
	rightGap    = 2  // stands between a text and what is at the right end
	largeMargin = 3  // the heavy rule and the room beside it
	largeLabel  = 11 // the room for "Question" and "Decision"
)

// textWidth is the room for the text in a row of that width.
func (r row) textWidth(width int) int {
	width -= r.labelWidth
	if r.right != "" {
		width -= frame.Width(r.right) + rightGap
	}
	if r.large {
		width -= largeMargin
	}
	return max(1, width)
}

// height is the rows of the screen that the row takes.
func (r row) height(width int) int {
	if len(r.bar.parts) > 0 {
		return 1
	}
	return max(1, min(len(frame.Lines(r.text, r.textWidth(width))), max(1, r.most)))
}

func (l line) height(width int) int {
	height := 0
	for _, row := range l.rows {
		height += row.height(width)
	}
	return height
}

// blank is the rows above the first words.
func (l line) blank() int {
	return max(0, slices.IndexFunc(l.rows, func(r row) bool { return r.label != "" || r.text != "" }))
}

// draw draws the line; what the cursor is on keeps the colours of its signs.
func (l line) draw(f *frame.Frame, area frame.Rect, t *theme.Theme, selected bool) {
	for _, row := range l.rows {
		var at frame.Rect
		at, area = frame.CutTop(area, row.height(area.Dx()))
		if row.large && !selected {
			f.Fill(at, t.Overlay)
		}
		if selected {
			row.style = t.Selected
		}
		row.draw(f, at, t)
	}
}

func (r row) draw(f *frame.Frame, area frame.Rect, t *theme.Theme) {
	if r.large {
		f.VLine(area.Min.X, area.Min.Y, area.Max.Y, t.Moment, t.Glyphs.Heavy.Vertical)
		_, area = frame.CutLeft(area, largeMargin)
	}
	label, area := frame.CutLeft(area, r.labelWidth)
	f.Text(label, r.labelStyle, r.label)
	if r.right != "" {
		var right frame.Rect
		right, area = frame.CutRight(area, frame.Width(r.right))
		f.Text(right, r.rightStyle, r.right)
		_, area = frame.CutRight(area, rightGap)
	}
	if len(r.bar.parts) > 0 {
		r.bar.draw(f, area, t)
		return
	}
	f.Wrap(area, r.style, r.text)
}

// draw fills the bar part by part; what is left stays open.
func (b bar) draw(f *frame.Frame, area frame.Rect, t *theme.Theme) {
	if b.most > 0 {
		area, _ = frame.CutLeft(area, b.most)
	}
	f.HLine(area.Min.X, area.Max.X, area.Min.Y, t.Border, t.Glyphs.Dashed)
	done, from := 0.0, area.Min.X
	for _, part := range b.parts {
		done += part.share
		to := area.Min.X + int(done*float64(area.Dx())+0.5)
		f.HLine(from, to, area.Min.Y, part.style, part.sign)
		from = to
	}
}
