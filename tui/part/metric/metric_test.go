package metric_test

import (
	"testing"

	"interlock/model"
	"interlock/model/insight"
	"interlock/tui/part/metric"
	"interlock/tui/theme"
)

func TestValuesStandInTheirUnit(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		unit  string
		value float64
		want  string
	}{
		{"percent", 60, "60%"},
		{"%", 60.5, "60.5%"},
		{"score", -14, "-14"},
		{"", 3.2, "3.2"},
		{"count", 1000, "1,000"},
		{"minutes", 10.6, "10.6 min"},
		{"Hours", 2, "2 h"},
		{"GBP", 12.345, "12.35 gbp"},
		{"days", 0, "0 days"},
	} {
		if got := metric.Value(&model.Metric{Unit: test.unit}, &test.value); got != test.want {
			t.Errorf("%g in %q is %q, not %q", test.value, test.unit, got, test.want)
		}
	}
	if got := metric.Value(&model.Metric{Unit: "percent"}, nil); got != "no data" {
		t.Errorf("nothing is written as %q", got)
	}
}

func TestMarginNeedsTheNumberOfAnswers(t *testing.T) {
	t.Parallel()
	value, n := 60.0, 214
	percent := &model.Metric{Unit: "percent"}
	if got := metric.Margin(percent, model.Reading{Value: &value, N: &n}); got != "7" {
		t.Errorf("60%% of 214 answers is ±%s", got)
	}
	if got := metric.Margin(percent, model.Reading{Value: &value}); got != "" {
		t.Errorf("without answers it is ±%s", got)
	}
	if got := metric.Margin(&model.Metric{Unit: "minutes"}, model.Reading{Value: &value, N: &n}); got != "" {
		t.Errorf("minutes of which nobody knows the spread are ±%s", got)
	}
}

func TestChangeSaysSignAndWord(t *testing.T) {
	t.Parallel()
	for better, want := range map[string]string{"up": "-2 worse", "down": "-2 better", "": "-2"} {
		first, second := 62.0, 60.0
		trend := insight.TrendOf(&model.Metric{Better: better, Readings: []model.Reading{{At: "2025-01", Value: &first}, {At: "2025-02", Value: &second}}})
		if got := metric.Change(trend); got != want {
			t.Errorf("where %q is better it is %q, not %q", better, got, want)
		}
	}
	if got := metric.Change(insight.Trend{}); got != "" {
		t.Errorf("no readings changed by %q", got)
	}
}

func TestSparkShowsTheLastValuesFromLowToHigh(t *testing.T) {
	t.Parallel()
	look := theme.Dark()
	for _, test := range []struct {
		values []float64
		width  int
		want   string
	}{
		{[]float64{1, 2, 3}, 8, "▁▅█"}, {[]float64{9, 1, 2, 3}, 3, "▁▅█"}, {[]float64{5, 5}, 8, "▅▅"}, {nil, 8, ""}, {[]float64{1}, 0, ""}, {[]float64{1}, -3, ""},
	} {
		if got := metric.Spark(look, test.values, test.width); got != test.want {
			t.Errorf("%v in %d cells is %q, not %q", test.values, test.width, got, test.want)
		}
	}
}
