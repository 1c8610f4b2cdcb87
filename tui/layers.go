package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/session"
	"interlock/tui/layer"
	"interlock/tui/part/capture"
	"interlock/tui/part/picker"
	"interlock/tui/screen"
)

// Open puts a layer over everything.
func (a *App) Open(opened screen.Layer) tea.Cmd {
	a.layers = append(a.layers, opened)
	return nil
}

// Ask opens a question.
func (a *App) Ask(question screen.Question) tea.Cmd {
	return a.Open(layer.NewQuestion(a, question))
}

// Capture opens the capture line.
func (a *App) Capture(target screen.Capture) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		return a.Say(why)
	}
	a.capture = capture.New(a, target)
	return nil
}

// Choose opens a list to choose from.
func (a *App) Choose(choice screen.Choice) tea.Cmd {
	items := make([]picker.Item, len(choice.Options))
	for i, option := range choice.Options {
		items[i] = picker.Item{ID: option.ID, Title: option.Title, Detail: option.Detail}
	}
	options := picker.Options{Title: choice.Title}
	if choice.Other {
		options.Empty = "None of them: enter takes what you typed."
	}
	list := layer.NewList(a, items, options, choice.Done).StartingAt(choice.Chosen)
	if choice.Other {
		list.AllowingOther()
	}
	return a.Open(list)
}

// Edit opens the form of a place.
func (a *App) Edit(place model.Place, fields ...string) tea.Cmd {
	return a.Open(layer.NewForm(a, place, fields...))
}

// PutAside keeps a text that was typed and left.
func (a *App) PutAside(text string) { a.PutAsideFrom(model.Place{}, text) }

// PutAsideFrom keeps a text that was typed for a place and left.
func (a *App) PutAsideFrom(place model.Place, text string) {
	a.aside = session.Draft{Place: placed(place), Text: text}
	a.news("Not kept; " + a.recallKey() + " brings the text back where one types.")
}

// Aside is the text that was put aside last.
func (a *App) Aside() string { return a.aside.Text }

// AsideFor reports whether the text that was put aside last was typed for a
// place.
func (a *App) AsideFor(place model.Place) bool {
	return a.aside.Text != "" && a.aside.Place == placed(place)
}

// Jump shows the screen that a place belongs to.
func (a *App) Jump(place model.Place) tea.Cmd {
	for i, tab := range a.screens {
		if tab.screen.Reveal(place) {
			a.active = i
			return nil
		}
	}
	if place.File == check.ExerciseFile && a.noExercise() == "" {
		return a.exercise(layer.TaskPage, nil)()
	}
	if file := a.Workshop().File(place.File); file != nil {
		return a.openText(file)
	}
	return a.Say(place.File + " is not there any more.")
}

// openText shows a file as it is, for what no screen shows.
func (a *App) openText(file *model.File) tea.Cmd {
	return a.Open(layer.NewCard(a, file.Name, file.Source,
		layer.Answer{Label: "Close"},
		layer.Answer{Label: "Edit the text in your editor", Run: func() tea.Cmd { return a.editFile(file.Name) }}))
}

// showMessage opens what was said last; closing it dismisses it.
func (a *App) showMessage() tea.Cmd {
	return a.Open(layer.NewCard(a, "Message", a.message.full(), layer.Answer{Label: "Close", Run: a.dismiss}))
}

// dropClosed takes away what is done.
func (a *App) dropClosed() {
	a.layers = slices.DeleteFunc(a.layers, func(layer screen.Layer) bool { return layer.Closed() })
	if a.capture != nil && a.capture.Closed() {
		a.capture = nil
	}
}
