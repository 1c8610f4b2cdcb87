package insight_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/insight"
)

func TestClockSaysWhatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		stages string
		want   []any
		words  string
	}{
		{"[]", []any{"no data", "no data", 0, 0}, ""},
		{"[{name: A}]", []any{"no data", "no data", 1, 1}, ""},
		{"[{time: {active: 0m, wait: 0m}}]", []any{0.0, 0.0, 0, 0}, "0 minutes of effort inside 0 minutes"},
		{"[{time: {active: 1m}}, {time: {wait: 90m}}]", []any{1.0, 90.0, 1, 1}, "1 minute of effort inside 90 minutes"},
		{"[{time: {active: 150m}}, {name: A}]", []any{150.0, "no data", 1, 2}, "2.5 hours of effort"},
		{"[{time: {wait: 1d}}, {time: {wait: 23h}}]", []any{"no data", 2820.0, 2, 0}, "47 hours of waiting"},
	} {
		w := workshop(t, map[string]string{"journeys/buy.yaml": "side: customer\nstages: " + c.stages + "\n"})
		clock := insight.CustomerClock(w.Journey("buy"))
		want(t, c.stages, c.want, []any{say(clock.Active), say(clock.Wait), clock.WithoutActive, clock.WithoutWait})
		want(t, c.stages, c.words, clock.String())
	}
}

func TestLengthsAreSaidAsPeopleWould(t *testing.T) {
	t.Parallel()
	for minutes, words := range map[float64]string{
		1: "1 minute", 25: "25 minutes", 119: "119 minutes", 120: "2 hours", 150: "2.5 hours", 2879: "48 hours",
		1440: "1 day", 1500: "25 hours", 2880: "2 days", 9 * 1440: "9 days", 0.2: "0 minutes",
	} {
		want(t, "length", words, insight.Length(minutes))
	}
}

func TestMoneyKeepsCurrenciesApartAndDroppedOnesOut(t *testing.T) {
	t.Parallel()
	w := workshop(t, map[string]string{
		"initiatives/a.yaml": "dimension: overall\nbudget: {employee: 100, currency: EUR}\n",
		"initiatives/b.yaml": "dimension: moment\nbudget: {total: 1000, customer: 300, currency: EUR}\n",
		"initiatives/c.yaml": "budget: {total: 50}\n",
		"initiatives/d.yaml": "budget: {total: 7000, currency: USD}\n",
		"initiatives/e.yaml": "budget: {total: 9000, currency: EUR}\nstatus: dropped\n",
		"initiatives/f.yaml": "budget: {currency: EUR}\n",
		"initiatives/g.yaml": "title: No money\n",
	})
	money := insight.Money(w)
	share, _ := money.All.EmployeeShare()
	want(t, "the sums differ", []float64{1150, 300, 100, 750, 0.25, 100, 1000, 50},
		[]float64{money.All.Total, money.All.Customer, money.All.Employee, money.All.Unsplit(), share, money.Overall.Total, money.Moment.Total, money.Undecided.Total})
	want(t, "what was left out differs", []string{"EUR", "d", "f", "g"},
		[]string{money.Currency, money.OtherCurrency[0].ID, money.WithoutBudget[0].ID, money.WithoutBudget[1].ID})
	if money.Joint != nil {
		t.Error("nobody set a joint budget")
	}
}

func TestNoMoneyHasNoShares(t *testing.T) {
	t.Parallel()
	money := insight.Money(workshop(t, nil))
	_, employees := money.All.EmployeeShare()
	_, customers := money.All.CustomerShare()
	_, moments := money.DimensionShare(money.Moment)
	if employees || customers || moments {
		t.Errorf("shares of nothing: %t %t %t", employees, customers, moments)
	}
}

func TestReachTakesTheFastestLoopThatCanAct(t *testing.T) {
	t.Parallel()
	able := "voice: customer\ncan_act: true\nreaches: [tom]\n"
	files := map[string]string{
		"personas/tom.yaml": "side: employee\n",
		"loops/a.yaml":      able + "captures: buy/look\ndays_to_reach: 9\n",
		"loops/b.yaml":      able + "captures: buy\ndays_to_reach: 4\n",
		"loops/c.yaml":      able + "captures: shift/open\ndays_to_reach: 0.5\n",
		"loops/d.yaml":      "voice: customer\ncan_act: true\nreaches: []\ncaptures: buy/pay\ndays_to_reach: 0\n",
		"loops/e.yaml":      "voice: customer\ncan_act: false\nreaches: [tom]\ncaptures: buy/pay\ndays_to_reach: 0\n",
		"loops/f.yaml":      "voice: employee\ncan_act: true\nreaches: [tom]\ncaptures: buy/pay\ndays_to_reach: 0\n",
		"loops/g.yaml":      able + "captures: buy/pay\n",
	}
	reached := insight.Reach(twoSides(t, files))
	want(t, "overall differs", []any{"c", 0.5}, []any{reached.Overall.Loop.ID, say(reached.Overall.Days)})
	want(t, "at the moment differs", []any{"buy/pay", "b", 4.0}, []any{reached.Moments[0].Ref.String(), reached.Moments[0].Loop.ID, say(reached.Moments[0].Days)})

	delete(files, "loops/b.yaml")
	unsaid := insight.Reach(twoSides(t, files)).Moments[0]
	if unsaid.Never() || unsaid.Days != nil {
		t.Errorf("somebody is reached, after how long nobody has said: %+v", unsaid)
	}
}

func TestReachNeedsSomebodyWhoIsThere(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"loops/a.yaml": "voice: customer\ncan_act: true\nreaches: [gone]\ndays_to_reach: 1\n"})
	if !insight.Reach(w).Overall.Never() {
		t.Error("a persona that is not there hears nothing")
	}
}

func TestVotesShareRanksAndKeepToTheLimit(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"workshop.yaml":       "votes_per_person: 2\n",
		"journeys/shift.yaml": "side: employee\nstages:\n  - {id: open, emotion: -1, pains: [{id: key, text: No key}, {id: cold, text: Cold}]}\n",
		"empathy/m.yaml":      "pains: [{id: p, text: Slow}]\n",
		"links/a.yaml":        link("shift/open#cold", "shift/open", "effect: harms\nstrength: 1\n"),
		"votes/ann.yaml":      "votes: [m#p, shift/open#key, gone/stage]\n",
		"votes/bob.yaml":      "votes: [shift/open, m#p]\n",
		"votes/cy.yaml":       "votes: [shift/open#key]\n",
		"votes/room.yaml":     "votes: [shift/open, m, m, m, m]\n",
	})
	ballot := insight.Votes(w)
	var got [][]any
	for _, dot := range ballot.Dots {
		got = append(got, []any{dot.Ref.String(), dot.Text, dot.Dots, dot.DotRank, dot.LeverageRank, dot.Disagrees(), refs(dot.Causes)})
	}
	want(t, "the dots differ", [][]any{
		{"m#p", "Slow", 2, 1, 0, true, []string{}},
		{"shift/open", "open", 2, 1, 0, true, []string{"shift/open#cold"}},
		{"shift/open#key", "No key", 2, 1, 0, true, []string{}},
		{"shift/open#cold", "Cold", 0, 0, 1, true, []string{}},
	}, got)
	want(t, "those over the limit differ", []insight.Voter{{ID: "ann", Cast: 3, Over: 1}}, ballot.Over)
	want(t, "the number of dots differs", 6, ballot.Cast)
}

func TestGuessesCountWhatIsSaidNotWhatIsEmpty(t *testing.T) {
	t.Parallel()
	w := workshop(t, map[string]string{
		"personas/p.yaml": "side: customer\ngoals: [{text: A, basis: measured}, \"\"]\n",
		"personas/q.yaml": "side: customer\n",
		"journeys/j.yaml": "side: customer\nstages:\n  - does: [{text: A, basis: inferred}]\n    support: [{system: Till}]\n    opportunities: [Idea]\n",
		"links/l.yaml":    "basis: assumed\n",
		"inbox/dk.yaml":   "j:\n  says: [Raw]\n",
	})
	var got []string
	meter := insight.Guesses(w)
	for _, record := range meter.Records {
		got = append(got, fmt.Sprint(record.Kind, " ", record.ID, " ", record.Tally))
	}
	want(t, "the tallies differ", []string{"persona p {0 1 0}", "journey j {1 0 1}", "link l {1 0 0}"}, got)
	want(t, "the sum differs", 4, meter.Overall.Total())
}

func TestNothingOfAnEmptyWorkshopIsZero(t *testing.T) {
	t.Parallel()
	w := workshop(t, nil)
	if insight.Leverage(w) != nil || insight.Quadrants(w) != nil || insight.Circuits(w) != nil || insight.Trace(w, model.Reference{}, false) != nil {
		t.Error("something was found in nothing")
	}
	want(t, "the ballot differs", insight.Ballot{}, insight.Votes(w))
	want(t, "the meter differs", insight.GuessMeter{}, insight.Guesses(w))
	for _, step := range insight.Gauge(w) {
		for _, check := range step.Checks {
			if check.Met() {
				t.Errorf("%s/%s is met with nothing there", step.ID, check.ID)
			}
		}
		if next, ok := step.Next(); !ok || step.Met() != 0 || step.Share() != 0 || next.ID != step.Checks[0].ID {
			t.Errorf("%s begins with %s, %d met", step.ID, next.ID, step.Met())
		}
	}
}

// Sums agree with their parts, whatever the budgets say.
func TestMoneyAddsUp(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		texts := map[string]string{}
		total := 0
		for i := range rapid.IntRange(0, 8).Draw(t, "initiatives") {
			customer, employee := rapid.IntRange(0, 1000).Draw(t, "customer"), rapid.IntRange(0, 1000).Draw(t, "employee")
			dimension := rapid.SampledFrom([]string{"", "dimension: overall\n", "dimension: moment\n"}).Draw(t, "dimension")
			texts[fmt.Sprintf("initiatives/i%d.yaml", i)] = fmt.Sprintf("%sbudget: {customer: %d, employee: %d}\n", dimension, customer, employee)
			total += customer + employee
		}
		money := insight.Money(model.NewWorkshop(texts))
		if money.All.Total != float64(total) || money.All.Unsplit() != 0 ||
			money.All.Total != money.Overall.Total+money.Moment.Total+money.Undecided.Total ||
			money.All.Employee != money.Overall.Employee+money.Moment.Employee+money.Undecided.Employee {
			t.Fatalf("%d does not add up: %+v", total, money)
		}
		if share, ok := money.All.EmployeeShare(); ok != (total > 0) || share < 0 || share > 1 {
			t.Fatalf("the share is %g, %t", share, ok)
		}
	})
}
