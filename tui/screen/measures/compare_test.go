package measures_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// pair is a workshop with two metrics, of the given values month by month.
func pair(customers, employees []float64) map[string]string {
	texts := room.Empty()
	for _, metric := range []struct {
		side, name string
		values     []float64
	}{{"customer", "Csat", customers}, {"employee", "Mood", employees}} {
		text := fmt.Sprintf("side: %s\nparameter: output\nname: %s\nunit: percent\nbetter: up\nreadings:\n", metric.side, metric.name)
		for i, value := range metric.values {
			text += fmt.Sprintf("  - {at: 2025-%02d, value: %g, n: 200}\n", i+1, value)
		}
		texts["metrics/"+strings.ToLower(metric.name)+".yaml"] = text
	}
	return texts
}

func TestFiveDotsHaveNoNumber(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("down", "w", "end").ExpectLine("Tool rating", "1 reading, latest 2.3")
	r.Steps("home", "enter").Expect("employees eNPS, claims beside customers Claim CSAT")
	r.Expect("same dates · the first try", "5 dots · r needed 0.878", "4 dots · r needed 0.950", "Too few for a number: from 6 dots on there is one.", "The dots run from 2025-01 (1) to 2025-05 (5).")
	r.ExpectNot("0.998", "r 0", "r 1")
}

func TestWordsSayNoMoreThanTheDots(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name                 string
		customers, employees []float64
		want                 []string
	}{
		{
			"both slide, but not together",
			[]float64{90, 86, 84, 80, 79, 72, 71, 64},
			[]float64{60, 57, 54, 47, 45, 42, 36, 34},
			[]string{"8 dots · r 0.9", "r needed 0.707", "7 dots · r -0.25", "from one reading to the next they do not move together"},
		},
		{
			"both slide, and against each other",
			[]float64{90, 86, 84, 80, 79, 72, 71, 64},
			[]float64{60, 58, 53, 51, 45, 44, 39, 37},
			[]string{"8 dots · r 0.9", "7 dots · r -0.90", "from one reading to the next they move against each other"},
		},
		{
			"together in both",
			[]float64{50, 60, 55, 70, 62, 80, 66, 71},
			[]float64{30, 41, 35, 51, 42, 60, 45, 52},
			[]string{"They move together, over time and from one reading to the next", "one is high where the other is high"},
		},
		{
			"against each other",
			[]float64{50, 60, 55, 70, 62, 80, 66, 71},
			[]float64{70, 60, 65, 50, 58, 40, 54, 49},
			[]string{"r -1.00", "high where the other is low"},
		},
		{
			"nothing",
			[]float64{50, 60, 55, 50, 62, 58},
			[]float64{30, 31, 35, 33, 30, 34},
			[]string{"No sign that they move together: so much can be luck."},
		},
		{"one stands still", []float64{50, 50, 50, 50, 50, 50}, []float64{30, 31, 35, 33, 30, 34}, []string{"One of the two stands still"}},
		{"two dots", []float64{50, 60}, []float64{30, 31}, []string{"2 dots · 6 dots would need r 0.811", "1 dot ·"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, pair(test.customers, test.employees), 160, 36)
			r.Steps("w").Expect(test.want...)
			if causes := regexp.MustCompile(`(?i)caus|because|leads to|due to`); causes.MatchString(r.Text()) {
				t.Errorf("the screen claims a cause:\n%s", r.Text())
			}
		})
	}
}

func TestLagsAreCounted(t *testing.T) {
	t.Parallel()
	r := enter(t, pair([]float64{50, 60, 55, 70, 62, 80, 66, 71}, []float64{30, 41, 35, 51, 42, 60, 45, 52}), 120, 36)
	r.Steps("w", "left").Expect("There is no lag already.")
	r.Steps("right").Expect("customers one period later · 2 tries so far", "7 dots", "2 lags were tried: with each try, luck gets likelier.")
	r.Steps("right").Expect("customers 2 periods later · 3 tries so far", "6 dots · r", "r needed 0.811", "5 dots · r needed 0.878")
	r.Steps("right").Expect("Longer lags are not tried")
	r.Steps("left", "left").Expect("same dates · 3 tries so far")
	r.Wheel(10, 10, 1).Expect("customers one period later · 3 tries so far")
}

func TestSegmentsArePairedWhereDatesAreNot(t *testing.T) {
	t.Parallel()
	texts := room.Empty()
	for _, side := range []string{"customer", "employee"} {
		text := "side: " + side + "\nparameter: output\nname: The " + side + "s\nreadings:\n"
		for i := range 7 {
			text += fmt.Sprintf("  - {at: 2025-05, value: %d, seg: branch %d}\n", 50+i*i, i+1)
		}
		texts["metrics/"+side+".yaml"] = text
	}
	r := enter(t, texts, 120, 36)
	r.Steps("w").Expect("paired by segment, the latest of each", "7 dots · r 1.00", "The dots: 1 branch 1, 2 branch 2", "One is high where the other is high. That does not say why.").ExpectNot("CHANGES")
	r.Steps("right").Expect("Segments have no lag.")
}

func TestNothingInCommon(t *testing.T) {
	t.Parallel()
	texts := pair([]float64{50}, nil)
	texts["metrics/mood.yaml"] = "side: employee\nparameter: output\nname: Mood\nreadings:\n  - {at: 2024-01, value: 3}\n"
	enter(t, texts, 120, 36).Steps("w").Expect("no date and no segment in common", "No dots yet.")
}

func TestOtherMetricsAreChosenInTheComparison(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("down", "w", "enter", "c", "home", "enter").Expect("employees eNPS, claims beside customers Calls per claim", "the first try")
	r.Steps("e", "end", "enter").Expect("employees Tool rating, handlers beside")
	r.Steps("esc").Expect("CUSTOMER INPUT").ExpectLine("▸", "Claim CSAT")
}

func TestComparisonFollowsTheWorkshop(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("down", "r", ":2025-06 59 n=180", "enter", "w", "enter").Expect("5 dots")
	r.Steps("u").Expect("5 dots", "Undid")
	r.Steps("u").Expect("5 dots")
}
