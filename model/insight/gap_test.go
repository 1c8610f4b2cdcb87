package insight_test

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"testing"

	"interlock/model"
	"interlock/model/insight"
)

// airline reads the published means of 14 touchpoints as a workshop of 14
// metrics, each with the passengers who were satisfied and those who were not.
func airline(t *testing.T) *model.Workshop {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "testdata", "inputs", "airline", "touchpoint-means.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for i, row := range rows[1:] {
		texts[fmt.Sprintf("metrics/touchpoint-%02d.yaml", i)] = fmt.Sprintf("side: customer\nname: %q\nunit: score\nbetter: up\nrange: [1, 5]\nreadings:\n"+
			"  - {at: 2020, value: %s, n: %s}\n  - {at: 2020, value: %s, seg: satisfied}\n  - {at: 2020, value: %s, seg: not}\n", row[1], row[3], row[2], row[5], row[6])
	}
	return workshop(t, texts)
}

func TestGapsOfTheAirline(t *testing.T) {
	t.Parallel()
	gaps := map[string]string{}
	var widest, lowest insight.Split
	for _, metric := range airline(t).Metrics() {
		split, found := insight.SplitOf(metric)
		if !found {
			continue
		}
		gaps[split.Metric.Name] = fmt.Sprintf("%.3f", split.Gap)
		if widest.Metric == nil || math.Abs(split.Gap) > math.Abs(widest.Gap) {
			widest = split
		}
		if lowest.Metric == nil || *split.Mean < *lowest.Mean {
			lowest = split
		}
	}
	want(t, "touchpoints", 14, len(gaps))
	want(t, "the widest gap", "Online boarding 1.44", fmt.Sprintf("%s %.2f", widest.Metric.Name, widest.Gap))
	want(t, "the lowest mean", "Inflight wifi service 2.81", fmt.Sprintf("%s %.2f", lowest.Metric.Name, *lowest.Mean))
	want(t, "a gap that favours the others", "-0.165", gaps["Departure/Arrival time convenient"])
}

func TestSplitOf(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		readings string
		want     string
	}{
		{"two groups, weighted by their answers", "{at: 2025-01, value: 4, n: 30, seg: stayed}, {at: 2025-01, value: 2, n: 10, seg: left}", "2025-01 2 mean 3.5"},
		{"the order of the file", "{at: 2025-01, value: 2, seg: left}, {at: 2025-01, value: 4, seg: stayed}", "2025-01 -2 mean no data"},
		{"everybody's reading is the mean", "{at: 2025-01, value: 4, n: 9, seg: a}, {at: 2025-01, value: 3}, {at: 2025-01, value: 1, n: 1, seg: b}", "2025-01 3 mean 3"},
		{"the latest date", "{at: 2025-02, value: 5, seg: a}, {at: 2025-02, value: 4, seg: b}, {at: 2025-01, value: 9, seg: a}, {at: 2025-01, value: 1, seg: b}", "2025-02 1 mean no data"},
		{"the latest date with both", "{at: 2025-01, value: 5, seg: a}, {at: 2025-01, value: 4, seg: b}, {at: 2025-02, value: 9, seg: a}", "2025-01 1 mean no data"},
		{"no answers, no mean", "{at: 2025-01, value: 5, n: 0, seg: a}, {at: 2025-01, value: 4, n: 0, seg: b}", "2025-01 1 mean no data"},
		{"one group", "{at: 2025-01, value: 5, seg: a}, {at: 2025-01, value: 4}", "none"},
		{"one group twice", "{at: 2025-01, value: 5, seg: a}, {at: 2025-01, value: 4, seg: a}", "none"},
		{"three groups", "{at: 2025-01, value: 5, seg: a}, {at: 2025-01, value: 4, seg: b}, {at: 2025-01, value: 4, seg: c}", "none"},
		{"a group without a value", "{at: 2025-01, seg: a}, {at: 2025-01, value: 4, seg: b}", "none"},
		{"different dates", "{at: 2025-01, value: 5, seg: a}, {at: 2025-02, value: 4, seg: b}", "none"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := workshop(t, map[string]string{"metrics/m.yaml": "readings: [" + test.readings + "]\n"})
			got := "none"
			if split, found := insight.SplitOf(w.Metrics()[0]); found {
				got = fmt.Sprintf("%s %g mean %v", split.At, split.Gap, say(split.Mean))
			}
			want(t, "the gap", test.want, got)
		})
	}
}
