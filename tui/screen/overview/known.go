package overview

import (
	"cmp"
	"slices"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
	"interlock/tui/part/finding"
)

// How many of each are shown: an overview is one page.
const (
	mostMoments  = 3
	mostFindings = 5
	mostClocks   = 3
)

// knowledge is what the screen has computed from one revision of the workshop.
type knowledge struct {
	revision int

	steps    []insight.Step
	moments  []moment // the ones with the heaviest causes, in the order of the journeys
	covered  insight.Covered
	guesses  insight.GuessMeter
	clocks   []clock
	money    insight.Spending
	ballot   insight.Ballot
	findings []check.Finding // open ones, the gravest first
	outside  []insight.Spot  // stages of customers that are no moments
	stages   int             // stages of customers
}

// moment is a moment that matters, with what weighs most behind it.
type moment struct {
	insight.Spot
	lever *insight.Lever // nil while no cause is known that can be weighed
	cause *model.Link    // nil while no cause is known
}

// clock is the time of one customer's journey.
type clock struct {
	journey *model.Journey
	insight.Clock
}

// learn computes what is shown, once for each revision.
func (s *Overview) learn() {
	if s.known.revision == s.desk.Revision() {
		return
	}
	w := s.desk.Workshop()
	s.known = knowledge{
		revision: s.desk.Revision(),
		steps:    insight.Gauge(w), covered: insight.Coverage(w), guesses: insight.Guesses(w),
		money: insight.Money(w), ballot: insight.Votes(w), moments: moments(w), clocks: clocks(w),
		findings: finding.Open(finding.Gravest(s.desk.Findings())),
	}
	s.known.outside, s.known.stages = outside(w)
}

// moments are those whose causes weigh most, in the order of the journeys.
func moments(w *model.Workshop) []moment {
	levers := insight.Leverage(w)
	var list []moment
	for _, spot := range insight.Moments(w) {
		found := moment{Spot: spot}
		found.lever, found.cause = firstCause(w, levers, spot)
		list = append(list, found)
	}
	heaviest := slices.Clone(list)
	slices.SortStableFunc(heaviest, func(a, b moment) int { return cmp.Compare(b.weight(), a.weight()) })
	heaviest = heaviest[:min(len(heaviest), mostMoments)]
	return slices.DeleteFunc(list, func(m moment) bool {
		return !slices.ContainsFunc(heaviest, func(kept moment) bool { return kept.Stage == m.Stage })
	})
}

func (m moment) weight() float64 {
	switch {
	case m.lever == nil:
		return -1
	case m.lever.Value == nil:
		return 0
	}
	return *m.lever.Value
}

// firstCause is what weighs most of all that harms a moment, or else any link
// that leads to it.
func firstCause(w *model.Workshop, levers []insight.Lever, moment insight.Spot) (*insight.Lever, *model.Link) {
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

func leadsTo(link *model.Link, moment insight.Spot) bool {
	to := model.ParseReference(link.To)
	return to.Stage != "" && to.Record == moment.Ref.Record && to.Stage == moment.Ref.Stage
}

// clocks are the journeys of customers that say how long they take.
func clocks(w *model.Workshop) []clock {
	var list []clock
	for _, journey := range w.Journeys() {
		if time := insight.CustomerClock(journey); journey.Side == model.Customer && time.String() != "" {
			list = append(list, clock{journey, time})
		}
	}
	return list[:min(len(list), mostClocks)]
}

// outside lists the stages of customers that are no moments, and counts all.
func outside(w *model.Workshop) (list []insight.Spot, stages int) {
	for _, journey := range w.Journeys() {
		if journey.Side != model.Customer {
			continue
		}
		for i := range journey.Stages {
			stages++
			if stage := &journey.Stages[i]; stage.Moment == nil {
				list = append(list, insight.Spot{Place: journey.Place(i), Text: stage.Title(), Journey: journey, Stage: stage})
			}
		}
	}
	return list, stages
}
