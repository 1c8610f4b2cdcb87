package merge

import "slices"

// raise lifts clashes up to entries whose lines can stand between marks: whole
// lines of a list or mapping that is not written in brackets, and such that each
// side alone is still YAML. It reports whether all clashes found such lines.
func (e *plan) raise() bool {
	if e.decision != inside {
		return e.decision != undecided
	}
	for _, each := range e.entries {
		if !each.raise() {
			each.decision = undecided
		}
	}
	if !e.hasClash() {
		return true
	}
	return e.values.ours.block && !e.losesFirstLine() && !e.emptiesSide()
}

// losesFirstLine reports a clash that would leave a side without the line on
// which the list item around it starts.
func (e *plan) losesFirstLine() bool {
	if !e.values.ours.inline || e.entries[0].decision != undecided {
		return false
	}
	first := e.entries[0]
	return first.base == nil || first.ours == nil || first.theirs == nil
}

// emptiesSide reports that nothing would be left on one side: an empty list is
// not the same as no lines.
func (e *plan) emptiesSide() bool {
	return slices.ContainsFunc([]origin{fromBase, fromOurs, fromTheirs}, func(from origin) bool {
		return !slices.ContainsFunc(e.entries, func(each *plan) bool {
			return each.decision != undecided || each.on(from) != nil
		})
	})
}
