package empathy

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// newMap asks whose map it is and in which situation, and begins it.
func (s *Empathy) newMap() tea.Cmd {
	personas := s.desk.Workshop().Personas()
	if len(personas) == 0 {
		return s.askSituation("")
	}
	choice := screen.Choice{Title: "Whose map is it?", Done: s.askSituation}
	for _, persona := range personas {
		choice.Options = append(choice.Options, screen.Option{ID: persona.ID, Title: persona.Title(), Detail: string(persona.Side)})
	}
	return s.desk.Choose(choice)
}

func (s *Empathy) askSituation(persona string) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: field("situation").Help, Help: "Such as: Day 4, nobody has rung back.",
		Done: func(situation string) (tea.Cmd, error) {
			edit, _, err := s.desk.Workshop().CreateRecord(model.KindEmpathyMap, strings.TrimSpace(persona+" "+situation),
				model.FieldValue{Key: "persona", Typed: persona}, model.FieldValue{Key: "situation", Typed: situation})
			if err != nil {
				return nil, err
			}
			edit.Title = "add empathy map: " + situation
			command := s.desk.Do(edit, nil)
			s.listed = false
			return command, nil
		},
	})
}

func (s *Empathy) duplicateMap() tea.Cmd {
	edit, _, err := s.desk.Workshop().DuplicateRecord(model.KindEmpathyMap, s.id)
	return s.desk.Do(edit, err)
}

func (s *Empathy) deleteMap() tea.Cmd {
	return s.desk.Do(s.telling(s.mapPlace())(s.desk.Workshop().DeleteRecord(model.KindEmpathyMap, s.id)))
}

// editMap opens what is known of the map itself.
func (s *Empathy) editMap() tea.Cmd {
	return s.desk.Edit(s.mapPlace(), "persona", "situation", "source", "audience")
}

func (s *Empathy) renameMap() tea.Cmd {
	id := s.id
	return s.desk.Ask(screen.Question{
		Title: "Which id does the map have?", Value: id,
		Help: fmt.Sprintf("Its file is %s. Whatever points at the map follows.", s.mapPlace().File),
		Done: func(renamed string) (tea.Cmd, error) {
			if renamed = strings.TrimSpace(renamed); renamed == id {
				return nil, nil
			}
			edit, err := s.desk.Workshop().RenameRecord(model.KindEmpathyMap, id, renamed)
			if err != nil {
				return nil, err
			}
			s.left[renamed] = s.visit()
			return s.desk.Do(edit, nil), nil
		},
	})
}
