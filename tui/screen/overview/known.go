package overview

import (
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
	moments  []insight.WeighedMoment // the first of them
	covered  insight.Covered
	guesses  insight.GuessMeter
	clocks   []clock
	money    insight.Spending
	ballot   insight.Ballot
	findings []check.Finding // open ones, the gravest first
	outside  []insight.Spot  // stages of customers that are no moments
	stages   int             // stages of customers
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
		money: insight.Money(w), ballot: insight.Votes(w), moments: firstMoments(w), clocks: clocks(w),
		findings: finding.Open(finding.Gravest(s.desk.Findings())),
	}
	s.known.outside, s.known.stages = outside(w)
}

// firstMoments are the moments to speak of first.
func firstMoments(w *model.Workshop) []insight.WeighedMoment {
	list := insight.WeighedMoments(w)
	return list[:min(len(list), mostMoments)]
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
