package journeys

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// enterList puts the cursor into the list of journeys, and leaveList back.
func (s *Journeys) enterList() tea.Cmd {
	s.listed = true
	return nil
}

func (s *Journeys) leaveList() tea.Cmd {
	s.listed = false
	return nil
}

// endOfList goes to the first or last journey.
func (s *Journeys) endOfList(last bool) tea.Cmd {
	if all := s.desk.Workshop().Journeys(); last && len(all) > 0 {
		s.open(all[len(all)-1].ID)
	} else if len(all) > 0 {
		s.open(all[0].ID)
	}
	return nil
}

// newJourney asks for the side, the persona and the title of a new journey.
func (s *Journeys) newJourney() tea.Cmd {
	return s.desk.Choose(screen.Choice{
		Title: "Whose journey is it?",
		Options: []screen.Option{
			{ID: string(model.Customer), Title: "A customer's", Detail: "what somebody goes through who buys or uses"},
			{ID: string(model.Employee), Title: "An employee's", Detail: "what somebody goes through who delivers"},
		},
		Done: func(side string) tea.Cmd { return s.choosePersona(model.Side(side)) },
	})
}

// none is the id of the option that chooses nothing; no record can have it.
const none = "-"

func (s *Journeys) choosePersona(side model.Side) tea.Cmd {
	choice := screen.Choice{Title: "Which persona?", Done: func(persona string) tea.Cmd {
		if persona == none {
			persona = ""
		}
		return s.askTitle(side, persona)
	}}
	for _, persona := range s.desk.Workshop().Personas() {
		if persona.Side == side {
			choice.Options = append(choice.Options, screen.Option{ID: persona.ID, Title: persona.Title(), Detail: persona.Label})
		}
	}
	choice.Options = append(choice.Options, screen.Option{ID: none, Title: "Nobody yet", Detail: "choose later with e"})
	return s.desk.Choose(choice)
}

func (s *Journeys) askTitle(side model.Side, persona string) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "From where to where?", Help: "Such as: From burst pipe to money in the bank.",
		Done: func(title string) (tea.Cmd, error) {
			edit, _, err := s.desk.Workshop().CreateRecord(model.KindJourney, title,
				model.FieldValue{Key: "side", Typed: string(side)},
				model.FieldValue{Key: "persona", Typed: persona},
				model.FieldValue{Key: "title", Typed: title})
			s.listed = s.listed && err != nil
			return s.answered(edit, err)
		},
	})
}

func (s *Journeys) duplicateJourney() tea.Cmd {
	edit, _, err := s.desk.Workshop().DuplicateRecord(model.KindJourney, s.id)
	return s.desk.Do(edit, err)
}

func (s *Journeys) deleteJourney() tea.Cmd {
	return s.desk.Do(s.deleting(model.Place{File: model.KindJourney.Path(s.id)}))
}

func (s *Journeys) renameJourney() tea.Cmd {
	id := s.id
	references := len(s.desk.Workshop().PointingAt(model.Place{File: model.KindJourney.Path(id)}))
	return s.desk.Ask(screen.Question{
		Title: "By which id do others point at this journey?", Value: id,
		Help: fmt.Sprintf("Lower-case words with hyphens; it names the file too. What points at it follows: %d now.", references),
		Done: func(typed string) (tea.Cmd, error) {
			return s.answered(s.desk.Workshop().RenameRecord(model.KindJourney, id, typed))
		},
	})
}

// frameForm opens the form of the journey without its stages.
func (s *Journeys) frameForm() tea.Cmd {
	var keys []string
	for _, field := range model.KindJourney.Info().Fields {
		if field.Key != "stages" {
			keys = append(keys, field.Key)
		}
	}
	return s.desk.Edit(model.Place{File: model.KindJourney.Path(s.id)}, keys...)
}
