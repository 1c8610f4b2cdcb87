package check

import (
	"slices"
	"strings"

	"interlock/model"
)

// peopleRules are about personas: whether anybody met them, and what they are
// made of.
func peopleRules() []rule {
	return []rule{
		{Rule{
			ID: "persona-assumed", Severity: Warn,
			Catches: "A persona with no source, or only with assumptions.",
			Why:     "A persona made without research is a stereotype and should not drive decisions.",
			Source:  "personas link to their research, maps without research",
			Fix:     "name the research behind it, or plan the first interview",
		}, personaAssumed},
		{Rule{
			ID: "persona-demographic", Severity: Warn,
			Catches: "A persona with more demographics than behaviours.",
			Why:     "Age and income do not tell what somebody will do; what they did before does.",
			Source:  "what kills a persona: demographics instead of behaviour",
			Fix:     "keep what changes behaviour, and write down what this person does",
		}, personaDemographic},
	}
}

// personaNotes lists every note of a persona.
func personaNotes(p *model.Persona) []model.Note {
	notes := slices.Concat(p.Goals, p.Needs, p.Frustrations, p.Behaviours, p.Values, p.Context, p.MotivatedBy)
	if p.Quote.Text != "" {
		notes = append(notes, p.Quote)
	}
	return notes
}

// personaBegun reports whether a persona is more than a name.
func personaBegun(p *model.Persona) bool {
	return p.Label != "" || p.Summary != "" || len(personaNotes(p)) > 0
}

func personaAssumed(e *examination, report *report) {
	for _, persona := range e.personas {
		if !personaBegun(persona) {
			continue
		}
		cited := slices.Clone(persona.Source)
		for _, note := range personaNotes(persona) {
			cited = append(cited, note.Source...)
		}
		at := record(model.KindPersona, persona.ID, "source")
		switch {
		case len(cited) == 0:
			report.at(at, "%s stands on no source", persona.Title())
		case !slices.ContainsFunc(cited, e.isResearch):
			slices.Sort(cited)
			report.at(at, "%s stands on assumptions only (%s)", persona.Title(), listed(slices.Compact(cited)))
		}
	}
}

// isResearch reports whether a source is more than an assumption. One that is
// not there is for another rule.
func (e *examination) isResearch(id string) bool {
	source, known := e.sources[id]
	return !known || source.Kind != "assumption"
}

// demographics are words of what people are, not of what they do.
var demographics = lexiconOf(
	"years old", "year old", "aged", "age", "born in", "male", "female", "married", "single", "divorced", "widowed", "children", "kids",
	"income", "salary", "earns", "lives in", "suburb", "homeowner", "degree", "university", "graduate", "middle class", "ethnicity",
	"millennial", "boomer", "generation", "hobby", "hobbies",
)

// fewestDemographics is how many it takes before they can outweigh anything.
const fewestDemographics = 2

func personaDemographic(e *examination, report *report) {
	for _, persona := range e.personas {
		facts, behaviours := 0, 0
		said := strings.FieldsFunc(persona.Summary+","+persona.Label, func(r rune) bool { return strings.ContainsRune(",.;", r) })
		for _, text := range append(said, model.Texts(persona.Context)...) {
			if demographics.in(text) != "" {
				facts++
			}
		}
		for _, text := range model.Texts(persona.Behaviours) {
			if demographics.in(text) != "" {
				facts++
			} else {
				behaviours++
			}
		}
		if facts >= fewestDemographics && facts > behaviours {
			report.at(record(model.KindPersona, persona.ID, "summary"),
				"%s has %d demographics and %d behaviours", persona.Title(), facts, behaviours)
		}
	}
}
