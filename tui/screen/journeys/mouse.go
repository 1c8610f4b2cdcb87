package journeys

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/screen"
)

// Mouse selects with a click, edits with a double-click, carries by dragging
// and scrolls with the wheel.
func (s *Journeys) Mouse(event screen.MouseEvent) tea.Cmd {
	part, at, inGrid := readZone(event.Zone)
	switch event.Kind {
	case screen.WheelUp:
		return s.wheel(event, part, -1)
	case screen.WheelDown:
		return s.wheel(event, part, 1)
	case screen.Drop:
		return s.drop(event)
	}
	if s.clickList(event) || !inGrid {
		return nil
	}
	s.listed, s.at = false, at
	s.clamp()
	if event.Kind == screen.DoubleClick && s.locked() == "" {
		return s.edit()
	}
	return nil
}

// wheel goes through the journeys over their list, through the stages over
// their heads, and elsewhere through the notes.
func (s *Journeys) wheel(event screen.MouseEvent, part string, by int) tea.Cmd {
	switch {
	case strings.HasPrefix(event.Zone, "journeys:list:"):
		return s.turn(by)
	case part == "head":
		return s.moveStage(by)
	}
	return s.moveNote(by)
}

// drop carries what was dragged: a note to where it was dropped, a stage to the
// place of the head it was dropped on.
func (s *Journeys) drop(event screen.MouseEvent) tea.Cmd {
	fromPart, from, fromOK := readZone(event.From)
	part, to, ok := readZone(event.Zone)
	if !ok || !fromOK {
		return nil
	}
	if why := s.noStage(); why != "" {
		return s.desk.Say(why)
	}
	s.at = from
	s.clamp()
	_, onItem := s.item()
	switch {
	case fromPart == "head" && part == "head":
		return s.moveStageTo(to.stage)
	case fromPart == "cell" && part == "cell" && onItem:
		return s.carry(to)
	}
	return nil
}
