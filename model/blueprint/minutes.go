package blueprint

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"interlock/model"
)

// Minutes tell of one session in the room: how its time went, and what came of
// it. All their texts are clean.
type Minutes struct {
	Title    string // of the workshop, never empty
	Date     string // of the session, as in "2026-11-22"
	Time     string // "09:02 to 10:04"; "" when nobody noted it
	Question string
	Room     []model.Participant // who was there, as workshop.yaml says
	LedBy    string
	Scribe   string
	Remarks  []string // what is not known and why, a sentence each

	Agenda string // its title; "" when none was followed
	Blocks []MinutedBlock
	Whole  MinutedBlock // all blocks together

	Rounds []MinutedRound

	Givers []Giver      // who wrote, voted and scored, without what
	Added  []Amount     // what the session added to the workshop
	Notes  []FieldNotes // what was written down, in the order of the files, without who

	// Record is what was decided, promised and put off in the session, and what
	// is put off still. Its log is empty.
	Record Record
}

// Went says how the agenda went against its plan: "It took 64 minutes, 4 more
// than planned. 1 block was not held." It is "" where none was followed.
func (m *Minutes) Went() string {
	if len(m.Blocks) == 0 {
		return ""
	}
	left := 0
	for _, block := range m.Blocks {
		if !block.Held() {
			left++
		}
	}
	went := "It took " + minutesOf(m.Whole.Actual) + ", "
	switch late := m.Whole.Actual - m.Whole.Planned; {
	case late == 0:
		went += "as planned."
	case late > 0:
		went += fmt.Sprintf("%s more than planned.", Number(late.Minutes()))
	default:
		went += fmt.Sprintf("%s less than planned.", Number(-late.Minutes()))
	}
	switch {
	case left == 1:
		went += " 1 block was not held."
	case left > 1:
		went += fmt.Sprintf(" %d blocks were not held.", left)
	}
	return went
}

func minutesOf(time time.Duration) string {
	return Amount{int(time.Minutes()), "minute", "minutes"}.String()
}

// Gave says how much the room gave: "8 people gave 23 notes, 14 dots and 8
// scores." It is "" where nobody gave anything.
func (m *Minutes) Gave() string {
	var all Giver
	people := 0
	for _, giver := range m.Givers {
		all.Notes, all.Dots, all.Scores = all.Notes+giver.Notes, all.Dots+giver.Dots, all.Scores+giver.Scores
		if !giver.Room {
			people++
		}
	}
	gave := enumerated([]Amount{{all.Notes, "note", "notes"}, {all.Dots, "dot", "dots"}, {all.Scores, "score", "scores"}})
	switch {
	case gave == "":
		return ""
	case people == 0:
		return "The room gave " + gave + "."
	}
	return Amount{people, "person", "people"}.String() + " gave " + gave + "."
}

// New says what the session added to the workshop: "New: 18 notes and 1 empathy
// map." It is "" where nothing was added.
func (m *Minutes) New() string {
	if added := enumerated(m.Added); added != "" {
		return "New: " + added + "."
	}
	return ""
}

// enumerated lists amounts as people say them, without those of nothing.
func enumerated(amounts []Amount) string {
	var list []string
	for _, amount := range amounts {
		if amount.Count > 0 {
			list = append(list, amount.String())
		}
	}
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:last], ", ") + " and " + list[last]
}

// MinutedBlock is a block of an agenda with what came of it.
type MinutedBlock struct {
	Title   string
	Started string        // "09:02"; "" when it was not held
	Planned time.Duration // whole minutes
	Actual  time.Duration // to the nearest minute
}

// Held reports whether the block took place.
func (b MinutedBlock) Held() bool { return b.Started != "" }

// Difference says how the time went against the plan: "+4", "-1", "0"; it is ""
// for a block that was not held.
func (b MinutedBlock) Difference() string {
	if !b.Held() {
		return ""
	}
	return Signed((b.Actual - b.Planned).Minutes())
}

// PlannedMinutes writes the minutes that were planned.
func (b MinutedBlock) PlannedMinutes() string { return Number(b.Planned.Minutes()) }

// ActualMinutes writes the minutes that it took, or that it was not held.
func (b MinutedBlock) ActualMinutes() string {
	if !b.Held() {
		return "not held"
	}
	return Number(b.Actual.Minutes())
}

// MinutedRound is a round with what came of it.
type MinutedRound struct {
	Name    string // what it was, as in "Vote"
	About   string // the map, stage or journey
	At      string // when it was opened, as in "09:14"
	Summary string // what came of it, in words of ours without a full stop
	Results []Result
}

// Result is what one candidate of a vote, or one stage that was scored, got.
type Result struct {
	Text    string
	Dots    int    // of a vote
	Tied    bool   // another one has as many dots
	Spread  string // of scores: "8 scores, -2 to 0, median -1.5"
	Emotion *int   // that was agreed on; nil for none
}

// Said is what it got in words: "4 dots, tied", "8 scores, -2 to 0, median
// -1.5; agreed on -1".
func (r Result) Said() string {
	switch {
	case r.Spread != "" && r.Emotion != nil:
		return fmt.Sprintf("%s; agreed on %s", r.Spread, Signed(float64(*r.Emotion)))
	case r.Spread != "":
		return r.Spread
	case r.Tied:
		return Amount{r.Dots, "dot", "dots"}.String() + ", tied"
	}
	return Amount{r.Dots, "dot", "dots"}.String()
}

// Giver is how much a participant gave. What it was is not said, so that nobody
// is known by their notes.
type Giver struct {
	Name   string
	Room   bool // what the scribe entered without a name
	Notes  int
	Dots   int
	Scores int
}

// Amount is a number of things.
type Amount struct {
	Count int
	One   string // "journey"
	Many  string // "journeys"
}

// String says the amount: "1 journey", "2 journeys".
func (a Amount) String() string {
	if a.Count == 1 {
		return "1 " + a.One
	}
	return fmt.Sprintf("%d %s", a.Count, a.Many)
}

// FieldNotes are the notes that stand in one field of a record.
type FieldNotes struct {
	Where string // the person, the map, or the journey with its stage
	Field string // its label
	Texts []string
}

// RecordOf is what was decided, promised, put off and lived through in a
// workshop.
func RecordOf(workshop *model.Workshop) Record { return newResolver(workshop).record() }

// FrameOf is what a workshop is about and who was in the room.
func FrameOf(workshop *model.Workshop) Frame { return newResolver(workshop).frame() }

// NotesOf lists the notes of all people, maps and journeys of a workshop, without
// those that a journey has of the one it varies.
func NotesOf(workshop *model.Workshop) []FieldNotes {
	r := newResolver(workshop)
	var all []FieldNotes
	add := func(where string, lists []NoteList) {
		for _, list := range lists {
			notes := FieldNotes{Where: where, Field: list.Label}
			for _, note := range list.Notes {
				notes.Texts = append(notes.Texts, note.Statement())
			}
			if len(notes.Texts) > 0 {
				all = append(all, notes)
			}
		}
	}
	for _, persona := range workshop.Personas() {
		person := r.person(persona)
		add(person.Name, person.Lists)
	}
	for _, each := range workshop.EmpathyMaps() {
		made := r.empathyMap(each)
		add(joined(made.Persona.Title, made.Situation), made.Fields)
	}
	for _, each := range workshop.Journeys() {
		journey := r.journey(each)
		for _, stage := range journey.Stages {
			own := slices.DeleteFunc(stage.Lists, func(list NoteList) bool { return stage.inherits(list.Key) })
			add(joined(journey.Title, stage.Title), own)
		}
	}
	return all
}

// joined puts what is filled behind each other.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), ", ")
}
