package insight_test

import (
	"testing"

	"interlock/model"
	"interlock/model/insight"
)

// What the design says of the reference workshop, figure by figure.

func TestReferenceLeverage(t *testing.T) {
	t.Parallel()
	type line struct {
		Ref, Text string
		Value     float64
		Links     []string
	}
	var got []line
	for _, lever := range insight.Leverage(homeClaims(t)) {
		got = append(got, line{lever.Ref.String(), lever.Text, *lever.Value, ids(lever.Links)})
	}
	want(t, "the levers differ", []line{
		{"handler-day/approve#cap", "1500 cap on approval", 9.6, []string{"cap-no-date"}},
		{"handler-day/call#aht", "Timer turns red at 8 minutes", 4, []string{"aht-trust"}},
		{"handler-day/call#no-history", "Cannot see what the customer already sent", 2.4, []string{"history-repeat"}},
	}, got)
}

func TestReferenceCoverage(t *testing.T) {
	t.Parallel()
	covered := insight.Coverage(homeClaims(t))
	want(t, "the moments differ", []string{"claim/wait"}, refs(covered.Moments))
	for name, aspect := range map[string]insight.Aspect{
		"linked": covered.Linked, "one-to-one": covered.OneToOne, "functional": covered.Functional,
		"both levels": covered.BothLevels, "direct": covered.Direct, "indirect": covered.Indirect,
	} {
		if aspect.Met != 1 || len(aspect.Missing) > 0 {
			t.Errorf("%s: %d of 1 moments, missing %v", name, aspect.Met, refs(aspect.Missing))
		}
	}
}

func TestReferenceQuadrant(t *testing.T) {
	t.Parallel()
	standings := insight.Quadrants(homeClaims(t))
	if len(standings) != 1 || standings[0].Quadrant != insight.BothHurt {
		t.Fatalf("the waiting hurts both sides, but %+v", standings)
	}
	want(t, "the employee stages differ", []string{"handler-day/call", "handler-day/approve"}, refs(standings[0].Employees))
	want(t, "the lowest emotion differs", any(-2), say(standings[0].Lowest))
}

func TestReferenceMoneyClockAndReach(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	money := insight.Money(w)
	employees, _ := money.All.EmployeeShare()
	customers, _ := money.All.CustomerShare()
	moments, _ := money.DimensionShare(money.Moment)
	want(t, "the shares differ", []float64{0.12, 0.88, 0.96}, []float64{employees, customers, moments})
	want(t, "the joint budget differs", any(125000.0), say(money.Joint))
	want(t, "the totals differ", []float64{125000, 5000, 120000, 0},
		[]float64{money.All.Total, money.Overall.Total, money.Moment.Total, money.All.Unsplit()})

	clock := insight.CustomerClock(w.Journey("claim"))
	want(t, "the clock differs", []any{67.0, 8*24*60 + 12.0}, []any{say(clock.Active), say(clock.Wait)})
	want(t, "the words differ", "67 minutes of effort inside 8 days", clock.String())

	reached := insight.Reach(w)
	if !reached.Overall.Never() || len(reached.Moments) != 1 || !reached.Moments[0].Never() {
		t.Errorf("nobody able to act hears a customer, but %+v", reached)
	}
}

func TestReferenceVotes(t *testing.T) {
	t.Parallel()
	type line struct {
		Ref                 string
		Dots, Rank, MapRank int
		Causes              []string
	}
	ballot := insight.Votes(homeClaims(t))
	var got []line
	for _, dot := range ballot.Dots {
		got = append(got, line{dot.Ref.String(), dot.Dots, dot.DotRank, dot.LeverageRank, refs(dot.Causes)})
	}
	want(t, "the dots differ", []line{
		{"claim/wait#no-date", 4, 1, 0, []string{"handler-day/approve#cap"}},
		{"handler-day/approve#cap", 2, 2, 1, []string{}},
		{"handler-day/call#no-history", 1, 3, 3, []string{}},
		{"handler-day/call#aht", 0, 0, 2, []string{}},
	}, got)
	want(t, "those over the limit differ", []insight.Voter{{ID: "sr", Cast: 4, Over: 1}}, ballot.Over)
	want(t, "the number of dots differs", 7, ballot.Cast)
}

func TestReferenceGuesses(t *testing.T) {
	t.Parallel()
	meter := insight.Guesses(homeClaims(t))
	got := map[string]insight.Tally{}
	for _, record := range meter.Records {
		got[string(record.Kind)+" "+record.ID] = record.Tally
	}
	want(t, "the tallies differ", map[string]insight.Tally{
		"persona maya": {Unsaid: 8}, "persona priya": {Unsaid: 3}, "persona tom": {Unsaid: 7},
		"empathy-map maya-waiting": {Guess: 2, Known: 7}, "empathy-map tom-approval": {Guess: 2, Known: 6},
		"journey claim": {Unsaid: 23}, "journey handler-day": {Unsaid: 13},
		"link aht-trust": {Guess: 1}, "link cap-no-date": {Known: 1}, "link chasers-morale": {Known: 1}, "link history-repeat": {Known: 1},
	}, got)
	want(t, "the sum differs", insight.Tally{Guess: 5, Known: 16, Unsaid: 54}, meter.Overall)
}

func TestReferenceGauge(t *testing.T) {
	t.Parallel()
	got := map[string][]string{}
	for _, step := range insight.Gauge(homeClaims(t)) {
		got[step.ID] = []string{}
		for _, check := range step.Checks {
			for _, gap := range check.Gaps {
				got[step.ID] = append(got[step.ID], check.ID+": "+gap.Text)
			}
		}
	}
	want(t, "what is missing differs", map[string][]string{
		"assess": {},
		"plan": {
			"both-sides-gain: the expected change for employees of 'Chatbot for claim status'",
			"staff-effect: the effect on staff of 'Chatbot for claim status'",
			"actions: who does 'Ask audit about the cap'",
		},
		"lead": {
			"sponsors: the sponsor of 'Chatbot for claim status'",
			"sponsors: the sponsor of 'Recognition that fits the person'",
			"functions: a member from finance",
			"functions: a member from it",
			"advisory-board: customers on an advisory board",
			"advisory-board: employees on an advisory board",
		},
		"listen": {
			"able-to-act: somebody who can act in 'Handler pulse'",
			"able-to-act: somebody who can act in 'Post-claim survey'",
			"moments-heard: a loop that listens at 'Wait for a decision'",
			"told-back: what people are told back in 'Handler pulse'",
			"told-back: what people are told back in 'Post-claim survey'",
			"pulse: the customer's pulse",
			"pulse: the employee's pulse",
			"reviews: the day of review of 'Chatbot for claim status'",
			"reviews: the day of review of 'Handlers approve simple claims up to 5000'",
			"reviews: the day of review of 'Recognition that fits the person'",
		},
	}, got)
}

func TestReferenceDualCurve(t *testing.T) {
	t.Parallel()
	var got [][]any
	for _, point := range insight.DualCurve(homeClaims(t), "claim") {
		got = append(got, []any{point.Ref.Stage, say(point.Customer), say(point.Employee), say(point.Gap)})
	}
	want(t, "the curves differ", [][]any{
		{"report", -1, -1, 0}, {"wait", -2, -2, 0}, {"paid", 1, "no data", "no data"},
	}, got)
}

func TestReferenceTrace(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	want(t, "what the approval reaches differs", [][]any{
		{"handler-day/approve#cap", "claim/wait#no-date", "harms", 3, []string{"cap-no-date"}},
		{"handler-day/approve#cap", "handler-day/call", "harms", 2, []string{"cap-no-date", "chasers-morale"}},
		{"handler-day/approve#cap", "claim/report#repeat", "harms", 2, []string{"cap-no-date", "chasers-morale", "history-repeat"}},
	}, routes(w, "handler-day/approve", false))
	want(t, "what is behind the waiting differs", [][]any{
		{"handler-day/call#aht", "claim/wait", "harms", 2, []string{"aht-trust"}},
		{"handler-day/approve#cap", "claim/wait#no-date", "harms", 3, []string{"cap-no-date"}},
	}, routes(w, "claim/wait", true))
}

// routes writes what a trace finds.
func routes(w *model.Workshop, ref string, up bool) [][]any {
	var list [][]any
	for _, route := range insight.Trace(w, model.ParseReference(ref), up) {
		list = append(list, []any{route.From.Ref.String(), route.To.Ref.String(), route.Effect, say(route.Strength), ids(route.Links)})
	}
	return list
}

func TestReferenceCircuit(t *testing.T) {
	t.Parallel()
	circuits := insight.Circuits(homeClaims(t))
	if len(circuits) != 1 {
		t.Fatalf("there is one circuit, but %d were found", len(circuits))
	}
	circuit := circuits[0]
	want(t, "its stages differ", []string{"claim/wait", "handler-day/call"}, refs(circuit.Stages))
	want(t, "its links differ", []string{"chasers-morale", "aht-trust"}, ids(circuit.Links))
	want(t, "its name differs", "Wait for a decision → Take the call → Wait for a decision", circuit.Name())
	if !circuit.Vicious {
		t.Error("every link harms, so the circuit is vicious")
	}
}

// Five months that both slide: dots, the r that would be needed, and no r.
func TestReferenceMovesWithRefuses(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	got := insight.MovesWith(w.Metric("csat-claim"), w.Metric("enps-claims"), 0)
	want(t, "the pairing differs", []any{"date", 0, 1, 5, 4}, []any{got.By, got.Lag, got.Tries, len(got.Levels.Pairs), len(got.Changes.Pairs)})
	if got.Levels.R != nil || got.Changes.R != nil {
		t.Errorf("five points give no r, but levels %v, changes %v", say(got.Levels.R), say(got.Changes.R))
	}
	want(t, "the r needed differs", []string{"0.878", "0.950"}, []string{rounded(got.Levels.Needed), rounded(got.Changes.Needed)})
	want(t, "the first pair differs", insight.Point{At: "2025-01", X: 71, Y: 4}, got.Levels.Pairs[0])
	want(t, "the first change differs", insight.Point{At: "2025-02", X: -2, Y: -3}, got.Changes.Pairs[0])
}

func TestReferenceTrends(t *testing.T) {
	t.Parallel()
	var got [][]any
	for _, metric := range homeClaims(t).Metrics() {
		trend := insight.TrendOf(metric)
		got = append(got, []any{metric.ID, *trend.Latest.Value, rounded(trend.Change), string(trend.Direction), trend.Values})
	}
	want(t, "the trends differ", [][]any{
		{"calls-per-claim", 3.2, "0.100", "worse", []float64{3.1, 3.2}},
		{"csat-claim", 60.0, "-1.000", "worse", []float64{71, 69, 66, 61, 60}},
		{"enps-claims", -14.0, "-2.000", "worse", []float64{4, 1, -5, -12, -14}},
		{"tool-rating", 2.3, "no data", "", []float64{2.3}},
	}, got)
}
