package journeys

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Draw draws the list of journeys where there is room or the cursor is in it,
// and beside it the journey.
func (s *Journeys) Draw(f *frame.Frame, area frame.Rect) {
	f.Zone(area, "journeys:area")
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
	s.drawTitle(f, head, journey)
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
	s.drawStatus(f, status, journey)
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

// drawTitle says whose journey it is, and which part of it is shown.
func (s *Journeys) drawTitle(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	t := s.desk.Theme()
	area = frame.Inset(area, 1, 0)
	position := s.position(journey, area.Dx())
	right, left := frame.CutRight(area, frame.Width(position))
	f.Text(right, t.Muted, position)
	_, left = frame.CutRight(left, 2)
	if name := s.personaName(journey); name != "" {
		used := f.Text(left, sideStyle(t, journey.Side), name)
		_, left = frame.CutLeft(left, used+1)
		used = f.Text(left, t.Muted, t.Glyphs.Separator)
		_, left = frame.CutLeft(left, used+1)
	}
	f.Text(left, t.Title, journey.Title())
}

func (s *Journeys) personaName(journey *model.Journey) string {
	if persona := s.desk.Workshop().Persona(journey.Persona); persona != nil {
		return persona.Title()
	}
	return journey.Persona
}

// position says side and state, and which stages and lanes are shown. On
// narrow screens the side is left to the colour of the heads and the list.
func (s *Journeys) position(journey *model.Journey, width int) string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(string(journey.Side))
	add(journey.State)
	switch hidden := s.hidden(); hidden {
	case 0:
	case 1:
		add("1 lane hidden")
	default:
		add(fmt.Sprintf("%d lanes hidden", hidden))
	}
	first, last, all := s.scroll.stage+1, s.scroll.stage+s.columns(width), len(journey.Stages)
	switch last = min(last, all); {
	case all == 0:
	case s.large:
		add(fmt.Sprintf("stage %d of %d", s.at.stage+1, all))
	case first == last:
		add(fmt.Sprintf("stage %d of %d", first, all))
	default:
		add(fmt.Sprintf("stages %d-%d of %d", first, last, all))
	}
	return strings.Join(parts, " "+s.desk.Theme().Glyphs.Separator+" ")
}
