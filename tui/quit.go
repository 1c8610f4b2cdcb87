package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/layer"
	"interlock/tui/screen"
)

// hangUpMsg says that the terminal is gone: save and go.
type hangUpMsg struct{}

// HangUp is the message to send when the terminal is closed.
func HangUp() tea.Msg { return hangUpMsg{} }

// quit saves and ends the program. When saving fails, it asks first.
func (a *App) quit() tea.Cmd {
	if a.opened == nil {
		return tea.Quit
	}
	if a.leaving != nil && !a.leaving.Closed() {
		return nil // It is being asked already.
	}
	kept := a.keepDecisions()
	err := a.opened.Session.Save()
	if err == nil {
		return tea.Quit
	}
	a.leaving = layer.NewCard(a, "Not everything is saved", sentence(err.Error())+
		".\n\nWhat could not be saved is kept in a journal, as far as the disk allows: the next start on this machine offers it again.",
		layer.Answer{Label: "Stay here"},
		layer.Answer{Label: "Quit all the same", Run: func() tea.Cmd { return tea.Quit }})
	return tea.Batch(kept, a.Open(a.leaving))
}

// decider is a layer with decisions of a person that leaving it writes.
type decider interface {
	screen.Layer
	Leave() tea.Cmd
}

// keepDecisions leaves the layers that hold decisions which are not written yet.
func (a *App) keepDecisions() tea.Cmd {
	var commands []tea.Cmd
	for _, each := range a.layers {
		if open, ok := each.(decider); ok && !open.Closed() {
			commands = append(commands, open.Leave())
		}
	}
	return tea.Batch(commands...)
}

// hangUp saves what it can and ends the program without asking: nobody is
// there to answer.
func (a *App) hangUp() tea.Cmd {
	if a.opened != nil {
		a.keepDecisions()
		_ = a.opened.Session.Save() // The journal holds what this could not write.
	}
	return tea.Quit
}

// backToStart closes the workshop and shows the start screen.
func (a *App) backToStart() tea.Cmd {
	if err := a.opened.Session.Save(); err != nil {
		return a.Fail(err)
	}
	if err := a.Close(); err != nil {
		return a.Fail(err)
	}
	a.show(nil)
	return nil
}

// Close saves and closes the workshop when the program has ended, however it
// ended.
func (a *App) Close() error {
	a.stopWall()
	switch {
	case a.opened == nil:
		return nil
	case a.opened.Close == nil:
		return a.opened.Session.Close()
	}
	return a.opened.Close()
}

// Farewell is what is worth saying on the terminal after the end.
func (a *App) Farewell() []string {
	if a.opened == nil || !a.opened.Scratch {
		return nil
	}
	return []string{"Your copy of the example lies in " + a.opened.Path}
}
