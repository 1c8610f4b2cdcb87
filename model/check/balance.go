package check

import (
	"interlock/model"
	"interlock/model/insight"
)

// balanceRules are about the two sides beside each other.
func balanceRules() []rule {
	return []rule{
		{Rule{
			ID: "latent-risk", Severity: Warn,
			Catches: "An employee's low that harms a customer's stage which is still fine.",
			Why:     "Harm almost always travels: customers do not feel this strain yet, and they will.",
			Source:  "article 002, the asymmetry",
			Fix:     "ask who absorbs it today and for how long, and watch this stage first",
		}, latentRisk},
		{Rule{
			ID: "not-carried", Severity: Warn,
			Catches: "A customer's low while every linked employee stage is fine.",
			Why:     "Good work does not reach customers by itself, so something stops it on the way.",
			Source:  "article 002, four reasons why good experience does not carry",
			Fix:     "ask whether values, skills, process or culture stop it, and write it into `blocked_by`",
		}, notCarried},
		{Rule{
			ID: "ex-low-unlinked", Severity: Warn,
			Catches: "An employee's low that leads nowhere and is not marked as overall.",
			Why:     "Every low either reaches somebody or belongs to work in general; this one is said to do neither.",
			Source:  "article 004, two dimensions of employee experience",
			Fix:     "link it to what it does, or mark it `overall: true`",
		}, exLowUnlinked},
		{Rule{
			ID: "low-unlinked", Severity: Warn,
			Catches: "A customer's low that no employee's stage causes or suffers from.",
			Why:     "While nobody's work is linked to it, nobody can make it better.",
			Source:  "article 004, customer and employee journeys interlock",
			Fix:     "ask whose work this low comes from or lands on, and link it",
		}, lowUnlinked},
		{Rule{
			ID: "loop-found", Severity: Info,
			Catches: "Links that close a circuit between customers and employees.",
			Why:     "What runs in a circle feeds itself, for better or for worse, and any one of its links can break it.",
			Source:  "articles 000 and 003, the two sides feed each other; article 002 denies that good does so by itself",
			Fix:     "name the link that is easiest to break, or to strengthen if the circle does good",
		}, loopFound},
	}
}

func latentRisk(e *examination, report *report) {
	for _, link := range e.links {
		if link.Effect != "harms" || !link.from.ofEmployee() || !link.to.ofCustomer() || link.to.stage.Emotion == nil {
			continue
		}
		if link.from.low() && !link.to.low() {
			report.at(record(model.KindLink, link.ID, "effect"), "`%s` is at %s and harms `%s`, which is still at %s",
				link.from.name(), signed(*link.from.stage.Emotion), link.to.name(), signed(*link.to.stage.Emotion))
		}
	}
}

func notCarried(e *examination, report *report) {
	for _, standing := range insight.Standings(e.workshop) {
		if standing.Quadrant == insight.NotCarried && standing.BlockedBy == "" {
			at := model.Place{File: standing.Place.File, Path: standing.Place.Path.With("emotion")}
			finding := report.at(at, "customers are at %s at `%s`, and no linked employee stage is below 0", signed(*standing.Emotion()), standing.Text)
			if !standing.IsMoment() {
				finding.fix("ask whether values, skills, process or culture stop it, and link what does")
			}
		}
	}
}

func exLowUnlinked(e *examination, report *report) {
	for _, station := range e.stations {
		if !station.ofEmployee() || !station.low() || len(station.effects) > 0 || isTrue(station.stage.Overall) {
			continue
		}
		report.at(station.place("emotion"), "`%s` is at %s, and no link leads away from it", station.name(), signed(*station.stage.Emotion)).
			repairBySetting(station.place("overall"), "true")
	}
}

func lowUnlinked(e *examination, report *report) {
	if !e.hasEmployeeJourney() {
		return
	}
	for _, station := range e.stations {
		if !station.ofCustomer() || !station.low() || station.moment() || station.meetsEmployees() {
			continue
		}
		report.at(station.place("emotion"), "`%s` is at %s, and no employee's stage is linked to it", station.name(), signed(*station.stage.Emotion))
	}
}

// hasEmployeeJourney reports whether there is a stage to link to.
func (e *examination) hasEmployeeJourney() bool {
	for _, station := range e.stations {
		if station.ofEmployee() && station.begun() {
			return true
		}
	}
	return false
}

// meetsEmployees reports whether a link joins the stage with an employee's.
func (s *station) meetsEmployees() bool {
	for _, link := range s.causes {
		if link.from.ofEmployee() {
			return true
		}
	}
	for _, link := range s.effects {
		if link.to.ofEmployee() {
			return true
		}
	}
	return false
}

func loopFound(e *examination, report *report) {
	for _, circuit := range insight.Circuits(e.workshop) {
		if !bothSides(circuit) {
			continue
		}
		kind := "calm"
		if circuit.Vicious {
			kind = "vicious"
		}
		report.at(record(model.KindLink, circuit.Links[0].ID), "a %s circle: %s", kind, circuit.Name())
	}
}

func bothSides(circuit insight.Circuit) bool {
	sides := map[model.Side]bool{}
	for _, stage := range circuit.Stages {
		sides[stage.Side()] = true
	}
	return sides[model.Customer] && sides[model.Employee]
}

func isTrue(value *bool) bool { return value != nil && *value }
