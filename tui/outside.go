package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/session"
	"interlock/tui/layer"
)

// outsideMsg signals that the folder may have changed outside.
type outsideMsg struct{}

// watch waits for the next change outside.
func (a *App) watch() tea.Cmd {
	if a.opened == nil || a.opened.Changes == nil {
		return nil
	}
	changes := a.opened.Changes
	return func() tea.Msg {
		if _, open := <-changes; !open {
			return nil
		}
		return outsideMsg{}
	}
}

// outside takes over what others wrote, and asks where both sides changed a
// file.
func (a *App) outside() tea.Cmd {
	if a.opened == nil {
		return nil
	}
	seen, err := a.opened.Session.Refresh()
	if err != nil {
		return tea.Batch(a.Fail(err), a.watch())
	}
	if len(seen.Changed) > 0 {
		a.refresh()
		a.news(fmt.Sprintf("Changed outside and taken over: %s.", strings.Join(seen.Changed, ", ")))
	}
	if len(seen.Conflicts) > 0 {
		return tea.Batch(a.askAboutConflict(seen.Conflicts[0]), a.watch())
	}
	return a.watch()
}

// grace is how long a card that opens by itself ignores keys that were meant
// for what lay below.
const grace = 500 * time.Millisecond

// askAboutConflict asks what to do with a file that changed on both sides.
func (a *App) askAboutConflict(conflict session.Conflict) tea.Cmd {
	if _, asking := a.top().(*layer.Card); asking {
		return nil
	}
	resolve := func(choice session.Choice) func() tea.Cmd {
		return func() tea.Cmd { return a.resolve(conflict.Name, choice) }
	}
	text := fmt.Sprintf("%s was changed by another program, and here as well. Nothing has been overwritten.\n\nYours stays on the screen until you decide. Whatever you choose can be undone.", conflict.Name)
	a.quietUntil = a.Now().Add(grace)
	return a.Open(layer.NewCard(a, "Changed on both sides", text,
		layer.Answer{Label: "Decide later"},
		layer.Answer{Label: "Keep mine", Run: resolve(session.Mine)},
		layer.Answer{Label: "Take theirs", Run: resolve(session.Theirs)},
		layer.Answer{Label: "Look at both", Run: func() tea.Cmd { return a.lookAtBoth(conflict) }}))
}

func (a *App) lookAtBoth(conflict session.Conflict) tea.Cmd {
	text := difference(conflict.Mine, conflict.Theirs)
	return a.Open(layer.NewCard(a, conflict.Name+": - mine, + theirs", text,
		layer.Answer{Label: "Back", Run: func() tea.Cmd { return a.askAboutConflict(conflict) }},
		layer.Answer{Label: "Keep mine", Run: func() tea.Cmd { return a.resolve(conflict.Name, session.Mine) }},
		layer.Answer{Label: "Take theirs", Run: func() tea.Cmd { return a.resolve(conflict.Name, session.Theirs) }}))
}

func (a *App) resolve(name string, choice session.Choice) tea.Cmd {
	if err := a.opened.Session.Resolve(name, choice); err != nil {
		return a.Fail(err)
	}
	a.refresh()
	a.news("Decided; the other side can be brought back with undo.")
	return a.save()
}
