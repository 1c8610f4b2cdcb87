package interlock

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// quadrantOrder is where the quadrants stand: customers fine above, employees
// fine at the right; what has no data stands below.
func quadrantOrder() []insight.Quadrant {
	return []insight.Quadrant{insight.HiddenStrain, insight.BothWell, insight.BothHurt, insight.NotCarried}
}

// quadrantWords says what each quadrant means.
func quadrantWords(quadrant insight.Quadrant) string {
	switch quadrant {
	case insight.BothWell:
		return "keep what makes it so"
	case insight.HiddenStrain:
		return "not yet felt by customers"
	case insight.NotCarried:
		return "enter asks why"
	case insight.BothHurt:
		return "begin here"
	}
	return "an emotion or a link is missing"
}

// standing is the moment the cursor is on; false when there is none.
func (s *Interlock) standing() (insight.Standing, bool) {
	if s.form != quadrantForm || s.at.line >= len(s.standings()) {
		return insight.Standing{}, false
	}
	return s.standings()[s.at.line], true
}

func (s *Interlock) standingStage() (end, bool) {
	standing, ok := s.standing()
	if !ok {
		return end{}, false
	}
	return end{journey: standing.Journey, stage: standing.Index()}, true
}

func (s *Interlock) drawQuadrants(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	details, area := frame.CutBottom(area, min(gridDetails, area.Dy()/3))
	s.drawDetail(f, details)
	if len(s.standings()) == 0 {
		s.drawEmpty(f, area, "No moments yet: * marks one where the journeys face each other.",
			"Each moment of the customer is placed beside the work behind it: who feels well there, and who does not.")
		return
	}
	if area.Dy() < rowsForQuadrants {
		s.drawStandings(f, area)
		return
	}
	missing := 0
	for _, standing := range s.standings() {
		if standing.Quadrant == insight.NoData {
			missing++
		}
	}
	if missing > 0 {
		var below frame.Rect
		below, area = frame.CutBottom(area, min(missing+1, area.Dy()/3))
		s.drawQuadrant(f, frame.Inset(below, 1, 0), insight.NoData)
	}
	axis, area := frame.CutTop(area, 1)
	columns := frame.Columns(frame.Inset(area, 1, 0), 2, 1)
	for i, label := range []string{"employees low", "employees fine"} {
		f.Text(frame.XYWH(columns[i].Min.X+2, axis.Min.Y, columns[i].Dx()-2, 1), t.Employee, label)
	}
	for i, quadrant := range quadrantOrder() {
		box := frame.Rows(columns[i%2], 2, 0)[i/2]
		style := t.Border
		if standing, ok := s.standing(); ok && standing.Quadrant == quadrant {
			style = t.BorderFocus
		}
		inside := f.Box(box, style, t.Glyphs.Rounded)
		side := [2]string{"customers fine", "customers low"}[i/2]
		f.TextRight(frame.XYWH(box.Min.X+2, box.Min.Y, box.Dx()-4, 1), t.Customer, " "+side+" ")
		s.drawQuadrant(f, inside, quadrant)
	}
}

// rowsForQuadrants is the least rows in which every quadrant shows a moment.
const rowsForQuadrants = 12

// drawStandings lists the moments, each with its quadrant.
func (s *Interlock) drawStandings(f *frame.Frame, area frame.Rect) {
	all := s.standings()
	s.scroll.list = max(0, min(inView(s.scroll.list, s.at.line, s.at.line+1, area.Dy()), len(all)-area.Dy()))
	for i := s.scroll.list; i < min(len(all), s.scroll.list+area.Dy()); i++ {
		row := frame.XYWH(area.Min.X, area.Min.Y+i-s.scroll.list, area.Dx(), 1)
		quadrant, rest := frame.CutRight(row, 16)
		s.drawStanding(f, rest, i, all[i])
		f.Text(quadrant, s.desk.Theme().Heading, string(all[i].Quadrant))
	}
}

// drawQuadrant lists the moments of one quadrant below its name.
func (s *Interlock) drawQuadrant(f *frame.Frame, area frame.Rect, quadrant insight.Quadrant) {
	t := s.desk.Theme()
	head, rest := frame.CutTop(area, 1)
	_, head = frame.CutLeft(head, 1)
	used := f.Text(head, t.Heading, strings.ToUpper(string(quadrant)))
	_, head = frame.CutLeft(head, used+2)
	f.Text(head, t.Muted, quadrantWords(quadrant))
	first := 0
	for i, count := 0, 0; i < len(s.standings()); i++ {
		if s.standings()[i].Quadrant == quadrant {
			if i == s.at.line {
				first = max(0, count-rest.Dy()+1)
			}
			count++
		}
	}
	for i, standing := range s.standings() {
		if standing.Quadrant != quadrant || rest.Empty() {
			continue
		}
		if first > 0 {
			first--
			continue
		}
		var row frame.Rect
		row, rest = frame.CutTop(rest, 1)
		s.drawStanding(f, row, i, standing)
	}
}

// drawStanding draws a moment with both emotions, and why good work did not
// carry.
func (s *Interlock) drawStanding(f *frame.Frame, row frame.Rect, index int, standing insight.Standing) {
	t := s.desk.Theme()
	f.Zone(row, lineZone(index))
	row = s.drawCursor(f, row, index)
	used := f.Text(row, t.Moment, t.Glyphs.Moment)
	_, row = frame.CutLeft(row, used+1)
	for side, value := range [2]*int{standing.Emotion(), standing.Lowest} {
		cell, rest := frame.CutLeft(row, 2)
		sign := "-"
		style := t.Muted
		if value != nil {
			shown := t.Emotion(*value)
			sign, style = shown.Sign, shown.Style
		}
		f.TextRight(cell, style, sign)
		_, row = frame.CutLeft(rest, 1)
		if side == customers {
			used = f.Text(row, t.Muted, t.Glyphs.Separator)
			_, row = frame.CutLeft(row, used+1)
		}
	}
	text := standing.Text
	if standing.BlockedBy != "" {
		text += s.separator() + standing.BlockedBy
	} else if standing.Quadrant == insight.NotCarried {
		text += s.separator() + "why?"
	}
	f.Text(row, t.Text, text)
}

// askBlocked asks why good work does not carry to a moment.
func (s *Interlock) askBlocked() tea.Cmd {
	standing, ok := s.standing()
	if !ok {
		return nil
	}
	place := model.Place{File: standing.Place.File, Path: standing.Place.Path.With("moment", "blocked_by")}
	held := screen.Hold(s.desk, place)
	choice := screen.Choice{Title: "Why does good work not arrive at '" + standing.Text + "'?", Done: func(reason string) tea.Cmd {
		return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) { return s.desk.Workshop().SetField(at, reason) }))
	}}
	for _, reason := range insight.Reasons() {
		choice.Options = append(choice.Options, screen.Option{ID: reason.BlockedBy, Title: reason.BlockedBy, Detail: reason.Text})
	}
	choice.Options = append(choice.Options, screen.Option{Title: "not said", Detail: "takes the answer back"})
	return s.desk.Choose(choice)
}
