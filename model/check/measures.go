package check

import (
	"slices"
	"strings"

	"interlock/model"
)

// measureRules are about what is measured, and for whom.
func measureRules() []rule {
	return []rule{
		{Rule{
			ID: "measure-hole", Severity: Warn,
			Catches: "One of the four cells without a metric: customers and employees, input and output.",
			Why:     "Outputs tell that something happened and inputs what to change; with a hole one of them is blind.",
			Source:  "article 002, inputs and outputs of each side",
			Fix:     "add a metric that somebody collects already, or say that it is missing",
		}, measureHole},
		{Rule{
			ID: "only-top-line", Group: "measure-hole", Severity: Warn,
			Catches: "Employee experience measured by engagement or eNPS alone.",
			Why:     "One score at the top moves too slowly to show what any change did.",
			Source:  "article 004, engagement scores stand in for the experience",
			Fix:     "measure something at the stages that matter",
		}, onlyTopLine},
		{Rule{
			ID: "shared-one-sided", Group: "measure-hole", Severity: Warn,
			Catches: "Shared metrics that are all of one side.",
			Why:     "Functions that share only one side's measure still answer for half of it.",
			Source:  "articles 002 and 003, measures of both sides and shared accountability",
			Fix:     "share one metric of each side",
		}, sharedOneSided},
		{Rule{
			ID: "metric-not-shared", Severity: Info,
			Catches: "A metric that fewer than two functions answer for.",
			Why:     "What one function answers for alone, the others may make worse.",
			Source:  "articles 002 and 003, shared accountability",
			Fix:     "name in `shared_by` who answers for it together, if anybody does",
		}, metricNotShared},
		{Rule{
			ID: "incentive-clash", Severity: Warn,
			Catches: "A persona measured on speed or count, whose work harms customers, without that pull on the map.",
			Why:     "People do what they are measured on, and customers get what is left.",
			Source:  "article 004, incentives that pull against strategy; average handle time",
			Fix:     "put it on their journey as a pain of kind `incentive` and link what it does",
		}, incentiveClash},
	}
}

func measureHole(e *examination, report *report) {
	if len(e.metrics) == 0 && len(e.initiatives) == 0 {
		return
	}
	type cell struct {
		side      model.Side
		parameter string
	}
	filled := map[cell]bool{}
	for _, metric := range e.metrics {
		filled[cell{metric.Side, metric.Parameter}] = true
	}
	var empty []string
	for _, side := range []model.Side{model.Customer, model.Employee} {
		for _, parameter := range []string{"input", "output"} {
			if !filled[cell{side, parameter}] {
				empty = append(empty, string(side)+" "+parameter)
			}
		}
	}
	if len(empty) > 0 {
		report.at(e.whole(), "nothing is measured for %s", listed(empty))
	}
}

var topLines = lexiconOf("enps", "engagement", "employee net promoter", "engagement index", "employee satisfaction")

func onlyTopLine(e *examination, report *report) {
	var names []string
	for _, metric := range e.metrics {
		if metric.Side != model.Employee {
			continue
		}
		if topLines.in(strings.ReplaceAll(metric.ID, "-", " ")+". "+metric.Name) == "" {
			return
		}
		names = append(names, metric.Title())
	}
	if len(names) > 0 {
		report.at(e.whole(), "the employees' side is measured by %s alone", listed(names))
	}
}

func sharedOneSided(e *examination, report *report) {
	sides := map[model.Side]bool{}
	for _, id := range e.governance.SharedMetrics {
		if metric := e.metric[id]; metric != nil && metric.Side != "" {
			sides[metric.Side] = true
		}
	}
	if len(sides) == 1 {
		report.at(record(model.KindGovernance, "", "shared_metrics"), "%s %s one side only",
			listed(quoted(e.governance.SharedMetrics)), measureVerb(len(e.governance.SharedMetrics)))
	}
}

func measureVerb(count int) string {
	if count == 1 {
		return "measures"
	}
	return "measure"
}

// fewestFunctions is how many share what is shared.
const fewestFunctions = 2

func metricNotShared(e *examination, report *report) {
	for _, metric := range e.metrics {
		if len(metric.Readings) > 0 && len(metric.SharedBy) < fewestFunctions {
			report.at(record(model.KindMetric, metric.ID, "shared_by"), "%s answers for %s alone",
				orElse(strings.Join(metric.SharedBy, ""), orElse(metric.Owner, "nobody")), metric.Title())
		}
	}
}

// speedWords reward being quick or doing many, which pulls against doing it
// once and well.
var speedWords = lexiconOf(
	"handle time", "handling time", "talk time", "average time", "per hour", "per day", "each day", "a day", "per week", "per shift",
	"within a minute", "within minutes", "speed", "volume", "quota", "utilisation", "utilization", "throughput", "calls answered", "closed",
	"closures", "cost per", "deals", "signed", "upsell",
)

func incentiveClash(e *examination, report *report) {
	for _, persona := range e.personas {
		harmed := e.harmedBy(persona)
		if persona.Side != model.Employee || harmed == nil || e.incentiveMapped(persona) {
			continue
		}
		clashes := slices.DeleteFunc(slices.Clone(persona.MeasuredOn), func(measured string) bool { return speedWords.in(measured) == "" })
		if len(clashes) > 0 {
			report.at(record(model.KindPersona, persona.ID, "measured_on"), "%s is measured on %s, and the work behind it harms customers at `%s`",
				persona.Title(), listed(clashes), harmed.name())
		}
	}
}

// harmedBy finds a measured customer stage that the work of a persona harms.
func (e *examination) harmedBy(persona *model.Persona) *station {
	for _, link := range e.links {
		if link.Effect == "harms" && link.from.ofEmployee() && link.to.ofCustomer() &&
			link.from.journey.Persona == persona.ID && len(link.to.stage.Metrics) > 0 {
			return link.to
		}
	}
	return nil
}

// incentiveMapped reports whether a pain of kind incentive on a journey of the
// persona is linked to what it does.
func (e *examination) incentiveMapped(persona *model.Persona) bool {
	return slices.ContainsFunc(e.links, func(link *interlock) bool {
		return link.from != nil && link.from.journey.Persona == persona.ID && link.fromItem != nil && link.fromItem.Kind == "incentive"
	})
}
