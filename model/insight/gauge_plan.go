package insight

import (
	"slices"

	"interlock/model"
)

// planned lists the initiatives that were not dropped.
func (g gauge) planned() []*model.Initiative {
	return slices.DeleteFunc(g.workshop.Initiatives(), func(i *model.Initiative) bool { return i.Status == "dropped" })
}

// forMoments lists the planned initiatives that change a moment.
func (g gauge) forMoments() []*model.Initiative {
	return slices.DeleteFunc(g.planned(), func(i *model.Initiative) bool { return i.Dimension != "moment" })
}

// askEach asks every initiative for what a field misses; an answer of "" means
// nothing.
func askEach(list []*model.Initiative, field string, missing func(*model.Initiative) string) []Gap {
	gaps := none(list, "an initiative")
	for _, initiative := range list {
		if text := missing(initiative); text != "" {
			gaps = append(gaps, gap(text+" of '"+initiative.Title()+"'", model.KindInitiative, initiative.ID, field))
		}
	}
	return gaps
}

func (g gauge) dimensions() []Gap {
	var gaps []Gap
	for _, dimension := range []string{"overall", "moment"} {
		if !slices.ContainsFunc(g.planned(), func(i *model.Initiative) bool { return i.Dimension == dimension }) {
			gaps = append(gaps, Gap{Text: "an initiative of the dimension " + dimension})
		}
	}
	return gaps
}

// answered asks for an initiative that fixes something at the moment or a
// cause linked to it.
func (g gauge) answered() []Gap {
	fixed := map[*model.Stage]bool{}
	for _, initiative := range g.planned() {
		for _, ref := range initiative.Fixes {
			if spot, ok := g.find.spot(ref); ok {
				fixed[spot.Stage] = true
			}
		}
	}
	gaps := none(g.moments, "a customer's moment that matters")
	for _, moment := range g.moments {
		cause := slices.ContainsFunc(g.behind[moment.Stage], func(h *hop) bool { return fixed[h.from.Stage] })
		if !fixed[moment.Stage] && !cause {
			gaps = append(gaps, Gap{"an initiative for '" + moment.Text + "'", moment.Place})
		}
	}
	return gaps
}

func (g gauge) bothSidesGain() []Gap {
	return askEach(g.forMoments(), "expects", func(i *model.Initiative) string {
		expected := map[model.Side]bool{}
		for _, expectation := range i.Expects {
			if metric := g.workshop.Metric(expectation.Metric); metric != nil {
				expected[metric.Side] = true
			}
		}
		for _, side := range sides() {
			if !expected[side] {
				return "the expected change for " + string(side) + "s"
			}
		}
		return ""
	})
}

func (g gauge) staffEffect() []Gap {
	return askEach(g.forMoments(), "staff_effect", func(i *model.Initiative) string {
		if i.StaffEffect == nil || i.StaffEffect.Workload == "" {
			return "the effect on staff"
		}
		return ""
	})
}

func (g gauge) ownersAndDates() []Gap {
	gaps := askEach(g.planned(), "owner", func(i *model.Initiative) string { return missingText(i.Owner, "the owner") })
	if len(g.planned()) == 0 {
		return gaps
	}
	return append(gaps, askEach(g.planned(), "due", func(i *model.Initiative) string { return missingText(string(i.Due), "the date") })...)
}

func (g gauge) actions() []Gap {
	var items []model.ActionItem
	if file := g.workshop.File(model.KindActions.Path("")); file != nil {
		if actions, ok := file.Record.(*model.Actions); ok {
			items = actions.Items
		}
	}
	gaps := none(items, "an action")
	for i, item := range items {
		switch {
		case item.Who == "":
			gaps = append(gaps, gap("who does '"+item.Text+"'", model.KindActions, "", "actions", i, "who"))
		case item.By == "":
			gaps = append(gaps, gap("by when to do '"+item.Text+"'", model.KindActions, "", "actions", i, "by"))
		}
	}
	return gaps
}

func missingText(value, text string) string {
	if value != "" {
		return ""
	}
	return text
}
