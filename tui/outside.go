package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"interlock/model/session"
	"interlock/tui/layer"
)

// signalMsg says that a folder may have changed outside.
type signalMsg struct{ of *Opened }

// watch waits for the next change outside.
func (a *App) watch() tea.Cmd {
	if a.opened == nil || a.opened.Changes == nil {
		return nil
	}
	opened := a.opened
	return func() tea.Msg {
		if _, open := <-opened.Changes; !open {
			return nil
		}
		return signalMsg{opened}
	}
}

// signal looks at the folder, and goes on watching it.
func (a *App) signal(msg signalMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	return tea.Batch(a.inspect(), a.watch())
}

// lookedMsg brings what others did in the folder.
type lookedMsg struct {
	of   *Opened
	seen session.Outside
	err  error
}

// inspect looks in the background for what others did in the folder.
func (a *App) inspect() tea.Cmd {
	if a.opened == nil {
		return nil
	}
	opened := a.opened
	return func() tea.Msg {
		seen, err := opened.Session.Refresh()
		return lookedMsg{opened, seen, err}
	}
}

func (a *App) inspected(msg lookedMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	if a.tellSaving(msg.err); msg.err != nil {
		return nil
	}
	var said []string
	commands := []tea.Cmd{a.saveAgain()}
	if did := msg.seen.Said(); len(did) > 0 {
		said = append(said, strings.Join(did, "; ")+".")
		commands = append(commands, a.outdated())
	}
	if a.takeOver(msg.seen.Opening) {
		a.greet(append([]string{"You can edit this workshop now: it is open nowhere else any more."}, said...)...)
	} else if len(said) > 0 {
		a.news(strings.Join(said, "\n"))
	}
	a.tellMarks(slices.Concat(msg.seen.Changed, msg.seen.Added))
	return tea.Batch(commands...)
}

// takeOver begins to edit when the instance has ended that had the workshop, and
// reports whether it has.
func (a *App) takeOver(opening *session.Opening) bool {
	if opening == nil {
		return false
	}
	opening.Unreadable = a.opened.Opening.Unreadable
	if a.opened.Opening = *opening; opening.ReadOnly != "" {
		return false
	}
	a.restoreClock()
	a.restoreRound()
	return true
}

// knock asks whether another instance still has the workshop.
func (a *App) knock() tea.Cmd {
	if a.opened == nil || a.opened.Opening.ReadOnly == "" {
		return nil
	}
	return a.inspect()
}

// saveAgain brings to disk what could not be saved before, such as when the folder
// was gone for a while.
func (a *App) saveAgain() tea.Cmd {
	if state := a.opened.Session.Status().State; state != session.Unsaved && state != session.Failed {
		return nil
	}
	return a.save()
}

// grace is how long no key may come before a card that opened by itself takes
// one: what was meant for the screen below must not answer it.
const grace = 500 * time.Millisecond

// askAboutConflicts asks what to do with a file that changed on both sides,
// as soon as nothing is being typed. What was put off is not asked again until
// the other side changes once more.
func (a *App) askAboutConflicts() {
	if a.opened == nil || a.top() != nil || a.capture != nil && !a.capture.Empty() {
		return
	}
	for _, conflict := range a.opened.Session.Conflicts() {
		if theirs, put := a.later[conflict.Name]; !put || !sameText(theirs, conflict.Theirs) {
			a.quietUntil = a.Now().Add(grace)
			a.Open(a.conflictCard(conflict))
			return
		}
	}
}

func sameText(x, y *string) bool {
	if x == nil || y == nil {
		return x == y
	}
	return *x == *y
}

func (a *App) conflictCard(conflict session.Conflict) *layer.Card {
	text := conflict.Name + " was " + whatHappened(conflict) + ". Nothing has been overwritten.\n\n" +
		"Yours stays on the screen until you decide. Whatever you choose can be undone."
	return layer.NewCard(a, "Changed on both sides", text,
		layer.Answer{Label: "Decide later", Run: func() tea.Cmd { return a.decideLater(conflict) }},
		layer.Answer{Label: "Keep mine", Run: a.resolving(conflict, session.Mine)},
		layer.Answer{Label: "Take theirs", Run: a.resolving(conflict, session.Theirs)},
		layer.Answer{Label: "Look at both", Run: func() tea.Cmd { return a.lookAtBoth(conflict) }})
}

func whatHappened(conflict session.Conflict) string {
	switch {
	case conflict.Theirs == nil:
		return "removed by another program, and changed here"
	case conflict.Mine == nil:
		return "changed by another program, and deleted here"
	}
	return "changed by another program, and here as well"
}

func (a *App) decideLater(conflict session.Conflict) tea.Cmd {
	a.later[conflict.Name] = conflict.Theirs
	return a.Say(conflict.Name + " is not saved until you decide: press : and choose 'Decide about files changed on both sides'.")
}

func (a *App) lookAtBoth(conflict session.Conflict) tea.Cmd {
	return a.Open(layer.NewDifference(a, conflict.Name+": - mine, + theirs", conflict.Mine, conflict.Theirs,
		"Deleted by the other program; yours is:", "Deleted here; theirs is:",
		layer.Answer{Label: "Back", Run: func() tea.Cmd { return a.Open(a.conflictCard(conflict)) }},
		layer.Answer{Label: "Keep mine", Run: a.resolving(conflict, session.Mine)},
		layer.Answer{Label: "Take theirs", Run: a.resolving(conflict, session.Theirs)}))
}

func (a *App) resolving(conflict session.Conflict, choice session.Choice) func() tea.Cmd {
	return func() tea.Cmd {
		if err := a.opened.Session.Resolve(conflict.Name, choice); err != nil {
			return a.Fail(err)
		}
		a.observe()
		a.news("Decided; the other side can be brought back with undo.")
		return a.save()
	}
}

func (a *App) noConflicts() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if len(a.opened.Session.Conflicts()) == 0 {
		return "No file was changed on both sides."
	}
	return ""
}

// decide asks again about everything that was put off.
func (a *App) decide() tea.Cmd {
	clear(a.later)
	return nil // Update asks when the list that this was chosen from is closed.
}
