package agenda

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// choose lists the agendas, from the one that is followed on.
func (s *Agenda) choose() tea.Cmd {
	at := slices.IndexFunc(s.timer.Agendas(), func(plan agenda.Plan) bool { return plan.ID == s.timer.Clock().Agenda })
	s.choice, s.plan = true, max(0, at)
	return nil
}

func (s *Agenda) leave() tea.Cmd {
	s.choice = false
	return nil
}

// follow takes the agenda under the cursor. The times of one that has begun are
// not given away without asking.
func (s *Agenda) follow() tea.Cmd {
	plan, ok := s.chosen()
	if !ok {
		return nil
	}
	if s.view().Phase == agenda.Waiting {
		return s.take(plan)
	}
	return s.desk.Choose(screen.Choice{
		Title: "Begin anew with '" + plan.Title + "'?",
		Options: []screen.Option{
			{ID: "no", Title: "No, keep the agenda that has begun"},
			{ID: "yes", Title: "Yes, begin anew", Detail: "the times of the blocks so far are forgotten"},
		},
		Done: func(id string) tea.Cmd {
			if id == "yes" {
				return s.take(plan)
			}
			return s.leave()
		},
	})
}

// take follows an agenda from its beginning.
func (s *Agenda) take(plan agenda.Plan) tea.Cmd {
	s.choice, s.cursor = false, 0
	forgotten := s.timer.KeepClock(agenda.Clock{})
	edit, err := s.following(plan)
	return tea.Batch(forgotten, s.desk.Do(edit, err), s.desk.Say("Following '"+plan.Title+"': enter starts its first block."))
}

// following is the edit that writes down which agenda is followed; empty when it
// stands there already.
func (s *Agenda) following(plan agenda.Plan) (model.Edit, error) {
	if s.desk.Workshop().Frame().Agenda == plan.ID {
		return model.Edit{}, nil
	}
	edit, err := s.desk.Workshop().SetField(model.Place{File: model.WorkshopFile, Path: yamltext.Path{"agenda"}}, plan.ID)
	edit.Title = "follow the agenda '" + plan.Title + "'"
	return edit, err
}

// editChosen edits the agenda under the cursor of the list.
func (s *Agenda) editChosen() tea.Cmd {
	if plan, ok := s.chosen(); ok {
		return s.form(plan)
	}
	return nil
}

// edit edits the agenda that is followed.
func (s *Agenda) edit() tea.Cmd {
	for _, plan := range s.timer.Agendas() {
		if plan.ID == s.timer.Clock().Agenda {
			return s.form(plan)
		}
	}
	return s.desk.Say("The agenda that runs is not there any more; c chooses another one.")
}

// form opens an agenda. One that is bundled becomes the workshop's own before.
func (s *Agenda) form(plan agenda.Plan) tea.Cmd {
	name := model.KindAgenda.Path(plan.ID)
	at := model.Place{File: name}
	if plan.Own {
		return s.desk.Edit(at)
	}
	edit := s.desk.Workshop().Rewrite(name, plan.Source)
	edit.Title = "copy the agenda '" + plan.Title + "' to " + name
	return tea.Batch(s.desk.Do(edit, nil), s.desk.Edit(at))
}
