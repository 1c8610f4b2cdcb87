package check

import (
	"slices"
	"strings"

	"interlock/model"
)

// laneRules are about the lanes below a customer's actions: who does what, and
// with which tools.
func laneRules() []rule {
	return []rule{
		{Rule{
			ID: "role-no-journey", Severity: Warn,
			Catches: "A persona in a lane who has no employee journey.",
			Why:     "Whoever delivers a stage has a day of their own, and what goes wrong in it is felt here.",
			Source:  "article 004, the roles that employees play",
			Fix:     "map their day, or at least the stages around this one",
		}, roleNoJourney},
		{Rule{
			ID: "persona-missing", Group: "role-no-journey", Severity: Warn,
			Catches: "A who in a lane that is no persona.",
			Why:     "A role without a person behind it has no goals, no tools and no limits to design for.",
			Source:  "article 004, the roles that employees play",
			Fix:     "make a persona of the role, or name the persona who plays it",
		}, personaMissing},
		{Rule{
			ID: "blueprint-hole", Severity: Warn,
			Catches: "A customer's stage with neither frontstage nor backstage, in a journey that has lanes.",
			Why:     "Either nobody works on this stage, or nobody in the room knows who does.",
			Source:  "service blueprint, customer actions are the anchor row",
			Fix:     "ask who does something here, seen or unseen",
		}, blueprintHole},
		{Rule{
			ID: "no-frontstage", Group: "blueprint-hole", Severity: Info,
			Catches: "A customer's stage with a backstage and nobody in front.",
			Why:     "Customers meet nobody here; that may be right, and it may be why they feel alone.",
			Source:  "service blueprint, customer actions are the anchor row",
			Fix:     "say who or what customers meet, or leave it if nobody is right",
		}, noFrontstage},
		{Rule{
			ID: "tool-pain", Severity: Warn,
			Catches: "A tool rated 2 or lower in the work that is linked to a moment.",
			Why:     "A tool that fails staff at the moment that matters fails customers with it.",
			Source:  "articles 003 and 004, technology and direct challenges",
			Fix:     "ask what the tool would have to do, and who decides about it",
		}, toolPain},
		{Rule{
			ID: "info-starved", Severity: Warn,
			Catches: "A pain of missing information that harms customers, of somebody with no tools listed.",
			Why:     "Information that is hard to reach becomes slow and wrong answers.",
			Source:  "article 002, pains and intersections; article 003, one customer record",
			Fix:     "list where they look today, or what they would need to see",
		}, infoStarved},
	}
}

// laneNote is a note in a lane with its place.
type laneNote struct {
	at   model.Place
	who  string
	name string // of the stage
}

// firstWho lists everybody who is named in a lane, at the first place of each.
func (e *examination) firstWho() []laneNote {
	var list []laneNote
	seen := map[string]bool{}
	for _, station := range e.stations {
		for _, lane := range []string{"frontstage", "backstage"} {
			for i, note := range station.stage.Notes(lane) {
				if note.Who != "" && !seen[note.Who] && !station.stage.Inherits(lane) {
					seen[note.Who] = true
					list = append(list, laneNote{station.place(lane, i, "who"), note.Who, station.name()})
				}
			}
		}
	}
	return list
}

func roleNoJourney(e *examination, report *report) {
	walked := map[string]bool{}
	for _, journey := range e.journeys {
		walked[journey.Persona] = walked[journey.Persona] || journey.Side == model.Employee
	}
	for _, lane := range e.firstWho() {
		persona := e.workshop.Persona(lane.who)
		if persona == nil || persona.Side == model.Customer || walked[lane.who] {
			continue
		}
		report.at(lane.at, "`%s` works on `%s` and has no journey of their own", lane.who, lane.name).repair(newDay(persona))
	}
}

// newDay begins the journey of an employee.
func newDay(persona *model.Persona) func(*model.Workshop) (model.Edit, error) {
	return func(w *model.Workshop) (model.Edit, error) {
		title := persona.Title() + "'s day"
		edit, _, err := w.CreateRecord(model.KindJourney, persona.ID+" day",
			model.FieldValue{Key: "side", Typed: string(model.Employee)},
			model.FieldValue{Key: "view", Typed: "day-in-the-life"},
			model.FieldValue{Key: "persona", Typed: persona.ID},
			model.FieldValue{Key: "title", Typed: title})
		return edit, err
	}
}

func personaMissing(e *examination, report *report) {
	for _, lane := range e.firstWho() {
		if e.workshop.Persona(lane.who) != nil {
			continue
		}
		finding := report.at(lane.at, "`%s`, who works on `%s`, is no persona of this workshop", lane.who, lane.name)
		if model.ValidID(lane.who) {
			finding.repair(newEmployee(lane.who))
		}
	}
}

// newEmployee makes a persona of a role.
func newEmployee(id string) func(*model.Workshop) (model.Edit, error) {
	return func(w *model.Workshop) (model.Edit, error) {
		name := strings.ToUpper(id[:1]) + strings.ReplaceAll(id[1:], "-", " ")
		edit, _, err := w.CreateRecord(model.KindPersona, id,
			model.FieldValue{Key: "side", Typed: string(model.Employee)},
			model.FieldValue{Key: "name", Typed: name})
		return edit, err
	}
}

func blueprintHole(e *examination, report *report) {
	for _, station := range e.blueprint() {
		if len(station.stage.Frontstage) == 0 && len(station.stage.Backstage) == 0 {
			report.at(station.place(), "nobody works on `%s`, neither frontstage nor backstage", station.name())
		}
	}
}

func noFrontstage(e *examination, report *report) {
	for _, station := range e.blueprint() {
		if len(station.stage.Frontstage) == 0 && len(station.stage.Backstage) > 0 {
			report.at(station.place("frontstage"), "customers meet nobody at `%s`", station.name())
		}
	}
}

// blueprint lists the begun stages of the customers' journeys whose lanes
// somebody has begun to fill.
func (e *examination) blueprint() []*station {
	laned := map[*model.Journey]bool{}
	for _, station := range e.stations {
		if len(station.stage.Frontstage) > 0 || len(station.stage.Backstage) > 0 {
			laned[station.journey] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(e.stations), func(s *station) bool {
		return !s.ofCustomer() || !laned[s.journey] || !s.begun()
	})
}

// worstRating is the best rating at which a tool still counts as a pain.
const worstRating = 2

func toolPain(e *examination, report *report) {
	for _, persona := range e.personas {
		for i, tool := range persona.Tools {
			if tool.Rating == nil || *tool.Rating > worstRating || tool.Name == "" {
				continue
			}
			if moment := e.momentOf(persona, tool.Name); moment != nil {
				report.at(record(model.KindPersona, persona.ID, "tools", i),
					"%s rates %s at %d, and it is used behind the moment `%s`", persona.Title(), tool.Name, *tool.Rating, moment.name())
			}
		}
	}
}

// momentOf finds a moment behind which a persona uses a tool: a stage of the
// persona is linked to it, and either of the two names the tool.
func (e *examination) momentOf(persona *model.Persona, tool string) *station {
	for _, link := range e.links {
		if !link.from.ofEmployee() || link.to == nil || !link.to.moment() || link.from.journey.Persona != persona.ID {
			continue
		}
		if link.from.names(tool) || link.to.names(tool) {
			return link.to
		}
	}
	return nil
}

// names reports whether a note of the stage names a system, or holds its name.
func (s *station) names(system string) bool {
	name := lexiconOf(system)
	for _, key := range stageNoteKeys() {
		for _, note := range s.stage.Notes(key) {
			if strings.EqualFold(note.System, system) || name.in(note.Text) != "" {
				return true
			}
		}
	}
	return false
}

func infoStarved(e *examination, report *report) {
	for _, station := range e.stations {
		if !station.ofEmployee() || !station.harmsCustomers() {
			continue
		}
		persona := e.workshop.Persona(station.journey.Persona)
		if persona == nil || len(persona.Tools) > 0 {
			continue
		}
		for i, pain := range station.stage.Pains {
			if pain.Kind == "information" {
				report.at(station.place("pains", i), "“%s” harms customers, and %s has no tools listed", pain.Text, persona.Title())
			}
		}
	}
}

// harmsCustomers reports whether a link says that the stage harms a customer.
func (s *station) harmsCustomers() bool {
	return slices.ContainsFunc(s.effects, func(link *interlock) bool {
		return link.Effect == "harms" && link.to.ofCustomer()
	})
}
