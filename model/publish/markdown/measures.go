package markdown

import (
	"fmt"

	"interlock/model/blueprint"
)

// measuresOfBothSides writes the single view of what is measured.
func (d *document) measuresOfBothSides(b *blueprint.Blueprint) {
	if len(b.Metrics) == 0 {
		return
	}
	d.heading(2, "Measures")
	var rows [][]string
	for _, metric := range b.Metrics {
		rows = append(rows, metricRow(metric))
	}
	d.table([]string{"Measure", "Side", "Kind", "Now", "95 % interval", "Answers", "Change", "Target", "Readings", "Owner"}, rows)
	for _, hole := range b.Holes() {
		d.paragraph("**Not measured:** " + hole.String())
	}
	d.comparisons(b.Comparisons)
}

func metricRow(metric *blueprint.Metric) []string {
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
	return []string{
		Escape(metric.Title), Escape(string(metric.Side)), Escape(joined(", ", metric.Parameter, metric.Lens)), Escape(now), metric.Range(),
		answers, change, Escape(target), spark(metric.Values), Escape(metric.Owner),
	}
}

// bars are the heights of a spark line.
var bars = []rune("▁▂▃▄▅▆▇█")

// spark draws values as bars between the lowest and the highest of them.
func spark(values []float64) string {
	if len(values) < 2 {
		return ""
	}
	low, high := values[0], values[0]
	for _, value := range values {
		low, high = min(low, value), max(high, value)
	}
	line := make([]rune, len(values))
	for i, value := range values {
		line[i] = bars[len(bars)/2]
		if high > low {
			line[i] = bars[int((value-low)/(high-low)*float64(len(bars)-1)+0.5)]
		}
	}
	return string(line)
}

// comparisons writes which measures move together. It never says why.
func (d *document) comparisons(comparisons []blueprint.Comparison) {
	if len(comparisons) == 0 {
		return
	}
	d.heading(3, "What moves with what")
	d.paragraph("Two lines that both slide always seem to belong together, so the changes are compared as well, and few pairs get no number. " +
		"No measure is said to cause another.")
	for _, comparison := range comparisons {
		d.paragraph(fmt.Sprintf("**%s with %s**", Escape(comparison.Employee.Title), Escape(comparison.Customer.Title)))
		if len(comparison.Pairs) == 0 {
			d.list([]string{"no date or segment at which both were read"})
			continue
		}
		var items []string
		for tries, lag := range comparison.Lags {
			items = append(items, fmt.Sprintf("%s: levels, %s; changes, %s (%s)",
				lag, lag.Levels, lag.Changes, count(tries+1, "try", "tries")))
		}
		d.list(items)
		d.dots(comparison)
	}
}

// dots writes the pairs themselves.
func (d *document) dots(comparison blueprint.Comparison) {
	var rows [][]string
	for _, pair := range comparison.Pairs {
		rows = append(rows, []string{Escape(pair.Label), blueprint.Number(pair.Employee), blueprint.Number(pair.Customer)})
	}
	d.table([]string{comparison.By, Escape(comparison.Employee.Title), Escape(comparison.Customer.Title)}, rows)
}
