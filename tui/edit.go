package tui

import (
	"fmt"
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
		return a.Fail(err)
	case edit.Empty():
		return nil
	case a.ReadOnly() != "":
		return a.Say(a.ReadOnly())
	}
	if err := a.opened.Session.Do(edit, a.selected()); err != nil {
		return a.Fail(err)
	}
	a.refresh()
	if !edit.Select.IsZero() {
		a.current().Reveal(edit.Select)
	}
	a.news(edit.Title)
	return a.save()
}

// refresh tells every screen that the workshop is another one.
func (a *App) refresh() {
	for _, tab := range a.screens {
		tab.screen.Refresh()
	}
}

func (a *App) undo() tea.Cmd { return a.travel(a.opened.Session.Undo, "Undid") }

func (a *App) redo() tea.Cmd { return a.travel(a.opened.Session.Redo, "Redid") }

func (a *App) travel(step func() (session.Outcome, error), verb string) tea.Cmd {
	outcome, err := step()
	if err != nil {
		return a.Fail(err)
	}
	a.refresh()
	a.restore(outcome.Selection)
	if !outcome.Place.IsZero() {
		a.current().Reveal(outcome.Place)
	}
	a.news(fmt.Sprintf("%s: %s", verb, outcome.Title))
	if len(outcome.Skipped) > 0 {
		a.news(fmt.Sprintf("%s: %s. %s", verb, outcome.Title, strings.Join(outcome.Skipped, " ")))
	}
	return a.save()
}

// savedMsg reports that a save has ended.
type savedMsg struct{ err error }

// save writes what changed, in the background. One save runs at a time; an
// edit that comes meanwhile is written by the next.
func (a *App) save() tea.Cmd {
	if a.saving {
		a.stale = true
		return nil
	}
	a.saving, a.stale = true, false
	opened := a.opened
	return func() tea.Msg { return savedMsg{opened.Session.Save()} }
}

func (a *App) saved(msg savedMsg) tea.Cmd {
	a.saving = false
	if a.opened == nil {
		return nil
	}
	if conflicts := a.opened.Session.Conflicts(); len(conflicts) > 0 {
		return a.askAboutConflict(conflicts[0])
	}
	if msg.err != nil {
		return a.Fail(msg.err)
	}
	if a.stale {
		return a.save()
	}
	return nil
}

// drafts hold the text being typed until it is kept on disk.
type drafts struct {
	place   string
	text    string
	fresh   bool // typed since it was last kept
	waiting bool // a draftMsg is on its way
}

// draftMsg says that the text being typed has rested for a moment.
type draftMsg struct{}

// draftRest is how long a text rests before it is kept: typing on must not
// write at every key.
const draftRest = 300 * time.Millisecond

// Draft remembers the text being typed.
func (a *App) Draft(place model.Place, text string) {
	a.drafts.place, a.drafts.text, a.drafts.fresh = place.String(), text, true
	if text == "" {
		a.drafts.place = ""
		a.keepDraft()
	}
}

// rest asks to be woken when the draft is worth keeping.
func (a *App) rest() tea.Cmd {
	if !a.drafts.fresh || a.drafts.waiting || a.options.Tick == nil {
		return nil
	}
	a.drafts.waiting = true
	return a.options.Tick(draftRest, func(time.Time) tea.Msg { return draftMsg{} })
}

// keepDraft hands the draft to the session; the next save keeps it safe.
func (a *App) keepDraft() {
	a.drafts.fresh, a.drafts.waiting = false, false
	if a.opened != nil {
		a.opened.Session.Draft(a.drafts.place, a.drafts.text)
	}
}
