package insight

import (
	"fmt"
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// gauge holds what the checks read more than once.
type gauge struct {
	workshop *model.Workshop
	find     finder
	moments  []Spot
	behind   map[*model.Stage][]*hop
}

func sides() []model.Side { return []model.Side{model.Customer, model.Employee} }

// gap is something missing in a record, at a field of it.
func gap(text string, kind model.Kind, id string, path ...any) Gap {
	return Gap{Text: text, Place: model.Place{File: kind.Path(id), Path: yamltext.Path(path)}}
}

// none is the gap of a check about things of which there are none.
func none[T any](list []T, text string) []Gap {
	if len(list) > 0 {
		return nil
	}
	return []Gap{{Text: text}}
}

func (g gauge) personas() []Gap {
	assumption := map[string]bool{}
	known := map[string]bool{}
	for _, source := range g.workshop.Sources() {
		known[source.ID] = true
		assumption[source.ID] = source.Kind == "assumption"
	}
	researched := func(id string) bool { return known[id] && !assumption[id] }
	return missingSides("the %s's persona with research behind it", func(side model.Side) bool {
		return slices.ContainsFunc(g.workshop.Personas(), func(p *model.Persona) bool {
			return p.Side == side && slices.ContainsFunc(p.Source, researched)
		})
	})
}

func (g gauge) journeys() []Gap {
	scored := func(stage model.Stage) bool { return stage.Emotion != nil }
	return missingSides("the %s's journey with emotions", func(side model.Side) bool {
		return slices.ContainsFunc(g.workshop.Journeys(), func(j *model.Journey) bool {
			return j.Side == side && slices.ContainsFunc(j.Stages, scored)
		})
	})
}

func (g gauge) chosen() []Gap {
	gaps := none(g.moments, "a customer's moment that matters")
	for _, moment := range g.moments {
		if moment.Stage.Moment.Why == "" {
			gaps = append(gaps, Gap{"why '" + moment.Text + "' matters", moment.Place})
		}
	}
	return gaps
}

func (g gauge) linked() []Gap {
	gaps := none(g.moments, "a customer's moment that matters")
	for _, moment := range g.moments {
		if len(g.behind[moment.Stage]) == 0 {
			gaps = append(gaps, Gap{"the work behind '" + moment.Text + "'", moment.Place})
		}
	}
	return gaps
}

func (g gauge) cells() []Gap {
	var gaps []Gap
	for _, side := range sides() {
		for _, parameter := range []string{"input", "output"} {
			if !slices.ContainsFunc(g.workshop.Metrics(), func(m *model.Metric) bool { return m.Side == side && m.Parameter == parameter }) {
				gaps = append(gaps, Gap{Text: "a measure of the " + string(side) + "'s " + parameter})
			}
		}
	}
	return gaps
}

func (g gauge) kindsOfEvidence() []Gap {
	hasKind := func(kinds ...string) bool {
		return slices.ContainsFunc(g.workshop.Sources(), func(s model.Source) bool { return slices.Contains(kinds, s.Kind) })
	}
	var gaps []Gap
	if !hasKind("survey", "analytics") {
		gaps = append(gaps, gap("a survey or figures", model.KindSources, ""))
	}
	if !hasKind("interview", "observation") {
		gaps = append(gaps, gap("an interview or an observation", model.KindSources, ""))
	}
	return gaps
}

// missingSides names each side for which nothing holds; %s in the text stands
// for it.
func missingSides(text string, holds func(model.Side) bool) []Gap {
	var gaps []Gap
	for _, side := range sides() {
		if !holds(side) {
			gaps = append(gaps, Gap{Text: fmt.Sprintf(text, side)})
		}
	}
	return gaps
}
