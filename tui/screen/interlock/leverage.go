package interlock

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/part/link"
)

// line is a row of the list by leverage: something in the work of employees
// with its weight, a heading, or a link below one of them.
type line struct {
	heading string
	lever   *insight.Lever
	link    *model.Link
	stage   end // of the lever, or where the link arrives
}

// leverageLines lists what weighs, the heaviest first, each with its links,
// and then all other links.
func leverageLines(workshop *model.Workshop, wires []wire) []line {
	var lines []line
	listed := map[string]bool{}
	byID := map[string]wire{}
	for _, w := range wires {
		byID[w.link.ID] = w
	}
	for _, lever := range insight.Leverage(workshop) {
		at, _ := endOf(workshop, lever.Ref.String())
		lines = append(lines, line{lever: &lever, stage: at})
		for _, link := range lever.Links {
			lines = append(lines, line{link: link, stage: byID[link.ID].to})
			listed[link.ID] = true
		}
	}
	others := slices.DeleteFunc(workshop.Links(), func(link *model.Link) bool { return listed[link.ID] })
	if len(others) > 0 {
		lines = append(lines, line{heading: "What helps, and what comes back from customers"})
	}
	for _, link := range others {
		lines = append(lines, line{link: link, stage: byID[link.ID].to})
	}
	return lines
}

// lineOfLink is the row that shows a link.
func (s *Interlock) lineOfLink(id string) int {
	return max(0, slices.IndexFunc(s.leverage(), func(l line) bool { return l.link != nil && l.link.ID == id }))
}

// lines counts the rows of the list that is shown.
func (s *Interlock) lines() int {
	switch s.form {
	case leverageForm:
		return len(s.leverage())
	case quadrantForm:
		return len(s.standings())
	case traceForm:
		return len(s.routes())
	}
	return 0
}

// leverBar is the columns of the bar beside a weight.
const leverBar = 10

func (s *Interlock) drawLeverage(f *frame.Frame, area frame.Rect) {
	details, area := frame.CutBottom(area, min(gridDetails, area.Dy()/3))
	s.drawDetail(f, details)
	if len(s.leverage()) == 0 {
		s.drawEmpty(f, area, "No links yet: v shows both journeys, and n there makes one.",
			"What weighs most is what harms moments that matter, strongly and for sure.")
		return
	}
	s.scroll.list = max(0, min(inView(s.scroll.list, s.at.line, s.at.line+1, area.Dy()), len(s.leverage())-area.Dy()))
	for i := s.scroll.list; i < min(len(s.leverage()), s.scroll.list+area.Dy()); i++ {
		s.drawLine(f, frame.XYWH(area.Min.X, area.Min.Y+i-s.scroll.list, area.Dx(), 1), i)
	}
}

func (s *Interlock) drawLine(f *frame.Frame, row frame.Rect, index int) {
	t, shown := s.desk.Theme(), s.leverage()[index]
	f.Zone(row, lineZone(index))
	row = s.drawCursor(f, row, index)
	switch {
	case shown.heading != "":
		f.Text(row, t.Heading, shown.heading)
	case shown.lever != nil:
		s.drawLever(f, row, shown)
	default:
		s.drawLineOfLink(f, row, shown.link)
	}
}

// drawCursor fills the row of the cursor and leaves the room for its text.
func (s *Interlock) drawCursor(f *frame.Frame, row frame.Rect, index int) frame.Rect {
	t := s.desk.Theme()
	if index == s.at.line {
		f.Fill(frame.Inset(row, 1, 0), t.Selected)
		f.Text(row, t.Title, t.Glyphs.Cursor)
	}
	return frame.Inset(row, 2, 0)
}

// drawLever draws the weight of an item as a number and a bar, and its words.
func (s *Interlock) drawLever(f *frame.Frame, row frame.Rect, shown line) {
	t := s.desk.Theme()
	value, most := "no data", 1.0
	if first := s.leverage()[0].lever; first != nil && first.Value != nil {
		most = max(most, *first.Value)
	}
	bar := ""
	if shown.lever.Value != nil {
		value = fmt.Sprintf("%.1f", *shown.lever.Value)
		bar = strings.Repeat(t.Glyphs.Bar, max(1, int(*shown.lever.Value/most*leverBar)))
	}
	number, row := frame.CutLeft(row, 7)
	f.TextRight(number, t.Heading, value)
	_, row = frame.CutLeft(row, 1)
	gauge, row := frame.CutLeft(row, leverBar)
	f.Text(gauge, t.Harms, bar)
	_, row = frame.CutLeft(row, 2)
	used := f.Text(row, t.Employee, shown.lever.Text)
	_, row = frame.CutLeft(row, used+2)
	if journey := shown.lever.Journey; journey != nil {
		where := s.personaName(journey.Persona)
		if shown.lever.Item != nil {
			where += s.separator() + shown.lever.Stage.Title()
		}
		f.Text(row, t.Muted, where)
	}
}

// drawLineOfLink says in one line where a link leads, and because of what.
func (s *Interlock) drawLineOfLink(f *frame.Frame, row frame.Rect, selected *model.Link) {
	t := s.desk.Theme()
	_, row = frame.CutLeft(row, 8)
	w, ok := s.wire(selected.ID)
	if !ok {
		f.Text(row, t.Warning, selected.ID+": "+selected.From+" "+t.Glyphs.Right+" "+selected.To)
		return
	}
	sign, style := link.Sign(selected, t)
	style.Bold = true
	used := f.Text(row, style, sign)
	_, row = frame.CutLeft(row, used+1)
	used = f.Text(row, t.Muted, link.Letters(selected)+link.Basis(selected, t)+" ")
	_, row = frame.CutLeft(row, used)
	left, _ := frame.CutLeft(row, row.Dx()*3/5)
	used = 0
	if s.plainEnd(w) {
		used = f.Text(left, s.endStyle(w.from), s.endTitle(w.from))
		_, left = frame.CutLeft(left, used)
	}
	arrow := t.Glyphs.Right + " "
	if used > 0 {
		arrow = " " + arrow
	}
	used += f.Text(left, t.Muted, arrow)
	_, left = frame.CutLeft(left, frame.Width(arrow))
	used += f.Text(left, s.endStyle(w.to), s.endTitle(w.to))
	if w.to.at().Moment != nil {
		_, left = frame.CutLeft(left, frame.Width(s.endTitle(w.to))+1)
		used += 1 + f.Text(left, t.Moment, t.Glyphs.Moment)
	}
	_, row = frame.CutLeft(row, used+2)
	f.Text(row, t.Muted, selected.Because)
}

// plainEnd reports whether the beginning of a link has to be said because no
// line above does.
func (s *Interlock) plainEnd(w wire) bool {
	return w.link.Effect != link.Harms || w.from.journey.Side != model.Employee
}
