package blueprint

import (
	"cmp"
	"fmt"
	"slices"

	"interlock/model"
	"interlock/model/insight"
)

// Source is a piece of research with what rests on it.
type Source struct {
	ID       string
	Title    string // never empty
	Kind     string
	N        *int // people or cases behind it; nil when nobody has said
	When     string
	About    Named
	Audience string
	Cited    []Citing // in the order of the kinds, then by id
}

// Citing is a record, or a stage of a journey, that cites a source.
type Citing struct {
	Kind   model.Kind
	Record Named
	Stage  Named // empty when it is no stage
	Times  int
}

// String names what cites: "Maya", "From burst pipe to money, Report it", or
// "link cap-no-date" for a record that has no title.
func (c Citing) String() string {
	switch {
	case c.Stage.Title != "":
		return c.Record.Title + ", " + c.Stage.Title
	case c.Record.Title == c.Record.ID:
		return c.Kind.Info().Label + " " + c.Record.ID
	}
	return c.Record.Title
}

// Confidence tells how much of what was written down is a guess. A link counts
// as one note; opportunities, being ideas, do not count.
type Confidence struct {
	Notes   int
	Guesses int // those that are inferred or assumed
	Unsaid  int // those of which nobody has said how we know
}

// String says it in words: "6 of 62 notes are guesses".
func (c Confidence) String() string {
	notes, are := "notes", "are guesses"
	if c.Notes == 1 {
		notes = "note"
	}
	if c.Guesses == 1 || c.Notes == 1 {
		are = "is a guess"
	}
	return fmt.Sprintf("%d of %d %s %s", c.Guesses, c.Notes, notes, are)
}

// Whole says it with those of which nobody has said how we know.
func (c Confidence) Whole() string {
	return fmt.Sprintf("%s; of %d nobody has said how we know", c, c.Unsaid)
}

func (c Confidence) plus(other Confidence) Confidence {
	return Confidence{Notes: c.Notes + other.Notes, Guesses: c.Guesses + other.Guesses, Unsaid: c.Unsaid + other.Unsaid}
}

// Guess is a note or a link that is a guess, with where it stands.
type Guess struct {
	Kind   model.Kind
	Record Named
	Stage  Named  // empty when it stands in no stage
	Field  string // the label of the field
	Note   Note
}

// register lists the research with what cites each piece.
func (r *resolver) register() []Source {
	citing := map[string][]Citing{}
	for _, info := range model.Kinds() {
		for _, file := range r.workshop.Files() {
			if file.Kind != info.Kind {
				continue
			}
			for _, mention := range file.Mentions {
				if mention.Names == model.NamesSource {
					citing[mention.Value] = cite(citing[mention.Value], citingAt(file, mention))
				}
			}
		}
	}
	var list []Source
	for _, source := range r.workshop.Sources() {
		name := r.source(source.ID)
		made := Source{
			ID: name.ID, Title: name.Title, Kind: Clean(source.Kind), N: source.N, When: Clean(string(source.When)),
			Audience: Clean(source.Audience), Cited: citing[source.ID],
		}
		if source.About != "" {
			made.About = r.anyRecord(source.About)
		}
		list = append(list, made)
	}
	return list
}

func cite(list []Citing, citing Citing) []Citing {
	for i := range list {
		if list[i].Kind == citing.Kind && list[i].Record == citing.Record && list[i].Stage == citing.Stage {
			list[i].Times++
			return list
		}
	}
	return append(list, citing)
}

// citingAt names the record, or the stage of a journey, that makes a mention.
func citingAt(file *model.File, mention model.Mention) Citing {
	citing := Citing{Kind: file.Kind, Record: named(file.ID, titleOf(file)), Times: 1}
	journey, ok := file.Record.(*model.Journey)
	if !ok || len(mention.Path) < 2 || mention.Path[0] != "stages" {
		return citing
	}
	if index, ok := mention.Path[1].(int); ok && index < len(journey.Stages) {
		stage := &journey.Stages[index]
		citing.Stage = Named{ID: Clean(stage.ID), Title: stageTitle(stage, index)}
	}
	return citing
}

// count tells how much of every record is known, and gathers what is a guess.
func (b *Blueprint) count() {
	counted := map[string]Confidence{}
	for _, record := range b.Insights.Guesses {
		counted[record.Kind.Path(record.Record.ID)] = confidence(record.Tally)
		b.Confidence = b.Confidence.plus(confidence(record.Tally))
	}
	for _, person := range b.People {
		person.Confidence = counted[model.KindPersona.Path(person.ID)]
		where := Guess{Kind: model.KindPersona, Record: Named{person.ID, person.Name}}
		b.gather(where, []NoteList{{Label: "Quote", Notes: []Note{person.Quote}}})
		b.gather(where, person.Lists)
	}
	for _, empathyMap := range b.Maps {
		empathyMap.Confidence = counted[model.KindEmpathyMap.Path(empathyMap.ID)]
		b.gather(Guess{Kind: model.KindEmpathyMap, Record: Named{empathyMap.ID, empathyMap.Situation}}, empathyMap.Fields)
	}
	for _, journey := range b.Journeys {
		journey.Confidence = counted[model.KindJourney.Path(journey.ID)]
		for _, stage := range journey.Stages {
			where := Guess{Kind: model.KindJourney, Record: Named{journey.ID, journey.Title}, Stage: Named{stage.ID, stage.Title}}
			own := slices.DeleteFunc(slices.Clone(stage.Lists), func(list NoteList) bool { return stage.inherits(list.Key) })
			b.gather(where, own)
		}
	}
	for i := range b.Links {
		link := &b.Links[i]
		note := Note{Text: cmp.Or(link.Because, link.Sentence(), link.ID), Basis: link.Basis, Sources: link.Sources}
		b.gather(Guess{Kind: model.KindLink, Record: Named{link.ID, link.ID}}, []NoteList{{Label: "Because", Notes: []Note{note}}})
	}
}

// confidence says a tally the other way round.
func confidence(tally insight.Tally) Confidence {
	return Confidence{Notes: tally.Total(), Guesses: tally.Guess, Unsaid: tally.Unsaid}
}

// gather adds the notes that are guesses. Opportunities are ideas, which
// nobody can know yet.
func (b *Blueprint) gather(where Guess, lists []NoteList) {
	for _, list := range lists {
		if list.Key == "opportunities" {
			continue
		}
		for _, note := range list.Notes {
			if note.Guess() && note.Statement() != "" {
				guess := where
				guess.Field, guess.Note = list.Label, note
				b.Guesses = append(b.Guesses, guess)
			}
		}
	}
}
