package journeys

import (
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

// newStage asks for the name of a stage behind the one of the cursor.
func (s *Journeys) newStage() tea.Cmd {
	id, index, above := s.id, 0, s.hold(s.stagePlace())
	if s.stage() != nil {
		index = s.at.stage + 1
	}
	return s.desk.Ask(screen.Question{
		Title: "What would they call the new stage?", Help: "In their words, as something they do: Wait for a decision.",
		Done: func(name string) (tea.Cmd, error) {
			if at, moved := above.Moved(); moved {
				index = stageIn(at) + 1
			}
			edit, err := s.desk.Workshop().AddStage(id, index, name)
			return s.answered(edit, err)
		},
	})
}

// answered makes the edit of an answer, or leaves the question open with what
// was wrong.
func (s *Journeys) answered(edit model.Edit, err error) (tea.Cmd, error) {
	if err != nil {
		return nil, err
	}
	return s.desk.Do(edit, nil), nil
}

// setting writes what was typed into a field.
func (s *Journeys) setting(place model.Place, typed string) (model.Edit, error) {
	return s.vary(place, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.SetField(at, typed) })
}

func (s *Journeys) renameStage() tea.Cmd {
	held := s.hold(s.cellPlace(s.at.stage, "name"))
	return s.desk.Ask(screen.Question{
		Title: "What would they call this stage?", Help: "In their words, as something they do.", Value: s.stage().Name, Held: held,
		Done: func(name string) (tea.Cmd, error) {
			return s.answered(held.Edit(func(at model.Place) (model.Edit, error) { return s.setting(at, name) }))
		},
	})
}

func (s *Journeys) duplicateStage() tea.Cmd {
	return s.desk.Do(s.desk.Workshop().DuplicateStage(s.id, s.at.stage))
}

// remove deletes what the cursor is on: a note, a channel, a value, or on its
// head the stage.
func (s *Journeys) remove() tea.Cmd {
	switch s.cell().kind {
	case headKind:
		return s.desk.Do(s.desk.Workshop().RemoveStage(s.id, s.at.stage))
	case emotionLane:
		return s.clearEmotion()
	case linksLane:
		return s.deleteLink()
	case timeLane:
		return s.desk.Do(s.deleting(s.cellPlace(s.at.stage, "time")))
	}
	return s.desk.Do(s.deleting(s.notePlace()))
}

// moveEmotion makes a stage feel better or worse by one. Without data it
// begins in the middle.
func (s *Journeys) moveEmotion(by int) func() tea.Cmd {
	return func() tea.Cmd {
		value := 0
		if emotion := s.stage().Emotion; emotion != nil {
			value = max(model.LowestEmotion, min(*emotion+by, model.HighestEmotion))
			if value == *emotion {
				return s.desk.Say(fmt.Sprintf("It cannot feel more than %s.", model.EmotionWord(value)))
			}
		}
		return s.desk.Do(s.desk.Workshop().SetEmotion(s.id, s.at.stage, &value))
	}
}

func (s *Journeys) clearEmotion() tea.Cmd {
	return s.desk.Do(s.desk.Workshop().SetEmotion(s.id, s.at.stage, nil))
}

// noEmotion tells that there is no emotion to clear.
func (s *Journeys) noEmotion() string {
	if why := s.noStage(); why != "" {
		return why
	}
	if s.stage().Emotion == nil {
		return "This stage has no emotion yet: + and - set it."
	}
	return ""
}

func (s *Journeys) chooseEmotion() tea.Cmd {
	id, held := s.id, s.hold(s.stagePlace())
	choice := screen.Choice{Title: s.stage().Title() + ": how low does it get here?", Chosen: none, Done: func(chosen string) tea.Cmd {
		return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) {
			value, err := strconv.Atoi(chosen)
			if err != nil {
				return s.desk.Workshop().SetEmotion(id, stageIn(at), nil)
			}
			return s.desk.Workshop().SetEmotion(id, stageIn(at), &value)
		}))
	}}
	if emotion := s.stage().Emotion; emotion != nil {
		choice.Chosen = strconv.Itoa(*emotion)
	}
	for value := model.HighestEmotion; value >= model.LowestEmotion; value-- {
		emotion := s.desk.Theme().Emotion(value)
		choice.Options = append(choice.Options, screen.Option{ID: strconv.Itoa(value), Title: fmt.Sprintf("%2s  %s", emotion.Sign, model.EmotionWord(value))})
	}
	choice.Options = append(choice.Options, screen.Option{ID: none, Title: "    no data", Detail: "leaves a gap in the curve"})
	return s.desk.Choose(choice)
}

// markMoment asks why the stage matters. Nothing said marks it until somebody
// says why, and unmarks it when it was marked.
func (s *Journeys) markMoment() tea.Cmd {
	place, id, moment := s.cellPlace(s.at.stage, "moment"), s.id, s.stage().Moment
	held := s.hold(model.Place{File: place.File, Path: place.Path.With("why")})
	question := screen.Question{
		Title: "Why does this moment matter?", Help: "This matters because … Nothing typed marks it for now.", Optional: true, Held: held,
		Done: func(why string) (tea.Cmd, error) {
			return s.answered(held.Edit(func(at model.Place) (model.Edit, error) {
				if why == "" && moment == nil {
					return s.desk.Workshop().MarkMoment(id, stageIn(at))
				}
				return s.desk.Workshop().SetMoment(id, stageIn(at), why)
			}))
		},
	}
	if moment != nil {
		question.Value, question.Help = moment.Why, "This matters because … Nothing left takes the mark away."
	}
	return s.desk.Ask(question)
}

func (s *Journeys) chooseMetric() tea.Cmd {
	held, set := s.hold(s.cellPlace(s.at.stage, "metrics")), s.stage().Metrics
	metrics := s.desk.Workshop().Metrics()
	if len(metrics) == 0 {
		return s.desk.Say("There are no metrics to choose from yet.")
	}
	choice := screen.Choice{Title: "Which measures sit on this stage? Choosing one again takes it off", Done: func(id string) tea.Cmd {
		return s.desk.Do(held.Edit(func(at model.Place) (model.Edit, error) {
			return s.vary(at, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.SetList(at, toggled(set, id)) })
		}))
	}}
	for _, metric := range metrics {
		choice.Options = append(choice.Options, s.option(metric.ID, metric.Title(), string(metric.Side), slices.Contains(set, metric.ID)))
	}
	return s.desk.Choose(choice)
}

// askID asks for the id by which others point at the stage or note.
func (s *Journeys) askID() tea.Cmd {
	place, value := s.stagePlace(), s.stage().ID
	if note, ok := s.note(); ok {
		place, value = s.notePlace(), note.ID
	}
	place = s.desk.Workshop().Whence(place)
	held, references := screen.Hold(s.desk, place), len(s.desk.Workshop().PointingAt(place))
	return s.desk.Ask(screen.Question{
		Title: "By which id do others point at it?", Value: value,
		Help: fmt.Sprintf("Lower-case words with hyphens. What points at it follows: %d now.", references),
		Done: func(typed string) (tea.Cmd, error) {
			return s.answered(held.Edit(func(at model.Place) (model.Edit, error) { return s.desk.Workshop().RenameID(at, typed) }))
		},
	})
}

// form opens the form of the stage.
func (s *Journeys) form() tea.Cmd { return s.openForm(s.stagePlace()) }

// formHere opens the form of what the cursor is on: the note with who does it
// and what carries it, or the stage.
func (s *Journeys) formHere() tea.Cmd {
	if s.noNote() != "" {
		return s.form()
	}
	return s.openForm(s.notePlace())
}

// external opens a text in the person's editor: the note of the cursor, and
// elsewhere the file of the journey.
func (s *Journeys) external() tea.Cmd {
	workshop := s.desk.Workshop()
	if text, ok := s.item(); ok {
		held, cell := s.hold(s.notePlace()), s.cell()
		return s.desk.External(text, ".txt", func(text string) tea.Cmd {
			return held.Write(text, func(at model.Place) tea.Cmd { return s.desk.Do(s.rewording(at, cell, text)) })
		})
	}
	name := model.KindJourney.Path(s.id)
	return s.desk.External(workshop.File(name).Source, ".yaml", func(text string) tea.Cmd {
		return s.desk.Do(s.desk.Workshop().Rewrite(name, text), nil)
	})
}
