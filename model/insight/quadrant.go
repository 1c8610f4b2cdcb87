package insight

import "interlock/model"

// Quadrant says how the two sides of an interlock feel together.
type Quadrant string

// The four quadrants, and what is said while an emotion is missing.
const (
	NoData       Quadrant = "no data"
	BothWell     Quadrant = "both well"
	HiddenStrain Quadrant = "hidden strain" // employees low, customers fine: not yet visible to them
	NotCarried   Quadrant = "not carried"   // employees fine, customers low: good work does not arrive
	BothHurt     Quadrant = "both hurt"
)

// QuadrantOf places one customer emotion beside one employee emotion. Low is
// below zero; without one of the two there is no data.
func QuadrantOf(customer, employee *int) Quadrant {
	if customer == nil || employee == nil {
		return NoData
	}
	switch customerLow, employeeLow := *customer < 0, *employee < 0; {
	case customerLow && employeeLow:
		return BothHurt
	case customerLow:
		return NotCarried
	case employeeLow:
		return HiddenStrain
	}
	return BothWell
}

// Standing is a customer stage beside the employee stages that are linked to
// it.
type Standing struct {
	Spot
	Quadrant  Quadrant
	Employees []Spot // the employee stages with a link to it, each once
	Lowest    *int   // the lowest emotion among them; nil is no data
	BlockedBy string // why good work did not carry, as the moment says; "" when it does not
}

// Quadrants places every moment of the customers. The employee side is low
// when one linked stage is, and fine when all are; a stage without an emotion
// leaves that open, and so does a moment without a link.
//
// From article 002: harm on the employees' side almost always reaches
// customers, good work by itself does not; see [Reasons].
func Quadrants(w *model.Workshop) []Standing {
	behind := causes(hops(w))
	var list []Standing
	for _, moment := range Moments(w) {
		list = append(list, standing(moment, behind[moment.Stage]))
	}
	return list
}

// Standings places every customer stage that an employee stage is linked to,
// moment or not, as [Quadrants] does.
func Standings(w *model.Workshop) []Standing {
	behind := causes(hops(w))
	var list []Standing
	for _, stage := range linkedStages(w, behind) {
		list = append(list, standing(stage, behind[stage.Stage]))
	}
	return list
}

func standing(customer Spot, links []*hop) Standing {
	found := Standing{Spot: customer, Employees: stagesBehind(links)}
	found.Lowest = lowest(found.Employees)
	found.Quadrant = QuadrantOf(customer.Emotion(), found.Lowest)
	if found.Lowest != nil && *found.Lowest >= 0 && !allScored(found.Employees) {
		found.Quadrant = NoData
	}
	if customer.IsMoment() {
		found.BlockedBy = customer.Stage.Moment.BlockedBy
	}
	return found
}

// linkedStages lists the customer stages that an employee stage is linked to.
func linkedStages(w *model.Workshop, behind map[*model.Stage][]*hop) []Spot {
	return stagesOf(w, model.Customer, func(stage *model.Stage) bool { return len(behind[stage]) > 0 })
}

// stagesBehind lists the stages that links leave from, each once.
func stagesBehind(links []*hop) []Spot {
	seen := map[*model.Stage]bool{}
	var list []Spot
	for _, hop := range links {
		if !seen[hop.from.Stage] {
			seen[hop.from.Stage] = true
			list = append(list, hop.from.whole())
		}
	}
	return list
}

// lowest is the lowest emotion of the stages that have one.
func lowest(stages []Spot) *int {
	var low *int
	for _, stage := range stages {
		if emotion := stage.Emotion(); emotion != nil && (low == nil || *emotion < *low) {
			low = emotion
		}
	}
	return low
}

func allScored(stages []Spot) bool {
	for _, stage := range stages {
		if stage.Emotion() == nil {
			return false
		}
	}
	return true
}

// Reason is one of the four answers to why good work does not reach customers.
type Reason struct {
	BlockedBy string // the value of blocked_by
	Text      string
}

// Reasons lists the four reasons why good work does not carry (article 002).
func Reasons() []Reason {
	return []Reason{
		{"values", "What the company rewards is not what its customers need."},
		{"skills", "People were not taught what this moment asks of them."},
		{"process", "Structure and rules stop them from doing it."},
		{"culture", "Nobody here begins with the customer."},
	}
}
