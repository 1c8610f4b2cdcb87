package plan

import (
	"slices"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
)

// facts is what the views say of a workshop, computed once for each state of
// it.
type facts struct {
	revision int
	money    insight.Spending
	leverage map[string]float64 // by reference; an exercise does not tell
	reach    insight.Reached
	absent   []string // functions that are named but not on the committee
	present  []string
}

func gather(w *model.Workshop, revision int) facts {
	found := facts{revision: revision, money: insight.Money(w), reach: insight.Reach(w), leverage: map[string]float64{}}
	for _, lever := range insight.Leverage(w) {
		if lever.Value != nil && !check.Silent(w) {
			found.leverage[lever.Ref.String()] = *lever.Value
		}
	}
	for _, member := range w.Governance().Committee.Members {
		if member.Function != "" && !slices.Contains(found.present, member.Function) {
			found.present = append(found.present, member.Function)
		}
	}
	for _, mention := range w.Mentions() {
		named := mention.Names == model.NamesFunction && mention.Value != ""
		if named && !slices.Contains(found.present, mention.Value) && !slices.Contains(found.absent, mention.Value) {
			found.absent = append(found.absent, mention.Value)
		}
	}
	slices.Sort(found.absent)
	return found
}

// lever adds up the leverage of what an initiative fixes; false when nothing
// of it can be weighed.
func (f facts) lever(initiative *model.Initiative) (float64, bool) {
	total, weighed := 0.0, false
	for _, ref := range initiative.Fixes {
		if value, ok := f.leverage[ref]; ok {
			total, weighed = total+value, true
		}
	}
	return total, weighed
}
