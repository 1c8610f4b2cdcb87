package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/tui/action"
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
	list := layer.NewList(a, items, picker.Options{Title: choice.Title}, choice.Done)
	if choice.Other {
		list.AllowingOther()
	}
	return a.Open(list)
}

// PutAside keeps a text that was typed and left.
func (a *App) PutAside(text string) { a.aside = text }

// Aside is the text that was put aside last.
func (a *App) Aside() string { return a.aside }

// openPalette lists every action, those of this screen first.
func (a *App) openPalette() tea.Cmd {
	scopes, _ := a.scopes()
	return a.Open(a.actionList("Everything you can do", a.registry.All(a.ordered(scopes)...)))
}

// openHelp lists the actions that work here, each with what it does.
func (a *App) openHelp() tea.Cmd {
	scopes, _ := a.scopes()
	return a.Open(a.actionList("Help: what works here, enter does it", a.registry.All(scopes...)))
}

// ordered puts the open scopes first and the other screens behind them.
func (a *App) ordered(scopes []action.Scope) []action.Scope {
	for _, tab := range a.screens {
		if !slices.Contains(scopes, tab.screen.Scope()) {
			scopes = append(scopes, tab.screen.Scope())
		}
	}
	return scopes
}

func (a *App) actionList(title string, actions []action.Action) *layer.List {
	scopes, _ := a.scopes()
	var items []picker.Item
	for _, found := range actions {
		if found.Hidden {
			continue
		}
		item := picker.Item{ID: found.ID, Title: found.Title, Detail: found.Help, Right: found.KeyText(), Match: string(found.Scope)}
		if !slices.Contains(scopes, found.Scope) {
			item.Disabled = "This works on the screen " + string(found.Scope) + "."
		} else {
			item.Disabled = found.Unavailable()
		}
		items = append(items, item)
	}
	return layer.NewList(a, items, picker.Options{Title: title, Placeholder: "type to find an action"}, func(id string) tea.Cmd {
		if found, ok := a.registry.ByID(id); ok {
			return a.run(found)
		}
		return nil
	})
}

// mostHits bounds what a search shows; more words find less.
const mostHits = 500

// openSearch looks through every text of the workshop.
func (a *App) openSearch() tea.Cmd {
	var hits []model.Hit
	items := func(query string) []picker.Item {
		hits = a.Workshop().Search(query)
		hits = hits[:min(len(hits), mostHits)]
		items := make([]picker.Item, len(hits))
		for i, hit := range hits {
			items[i] = picker.Item{ID: fmt.Sprint(i), Title: hit.Text, Detail: a.describe(hit)}
		}
		return items
	}
	options := picker.Options{Title: "Search everything", Placeholder: "words that stand in a text", Matching: picker.Words,
		Empty: "Type words of a note, a name or a stage."}
	list := layer.NewList(a, nil, options, func(id string) tea.Cmd {
		var index int
		if _, err := fmt.Sscan(id, &index); err != nil || index >= len(hits) {
			return nil
		}
		return a.Jump(hits[index].Place)
	})
	return a.Open(list.Searching(items))
}

// describe says where a hit stands: "Empathy map Day 4 · Says".
func (a *App) describe(hit model.Hit) string {
	kind, id := model.KindOf(hit.Place.File)
	name := id
	switch kind {
	case model.KindPersona:
		name = a.Workshop().Persona(id).Title()
	case model.KindEmpathyMap:
		name = a.Workshop().EmpathyMap(id).Title()
	case model.KindJourney:
		name = a.Workshop().Journey(id).Title()
	}
	parts := []string{sentence(kind.Info().Label), name, hit.Field}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}

// Jump shows the screen that a place belongs to.
func (a *App) Jump(place model.Place) tea.Cmd {
	for i, tab := range a.screens {
		if tab.screen.Reveal(place) {
			a.active = i
			return nil
		}
	}
	if file := a.Workshop().File(place.File); file != nil {
		return a.openText(file)
	}
	return nil
}

// openText shows a file as it is, for what no screen shows.
func (a *App) openText(file *model.File) tea.Cmd {
	return a.Open(layer.NewCard(a, file.Name, file.Source,
		layer.Answer{Label: "Close"},
		layer.Answer{Label: "Edit the text in your editor", Run: func() tea.Cmd { return a.editFile(file.Name) }}))
}

func (a *App) showMessage() tea.Cmd {
	return a.Open(layer.NewCard(a, "Message", a.message.text, layer.Answer{Label: "Close", Run: a.dismiss}))
}

func (a *App) noProblems() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if len(check.Workshop(a.Workshop())) == 0 {
		return "Every file reads well."
	}
	return ""
}

// openProblems lists what reading the files brought to light.
func (a *App) openProblems() tea.Cmd {
	findings := check.Workshop(a.Workshop())
	items := make([]picker.Item, len(findings))
	for i, finding := range findings {
		items[i] = picker.Item{ID: fmt.Sprint(i), Title: fmt.Sprintf("%s:%d: %s", finding.File, finding.Line, finding.Message), Detail: finding.Fix}
	}
	return a.Open(layer.NewList(a, items, picker.Options{Title: "What reading the files found", Matching: picker.Words}, func(id string) tea.Cmd {
		var index int
		if _, err := fmt.Sscan(id, &index); err != nil {
			return nil
		}
		return a.openProblem(findings[index])
	}))
}

// openProblem shows a finding and the ways out of it.
func (a *App) openProblem(finding check.Finding) tea.Cmd {
	file := a.Workshop().File(finding.File)
	if file == nil || file.Readable {
		return a.Jump(finding.Place)
	}
	answers := []layer.Answer{{Label: "Leave the file as it is"}}
	if file.Mended != "" {
		answers = append(answers, layer.Answer{Label: "Accept the mended line", Run: func() tea.Cmd {
			edit := a.Workshop().Rewrite(file.Name, file.Mended)
			edit.Title = fmt.Sprintf("mend line %d of %s", finding.Line, file.Name)
			return a.Do(edit, nil)
		}})
	}
	answers = append(answers, layer.Answer{Label: "Edit the text in your editor", Run: func() tea.Cmd { return a.editFile(file.Name) }})
	text := fmt.Sprintf("%s, line %d: %s.\n\n%s\n\n%s", finding.File, finding.Line, finding.Message, excerpt(file.Source, finding.Line), sentence(finding.Fix)+".")
	return a.Open(layer.NewCard(a, "This file cannot be read yet", text, answers...))
}

// excerpt shows a line of a text with its neighbours.
func excerpt(source string, line int) string {
	lines := strings.Split(source, "\n")
	var shown []string
	for i := max(0, line-3); i < min(len(lines), line+2); i++ {
		mark := "  "
		if i == line-1 {
			mark = "> "
		}
		shown = append(shown, fmt.Sprintf("%s%4d  %s", mark, i+1, strings.TrimRight(lines[i], "\r")))
	}
	return strings.Join(shown, "\n")
}
