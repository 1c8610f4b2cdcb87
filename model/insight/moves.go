package insight

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"

	"interlock/model"
)

// FewestPairs is how many pairs it takes before a correlation is a number;
// below it there are only dots.
const FewestPairs = 6

// LongestLag is how many periods one measure may come after the other.
const LongestLag = 2

// Comparison lays one metric beside another.
type Comparison struct {
	By      string      // what pairs the readings: "date" or "segment"; "" when nothing does
	Lag     int         // periods by which the second comes after the first
	Tries   int         // lags looked at up to this one: with each, luck gets likelier
	Levels  Correlation // of the values
	Changes Correlation // of their first differences; no pairs by segment
}

// Correlation is Pearson's r of some pairs, if there are enough.
type Correlation struct {
	Pairs  []Point
	R      *float64 // nil below FewestPairs, and when one measure stands still
	Needed *float64 // the |r| that chance passes in 5 of 100 cases; nil below 3 pairs
}

// Strong reports that r is there and is at least what is needed.
func (c Correlation) Strong() bool {
	return c.R != nil && c.Needed != nil && math.Abs(*c.R) >= *c.Needed
}

// Point is one pair of readings.
type Point struct {
	At      model.Date // of the first metric's reading; "" by segment
	Segment string
	X, Y    float64
}

// MovesWith compares two metrics, one of each side. Readings are paired by
// date, at the coarser precision of the two, or by segment when at most one
// date is shared: then each segment counts with its latest readings and there
// is no lag. It says that two measures move together, never why.
//
//	levels:  r of the values,  changes: r of their first differences
//	r needed = t / √(n-2+t²),  t two-tailed 5% with n-2 degrees of freedom
//
// Two lines that both slide always seem to belong together, so the changes are
// compared as well, and below [FewestPairs] no r is given. From articles 002
// and 000: read the two sides' data beside each other; the caution is the
// method's, after the studies it names. The lag is kept between 0 and
// [LongestLag].
func MovesWith(a, b *model.Metric, lag int) Comparison {
	lag = max(0, min(lag, LongestLag))
	comparison := Comparison{By: "date", Lag: lag, Tries: lag + 1}
	points := byDate(a, b, lag)
	if len(byDate(a, b, 0)) <= 1 {
		if segments := bySegment(a, b); len(segments) > 1 {
			return Comparison{By: "segment", Tries: 1, Levels: correlate(segments)}
		}
	}
	if len(points) == 0 {
		comparison.By = ""
	}
	comparison.Levels = correlate(points)
	comparison.Changes = correlate(differences(points))
	return comparison
}

// RNeeded is the |r| that n pairs without any relation pass in 5 of 100 cases;
// false below three pairs.
func RNeeded(n int) (float64, bool) {
	if n < 3 {
		return 0, false
	}
	freedom := float64(n - 2)
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: freedom}.Quantile((1 + confidence) / 2)
	return t / math.Sqrt(freedom+t*t), true
}

func correlate(points []Point) Correlation {
	correlation := Correlation{Pairs: points}
	if needed, ok := RNeeded(len(points)); ok {
		correlation.Needed = &needed
	}
	if len(points) < FewestPairs {
		return correlation
	}
	var x, y []float64
	for _, point := range points {
		x, y = append(x, point.X), append(y, point.Y)
	}
	if r := stat.Correlation(x, y, nil); !math.IsNaN(r) && !math.IsInf(r, 0) {
		correlation.R = &r
	}
	return correlation
}

// differences are the changes from each pair to the next.
func differences(points []Point) []Point {
	var list []Point
	for i := 1; i < len(points); i++ {
		before, after := points[i-1], points[i]
		list = append(list, Point{At: after.At, X: after.X - before.X, Y: after.Y - before.Y})
	}
	return list
}

// byDate pairs the first metric's readings with the second's that many periods
// later. Periods are the dates on which either was read.
func byDate(a, b *model.Metric, lag int) []Point {
	first, second := series(a), series(b)
	precision := coarsest(slices.Concat(first, second))
	x, y := byPeriod(first, precision), byPeriod(second, precision)
	var periods []model.Date
	for _, reading := range slices.Concat(first, second) {
		periods = append(periods, reading.At[:precision])
	}
	slices.Sort(periods)
	periods = slices.Compact(periods)
	var points []Point
	for i := 0; i+lag < len(periods); i++ {
		here, known := x[periods[i]]
		there, alsoKnown := y[periods[i+lag]]
		if known && alsoKnown {
			points = append(points, Point{At: periods[i], X: here, Y: there})
		}
	}
	return points
}

// coarsest is the length of the shortest date: 4 for years, 7 for months, 10
// for days.
func coarsest(readings []model.Reading) int {
	length := len("2006-01-02")
	for _, reading := range readings {
		length = min(length, len(reading.At))
	}
	return length
}

// byPeriod is the last value in each period.
func byPeriod(readings []model.Reading, precision int) map[model.Date]float64 {
	values := map[model.Date]float64{}
	for _, reading := range readings {
		values[reading.At[:precision]] = *reading.Value
	}
	return values
}

// bySegment pairs the latest readings of each segment that both metrics have.
func bySegment(a, b *model.Metric) []Point {
	first, second := latestBySegment(a), latestBySegment(b)
	var points []Point
	for segment, reading := range first {
		if other, ok := second[segment]; ok {
			points = append(points, Point{Segment: segment, X: *reading.Value, Y: *other.Value})
		}
	}
	slices.SortFunc(points, func(a, b Point) int { return cmp.Compare(a.Segment, b.Segment) })
	return points
}

func latestBySegment(metric *model.Metric) map[string]model.Reading {
	latest := map[string]model.Reading{}
	for _, reading := range metric.Readings {
		if known, seen := latest[reading.Segment]; reading.Segment != "" && dated(reading) && (!seen || reading.At >= known.At) {
			latest[reading.Segment] = reading
		}
	}
	return latest
}
