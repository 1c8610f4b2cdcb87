package insight

import (
	"cmp"
	"slices"

	"interlock/model"
)

// Direction says whether a measure moved the better way.
type Direction string

// The directions. No direction means that there is nothing to compare or that
// the metric does not say which way is better.
const (
	Unknown   Direction = ""
	Improved  Direction = "better"
	Worsened  Direction = "worse"
	Unchanged Direction = "unchanged"
)

// Trend is where a metric stands and how it moved.
type Trend struct {
	Latest    *model.Reading  // nil is no data
	Previous  *model.Reading  // the reading before; nil when there is none
	Change    *float64        // latest minus previous
	Direction Direction       // of the change
	ToTarget  *float64        // how far the target still is, in the better direction; zero or less once reached
	Series    []model.Reading // the readings by date, each with a value
	Values    []float64       // their values, for a spark line
}

// TrendOf reads a metric's readings by date. Readings of a segment are left
// out unless all readings are of one segment; so are those without a value or
// a date that can be read. When two have the same date, the later line counts
// as later.
//
// From article 002: give visibility to progress, and admit setbacks openly.
func TrendOf(metric *model.Metric) Trend {
	trend := Trend{Series: series(metric)}
	for _, reading := range trend.Series {
		trend.Values = append(trend.Values, *reading.Value)
	}
	last := len(trend.Series) - 1
	if last < 0 {
		return trend
	}
	trend.Latest = &trend.Series[last]
	if distance, ok := towards(metric, *trend.Latest.Value, metric.Target); ok {
		trend.ToTarget = &distance
	}
	if last == 0 {
		return trend
	}
	trend.Previous = &trend.Series[last-1]
	change := *trend.Latest.Value - *trend.Previous.Value
	trend.Change = &change
	trend.Direction = direction(metric, *trend.Previous.Value, trend.Latest.Value)
	return trend
}

// towards is the way from a value to another in the better direction.
func towards(metric *model.Metric, from float64, to *float64) (float64, bool) {
	switch {
	case to == nil:
	case metric.Better == "up":
		return *to - from, true
	case metric.Better == "down":
		return from - *to, true
	}
	return 0, false
}

func direction(metric *model.Metric, before float64, after *float64) Direction {
	gained, ok := towards(metric, before, after)
	switch {
	case *after == before:
		return Unchanged
	case !ok:
		return Unknown
	case gained > 0:
		return Improved
	}
	return Worsened
}

// series lists the readings of everybody, or of the only segment, by date.
func series(metric *model.Metric) []model.Reading {
	segments := map[string]bool{}
	for _, reading := range metric.Readings {
		segments[reading.Segment] = true
	}
	var list []model.Reading
	for _, reading := range metric.Readings {
		if dated(reading) && (reading.Segment == "" || len(segments) == 1) {
			list = append(list, reading)
		}
	}
	slices.SortStableFunc(list, func(a, b model.Reading) int { return cmp.Compare(a.At, b.At) })
	return list
}

func dated(reading model.Reading) bool { return reading.Value != nil && reading.At.Valid() }
