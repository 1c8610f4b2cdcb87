package interlock

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
)

// part is what the cursor moves through where the journeys face each other.
type part int

const (
	onCustomers part = iota // the stages of the customer
	onLinks
	onEmployees // the stages of the employee
)

// stagesOf is the part of a side.
func stagesOf(side int) part {
	if side == customers {
		return onCustomers
	}
	return onEmployees
}

// side is the side whose stages the part has; false between them.
func (p part) side() (int, bool) { return int(p) / 2, p != onLinks }

// cursor is where the cursor is, in all forms.
type cursor struct {
	part  part
	stage [2]int // by side
	link  string // the link the cursor is on, "" for none
	line  int    // of a list
}

// clamp brings the cursor back to what is there.
func (s *Interlock) clamp() {
	for side := range s.at.stage {
		count := 0
		if journey := s.journey(side); journey != nil {
			count = len(journey.Stages)
		}
		s.at.stage[side] = max(0, min(s.at.stage[side], count-1))
	}
	if s.form == gridForm {
		s.clampCrossing()
	} else if _, ok := s.wire(s.at.link); !ok && s.at.part == onLinks {
		s.at.part, s.at.link = onCustomers, ""
	}
	s.at.line = max(0, min(s.at.line, s.lines()-1))
}

// stageOf is the stage of a side that the cursor is on or was last; false when
// there is none.
func (s *Interlock) stageOf(side int) (end, bool) {
	journey := s.journey(side)
	if journey == nil || s.at.stage[side] >= len(journey.Stages) {
		return end{}, false
	}
	return end{journey: journey, stage: s.at.stage[side]}, true
}

// moveAcross goes to the stage or the link beside.
func (s *Interlock) moveAcross(by int) tea.Cmd {
	side, onStages := s.at.part.side()
	if !onStages {
		return s.moveLink(by)
	}
	s.at.stage[side] += by
	s.clamp()
	return nil
}

// moveLink goes to the link beside, along the customer's journey.
func (s *Interlock) moveLink(by int) tea.Cmd {
	list := s.between()
	at := slices.IndexFunc(list, func(w wire) bool { return w.link.ID == s.at.link })
	if at >= 0 {
		s.goTo(list[max(0, min(at+by, len(list)-1))])
	}
	return nil
}

// goTo puts the cursor on a link.
func (s *Interlock) goTo(w wire) {
	s.at.part, s.at.link = onLinks, w.link.ID
	if customer, employee, ok := w.sides(); ok {
		s.at.stage = [2]int{customer.stage, employee.stage}
	}
}

// moveOver goes from the stages of one side by a link to those of the other.
func (s *Interlock) moveOver(by int) tea.Cmd {
	to := s.at.part + part(by)
	if to < onCustomers || to > onEmployees {
		return nil
	}
	if to == onLinks {
		side, _ := s.at.part.side()
		if stage, ok := s.stageOf(side); ok {
			if list := touching(s.between(), stage); len(list) > 0 {
				s.goTo(list[0])
				return nil
			}
		}
		to += part(by)
	}
	s.at.part = to
	return nil
}

// nextLink goes to the next link of the stage the cursor is on, or of all.
func (s *Interlock) nextLink(by int) func() tea.Cmd {
	return func() tea.Cmd {
		list := s.between()
		if side, onStages := s.at.part.side(); onStages && s.form == facingForm {
			stage, _ := s.stageOf(side)
			if own := touching(list, stage); len(own) > 0 {
				list = own
			}
		}
		if s.form == gridForm {
			list = s.crossing(s.at.stage[customers], s.at.stage[employees])
		}
		if len(list) == 0 {
			return s.desk.Say("There is no link here yet: n makes one.")
		}
		at := slices.IndexFunc(list, func(w wire) bool { return w.link.ID == s.at.link })
		if at < 0 && by < 0 {
			at = 0
		}
		s.goTo(list[(at+by+len(list))%len(list)])
		return nil
	}
}

// link is the link the cursor is on; nil when it is on none.
func (s *Interlock) link() *model.Link {
	switch s.form {
	case facingForm:
		if s.at.part == onLinks {
			return s.desk.Workshop().Link(s.at.link)
		}
	case gridForm:
		if s.at.link != "" {
			return s.desk.Workshop().Link(s.at.link)
		}
	case leverageForm:
		if s.at.line < len(s.leverage()) {
			return s.leverage()[s.at.line].link
		}
	case traceForm:
		return s.tracedLink()
	}
	return nil
}

// stage is the stage the cursor is on; false when it is on none.
func (s *Interlock) stage() (end, bool) {
	switch s.form {
	case facingForm, gridForm:
		if side, ok := s.at.part.side(); ok && s.form == facingForm {
			return s.stageOf(side)
		}
		if w, ok := s.wire(s.at.link); ok {
			return w.to, true
		}
		return s.stageOf(customers)
	case leverageForm:
		if s.at.line < len(s.leverage()) {
			return s.leverage()[s.at.line].stage, s.leverage()[s.at.line].stage.journey != nil
		}
	case quadrantForm:
		return s.standingStage()
	case traceForm:
		return s.tracedStage()
	}
	return end{}, false
}
