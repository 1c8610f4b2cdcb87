package check

import (
	"interlock/model"
)

// benefitRules are about the changes that initiatives expect.
func benefitRules() []rule {
	return []rule{
		{Rule{
			ID: "one-sided-benefit", Severity: Warn,
			Catches: "A moment initiative that expects a change on only one side.",
			Why:     "What moves one side alone is a programme of that side, not an interlock.",
			Source:  "article 004, initiatives shift customer measures; article 003, mutual success measures",
			Fix:     "name the measure of the other side that should move too",
		}, oneSidedBenefit},
		{Rule{
			ID: "stale-baseline", Severity: Warn,
			Catches: "An expected change that does not start from the latest reading.",
			Why:     "Progress is counted from a place where the measure no longer is.",
			Source:  "article 002, a single view of performance",
			Fix:     "start from the latest reading",
		}, staleBaseline},
		{Rule{
			ID: "wrong-direction", Severity: Warn,
			Catches: "A target that lies on the worse side of where the measure is.",
			Why:     "Reaching this target would make things worse, by the metric's own word.",
			Source:  "each metric fixes which way is better",
			Fix:     "correct the target, or which way is `better`",
		}, wrongDirection},
		{Rule{
			ID: "opposed-targets", Severity: Warn,
			Catches: "Two initiatives that expect one metric to move in opposite directions.",
			Why:     "One function's success is the other's failure, and both will report progress.",
			Source:  "article 004, silos pull apart",
			Fix:     "bring the two owners together and agree one direction",
		}, opposedTargets},
	}
}

func oneSidedBenefit(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		if initiative.Dimension != "moment" {
			continue
		}
		sides := map[model.Side]bool{}
		for _, expected := range initiative.Expects {
			if metric := e.metric[expected.Metric]; metric != nil && metric.Side != "" {
				sides[metric.Side] = true
			}
		}
		at := initiativeAt(initiative, "expects")
		switch {
		case sides[model.Customer] && !sides[model.Employee]:
			report.at(at, "`%s` expects a change for customers only", initiative.Title())
		case sides[model.Employee] && !sides[model.Customer]:
			report.at(at, "`%s` expects a change for employees only", initiative.Title())
		}
	}
}

func staleBaseline(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		for i, expected := range initiative.Expects {
			metric := e.metric[expected.Metric]
			if metric == nil || expected.From == nil {
				continue
			}
			latest := e.trends[metric].Latest
			if latest == nil || same(*latest.Value, *expected.From) {
				continue
			}
			at := initiativeAt(initiative, "expects", i, "from")
			report.at(at, "%s starts from %s, and its latest reading is %s (%s)",
				metric.Title(), plain(*expected.From), plain(*latest.Value), latest.At).repairBySetting(at, plain(*latest.Value))
		}
	}
}

func wrongDirection(e *examination, report *report) {
	for _, metric := range e.metrics {
		if metric.Target == nil || len(metric.Readings) == 0 {
			continue
		}
		worse := true
		for _, reading := range metric.Readings {
			worse = worse && reading.Value != nil && goesWorse(metric, *reading.Value, *metric.Target)
		}
		if worse {
			report.at(record(model.KindMetric, metric.ID, "target"), "the target %s is worse than every reading, by `better: %s`",
				plain(*metric.Target), metric.Better)
		}
	}
	for _, initiative := range e.initiatives {
		for i, expected := range initiative.Expects {
			metric := e.metric[expected.Metric]
			from, known := e.startOf(metric, expected)
			if known && expected.To != nil && goesWorse(metric, from, *expected.To) {
				report.at(initiativeAt(initiative, "expects", i, "to"), "%s goes from %s to %s, and its `better` is %s",
					metric.Title(), plain(from), plain(*expected.To), metric.Better)
			}
		}
	}
}

// goesWorse reports whether a change goes against the better direction.
func goesWorse(metric *model.Metric, from, to float64) bool {
	switch metric.Better {
	case "up":
		return to < from
	case "down":
		return to > from
	}
	return false
}

// startOf is where an expected change begins: where it says, or else at the
// latest reading.
func (e *examination) startOf(metric *model.Metric, expected model.Expectation) (float64, bool) {
	if metric == nil {
		return 0, false
	}
	if expected.From != nil {
		return *expected.From, true
	}
	if latest := e.trends[metric].Latest; latest != nil {
		return *latest.Value, true
	}
	return 0, false
}

func opposedTargets(e *examination, report *report) {
	type wish struct {
		initiative *model.Initiative
		up         bool
	}
	first := map[string]wish{}
	for _, initiative := range e.initiatives {
		for i, expected := range initiative.Expects {
			metric := e.metric[expected.Metric]
			from, known := e.startOf(metric, expected)
			if !known || expected.To == nil || same(from, *expected.To) {
				continue
			}
			up := *expected.To > from
			other, seen := first[metric.ID]
			if !seen {
				first[metric.ID] = wish{initiative, up}
				continue
			}
			if other.up != up {
				report.at(initiativeAt(initiative, "expects", i), "`%s` (%s) and `%s` (%s) expect %s to move in opposite directions",
					initiative.Title(), orElse(initiative.Owner, "no owner"), other.initiative.Title(), orElse(other.initiative.Owner, "no owner"), metric.Title())
			}
		}
	}
}
