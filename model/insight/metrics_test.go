package insight_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/insight"
)

// metric has readings written as "2025-01 71" or "2025-01 71 Leeds".
func metric(better string, readings ...string) *model.Metric {
	m := &model.Metric{Better: better}
	for _, text := range readings {
		words := append(strings.Fields(text), "")
		value, _ := strconv.ParseFloat(words[1], 64)
		m.Readings = append(m.Readings, model.Reading{At: model.Date(words[0]), Value: &value, Segment: words[2]})
	}
	return m
}

func TestTrendReadsByDateAndTheBetterWay(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		metric *model.Metric
		want   []any // latest, change, direction
	}{
		"up is better":         {metric("up", "2025-01 4", "2025-02 6"), []any{6.0, 2.0, insight.Improved}},
		"down is better":       {metric("down", "2025-01 4", "2025-02 6"), []any{6.0, 2.0, insight.Worsened}},
		"down, and it fell":    {metric("down", "2025-01 4", "2025-02 1"), []any{1.0, -3.0, insight.Improved}},
		"nobody said":          {metric("", "2025-01 4", "2025-02 6"), []any{6.0, 2.0, insight.Unknown}},
		"the same":             {metric("", "2025-01 4", "2025-02 4"), []any{4.0, 0.0, insight.Unchanged}},
		"out of order":         {metric("up", "2025-03 9", "2025-01 4", "2025-02 6"), []any{9.0, 3.0, insight.Improved}},
		"twice on one day":     {metric("up", "2025-01 4", "2025-01 6"), []any{6.0, 2.0, insight.Improved}},
		"once":                 {metric("up", "2025-01 4"), []any{4.0, "no data", insight.Unknown}},
		"a date nobody reads":  {metric("up", "May 4", "2025-01 4"), []any{4.0, "no data", insight.Unknown}},
		"one segment only":     {metric("up", "2025-01 4 Leeds", "2025-02 5 Leeds"), []any{5.0, 1.0, insight.Improved}},
		"segments beside all":  {metric("up", "2025-01 4", "2025-02 6 Leeds", "2025-03 5"), []any{5.0, 1.0, insight.Improved}},
		"segments of several":  {metric("up", "2025-01 4 Leeds", "2025-01 6 York"), []any{"no data", "no data", insight.Unknown}},
		"no readings":          {metric("up"), []any{"no data", "no data", insight.Unknown}},
		"a reading of nothing": {&model.Metric{Readings: []model.Reading{{At: "2025-01"}}}, []any{"no data", "no data", insight.Unknown}},
	} {
		trend := insight.TrendOf(c.metric)
		latest := any("no data")
		if trend.Latest != nil {
			latest = *trend.Latest.Value
		}
		want(t, name, c.want, []any{latest, say(trend.Change), trend.Direction})
		want(t, name, len(trend.Series), len(trend.Values))
	}
}

func TestTrendSaysHowFarTheTargetIs(t *testing.T) {
	t.Parallel()
	target := 5.0
	for better, want := range map[string]any{"up": 2.0, "down": -2.0, "": "no data"} {
		m := metric(better, "2025-01 3")
		m.Target = &target
		if got := say(insight.TrendOf(m).ToTarget); got != want {
			t.Errorf("better %q: %v to go, want %v", better, got, want)
		}
	}
	if got := insight.TrendOf(metric("up", "2025-01 3")).ToTarget; got != nil {
		t.Errorf("without a target it is not %v away", *got)
	}
}

func months(value func(i int) float64, from, to int) *model.Metric {
	m := &model.Metric{}
	for i := from; i < to; i++ {
		v := value(i)
		m.Readings = append(m.Readings, model.Reading{At: model.Date(fmt.Sprintf("2025-%02d", i+1)), Value: &v})
	}
	return m
}

// From six pairs on there is an r: two lines that slide evenly have one of 1 in
// levels, while their changes stand still and have none.
func TestMovesWithFromSixPairsOn(t *testing.T) {
	t.Parallel()
	slide := func(i int) float64 { return float64(-3 * i) }
	for n, levels := range map[int]string{5: "no data", 6: "1.000", 7: "1.000"} {
		got := insight.MovesWith(months(slide, 0, n), months(slide, 0, n), 0)
		want(t, fmt.Sprint(n, " months"), levels, rounded(got.Levels.R))
		want(t, fmt.Sprint(n, " months, changes"), "no data", rounded(got.Changes.R))
	}
}

func TestMovesWithComparesChangesToo(t *testing.T) {
	t.Parallel()
	a := months(func(i int) float64 { return float64(10*i + i%2) }, 0, 8)
	b := months(func(i int) float64 { return float64(10*i - i%2) }, 0, 8)
	got := insight.MovesWith(a, b, 0)
	want(t, "levels, changes, needed differ", []string{"0.999", "-1.000", "0.707", "0.754"},
		[]string{rounded(got.Levels.R), rounded(got.Changes.R), rounded(got.Levels.Needed), rounded(got.Changes.Needed)})
	if !got.Levels.Strong() || !got.Changes.Strong() {
		t.Error("both are beyond what is needed")
	}
}

func TestMovesWithCountsTheTriesOfEachLag(t *testing.T) {
	t.Parallel()
	wave := func(i int) float64 { return float64([]int{0, 3, 1, 7, 2, 9, 4, 1, 8, 5}[i]) }
	first := months(wave, 0, 8)
	second := months(func(i int) float64 { return wave(i - 2) }, 2, 10)
	for lag, want := range []string{"0 1 6 false", "1 2 7 false", "2 3 8 true"} {
		got := insight.MovesWith(first, second, lag)
		if text := fmt.Sprint(got.Lag, got.Tries, len(got.Levels.Pairs), got.Levels.Strong() && *got.Levels.R > .999); text != want {
			t.Errorf("lag %d: %s, want %s", lag, text, want)
		}
	}
	for asked, lag := range map[int]int{-1: 0, 3: 2} {
		if got := insight.MovesWith(first, second, asked); got.Lag != lag {
			t.Errorf("lag %d became %d, not %d", asked, got.Lag, lag)
		}
	}
}

func TestMovesWithPairsAtTheCoarserDate(t *testing.T) {
	t.Parallel()
	days := metric("", "2025-01-03 1", "2025-01-28 2", "2025-02-01 3", "2025-04-01 5")
	got := insight.MovesWith(days, metric("", "2025-02 20", "2025-01 10", "2025-03 30"), 0)
	want(t, "the pairs differ", []insight.Point{{At: "2025-01", X: 2, Y: 10}, {At: "2025-02", X: 3, Y: 20}}, got.Levels.Pairs)
}

func TestMovesWithPairsBySegment(t *testing.T) {
	t.Parallel()
	a := metric("", "2025-01 1 York", "2025-02 8 York", "2025-02 2 York", "2025-01 5 Leeds", "2025-01 9 Hull")
	b := metric("", "2025-03 7 Leeds", "2025-03 4 York", "2025-02 3 York", "2025-03 1 Bath")
	got := insight.MovesWith(a, b, 2)
	want(t, "the pairs differ", []insight.Point{{Segment: "Leeds", X: 5, Y: 7}, {Segment: "York", X: 2, Y: 4}}, got.Levels.Pairs)
	want(t, "the pairing differs", []any{"segment", 0, 1, 0}, []any{got.By, got.Lag, got.Tries, len(got.Changes.Pairs)})
}

func TestMovesWithNothing(t *testing.T) {
	t.Parallel()
	got := insight.MovesWith(metric("", "2025-01 1"), metric("", "2025-02 1"), 0)
	if got.By != "" || got.Levels.Pairs != nil || got.Levels.Needed != nil || got.Levels.Strong() {
		t.Errorf("nothing pairs them, but %+v", got)
	}
}

// Whatever was measured: no r below six pairs, none beyond 1, and the other
// way round it is the same.
func TestMovesWithOfAnyReadings(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) *model.Metric {
			values := rapid.SliceOfN(rapid.Float64Range(-1e6, 1e6), 0, 12).Draw(t, name)
			return months(func(i int) float64 { return values[i] }, 0, len(values))
		}
		a, b := draw("a"), draw("b")
		lag := rapid.IntRange(0, insight.LongestLag).Draw(t, "lag")
		got := insight.MovesWith(a, b, lag)
		for _, correlation := range []insight.Correlation{got.Levels, got.Changes} {
			if n := len(correlation.Pairs); correlation.R != nil && (n < insight.FewestPairs || math.Abs(*correlation.R) > 1+1e-9) {
				t.Fatalf("r is %g of %d pairs", *correlation.R, n)
			}
			if (correlation.Needed == nil) != (len(correlation.Pairs) < 3) {
				t.Fatalf("of %d pairs %s is needed", len(correlation.Pairs), rounded(correlation.Needed))
			}
		}
		if lag == 0 {
			if back := insight.MovesWith(b, a, 0); rounded(back.Levels.R) != rounded(got.Levels.R) {
				t.Fatalf("%s one way, %s the other", rounded(got.Levels.R), rounded(back.Levels.R))
			}
		}
	})
}

func TestIntervalsHaveDecimalsWhereTheyAreNarrow(t *testing.T) {
	t.Parallel()
	want(t, "wide", "59 to 63", insight.Interval{Low: 58.51, High: 63.43, Margin: 2.46}.String())
	want(t, "narrow", "1.7 to 2.9", insight.Interval{Low: 1.68, High: 2.92, Margin: 0.62}.String())
}
