package check

import (
	"interlock/model"
	"interlock/model/insight"
)

// momentRules are about the few stages where a customer's trust is decided.
func momentRules() []rule {
	return []rule{
		{Rule{
			ID: "moment-unlinked", Severity: Error,
			Catches: "A moment that matters to customers and that no employee's stage is linked to.",
			Why:     "Nobody's work is named behind the moment where trust is decided, so nothing can be changed there.",
			Source:  "article 004, start from the moments that matter",
			Fix:     "link it from the employee stage that makes or breaks it",
		}, momentUnlinked},
		{Rule{
			ID: "moment-no-why", Severity: Warn,
			Catches: "A moment without a why.",
			Why:     "A moment that nobody can give a reason for is a stage that somebody liked.",
			Source:  "article 004, and moments of truth in the narrow sense",
			Fix:     "finish the sentence “this matters because …”",
		}, momentNoWhy},
		{Rule{
			ID: "too-many-moments", Group: "moment-no-why", Severity: Warn,
			Catches: "More than three moments in one journey.",
			Why:     "Mapping every connection loses the momentum that three moments keep.",
			Source:  "article 004, be pragmatic, and moments that matter",
			Fix:     "vote, and keep the three where most is won or lost",
		}, tooManyMoments},
		{Rule{
			ID: "level-missing", Severity: Warn,
			Catches: "A moment whose links are all one-to-one or all functional.",
			Why:     "One level shows only this contact, the other only the whole function; a moment has both.",
			Source:  "article 004, connect at two levels",
			Fix:     "ask what the other level adds, and link that too",
		}, levelMissing},
		{Rule{
			ID: "only-direct", Severity: Warn,
			Catches: "A moment whose links all lie in the interaction itself.",
			Why:     "Incentives, load and peers lie beyond the interaction and are missed when only tools and steps are linked.",
			Source:  "article 004, look beyond the interaction",
			Fix:     "ask what beyond the contact stands behind it, and link that as indirect",
		}, onlyDirect},
	}
}

func momentUnlinked(e *examination, report *report) {
	for _, moment := range e.coverage.Linked.Missing {
		report.at(momentPlace(moment), "no link from an employee's stage reaches the moment `%s`", moment.Text)
	}
}

func momentPlace(moment insight.Spot) model.Place {
	return model.Place{File: moment.Place.File, Path: moment.Place.Path.With("moment")}
}

func momentNoWhy(e *examination, report *report) {
	for _, station := range e.stations {
		if moment := station.stage.Moment; moment != nil && moment.Why == "" {
			report.at(station.place("moment"), "the moment `%s` has no why", station.name())
		}
	}
}

// mostMoments is how many moments of a journey a room can follow up.
const mostMoments = 3

func tooManyMoments(e *examination, report *report) {
	for _, journey := range e.journeys {
		count := 0
		for i := range journey.Stages {
			if journey.Stages[i].Moment == nil {
				continue
			}
			if count++; count == mostMoments+1 {
				report.at(e.byJourney[journey][i].place("moment"),
					"`%s` is one moment more than %d in `%s`", journey.Stages[i].Title(), mostMoments, journey.Title())
			}
		}
	}
}

func levelMissing(e *examination, report *report) {
	functional := stagesIn(e.coverage.Functional.Missing)
	oneToOne := stagesIn(e.coverage.OneToOne.Missing)
	for _, moment := range e.coverage.Moments {
		switch {
		case functional[moment.Stage] && !oneToOne[moment.Stage]:
			report.at(momentPlace(moment), "every link to `%s` is one-to-one", moment.Text).
				fix("ask what the whole function does to all customers here, and link that as functional")
		case oneToOne[moment.Stage] && !functional[moment.Stage]:
			report.at(momentPlace(moment), "every link to `%s` is functional", moment.Text).
				fix("ask what one employee does to one customer here, and link that as one-to-one")
		}
	}
}

func onlyDirect(e *examination, report *report) {
	direct := stagesIn(e.coverage.Direct.Missing)
	for _, moment := range e.coverage.Indirect.Missing {
		if !direct[moment.Stage] {
			report.at(momentPlace(moment), "every link to `%s` is direct", moment.Text)
		}
	}
}

func stagesIn(spots []insight.Spot) map[*model.Stage]bool {
	set := map[*model.Stage]bool{}
	for _, spot := range spots {
		set[spot.Stage] = true
	}
	return set
}
