package insight

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat/distuv"

	"interlock/model"
)

// confidence is the share of samples whose interval holds the true value.
const confidence = 0.95

// Interval is the range in which the true value lies in 95 of 100 samples, in
// the unit of the value.
type Interval struct {
	Low, High float64
	Margin    float64 // half the width: what stands behind ±
	Method    string  // "adjusted Wald", "Wilson" or "t"

	// AtMost tells that the file does not say how the answers were spread, so
	// that the interval is the widest one that the value allows.
	AtMost bool
}

// String writes the ends with no more decimals than say something: "53 to 66",
// and "4.1 to 4.6" where they are close.
func (i Interval) String() string {
	decimals := 0
	if i.Margin < 2 {
		decimals = 1
	}
	return fmt.Sprintf("%.*f to %.*f", decimals, i.Low, decimals, i.High)
}

// NPSInterval is the interval of a net promoter score, in points from -100 to
// 100, from its promoters and detractors among n answers; weighted answers may
// be fractions. It is false for impossible counts and without an answer.
//
// Adjusted Wald (Rocks 2016): add 0.75 promoters, 1.5 passives and 0.75
// detractors; with p and d their shares of n+3,
//
//	(p-d ± z·√((p+d-(p-d)²) / (n+3))) · 100
func NPSInterval(promoters, detractors, n float64) (Interval, bool) {
	if !(n > 0 && promoters >= 0 && detractors >= 0 && promoters+detractors <= n) {
		return Interval{}, false
	}
	n += 3
	p, d := (promoters+0.75)/n, (detractors+0.75)/n
	margin := 100 * standardScore() * math.Sqrt((p+d-(p-d)*(p-d))/n)
	return around(100*(p-d), margin, -100, 100, "adjusted Wald"), true
}

// NPSIntervalOfScore is the interval of a net promoter score of which only the
// score, from -100 to 100, and the number of answers are known. Many splits
// give one score; the one without passives spreads most, so the interval is at
// most this wide. It is false for an impossible score or without an answer.
func NPSIntervalOfScore(score float64, n int) (Interval, bool) {
	if n <= 0 || !(score >= -100 && score <= 100) {
		return Interval{}, false
	}
	answers := float64(n)
	promoters := answers * (100 + score) / 200
	interval, ok := NPSInterval(promoters, answers-promoters, answers)
	interval.AtMost = true
	return interval, ok
}

// WilsonInterval is the interval of a share from 0 to 1 of n answers; false
// for an impossible share or without an answer.
//
// Wilson (1927), with z the normal quantile:
//
//	(s + z²/2n ± z·√(s(1-s)/n + z²/4n²)) / (1 + z²/n)
func WilsonInterval(share float64, n int) (Interval, bool) {
	if n <= 0 || !(share >= 0 && share <= 1) {
		return Interval{}, false
	}
	z, answers := standardScore(), float64(n)
	scale := 1 + z*z/answers
	centre := (share + z*z/(2*answers)) / scale
	margin := z * math.Sqrt(share*(1-share)/answers+z*z/(4*answers*answers)) / scale
	return around(centre, margin, 0, 1, "Wilson"), true
}

// MeanInterval is the interval of a mean of n values with that standard
// deviation (of the sample); false for fewer than two values.
//
// Student (1908), with the quantile of t with n-1 degrees of freedom:
//
//	mean ± t·s/√n
func MeanInterval(mean, deviation float64, n int) (Interval, bool) {
	if n < 2 || !(deviation >= 0) {
		return Interval{}, false
	}
	t := distuv.StudentsT{Mu: 0, Sigma: 1, Nu: float64(n - 1)}.Quantile((1 + confidence) / 2)
	return around(mean, t*deviation/math.Sqrt(float64(n)), math.Inf(-1), math.Inf(1), "t"), true
}

// MeanIntervalOnScale is the interval of a mean of n values on a scale, of
// which the spread is not known. Values can spread at most as if all lay at
// the two ends of the scale (Bhatia and Davis 2000), so the interval is at
// most this wide. It is false when the mean is off the scale.
//
//	s² ≤ n/(n-1) · (high - mean)·(mean - low)
func MeanIntervalOnScale(mean, low, high float64, n int) (Interval, bool) {
	if n < 2 || !(mean >= low && mean <= high) || low >= high {
		return Interval{}, false
	}
	widest := math.Sqrt((high - mean) * (mean - low) * float64(n) / float64(n-1))
	interval, ok := MeanInterval(mean, widest, n)
	interval.Low, interval.High = max(low, interval.Low), min(high, interval.High)
	interval.AtMost = true
	return interval, ok
}

// IntervalOf is the interval of one reading, in the unit of the metric, chosen
// by the metric's name, range and unit: adjusted Wald for NPS and eNPS (or a
// range from -100 to 100), Wilson for percent, t for a score on a scale. It is
// false when there is no value or no number of answers, and for counts, times
// and money, of which the spread would be needed.
func IntervalOf(metric *model.Metric, reading model.Reading) (Interval, bool) {
	if reading.Value == nil || reading.N == nil {
		return Interval{}, false
	}
	value, n := *reading.Value, *reading.N
	switch {
	case isNetScore(metric):
		return NPSIntervalOfScore(value, n)
	case isUnit(metric, "percent", "percentage", "%", "pct"):
		interval, ok := WilsonInterval(value/100, n)
		return interval.times(100), ok
	case isUnit(metric, "score", "points", "stars", "rating") && len(metric.Range) == 2:
		return MeanIntervalOnScale(value, metric.Range[0], metric.Range[1], n)
	}
	return Interval{}, false
}

func isNetScore(metric *model.Metric) bool {
	words := strings.FieldsFunc(strings.ToLower(metric.Name), func(r rune) bool { return r < 'a' || r > 'z' })
	return slices.Contains(words, "nps") || slices.Contains(words, "enps") || slices.Equal(metric.Range, []float64{-100, 100})
}

func isUnit(metric *model.Metric, names ...string) bool {
	return slices.Contains(names, strings.ToLower(strings.TrimSpace(metric.Unit)))
}

// times changes the unit.
func (i Interval) times(factor float64) Interval {
	i.Low, i.High, i.Margin = i.Low*factor, i.High*factor, i.Margin*factor
	return i
}

// around is an interval with its ends kept inside what is possible.
func around(centre, margin, lowest, highest float64, method string) Interval {
	return Interval{Low: max(lowest, centre-margin), High: min(highest, centre+margin), Margin: margin, Method: method}
}

// standardScore is z, about 1.96.
func standardScore() float64 { return distuv.UnitNormal.Quantile((1 + confidence) / 2) }
