package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/layer"
)

// answersAction shows what was planted in an example, to whoever asks. A
// workshop without answers does not offer it.
func (a *App) answersAction() action.Action {
	return action.Action{
		ID: "answers", Title: "Show the answers of this example", Hidden: a.answers() == "", Run: a.openAnswers, Why: a.noAnswers,
		Help: "Tells every fault that was planted in this example, and what a right answer says.",
	}
}

func (a *App) answers() string {
	if a.opened == nil {
		return ""
	}
	return a.opened.Answers
}

func (a *App) noAnswers() string {
	if a.answers() == "" {
		return "Nothing was planted in this workshop."
	}
	return ""
}

func (a *App) openAnswers() tea.Cmd {
	return a.Open(layer.NewCard(a, "The answers of this example", a.answers()))
}
