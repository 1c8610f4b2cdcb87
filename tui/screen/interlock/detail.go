package interlock

import (
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/link"
)

// drawDetail says in words what the cursor is on, below a rule.
func (s *Interlock) drawDetail(f *frame.Frame, area frame.Rect) {
	if area.Empty() {
		return
	}
	t := s.desk.Theme()
	if area.Dy() > 1 {
		f.HLine(area.Min.X, area.Max.X, area.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
		_, area = frame.CutTop(area, 1)
	}
	area = frame.Inset(area, 1, 0)
	if selected := s.link(); selected != nil {
		s.drawLink(f, area, selected)
		return
	}
	if stage, ok := s.stage(); ok {
		s.drawStage(f, area, stage)
	}
}

// drawLink says what a link is, because of what, where it leads, and who says
// so.
func (s *Interlock) drawLink(f *frame.Frame, area frame.Rect, selected *model.Link) {
	t := s.desk.Theme()
	head, rest := frame.CutTop(area, 1)
	s.drawFacts(f, head, selected)
	because, style := "because "+selected.Because, t.Text
	if selected.Because == "" {
		because, style = "because of what, nobody has said yet: enter says it", t.Warning
	}
	lines := max(1, min(len(frame.Lines(because, rest.Dx())), rest.Dy()-1))
	body, rest := frame.CutTop(rest, lines)
	f.Wrap(body, style, because)
	f.Zone(body, wordZone+"because")
	row, rest := frame.CutTop(rest, 1)
	source := ""
	if len(selected.Source) > 0 {
		source = strings.Join(selected.Source, " ")
	}
	right, left := frame.CutRight(row, frame.Width(source))
	f.Text(right, t.Muted, source)
	f.Zone(right, wordZone+"source")
	_, left = frame.CutRight(left, 2)
	s.drawEnds(f, left, selected)
	if w, ok := s.wire(selected.ID); ok && !rest.Empty() {
		f.Text(rest, t.Muted, s.circuitWords(w))
	}
}

// drawFacts writes the id of a link and a word for each of its fields. A click
// on a word changes it.
func (s *Interlock) drawFacts(f *frame.Frame, row frame.Rect, selected *model.Link) {
	t := s.desk.Theme()
	sign, signStyle := link.Sign(selected, t)
	signStyle.Bold = true
	used := f.Text(row, signStyle, sign)
	_, row = frame.CutLeft(row, used+1)
	used = f.Text(row, t.Heading, selected.ID)
	_, row = frame.CutLeft(row, used+2)
	for i, fact := range link.Facts(selected) {
		if i > 0 {
			used = f.Text(row, t.Muted, s.separator())
			_, row = frame.CutLeft(row, used)
		}
		style := t.Text
		if strings.HasSuffix(fact.Text, "not said") {
			style = t.Muted
		}
		word, rest := frame.CutLeft(row, frame.Width(fact.Text))
		f.Text(word, style, fact.Text)
		f.Zone(word, wordZone+fact.Key)
		row = rest
	}
}

// drawEnds writes from where to where a link leads.
func (s *Interlock) drawEnds(f *frame.Frame, row frame.Rect, selected *model.Link) {
	t := s.desk.Theme()
	arrow := " " + t.Glyphs.Right + " "
	w, ok := s.wire(selected.ID)
	if !ok {
		f.Text(row, t.Warning, selected.From+arrow+selected.To+" (one of them is not there)")
		return
	}
	room := (row.Dx() - len(arrow)) / 2
	from, to := s.endTitle(w.from), s.endTitle(w.to)
	if rest := row.Dx() - 3 - frame.Width(to); frame.Width(from) > room {
		from = frame.Clip(from, max(room, rest))
	}
	used := f.Text(row, s.endStyle(w.from), from)
	_, row = frame.CutLeft(row, used)
	used = f.Text(row, t.Text, arrow)
	_, row = frame.CutLeft(row, used)
	f.Text(row, s.endStyle(w.to), to)
}

func (s *Interlock) endStyle(e end) frame.Style {
	side, ok := sideOf(e.journey)
	if !ok {
		return s.desk.Theme().Text
	}
	style := sideStyle(s.desk.Theme(), side)
	style.Bold = false
	return style
}

// drawStage says why a stage matters, and lists its links in words.
func (s *Interlock) drawStage(f *frame.Frame, area frame.Rect, stage end) {
	t := s.desk.Theme()
	row, area := frame.CutTop(area, 1)
	used := f.Text(row, t.Heading, stageTitle(stage))
	_, row = frame.CutLeft(row, used+2)
	switch moment := stage.at().Moment; {
	case moment == nil:
		f.Text(row, t.Muted, "no moment that matters: * marks it")
	case moment.Why == "":
		f.Text(row, t.Moment, t.Glyphs.Moment+" a moment that matters; * says why")
	default:
		f.Text(row, t.Moment, t.Glyphs.Moment+" "+moment.Why)
	}
	list := touching(s.known.wires, stage)
	if len(list) == 0 {
		f.Wrap(area, t.Muted, s.unlinkedWords(stage))
		return
	}
	for i, w := range list {
		row, area = frame.CutTop(area, 1)
		if area.Empty() && i < len(list)-1 {
			f.Text(row, t.Muted, "+"+counted(len(list)-i, "link"))
			return
		}
		s.drawLinkLine(f, row, w, stage)
	}
}

// unlinkedWords says what to do with a stage that has no link.
func (s *Interlock) unlinkedWords(stage end) string {
	if stage.journey.Side == model.Employee {
		return "No link yet: n says where customers feel this part of the work."
	}
	return "No link yet: n says which part of the employees' work is behind this."
}

// drawLinkLine says in one line what a link does between a stage and the other
// end, and whose journey that is when it is not the one that is shown.
func (s *Interlock) drawLinkLine(f *frame.Frame, row frame.Rect, w wire, stage end) {
	t := s.desk.Theme()
	f.Zone(row, linkZone(w.link.ID))
	sign, style := link.Sign(w.link, t)
	style.Bold = true
	used := f.Text(row, style, sign)
	_, row = frame.CutLeft(row, used+1)
	other, arrow := w.from, t.Glyphs.Left
	if w.from.same(stage) {
		other, arrow = w.to, t.Glyphs.Right
	}
	used = f.Text(row, t.Muted, link.Letters(w.link)+link.Basis(w.link, t)+" "+arrow+" ")
	_, row = frame.CutLeft(row, used)
	title := s.endTitle(other)
	if !s.faces(other) {
		title = s.personaName(other.journey.Persona) + s.separator() + title
	}
	cell, _ := frame.CutLeft(row, row.Dx()/2)
	used = f.Text(cell, s.endStyle(other), title)
	_, row = frame.CutLeft(row, used+2)
	f.Text(row, t.Text, w.link.Because)
}

// faces reports whether the journey of an end is one of the two shown.
func (s *Interlock) faces(e end) bool {
	return e.journey.ID == s.pair[customers] || e.journey.ID == s.pair[employees]
}
