package agenda

import (
	"slices"

	"interlock/model"
)

// Plan is an agenda that a workshop can follow.
type Plan struct {
	*model.Agenda
	Source string // the text of its file
	Own    bool   // it lies in the workshop, where it can be edited
}

// Read reads the text of an agenda with that id.
func Read(id, source string) Plan {
	record, _ := model.NewFile(model.KindAgenda.Path(id), source).Record.(*model.Agenda)
	return Plan{Agenda: record, Source: source}
}

// Plans lists the agendas that a workshop can follow: the bundled ones, and its
// own by id. An own one stands in for a bundled one of the same id.
func Plans(w *model.Workshop, bundled []Plan) []Plan {
	plans := slices.Clone(bundled)
	for _, file := range w.Files() {
		record, ok := file.Record.(*model.Agenda)
		if !ok {
			continue
		}
		own := Plan{Agenda: record, Source: file.Source, Own: true}
		if at := slices.IndexFunc(plans, func(plan Plan) bool { return plan.ID == own.ID }); at >= 0 {
			plans[at] = own
		} else {
			plans = append(plans, own)
		}
	}
	return plans
}

// Chosen finds the agenda that the workshop says it follows; false when it
// names none, or one that is not there.
func Chosen(w *model.Workshop, bundled []Plan) (Plan, bool) {
	plans := Plans(w, bundled)
	at := slices.IndexFunc(plans, func(plan Plan) bool { return plan.ID == w.Frame().Agenda })
	if at < 0 {
		return Plan{}, false
	}
	return plans[at], true
}

// Total is how many minutes the blocks of the plan take.
func (p Plan) Total() int {
	total := 0
	for _, block := range New(p.Agenda).Blocks {
		total += block.Minutes
	}
	return total
}
