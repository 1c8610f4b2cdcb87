package present

import (
	"strconv"

	"interlock/tui/frame"
	"interlock/tui/part/curve"
	"interlock/tui/part/figures"
	"interlock/tui/theme"
)

const (
	// widest is the longest line that is read with ease.
	widest = 92
	// spacious is the width from which a slide has margins, and the height from
	// which there is room above it.
	spaciousWidth, spaciousHeight = 40, 20
)

// canvas is the part of a window in which the text of a slide is set, without
// the line at the bottom, and the paper for it.
func canvas(area frame.Rect, t *theme.Theme) (frame.Rect, paper) {
	_, area = frame.CutBottom(area, footHeight(area))
	if area.Dx() >= spaciousWidth {
		area = frame.Inset(area, max(1, min((area.Dx()-widest)/2, area.Dx()/12)), 0)
	}
	if area.Dy() >= spaciousHeight {
		_, area = frame.CutTop(area, area.Dy()/20)
	}
	on := paper{height: area.Dy(), glyphs: t.Glyphs}
	if t.Glyphs.Bar == theme.UnicodeGlyphs().Bar {
		on.wide = area.Dx()
	}
	area, _ = frame.CutLeft(area, widest)
	on.width = area.Dx()
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
	y := area.Min.Y
	for _, row := range shown.head {
		line := frame.XYWH(area.Min.X, y, area.Dx(), 1)
		if row.part == title {
			f.Fill(frame.XYWH(area.Min.X-1, y, area.Dx()+2, 1), band(t, s.Side))
		}
		s.drawRow(f, line, t, row)
		y++
	}
	for _, letters := range shown.letters {
		f.Text(frame.XYWH(area.Min.X, y, frame.Width(letters), 1), sideStyle(t, s.Side), letters)
		y++
	}
	if len(shown.head)+len(shown.letters) > 0 {
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
	for _, row := range shown.body {
		s.drawRow(f, frame.XYWH(area.Min.X, y, area.Dx(), 1), t, row)
		y++
	}
	if shown.curve {
		rest := area
		rest.Min.Y = y
		s.Curve.draw(f, rest, t, sideStyle(t, s.Side))
	}
}

func (s Slide) drawRow(f *frame.Frame, line frame.Rect, t *theme.Theme, row row) {
	style := t.Text
	switch {
	case row.part == kicker:
		style = sideStyle(t, s.Side)
	case row.part == title:
		style = band(t, s.Side)
	case row.kind == Heading:
		style = sideStyle(t, s.Side)
	case row.kind.signed() && line.Dx() >= narrow:
		var before frame.Rect
		before, line = frame.CutLeft(line, signWidth)
		if glyph, look := sign(t, row.kind); row.first {
			f.Text(before, look, glyph)
		}
	}
	used := f.Text(line, t.Title, row.label)
	_, line = frame.CutLeft(line, used)
	f.Text(line, style, row.text)
}

// draw draws a curve with the numbers of its stages below; the stage of the
// slide stands out.
func (c Curve) draw(f *frame.Frame, area frame.Rect, t *theme.Theme, style frame.Style) {
	_, area = frame.CutTop(area, 1)
	step := max(1, area.Dx()/len(c.Values))
	points := make([]curve.Point, len(c.Values))
	for i, value := range c.Values {
		points[i].X = area.Min.X + i*step + step/2
		if value != nil {
			points[i].Value, points[i].Known = *value, true
		}
	}
	top, rest := frame.CutTop(area, curve.Tall)
	curve.Draw(f, top, t, style, points)
	for i, point := range points {
		number := strconv.Itoa(i + 1)
		look := t.Text
		if i == c.At {
			number, look = " "+number+" ", t.TabActive
		}
		at := frame.XYWH(point.X-len(number)/2, rest.Min.Y, len(number), 1)
		f.Text(at, look, number)
	}
}
