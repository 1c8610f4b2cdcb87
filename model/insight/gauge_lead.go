package insight

import (
	"slices"

	"interlock/model"
)

// fewestFunctions is how many functions make a committee more than a team.
const fewestFunctions = 3

func (g gauge) sponsors() []Gap {
	return askEach(g.planned(), "sponsor", func(i *model.Initiative) string { return missingText(i.Sponsor, "the sponsor") })
}

// present lists the functions on the committee, each once.
func (g gauge) present() []string {
	var functions []string
	for _, member := range g.workshop.Governance().Committee.Members {
		if member.Function != "" && !slices.Contains(functions, member.Function) {
			functions = append(functions, member.Function)
		}
	}
	return functions
}

func (g gauge) committee() []Gap {
	if len(g.present()) >= fewestFunctions {
		return nil
	}
	return []Gap{gap("members of three functions", model.KindGovernance, "", "committee", "members")}
}

func (g gauge) functions() []Gap {
	present := g.present()
	gaps := none(present, "a committee")
	var absent []string
	for _, initiative := range g.planned() {
		for _, function := range initiative.Functions {
			if !slices.Contains(present, function) && !slices.Contains(absent, function) {
				absent = append(absent, function)
			}
		}
	}
	slices.Sort(absent)
	for _, function := range absent {
		gaps = append(gaps, gap("a member from "+function, model.KindGovernance, "", "committee", "members"))
	}
	return gaps
}

func (g gauge) sharedMetrics() []Gap {
	shared := map[model.Side]bool{}
	for _, id := range g.workshop.Governance().SharedMetrics {
		if metric := g.workshop.Metric(id); metric != nil {
			shared[metric.Side] = true
		}
	}
	var gaps []Gap
	for _, side := range sides() {
		if !shared[side] {
			gaps = append(gaps, gap("a shared measure of "+string(side)+"s", model.KindGovernance, "", "shared_metrics"))
		}
	}
	return gaps
}

func (g gauge) jointBudget() []Gap {
	if total := g.workshop.Governance().JointBudget.Total; total != nil && *total > 0 {
		return nil
	}
	return []Gap{gap("a joint budget", model.KindGovernance, "", "joint_budget")}
}

func (g gauge) advisoryBoard() []Gap {
	board := g.workshop.Governance().AdvisoryBoard
	var gaps []Gap
	if board.Customers == nil || *board.Customers <= 0 {
		gaps = append(gaps, gap("customers on an advisory board", model.KindGovernance, "", "advisory_board", "customers"))
	}
	if board.Employees == nil || *board.Employees <= 0 {
		gaps = append(gaps, gap("employees on an advisory board", model.KindGovernance, "", "advisory_board", "employees"))
	}
	return gaps
}
