package plan

import (
	"fmt"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// drawing draws a view into the room below the names of all views.
type drawing func(f *frame.Frame, area frame.Rect)

// Draw draws the names of the views and the one that is shown.
func (s *Plan) Draw(f *frame.Frame, area frame.Rect) {
	s.Refresh()
	f.Zone(area, "plan:area")
	names, rest := frame.CutTop(frame.Inset(area, 1, 0), 1)
	s.drawNames(f, names)
	_, rest = frame.CutTop(rest, air(rest))
	v := s.view()
	if len(v.known) == 0 {
		f.Wrap(rest, s.desk.Theme().Text, v.empty)
		return
	}
	v.draw(f, rest)
}

// air is the blank rows between the parts of a view: none where rows are short.
func air(area frame.Rect) int {
	if area.Dy() < 14 {
		return 0
	}
	return 1
}

// drawNames draws the names of the views. Where not all fit, those in front
// give way to the one that is shown.
func (s *Plan) drawNames(f *frame.Frame, line frame.Rect) {
	t, first := s.desk.Theme(), 0
	for first < s.active && s.namesWidth(first) > line.Dx() {
		first++
	}
	for i := first; i < len(s.views); i++ {
		v := s.views[i]
		style := t.Muted
		if i == s.active {
			style = t.TabActive
		}
		label := " " + v.title + " "
		var cell frame.Rect
		cell, line = frame.CutLeft(line, frame.Width(label))
		f.Zone(cell, fmt.Sprintf("%s%d", viewZone, i))
		f.Text(cell, style, label)
	}
}

// namesWidth is the cells of the names from one view to the one that is shown.
func (s *Plan) namesWidth(first int) int {
	width := 0
	for _, v := range s.views[first : s.active+1] {
		width += frame.Width(v.title) + 2
	}
	return width
}

// shown gives the entries of a view of equal rows that are in sight, from the
// first up to, but not including, the last.
func (v *view) shown(count, rows, height int) (first, last int) {
	return min(count, v.top/rows), max(0, min(count, (v.top+height+rows-1)/rows))
}

// follow keeps some rows of the view in sight, the first of them above all.
func (v *view) follow(y, end, all, height int) {
	if !v.wandered {
		v.top = max(min(v.top, y), min(y, end-height))
	}
	v.top = max(0, min(v.top, all-height))
}

func sideStyle(t *theme.Theme, side model.Side) frame.Style {
	switch side {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Heading
}

// pen draws parts of a line one after the other.
type pen struct {
	f    *frame.Frame
	line frame.Rect
}

// write draws a text and moves on behind it.
func (p *pen) write(style frame.Style, text string) {
	_, p.line = frame.CutLeft(p.line, p.f.Text(p.line, style, text))
}

// skip leaves some cells free.
func (p *pen) skip(cells int) { _, p.line = frame.CutLeft(p.line, cells) }

// part is a text with its style, for lines made of several.
type part struct {
	style frame.Style
	text  string
}

// writeAll draws parts with a sign between them.
func (p *pen) writeAll(between part, parts []part) {
	for i, each := range parts {
		if i > 0 {
			p.write(between.style, between.text)
		}
		p.write(each.style, each.text)
	}
}
