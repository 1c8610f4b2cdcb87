// Package journeys is the screen of the journeys: stages across, lanes down,
// the emotion curve through all of them.
package journeys

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/screen"
)

// The scopes of the screen: the grid, the list of journeys beside it, and one
// stage large, which has the keys of the grid as well.
const (
	scope      action.Scope = "journeys"
	listScope  action.Scope = "list of journeys"
	largeScope action.Scope = "stage large"
)

// Journeys is the screen.
type Journeys struct {
	desk screen.Desk

	id     string // the journey that is shown, "" while there is none
	at     cursor
	scroll scroll
	listed bool             // the cursor is in the list of journeys
	large  bool             // one stage is shown large
	chosen map[string]bool  // lanes that somebody showed or hid
	left   map[string]visit // where the cursor was in other journeys

	deck *deck // the cards that are open or were last
	card int   // the card shown last

	cells cellCache
	links linkCache
	seen  seen // what was drawn last
}

// scroll is the first stage and the first row of lanes that are shown.
type scroll struct {
	stage, row int
	large      int // the first row of the stage shown large
	list       int // the first row of the list of journeys
}

// seen counts the lanes that were drawn in full, and those that were not drawn
// at all.
type seen struct{ full, above, below int }

// visit is a cursor with what was shown around it.
type visit struct {
	at     cursor
	scroll scroll
}

// selection is what undo brings back.
type selection struct {
	id     string
	visit  visit
	listed bool
	large  bool
}

// New returns the screen.
func New(desk screen.Desk) *Journeys {
	s := &Journeys{desk: desk, chosen: map[string]bool{}, left: map[string]visit{}}
	s.Refresh()
	return s
}

// Scope is the screen's own scope.
func (s *Journeys) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Journeys) Title() string { return "Journeys" }

// Scopes are those of the part that the cursor is in.
func (s *Journeys) Scopes() []action.Scope {
	switch {
	case s.listed:
		return []action.Scope{listScope}
	case s.large:
		return []action.Scope{largeScope, scope}
	}
	return []action.Scope{scope}
}

// Update takes nothing: the screen has no commands of its own.
func (s *Journeys) Update(tea.Msg) tea.Cmd { return nil }

// journey is the journey that is shown; nil while there is none.
func (s *Journeys) journey() *model.Journey { return s.desk.Workshop().Journey(s.id) }

// stage is the stage the cursor is on; nil while there is none.
func (s *Journeys) stage() *model.Stage {
	journey := s.journey()
	if journey == nil || s.at.stage >= len(journey.Stages) {
		return nil
	}
	return &journey.Stages[s.at.stage]
}

// open shows a journey, with the cursor where it was left.
func (s *Journeys) open(id string) {
	if id == s.id {
		return
	}
	s.left[s.id] = visit{s.at, s.scroll}
	back := s.left[id]
	back.scroll.list = s.scroll.list
	s.id, s.at, s.scroll = id, back.at, back.scroll
	s.clamp()
}

// Selection is the journey and the cursor in it.
func (s *Journeys) Selection() any {
	return selection{s.id, visit{s.at, s.scroll}, s.listed, s.large}
}

// Restore goes back to a journey and the cursor in it.
func (s *Journeys) Restore(kept any) {
	if kept, ok := kept.(selection); ok && s.desk.Workshop().Journey(kept.id) != nil {
		s.open(kept.id)
		s.at, s.scroll, s.listed, s.large = kept.visit.at, kept.visit.scroll, kept.listed, kept.large
		s.clamp()
	}
}

// Refresh brings the cursor back to what is still there.
func (s *Journeys) Refresh() {
	if s.journey() == nil {
		s.id = ""
		if all := s.desk.Workshop().Journeys(); len(all) > 0 {
			s.open(all[0].ID)
		}
	}
	s.clamp()
}

// Reveal moves the cursor to a stage, a lane or a note of a journey. A place
// that is a whole stage keeps the lane the cursor is in; what a variant leaves
// out has no place, and only the variant is shown.
func (s *Journeys) Reveal(place model.Place) bool {
	kind, id := model.KindOf(place.File)
	if kind != model.KindJourney || s.desk.Workshop().Journey(id) == nil {
		return false
	}
	s.open(id)
	place, shown := s.desk.Workshop().Shown(place)
	if !shown {
		return true
	}
	path := place.Path
	if len(path) >= 2 && path[0] == "stages" {
		s.listed = false
		s.at.stage, _ = path[1].(int)
		s.at.note = 0
	}
	if len(path) >= 3 {
		key, _ := path[2].(string)
		s.at.lane = s.laneShowing(key)
	}
	if len(path) >= 4 {
		s.at.note, _ = path[3].(int)
	}
	s.clamp()
	return true
}

// laneShowing is the lane that shows a field of a stage. A hidden one is shown
// again; what has no lane stands in the head.
func (s *Journeys) laneShowing(key string) string {
	index := slices.IndexFunc(s.allLanes(), func(lane lane) bool { return lane.key == key })
	if index < 0 {
		return headLane
	}
	if !s.shows(s.allLanes()[index]) {
		s.chosen[key] = true
	}
	return key
}
