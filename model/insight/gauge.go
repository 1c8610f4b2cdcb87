package insight

import "interlock/model"

// Step is one of the four steps of working on both sides at once.
type Step struct {
	ID     string // assess, plan, lead or listen
	Title  string
	Checks []Check
}

// Met is how many of the checks are met.
func (s Step) Met() int {
	met := 0
	for _, check := range s.Checks {
		if check.Met() {
			met++
		}
	}
	return met
}

// Share is the part of the checks that are met, from 0 to 1.
func (s Step) Share() float64 { return float64(s.Met()) / float64(len(s.Checks)) }

// Next is the first check that is not met; false when all are.
func (s Step) Next() (Check, bool) {
	for _, check := range s.Checks {
		if !check.Met() {
			return check, true
		}
	}
	return Check{}, false
}

// Check is one yes or no of a step.
type Check struct {
	ID   string
	Text string // what holds when it is met
	Gaps []Gap  // what is missing; none when it is met
}

// Met reports that nothing is missing.
func (c Check) Met() bool { return len(c.Gaps) == 0 }

// Gap is one thing that a check misses.
type Gap struct {
	Text  string
	Place model.Place // where it would be filled in; no place when that is a new record
}

// Gauge computes how far the workshop is in the four steps of article 003:
// assess, plan together, lead across departments, listen continuously.
//
//	step = checks met / checks of the step
//
// Nobody scores themselves: every check is read off the workshop and names
// what it misses. A check about things of which there are none yet is not met.
func Gauge(w *model.Workshop) []Step {
	list := hops(w)
	g := gauge{workshop: w, find: newFinder(w), moments: Moments(w), behind: causes(list)}
	return []Step{
		{"assess", "Assess both sides", []Check{
			{"personas", "Both sides have a persona that rests on research", g.personas()},
			{"journeys", "Both sides have a journey with emotions", g.journeys()},
			{"moments", "The moments that matter are chosen, each with its reason", g.chosen()},
			{"causes", "Every moment is linked to the work behind it", g.linked()},
			{"measures", "Inputs and outputs of both sides are measured", g.cells()},
			{"numbers-and-words", "Numbers and words stand side by side in the research", g.kindsOfEvidence()},
		}},
		{"plan", "Plan together", []Check{
			{"dimensions", "Something is planned for work overall and for moments", g.dimensions()},
			{"moments-answered", "Every moment has an initiative", g.answered()},
			{"both-sides-gain", "Every initiative for a moment expects change on both sides", g.bothSidesGain()},
			{"staff-effect", "Every initiative for a moment says what it does to staff", g.staffEffect()},
			{"owners-and-dates", "Every initiative has an owner and a date", g.ownersAndDates()},
			{"actions", "Every action has a person and a date", g.actions()},
		}},
		{"lead", "Lead across functions", []Check{
			{"sponsors", "Every initiative has a sponsor", g.sponsors()},
			{"committee", "A committee of three functions or more decides", g.committee()},
			{"functions", "Every function that must act sits on the committee", g.functions()},
			{"shared-metrics", "The committee shares a measure of each side", g.sharedMetrics()},
			{"joint-budget", "There is a joint budget", g.jointBudget()},
			{"advisory-board", "Customers and employees advise together", g.advisoryBoard()},
		}},
		{"listen", "Listen and answer", []Check{
			{"voices", "Customers and employees are both heard", g.voices()},
			{"able-to-act", "Every loop reaches somebody who can act", g.ableToAct()},
			{"moments-heard", "Customers are heard at every moment", g.heard()},
			{"told-back", "Every loop tells people what came of it", g.toldBack()},
			{"pulse", "The pulse of both sides is taken", g.pulse()},
			{"reviews", "Every initiative has a day of review", g.reviews()},
		}},
	}
}
