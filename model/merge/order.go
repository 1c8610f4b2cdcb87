package merge

import (
	"slices"

	"interlock/model/merge/match"
)

// orderer finds the order of merged entries. Where only one side moved entries,
// its order holds; where both did, ours does, and theirs' moves of other entries
// follow. What one side added stands behind the neighbour it had there, ours
// before theirs.
type orderer struct {
	threads  []*thread
	stays    func(*thread) bool
	fixed    bool // the order means nothing: ours stays
	disputed bool // both moved one entry to different places

	movedByOurs, movedByTheirs map[*thread]bool
}

func (o *orderer) order(v values) []*thread {
	ours, theirs := o.along(v.ours, fromOurs), o.along(v.theirs, fromTheirs)
	if o.fixed {
		return weave(ours, theirs, nil, false)
	}
	o.movedByOurs, o.movedByTheirs = o.moved(ours), o.moved(theirs)
	if len(o.movedByOurs) == 0 && len(o.movedByTheirs) > 0 {
		return weave(theirs, ours, o.movedByTheirs, true)
	}
	return weave(o.withMoves(ours, theirs), theirs, o.movedByOurs, false)
}

// along is the threads that stay, in the order of one side.
func (o *orderer) along(v *value, from origin) []*thread {
	byEntry := map[*entry]*thread{}
	for _, t := range o.threads {
		if on := t.on(from); on != nil {
			byEntry[on] = t
		}
	}
	var along []*thread
	for _, e := range v.entries {
		if t := byEntry[e]; t != nil && o.stays(t) {
			along = append(along, t)
		}
	}
	return along
}

// moved is the entries of all three texts that one side took elsewhere: those
// outside the longest run that stands in the order of the base.
func (o *orderer) moved(side []*thread) map[*thread]bool {
	var common []*thread
	for _, t := range side {
		if t.base != nil && t.ours != nil && t.theirs != nil {
			common = append(common, t)
		}
	}
	moved := map[*thread]bool{}
	places := make([]int, len(common))
	for i, t := range common {
		places[i], moved[t] = t.base.index, true
	}
	for _, i := range match.LongestRun(places) {
		delete(moved, common[i])
	}
	return moved
}

// withMoves is the order of ours after the moves that only theirs made.
func (o *orderer) withMoves(ours, theirs []*thread) []*thread {
	order := slices.Clone(ours)
	for i, t := range theirs {
		if !o.movedByTheirs[t] {
			continue
		}
		at := slices.Index(order, t)
		if o.movedByOurs[t] {
			o.disputed = o.disputed || neighbour(ours, slices.Index(ours, t)) != neighbour(theirs, i)
			continue
		}
		order = slices.Delete(order, at, at+1)
		order = slices.Insert(order, place(order, theirs[:i], o.movedByOurs), t)
	}
	return order
}

// neighbour is the thread before the one at an index, nil for the first.
func neighbour(threads []*thread, index int) *thread {
	if index < 1 {
		return nil
	}
	return threads[index-1]
}

// weave puts what an order lacks behind the neighbours it has in another one:
// right behind them if it goes first, else behind what the order itself added.
// Neighbours that were moved elsewhere count only where there is no other.
func weave(order, other []*thread, moved map[*thread]bool, first bool) []*thread {
	known := map[*thread]bool{}
	for _, t := range order {
		known[t] = true
	}
	order = slices.Clone(order)
	for i, t := range other {
		if known[t] {
			continue
		}
		at := place(order, other[:i], moved)
		for !first && at < len(order) && isAddition(order[at]) {
			at++
		}
		order = slices.Insert(order, at, t)
	}
	return order
}

// isAddition reports an entry that only ours has.
func isAddition(t *thread) bool { return t.base == nil && t.theirs == nil }

// place is where an entry belongs that had others before it: behind the nearest
// of them that was not moved, or else behind the nearest.
func place(order, above []*thread, moved map[*thread]bool) int {
	for _, anchored := range []bool{true, false} {
		for i := len(above) - 1; i >= 0; i-- {
			if at := slices.Index(order, above[i]); at >= 0 && !(anchored && moved[above[i]]) {
				return at + 1
			}
		}
	}
	return 0
}
