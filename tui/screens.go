package tui

import (
	"fmt"
	"time"

	"github.com/aymanbagabas/go-udiff"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/layer"
	"interlock/tui/screen"
	"interlock/tui/screen/empathy"
	"interlock/tui/screen/journeys"
	"interlock/tui/screen/people"
	"interlock/tui/screen/start"
)

// newScreens makes the screens for what is open. Their digits are those of
// the whole program, so that they never change.
func (a *App) newScreens() []tab {
	if a.opened == nil {
		return []tab{{"", start.New(a, a.options.Catalog, a.openFolder)}}
	}
	return []tab{
		{"2", people.New(a)},
		{"3", empathy.New(a)},
		{"4", journeys.New(a)},
	}
}

// firstScreen is the screen that a workshop opens on: its journeys.
const firstScreen = 2

// Edit opens the form of a place.
func (a *App) Edit(place model.Place, fields ...string) tea.Cmd {
	return a.Open(layer.NewForm(a, place, fields...))
}

// openExport opens the panel that publishes the blueprint.
func (a *App) openExport() tea.Cmd {
	if a.options.Publisher == nil {
		return a.Say("Nothing can be published from here.")
	}
	return a.Open(layer.NewExport(a, a.options.Publisher))
}

// openedMsg brings a workshop that was opened.
type openedMsg struct {
	opened *Opened
	err    error
}

// openFolder opens the workshop in a folder.
func (a *App) openFolder(folder string, scratch bool) tea.Cmd {
	open := a.options.Open
	return func() tea.Msg {
		opened, err := open(folder)
		if opened != nil {
			opened.Scratch = scratch
		}
		return openedMsg{opened, err}
	}
}

// show puts an opened workshop on the screen.
func (a *App) show(msg openedMsg) tea.Cmd {
	if msg.err != nil {
		return a.Fail(msg.err)
	}
	a.opened = msg.opened
	a.message = message{}
	a.build()
	a.greet()
	return a.watch()
}

// greet goes to the first screen and says what is worth knowing at the start.
func (a *App) greet() {
	a.active = min(firstScreen, len(a.screens)-1)
	opening := a.opened.Opening
	switch {
	case opening.ReadOnly != "":
		a.news(opening.ReadOnly)
	case len(opening.Recovered) > 0:
		a.news(opening.Recovered[len(opening.Recovered)-1])
	case a.opened.Scratch:
		a.news("A scratch copy to play with, in " + a.opened.Path)
	default:
		a.countProblems()
	}
	if opening.Draft.Text != "" {
		a.aside = opening.Draft.Text
		a.news(fmt.Sprintf("What you were typing was kept: '%s'. ctrl+↑ brings it back where one types.", opening.Draft.Text))
	}
}

// countProblems says how many files cannot be read.
func (a *App) countProblems() {
	broken := 0
	for _, file := range a.Workshop().Files() {
		if !file.Readable {
			broken++
		}
	}
	if broken > 0 {
		a.fail(fmt.Errorf("%d %s cannot be read yet: press : and choose 'Show what reading the files found'", broken, plural("file", broken)))
	}
}

// tickMsg says that time has passed: the saved state shows the time.
type tickMsg struct{}

// minute asks to be woken when the clock of the header may have changed.
func (a *App) minute() tea.Cmd {
	if a.options.Tick == nil {
		return nil
	}
	return a.options.Tick(time.Minute, func(time.Time) tea.Msg { return tickMsg{} })
}

// difference shows two texts as lines: - mine, + theirs.
func difference(mine, theirs *string) string {
	text := func(side *string) string {
		if side == nil {
			return ""
		}
		return *side
	}
	switch {
	case mine == nil:
		return "Deleted here; theirs is:\n\n" + text(theirs)
	case theirs == nil:
		return "Deleted by the other program; yours is:\n\n" + text(mine)
	}
	return udiff.Unified("mine", "theirs", *mine, *theirs)
}

var _ screen.Desk = (*App)(nil)
