package insight

import (
	"slices"

	"interlock/model"
)

// Tally counts what is known, what is guessed, and what nobody has said.
type Tally struct {
	Guess  int // inferred or assumed
	Known  int // measured, observed or said
	Unsaid int // no basis yet
}

// Total is how many there are.
func (t Tally) Total() int { return t.Guess + t.Known + t.Unsaid }

// Add counts the other tally in.
func (t Tally) Add(other Tally) Tally {
	return Tally{Guess: t.Guess + other.Guess, Known: t.Known + other.Known, Unsaid: t.Unsaid + other.Unsaid}
}

func (t *Tally) count(basis model.Basis) {
	switch {
	case basis.Guess():
		t.Guess++
	case basis == "":
		t.Unsaid++
	default:
		t.Known++
	}
}

// RecordTally is the tally of one record.
type RecordTally struct {
	Kind  model.Kind
	ID    string
	Title string
	Tally
}

// GuessMeter tells how much of a workshop is guessed.
type GuessMeter struct {
	Overall Tally
	Records []RecordTally // personas, empathy maps, journeys, links; those without a note left out
}

// Guesses counts the notes of personas, empathy maps and journeys and the
// links, by the basis they state. Opportunities are ideas and raw notes of the
// inbox are not sorted yet; both are left out, and so is what a variant
// inherits: it is counted in its base.
//
//	guess = inferred + assumed,  known = measured + observed + said
//
// From the method: guess or known must be visible at all times; personas made
// without research are stereotypes (18F).
func Guesses(w *model.Workshop) GuessMeter {
	var meter GuessMeter
	add := func(kind model.Kind, id, title string, tally Tally) {
		if tally.Total() > 0 {
			meter.Records = append(meter.Records, RecordTally{Kind: kind, ID: id, Title: title, Tally: tally})
			meter.Overall = meter.Overall.Add(tally)
		}
	}
	for _, persona := range w.Personas() {
		add(model.KindPersona, persona.ID, persona.Title(), tallyNotes(personaNotes(persona)...))
	}
	for _, empathyMap := range w.EmpathyMaps() {
		add(model.KindEmpathyMap, empathyMap.ID, empathyMap.Title(), tallyFields(empathyMap.Notes, model.CanvasKeys()))
	}
	stageKeys := model.StageNoteKeys()
	for _, journey := range w.Journeys() {
		add(model.KindJourney, journey.ID, journey.Title(), tallyStages(journey, stageKeys))
	}
	for _, link := range w.Links() {
		var tally Tally
		tally.count(link.Basis)
		add(model.KindLink, link.ID, link.ID, tally)
	}
	return meter
}

func personaNotes(p *model.Persona) [][]model.Note {
	return [][]model.Note{{p.Quote}, p.Goals, p.Needs, p.Frustrations, p.Behaviours, p.Values, p.Context, p.MotivatedBy}
}

func tallyStages(journey *model.Journey, keys []string) Tally {
	var tally Tally
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		tally = tally.Add(tallyFields(stage.Notes, slices.DeleteFunc(slices.Clone(keys), stage.Inherits)))
	}
	return tally
}

func tallyFields(notesOf func(key string) []model.Note, keys []string) Tally {
	var tally Tally
	for _, key := range keys {
		if key != "opportunities" {
			tally = tally.Add(tallyNotes(notesOf(key)))
		}
	}
	return tally
}

func tallyNotes(lists ...[]model.Note) Tally {
	var tally Tally
	for _, notes := range lists {
		for i := range notes {
			if !notes[i].Empty() {
				tally.count(notes[i].Basis)
			}
		}
	}
	return tally
}
