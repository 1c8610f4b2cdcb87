package blueprint

import (
	"strings"

	"interlock/model"
	"interlock/model/insight"
)

// Insights are what a workshop shows beyond its words, each with the place it
// is about. Package insight has their formulas.
type Insights struct {
	Leverage  []Lever
	Coverage  Coverage
	Quadrants []Standing // of the customers' moments
	Guesses   []RecordTally
	Clocks    []Clock // of the customers' journeys
	Money     Spending
	Reach     Reached
	Votes     Ballot
	Gauge     []Step
	Curves    []DualCurve // of the customers' journeys
	Circuits  []Circuit
}

// Lever is something in the work of employees with the weight of what it
// harms.
type Lever struct {
	Place   End
	Value   *float64 // nil is no data
	Links   []string // ids of its harms
	Unknown int      // harms that could not be weighed
}

// TopLevers gives the causes that weigh most, at most as many as asked for.
func (b *Blueprint) TopLevers(count int) []Lever {
	var list []Lever
	for _, lever := range b.Insights.Leverage {
		if lever.Value != nil && *lever.Value > 0 && len(list) < count {
			list = append(list, lever)
		}
	}
	return list
}

// Coverage is how many of the customers' moments are linked, and how.
type Coverage struct {
	Moments int
	Aspects []Aspect
}

// Aspect is one way in which moments are linked.
type Aspect struct {
	ID      string
	Title   string // as in "2 of 3 moments are …"
	Met     int
	Missing []End
}

// Standing is a customer's moment beside the work behind it.
type Standing struct {
	Place     End
	Quadrant  insight.Quadrant
	Employees []End
	Lowest    *int   // of the employees; nil is no data
	BlockedBy string // why good work did not carry; "" when nobody has said
}

// Why says why good work did not carry, or asks for it; "" where it did.
func (s Standing) Why() string {
	for _, reason := range insight.Reasons() {
		if reason.BlockedBy == s.BlockedBy {
			return reason.BlockedBy + ": " + reason.Text
		}
	}
	if s.BlockedBy == "" && s.Quadrant == insight.NotCarried {
		return "nobody has said yet"
	}
	return s.BlockedBy
}

// RecordTally counts what is known and what is guessed in one record.
type RecordTally struct {
	Kind   model.Kind
	Record Named
	insight.Tally
}

// Clock is the effort and the waiting of one journey.
type Clock struct {
	Journey Named
	insight.Clock
}

// Spending is the money of the initiatives by side and dimension.
type Spending struct {
	Currency      string
	All           insight.Purse
	Overall       insight.Purse
	Moment        insight.Purse
	Undecided     insight.Purse
	Joint         *float64 // nil when none is set
	WithoutBudget []Named
	OtherCurrency []Named // not added up
}

// Of gives the money of a dimension; "" stands for none.
func (s Spending) Of(dimension string) insight.Purse {
	switch dimension {
	case "moment":
		return s.Moment
	case "overall":
		return s.Overall
	}
	return s.Undecided
}

// Hearing is the best way from a customer's word to somebody able to act.
type Hearing struct {
	Loop Named    // empty: never
	Days *float64 // nil: never, or nobody has said
}

// String says it in words: "after 5 days, by Post-claim survey".
func (h Hearing) String() string {
	switch {
	case h.Loop.Title == "":
		return "never"
	case h.Days == nil:
		return "by " + h.Loop.Title + ", nobody has said how soon"
	case *h.Days == 1:
		return "after 1 day, by " + h.Loop.Title
	}
	return "after " + Number(*h.Days) + " days, by " + h.Loop.Title
}

// Reached is how soon customers are heard.
type Reached struct {
	Overall Hearing
	Moments []MomentHearing
}

// MomentHearing is how soon customers are heard at one moment.
type MomentHearing struct {
	Place End
	Hearing
}

// Ballot is the dots of the room beside the leverage of the map.
type Ballot struct {
	Cast  int
	Limit *int // for each participant; nil when nobody has said
	Dots  []Dot
	Over  []insight.Voter
}

// Dot is one place with its dots and its leverage.
type Dot struct {
	Place        End
	Dots         int
	DotRank      int // 0 without a dot
	Leverage     *float64
	LeverageRank int // 0 without leverage
	Causes       []End
}

// Step is one of the four steps of the gauge.
type Step struct {
	ID     string
	Title  string
	Met    int
	Checks []GaugeCheck
}

// GaugeCheck is one yes or no of a step.
type GaugeCheck struct {
	ID      string
	Text    string
	Missing []string // what is missing; none when it is met
}

// Next says what would come next in the step; "" when all is met.
func (s Step) Next() string {
	for _, check := range s.Checks {
		if len(check.Missing) > 0 {
			return check.Text
		}
	}
	return ""
}

// DualCurve lays the employees' curve under a customer's journey.
type DualCurve struct {
	Journey Named
	Points  []DualPoint
}

// DualPoint is one stage of a dual curve; nil is no data.
type DualPoint struct {
	Place     End
	Customer  *int
	Employee  *int
	Gap       *int
	Employees []End
}

// Circuit is a closed way through stages that feeds itself.
type Circuit struct {
	Stages  []End
	Links   []string // ids, from each stage to the next
	Vicious bool     // every link harms; otherwise it is calm
}

// Name calls the circuit by its stages: "Wait → Take the call → Wait".
func (c Circuit) Name() string {
	var name strings.Builder
	for _, stage := range c.Stages {
		name.WriteString(stage.Stage.Title + " → ")
	}
	return name.String() + c.Stages[0].Stage.Title
}

// Kind says whether the circuit wears down what it runs through.
func (c Circuit) Kind() string {
	if c.Vicious {
		return "vicious"
	}
	return "calm"
}
