package journeys

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// cursor is a cell of the grid, and a note in it.
type cursor struct {
	stage int
	lane  string // its key, or headLane
	note  int    // 0 in a cell without notes
}

// clamp brings the cursor back to a stage, a lane and a note that are there.
func (s *Journeys) clamp() {
	journey := s.journey()
	if journey == nil || len(journey.Stages) == 0 {
		s.at, s.large = cursor{lane: s.at.lane}, false
		return
	}
	s.at.stage = max(0, min(s.at.stage, len(journey.Stages)-1))
	lanes := s.lanes()
	if s.at.lane != headLane && !slices.ContainsFunc(lanes, func(lane lane) bool { return lane.key == s.at.lane }) {
		s.at.lane = headLane
	}
	items := s.laneOf(s.at.lane).items(&journey.Stages[s.at.stage])
	s.at.note = max(0, min(s.at.note, items-1))
}

// row is the position of the cursor's lane among the lanes shown; -1 is the
// head.
func (s *Journeys) row() int {
	return slices.IndexFunc(s.lanes(), func(lane lane) bool { return lane.key == s.at.lane })
}

// cell is the lane that the cursor is in.
func (s *Journeys) cell() lane { return s.laneOf(s.at.lane) }

// moveStage goes to another stage, in the same lane.
func (s *Journeys) moveStage(by int) tea.Cmd {
	s.at.stage += by
	s.clamp()
	return nil
}

// moveNote goes through the notes of a cell, and then on to the next lane.
func (s *Journeys) moveNote(by int) tea.Cmd {
	stage := s.stage()
	if stage == nil {
		return nil
	}
	next := s.at.note + by
	if next >= 0 && next < s.cell().items(stage) {
		s.at.note = next
		return nil
	}
	if s.moveLane(by) && by < 0 {
		s.at.note = max(0, s.cell().items(stage)-1)
	}
	return nil
}

// moveLane goes to another lane, to its first note, and reports whether there
// was one.
func (s *Journeys) moveLane(by int) bool {
	lanes, row := s.lanes(), s.row()
	to := max(-1, min(row+by, len(lanes)-1))
	if to == row {
		return false
	}
	s.at.lane, s.at.note = headLane, 0
	if to >= 0 {
		s.at.lane = lanes[to].key
	}
	return true
}

// movePage moves by as many lanes as were last shown in full.
func (s *Journeys) movePage(direction int) tea.Cmd {
	s.moveLane(direction * max(1, s.seen.full-1))
	return nil
}

// turn shows the next or previous journey.
func (s *Journeys) turn(by int) tea.Cmd {
	all := s.desk.Workshop().Journeys()
	for i, journey := range all {
		if journey.ID == s.id {
			s.open(all[max(0, min(i+by, len(all)-1))].ID)
			return nil
		}
	}
	return nil
}
