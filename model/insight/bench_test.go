package insight_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/insight"
)

// large is a workshop of about 1,000 records and 10,000 notes.
func large() *model.Workshop {
	texts := map[string]string{"workshop.yaml": "format: interlock/1\nvotes_per_person: 3\n"}
	for i := range 200 {
		texts[fmt.Sprintf("personas/p%d.yaml", i)] = "side: employee\ngoals:\n" + notes(10)
		texts[fmt.Sprintf("empathy/m%d.yaml", i)] = "says:\n" + notes(8) + "feels:\n" + notes(2)
		side := []string{"customer", "employee"}[i%2]
		journey := "side: " + side + "\nstages:\n"
		for s := range 6 {
			journey += fmt.Sprintf("  - id: s%d\n    emotion: %d\n    time: {active: 5m, wait: 2d}\n    does: [A, B, C]\n    pains: [{id: p, text: Slow, basis: said}, B]\n", s, s%5-2)
			if s%2 == 0 {
				journey += "    moment: {why: Decides}\n"
			}
		}
		texts[fmt.Sprintf("journeys/j%d.yaml", i)] = journey
		texts[fmt.Sprintf("links/l%d.yaml", i)] = link(fmt.Sprintf("j%d/s%d#p", i, i%6), fmt.Sprintf("j%d/s%d", (i*7+1)%200, (i*5)%6), "effect: harms\nstrength: 2\nbasis: said\nlevel: functional\n")
		switch i % 4 {
		case 0:
			texts[fmt.Sprintf("metrics/k%d.yaml", i)] = "side: " + side + "\nparameter: input\nbetter: up\nreadings:\n" + readings(24)
		case 1:
			texts[fmt.Sprintf("initiatives/i%d.yaml", i)] = "dimension: moment\nfixes: [j1/s1]\nexpects: [{metric: k0}]\nbudget: {total: 10, customer: 5}\nfunctions: [it]\n"
		case 2:
			texts[fmt.Sprintf("loops/o%d.yaml", i)] = fmt.Sprintf("voice: customer\ncaptures: j%d/s1\nreaches: [p1]\ncan_act: true\ndays_to_reach: %d\n", i, i)
		case 3:
			texts[fmt.Sprintf("votes/v%d.yaml", i)] = fmt.Sprintf("votes: [j%d/s1#p, j%d/s2, j1/s1]\n", i, i)
		}
	}
	return model.NewWorkshop(texts)
}

func notes(count int) string {
	return strings.Repeat("  - {text: Nobody rang me back, basis: said}\n", count)
}

func readings(count int) string {
	var text strings.Builder
	for i := range count {
		fmt.Fprintf(&text, "  - {at: %d-%02d, value: %d, n: 90}\n", 2024+i/12, i%12+1, i*i%17)
	}
	return text.String()
}

func BenchmarkInsights(b *testing.B) {
	w := large()
	each := []struct {
		name string
		run  func()
	}{
		{"Leverage", func() { insight.Leverage(w) }},
		{"Coverage", func() { insight.Coverage(w) }},
		{"Quadrants", func() { insight.Quadrants(w) }},
		{"Guesses", func() { insight.Guesses(w) }},
		{"Money", func() { insight.Money(w) }},
		{"Reach", func() { insight.Reach(w) }},
		{"Votes", func() { insight.Votes(w) }},
		{"Gauge", func() { insight.Gauge(w) }},
		{"Circuits", func() { insight.Circuits(w) }},
		{"Trace", func() { insight.Trace(w, model.Reference{Record: "j1", Stage: "s1"}, false) }},
		{"DualCurve", func() { insight.DualCurve(w, "j0") }},
		{"Clocks", func() {
			for _, journey := range w.Journeys() {
				insight.CustomerClock(journey)
			}
		}},
		{"Metrics", func() {
			for _, metric := range w.Metrics() {
				insight.TrendOf(metric)
				for _, reading := range metric.Readings {
					insight.IntervalOf(metric, reading)
				}
			}
		}},
		{"MovesWith", func() { insight.MovesWith(w.Metric("k0"), w.Metric("k4"), 1) }},
	}
	for _, part := range each {
		b.Run(part.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				part.run()
			}
		})
	}
	b.Run("all", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, part := range each {
				part.run()
			}
		}
	})
}
