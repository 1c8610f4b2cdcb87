package insight

import "interlock/model"

// Covered tells how many of the customers' moments are linked to the work
// behind them, and how.
type Covered struct {
	Moments    []Spot // every moment, journey by journey
	Linked     Aspect // by any link from an employee stage
	OneToOne   Aspect // by a link of this employee to this customer
	Functional Aspect // by a link of a function to its customers
	BothLevels Aspect // by links of both levels
	Direct     Aspect // by a link inside the interaction
	Indirect   Aspect // by a link from beyond the interaction
}

// Aspect is one way in which moments are linked. The share is Met out of all
// moments.
type Aspect struct {
	Met     int
	Missing []Spot // the moments that are not
}

// Coverage counts the moments that are linked from an employee stage, at both
// levels and by both reaches. A link counts whether it harms or helps.
//
//	coverage = moments with such a link / moments
//
// From article 004: connect at two levels, one-to-one and functional, look at
// direct challenges first and then beyond the interaction, and be pragmatic:
// it is a ratio, not a list of things to do.
func Coverage(w *model.Workshop) Covered {
	behind := causes(hops(w))
	var covered Covered
	for _, moment := range Moments(w) {
		var oneToOne, functional, direct, indirect bool
		links := behind[moment.Stage]
		for _, hop := range links {
			oneToOne = oneToOne || hop.link.Level == "one-to-one"
			functional = functional || hop.link.Level == "functional"
			direct = direct || hop.link.Reach == "direct"
			indirect = indirect || hop.link.Reach == "indirect"
		}
		covered.Moments = append(covered.Moments, moment)
		covered.Linked.count(moment, len(links) > 0)
		covered.OneToOne.count(moment, oneToOne)
		covered.Functional.count(moment, functional)
		covered.BothLevels.count(moment, oneToOne && functional)
		covered.Direct.count(moment, direct)
		covered.Indirect.count(moment, indirect)
	}
	return covered
}

func (a *Aspect) count(moment Spot, met bool) {
	if met {
		a.Met++
		return
	}
	a.Missing = append(a.Missing, moment)
}
