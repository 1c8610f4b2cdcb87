package layer

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/learn"
	"interlock/tui/action"
	"interlock/tui/screen"
)

const exerciseScope action.Scope = "exercise"

// ExercisePage is one side of the panel of an exercise.
type ExercisePage int

// The pages, in the order in which one turns them.
const (
	TaskPage ExercisePage = iota
	HintsPage
	ScorePage
	AnswersPage
	TrainerPage
)

// Exercise is the panel of the exercise that is open: the task, the hints that
// were taken, the score, the answers once they are revealed, and what the
// trainer says.
type Exercise struct {
	desk     screen.Desk
	find     func(kit string) (learn.Kit, error)
	revision int // of what is known
	attempt  learn.Attempt
	sheet    learn.Sheet
	problem  error  // why nothing is known of the exercise
	latest   string // the id of the hint that was taken last
	page     ExercisePage
	top      int // first line shown
	shown    int // lines shown last
	closed   bool
}

// NewExercise returns the panel with a page in front. Find finds kits by their
// names. The error says why nothing is known of the exercise.
func NewExercise(desk screen.Desk, find func(kit string) (learn.Kit, error), page ExercisePage) (*Exercise, error) {
	e := &Exercise{desk: desk, find: find, revision: -1, page: page}
	e.learn()
	if given := e.attempt.Given(); len(given) > 0 {
		e.latest = given[len(given)-1].ID
	}
	return e, e.problem
}

// learn looks at the exercise anew when the workshop has changed.
func (e *Exercise) learn() {
	if e.revision == e.desk.Revision() {
		return
	}
	e.revision = e.desk.Revision()
	if e.attempt, e.problem = learn.Resume(e.desk.Workshop(), e.find); e.problem == nil {
		e.sheet = e.attempt.Score()
	}
}

// pages are those that the kit has: one that is read has no score.
func (e *Exercise) pages() []ExercisePage {
	if e.attempt.Kit.Solved() {
		return []ExercisePage{TaskPage, HintsPage, ScorePage, AnswersPage, TrainerPage}
	}
	return []ExercisePage{TaskPage, HintsPage, TrainerPage}
}

func (e *Exercise) title(page ExercisePage) string {
	if page == HintsPage && len(e.attempt.Kit.Tour) > 0 {
		return "Tour"
	}
	return [...]string{"Task", "Hints", "Score", "Answers", "Trainer"}[page]
}

func (e *Exercise) turnTo(page ExercisePage) tea.Cmd {
	e.page, e.top = page, 0
	return nil
}

func (e *Exercise) turn(by int) tea.Cmd {
	pages := e.pages()
	return e.turnTo(pages[(slices.Index(pages, e.page)+by+len(pages))%len(pages)])
}

func (e *Exercise) scroll(by int) tea.Cmd {
	e.top = max(0, e.top+by)
	return nil
}

// Hint takes the next hint, which costs nothing and is counted.
func (e *Exercise) Hint() tea.Cmd {
	e.learn()
	hint, edit, err := e.attempt.Hint()
	switch {
	case errors.Is(err, learn.ErrNothingMissing):
		return e.desk.Say("Nothing is missing: a shows the answers.")
	case errors.Is(err, learn.ErrNoHints):
		return e.desk.Say(capital(err.Error()))
	}
	command := e.desk.Do(edit, err)
	e.learn()
	for _, given := range e.attempt.Given() {
		if given.Hint == hint {
			e.latest = given.ID
		}
	}
	e.turnTo(HintsPage)
	e.top = everything
	if err == nil && edit.Empty() {
		e.top = 0
		return e.desk.Say(learn.Again)
	}
	return command
}

// Reveal asks once whether the answers are to be shown, and shows them.
func (e *Exercise) Reveal() tea.Cmd {
	e.learn()
	if !e.attempt.State.Silent {
		return e.turnTo(e.last())
	}
	return e.desk.Open(NewCard(e.desk, "Reveal the answers?",
		fmt.Sprintf("The score is %s. The answers are told then, and everything that judges the map speaks: findings, insights, what is published. u takes it back.", e.score()),
		Answer{Label: "Not yet"},
		Answer{Label: "Reveal the answers", Run: func() tea.Cmd {
			e.turnTo(AnswersPage)
			return e.desk.Do(e.attempt.Reveal())
		}}))
}

// last is the page with what is told at the end.
func (e *Exercise) last() ExercisePage {
	if e.attempt.Kit.Solved() {
		return AnswersPage
	}
	return TrainerPage
}

// Reset begins the exercise anew. It asks before anything that was written
// goes, and undo brings it back.
func (e *Exercise) Reset() tea.Cmd {
	e.learn()
	changed := e.attempt.Changed()
	switch {
	case e.attempt.Untouched():
		return e.desk.Say("The exercise is as it was handed out.")
	case len(changed) == 0:
		return e.reset()
	}
	return e.desk.Open(NewCard(e.desk, "Begin the exercise anew?",
		"These files go back to what they were when they were handed out, or go if they were not. u brings everything back.\n\n"+strings.Join(changed, "\n"),
		Answer{Label: "Keep what was written"}, Answer{Label: "Begin anew", Run: e.reset}))
}

func (e *Exercise) reset() tea.Cmd {
	e.latest = ""
	e.turnTo(TaskPage)
	return e.desk.Do(e.attempt.Reset(), nil)
}

// goTo asks which of the files to work on, and goes there.
func (e *Exercise) goTo() tea.Cmd {
	choice := screen.Choice{Title: "Go where?", Done: func(file string) tea.Cmd {
		e.closed = true
		return e.desk.Jump(model.Place{File: file})
	}}
	for _, file := range e.places() {
		choice.Options = append(choice.Options, screen.Option{ID: file, Title: file})
	}
	return e.desk.Choose(choice)
}

// places are the files to look at: those that the hint in front names, and
// those to open first.
func (e *Exercise) places() []string {
	var files []string
	add := func(name string) {
		if e.desk.Workshop().File(name) != nil && !slices.Contains(files, name) {
			files = append(files, name)
		}
	}
	for _, given := range e.attempt.Given() {
		if given.ID == e.latest && e.page == HintsPage {
			for word := range strings.FieldsSeq(given.Hint) {
				add(strings.Trim(word, ".,:;`"))
			}
		}
	}
	for _, file := range e.attempt.Kit.Open {
		add(file)
	}
	return files
}

func (e *Exercise) leave() tea.Cmd {
	e.closed = true
	return nil
}

// Scopes is the scope of its keys.
func (e *Exercise) Scopes() []action.Scope { return []action.Scope{exerciseScope, screen.Shared} }

// Typing is false: the panel has no text to type.
func (e *Exercise) Typing() bool { return false }

// Closed reports that it was left.
func (e *Exercise) Closed() bool { return e.closed }

// Update takes nothing: all its keys are actions.
func (e *Exercise) Update(tea.Msg) tea.Cmd { return nil }

// Mouse turns to the page that is clicked, and scrolls with the wheel.
func (e *Exercise) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return e.scroll(-3)
	case screen.WheelDown:
		return e.scroll(3)
	case screen.Click, screen.DoubleClick:
		for _, page := range e.pages() {
			if event.Zone == exerciseZone(page) {
				return e.turnTo(page)
			}
		}
	}
	return nil
}

func exerciseZone(page ExercisePage) string { return fmt.Sprintf("exercise:page:%d", page) }
