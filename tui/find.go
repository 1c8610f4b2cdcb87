package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/layer"
	"interlock/tui/part/picker"
)

// openPalette lists every action, those that work here first.
func (a *App) openPalette() tea.Cmd {
	here, _ := a.scopes()
	actions := a.registry.All(here...)
	for _, found := range a.registry.All() {
		if !slices.Contains(here, found.Scope) {
			actions = append(actions, found)
		}
	}
	return a.Open(a.actionList("Everything you can do", a.items(actions)))
}

// openHelp lists the actions that work here, each with what it does, and the
// words of the method.
func (a *App) openHelp() tea.Cmd {
	here, _ := a.scopes()
	return a.Open(a.actionList("Help: what works here, enter does it", append(a.items(a.registry.All(here...)), words()...)))
}

// items are the lines of actions. What belongs elsewhere, or cannot be done
// now, says so.
func (a *App) items(actions []action.Action) []picker.Item {
	here, _ := a.scopes()
	var items []picker.Item
	for _, found := range actions {
		if found.Hidden || a.versions.git == nil && (found.Scope == inRepository || layer.NeedsRepository(found.Scope)) {
			continue
		}
		item := picker.Item{ID: found.ID, Title: found.Title, Detail: found.Help, Right: found.KeyText(), Match: string(found.Scope)}
		if slices.Contains(here, found.Scope) {
			item.Disabled = found.Unavailable()
		} else {
			item.Disabled = "Works in: " + string(found.Scope)
		}
		items = append(items, item)
	}
	return items
}

func (a *App) actionList(title string, items []picker.Item) *layer.List {
	return layer.NewList(a, items, picker.Options{Title: title, Placeholder: "type to find an action"}, func(id string) tea.Cmd {
		if found, ok := a.registry.ByID(id); ok {
			return a.run(found)
		}
		meaning := strings.TrimPrefix(id, wordID)
		return a.Say(meaning)
	})
}

// wordID begins the ids of lines that explain a word.
const wordID = "word:"

// words explains the words of the method, a line each.
func words() []picker.Item {
	var items []picker.Item
	for _, each := range [][2]string{
		{"Persona", "one person who stands for many: a customer or an employee, made from what you know of them"},
		{"Empathy map", "what one persona sees, says, does, hears, thinks and feels in one situation"},
		{"Journey", "the stages that a persona goes through, from the first thought to after the end"},
		{"Stage", "one step of a journey, named as the persona would say it"},
		{"Lane", "one kind of thing, such as thoughts or pains, across all stages of a journey"},
		{"Touchpoint", "where the persona meets the organisation: a call, a letter, a counter, a screen"},
		{"Pain", "what makes it hard, costs time or worries the persona"},
		{"Gain", "what the persona hopes for, and what success would be"},
		{"Moment that matters", "a stage that decides how the whole journey is remembered"},
		{"Emotion", "how the persona feels at a stage, from -2 let down to +2 delighted"},
		{"Basis", "how we know: measured, said or observed, or only assumed"},
		{"Frontstage", "what employees do where the customer sees it"},
		{"Backstage", "what employees do that the customer does not see"},
	} {
		items = append(items, picker.Item{ID: wordID + each[0] + ": " + each[1] + ".", Title: each[0], Detail: each[1], Right: "word"})
	}
	return items
}

// mostHits bounds what a search shows; more words find less.
const mostHits = 500

// openSearch looks through every text of the workshop.
func (a *App) openSearch() tea.Cmd {
	var hits []model.Hit
	items := func(query string) []picker.Item {
		hits = slices.DeleteFunc(a.Workshop().Search(query), a.secret)
		hits = hits[:min(len(hits), mostHits)]
		items := make([]picker.Item, len(hits))
		for i, hit := range hits {
			items[i] = picker.Item{ID: strconv.Itoa(i), Title: hit.Text, Detail: a.describe(hit)}
		}
		return items
	}
	options := picker.Options{
		Title: "Search everything", Placeholder: "words that stand in a text", Matching: picker.Words,
		Empty: "Type words of a note, a name or a stage.",
	}
	list := layer.NewList(a, nil, options, func(id string) tea.Cmd {
		index, err := strconv.Atoi(id)
		if err != nil || index >= len(hits) {
			return nil
		}
		return a.Jump(hits[index].Place)
	})
	return a.Open(list.Searching(items))
}

// secret reports a hit in what nobody is to see before a round is revealed.
func (a *App) secret(hit model.Hit) bool {
	kind, _ := model.KindOf(hit.Place.File)
	return a.Unrevealed() && (kind == model.KindInbox || kind == model.KindVotes)
}

// describe says where a hit stands: "Empathy map · Day 4 · says".
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
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	return strings.Join(parts, " "+a.theme.Glyphs.Separator+" ")
}
