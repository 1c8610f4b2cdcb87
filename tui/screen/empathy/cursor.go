package empathy

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
)

// goal is the key of the head of the map, which holds no notes.
const goal = "goal"

// cursor is a field of the map, and a note in it.
type cursor struct {
	field string
	note  int // 0 in a field without notes
	// across is where moving up and down aims for, as a share of the width.
	across float64
}

// keys lists the fields with notes that the view shows, in its order.
func (s *Empathy) keys() []string {
	if s.quadrants {
		return model.QuadrantKeys()
	}
	return model.CanvasKeys()
}

// notes are those of the field with that key.
func (s *Empathy) notes(key string) []model.Note {
	if current := s.current(); current != nil {
		return current.Notes(key)
	}
	return nil
}

// note is the note the cursor is on; false on the goal or in an empty field.
func (s *Empathy) note() (model.Note, bool) {
	notes := s.notes(s.at.field)
	if s.at.note >= len(notes) {
		return model.Note{}, false
	}
	return notes[s.at.note], true
}

// beginning is where the cursor stands in a map that is opened first: the goal
// comes before everything else, as long as nobody has said it.
func (s *Empathy) beginning() cursor {
	if current := s.current(); current != nil && current.Goal == (model.Goal{}) {
		return cursor{field: goal}
	}
	return cursor{field: s.keys()[0]}
}

// clamp brings the cursor back to a field and a note that are there.
func (s *Empathy) clamp() {
	if s.at.field != goal && !slices.Contains(s.keys(), s.at.field) {
		s.at = s.beginning()
	}
	s.at.note = max(0, min(s.at.note, len(s.notes(s.at.field))-1))
}

// goTo puts the cursor on a note of a field.
func (s *Empathy) goTo(key string, note int) {
	s.at = cursor{field: key, note: note}
	for _, row := range s.rows() {
		if column := slices.Index(row, key); column > 0 {
			s.at.across = (float64(column) + 0.5) / float64(len(row))
		}
	}
	s.clamp()
}

// moveAlong goes up or down: through the notes of the field, then on to the
// field above or below.
func (s *Empathy) moveAlong(by int) tea.Cmd {
	if next := s.at.note + by; next >= 0 && next < len(s.notes(s.at.field)) {
		s.at.note = next
		return nil
	}
	if key, ok := s.vertical(by); ok {
		s.at.field, s.at.note = key, 0
		if by < 0 {
			s.at.note = len(s.notes(key))
		}
		s.clamp()
	}
	return nil
}

// moveField goes to the field above or below.
func (s *Empathy) moveField(by int) tea.Cmd {
	if key, ok := s.vertical(by); ok {
		s.at.field, s.at.note = key, 0
	}
	return nil
}

// moveAcross goes left or right, to the note that lies beside.
func (s *Empathy) moveAcross(by int) tea.Cmd {
	key, ok := s.horizontal(by)
	if !ok {
		return nil
	}
	board := s.plan()
	y := board.box(s.at.field).row(s.at.note)
	s.goTo(key, board.box(key).noteAt(y))
	return nil
}

func (s *Empathy) moveTo(note int) tea.Cmd {
	s.at.note = note
	s.clamp()
	return nil
}

// vertical is the field above or below the cursor's.
func (s *Empathy) vertical(by int) (string, bool) {
	rows := s.rows()
	row, _ := find(rows, s.at.field)
	if row += by; row < 0 || row >= len(rows) {
		return "", false
	}
	column := int(s.at.across * float64(len(rows[row])))
	return rows[row][min(column, len(rows[row])-1)], true
}

// horizontal is the field left or right of the cursor's.
func (s *Empathy) horizontal(by int) (string, bool) {
	rows := s.rows()
	row, column := find(rows, s.at.field)
	if column += by; column < 0 || column >= len(rows[row]) {
		return "", false
	}
	return rows[row][column], true
}

// find gives the row and the column of a field.
func find(rows [][]string, key string) (row, column int) {
	for row, keys := range rows {
		if column := slices.Index(keys, key); column >= 0 {
			return row, column
		}
	}
	return 0, 0
}

// step goes to the next or previous field, and from the ends to the list of
// maps.
func (s *Empathy) step(by int) tea.Cmd {
	order := append([]string{goal}, s.keys()...)
	at := slices.Index(order, s.at.field) + by
	if s.listed = at < 0 || at >= len(order); !s.listed {
		s.goTo(order[at], 0)
	}
	return nil
}

// stepBack leaves the list for the first or the last field of the board.
func (s *Empathy) stepBack(by int) tea.Cmd {
	s.listed = false
	if by > 0 {
		s.goTo(goal, 0)
	} else {
		s.goTo(s.keys()[len(s.keys())-1], 0)
	}
	return nil
}

// turn shows the next or previous map.
func (s *Empathy) turn(by int) tea.Cmd {
	list := s.all()
	at := slices.IndexFunc(list, func(each *model.EmpathyMap) bool { return each.ID == s.id })
	if at >= 0 {
		s.open(list[max(0, min(at+by, len(list)-1))].ID)
	}
	return nil
}

// changeView goes from the full canvas to the four quadrants, or back.
func (s *Empathy) changeView() tea.Cmd {
	s.quadrants = !s.quadrants
	s.scroll.row = 0
	if s.at.field != goal && !slices.Contains(s.keys(), s.at.field) {
		s.at = cursor{field: s.keys()[0]}
	}
	s.goTo(s.at.field, s.at.note)
	return nil
}
