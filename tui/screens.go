package tui

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model/session"
	"interlock/tui/layer"
	"interlock/tui/screen"
	"interlock/tui/screen/agenda"
	"interlock/tui/screen/empathy"
	"interlock/tui/screen/findings"
	"interlock/tui/screen/interlock"
	"interlock/tui/screen/journeys"
	"interlock/tui/screen/measures"
	"interlock/tui/screen/overview"
	"interlock/tui/screen/people"
	"interlock/tui/screen/plan"
)

// workingScreens makes the screens of a workshop. Their digits are those of
// the whole program, so that they never change.
func (a *App) workingScreens() []tab {
	return []tab{
		{"1", overview.New(a)},
		{"2", people.New(a)},
		{"3", empathy.New(a)},
		{"4", journeys.New(a)},
		{"5", interlock.New(a)},
		{"6", measures.New(a)},
		{"7", plan.New(a)},
		{"8", findings.New(a)},
		{agendaDigit, agenda.New(a, a)},
	}
}

// openExport opens the panel that publishes the blueprint.
func (a *App) openExport() tea.Cmd {
	return a.Open(layer.NewExport(a, a.options.Publisher))
}

// openedMsg brings a workshop that was opened.
type openedMsg struct{ opened *Opened }

// openFolder opens the workshop in a folder, for the start screen.
func (a *App) openFolder(folder string, scratch bool) (tea.Cmd, error) {
	opened, err := a.options.Open(folder)
	if err != nil {
		return nil, err
	}
	opened.Scratch = scratch
	// The start screen is still at work: the workshop replaces it in the next
	// update.
	return func() tea.Msg { return openedMsg{opened} }, nil
}

// enter puts an opened workshop on the screen.
func (a *App) enter(opened *Opened) tea.Cmd {
	a.show(opened)
	return tea.Batch(a.watch(), a.saveRecovered(), a.findVersions())
}

// saveRecovered brings to disk what an interrupted session could not.
func (a *App) saveRecovered() tea.Cmd {
	if a.opened == nil || len(a.opened.Opening.Recovered) == 0 {
		return nil
	}
	return a.save()
}

// greet says what is worth knowing at the start: first what went wrong, then
// what was saved from the last time, after what the caller has to say.
func (a *App) greet(said ...string) {
	opening := a.opened.Opening
	a.aside = opening.Draft
	if problems := a.unreadable(); len(problems) > 0 {
		a.fail(errors.New(strings.Join(problems, "\n")))
	}
	said = append(said, opening.Recovered...)
	if waiting := a.roundWaiting(); waiting != "" {
		said = append(said, waiting)
	}
	if opening.Draft.Text != "" {
		said = append(said, fmt.Sprintf("What you were typing was kept: '%s'. %s brings it back where one types.", opening.Draft.Text, a.recallKey()))
	}
	if len(a.seen.marked) > 0 {
		said = append(said, howToDecide(a.seen.marked))
	}
	if a.opened.Scratch {
		said = append(said, "A scratch copy to play with, in "+a.opened.Path+".")
	}
	if block, running := a.timer.clock.At(a.Now()).Current(); running {
		said = append(said, fmt.Sprintf("The agenda is at '%s'; %s shows it.", block.Title, a.keyOf("screen."+agendaDigit)))
	}
	if exercise := a.showTask(); exercise != "" {
		said = append(said, exercise)
	}
	if len(said) > 0 {
		a.news(strings.Join(said, "\n"))
	}
}

// recallKey is the key that brings a text back, as the terminal can show it.
func (a *App) recallKey() string { return a.keyOf("capture.recall") }

// keyOf is the key of an action, as the terminal can show it.
func (a *App) keyOf(id string) string {
	found, _ := a.registry.ByID(id)
	return found.KeyText()
}

// unreadable says what of the folder cannot be shown, a sentence each.
func (a *App) unreadable() []string {
	var sentences []string
	broken := 0
	for _, file := range a.Workshop().Files() {
		if !file.Readable && !layer.Marked(file) {
			broken++
		}
	}
	if broken > 0 {
		sentences = append(sentences, count(broken, "file")+" cannot be read yet: "+a.keyOf("screen.8")+" shows what to do.")
	}
	for _, file := range a.opened.Opening.Unreadable {
		sentences = append(sentences, file.String()+".")
	}
	if status := a.opened.Session.Status(); status.State != session.ReadOnly && status.Problem != "" {
		sentences = append(sentences, sentence(status.Problem)+".")
		a.saving.problem = status.Problem
	}
	return sentences
}

var _ screen.Desk = (*App)(nil)
