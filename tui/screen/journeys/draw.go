package journeys

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Draw draws the list of journeys where there is room or the cursor is in it,
// and beside it the journey.
func (s *Journeys) Draw(f *frame.Frame, area frame.Rect) {
	f.Zone(area, areaZone)
	if width := s.listWidth(area.Dx()); width > 0 {
		pane, rest := frame.CutLeft(area, width)
		s.drawList(f, pane)
		_, area = frame.CutLeft(rest, 1)
	}
	journey := s.journey()
	if journey == nil {
		s.drawEmpty(f, area, "No journeys yet: n makes one.",
			"A journey is what one persona goes through, stage by stage, with what they do, think and feel.")
		return
	}
	head, body := frame.CutTop(area, 1)
	defer s.drawTitle(f, head, journey) // It says which stages are shown.
	status, body := frame.CutBottom(body, statusHeight(area.Dy()))
	switch {
	case len(journey.Stages) == 0:
		s.drawEmpty(f, body, "No stages yet: N adds one.",
			"Begin with what they do, in their own words: from the trigger to the end, as it is and not as it should be.")
		return
	case s.large:
		s.drawLarge(f, body, journey)
	default:
		s.drawGrid(f, body, journey)
	}
	s.drawStatus(f, status)
}

// drawEmpty says in the middle what to press, and what it is good for.
func (s *Journeys) drawEmpty(f *frame.Frame, area frame.Rect, first, second string) {
	t := s.desk.Theme()
	if why := s.locked(); why != "" {
		first = strings.SplitN(first, ":", 2)[0] + "."
		second = why
	}
	lines := frame.Center(area, 60, min(area.Dy(), 5))
	f.Text(lines, t.Heading, first)
	_, rest := frame.CutTop(lines, 2)
	f.Wrap(rest, t.Muted, second)
}

// sideStyle is the colour of a side, for text.
func sideStyle(t *theme.Theme, side model.Side) frame.Style {
	switch side {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Title
}

// sideFill is the colour of a side, for areas.
func sideFill(t *theme.Theme, side model.Side) frame.Style {
	switch side {
	case model.Customer:
		return t.CustomerFill
	case model.Employee:
		return t.EmployeeFill
	}
	return t.Overlay
}

// drawTitle says whose journey it is, and which part of it is shown. Side and
// state give way to the title.
func (s *Journeys) drawTitle(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	t := s.desk.Theme()
	name, shown := s.personaName(journey.Persona), s.position(journey, area.Dx())
	area = frame.Inset(area, 1, 0)
	room := area.Dx() - frame.Width(name+s.separator()+journey.Title()+"  ")
	facts := slices.DeleteFunc([]string{string(journey.Side), journey.State, leftOut(journey)}, func(fact string) bool { return fact == "" })
	text := strings.Join(append(facts, shown...), s.separator())
	for len(facts) > 0 && frame.Width(text) > room {
		facts = facts[:len(facts)-1]
		text = strings.Join(append(slices.Clone(facts), shown...), s.separator())
	}
	right, left := frame.CutRight(area, frame.Width(text))
	f.Text(right, t.Muted, text)
	_, left = frame.CutRight(left, 2)
	if name != "" {
		used := f.Text(left, sideStyle(t, journey.Side), name)
		_, left = frame.CutLeft(left, used)
		used = f.Text(left, t.Muted, s.separator())
		_, left = frame.CutLeft(left, used)
	}
	f.Text(left, t.Title, journey.Title())
}

// separator stands between facts on one line.
func (s *Journeys) separator() string { return " " + s.desk.Theme().Glyphs.Separator + " " }

// personaName is the name of a persona, or the word itself where it names none.
func (s *Journeys) personaName(id string) string {
	if persona := s.desk.Workshop().Persona(id); persona != nil {
		return persona.Title()
	}
	return id
}

// position says which lanes and stages are shown.
func (s *Journeys) position(journey *model.Journey, width int) []string {
	var parts []string
	if hidden := s.hidden(); hidden > 0 {
		parts = append(parts, fmt.Sprintf("%d %s hidden", hidden, plural("lane", hidden)))
	}
	all := len(journey.Stages)
	first, last := s.scroll.stage+1, s.scroll.stage+columns(width, all)
	switch {
	case all == 0:
		return parts
	case s.large:
		return append(parts, fmt.Sprintf("stage %d of %d", s.at.stage+1, all))
	case first == last:
		return append(parts, fmt.Sprintf("stage %d of %d", first, all))
	}
	return append(parts, fmt.Sprintf("stages %d-%d of %d", first, last, all))
}

// plural is the word for that many.
func plural(word string, count int) string {
	if count == 1 {
		return word
	}
	return word + "s"
}
