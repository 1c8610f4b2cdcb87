package document

import (
	"fmt"

	"interlock/model/blueprint"
)

// measuresOfBothSides tells the single view of what is measured.
func (t *teller) measuresOfBothSides(b *blueprint.Blueprint) {
	if len(b.Metrics) == 0 {
		return
	}
	t.heading(2, ours("Measures"))
	var rows [][]Cell
	for _, metric := range b.Metrics {
		rows = append(rows, metricRow(metric))
	}
	t.table(heads("Measure", "Side", "Kind", "Now", "95 % interval", "Answers", "Change", "Target", "Readings", "Owner"), rows)
	for _, hole := range b.Holes() {
		t.paragraph(labelled("Not measured", ours(hole.String())))
	}
	t.comparisons(b.Comparisons)
}

func metricRow(metric *blueprint.Metric) []Cell {
	now, answers, change, target := "no data", "", "", ""
	if latest := metric.Latest; latest != nil {
		now = metric.Amount(latest.Value) + " (" + latest.At + ")"
		if latest.N != nil {
			answers = fmt.Sprint(*latest.N)
		}
	}
	if metric.Change != nil {
		change = blueprint.Signed(*metric.Change)
		if metric.Direction != "" {
			change += ", " + string(metric.Direction)
		}
	}
	if metric.Target != nil {
		target = metric.Amount(*metric.Target)
	}
	return row(
		theirs(metric.Title), theirs(string(metric.Side)), theirs(joined(", ", metric.Parameter, metric.Lens)), theirs(now), ours(metric.Range()),
		ours(answers), ours(change), theirs(target), ours(spark(metric.Values)), theirs(metric.Owner),
	)
}

// bars are the heights of a spark line.
const bars = "▁▂▃▄▅▆▇█"

// spark draws values as bars between the lowest and the highest of them.
func spark(values []float64) string {
	if len(values) < 2 {
		return ""
	}
	low, high := values[0], values[0]
	for _, value := range values {
		low, high = min(low, value), max(high, value)
	}
	heights := []rune(bars)
	drawn := make([]rune, len(values))
	for i, value := range values {
		drawn[i] = heights[len(heights)/2]
		if high > low {
			drawn[i] = heights[int((value-low)/(high-low)*float64(len(heights)-1)+0.5)]
		}
	}
	return string(drawn)
}

// comparisons tells which measures move together. It never says why.
func (t *teller) comparisons(comparisons []blueprint.Comparison) {
	if len(comparisons) == 0 {
		return
	}
	t.heading(3, ours("What moves with what"))
	t.paragraph(ours("Two lines that both slide always seem to belong together, so the changes are compared as well, and few pairs get no number. " +
		"No measure is said to cause another."))
	for _, comparison := range comparisons {
		t.paragraph(strong(line(theirs(comparison.Employee.Title), ours(" with "), theirs(comparison.Customer.Title))))
		if len(comparison.Pairs) == 0 {
			t.list([]Text{ours("no date or segment at which both were read")})
			continue
		}
		var items []Text
		for tries, lag := range comparison.Lags {
			items = append(items, ours(fmt.Sprintf("%s: levels, %s; changes, %s (%s)",
				lag, lag.Levels, lag.Changes, count(tries+1, "try", "tries"))))
		}
		t.list(items)
		t.dots(comparison)
	}
}

// dots tells the pairs themselves.
func (t *teller) dots(comparison blueprint.Comparison) {
	var rows [][]Cell
	for _, pair := range comparison.Pairs {
		rows = append(rows, row(theirs(pair.Label), ours(blueprint.Number(pair.Employee)), ours(blueprint.Number(pair.Customer))))
	}
	t.table([]Text{ours(comparison.By), theirs(comparison.Employee.Title), theirs(comparison.Customer.Title)}, rows)
}
