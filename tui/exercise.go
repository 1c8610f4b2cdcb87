package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model/check"
	"interlock/tui/action"
	"interlock/tui/layer"
)

// exerciseActions show the task of an exercise, and how far it has come. Other
// workshops do not offer them.
func (a *App) exerciseActions() []action.Action {
	return []action.Action{
		{
			ID: "exercise.task", Title: "Show the task of this exercise", Hidden: a.task() == "", Run: a.openTask, Why: a.noTask,
			Help: "Tells what is to be done in this exercise.",
		},
		{
			ID: "exercise.score", Title: "Score this exercise", Hidden: a.task() == "", Run: a.openScore, Why: a.noScore,
			Help: "Says how many of ten points are there, and what is missing.",
		},
	}
}

// task is what is to be done in the exercise that is open; "" when none is.
func (a *App) task() string {
	if a.opened == nil {
		return ""
	}
	file := a.Workshop().File(check.ExerciseFile)
	if file == nil {
		return ""
	}
	return file.Root().Get("task").Text()
}

func (a *App) noTask() string {
	if a.task() == "" {
		return "This workshop is no exercise."
	}
	return ""
}

func (a *App) openTask() tea.Cmd {
	return a.Open(layer.NewCard(a, "The task of this exercise", a.task()))
}

func (a *App) noScore() string {
	if reason := a.noTask(); reason != "" || a.opened.Score != nil {
		return reason
	}
	return "Nobody knows the key of this exercise."
}

func (a *App) openScore() tea.Cmd {
	return a.Open(layer.NewCard(a, "What this exercise has so far", a.opened.Score(a.Workshop())))
}
