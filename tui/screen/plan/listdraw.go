package plan

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
)

const (
	columnGap   = 2
	leastColumn = 10 // what is longer may be cut down to this
	signWidth   = 2  // in front of an entry: done, or overdue
)

// widths fits the columns into a row: each as wide as its longest text where
// there is room, and else the text before all others.
func (p *page) widths(width int) []int {
	widths := slices.Clone(p.widest)
	text := slices.IndexFunc(p.columns, func(c column) bool { return c.key == "text" })
	others := -widths[text]
	for _, width := range widths {
		others += width
	}
	room := width - 2 - signWidth - columnGap*(len(widths)-1)
	least := min(widths[text], room*3/5)
	for i := len(widths) - 1; i >= 0 && others > room-least; i-- {
		if i == text {
			continue
		}
		narrower := min(widths[i], max(leastColumn, widths[i]-(others-(room-least))))
		others -= widths[i] - narrower
		widths[i] = narrower
	}
	widths[text] = max(1, min(widths[text], room-others))
	return widths
}

// drawList draws the entries of a file, one line each, and the whole text of
// the one under the cursor below.
func (s *Plan) drawList(f *frame.Frame, area frame.Rect, p *page) {
	t, v := s.desk.Theme(), s.view()
	widths := p.widths(area.Dx())
	head, area := frame.CutTop(area, 1)
	x := head.Min.X + 2 + signWidth
	for i, column := range p.columns {
		f.Text(frame.XYWH(x, head.Min.Y, widths[i], 1), t.Muted, column.title)
		x += widths[i] + columnGap
	}
	foot, area := frame.CutBottom(area, min(3, area.Dy()/4))
	s.page = max(1, area.Dy()-1)
	v.follow(v.at, v.at+1, len(v.known), area.Dy())
	first, last := v.shown(len(v.known), 1, area.Dy())
	for i := first; i < last; i++ {
		s.drawEntry(f, frame.XYWH(area.Min.X, area.Min.Y+i-v.top, area.Dx(), 1), i, p, widths)
	}
	s.drawWhole(f, foot, p, widths)
}

func (s *Plan) drawEntry(f *frame.Frame, line frame.Rect, index int, p *page, widths []int) {
	t, entry := s.desk.Theme(), p.entries[index]
	f.Zone(line, zone(index))
	style, muted := t.Text, t.Muted
	sign, signStyle := s.sign(p, entry)
	if entry.done != "" {
		style = t.Muted
	}
	if index == s.view().at {
		style, muted, signStyle = t.Selected, t.Selected, t.Selected
		muted.Bold = false
		f.Fill(line, t.Selected)
		f.Text(line, t.Selected, t.Glyphs.Cursor)
	}
	f.Text(frame.XYWH(line.Min.X+2, line.Min.Y, signWidth, 1), signStyle, sign)
	x := line.Min.X + 2 + signWidth
	for i, text := range entry.texts {
		cell := frame.XYWH(x, line.Min.Y, widths[i], 1)
		if text == "" {
			f.Text(cell, muted, p.columns[i].ask)
		} else {
			f.Text(cell, style, text)
		}
		x += widths[i] + columnGap
	}
}

// sign marks an action that is done, or that should be.
func (s *Plan) sign(p *page, entry listed) (string, frame.Style) {
	t := s.desk.Theme()
	switch {
	case p.kind != model.KindActions:
	case entry.done != "":
		return t.Glyphs.Check, t.Success
	case s.passed(model.Date(entry.by)):
		return t.Glyphs.Finding, t.Warning
	}
	return "", t.Text
}

// drawWhole says everything of the entry under the cursor when its line was
// cut, and why it is marked.
func (s *Plan) drawWhole(f *frame.Frame, area frame.Rect, p *page, widths []int) {
	if area.Dy() < 2 {
		return
	}
	t, entry := s.desk.Theme(), p.entries[s.view().at]
	_, area = frame.CutTop(area, 1)
	var parts []string
	cut := false
	for i, text := range entry.texts {
		if text != "" {
			parts = append(parts, text)
		}
		cut = cut || frame.Width(text) > widths[i]
	}
	if !cut {
		parts = nil
	}
	if sign, _ := s.sign(p, entry); sign == t.Glyphs.Finding {
		parts = append(parts, "should be done by now")
	}
	f.Wrap(area, t.Muted, strings.Join(parts, " "+t.Glyphs.Separator+" "))
}
