package interlock

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// chooseOther asks for the stage on the other side, or a pain there. Where it
// hurts most stands first, because causes are looked for there.
func (s *Interlock) chooseOther(from model.Place) tea.Cmd {
	stage, ok := s.endAt(from)
	if !ok {
		return s.desk.Say("This stage is not there any more.")
	}
	own, sided := sideOf(stage.journey)
	if !sided {
		return s.desk.Say("Say first whose journey this is, a customer's or an employee's: then it has another side.")
	}
	other := 1 - own
	title := "Which part of the work is behind '" + stage.at().Title() + "'?"
	if own == employees {
		title = "Where do customers feel '" + stage.at().Title() + "'?"
	}
	places := map[string]model.Place{}
	choice := screen.Choice{Title: title, Done: func(id string) tea.Cmd {
		ends := [2]model.Place{places[id], from}
		if own == employees {
			ends = [2]model.Place{from, places[id]}
		}
		return s.ask(&maker{begun: from, ends: ends, answers: s.kept})
	}}
	for _, each := range s.candidates(other) {
		places[each.place.String()] = each.place
		choice.Options = append(choice.Options, screen.Option{ID: each.place.String(), Title: each.title, Detail: each.detail})
	}
	if len(places) == 0 {
		return s.desk.Say("There is no stage of " + string(sides[other]) + "s yet: 4 shows where they are made.")
	}
	return s.desk.Choose(choice)
}

// candidate is a stage, or a pain of it, that a link can begin or end at.
type candidate struct {
	place         model.Place
	title, detail string
}

// candidates lists the stages of a side with their pains: first those of the
// journey that is shown, in each the lowest first.
func (s *Interlock) candidates(side int) []candidate {
	journeys := s.journeysOf(side)
	slices.SortStableFunc(journeys, func(a, b *model.Journey) int {
		return boolOrder(b.ID == s.pair[side]) - boolOrder(a.ID == s.pair[side])
	})
	var list []candidate
	for _, journey := range journeys {
		stages := make([]end, len(journey.Stages))
		for i := range stages {
			stages[i] = end{journey: journey, stage: i}
		}
		slices.SortStableFunc(stages, func(a, b end) int { return feeling(a) - feeling(b) })
		for _, stage := range stages {
			list = append(list, s.stageCandidates(stage)...)
		}
	}
	return list
}

func boolOrder(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// feeling orders stages by emotion; those without data come last.
func feeling(e end) int {
	if value := e.at().Emotion; value != nil {
		return *value
	}
	return model.HighestEmotion + 1
}

// stageCandidates is a stage, and below it its pains.
func (s *Interlock) stageCandidates(stage end) []candidate {
	t := s.desk.Theme()
	detail, _ := emotion(t, stage.at())
	if stage.at().Moment != nil {
		detail += " " + t.Glyphs.Moment
	}
	if stage.journey.ID != s.pair[customers] && stage.journey.ID != s.pair[employees] {
		detail += " " + s.personaName(stage.journey.Persona)
	}
	list := []candidate{{stage.place(), stageTitle(stage), strings.TrimSpace(detail)}}
	for i, pain := range stage.at().Pains {
		place := stage.place()
		place.Path = place.Path.With("pains", i)
		list = append(list, candidate{place, "    " + t.Glyphs.Separator + " " + pain.Text, "pain"})
	}
	return list
}
