package empathy

import tea "charm.land/bubbletea/v2"

// carryAlong carries the note through its field, and from its ends to the
// field above or below.
func (s *Empathy) carryAlong(by int) func() tea.Cmd {
	return func() tea.Cmd {
		to, ok := s.along(by)
		if !ok {
			return s.nowhere()
		}
		return s.carry(s.at.field, s.at.note, to)
	}
}

// along is where a note goes that is carried up or down.
func (s *Empathy) along(by int) (cursor, bool) {
	if note := s.at.note + by; note >= 0 && note < len(s.notes(s.at.field)) {
		return cursor{field: s.at.field, note: note}, true
	}
	key, ok := s.vertical(by)
	if !ok || key == goal {
		return cursor{}, false
	}
	if by < 0 {
		return cursor{field: key, note: len(s.notes(key))}, true
	}
	return cursor{field: key}, true
}

// carryAcross carries the note to the field beside, to the same position as
// far as there are as many notes.
func (s *Empathy) carryAcross(by int) func() tea.Cmd {
	return func() tea.Cmd {
		key, ok := s.horizontal(by)
		if !ok {
			return s.nowhere()
		}
		return s.carry(s.at.field, s.at.note, cursor{field: key, note: s.at.note})
	}
}

func (s *Empathy) nowhere() tea.Cmd { return s.desk.Say("There is no field to carry it to.") }

// carry takes a note from where it stands to another field or position.
func (s *Empathy) carry(field string, note int, to cursor) tea.Cmd {
	return s.desk.Do(s.desk.Workshop().Carry(s.notePlace(field, note), s.fieldPlace(to.field), to.note))
}
