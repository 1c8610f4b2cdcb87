package present

import (
	"interlock/model"
	"interlock/model/check"
	"interlock/tui/part/finding"
	"interlock/tui/theme"
)

// findings says what the rules found, the gravest first, one at a time.
func (m *maker) findings() {
	for _, found := range finding.Open(finding.Gravest(check.All(m.seen))) {
		m.add(Slide{
			Place: found.Place, Kicker: "Finding: " + finding.MarkOf(found.Severity, theme.Plain()).Word, Title: finding.Sentence(found.Message),
			Lines: []Line{
				{grave(found.Severity), "Why it matters:", finding.Sentence(found.Why)},
				{Plain, "What to do:", finding.Sentence(found.Fix)},
			},
		})
	}
}

// grave is the kind of a line by how much a finding matters.
func grave(severity check.Severity) Kind {
	switch severity {
	case check.Error:
		return Severe
	case check.Warn:
		return Serious
	}
	return Passing
}

// measures says where each measure stands.
func (m *maker) measures() {
	for _, metric := range m.b.Metrics {
		slide := Slide{Place: model.Place{File: model.KindMetric.Path(metric.ID)}, Side: metric.Side, Title: metric.Title}
		slide.Kicker = joined("Measure of "+string(metric.Side)+"s", metric.Parameter)
		if latest := metric.Latest; latest != nil {
			slide.Lines = fact(slide.Lines, "Now", metric.Amount(latest.Value))
			slide.Lines = fact(slide.Lines, "Could as well be", metric.Range())
			slide.Lines = fact(slide.Lines, "Measured", latest.At)
		}
		if metric.Target != nil {
			slide.Lines = fact(slide.Lines, "Target", metric.Amount(*metric.Target))
		}
		slide.Lines = fact(slide.Lines, "Owner", metric.Owner)
		m.filled(slide, "")
	}
}
