package insight

import (
	"slices"

	"interlock/model"
)

func (g gauge) voices() []Gap {
	return missingSides("a loop for the %s's voice", func(side model.Side) bool {
		return slices.ContainsFunc(g.workshop.Loops(), func(l *model.Loop) bool { return l.Voice == side })
	})
}

// eachLoop asks every loop; an answer of "" means that nothing is missing.
func (g gauge) eachLoop(field string, missing func(*model.Loop) string) []Gap {
	gaps := none(g.workshop.Loops(), "a feedback loop")
	for _, loop := range g.workshop.Loops() {
		if text := missing(loop); text != "" {
			gaps = append(gaps, gap(text+" in '"+loop.Title()+"'", model.KindLoop, loop.ID, field))
		}
	}
	return gaps
}

func (g gauge) ableToAct() []Gap {
	return g.eachLoop("reaches", func(l *model.Loop) string {
		if reachesSomebodyAble(g.workshop, l) {
			return ""
		}
		return "somebody who can act"
	})
}

func (g gauge) heard() []Gap {
	ears := customerEars(g.workshop, g.find)
	gaps := none(g.moments, "a customer's moment that matters")
	for _, moment := range g.moments {
		if !slices.ContainsFunc(ears, func(e ear) bool { return e.hears(moment) }) {
			gaps = append(gaps, Gap{"a loop that listens at '" + moment.Text + "'", moment.Place})
		}
	}
	return gaps
}

func (g gauge) toldBack() []Gap {
	return g.eachLoop("told_back", func(l *model.Loop) string { return missingText(l.ToldBack, "what people are told back") })
}

func (g gauge) pulse() []Gap {
	return missingSides("the %s's pulse", func(side model.Side) bool {
		return slices.ContainsFunc(g.workshop.Loops(), func(l *model.Loop) bool { return l.Voice == side && l.Kind == "pulse" })
	})
}

func (g gauge) reviews() []Gap {
	return askEach(g.planned(), "review_on", func(i *model.Initiative) string { return missingText(string(i.ReviewOn), "the day of review") })
}
