package empathy

import tea "charm.land/bubbletea/v2"

// carryAlong carries the note through its field, and from its ends to the
// field above or below.
func (s *Empathy) carryAlong(by int) tea.Cmd {
	to := cursor{field: s.at.field, note: s.at.note + by}
	if to.note < 0 || to.note >= len(s.notes(to.field)) {
		key, ok := s.vertical(by)
		if !ok || key == goal {
			return s.nowhere()
		}
		to = cursor{field: key}
		if by < 0 {
			to.note = atEnd
		}
	}
	return s.carry(s.at, to)
}

// carryAcross carries the note to the field beside, to the same position as
// far as there are as many notes.
func (s *Empathy) carryAcross(by int) tea.Cmd {
	key, ok := s.horizontal(by)
	if !ok {
		return s.nowhere()
	}
	return s.carry(s.at, cursor{field: key, note: s.at.note})
}

func (s *Empathy) nowhere() tea.Cmd { return s.desk.Say("There is no field to carry it to.") }

// carry takes a note from where it stands to another field or position.
func (s *Empathy) carry(from, to cursor) tea.Cmd {
	return s.desk.Do(s.desk.Workshop().Carry(s.notePlace(from.field, from.note), s.fieldPlace(to.field), to.note))
}
