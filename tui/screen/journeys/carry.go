package journeys

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
)

// carryAcross carries a note to the same lane of a neighbouring stage, and
// elsewhere the whole stage.
func (s *Journeys) carryAcross(by int) func() tea.Cmd {
	return func() tea.Cmd {
		to := s.at.stage + by
		if _, ok := s.item(); ok {
			return s.carry(cursor{stage: to, lane: s.at.lane, note: atEnd})
		}
		return s.moveStageTo(to)
	}
}

// notAcross tells why nothing can be carried that way.
func (s *Journeys) notAcross(by int) func() string {
	return func() string {
		if why := s.noStage(); why != "" {
			return why
		}
		switch to := s.at.stage + by; {
		case to < 0:
			return "This is the first stage."
		case to >= len(s.journey().Stages):
			return "This is the last stage."
		}
		_, ok := s.item()
		if cell := s.cell(); !ok && cell.kind != headKind && cell.kind != emotionLane {
			return "Go to a note to carry it, or to the head of the stage to carry the stage."
		}
		return ""
	}
}

// carryAlong carries a note through its list, and from its ends to the
// neighbouring lane of notes.
func (s *Journeys) carryAlong(by int) func() tea.Cmd {
	return func() tea.Cmd {
		to, _ := s.along(by)
		return s.carry(to)
	}
}

// along is where a note goes that is carried up or down.
func (s *Journeys) along(by int) (cursor, bool) {
	to := s.at
	to.note += by
	if to.note >= 0 && to.note < s.cell().items(s.stage()) {
		return to, true
	}
	lanes := slices.DeleteFunc(s.lanes(), func(lane lane) bool { return lane.kind != notesLane })
	at := slices.IndexFunc(lanes, func(lane lane) bool { return lane.key == s.at.lane })
	if at < 0 || at+by < 0 || at+by >= len(lanes) {
		return cursor{}, false
	}
	to.lane, to.note = lanes[at+by].key, 0
	if by < 0 {
		to.note = atEnd
	}
	return to, true
}

func (s *Journeys) notAlong(by int) func() string {
	return func() string {
		if why := s.noStage(); why != "" {
			return why
		}
		if _, ok := s.item(); !ok {
			return "Only a note can be carried up or down."
		}
		if _, ok := s.along(by); !ok {
			return "There is no lane to carry it to."
		}
		return ""
	}
}

// carry takes the note of the cursor elsewhere. A channel that is there
// already is not written twice.
func (s *Journeys) carry(to cursor) tea.Cmd {
	target := s.laneOf(to.lane)
	if target.kind != s.cell().kind {
		return s.desk.Say("A note goes where notes are, and a channel where channels are.")
	}
	text, _ := s.item()
	if target.kind == wordsLane && to.stage != s.at.stage && slices.Contains(s.journey().Stages[to.stage].Channels, text) {
		return s.desk.Say("'" + text + "' is there already.")
	}
	return s.desk.Do(s.desk.Workshop().Vary(func(w *model.Workshop, at []model.Place) (model.Edit, error) {
		return w.Carry(at[0], at[1], to.note)
	}, s.notePlace(), s.cellPlace(to.stage, to.lane)))
}

// moveStageTo carries the stage of the cursor to another position.
func (s *Journeys) moveStageTo(to int) tea.Cmd {
	return s.desk.Do(s.desk.Workshop().MoveStage(s.id, s.at.stage, to))
}
