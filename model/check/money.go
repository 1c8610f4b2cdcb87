package check

import (
	"strings"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/insight"
	"interlock/model/yamltext"
)

// dimensionRules are about the balance of the plan.
func dimensionRules() []rule {
	return []rule{
		{Rule{
			ID: "one-dimension", Severity: Warn,
			Catches: "A plan with nothing, or less than 15% of the money, in one of the two dimensions.",
			Why:     "Lifting work overall and changing single moments need each other; one alone does not last.",
			Source:  "article 004, two dimensions of strategy",
			Fix:     "ask what belongs on the other side, and what it would take",
		}, oneDimension},
	}
}

// moneyRules are about budgets, sums and where the money goes.
func moneyRules() []rule {
	return []rule{
		{Rule{
			ID: "budget-split", Severity: Warn,
			Catches: "A budget that does not say how much is for customers and how much for employees.",
			Why:     "Without the split nobody sees which side pays and which one gains.",
			Source:  "article 003, joint budgets",
			Fix:     "split it into `customer` and `employee`",
		}, budgetSplit},
		{Rule{
			ID: "budget-sum", Severity: Error,
			Catches: "A budget whose two sides do not add up to its total.",
			Why:     "Somebody will be promised money that is not there.",
			Source:  "article 003, joint budgets",
			Fix:     "correct the total or one of the sides",
		}, budgetSum},
		{Rule{
			ID: "budget-lean", Severity: Warn,
			Catches: "A plan that spends more than 85% on one side.",
			Why:     "Few say that customers can be served well by people who are not; the money says otherwise.",
			Source:  "article 004, what executives believe and what they invest in",
			Fix:     "show the room its own ratio and ask whether it is meant",
		}, budgetLean},
		{Rule{
			ID: "total-mismatch", Severity: Error,
			Catches: "A declared total that its parts do not add up to: the joint budget, or the minutes of an agenda.",
			Why:     "One of the two numbers is wrong, and decisions hang on both.",
			Source:  "article 003, joint budgets; the minutes of an agenda add up (workshop format)",
			Fix:     "correct the total or its parts",
		}, totalMismatch},
		{Rule{
			ID: "tool-spend-vs-turnover", Severity: Warn,
			Catches: "Money for tools while turnover rises.",
			Why:     "Tools were bought, scores stayed flat and people left: ask whether the two are connected.",
			Source:  "article 003, the opening case",
			Fix:     "ask those who left, or would, before buying",
		}, toolSpendVersusTurnover},
	}
}

const (
	fewestInitiatives = 2    // before a plan can lean
	smallestPart      = 0.15 // of the money, for each dimension
	largestPart       = 0.85 // of the money, for one side
)

func oneDimension(e *examination, report *report) {
	count := map[string]int{}
	for _, initiative := range e.initiatives {
		count[initiative.Dimension]++
	}
	overall, moment := count["overall"], count["moment"]
	if overall+moment < fewestInitiatives {
		return
	}
	money := insight.Money(e.workshop)
	for _, dimension := range []struct {
		initiatives int
		purse       insight.Purse
		none, some  string
	}{
		{overall, money.Overall, "no initiative lifts work overall", "lifts work overall"},
		{moment, money.Moment, "no initiative changes a moment", "changes moments"},
	} {
		share, known := money.DimensionShare(dimension.purse)
		switch {
		case dimension.initiatives == 0:
			report.at(e.whole(), "%s", dimension.none)
		case known && share < smallestPart:
			report.at(e.whole(), "only %s of the money %s", percent(share), dimension.some)
		}
	}
}

func budgetSplit(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		budget := initiative.Budget
		if budget == nil || budget.Total == nil || *budget.Total == 0 || budget.Customer != nil && budget.Employee != nil {
			continue
		}
		finding := report.at(initiativeAt(initiative, "budget"), "the %s of `%s` are not split between the sides", plain(*budget.Total), initiative.Title())
		switch {
		case budget.Customer != nil && *budget.Customer <= *budget.Total:
			finding.repairBySetting(initiativeAt(initiative, "budget", "employee"), plain(*budget.Total-*budget.Customer))
		case budget.Employee != nil && *budget.Employee <= *budget.Total:
			finding.repairBySetting(initiativeAt(initiative, "budget", "customer"), plain(*budget.Total-*budget.Employee))
		}
	}
}

func budgetSum(e *examination, report *report) {
	for _, initiative := range e.initiatives {
		budget := initiative.Budget
		if budget == nil || budget.Total == nil || budget.Customer == nil || budget.Employee == nil {
			continue
		}
		if sum := *budget.Customer + *budget.Employee; !same(sum, *budget.Total) {
			report.at(initiativeAt(initiative, "budget"), "%s for customers and %s for employees are %s, not %s",
				plain(*budget.Customer), plain(*budget.Employee), plain(sum), plain(*budget.Total)).
				repairBySetting(initiativeAt(initiative, "budget", "total"), plain(sum))
		}
	}
}

func budgetLean(e *examination, report *report) {
	money := insight.Money(e.workshop)
	if len(e.initiatives)-len(money.WithoutBudget) < fewestInitiatives {
		return
	}
	if share, known := money.All.CustomerShare(); known && share > largestPart {
		report.at(e.whole(), "%s of the money goes to the customers' side", percent(share))
	}
	if share, known := money.All.EmployeeShare(); known && share > largestPart {
		report.at(e.whole(), "%s of the money goes to the employees' side", percent(share))
	}
}

func totalMismatch(e *examination, report *report) {
	money := insight.Money(e.workshop)
	spent, joint := money.All.Total, money.Joint
	complete := len(money.WithoutBudget) == 0 && len(money.OtherCurrency) == 0 && len(e.initiatives) > 0
	if joint != nil && !same(spent, *joint) && (complete || spent > *joint) {
		at := record(model.KindGovernance, "", "joint_budget", "total")
		report.at(at, "the joint budget is %s, and the initiatives add up to %s", plain(*joint), plain(spent)).
			repairBySetting(at, plain(spent))
	}
	for _, file := range e.workshop.Files() {
		if record, ok := file.Record.(*model.Agenda); ok {
			agendaMismatch(record, file.Name, report)
		}
	}
}

// agendaMismatch counts a block that does not say its minutes as the clock does.
func agendaMismatch(record *model.Agenda, file string, report *report) {
	if record.Minutes == nil || len(record.Blocks) == 0 {
		return
	}
	if sum := (agenda.Plan{Agenda: record}).Total(); sum != *record.Minutes {
		at := model.Place{File: file, Path: yamltext.Path{"minutes"}}
		report.at(at, "the agenda takes %d minutes, and its blocks add up to %d", *record.Minutes, sum).
			repairBySetting(at, plain(float64(sum)))
	}
}

var (
	toolWords = lexiconOf(
		"tool", "system", "software", "chatbot", "bot", "app", "platform", "crm", "portal", "dashboard", "automation", "technology", "ai",
	)
	turnoverWords = lexiconOf("turnover", "attrition", "leavers", "leaver", "resignations", "quit rate", "people who left", "intent to leave")
)

func toolSpendVersusTurnover(e *examination, report *report) {
	turnover := e.risingTurnover()
	if turnover == nil {
		return
	}
	for _, initiative := range e.initiatives {
		budget := initiative.Budget
		if word := toolWords.in(initiative.Name); word != "" && budget != nil && budget.Total != nil && *budget.Total > 0 {
			report.at(initiativeAt(initiative, "budget"), "`%s` costs %s while %s rises", initiative.Title(), plain(*budget.Total), turnover.Title())
		}
	}
}

// risingTurnover finds a measure of leaving that is higher than when it was
// first read.
func (e *examination) risingTurnover() *model.Metric {
	for _, metric := range e.metrics {
		if metric.Side != model.Employee || turnoverWords.in(strings.ReplaceAll(metric.ID, "-", " ")+". "+metric.Name) == "" {
			continue
		}
		if values := e.trends[metric].Values; len(values) > 1 && values[len(values)-1] > values[0] {
			return metric
		}
	}
	return nil
}
