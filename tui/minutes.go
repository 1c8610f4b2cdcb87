package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/layer"
)

// minutesMsg says where the minutes were written.
type minutesMsg struct {
	path string
	err  error
}

// minutesAction writes down what a session in the room came to.
func (a *App) minutesAction() action.Action {
	return action.Action{
		ID: "minutes", Title: "Write the minutes", Run: a.writeMinutes, Why: a.noMinutes,
		Help: "Writes what was decided, who does what, how the agenda went and what rounds came to, without who wrote what.",
	}
}

func (a *App) noMinutes() string {
	if a.options.Minutes == nil {
		return "No minutes can be written from here."
	}
	return a.noWorkshop()
}

func (a *App) writeMinutes() tea.Cmd {
	write, opened := a.options.Minutes, a.opened
	return func() tea.Msg {
		path, err := write(opened.Session, opened.Path)
		return minutesMsg{path, err}
	}
}

func (a *App) minuted(msg minutesMsg) tea.Cmd {
	if msg.err != nil {
		return a.Fail(msg.err)
	}
	return a.Say("The minutes stand in " + msg.path + ".")
}

// offerMinutes asks for the minutes when an agenda is finished.
func (a *App) offerMinutes() tea.Cmd {
	if a.noMinutes() != "" {
		return nil
	}
	return a.Open(layer.NewCard(a, "The agenda is finished",
		"The minutes tell what was decided, who does what until when, how the time went against the plan, and what votes and scores came to. Nobody is known by their notes.",
		layer.Answer{Label: "Not now"}, layer.Answer{Label: "Write the minutes", Run: a.writeMinutes}).Suggesting(1))
}
