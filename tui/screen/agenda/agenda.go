// Package agenda is the screen of the workshop's time: its blocks against the
// clock, the one that runs with its time left in large figures, and the agendas
// to choose from.
package agenda

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/tui/action"
	"interlock/tui/screen"
)

const (
	scope action.Scope = "agenda"
	// choosingScope is open while an agenda is chosen.
	choosingScope action.Scope = "agendas"
)

// Timer is the clock of the workshop. Its methods that return a command must
// have it returned by the caller.
type Timer interface {
	// Clock is the clock of the agenda that is followed; without blocks when
	// none is.
	Clock() agenda.Clock
	// KeepClock goes on with this clock.
	KeepClock(clock agenda.Clock) tea.Cmd
	// Agendas lists the agendas that can be followed.
	Agendas() []agenda.Plan
	// NextBlock starts the next block.
	NextBlock() tea.Cmd
	// StartBlock starts the block at that position.
	StartBlock(block int) tea.Cmd
	// OpenBlock shows the screen of a block, and its round or its prompt.
	OpenBlock(block agenda.Block) tea.Cmd
}

// Agenda is the screen.
type Agenda struct {
	desk  screen.Desk
	timer Timer

	cursor  int // the block
	ran     int // the block that ran when the cursor was last put on it
	top     int // the first block shown
	page    int // the blocks shown last
	plan    int // the agenda, while one is chosen
	choice  bool
	topPlan int
}

// New returns the screen.
func New(desk screen.Desk, timer Timer) *Agenda { return &Agenda{desk: desk, timer: timer, ran: -1} }

// Scope is "agenda".
func (s *Agenda) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Agenda) Title() string { return "Agenda" }

// Scopes are those of the list that is in front.
func (s *Agenda) Scopes() []action.Scope {
	if s.choosing() {
		return []action.Scope{choosingScope}
	}
	return []action.Scope{scope}
}

// choosing reports whether an agenda is to be chosen: because somebody wants
// to, or because none is followed.
func (s *Agenda) choosing() bool { return s.choice || len(s.timer.Clock().Blocks) == 0 }

// view is the clock as it stands. The cursor goes along with the block that
// runs.
func (s *Agenda) view() agenda.View {
	view := s.timer.Clock().At(s.desk.Now())
	if view.Running != s.ran && view.Running >= 0 {
		s.cursor = view.Running
	}
	s.ran = view.Running
	s.cursor = max(0, min(s.cursor, len(view.Blocks)-1))
	return view
}

// chosen is the agenda under the cursor, while one is chosen.
func (s *Agenda) chosen() (agenda.Plan, bool) {
	plans := s.timer.Agendas()
	s.plan = max(0, min(s.plan, len(plans)-1))
	if len(plans) == 0 {
		return agenda.Plan{}, false
	}
	return plans[s.plan], true
}

// Update takes nothing: the screen has no commands of its own.
func (s *Agenda) Update(tea.Msg) tea.Cmd { return nil }

// Refresh does nothing: everything is looked at when it is drawn.
func (s *Agenda) Refresh() {}

// selection is what Restore brings back.
type selection struct {
	cursor, plan int
	choice       bool
}

// Selection is the block and the agenda under the cursor.
func (s *Agenda) Selection() any { return selection{s.cursor, s.plan, s.choice} }

// Restore goes back to a block, or to the agendas.
func (s *Agenda) Restore(kept any) {
	if at, ok := kept.(selection); ok {
		s.cursor, s.plan, s.choice = at.cursor, at.plan, at.choice
	}
}

// Reveal shows an agenda of the workshop's own, and the block of the one that is
// followed.
func (s *Agenda) Reveal(place model.Place) bool {
	kind, id := model.KindOf(place.File)
	if kind != model.KindAgenda {
		return false
	}
	if s.timer.Clock().Agenda == id {
		s.choice = false
		if len(place.Path) > 1 {
			s.cursor, _ = place.Path[1].(int)
		}
		return true
	}
	for i, plan := range s.timer.Agendas() {
		if plan.ID == id {
			s.plan, s.choice = i, true
		}
	}
	return true
}

// Place is the block under the cursor, where it is written in the workshop.
func (s *Agenda) Place() model.Place {
	if s.choosing() {
		plan, _ := s.chosen()
		return placeOf(plan)
	}
	for _, plan := range s.timer.Agendas() {
		if plan.ID == s.timer.Clock().Agenda {
			return placeOf(plan)
		}
	}
	return model.Place{}
}

func placeOf(plan agenda.Plan) model.Place {
	if !plan.Own {
		return model.Place{}
	}
	return model.Place{File: model.KindAgenda.Path(plan.ID)}
}
