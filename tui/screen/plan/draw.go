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
	_, rest = frame.CutTop(rest, 1)
	v := s.view()
	if len(v.known) == 0 {
		f.Wrap(rest, s.desk.Theme().Text, v.empty)
		return
	}
	v.draw(f, rest)
}

// drawNames draws the names of the views with how much each holds.
func (s *Plan) drawNames(f *frame.Frame, line frame.Rect) {
	t := s.desk.Theme()
	for i, v := range s.views {
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

// follow keeps some rows of the view in sight, of all that it has.
func (v *view) follow(y, end, all, height int) {
	if !v.wandered {
		v.top = max(min(v.top, y), end-height)
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
