package insight

import (
	"slices"

	"interlock/model"
)

// Hearing is the best way from a customer's word to somebody able to act.
type Hearing struct {
	Loop *model.Loop // nil: what customers say never reaches anybody able to act
	Days *float64    // nil: never, or the loop does not say how long it takes
}

// Never reports that no loop reaches anybody able to act.
func (h Hearing) Never() bool { return h.Loop == nil }

// Reached is how soon customers are heard, overall and moment by moment.
type Reached struct {
	Overall Hearing
	Moments []MomentHearing
}

// MomentHearing is how soon customers are heard at one moment.
type MomentHearing struct {
	Spot
	Hearing
}

// Reach finds, among the loops of the customers' voice that reach a persona of
// the workshop and can act, the one with the fewest days. At a moment, only
// loops count that capture the stage, an item of it, or the whole journey.
//
//	reach = min over such loops of days_to_reach;  none = never
//
// From article 001: feedback reaches employees where and when they can act.
func Reach(w *model.Workshop) Reached {
	able := slices.DeleteFunc(customerEars(w, newFinder(w)), func(e ear) bool { return !reachesSomebodyAble(w, e.loop) })
	var reached Reached
	for _, ear := range able {
		reached.Overall.consider(ear.loop)
	}
	for _, moment := range Moments(w) {
		heard := MomentHearing{Spot: moment}
		for _, ear := range able {
			if ear.hears(moment) {
				heard.consider(ear.loop)
			}
		}
		reached.Moments = append(reached.Moments, heard)
	}
	return reached
}

// ear is a loop of the customers' voice and where it listens: at a stage or an
// item of it, at a whole journey, or nowhere.
type ear struct {
	loop    *model.Loop
	journey *model.Journey
	stage   *model.Stage
}

func customerEars(w *model.Workshop, find finder) []ear {
	var list []ear
	for _, loop := range w.Loops() {
		if loop.Voice != model.Customer {
			continue
		}
		listens := ear{loop: loop, journey: find.journeys[loop.Captures]}
		if spot, ok := find.spot(loop.Captures); ok {
			listens.stage = spot.Stage
		}
		list = append(list, listens)
	}
	return list
}

func (e ear) hears(stage Spot) bool { return e.journey == stage.Journey || e.stage == stage.Stage }

// reachesSomebodyAble reports whether a loop can act and reaches a persona of
// the workshop.
func reachesSomebodyAble(w *model.Workshop, loop *model.Loop) bool {
	if loop.CanAct == nil || !*loop.CanAct {
		return false
	}
	for _, id := range loop.Reaches {
		if w.Persona(id) != nil {
			return true
		}
	}
	return false
}

// consider keeps the loop with the fewest days, the first of equal ones; one
// that does not say its days gives way to one that does.
func (h *Hearing) consider(loop *model.Loop) {
	if h.Loop == nil || loop.DaysToReach != nil && (h.Days == nil || *loop.DaysToReach < *h.Days) {
		h.Loop, h.Days = loop, loop.DaysToReach
	}
}
