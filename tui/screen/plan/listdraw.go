package plan

import (
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui/frame"
	"interlock/tui/part/form"
)

const (
	columnGap   = 2
	leastColumn = 10 // what is longer may be cut down to this
	signWidth   = 2  // in front of an entry: done, or overdue
)

// cells are the texts of an entry, a column each.
func (s *Plan) cells(l listing, place model.Place) []string {
	node := s.desk.Workshop().File(place.File).At(place.Path)
	texts := make([]string, len(l.columns))
	for i, column := range l.columns {
		texts[i] = s.called(column.key, node.Get(column.key))
	}
	return texts
}

// called is what people call what a field names.
func (s *Plan) called(key string, node *yamltext.Node) string {
	w, text := s.desk.Workshop(), node.Text()
	switch {
	case text == "":
		return ""
	case key == "metric" && w.Metric(text) != nil:
		return w.Metric(text).Title()
	case key == "from" && w.Initiative(text) != nil:
		return form.Title(w, model.Place{File: model.KindInitiative.Path(text)})
	case key == "from":
		for _, participant := range w.Frame().Participants {
			if participant.ID == text && participant.Name != "" {
				return participant.Name
			}
		}
	}
	return text
}

// widths fits the columns into a row: each as wide as its longest text where
// there is room, and else the text before all others.
func (s *Plan) widths(l listing, width int) []int {
	widths := make([]int, len(l.columns))
	text, others := 0, 0
	for i, column := range l.columns {
		widths[i] = max(frame.Width(column.title), frame.Width(column.ask))
		for _, stop := range s.view().known {
			widths[i] = max(widths[i], frame.Width(s.cells(l, stop.place)[i]))
		}
		if column.key == "text" {
			text = i
		} else {
			others += widths[i]
		}
	}
	room := width - 2 - signWidth - columnGap*(len(widths)-1)
	least := min(widths[text], room*3/5)
	for i := len(widths) - 1; i >= 0 && others > room-least; i-- {
		if i != text {
			narrower := max(leastColumn, widths[i]-(others-(room-least)))
			others -= widths[i] - min(narrower, widths[i])
			widths[i] = min(narrower, widths[i])
		}
	}
	widths[text] = max(1, min(widths[text], room-others))
	return widths
}

// drawList draws the entries of a file, one line each, and the whole text of
// the one under the cursor below.
func (s *Plan) drawList(f *frame.Frame, area frame.Rect, l listing) {
	t, v := s.desk.Theme(), s.view()
	widths := s.widths(l, area.Dx())
	head, area := frame.CutTop(area, 1)
	x := head.Min.X + 2 + signWidth
	for i, column := range l.columns {
		f.Text(frame.XYWH(x, head.Min.Y, widths[i], 1), t.Muted, column.title)
		x += widths[i] + columnGap
	}
	foot, area := frame.CutBottom(area, min(3, area.Dy()/4))
	s.page = max(1, area.Dy()-1)
	v.follow(v.at, v.at+1, len(v.known), area.Dy())
	f.Within(area, func() {
		for i := range v.known {
			s.drawEntry(f, frame.XYWH(area.Min.X, area.Min.Y+i-v.top, area.Dx(), 1), i, l, widths)
		}
	})
	s.drawWhole(f, foot, l, widths)
}

func (s *Plan) drawEntry(f *frame.Frame, line frame.Rect, index int, l listing, widths []int) {
	t, at := s.desk.Theme(), s.view().known[index]
	f.Zone(line, zone(index))
	style, muted := t.Text, t.Muted
	sign, signStyle := s.sign(at.place)
	if sign == t.Glyphs.Check {
		style = t.Muted
	}
	if s.selected(at) {
		style, muted, signStyle = t.Selected, t.Selected, t.Selected
		muted.Bold = false
		f.Fill(line, t.Selected)
		f.Text(line, t.Selected, t.Glyphs.Cursor)
	}
	f.Text(frame.XYWH(line.Min.X+2, line.Min.Y, signWidth, 1), signStyle, sign)
	x := line.Min.X + 2 + signWidth
	for i, text := range s.cells(l, at.place) {
		cell := frame.XYWH(x, line.Min.Y, widths[i], 1)
		if text == "" {
			f.Text(cell, muted, l.columns[i].ask)
		} else {
			f.Text(cell, style, text)
		}
		x += widths[i] + columnGap
	}
}

// sign marks an action that is done, or that should be.
func (s *Plan) sign(place model.Place) (string, frame.Style) {
	t := s.desk.Theme()
	kind, _ := model.KindOf(place.File)
	node := s.desk.Workshop().File(place.File).At(place.Path)
	switch {
	case kind != model.KindActions:
	case node.Get("done").Text() != "":
		return t.Glyphs.Check, t.Success
	case s.passed(model.Date(node.Get("by").Text())):
		return t.Glyphs.Finding, t.Warning
	}
	return "", t.Text
}

// drawWhole says everything of the entry under the cursor when its line was
// cut, and why it is marked.
func (s *Plan) drawWhole(f *frame.Frame, area frame.Rect, l listing, widths []int) {
	here, ok := s.stop()
	if !ok || area.Dy() < 2 {
		return
	}
	t := s.desk.Theme()
	_, area = frame.CutTop(area, 1)
	var parts []string
	cut := false
	for i, text := range s.cells(l, here.place) {
		if text != "" {
			parts = append(parts, text)
		}
		cut = cut || frame.Width(text) > widths[i]
	}
	if !cut {
		parts = nil
	}
	if sign, _ := s.sign(here.place); sign == t.Glyphs.Finding {
		parts = append(parts, "should be done by now")
	}
	f.Wrap(area, t.Muted, strings.Join(parts, " "+t.Glyphs.Separator+" "))
}
