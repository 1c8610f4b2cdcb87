package present

import (
	"strings"

	"interlock/tui/frame"
	"interlock/tui/part/figures"
	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

const (
	// widest is the longest line that is read with ease.
	widest = 92
	// spacious is the width from which a slide has margins, and the height from
	// which there is room above it.
	spaciousWidth, spaciousHeight = 40, 30
)

// canvas is the part of a window in which a slide is set, without the line at the
// bottom, and the paper for it in letters no larger than these.
func canvas(area frame.Rect, t *theme.Theme, letters Letters) (frame.Rect, paper) {
	_, area = frame.CutBottom(area, footHeight(area))
	if area.Dx() >= spaciousWidth {
		area = frame.Inset(area, max(1, min((area.Dx()-widest)/2, area.Dx()/20)), 0)
	}
	if area.Dy() >= spaciousHeight {
		_, area = frame.CutTop(area, area.Dy()/20)
	}
	on := paper{width: min(area.Dx(), widest), height: area.Dy(), glyphs: t.Glyphs}
	if t.Glyphs.Bar == theme.UnicodeGlyphs().Bar {
		on.wide = area.Dx()
	}
	for on.letters = letters; on.letters > PlainLetters && !on.fits(on.letters); {
		on.letters--
	}
	if on.letters > PlainLetters {
		on.height-- // which stays free above the line at the bottom
	}
	return area, on
}

// footHeight is the height of the line that says which page it is; none in
// windows of few rows.
func footHeight(area frame.Rect) int {
	if area.Dy() < 4 {
		return 0
	}
	return 1
}

// draw draws one page of a slide.
func (s Slide) draw(f *frame.Frame, area frame.Rect, t *theme.Theme, shown page) {
	y := s.drawRows(f, area, t, shown.head)
	if y > area.Min.Y {
		y++
	}
	if shown.figures > 0 {
		style := t.Title
		if s.Over {
			style = t.Warning
		}
		figures.Draw(f, frame.XYWH(area.Min.X, y, area.Dx(), shown.figures-1), t, style, s.Figures)
		y += shown.figures
	}
	rest := area
	rest.Min.Y = y
	rest.Min.Y = s.drawRows(f, rest, t, shown.body)
	if shown.curve > 0 {
		_, rest = frame.CutTop(rest, 1)
		s.Curve.draw(f, rest, t, sideStyle(t, s.Side), shown.curve-1)
	}
}

// drawRows draws rows below each other, and returns the row of cells below them.
func (s Slide) drawRows(f *frame.Frame, area frame.Rect, t *theme.Theme, rows []row) int {
	y := area.Min.Y
	for i, row := range rows {
		line := frame.XYWH(area.Min.X, y, area.Dx(), row.height())
		if i == len(rows)-1 {
			line.Max.Y = y + row.ink()
		}
		if row.part == title {
			s.drawBand(f, line, t, row.letters > PlainLetters, i == len(rows)-1 || rows[i+1].part == gap)
		}
		s.drawRow(f, line, t, row)
		y = line.Max.Y
	}
	return y
}

// drawBand draws what a title stands on, which reaches half a row below tails
// where it is edged. Of a large title without colours there is the edge alone.
func (s Slide) drawBand(f *frame.Frame, line frame.Rect, t *theme.Theme, large, edged bool) {
	style := band(t, s.Side)
	line.Min.X, line.Max.X = line.Min.X-1, line.Max.X+1
	if !style.Reverse || !large {
		f.Fill(line, style)
	}
	if large && edged {
		edge := frame.XYWH(line.Min.X, line.Max.Y, line.Dx(), 1)
		f.Text(edge, sideStyle(t, s.Side), strings.Repeat(t.Glyphs.UpperHalf, line.Dx()))
	}
}

func (s Slide) drawRow(f *frame.Frame, line frame.Rect, t *theme.Theme, row row) {
	style := t.Text
	switch {
	case row.part == kicker, row.kind == Heading, row.kind == Caption:
		style = sideStyle(t, s.Side)
	case row.part == title:
		if style = band(t, s.Side); row.letters > PlainLetters {
			style.Reverse = false
		}
	case row.kind.signed():
		line = drawSign(f, line, t, row)
	}
	if row.letters > PlainLetters {
		style.Bold = true
		drawCells(f, line, style, row.cells)
		if width, _ := lettering.Width(row.label); width > 0 && row.part == body {
			drawCells(f, line, sideStyle(t, s.Side), cut(row.cells, width*int(row.letters)))
		}
		return
	}
	used := f.Text(line, t.Title, row.label)
	_, line = frame.CutLeft(line, used)
	f.Text(line, style, row.text)
}

// drawSign draws the sign before the first row of a line, and returns the room
// for the text behind it.
func drawSign(f *frame.Frame, line frame.Rect, t *theme.Theme, row row) frame.Rect {
	sign, style := glyphOf(t.Glyphs, row.kind), signStyle(t, row.kind)
	if scale := int(row.letters); scale > 0 {
		if !row.first {
			return line
		}
		drawCells(f, line, style, lettering.Rows(sign, scale, t.Glyphs))
		_, line = frame.CutLeft(line, paper{glyphs: t.Glyphs}.signWidth(row.kind, scale))
		return line
	}
	if line.Dx() < narrow {
		return line
	}
	before, line := frame.CutLeft(line, signWidth)
	if row.first {
		f.Text(before, style, sign)
	}
	return line
}

// drawCells draws the rows of cells of large letters.
func drawCells(f *frame.Frame, area frame.Rect, style frame.Style, cells []string) {
	for i, row := range cells {
		f.Text(frame.XYWH(area.Min.X, area.Min.Y+i, area.Dx(), 1).Intersect(area), style, row)
	}
}

// cut is the first columns of rows of cells.
func cut(cells []string, columns int) []string {
	short := make([]string, len(cells))
	for i, row := range cells {
		runes := []rune(row)
		short[i] = string(runes[:min(columns, len(runes))])
	}
	return short
}
