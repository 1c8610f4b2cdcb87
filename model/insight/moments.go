package insight

import (
	"cmp"
	"slices"

	"interlock/model"
)

// WeighedMoment is a moment of customers with what weighs most behind it.
type WeighedMoment struct {
	Spot
	Lever *Lever      // nil while no cause is known that can be weighed
	Cause *model.Link // nil while no cause is known
}

// WeighedMoments lists the moments of customers in the order in which to speak
// of them: those whose first cause weighs most (see [Leverage]), then those
// that feel worst, then as the journeys have them. No data comes last.
func WeighedMoments(w *model.Workshop) []WeighedMoment {
	levers := Leverage(w)
	var list []WeighedMoment
	for _, spot := range Moments(w) {
		lever, cause := firstCause(w, levers, spot)
		list = append(list, WeighedMoment{spot, lever, cause})
	}
	slices.SortStableFunc(list, func(a, b WeighedMoment) int {
		return cmp.Or(cmp.Compare(b.weight(), a.weight()), cmp.Compare(a.level(), b.level()))
	})
	return list
}

func (m WeighedMoment) weight() float64 {
	if m.Lever == nil {
		return -1
	}
	return max(0, m.Lever.rank())
}

// level is the emotion, with no data above all others.
func (m WeighedMoment) level() int {
	if emotion := m.Emotion(); emotion != nil {
		return *emotion
	}
	return model.HighestEmotion + 1
}

// firstCause is what weighs most of all that harms a moment, or else any link
// that leads to it.
func firstCause(w *model.Workshop, levers []Lever, moment Spot) (*Lever, *model.Link) {
	for i, lever := range levers {
		for _, link := range lever.Links {
			if leadsTo(link, moment) {
				return &levers[i], link
			}
		}
	}
	for _, link := range w.Links() {
		if leadsTo(link, moment) {
			return nil, link
		}
	}
	return nil, nil
}

func leadsTo(link *model.Link, moment Spot) bool {
	to := model.ParseReference(link.To)
	return to.Stage != "" && to.Record == moment.Ref.Record && to.Stage == moment.Ref.Stage
}
