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

// openRound opens the round of a block of the agenda.
func (a *App) openRound(block agenda.Block) tea.Cmd {
	r, err := round.ForBlock(a.Workshop(), block, screen.At(a.current()))
	if err != nil {
		return a.Say(fmt.Sprintf("%s. %s or %s shows them, n there begins one; then %s and o open the round.",
			sentence(err.Error()), a.keyOf("screen.3"), a.keyOf("screen.4"), a.keyOf("screen."+agendaDigit)))
	}
	return a.beginRound(r)
}

// goOnWith goes on with the round that is open in a block that shares it, or
// that it was opened for.
func (a *App) goOnWith(r round.Round, block agenda.Block) tea.Cmd {
	var kept tea.Cmd
	if r.SharedIn(block) && block.Prompt != "" {
		r.Prompt = block.Prompt
		kept = a.KeepRound(r)
	}
	return tea.Batch(kept, a.goToRound())
}

// beginRound opens a round. Where dots or scores were given to the same things
// before, it asks what becomes of them.
func (a *App) beginRound(r round.Round) tea.Cmd {
	named, anew, err := a.readyFor(r)
	switch {
	case err != nil:
		return a.Fail(err)
	case anew.Empty():
		return a.beginWith(r, named)
	}
	before := "Dots were given to this before"
	if r.Kind == round.Scoring {
		before = "This was scored before"
	}
	return a.Choose(screen.Choice{
		Title: before,
		Options: []screen.Option{
			{ID: "anew", Title: "Begin anew: " + anew.Title, Detail: a.keyOf("undo") + " brings them back"},
			{ID: "go-on", Title: "Go on with what was given before"},
		},
		Done: func(id string) tea.Cmd {
			named, anew, err := a.readyFor(r)
			if err != nil {
				return a.Fail(err)
			}
			if id == "anew" {
				named = model.Merge(anew.Title, named, anew)
			}
			return a.beginWith(r, named)
		},
	})
}

// readyFor is the edit that names what can be voted for or scored in a round, and
// the one after it that takes back what was given before.
func (a *App) readyFor(r round.Round) (named, anew model.Edit, err error) {
	if named, err = round.Name(a.Workshop(), r); err != nil || r.Kind != round.Voting && r.Kind != round.Scoring {
		return named, anew, err
	}
	anew, err = round.Clear(a.Workshop().Apply(named), round.Begin(r, a.Now()))
	return named, anew, err
}

// beginWith opens a round with the edit that it needs.
func (a *App) beginWith(r round.Round, edit model.Edit) tea.Cmd {
	r = round.Begin(r, a.Now())
	edit.Select = model.Place{}
	return tea.Batch(a.Do(edit, nil), a.KeepRound(r), a.Open(tuiround.New(a, r)))
}

// notesWait says how many notes of the round that is open nobody has dealt with;
// "" for none.
func (a *App) notesWait() string {
	kept, found := a.keptRound()
	if !found {
		return ""
	}
	switch waiting := round.Waiting(a.Workshop(), kept); waiting {
	case 0:
		return ""
	case 1:
		return "1 note still waits"
	default:
		return fmt.Sprintf("%d notes still wait", waiting)
	}
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
		title, detail := tuiround.Offer(a.Workshop().Apply(named), offer, a.theme.Glyphs.Separator)
		choice.Options = append(choice.Options, screen.Option{ID: fmt.Sprint(i), Title: title, Detail: detail})
	}
	return a.Choose(choice)
}

// roundOffers lists the rounds that deal with notes which wait, then those on the
// place of the cursor and on all other maps and journeys.
func (a *App) roundOffers() []round.Round {
	w, here := a.Workshop(), screen.At(a.current())
	places := []model.Place{here}
	for _, empathyMap := range w.EmpathyMaps() {
		places = append(places, model.Place{File: model.KindEmpathyMap.Path(empathyMap.ID)})
	}
	for _, journey := range w.Journeys() {
		places = append(places, model.Place{File: model.KindJourney.Path(journey.ID)})
	}
	offers := round.Shares(w)
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
