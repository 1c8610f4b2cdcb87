package insight_test

import (
	"fmt"
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"
	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/insight"
)

func rounded(number *float64) string {
	if number == nil {
		return "no data"
	}
	return fmt.Sprintf("%.3f", *number)
}

// The method's own table: 40% promoters and 30% detractors.
func TestNPSIntervalOfTheTable(t *testing.T) {
	t.Parallel()
	for n, margin := range map[float64]float64{12: 41, 20: 33, 40: 25, 100: 16, 200: 11, 400: 8, 1000: 5} {
		interval, ok := insight.NPSInterval(.4*n, .3*n, n)
		if !ok || math.Round(interval.Margin) != margin {
			t.Errorf("of %g people it is ±%g, not ±%.1f", n, margin, interval.Margin)
		}
	}
}

func TestRNeededOfTheTable(t *testing.T) {
	t.Parallel()
	table := map[int]string{4: "0.950", 5: "0.878", 6: "0.811", 7: "0.754", 8: "0.707", 9: "0.666", 10: "0.632", 12: "0.576", 15: "0.514"}
	for n, r := range table {
		needed, ok := insight.RNeeded(n)
		if got := fmt.Sprintf("%.3f", needed); !ok || got != r {
			t.Errorf("%d pairs need %s, not %s", n, r, got)
		}
	}
	if _, ok := insight.RNeeded(2); ok {
		t.Error("two pairs need no r: any two points lie on a line")
	}
}

// Textbook values: Wilson for 8 of 10, t for n = 10 with s = 2.
func TestWilsonAndTAgainstTextbooks(t *testing.T) {
	t.Parallel()
	wilson, _ := insight.WilsonInterval(0.8, 10)
	want(t, "Wilson differs", "0.490 0.943", fmt.Sprintf("%.3f %.3f", wilson.Low, wilson.High))
	mean, _ := insight.MeanInterval(50, 2, 10)
	want(t, "t differs", "48.569 51.431", fmt.Sprintf("%.3f %.3f", mean.Low, mean.High))
}

func TestNoIntervalWithoutTheData(t *testing.T) {
	t.Parallel()
	nan := math.NaN()
	for name, refused := range map[string]func() (insight.Interval, bool){
		"no answers":            func() (insight.Interval, bool) { return insight.NPSInterval(0, 0, 0) },
		"negative answers":      func() (insight.Interval, bool) { return insight.NPSInterval(-1, 3, 3) },
		"more than all answers": func() (insight.Interval, bool) { return insight.NPSInterval(2, 2, 3) },
		"score of no answers":   func() (insight.Interval, bool) { return insight.NPSIntervalOfScore(10, 0) },
		"score beyond 100":      func() (insight.Interval, bool) { return insight.NPSIntervalOfScore(101, 10) },
		"score not a number":    func() (insight.Interval, bool) { return insight.NPSIntervalOfScore(nan, 10) },
		"share beyond 1":        func() (insight.Interval, bool) { return insight.WilsonInterval(1.1, 10) },
		"share of no answers":   func() (insight.Interval, bool) { return insight.WilsonInterval(.5, 0) },
		"share not a number":    func() (insight.Interval, bool) { return insight.WilsonInterval(nan, 10) },
		"mean of one value":     func() (insight.Interval, bool) { return insight.MeanInterval(3, 1, 1) },
		"deviation no number":   func() (insight.Interval, bool) { return insight.MeanInterval(3, nan, 10) },
		"mean off its scale":    func() (insight.Interval, bool) { return insight.MeanIntervalOnScale(6, 1, 5, 10) },
		"a scale without width": func() (insight.Interval, bool) { return insight.MeanIntervalOnScale(1, 1, 1, 10) },
	} {
		if interval, ok := refused(); ok {
			t.Errorf("%s: got %+v", name, interval)
		}
	}
}

func TestIntervalOfAReading(t *testing.T) {
	t.Parallel()
	whole := []float64{-100, 100}
	for _, c := range []struct {
		name, unit   string
		scale        []float64
		value        float64
		n            int
		method, ends string
	}{
		{"eNPS, claims", "score", whole, -14, 38, "adjusted Wald", "-42.8 16.8 at most"},
		{"NPS", "", nil, 10, 100, "adjusted Wald", "-9.4 28.8 at most"},
		{"Net promoters", "points", whole, 10, 100, "adjusted Wald", "-9.4 28.8 at most"},
		{"Claim CSAT", "percent", []float64{0, 100}, 60, 214, "Wilson", "53.3 66.3"},
		{"Share satisfied", " % ", nil, 60, 214, "Wilson", "53.3 66.3"},
		{"Tool rating", "score", []float64{1, 5}, 2.3, 38, "t", "1.7 2.9 at most"},
		{"Snpsy", "score", []float64{1, 5}, 5, 38, "t", "5.0 5.0 at most"},
	} {
		metric := &model.Metric{Name: c.name, Unit: c.unit, Range: c.scale}
		interval, ok := insight.IntervalOf(metric, model.Reading{Value: &c.value, N: &c.n})
		ends := fmt.Sprintf("%.1f %.1f", interval.Low, interval.High)
		if interval.AtMost {
			ends += " at most"
		}
		if !ok || interval.Method != c.method || ends != c.ends {
			t.Errorf("%s: %s by %s, want %s by %s", c.name, ends, interval.Method, c.ends, c.method)
		}
	}
}

func TestNoIntervalOfAReading(t *testing.T) {
	t.Parallel()
	value, n := 3.2, 980
	for name, c := range map[string]struct {
		metric  model.Metric
		reading model.Reading
	}{
		"a count":              {model.Metric{Unit: "count", Range: []float64{0, 20}}, model.Reading{Value: &value, N: &n}},
		"a score of no scale":  {model.Metric{Unit: "score"}, model.Reading{Value: &value, N: &n}},
		"no number of answers": {model.Metric{Unit: "percent"}, model.Reading{Value: &value}},
		"no value":             {model.Metric{Unit: "percent"}, model.Reading{N: &n}},
	} {
		if interval, ok := insight.IntervalOf(&c.metric, c.reading); ok {
			t.Errorf("%s: got %+v", name, interval)
		}
	}
}

// The interval of a score alone is never narrower than that of any counts that
// give the score, and of mirrored counts it is the mirror image.
func TestScoreAloneIsTheWidest(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 500).Draw(t, "n")
		promoters := rapid.IntRange(0, n).Draw(t, "promoters")
		detractors := rapid.IntRange(0, n-promoters).Draw(t, "detractors")
		interval, ok := insight.NPSInterval(float64(promoters), float64(detractors), float64(n))
		if !ok {
			t.Fatal("no interval of real counts")
		}
		alone, _ := insight.NPSIntervalOfScore(100*float64(promoters-detractors)/float64(n), n)
		if alone.Margin < interval.Margin-1e-9 || interval.Low < -100 || interval.High > 100 || interval.Low > interval.High {
			t.Fatalf("counts %+v, score alone %+v", interval, alone)
		}
		mirrored, _ := insight.NPSInterval(float64(detractors), float64(promoters), float64(n))
		if math.Abs(mirrored.Low+interval.High) > 1e-9 || math.Abs(mirrored.Margin-interval.Margin) > 1e-9 {
			t.Fatalf("%+v is not the mirror of %+v", mirrored, interval)
		}
	})
}

// The interval of a mean on a scale holds that of any values on it.
func TestMeanOnAScaleIsTheWidest(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOfN(rapid.Float64Range(1, 5), 2, 50).Draw(t, "values")
		mean, deviation := stat.MeanStdDev(values, nil)
		if mean < 1 || mean > 5 {
			return // rounding at the very end of the scale
		}
		known, _ := insight.MeanInterval(mean, deviation, len(values))
		widest, ok := insight.MeanIntervalOnScale(mean, 1, 5, len(values))
		if !ok || widest.Margin < known.Margin-1e-6 {
			t.Fatalf("known spread %+v, widest %+v", known, widest)
		}
	})
}

func TestWilsonHoldsItsShareAndNarrows(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		share, n := rapid.Float64Range(0, 1).Draw(t, "share"), rapid.IntRange(1, 5000).Draw(t, "n")
		few, ok := insight.WilsonInterval(share, n)
		if !ok || few.Low < 0 || few.High > 1 || share < few.Low-1e-9 || share > few.High+1e-9 {
			t.Fatalf("%g of %d gives %+v", share, n, few)
		}
		if many, _ := insight.WilsonInterval(share, 2*n); many.Margin >= few.Margin {
			t.Fatalf("twice the answers do not narrow %+v", few)
		}
	})
}
