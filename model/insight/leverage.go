package insight

import (
	"cmp"
	"math"
	"slices"

	"interlock/model"
)

// Lever is something in the work of employees, with the weight of what it
// harms.
type Lever struct {
	Spot
	Value   *float64      // rounded to one decimal; nil is no data
	Links   []*model.Link // its harms, by id
	Unknown int           // links that could not be weighed: no strength, or no emotion at their end
}

// Leverage weighs every item and stage of an employee journey that harms
// something, the heaviest first, then by reference. What cannot be weighed
// stands last.
//
//	leverage = sum over its harms of
//	           strength x how far below zero the stage at the end is
//	           x 2 if that stage is a moment x weight of the basis
//
// The weights of the basis are in [BasisWeight]. The formula is the method's
// own; it puts article 004 into a number: begin with the moments that matter
// most to customers, then find the precise parts of the work behind them.
func Leverage(w *model.Workshop) []Lever { return levers(hops(w)) }

func levers(list []*hop) []Lever {
	position := map[model.Reference]int{}
	var found []Lever
	for _, hop := range list {
		if !hop.harms() || hop.from.Side() != model.Employee {
			continue
		}
		at, seen := position[hop.from.Ref]
		if !seen {
			at = len(found)
			position[hop.from.Ref] = at
			found = append(found, Lever{Spot: hop.from})
		}
		found[at].add(hop)
	}
	for _, lever := range found {
		if lever.Value != nil {
			*lever.Value = math.Round(*lever.Value*10) / 10
		}
	}
	slices.SortFunc(found, func(a, b Lever) int {
		return cmp.Or(cmp.Compare(b.rank(), a.rank()), cmp.Compare(a.Ref.String(), b.Ref.String()))
	})
	return found
}

func (l *Lever) add(hop *hop) {
	l.Links = append(l.Links, hop.link)
	weight, ok := hop.weight()
	if !ok {
		l.Unknown++
		return
	}
	if l.Value == nil {
		l.Value = new(float64)
	}
	*l.Value += weight
}

// rank orders levers without data behind all others.
func (l Lever) rank() float64 {
	if l.Value == nil {
		return -1
	}
	return *l.Value
}

// weight is what one harm adds to the leverage; false without the data.
func (h *hop) weight() (float64, bool) {
	emotion := h.to.Emotion()
	if h.link.Strength == nil || emotion == nil {
		return 0, false
	}
	weight := float64(*h.link.Strength) * float64(max(0, -*emotion)) * BasisWeight(h.link.Basis)
	if h.to.IsMoment() {
		weight *= 2
	}
	return weight, true
}

// BasisWeight is how much of a link counts by how it is known: all of it when
// measured, 0.8 when observed or said, half when it is a guess or nobody has
// said.
func BasisWeight(basis model.Basis) float64 {
	switch basis {
	case model.Measured:
		return 1
	case model.Observed, model.Said:
		return 0.8
	}
	return 0.5
}
