package interlock

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Draw draws the links in the form that was chosen, with the words of what the
// cursor is on below, or what is asked for a link.
func (s *Interlock) Draw(f *frame.Frame, area frame.Rect) {
	f.Zone(area, areaZone)
	head, body := frame.CutTop(area, 1)
	s.drawForms(f, frame.Inset(head, 1, 0))
	if s.maker != nil {
		_, body = frame.CutBottom(body, makerRows)
	}
	switch {
	case s.form == leverageForm:
		s.drawLeverage(f, body)
	case s.form == quadrantForm:
		s.drawQuadrants(f, body)
	case s.form == traceForm:
		s.drawTrace(f, body)
	case s.noPair() != "":
		s.drawEmpty(f, body, s.noPair(), "Links join the stages of a customer's journey with those of an employee's, and say where one harms or helps the other.")
	case s.form == gridForm:
		s.drawGrid(f, body)
	default:
		s.drawFacing(f, body)
	}
}

// drawEmpty says in the middle what to do, and what it is good for.
func (s *Interlock) drawEmpty(f *frame.Frame, area frame.Rect, first, second string) {
	t := s.desk.Theme()
	lines := frame.Center(area, 60, min(area.Dy(), 5))
	used := f.Wrap(lines, t.Heading, first)
	_, rest := frame.CutTop(lines, used+1)
	f.Wrap(rest, t.Muted, second)
}

// formNames are the names of the forms in their order.
func formNames() []string { return []string{"Facing", "Grid", "Leverage", "Quadrants", "Trace"} }

// drawForms draws whose journey is above, and at the right the forms, of which
// the one in use is marked. A trace is named only while it is shown.
func (s *Interlock) drawForms(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	for i := len(formNames()) - 1; i >= 0; i-- {
		if form(i) == traceForm && s.form != traceForm {
			continue
		}
		label := " " + formNames()[i] + " "
		style := t.Tab
		if form(i) == s.form {
			style = t.TabActive
		}
		var cell frame.Rect
		cell, area = frame.CutRight(area, frame.Width(label))
		f.Text(cell, style, label)
		f.Zone(cell, formZone+formNames()[i])
	}
	_, area = frame.CutRight(area, 1)
	s.drawHeading(f, area, t)
}

// drawHeading says what the form shows.
func (s *Interlock) drawHeading(f *frame.Frame, area frame.Rect, t *theme.Theme) {
	heading := ""
	switch s.form {
	case facingForm, gridForm:
		s.drawWhose(f, area, customers)
		return
	case leverageForm:
		heading = "What in the work weighs most on customers"
	case quadrantForm:
		heading = "How moments and the work behind them feel"
	case traceForm:
		heading = s.traceTitle()
	}
	f.Text(area, t.Title, heading)
}

// drawWhose says whose journey is shown on a side.
func (s *Interlock) drawWhose(f *frame.Frame, area frame.Rect, side int) {
	t, journey := s.desk.Theme(), s.journey(side)
	if journey == nil {
		return
	}
	f.Zone(area, whoseZone(side))
	label := [2]string{"CUSTOMER", "EMPLOYEE"}[side]
	used := f.Text(area, sideStyle(t, side), label)
	_, area = frame.CutLeft(area, used+2)
	if name := s.personaName(journey.Persona); name != "" {
		used = f.Text(area, t.Text, name+s.separator())
		_, area = frame.CutLeft(area, used)
	}
	f.Text(area, t.Title, journey.Title())
}

// The steps of moving far, and by a page.
const (
	far      = 1 << 30
	pageStep = 5
)

// move moves the cursor in the form that is shown.
func (s *Interlock) move(across, down int) tea.Cmd {
	switch s.form {
	case facingForm:
		if across != 0 {
			return s.moveAcross(across)
		}
		return s.moveOver(down)
	case gridForm:
		if across != 0 {
			s.moveCrossing(customers, across)
		} else {
			s.moveCrossing(employees, down)
		}
		return nil
	}
	if down == 0 {
		return nil
	}
	return s.moveLine(down)
}

// moveLine goes to another line of a list.
func (s *Interlock) moveLine(by int) tea.Cmd {
	s.at.line += by
	s.clamp()
	return nil
}

// nextForm shows the links in the next form.
func (s *Interlock) nextForm() tea.Cmd {
	if s.form >= quadrantForm {
		return s.show(facingForm)
	}
	return s.show(s.form + 1)
}

// show changes the form and keeps the link of the cursor.
func (s *Interlock) show(to form) tea.Cmd {
	selected := s.link()
	s.form, s.scroll.list, s.at.line = to, 0, 0
	if selected != nil && to != quadrantForm {
		s.revealLink(selected.ID)
	}
	s.clamp()
	return nil
}
