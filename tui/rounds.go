package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/tui/action"
	tuiround "interlock/tui/round"
	"interlock/tui/screen"
)

// KeepRound remembers how a round stands, so that it outlives the program; one
// that is closed is forgotten.
func (a *App) KeepRound(r round.Round) tea.Cmd {
	if a.ReadOnly() != "" {
		return a.Say(a.ReadOnly())
	}
	a.round = r
	var state any
	if r.Phase != round.Closed {
		state = r
	}
	if err := a.opened.Session.Keep(round.State, state); err != nil {
		return a.Fail(fmt.Errorf("the round goes on, and is lost when the program ends: %w", err))
	}
	return nil
}

// RoundKey is the key that opens the round.
func (a *App) RoundKey() string { return a.keyOf("round") }

// restoreRound takes up the round that was kept.
func (a *App) restoreRound() {
	a.round = round.Round{}
	if a.opened == nil {
		return
	}
	if found, err := a.opened.Session.Kept(round.State, &a.round); err != nil || !found {
		a.round = round.Round{}
	}
}

// keptRound is the round that is open; false when there is none.
func (a *App) keptRound() (round.Round, bool) {
	return a.round, a.round.Phase != "" && a.round.Phase != round.Closed
}

// Unrevealed reports that a round takes notes, dots or scores, which nobody is
// to see yet.
func (a *App) Unrevealed() bool { return a.round.Open() }

// roundActions open the round from anywhere.
func (a *App) roundActions() []action.Action {
	return []action.Action{{
		ID: "round", Title: "Open a round, or go back to it", Short: "round", Keys: action.Keys("R"), Run: a.goToRound, Why: a.noWorkshop,
		Help: "Everybody writes, votes or scores unseen, until it is revealed.",
	}}
}

// goToRound goes back to the round that is open, or asks for a new one.
func (a *App) goToRound() tea.Cmd {
	kept, found := a.keptRound()
	switch {
	case a.ReadOnly() != "":
		return a.Say(a.ReadOnly())
	case !found:
		return a.chooseRound()
	}
	if err := kept.Check(a.Workshop()); err != nil {
		a.KeepRound(round.Round{Phase: round.Closed})
		return tea.Batch(a.Fail(err), a.chooseRound())
	}
	return a.Open(tuiround.New(a, kept))
}

// OpenRound opens the round of a block of the agenda, or goes on with the one
// that is open when the block shares what was written in it.
func (a *App) OpenRound(block agenda.Block) tea.Cmd {
	if kept, found := a.keptRound(); found && block.Round == string(round.Share) && kept.Kind == round.Silent {
		return a.goToRound()
	}
	r, err := round.ForBlock(a.Workshop(), block, screen.At(a.current()))
	if err != nil {
		return a.Say(sentence(err.Error()) + ".")
	}
	return a.beginRound(r)
}

// beginRound names what can be voted for or scored, and opens the round.
func (a *App) beginRound(r round.Round) tea.Cmd {
	named, err := round.Name(a.Workshop(), r)
	if err != nil {
		return a.Fail(err)
	}
	r = round.Begin(r, a.Now())
	return tea.Batch(a.Do(named, nil), a.KeepRound(r), a.Open(tuiround.New(a, r)))
}

// chooseRound asks which round to open: those about what the cursor is on come
// first.
func (a *App) chooseRound() tea.Cmd {
	offers := a.roundOffers()
	if len(offers) == 0 {
		return a.Say("A round is about an empathy map, a journey or initiatives: begin one first.")
	}
	choice := screen.Choice{Title: "Which round?", Done: func(id string) tea.Cmd {
		var at int
		if _, err := fmt.Sscan(id, &at); err != nil || at >= len(offers) {
			return nil
		}
		return a.beginRound(offers[at])
	}}
	for i, offer := range offers {
		named, err := round.Name(a.Workshop(), offer)
		if err != nil {
			return a.Fail(err)
		}
		title, detail := tuiround.Offer(a.Workshop().Apply(named), offer)
		choice.Options = append(choice.Options, screen.Option{ID: fmt.Sprint(i), Title: title, Detail: detail})
	}
	return a.Choose(choice)
}

// roundOffers lists the rounds on the place of the cursor, then those on all
// other maps and journeys.
func (a *App) roundOffers() []round.Round {
	w, here := a.Workshop(), screen.At(a.current())
	places := []model.Place{here}
	for _, empathyMap := range w.EmpathyMaps() {
		places = append(places, model.Place{File: model.KindEmpathyMap.Path(empathyMap.ID)})
	}
	for _, journey := range w.Journeys() {
		places = append(places, model.Place{File: model.KindJourney.Path(journey.ID)})
	}
	var offers []round.Round
	for i, place := range places {
		if i > 0 && place.File == here.File {
			continue
		}
		offers = append(offers, round.Offers(w, place)...)
	}
	if len(w.Initiatives()) > 0 {
		offers = append(offers, round.OnInitiatives(w))
	}
	return offers
}

// roundWaiting says that a round was left open; "" when none was.
func (a *App) roundWaiting() string {
	kept, found := a.keptRound()
	if !found || a.ReadOnly() != "" {
		return ""
	}
	return fmt.Sprintf("%s is still open: %s goes back to it.", tuiround.Title(a.Workshop(), kept), a.RoundKey())
}
