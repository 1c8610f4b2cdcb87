package blueprint

import (
	"slices"
	"strings"

	"interlock/model"
)

// Initiative is one thing that will be done.
type Initiative struct {
	ID         string
	Title      string // never empty
	HowMightWe string
	Dimension  string // overall or moment
	Fixes      []End
	Expects    []Expectation
	Impact     int      // 1 to 5, 0 when nobody has said
	Effort     int      // 1 to 5, 0 when nobody has said
	Confidence *float64 // 0 to 1
	Workload   string   // what it does to the people who deliver: up, same or down
	StaffNote  string
	For        []Named
	Variants   []Fact // what it looks like for each persona
	MadeWith   []Named
	Owner      string
	Sponsor    string
	Functions  []string
	Budget     *Budget // nil when nobody has said
	Barrier    string
	Status     string
	Due        string
	ReviewOn   string
}

// Expectation is a measure that an initiative should move.
type Expectation struct {
	Metric Named
	Side   model.Side
	From   *float64
	To     *float64
	By     string
}

// String says it in words: "Calls per claim from 3.2 to 1.8 by 2025-12".
func (e Expectation) String() string {
	words := e.Metric.Title
	if e.From != nil {
		words += " from " + Number(*e.From)
	}
	if e.To != nil {
		words += " to " + Number(*e.To)
	}
	if e.By != "" {
		words += " by " + e.By
	}
	return words
}

// Budget is money by side; an amount is nil when nobody has said.
type Budget struct {
	Total    *float64
	Customer *float64
	Employee *float64
	Currency string
}

// String says the money in words: "GBP 30,000: 20,000 for customers, 10,000
// for employees". It is "" when nobody has said.
func (b *Budget) String() string {
	if b == nil {
		return ""
	}
	var sides []string
	if b.Customer != nil {
		sides = append(sides, Number(*b.Customer)+" for customers")
	}
	if b.Employee != nil {
		sides = append(sides, Number(*b.Employee)+" for employees")
	}
	split := strings.Join(sides, ", ")
	switch {
	case b.Total == nil && split != "" && b.Currency != "":
		return b.Currency + ": " + split
	case b.Total == nil:
		return split
	case split == "":
		return Money(*b.Total, b.Currency)
	}
	return Money(*b.Total, b.Currency) + ": " + split
}

// Money writes an amount: "GBP 30,000".
func Money(amount float64, currency string) string {
	if currency == "" {
		return Number(amount)
	}
	return currency + " " + Number(amount)
}

// ExpectsOf gives what the initiative should change on one side.
func (i *Initiative) ExpectsOf(side model.Side) []Expectation {
	return slices.DeleteFunc(slices.Clone(i.Expects), func(e Expectation) bool { return e.Side != side })
}

// Dimensions are the two ways of an initiative and, last, none.
func Dimensions() []string { return []string{"moment", "overall", ""} }

// DimensionTitle says what the initiatives of a dimension are for.
func DimensionTitle(dimension string) string {
	switch dimension {
	case "moment":
		return "For moments of customers"
	case "overall":
		return "For work overall"
	}
	return "Of no dimension yet"
}

// InitiativesOf gives the initiatives of one dimension; "" stands for those
// that have neither.
func (b *Blueprint) InitiativesOf(dimension string) []*Initiative {
	var list []*Initiative
	for _, initiative := range b.Initiatives {
		isOther := !slices.Contains(Dimensions(), initiative.Dimension)
		if initiative.Dimension == dimension || dimension == "" && isOther {
			list = append(list, initiative)
		}
	}
	return list
}

func (r *resolver) initiatives() []*Initiative {
	var list []*Initiative
	for _, initiative := range r.workshop.Initiatives() {
		list = append(list, r.initiative(initiative))
	}
	return list
}

func (r *resolver) initiative(initiative *model.Initiative) *Initiative {
	made := &Initiative{
		ID:         initiative.ID,
		Title:      Clean(initiative.Title()),
		HowMightWe: Clean(initiative.HowMightWe),
		Dimension:  Clean(initiative.Dimension),
		Confidence: initiative.Confidence,
		For:        r.personas(initiative.For),
		MadeWith:   r.personas(initiative.MadeWith),
		Owner:      Clean(initiative.Owner),
		Sponsor:    Clean(initiative.Sponsor),
		Functions:  cleanAll(initiative.Functions),
		Barrier:    Clean(initiative.Barrier),
		Status:     Clean(initiative.Status),
		Due:        Clean(string(initiative.Due)),
		ReviewOn:   Clean(string(initiative.ReviewOn)),
	}
	made.Impact, made.Effort = orZero(initiative.Impact), orZero(initiative.Effort)
	for _, reference := range initiative.Fixes {
		made.Fixes = append(made.Fixes, r.end(reference))
	}
	for _, expectation := range initiative.Expects {
		made.Expects = append(made.Expects, r.expectation(expectation))
	}
	for _, variant := range initiative.Variants {
		made.Variants = append(made.Variants, Fact{Key: variant.Persona, Label: r.persona(variant.Persona).Title, Text: Clean(variant.Text)})
	}
	if effect := initiative.StaffEffect; effect != nil {
		made.Workload, made.StaffNote = Clean(effect.Workload), Clean(effect.Note)
	}
	if budget := initiative.Budget; budget != nil {
		made.Budget = &Budget{budget.Total, budget.Customer, budget.Employee, Clean(budget.Currency)}
	}
	return made
}

func (r *resolver) expectation(expectation model.Expectation) Expectation {
	made := Expectation{
		Metric: r.metric(expectation.Metric),
		From:   expectation.From,
		To:     expectation.To,
		By:     Clean(string(expectation.By)),
	}
	if metric := r.workshop.Metric(expectation.Metric); metric != nil {
		made.Side = metric.Side
	}
	return made
}

func orZero(number *int) int {
	if number == nil {
		return 0
	}
	return *number
}

// Loop is one way of feedback: who is heard, who hears it, and can they act.
type Loop struct {
	ID       string
	Title    string // never empty
	Voice    model.Side
	Kind     string
	Captures End // its reference is empty when nobody has said
	Cadence  string
	Days     *float64 // until it reaches somebody
	Reaches  []Named
	CanAct   *bool // nil when nobody has said
	Scope    string
	Owner    string
	ClosesBy string
	ToldBack string
	StuckAt  string
	MinGroup int // 0 when nobody has said
}

// Acts reports whether the loop reaches somebody able to act.
func (l Loop) Acts() bool { return len(l.Reaches) > 0 && l.CanAct != nil && *l.CanAct }

// Closed says where the loop ends: somebody can act, or it breaks off.
func (l Loop) Closed() string {
	switch {
	case len(l.Reaches) == 0:
		return "reaches nobody"
	case l.CanAct == nil:
		return "can they act? nobody has said"
	case l.Acts():
		return "can act"
	}
	return "cannot act"
}

func (r *resolver) loops() []Loop {
	var list []Loop
	for _, loop := range r.workshop.Loops() {
		made := Loop{
			ID:       loop.ID,
			Title:    Clean(loop.Title()),
			Voice:    loop.Voice,
			Kind:     Clean(loop.Kind),
			Cadence:  Clean(loop.Cadence),
			Days:     loop.DaysToReach,
			Reaches:  r.personas(loop.Reaches),
			CanAct:   loop.CanAct,
			Scope:    Clean(loop.Scope),
			Owner:    Clean(loop.Owner),
			ClosesBy: Clean(loop.ClosesBy),
			ToldBack: Clean(loop.ToldBack),
			StuckAt:  Clean(loop.StuckAt),
			MinGroup: orZero(loop.MinGroup),
		}
		made.Captures = r.wherever(loop.Captures)
		list = append(list, made)
	}
	return list
}

// wherever resolves a reference that may also name a whole journey.
func (r *resolver) wherever(reference string) End {
	end := r.end(reference)
	if journey := r.workshop.Journey(reference); journey != nil {
		end.Known = true
		r.enter(&end, journey, -1)
	}
	return end
}
