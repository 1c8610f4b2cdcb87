package check

import (
	"interlock/model"
	"interlock/model/insight"
)

// pairRules are about reading the two sides' shared metrics beside each other.
func pairRules() []rule {
	return []rule{
		{Rule{
			ID: "corr-few", Group: "corr-few", Severity: Info,
			Catches: "Shared metrics of both sides with too few readings in common to compare.",
			Why:     "From so few pairs almost anything seems to move together.",
			Source:  "how large r must be for n pairs",
			Fix:     "look at the dots, and go on reading both at the same times",
		}, correlationFew},
		{Rule{
			ID: "corr-trend-only", Group: "corr-few", Severity: Info,
			Catches: "Shared metrics that move together in their levels and not in their changes.",
			Why:     "Two lines with a trend always seem to belong together.",
			Source:  "two trending lines",
			Fix:     "speak of the changes from reading to reading, not of the two lines",
		}, correlationTrendOnly},
	}
}

// sharedPairs compares each shared metric of customers with each of employees.
func (e *examination) sharedPairs(visit func(customer, employee *model.Metric, comparison insight.Comparison)) {
	for _, customerID := range e.governance.SharedMetrics {
		for _, employeeID := range e.governance.SharedMetrics {
			customer, employee := e.metric[customerID], e.metric[employeeID]
			if customer != nil && employee != nil && customer.Side == model.Customer && employee.Side == model.Employee {
				visit(customer, employee, insight.MovesWith(customer, employee, 0))
			}
		}
	}
}

func correlationFew(e *examination, report *report) {
	e.sharedPairs(func(customer, employee *model.Metric, comparison insight.Comparison) {
		pairs := len(comparison.Levels.Pairs)
		if pairs == 0 || pairs >= insight.FewestPairs {
			return
		}
		at := record(model.KindGovernance, "", "shared_metrics")
		if needed := comparison.Levels.Needed; needed != nil {
			report.at(at, "%s and %s were read together %d times; only an r of %s would be more than chance",
				customer.Title(), employee.Title(), pairs, plain(*needed))
			return
		}
		report.at(at, "%s and %s were read together %d times", customer.Title(), employee.Title(), pairs)
	})
}

func correlationTrendOnly(e *examination, report *report) {
	e.sharedPairs(func(customer, employee *model.Metric, comparison insight.Comparison) {
		if levels, changes := comparison.Levels, comparison.Changes; levels.Strong() && changes.R != nil && !changes.Strong() {
			report.at(record(model.KindGovernance, "", "shared_metrics"), "%s and %s: r is %s in levels, %s in changes, where %s would be needed",
				customer.Title(), employee.Title(), plain(*levels.R), plain(*changes.R), plain(*changes.Needed))
		}
	})
}
