package agenda

import (
	"cmp"
	"slices"
	"time"
)

// Taken is how many minutes a block gave.
type Taken struct {
	Block   int // its position in the plan
	Minutes int // at least 1
}

// Absorb takes from the blocks to come, in proportion to their length, the
// whole minutes by which the agenda would end late. It says what each gave, and
// how many minutes could not be had: every block keeps at least one.
func (c Clock) Absorb(now time.Time) (Clock, []Taken, int) {
	state, view := c.fold(), c.At(now)
	late := int((view.Late + time.Minute - 1) / time.Minute)
	if view.Running < 0 || late <= 0 {
		return c, nil, 0
	}
	taken := share(late, state.minutes, view.Running+1)
	for _, part := range taken {
		c = c.with(Event{At: now, Kind: Absorbed, Block: part.Block, Minutes: -part.Minutes})
		late -= part.Minutes
	}
	return c, taken, late
}

// share divides the minutes wanted among the blocks from the first on, as far as
// they can spare them: by what each has above one minute, rounded down, and the
// rest to those that lost most by rounding.
func share(wanted int, minutes []int, first int) []Taken {
	spare := 0
	for _, number := range minutes[first:] {
		spare += number - 1
	}
	wanted = min(wanted, spare)
	if wanted <= 0 {
		return nil
	}
	var parts []Taken
	rest := wanted
	for block := first; block < len(minutes); block++ {
		part := Taken{block, wanted * (minutes[block] - 1) / spare}
		parts = append(parts, part)
		rest -= part.Minutes
	}
	lost := func(part Taken) int { return wanted * (minutes[part.Block] - 1) % spare }
	slices.SortStableFunc(parts, func(x, y Taken) int { return cmp.Compare(lost(y), lost(x)) })
	for i := range parts[:rest] {
		parts[i].Minutes++
	}
	slices.SortFunc(parts, func(x, y Taken) int { return cmp.Compare(x.Block, y.Block) })
	return slices.DeleteFunc(parts, func(part Taken) bool { return part.Minutes == 0 })
}
