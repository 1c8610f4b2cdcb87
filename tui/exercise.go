package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model/check"
	"interlock/model/learn"
	"interlock/tui/action"
	"interlock/tui/layer"
)

// exerciseActions lead through the exercise that is open. Other workshops do
// not offer them.
func (a *App) exerciseActions() []action.Action {
	actions := []action.Action{
		{
			ID: "exercise", Title: "Exercise: the task, hints, score and answers", Short: "exercise", Keys: action.Keys("X"), Footer: 5, Run: a.exercise(layer.TaskPage, nil),
			Help: "Opens what is to be done in this exercise, with hints, a score out of ten and the answers.",
		},
		{
			ID: "score", Title: "Exercise: score it", Run: a.exercise(layer.ScorePage, nil),
			Help: "Says how many of ten points are there, and what is missing.",
		},
		{
			ID: "hint", Title: "Exercise: take a hint", Run: a.exercise(layer.HintsPage, (*layer.Exercise).Hint),
			Help: "Gives one hint for what is missing. It costs nothing and is counted.",
		},
		{
			ID: "reveal", Title: "Exercise: reveal the answers", Run: a.exercise(layer.TaskPage, (*layer.Exercise).Reveal),
			Help: "Asks once, shows every right answer, and lets the findings speak.",
		},
		{
			ID: "reset", Title: "Exercise: begin anew", Run: a.exercise(layer.TaskPage, (*layer.Exercise).Reset),
			Help: "Puts the files back as they were handed out. Asks before anything written goes; u brings it back.",
		},
	}
	for i := range actions {
		actions[i].Hidden, actions[i].Why = !a.isExercise(), a.noExercise
	}
	return actions
}

func (a *App) isExercise() bool {
	return a.opened != nil && a.Workshop().File(check.ExerciseFile) != nil
}

func (a *App) noExercise() string {
	switch {
	case !a.isExercise():
		return "This workshop is no exercise; a learning kit of the start screen is one."
	case a.options.Kit == nil:
		return "Nobody knows the key of this exercise."
	}
	return ""
}

// exercise opens the panel of the exercise with a page in front, and does
// something there.
func (a *App) exercise(page layer.ExercisePage, do func(*layer.Exercise) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		panel, err := layer.NewExercise(a, a.options.Kit, page)
		if err != nil {
			return a.Fail(err)
		}
		command := a.Open(panel)
		if do == nil {
			return command
		}
		return tea.Batch(command, do(panel))
	}
}

// showTask opens the panel of an exercise at which nobody has worked yet, and
// otherwise says how to open it.
func (a *App) showTask() (said string) {
	if a.noExercise() != "" {
		return ""
	}
	attempt, err := learn.Resume(a.Workshop(), a.options.Kit)
	if err == nil && attempt.Untouched() {
		a.exercise(layer.TaskPage, nil)()
	}
	return "An exercise: " + a.keyOf("exercise") + " shows its task, hints and score."
}
