package sheet

import (
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

func journeys(b *blueprint.Blueprint) table {
	t := table{name: "Journeys", about: "one journey a row", columns: []column{
		{"Id", medium, plain},
		{"Side", short, side},
		{"Persona", short, plain},
		{"Journey", wide, plain},
		{"View", medium, plain},
		{"State", short, plain},
		{"Scenario", widest, plain},
		{"Trigger", wide, plain},
		{"Goal", wide, plain},
		{"Expects", wide, plain},
		{"Variant of", medium, plain},
		{"Stages", narrow, figure},
		{"Effort, minutes", narrow, figure},
		{"Waiting, minutes", narrow, figure},
		{"Notes", narrow, figure},
		{"Guesses", narrow, figure},
		{"Audience", short, plain},
	}}
	for _, j := range b.Journeys {
		t.add(j.ID, j.Side, j.Persona.Title, j.Title, j.View, j.State, j.Scenario, j.Trigger, j.Goal, j.Expects, j.VariantOf.Title, len(j.Stages),
			orNothing(j.Time.Active), orNothing(j.Time.Wait), j.Confidence.Notes, j.Confidence.Guesses, j.Audience)
	}
	return t
}

func stages(b *blueprint.Blueprint) table {
	t := table{name: "Stages", about: "one stage of a journey a row", columns: []column{
		{"Journey id", medium, plain},
		{"Side", short, side},
		{"Persona", short, plain},
		{"Journey", wide, plain},
		{"No.", narrow, figure},
		{"Stage id", medium, plain},
		{"Stage", wide, plain},
		{"Phase", medium, plain},
		{"Emotion", narrow, emotion},
		{"In words", short, plain},
		{"Moment that matters", wide, plain},
		{"Channels", medium, plain},
		{"Effort, minutes", narrow, figure},
		{"Waiting, minutes", narrow, figure},
		{"Who goes through", short, plain},
		{"Optional", narrow, figure},
		{"Work in general", narrow, figure},
		{"Metrics", wide, plain},
		{"Sources", medium, plain},
		{"Dots of the room", narrow, figure},
	}}
	for _, j := range b.Journeys {
		for _, s := range j.Stages {
			t.add(j.ID, j.Side, j.Persona.Title, j.Title, s.Index+1, s.ID, s.Title, s.Phase, s.Emotion, inWords(s.Emotion), truth(s.Moment),
				strings.Join(s.Channels, ", "), orNothing(s.Time.Active), orNothing(s.Time.Wait), s.Share, yes(s.Optional), yes(s.Overall),
				blueprint.Titles(s.Metrics), ids(s.Sources), orNothing(s.Dots))
		}
	}
	return t
}

// truth says that a stage is a moment that matters and why.
func truth(moment *blueprint.Moment) string {
	switch {
	case moment == nil:
		return ""
	case moment.Why == "":
		return "★"
	}
	return "★ " + moment.Why
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

// origin is where the notes of a list stand.
type origin struct {
	kind    model.Kind
	record  string // its id
	side    model.Side
	persona string
	number  *int // of the stage, from 1; nil when the notes stand in none
	stage   string
}

func notes(b *blueprint.Blueprint) table {
	t := table{name: "Notes", about: "one note of a persona, map or stage a row", columns: []column{
		{"Kind", short, plain},
		{"Record", medium, plain},
		{"Side", short, side},
		{"Persona", short, plain},
		{"No.", narrow, figure},
		{"Stage", wide, plain},
		{"Field", medium, plain},
		{"Note", widest, plain},
		{"Severity", narrow, figure},
		{"Of what kind", short, plain},
		{"How we know", short, plain},
		{"Guess", narrow, figure},
		{"Sources", medium, plain},
		{"Tags", short, plain},
		{"Dots of the room", narrow, figure},
		{"Note id", short, plain},
		{"Audience", short, plain},
	}}
	for _, p := range b.People {
		from := origin{kind: model.KindPersona, record: p.ID, side: p.Side, persona: p.Name}
		t.addNotes(from, append([]blueprint.NoteList{quote(p)}, p.Lists...))
	}
	for _, m := range b.Maps {
		from := origin{kind: model.KindEmpathyMap, record: m.ID, persona: m.Persona.Title}
		if person := b.Person(m.Persona.ID); person != nil {
			from.side = person.Side
		}
		t.addNotes(from, m.Fields)
	}
	for _, j := range b.Journeys {
		for _, s := range j.Stages {
			number := s.Index + 1
			from := origin{model.KindJourney, j.ID, j.Side, j.Persona.Title, &number, s.Title}
			t.addNotes(from, s.Lists)
		}
	}
	return t
}

// quote is what a persona says, as a list.
func quote(person *blueprint.Person) blueprint.NoteList {
	list := blueprint.NoteList{Label: "Quote"}
	if person.Quote.Text != "" {
		list.Notes = []blueprint.Note{person.Quote}
	}
	return list
}

func (t *table) addNotes(from origin, lists []blueprint.NoteList) {
	for _, list := range lists {
		for _, n := range list.Notes {
			t.add(from.kind.Info().Label, from.record, from.side, from.persona, from.number, from.stage, list.Label, n.Statement(), orNothing(n.Severity), n.Kind, n.Basis, yes(n.Guess()), ids(n.Sources),
				strings.Join(n.Tags, ", "), orNothing(n.Dots), n.ID, n.Audience)
		}
	}
}

func moments(b *blueprint.Blueprint) table {
	t := table{name: "Moments", about: "one moment that matters a row", columns: []column{
		{"Side", short, side},
		{"Persona", short, plain},
		{"Journey", wide, plain},
		{"No.", narrow, figure},
		{"Stage", wide, plain},
		{"Emotion", narrow, emotion},
		{"In words", short, plain},
		{"Why it matters", widest, plain},
		{"Because of", widest, plain},
		{"And so", widest, plain},
		{"Blocked by", short, plain},
		{"Measured by", wide, plain},
		{"Heard by somebody able to act", wide, plain},
		{"What will be done", wide, plain},
		{"Sources", medium, plain},
	}}
	for _, m := range b.Moments {
		var causes, effects []string
		for _, link := range m.Causes {
			causes = append(causes, link.From.String())
		}
		for _, link := range m.Effects {
			effects = append(effects, link.To.String())
		}
		heard := ""
		if m.Side != model.Employee {
			heard = m.Heard.String()
		}
		t.add(m.Side, m.Persona.Title, m.Journey.Title, m.Index+1, m.Stage.Title, m.Emotion, inWords(m.Emotion), m.Why, strings.Join(causes, "\n"),
			strings.Join(effects, "\n"), m.BlockedBy, blueprint.Titles(m.Measures), heard, blueprint.Titles(m.Initiatives), ids(m.Sources))
	}
	return t
}

func links(b *blueprint.Blueprint) table {
	t := table{name: "Links", about: "one interlock of the two sides a row", columns: []column{
		{"Id", medium, plain},
		{"From side", short, side},
		{"From", widest, plain},
		{"Emotion there", narrow, emotion},
		{"There in words", short, plain},
		{"Effect", short, plain},
		{"To side", short, side},
		{"To", widest, plain},
		{"Emotion here", narrow, emotion},
		{"Here in words", short, plain},
		{"Because", widest, plain},
		{"Impact", medium, plain},
		{"Level", short, plain},
		{"Reach", short, plain},
		{"Via", short, plain},
		{"Strength of 3", narrow, figure},
		{"How we know", short, plain},
		{"Guess", narrow, figure},
		{"Sources", medium, plain},
		{"Feeds itself", wide, plain},
		{"Audience", short, plain},
	}}
	for _, l := range b.Links {
		t.add(l.ID, l.From.Side, l.From.String(), l.From.Emotion, inWords(l.From.Emotion), l.Effect, l.To.Side, l.To.String(), l.To.Emotion,
			inWords(l.To.Emotion), l.Because, l.Impact, l.Level, l.Reach, l.Via, orNothing(l.Strength), l.Basis, yes(l.Guess()), ids(l.Sources),
			circuitsOf(b, l.ID), l.Audience)
	}
	return t
}

// circuitsOf names the circuits that a link is part of.
func circuitsOf(b *blueprint.Blueprint, link string) string {
	var names []string
	for _, circuit := range b.Insights.Circuits {
		for _, id := range circuit.Links {
			if id == link {
				names = append(names, circuit.Name()+" ("+circuit.Kind()+")")
			}
		}
	}
	return strings.Join(names, "\n")
}

func causes(b *blueprint.Blueprint) table {
	t := table{name: "Causes", about: "one place that harms others or has dots of the room a row", columns: []column{
		{"Side", short, side},
		{"Persona", short, plain},
		{"Stage", wide, plain},
		{"Place", widest, plain},
		{"Leverage", narrow, figure},
		{"Dots of the room", narrow, figure},
		{"Links to it from", widest, plain},
	}}
	for _, dot := range b.Insights.Votes.Dots {
		t.add(dot.Place.Side, dot.Place.Persona.Title, dot.Place.Stage.Title, dot.Place.Title(), dot.Leverage, orNothing(dot.Dots), blueprint.EndTitles(dot.Causes))
	}
	return t
}
