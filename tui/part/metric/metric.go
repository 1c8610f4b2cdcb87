// Package metric writes the numbers of a metric the same way on every screen:
// the value with its unit, how sure it is, how it moved, and a spark line.
package metric

import (
	"math"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/insight"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Number writes a number as publications do, with the minus of the keyboard.
func Number(value float64) string {
	return strings.ReplaceAll(blueprint.Number(value), "−", "-")
}

// Value writes a value in the unit of its metric: "60%", "10.6 min", "-14". A
// nil value is "no data".
func Value(metric *model.Metric, value *float64) string {
	if value == nil {
		return "no data"
	}
	return Number(*value) + unit(metric)
}

// unit is what stands behind the number; scores and counts speak for
// themselves.
func unit(metric *model.Metric) string {
	switch name := strings.ToLower(strings.TrimSpace(metric.Unit)); name {
	case "", "score", "count", "points", "number":
		return ""
	case "percent", "percentage", "pct", "%":
		return "%"
	case "minutes":
		return " min"
	case "hours":
		return " h"
	default:
		return " " + name
	}
}

// Margin writes half the width of the interval around a reading, to stand behind
// [PlusMinus]: "26". It is "" when there is none, because nobody said from how
// many answers the value comes or its spread would be needed.
func Margin(metric *model.Metric, reading model.Reading) string {
	interval, ok := insight.IntervalOf(metric, reading)
	if !ok {
		return ""
	}
	return round(interval.Margin)
}

// round keeps a decimal only where it says something.
func round(margin float64) string {
	if margin >= 2 {
		return strconv.FormatFloat(margin, 'f', 0, 64)
	}
	return strconv.FormatFloat(margin, 'f', 1, 64)
}

// PlusMinus is the sign before half a width: "±", and two cells where only ASCII
// is shown.
func PlusMinus(t *theme.Theme) string {
	if t.Glyphs.Ellipsis < "\x7f" {
		return "+-"
	}
	return "±"
}

// Change says how a metric moved since the reading before, in a sign and a
// word: "+0.1 worse". It is "" when there is nothing to compare with.
func Change(trend insight.Trend) string {
	switch {
	case trend.Change == nil:
		return ""
	case trend.Direction == insight.Unknown:
		return Signed(*trend.Change)
	case trend.Direction == insight.Unchanged:
		return string(trend.Direction)
	}
	return Signed(*trend.Change) + " " + string(trend.Direction)
}

// ChangeStyle is how a change is drawn: its words say the same.
func ChangeStyle(t *theme.Theme, trend insight.Trend) frame.Style {
	switch trend.Direction {
	case insight.Improved:
		return t.Helps
	case insight.Worsened:
		return t.Harms
	case insight.Unchanged:
		return t.Muted
	}
	return t.Text
}

// Signed writes a number with its sign.
func Signed(value float64) string {
	if value > 0 {
		return "+" + Number(value)
	}
	return Number(value)
}

// Spark draws values in one row, the last of them when not all fit. Values
// that are all the same lie in the middle.
func Spark(t *theme.Theme, values []float64, width int) string {
	values = values[max(0, len(values)-max(0, width)):]
	low, high := math.Inf(1), math.Inf(-1)
	for _, value := range values {
		low, high = min(low, value), max(high, value)
	}
	levels := t.Glyphs.Spark
	var text strings.Builder
	for _, value := range values {
		level := len(levels) / 2
		if high > low {
			level = int(math.Round((value - low) / (high - low) * float64(len(levels)-1)))
		}
		text.WriteString(levels[level])
	}
	return text.String()
}
