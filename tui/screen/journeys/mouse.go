package journeys

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/screen"
)

// What the mouse can hit: heads and cells of the grid, and the list with the id
// of a journey.
const (
	headZone = "head"
	cellZone = "cell"
	listZone = "journeys:list:"
	areaZone = "journeys:area"
)

// zone names a place of the grid by what is there.
func zone(f *frame.Frame, area frame.Rect, part string, at cursor) {
	f.Zone(area, fmt.Sprintf("journeys:%s:%d:%s:%d", part, at.stage, at.lane, at.note))
}

// readZone is the place of the grid that a zone names; false for any other.
func readZone(id string) (part string, at cursor, ok bool) {
	fields := strings.Split(id, ":")
	if len(fields) != 5 || fields[0] != "journeys" {
		return "", cursor{}, false
	}
	at.lane = fields[3]
	_, stageErr := fmt.Sscan(fields[2], &at.stage)
	_, noteErr := fmt.Sscan(fields[4], &at.note)
	return fields[1], at, stageErr == nil && noteErr == nil
}

// Mouse selects with a click, edits with a double-click, carries by dragging
// and scrolls with the wheel.
func (s *Journeys) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return s.wheel(event, -1)
	case screen.WheelDown:
		return s.wheel(event, 1)
	case screen.Drop:
		return s.drop(event)
	}
	if id, ok := strings.CutPrefix(event.Zone, listZone); ok {
		return s.clickList(id, event.Kind == screen.DoubleClick)
	}
	_, at, ok := readZone(event.Zone)
	if !ok {
		return nil
	}
	s.listed, s.at = false, at
	s.clamp()
	if event.Kind == screen.DoubleClick && s.locked() == "" {
		return s.edit()
	}
	return nil
}

// clickList opens the journey that was clicked; a second click goes into it.
func (s *Journeys) clickList(id string, twice bool) tea.Cmd {
	s.listed = !twice
	if s.desk.Workshop().Journey(id) != nil {
		s.open(id)
	}
	return nil
}

// wheel goes through the journeys over their list, through the stages over
// their heads, and elsewhere through the notes.
func (s *Journeys) wheel(event screen.MouseEvent, by int) tea.Cmd {
	part, _, _ := readZone(event.Zone)
	switch {
	case strings.HasPrefix(event.Zone, listZone):
		return s.turn(by)
	case part == headZone:
		return s.moveStage(by)
	}
	return s.moveNote(by)
}

// drop carries what was dragged: a note to where it was dropped, a stage to the
// place of the head it was dropped on.
func (s *Journeys) drop(event screen.MouseEvent) tea.Cmd {
	fromPart, from, fromOK := readZone(event.From)
	part, to, ok := readZone(event.Zone)
	if !ok || !fromOK || part != fromPart {
		return nil
	}
	if why := s.noStage(); why != "" {
		return s.desk.Say(why)
	}
	s.at = from
	s.clamp()
	if part == headZone {
		return s.moveStageTo(to.stage)
	}
	if _, ok := s.item(); !ok || from.note == atEnd {
		return nil
	}
	return s.carry(to)
}
