package empathy

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/screen"
)

// The zones of the mouse. A note's is its field and its index, a map's its id.
const (
	noteZone  = "empathy:note:"
	fieldZone = "empathy:field:"
	mapZone   = "empathy:map:"
	titleZone = "empathy:title"
	listZone  = "empathy:list"
)

// Mouse takes what the mouse did.
func (s *Empathy) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.Click:
		return s.click(event.Zone)
	case screen.DoubleClick:
		return s.doubleClick(event.Zone)
	case screen.Drop:
		return s.drop(event.From, event.Zone)
	case screen.WheelUp:
		return s.wheel(event.Zone, -1)
	case screen.WheelDown:
		return s.wheel(event.Zone, 1)
	}
	return nil
}

// target is the field of a zone, and the note in it.
func target(zone string) (to cursor, onNote, ok bool) {
	if key, found := strings.CutPrefix(zone, fieldZone); found {
		return cursor{field: key}, false, true
	}
	rest, found := strings.CutPrefix(zone, noteZone)
	key, number, _ := strings.Cut(rest, ":")
	index, err := strconv.Atoi(number)
	return cursor{field: key, note: index}, true, found && err == nil
}

// click selects a note, a field or a map; the title leads to the list.
func (s *Empathy) click(zone string) tea.Cmd {
	if id, ok := strings.CutPrefix(zone, mapZone); ok {
		s.open(id)
		return nil
	}
	if to, onNote, ok := target(zone); ok {
		if s.listed = false; onNote || to.field != s.at.field {
			s.goTo(to.field, to.note)
		}
		return nil
	}
	if zone == titleZone || zone == listZone {
		s.listed = s.current() != nil
	}
	return nil
}

// doubleClick rewords a note, writes into a field, or edits the map.
func (s *Empathy) doubleClick(zone string) tea.Cmd {
	to, onNote, ok := target(zone)
	switch {
	case strings.HasPrefix(zone, mapZone):
		s.listed = false
		return nil
	case !ok || s.notHere() != "":
		return nil
	}
	s.goTo(to.field, to.note)
	if onNote {
		return s.edit()
	}
	s.goTo(to.field, atEnd)
	return s.write()
}

// drop carries a note to where it was let go.
func (s *Empathy) drop(from, zone string) tea.Cmd {
	note, onNote, ok := target(from)
	to, besides, found := target(zone)
	switch {
	case !ok || !onNote || !found || to.field == goal:
		return nil
	case s.notHere() != "":
		return s.desk.Say(s.notHere())
	case !besides && to.field == note.field:
		return nil
	case !besides:
		to.note = atEnd
	}
	return s.carry(note, to)
}

// wheel scrolls the list or a box. The cursor's box scrolls with the cursor,
// which never leaves the screen.
func (s *Empathy) wheel(zone string, by int) tea.Cmd {
	if zone == listZone || strings.HasPrefix(zone, mapZone) {
		return s.turn(by)
	}
	to, _, ok := target(zone)
	switch box := s.plan().box(to.field); {
	case !ok || box.hidden() == 0:
	case to.field == s.at.field && !s.listed:
		s.at.note = max(0, min(s.at.note+by, len(s.notes(to.field))-1))
	default:
		s.scroll.first[to.field] = max(0, box.first+by)
	}
	return nil
}

var _ screen.Screen = (*Empathy)(nil)
