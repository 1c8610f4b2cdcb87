package blueprint

import (
	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
)

func (r *resolver) insights() Insights {
	insights := Insights{
		Guesses: tallies(r.workshop),
		Clocks:  r.clocks(),
		Money:   spending(r.workshop),
		Reach:   r.reach(),
		Curves:  r.curves(),
	}
	if check.Silent(r.workshop) {
		return insights
	}
	insights.Leverage, insights.Coverage, insights.Quadrants = r.leverage(), r.coverage(), r.quadrants()
	insights.Votes, insights.Gauge, insights.Circuits = r.votes(), gauge(r.workshop), r.circuits()
	return insights
}

func (r *resolver) leverage() []Lever {
	var list []Lever
	for _, lever := range insight.Leverage(r.workshop) {
		list = append(list, Lever{Place: r.spot(lever.Spot), Value: lever.Value, Links: linkIDs(lever.Links), Unknown: lever.Unknown})
	}
	return list
}

func linkIDs(links []*model.Link) []string {
	ids := make([]string, len(links))
	for i, link := range links {
		ids[i] = link.ID
	}
	return ids
}

// aspects are the ways in which moments can be linked.
var aspects = []struct {
	id, title string
	of        func(insight.Covered) insight.Aspect
}{
	{"linked", "linked to the work behind them", func(c insight.Covered) insight.Aspect { return c.Linked }},
	{"one_to_one", "linked one-to-one", func(c insight.Covered) insight.Aspect { return c.OneToOne }},
	{"functional", "linked to a whole function", func(c insight.Covered) insight.Aspect { return c.Functional }},
	{"both_levels", "linked at both levels", func(c insight.Covered) insight.Aspect { return c.BothLevels }},
	{"direct", "linked inside the interaction", func(c insight.Covered) insight.Aspect { return c.Direct }},
	{"indirect", "linked from beyond the interaction", func(c insight.Covered) insight.Aspect { return c.Indirect }},
}

// Aspects lists the ways in which moments can be linked, none of them counted.
func Aspects() []Aspect {
	var list []Aspect
	for _, aspect := range aspects {
		list = append(list, Aspect{ID: aspect.id, Title: aspect.title})
	}
	return list
}

func (r *resolver) coverage() Coverage {
	covered := insight.Coverage(r.workshop)
	made := Coverage{Moments: len(covered.Moments), Aspects: Aspects()}
	for i, aspect := range aspects {
		found := aspect.of(covered)
		made.Aspects[i].Met, made.Aspects[i].Missing = found.Met, r.spots(found.Missing)
	}
	return made
}

func (r *resolver) quadrants() []Standing {
	var list []Standing
	for _, found := range insight.Quadrants(r.workshop) {
		list = append(list, Standing{
			Place: r.spot(found.Spot), Quadrant: found.Quadrant, Employees: r.spots(found.Employees),
			Lowest: found.Lowest, BlockedBy: Clean(found.BlockedBy),
		})
	}
	return list
}

func tallies(w *model.Workshop) []RecordTally {
	var list []RecordTally
	for _, found := range insight.Guesses(w).Records {
		list = append(list, RecordTally{found.Kind, named(found.ID, found.Title), found.Tally})
	}
	return list
}

func (r *resolver) clocks() []Clock {
	var list []Clock
	for _, journey := range r.customerJourneys() {
		list = append(list, Clock{named(journey.ID, journey.Name), insight.CustomerClock(journey)})
	}
	return list
}

func (r *resolver) customerJourneys() []*model.Journey {
	var list []*model.Journey
	for _, journey := range r.workshop.Journeys() {
		if journey.Side == model.Customer {
			list = append(list, journey)
		}
	}
	return list
}

func spending(w *model.Workshop) Spending {
	found := insight.Money(w)
	return Spending{
		Currency: Clean(found.Currency),
		All:      found.All, Overall: found.Overall, Moment: found.Moment, Undecided: found.Undecided,
		Joint:         found.Joint,
		WithoutBudget: initiativeNames(found.WithoutBudget),
		OtherCurrency: initiativeNames(found.OtherCurrency),
	}
}

func initiativeNames(list []*model.Initiative) []Named {
	var names []Named
	for _, initiative := range list {
		names = append(names, named(initiative.ID, initiative.Name))
	}
	return names
}

func (r *resolver) reach() Reached {
	found := insight.Reach(r.workshop)
	reached := Reached{Overall: hearing(found.Overall)}
	for _, moment := range found.Moments {
		reached.Moments = append(reached.Moments, MomentHearing{r.spot(moment.Spot), hearing(moment.Hearing)})
	}
	return reached
}

func hearing(found insight.Hearing) Hearing {
	if found.Never() {
		return Hearing{}
	}
	return Hearing{Loop: named(found.Loop.ID, found.Loop.Name), Days: found.Days}
}

func (r *resolver) votes() Ballot {
	found := insight.Votes(r.workshop)
	ballot := Ballot{Cast: found.Cast, Limit: found.Limit, Over: found.Over}
	for _, dot := range found.Dots {
		ballot.Dots = append(ballot.Dots, Dot{
			Place: r.spot(dot.Spot), Dots: dot.Dots, DotRank: dot.DotRank,
			Leverage: dot.Leverage, LeverageRank: dot.LeverageRank, Causes: r.spots(dot.Causes),
		})
	}
	return ballot
}

func gauge(w *model.Workshop) []Step {
	var steps []Step
	for _, found := range insight.Gauge(w) {
		step := Step{ID: found.ID, Title: found.Title, Met: found.Met()}
		for _, check := range found.Checks {
			made := GaugeCheck{ID: check.ID, Text: check.Text}
			for _, gap := range check.Gaps {
				made.Missing = append(made.Missing, Clean(gap.Text))
			}
			step.Checks = append(step.Checks, made)
		}
		steps = append(steps, step)
	}
	return steps
}

func (r *resolver) curves() []DualCurve {
	var list []DualCurve
	for _, journey := range r.customerJourneys() {
		curve := DualCurve{Journey: named(journey.ID, journey.Name)}
		for _, point := range insight.DualCurve(r.workshop, journey.ID) {
			curve.Points = append(curve.Points, DualPoint{
				Place: r.spot(point.Spot), Customer: point.Customer, Employee: point.Employee, Gap: point.Gap,
				Employees: r.spots(point.Employees),
			})
		}
		list = append(list, curve)
	}
	return list
}

func (r *resolver) circuits() []Circuit {
	var list []Circuit
	for _, found := range insight.Circuits(r.workshop) {
		list = append(list, Circuit{Stages: r.spots(found.Stages), Links: linkIDs(found.Links), Vicious: found.Vicious})
	}
	return list
}
