package check

import (
	"fmt"

	"interlock/model"
	"interlock/model/insight"
)

// readingsRules are about the numbers of each metric.
func readingsRules() []rule {
	return []rule{
		{Rule{
			ID: "small-n", Severity: Info,
			Catches: "A latest reading from fewer than 30 answers.",
			Why:     "From so few answers the score jumps by itself; what looks like change may be luck.",
			Source:  "intervals of scores",
			Fix:     "read the interval, not the number, and ask more people",
		}, smallN},
		{Rule{
			ID: "no-trend", Severity: Info,
			Catches: "A metric with a single reading.",
			Why:     "One reading tells where it is, not whether anything moves it.",
			Source:  "article 002, a single view of performance",
			Fix:     "read it again, or add what was read before",
		}, noTrend},
		{Rule{
			ID: "out-of-range", Severity: Error,
			Catches: "A reading or a target outside the range of its metric.",
			Why:     "The number cannot be right, and every curve and mean with it is wrong.",
			Source:  "formulas and ranges of measures",
			Fix:     "correct the number or the range",
		}, outOfRange},
		{Rule{
			ID: "double-reading", Severity: Error,
			Catches: "Two readings of a metric that give different values for the same time and segment.",
			Why:     "Only one of them can be right, and the trend takes the second for a change that never happened.",
			Source:  "formulas and ranges of measures",
			Fix:     "keep the one that is right, or say in `at` or `seg` what tells them apart",
		}, doubleReading},
		{Rule{
			ID: "silent-setback", Severity: Warn,
			Catches: "A metric whose latest reading is worse than the one before, with no note in the log.",
			Why:     "A setback that is not spoken of is explained by everybody differently.",
			Source:  "article 002, celebrate and admit setbacks openly",
			Fix:     "write one line about it into the log",
		}, silentSetback},
	}
}

// fewestAnswers is how many it takes before a score stands by itself.
const fewestAnswers = 30

func metricAt(metric *model.Metric, keys ...any) model.Place {
	return record(model.KindMetric, metric.ID, keys...)
}

// readingAt finds the place of a reading of the metric.
func readingAt(metric *model.Metric, reading *model.Reading) model.Place {
	for i := range metric.Readings {
		if metric.Readings[i].Value == reading.Value {
			return metricAt(metric, "readings", i)
		}
	}
	return metricAt(metric, "readings")
}

func smallN(e *examination, report *report) {
	for _, metric := range e.metrics {
		latest := e.trends[metric].Latest
		if latest == nil || latest.N == nil || *latest.N >= fewestAnswers {
			continue
		}
		report.at(readingAt(metric, latest), "%s stands at %s from %s%s",
			metric.Title(), plain(*latest.Value), answers(*latest.N), intervalWords(metric, *latest))
	}
}

func answers(n int) string {
	if n == 1 {
		return "1 answer"
	}
	return fmt.Sprintf("%d answers", n)
}

// intervalWords says between which values the true one lies; "" when that is
// not known.
func intervalWords(metric *model.Metric, reading model.Reading) string {
	interval, known := insight.IntervalOf(metric, reading)
	if !known {
		return ""
	}
	return fmt.Sprintf(", which may be anything from %.0f to %.0f", interval.Low, interval.High)
}

func noTrend(e *examination, report *report) {
	for _, metric := range e.metrics {
		if len(metric.Readings) != 1 {
			continue
		}
		day := ""
		if at := metric.Readings[0].At; at != "" {
			day = fmt.Sprintf(" (%s)", at)
		}
		report.at(metricAt(metric, "readings", 0), "%s was read only once%s", metric.Title(), day)
	}
}

func outOfRange(e *examination, report *report) {
	check := func(at model.Place, metric *model.Metric, what string, value *float64) {
		if len(metric.Range) != 2 || value == nil {
			return
		}
		low, high := min(metric.Range[0], metric.Range[1]), max(metric.Range[0], metric.Range[1])
		if *value < low || *value > high {
			report.at(at, "the %s %s of %s lies outside %s to %s", what, plain(*value), metric.Title(), plain(low), plain(high))
		}
	}
	for _, metric := range e.metrics {
		check(metricAt(metric, "target"), metric, "target", metric.Target)
		for i, reading := range metric.Readings {
			check(metricAt(metric, "readings", i), metric, "reading", reading.Value)
		}
	}
	for _, initiative := range e.initiatives {
		for i, expected := range initiative.Expects {
			if metric := e.metric[expected.Metric]; metric != nil {
				check(initiativeAt(initiative, "expects", i), metric, "starting value", expected.From)
				check(initiativeAt(initiative, "expects", i), metric, "target", expected.To)
			}
		}
	}
}

func doubleReading(e *examination, report *report) {
	type moment struct {
		at      model.Date
		segment string
	}
	for _, metric := range e.metrics {
		first := map[moment]float64{}
		for i, reading := range metric.Readings {
			if reading.Value == nil || reading.At == "" {
				continue
			}
			read := moment{reading.At, reading.Segment}
			if value, known := first[read]; !known {
				first[read] = *reading.Value
			} else if value != *reading.Value {
				report.at(metricAt(metric, "readings", i), "%s reads both %s and %s at the same time (%s)",
					metric.Title(), plain(value), plain(*reading.Value), reading.At)
			}
		}
	}
}

func silentSetback(e *examination, report *report) {
	for _, metric := range e.metrics {
		trend := e.trends[metric]
		if trend.Direction == insight.Worsened && !e.logged(metric, trend.Latest.At) {
			report.at(readingAt(metric, trend.Latest), "%s went from %s to %s (%s), and nobody wrote about it",
				metric.Title(), plain(*trend.Previous.Value), plain(*trend.Latest.Value), trend.Latest.At)
		}
	}
}

// logged reports whether the log speaks of a metric in or after the time of a
// reading.
func (e *examination) logged(metric *model.Metric, reading model.Date) bool {
	since, _, _ := span(reading)
	file := e.workshop.File(model.KindLog.Path(""))
	if file == nil {
		return false
	}
	log, _ := file.Record.(*model.Log)
	for _, entry := range log.Items {
		if _, end, ok := span(entry.At); entry.Metric == metric.ID && ok && end.After(since) {
			return true
		}
	}
	return false
}
