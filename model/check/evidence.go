package check

import (
	"maps"
	"slices"
	"strings"
	"time"

	"interlock/model"
	"interlock/model/yamltext"
)

// evidenceRules are about the research: its kinds, its age, and a question
// that public services have to ask.
func evidenceRules() []rule {
	return []rule{
		{Rule{
			ID: "one-kind-of-evidence", Severity: Warn,
			Catches: "A journey whose sources are all of one kind.",
			Why:     "Numbers say how often and words say why; one without the other misleads.",
			Source:  "article 003, mix numbers with words",
			Fix:     "add a source of another kind: ask, watch or count",
		}, oneKindOfEvidence},
		{Rule{
			ID: "stale-evidence", Severity: Warn,
			Catches: "A source more than 18 months older than the workshop.",
			Why:     "People, tools and prices change, and the map would show a service that is gone.",
			Source:  "personas are revisited yearly",
			Fix:     "check whether it still holds, or ask again",
		}, staleEvidence},
		{Rule{
			ID: "harm-unasked", Severity: Warn,
			Catches: "A public service in which nobody noted what harm it might do.",
			Why:     "People cannot choose another public service, so what it may do to them has to be asked.",
			Source:  "18F adds potential harms to personas and journeys",
			Fix:     "ask who could be harmed here, and tag the note with `harm`",
		}, harmUnasked},
	}
}

func oneKindOfEvidence(e *examination, report *report) {
	for _, journey := range e.journeys {
		kinds := map[string]bool{}
		for _, id := range journeySources(journey) {
			if kind := e.sources[id].Kind; kind != "" {
				kinds[kind] = true
			}
		}
		if list := slices.Sorted(maps.Keys(kinds)); len(list) == 1 {
			report.at(record(model.KindJourney, journey.ID), "every source of `%s` is of the kind %s", journey.Title(), list[0])
		}
	}
}

// journeySources lists every source that a journey cites.
func journeySources(journey *model.Journey) []string {
	var ids []string
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		ids = append(ids, stage.Source...)
		if stage.Moment != nil {
			ids = append(ids, stage.Moment.Source...)
		}
		for _, key := range stageNoteKeys() {
			for _, note := range stage.Notes(key) {
				ids = append(ids, note.Source...)
			}
		}
	}
	return ids
}

// freshMonths is how long research holds without being asked again.
const freshMonths = 18

func staleEvidence(e *examination, report *report) {
	today, dated := e.today()
	if !dated {
		return
	}
	limit := today.AddDate(0, -freshMonths, 0)
	for _, source := range e.workshop.Sources() {
		if _, end, ok := span(source.When); ok && !end.After(limit) {
			at := model.Place{File: model.KindSources.Path(""), Path: yamltext.Path{source.ID, "when"}}
			report.at(at, "`%s` is from %s, and the workshop from %s", source.ID, source.When, e.frame.Date)
		}
	}
}

// span is the time that a date covers: its first moment and the first one
// after it.
func span(date model.Date) (start, end time.Time, ok bool) {
	start, ok = date.Time()
	switch len(date) {
	case len("2006"):
		end = start.AddDate(1, 0, 0)
	case len("2006-01"):
		end = start.AddDate(0, 1, 0)
	default:
		end = start.AddDate(0, 0, 1)
	}
	return start, end, ok
}

// publicWords tell a public service by its name.
var publicWords = lexiconOf(
	"council", "ministry", "department of", "federal", "agency", "county", "city of", "municipal", "municipality", "government", "veterans",
	"public service", "public services", "social services", "benefits office", "job centre", "police", "court",
)

// harmWords tell a note about harm.
var harmWords = lexiconOf("harm", "harmed", "harmful")

func harmUnasked(e *examination, report *report) {
	word := publicWords.in(e.frame.Organisation + ". " + e.frame.Title)
	if word == "" || e.harmNoted() || !slices.ContainsFunc(e.journeys, journeyBegun) {
		return
	}
	report.at(e.whole("organisation"), "%s is a public service, and no harm is noted anywhere", orElse(e.frame.Organisation, e.frame.Title))
}

func (e *examination) harmNoted() bool {
	tagged := func(note model.Note) bool {
		return slices.ContainsFunc(note.Tags, func(tag string) bool { return strings.EqualFold(tag, "harm") }) ||
			harmWords.in(note.Text) != ""
	}
	for _, persona := range e.personas {
		if slices.ContainsFunc(personaNotes(persona), tagged) {
			return true
		}
	}
	for _, empathyMap := range e.maps {
		for _, key := range model.CanvasKeys() {
			if slices.ContainsFunc(empathyMap.Notes(key), tagged) {
				return true
			}
		}
	}
	for _, station := range e.stations {
		for _, key := range stageNoteKeys() {
			if slices.ContainsFunc(station.stage.Notes(key), tagged) {
				return true
			}
		}
	}
	return false
}
