package tui

import (
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/session"
)

// selection is what the history keeps for undo: a screen and its cursor.
type selection struct {
	screen int
	state  any
}

func (a *App) selected() selection {
	return selection{screen: a.active, state: a.current().Selection()}
}

func (a *App) restore(kept session.Selection) {
	if kept, ok := kept.(selection); ok && kept.screen < len(a.screens) {
		a.active = kept.screen
		a.current().Restore(kept.state)
	}
}

// Do makes an edit, says what was done and has it saved.
func (a *App) Do(edit model.Edit, err error) tea.Cmd {
	switch {
	case err != nil:
		return a.refuse(err)
	case edit.Empty():
		return nil
	case a.ReadOnly() != "":
		return a.Say(a.ReadOnly())
	}
	if err := a.opened.Session.Do(edit, a.selected()); err != nil {
		return a.refuse(err)
	}
	a.observe()
	if !edit.Select.IsZero() {
		a.current().Reveal(edit.Select)
	}
	a.message.succeed()
	a.news(edit.Title)
	return a.save()
}

func (a *App) undo() tea.Cmd { return a.travel(a.opened.Session.Undo, "Undid") }

func (a *App) redo() tea.Cmd { return a.travel(a.opened.Session.Redo, "Redid") }

func (a *App) travel(step func() (session.Outcome, error), verb string) tea.Cmd {
	outcome, err := step()
	if err != nil {
		return a.Fail(err)
	}
	a.observe()
	a.restore(outcome.Selection)
	if !outcome.Place.IsZero() {
		a.current().Reveal(outcome.Place)
	}
	done := verb + ": " + outcome.Title
	if len(outcome.Skipped) > 0 {
		done += ", but " + strings.Join(outcome.Skipped, ", ")
	}
	a.news(done)
	return a.save()
}

// saving is how the saves in the background go.
type saving struct {
	underWay bool
	again    bool   // something came while a save was under way
	problem  string // what the last save complained of
	asked    bool   // somebody wants to know, even if it was told before
}

// savedMsg reports that a save has ended.
type savedMsg struct {
	of  *Opened
	err error
}

// save writes what changed, in the background. One save runs at a time; what
// comes meanwhile is written by the next.
func (a *App) save() tea.Cmd {
	switch {
	case a.opened == nil:
		return nil
	case a.saving.underWay:
		a.saving.again = true
		return nil
	}
	a.saving.underWay, a.saving.again = true, false
	opened := a.opened
	return func() tea.Msg { return savedMsg{opened, opened.Session.Save()} }
}

func (a *App) saved(msg savedMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	a.saving.underWay = false
	a.tellSaving(msg.err)
	if a.saving.again {
		return a.save()
	}
	if a.Revision() == a.versions.seen {
		return nil // It was only the draft of a text.
	}
	return a.outdated()
}

// tellSaving says once what keeps edits from being saved, or safe from a
// crash, and takes that away when it is over. A conflict is asked about
// instead.
func (a *App) tellSaving(err error) {
	status := a.opened.Session.Status()
	problem := status.Problem
	switch {
	case len(a.opened.Session.Conflicts()) > 0:
		return
	case err != nil:
		problem = err.Error()
	case status.State == session.ReadOnly:
		problem = "" // It is said wherever one would edit.
	}
	if problem == a.saving.problem && !a.saving.asked {
		return
	}
	a.saving.asked = false
	a.message.settle(sentence(a.saving.problem))
	if a.saving.problem = problem; problem != "" {
		a.fail(errors.New(problem))
	}
}

// draft is how the text being typed gets to the disk.
type draft struct {
	fresh   bool // typed since it was last kept
	waiting bool // a restedMsg is on its way
}

// restedMsg says that the text being typed has rested for a moment.
type restedMsg struct{}

// draftRest is how long a text rests before it is kept: typing on must not
// write at every key.
const draftRest = 300 * time.Millisecond

// Draft remembers the text being typed.
func (a *App) Draft(place model.Place, text string) {
	if a.opened == nil {
		return
	}
	a.opened.Session.Draft(placed(place), text)
	a.draft.fresh = true
}

// placed is a place as it is kept with a text; "" for none.
func placed(place model.Place) string {
	if place.IsZero() {
		return ""
	}
	return place.String()
}

// rest asks to be woken when the draft is worth keeping.
func (a *App) rest() tea.Cmd {
	if !a.draft.fresh || a.draft.waiting || a.options.Tick == nil {
		return nil
	}
	a.draft.waiting = true
	return a.options.Tick(draftRest, func(time.Time) tea.Msg { return restedMsg{} })
}

func (a *App) rested() tea.Cmd {
	a.draft = draft{}
	return a.save()
}
