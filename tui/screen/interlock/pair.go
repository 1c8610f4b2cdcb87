package interlock

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// journeysOf lists the journeys of a side.
func (s *Interlock) journeysOf(side int) []*model.Journey {
	return slices.DeleteFunc(s.desk.Workshop().Journeys(), func(journey *model.Journey) bool {
		of, ok := sideOf(journey)
		return !ok || of != side
	})
}

// journey is the journey of a side that is shown; nil while there is none.
func (s *Interlock) journey(side int) *model.Journey {
	return s.desk.Workshop().Journey(s.pair[side])
}

// matchPair chooses journeys to face each other where one is missing: the
// first customer, and the employee with the most links to it.
func (s *Interlock) matchPair() {
	for side := range s.pair {
		journey := s.journey(side)
		if journey != nil {
			if of, ok := sideOf(journey); ok && of == side {
				continue
			}
		}
		s.pair[side] = ""
		s.at.stage[side], s.scroll.stage[side] = 0, 0
		if all := s.journeysOf(side); len(all) > 0 {
			s.pair[side] = s.mostLinked(side, all)
		}
	}
}

// mostLinked is the journey with the most links to the one on the other side.
func (s *Interlock) mostLinked(side int, all []*model.Journey) string {
	best, most := all[0].ID, -1
	for _, journey := range all {
		if count := s.linksWith(side, journey.ID); count > most {
			best, most = journey.ID, count
		}
	}
	return best
}

// linksWith counts the links that there would be with another journey on a
// side.
func (s *Interlock) linksWith(side int, id string) int {
	kept := s.pair[side]
	defer func() { s.pair[side] = kept }()
	s.pair[side] = id
	return len(s.between())
}

// face puts a journey on a side.
func (s *Interlock) face(side int, id string) {
	if s.pair[side] == id {
		return
	}
	s.pair[side] = id
	s.at = cursor{part: s.at.part, stage: s.at.stage}
	s.at.stage[side], s.scroll.stage[side] = 0, 0
	s.clamp()
}

// turn shows the next or previous journey of a side.
func (s *Interlock) turn(side, by int) func() tea.Cmd {
	return func() tea.Cmd {
		all := s.journeysOf(side)
		at := slices.IndexFunc(all, func(journey *model.Journey) bool { return journey.ID == s.pair[side] })
		if at >= 0 {
			s.face(side, all[(at+by+len(all))%len(all)].ID)
		}
		return nil
	}
}

// chooseJourneys asks which journeys face each other: both, one by one.
func (s *Interlock) chooseJourneys() tea.Cmd {
	return s.chooseJourney(customers, func() tea.Cmd { return s.chooseJourney(employees, nil) })
}

func (s *Interlock) chooseJourney(side int, then func() tea.Cmd) tea.Cmd {
	choice := screen.Choice{Title: "Which " + string(sides[side]) + "'s journey?", Done: func(id string) tea.Cmd {
		s.face(side, id)
		if then == nil {
			return nil
		}
		return then()
	}}
	for _, journey := range s.journeysOf(side) {
		detail := s.personaName(journey.Persona)
		if links := s.linksWith(side, journey.ID); links > 0 {
			detail += s.separator() + counted(links, "link") + " with the other side"
		}
		choice.Options = append(choice.Options, screen.Option{ID: journey.ID, Title: journey.Title(), Detail: detail})
	}
	return s.desk.Choose(choice)
}

// noPair tells why no journeys face each other, "" when they do.
func (s *Interlock) noPair() string {
	switch {
	case s.journey(customers) == nil && s.journey(employees) == nil:
		return "There are no journeys yet: 4 shows where they are made."
	case s.journey(customers) == nil:
		return "There is no customer's journey yet: 4 shows where it is made."
	case s.journey(employees) == nil:
		return "There is no employee's journey yet: 4 shows where it is made."
	}
	return ""
}
