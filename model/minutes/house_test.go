package minutes_test

import (
	"testing"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/minutes"
	"interlock/model/round"
	"interlock/model/session"
	"interlock/model/yamltext"
)

// board is the map that the room works on.
const board = "waiting"

// texts are a small workshop before anybody came.
func texts() map[string]string {
	return map[string]string{
		"workshop.yaml": `format: interlock/1
title: Home claims
question: Where does the waiting come from?
date: 2026-11-22
facilitator: Ines
scribe: Olu
votes_per_person: 3
participants:
  - {id: dk, name: Dana King, function: Claims}
  - {id: kofi, name: Kofi Annor, function: Finance}
  - {id: ana, name: Ana Ruiz, function: Service}
`,
		"personas/maya.yaml":   "side: customer\nname: Maya\n",
		"empathy/waiting.yaml": "persona: maya\nsituation: Day 4, nobody has rung back\npains:\n  - {id: old, text: The flat is wet}\n",
		"journeys/claim.yaml":  "side: customer\npersona: maya\ntitle: From burst pipe to money\nstages:\n  - {id: report, name: Report it}\n  - {id: wait, name: Wait}\n",
		"parking.yaml":         "parking:\n  - {text: The old form, from: dk}\n",
		"decisions.yaml":       "decisions:\n  - {text: We begin with Maya, at: \"2026-10-01\"}\n",
	}
}

// room is a session in a room, with its clock.
type room struct {
	testing.TB
	*session.Session
	at    time.Time
	clock agenda.Clock
	round round.Round
}

// newRoom opens a workshop at nine.
func newRoom(t testing.TB, texts map[string]string) *room {
	r := &room{TB: t, at: time.Date(2026, 11, 22, 9, 0, 0, 0, time.FixedZone("", 3600))}
	r.Session = session.NewInMemory(texts, session.Options{Clock: func() time.Time { return r.at }})
	return r
}

// wait lets time pass.
func (r *room) wait(minutes int) { r.at = r.at.Add(time.Duration(minutes) * time.Minute) }

// do makes an edit.
func (r *room) do(edit model.Edit, err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
	if err := r.Do(edit, nil); err != nil {
		r.Fatal(err)
	}
}

// keep keeps a state.
func (r *room) keep(name string, state any) {
	r.Helper()
	if err := r.Keep(name, state); err != nil {
		r.Fatal(err)
	}
}

// tick puts the clock where it is now.
func (r *room) tick(clock agenda.Clock) {
	r.Helper()
	r.clock = clock
	r.keep(agenda.Name, clock)
}

// open opens a round.
func (r *room) open(kind round.Kind, place string, fields ...string) {
	r.Helper()
	r.round = round.Round{Kind: kind, Phase: round.Writing, Place: place, Fields: fields, Dots: 2, Number: uint64(r.at.Unix()), Opened: r.at}
	r.keep("round", r.round)
}

// phase takes the round to a phase.
func (r *room) phase(phase round.Phase) {
	r.Helper()
	r.round.Phase = phase
	r.keep("round", r.round)
}

// write writes notes of a participant.
func (r *room) write(participant, field string, notes ...string) {
	r.Helper()
	r.do(round.AddNotes(r.Workshop(), r.round, participant, field, notes...))
}

// dot gives dots to candidates by their words.
func (r *room) dot(participant string, texts ...string) {
	r.Helper()
	for _, text := range texts {
		for _, candidate := range round.Candidates(r.Workshop(), r.round) {
			if candidate.Text == text {
				r.do(round.Vote(r.Workshop(), r.round, participant, candidate.Ref))
			}
		}
	}
}

// add adds an entry to one of the one-line files.
func (r *room) add(file, list string, values ...model.FieldValue) {
	r.Helper()
	r.do(r.Workshop().InsertEntry(model.Place{File: file, Path: yamltext.Path{list}}, 99, values...))
}

// meetings are what the record tells.
func (r *room) meetings() []minutes.Meeting {
	r.Helper()
	sessions, err := r.Record()
	if err != nil {
		r.Fatal(err)
	}
	return minutes.Meetings(sessions, nil)
}

func value(key, typed string) model.FieldValue { return model.FieldValue{Key: key, Typed: typed} }

// hour runs a whole hour: a silent round, a vote that ends in a tie, private
// scores, and what was decided.
func hour(t testing.TB, texts map[string]string, spell func(string) string) *room {
	r := newRoom(t, texts)
	ten := 10
	r.tick(agenda.New(&model.Agenda{ID: "short", Title: spell("A short hour"), Blocks: []model.Block{
		{Minutes: &ten, Title: spell("Open")}, {Minutes: &ten, Title: spell("Silent: pains")}, {Minutes: &ten, Title: spell("Vote")}, {Minutes: &ten, Title: spell("Walk")},
	}}))
	r.tick(r.clock.Begin(r.at, 0))
	r.wait(9)
	r.tick(r.clock.Next(r.at))
	r.open(round.Silent, board, "pains", "gains")
	r.write("dk", "pains", spell("No date to plan around"), spell("Told it twice"))
	r.write("kofi", "pains", spell("no date to plan around."))
	r.write("kofi", "gains", spell("One named person"))
	r.write("ana", "pains", spell("Never mind"))
	r.wait(1)
	r.do(round.TakeBack(r.Workshop(), r.round, "ana", round.Notes(r.Workshop(), r.round, "ana")[0]))
	r.write(round.Room, "pains", spell("Nobody rang"))
	r.wait(5)
	r.phase(round.Review)
	r.phase(round.Revealed)
	r.do(round.DropAll(r.Workshop(), r.round))
	r.phase(round.Closed)
	r.wait(10)
	r.tick(r.clock.Next(r.at))
	r.open(round.Voting, board, "pains")
	r.do(round.Name(r.Workshop(), r.round))
	r.dot("dk", spell("No date to plan around"), spell("Told it twice"))
	r.dot("kofi", spell("Told it twice"), spell("No date to plan around"))
	r.dot("ana", "The flat is wet")
	r.phase(round.Revealed)
	r.phase(round.Closed)
	r.open(round.Scoring, "claim")
	for participant, score := range map[string]int{"dk": -2, "kofi": 0, "ana": -1} {
		r.do(round.Score(r.Workshop(), r.round, participant, "claim/wait", score))
	}
	r.phase(round.Revealed)
	r.do(round.Agree(r.Workshop(), r.round, "claim/wait", -2))
	r.phase(round.Closed)
	r.wait(9)
	r.add("decisions.yaml", "decisions", value("text", spell("Ring on day two")), value("at", "2026-11-22"), value("by", spell("Dana King")))
	r.add("actions.yaml", "actions", value("text", spell("Ask ten claimants")), value("who", spell("Kofi Annor")), value("by", "2026-12-01"))
	r.add("parking.yaml", "parking", value("text", spell("Fraud triage")), value("verdict", spell("dropped")))
	r.tick(r.clock.Next(r.at))
	r.tick(r.clock.Next(r.at))
	return r
}
