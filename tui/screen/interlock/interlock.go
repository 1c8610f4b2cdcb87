// Package interlock is the screen where both sides face each other: a
// customer's journey, an employee's journey, and the links that say where one
// harms or helps the other.
package interlock

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/screen"
)

// The scopes of the screen: all forms, and the trace, which one comes back from.
const (
	scope       action.Scope = "interlock"
	tracedScope action.Scope = "trace of links"
)

// Interlock is the screen.
type Interlock struct {
	desk screen.Desk

	form   form
	pair   [2]string // the journeys that face each other, by side; "" while there is none
	at     cursor
	scroll scroll
	traced tracing
	maker  *maker // asks for the fields of a link; nil while none is asked for
	kept   answers

	known knowledge
}

// form is the way in which the links are shown.
type form int

const (
	facingForm form = iota
	gridForm
	leverageForm
	quadrantForm
	traceForm
)

// scroll is the first entry shown of each part.
type scroll struct {
	stage [2]int // by side
	list  int    // rows of the list that is shown
}

// selection is what undo brings back.
type selection struct {
	form   form
	pair   [2]string
	at     cursor
	scroll scroll
}

// New returns the screen.
func New(desk screen.Desk) *Interlock {
	s := &Interlock{desk: desk}
	s.Refresh()
	return s
}

// Scope is the screen's own scope.
func (s *Interlock) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Interlock) Title() string { return "Interlock" }

// Scopes are those of the form that is shown.
func (s *Interlock) Scopes() []action.Scope {
	if s.form == traceForm {
		return []action.Scope{tracedScope, scope}
	}
	return []action.Scope{scope}
}

// Update answers another screen that asks to link one of its stages.
func (s *Interlock) Update(msg tea.Msg) tea.Cmd {
	asked, ok := msg.(screen.LinkFrom)
	if !ok {
		return nil
	}
	if why := s.locked(); why != "" {
		return s.desk.Say(why)
	}
	return s.chooseOther(asked.Place)
}

// Selection is the form, the journeys and the cursor in them.
func (s *Interlock) Selection() any { return selection{s.form, s.pair, s.at, s.scroll} }

// Place is the link under the cursor.
func (s *Interlock) Place() model.Place {
	if link := s.link(); link != nil {
		return model.Place{File: model.KindLink.Path(link.ID)}
	}
	return model.Place{}
}

// Cursor is the link under the cursor, or else the stage.
func (s *Interlock) Cursor() model.Place {
	if place := s.Place(); !place.IsZero() {
		return place
	}
	if stage, ok := s.stage(); ok {
		return model.StagePlace(stage.journey.ID, stage.stage)
	}
	return model.Place{}
}

// Hold takes hold of the stages that the cursor is on or was last, and answers
// with what brings the cursor back to them.
func (s *Interlock) Hold() func() {
	var held [2]*screen.Held
	for side := range held {
		if stage, ok := s.stageOf(side); ok {
			held[side] = screen.HoldShown(s.desk, stage.place())
		}
	}
	return func() {
		for side, stage := range held {
			if stage == nil {
				continue
			}
			if now, moved := stage.Moved(); moved {
				_, s.pair[side] = model.KindOf(now.File)
				s.at.stage[side], _ = now.Path[1].(int)
				s.clamp()
			}
		}
	}
}

// Restore goes back to a form, its journeys and the cursor in them.
func (s *Interlock) Restore(kept any) {
	if kept, ok := kept.(selection); ok {
		s.form, s.pair, s.at, s.scroll = kept.form, kept.pair, kept.at, kept.scroll
		s.Refresh()
	}
}

// Refresh brings journeys and cursor back to what is still there.
func (s *Interlock) Refresh() {
	s.look()
	s.matchPair()
	s.clamp()
}

// Reveal moves the cursor to a link, with both its journeys facing each other,
// or to a stage.
func (s *Interlock) Reveal(place model.Place) bool {
	switch kind, id := model.KindOf(place.File); kind {
	case model.KindLink:
		return s.revealLink(id)
	case model.KindJourney:
		return s.revealStage(id, place)
	}
	return false
}

func (s *Interlock) revealLink(id string) bool {
	if s.desk.Workshop().Link(id) == nil {
		return false
	}
	wire, ok := s.wire(id)
	customer, employee, facing := wire.sides()
	switch {
	case s.form == leverageForm, !ok, !facing:
		s.form = leverageForm
		s.at.line = s.lineOfLink(id)
		return true
	case s.form != gridForm:
		s.form = facingForm
	}
	s.pair = [2]string{customer.journey.ID, employee.journey.ID}
	s.at = cursor{part: onLinks, stage: [2]int{customer.stage, employee.stage}, link: id}
	s.clamp()
	return true
}

func (s *Interlock) revealStage(id string, place model.Place) bool {
	journey := s.desk.Workshop().Journey(id)
	if journey == nil || len(place.Path) < 2 || place.Path[0] != "stages" {
		return false
	}
	side, ok := sideOf(journey)
	if !ok || s.form > gridForm {
		return ok
	}
	s.face(side, id)
	place, _ = s.desk.Workshop().Shown(place)
	s.at.part = stagesOf(side)
	s.at.stage[side], _ = place.Path[1].(int)
	s.clamp()
	return true
}
