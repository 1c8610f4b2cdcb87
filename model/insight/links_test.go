package insight_test

import (
	"fmt"
	"testing"

	"interlock/model"
	"interlock/model/insight"
)

// weigh gives the leverage of every place as "reference value unknown".
func weigh(w *model.Workshop) []string {
	list := []string{}
	for _, lever := range insight.Leverage(w) {
		list = append(list, fmt.Sprint(lever.Ref, " ", say(lever.Value), " ", lever.Unknown))
	}
	return list
}

func TestLeverageWeighsStrengthLowMomentAndBasis(t *testing.T) {
	t.Parallel()
	for basis, value := range map[string]string{"measured": "6", "observed": "4.8", "said": "4.8", "inferred": "3", "assumed": "3", "": "3"} {
		rest := "effect: harms\nstrength: 3\n"
		if basis != "" {
			rest += "basis: " + basis + "\n"
		}
		w := twoSides(t, map[string]string{"links/a.yaml": link("shift/open#key", "buy/pay", rest)})
		want(t, "strength 3 at a moment of -1, basis "+basis, []string{"shift/open#key " + value + " 0"}, weigh(w))
	}
}

func TestLeverageSumsLinksAndSaysWhatItCouldNotWeigh(t *testing.T) {
	t.Parallel()
	harm := "effect: harms\nbasis: measured\n"
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open#key", "buy/pay", harm+"strength: 1\n"),
		"links/b.yaml": link("shift/open#key", "shift/open", harm+"strength: 2\n"),
		"links/c.yaml": link("shift/open#key", "buy/use", harm+"strength: 2\n"), // no emotion there
		"links/d.yaml": link("shift/serve", "buy/look", harm+"strength: 3\n"),   // above zero
		"links/e.yaml": link("shift/close", "buy/pay", harm),                    // no strength
		"links/f.yaml": link("shift/serve#till", "buy/pay", "effect: helps\nstrength: 3\n"),
		"links/g.yaml": link("buy/pay", "shift/open", harm+"strength: 3\n"), // a customer's
	})
	want(t, "the levers differ", []string{"shift/open#key 6 1", "shift/serve 0 0", "shift/close no data 1"}, weigh(w))
}

func TestLeverageOrdersTiesByReference(t *testing.T) {
	t.Parallel()
	rest := "effect: harms\nstrength: 1\n"
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/serve#till", "buy/pay", rest),
		"links/b.yaml": link("shift/open#key", "buy/pay", rest),
	})
	want(t, "the levers differ", []string{"shift/open#key 1 0", "shift/serve#till 1 0"}, weigh(w))
}

func TestLinksToNothingAreNoInsight(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"journeys/buy.yaml": "side: customer\nstages: [{id: pay, emotion: -2, moment: {why: x}}]\n",
		"empathy/m.yaml":    "pains: [{id: p, text: Slow}]\n",
		"links/a.yaml":      link("gone/stage", "buy/pay", "effect: harms\nstrength: 3\n"),
		"links/b.yaml":      link("buy/pay", "buy/gone", "effect: harms\n"),
		"links/c.yaml":      link("buy/pay#gone", "buy", "effect: harms\n"),
		"links/d.yaml":      link("m#p", "buy/pay", "effect: harms\nstrength: 3\n"),
		"links/e.yaml":      "effect: harms\n",
	})
	if levers := insight.Leverage(w); len(levers) > 0 {
		t.Errorf("got %v", levers)
	}
	if linked := insight.Coverage(w).Linked; linked.Met != 0 || len(linked.Missing) != 1 {
		t.Errorf("got %+v", linked)
	}
	if routes := insight.Trace(w, model.Reference{Record: "buy", Stage: "pay"}, true); len(routes) > 0 {
		t.Errorf("got %v", routes)
	}
}

func TestCoverageNamesTheMomentsThatLack(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"journeys/return.yaml": "side: customer\nstages:\n  - {id: ask, moment: {why: x}}\n  - {id: send, moment: {why: x}}\n",
		"links/a.yaml":         link("shift/open#key", "return/ask", "level: one-to-one\nreach: direct\n"),
		"links/b.yaml":         link("shift/open", "return/ask", "level: functional\n"),
		"links/c.yaml":         link("shift/open", "return/send", "level: functional\nreach: indirect\n"),
		"links/d.yaml":         link("return/ask", "buy/pay", "level: functional\n"), // a customer's
		"links/e.yaml":         link("buy/pay", "shift/open", "level: functional\n"), // the other way
	})
	covered := insight.Coverage(w)
	want(t, "the moments differ", []string{"buy/pay", "return/ask", "return/send"}, refs(covered.Moments))
	for name, c := range map[string]struct {
		aspect  insight.Aspect
		missing []string
	}{
		"linked":      {covered.Linked, []string{"buy/pay"}},
		"one-to-one":  {covered.OneToOne, []string{"buy/pay", "return/send"}},
		"functional":  {covered.Functional, []string{"buy/pay"}},
		"both levels": {covered.BothLevels, []string{"buy/pay", "return/send"}},
		"direct":      {covered.Direct, []string{"buy/pay", "return/send"}},
		"indirect":    {covered.Indirect, []string{"buy/pay", "return/ask"}},
	} {
		want(t, name, c.missing, refs(c.aspect.Missing))
		want(t, name, 3, c.aspect.Met+len(c.aspect.Missing))
	}
}

func TestQuadrantOfEveryPair(t *testing.T) {
	t.Parallel()
	low, zero, well := -1, 0, 2
	for _, c := range []struct {
		customer, employee *int
		want               insight.Quadrant
	}{
		{&well, &zero, insight.BothWell},
		{&zero, &low, insight.HiddenStrain},
		{&low, &zero, insight.NotCarried},
		{&low, &low, insight.BothHurt},
		{nil, &low, insight.NoData},
		{&low, nil, insight.NoData},
		{nil, nil, insight.NoData},
	} {
		if got := insight.QuadrantOf(c.customer, c.employee); got != c.want {
			t.Errorf("%v beside %v is %s, not %s", say(c.customer), say(c.employee), got, c.want)
		}
	}
}

// The employee side is low when one stage is, fine when all are; a stage
// without an emotion leaves it open unless another is low.
func TestQuadrantOfSeveralStages(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		from []string
		want insight.Quadrant
	}{
		"no link":                  {nil, insight.NoData},
		"one that is fine":         {[]string{"serve"}, insight.NotCarried},
		"one that is low":          {[]string{"open"}, insight.BothHurt},
		"one of two is low":        {[]string{"serve", "open"}, insight.BothHurt},
		"one without data":         {[]string{"close"}, insight.NoData},
		"fine, and one not known":  {[]string{"serve", "close"}, insight.NoData},
		"low, and another unknown": {[]string{"close", "open"}, insight.BothHurt},
	} {
		files := map[string]string{}
		for _, stage := range c.from {
			files["links/"+stage+".yaml"] = link("shift/"+stage, "buy/pay", "effect: harms\n")
		}
		standings := insight.Quadrants(twoSides(t, files))
		if len(standings) != 1 || standings[0].Quadrant != c.want {
			t.Errorf("%s: got %+v, want %s", name, standings, c.want)
		}
	}
}

func TestStandingsBeyondTheMoments(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open#key", "buy/look", "effect: harms\n"),
		"links/b.yaml": link("shift/serve#till", "buy/pay", "effect: harms\n"),
		"links/c.yaml": link("shift/serve", "buy/pay", "effect: helps\n"),
		"links/d.yaml": link("shift/open", "buy/pay", "effect: harms\n"),
	})
	var standings [][]any
	for _, standing := range insight.Standings(w) {
		standings = append(standings, []any{standing.Ref.String(), string(standing.Quadrant)})
	}
	want(t, "the standings differ", [][]any{{"buy/look", "hidden strain"}, {"buy/pay", "both hurt"}}, standings)
}

func TestNotCarriedSaysWhatBlocksIt(t *testing.T) {
	t.Parallel()
	w := workshop(t, map[string]string{
		"journeys/buy.yaml":   "side: customer\nstages: [{id: pay, emotion: -1, moment: {why: x, blocked_by: skills}}]\n",
		"journeys/shift.yaml": "side: employee\nstages: [{id: serve, emotion: 1}]\n",
		"links/a.yaml":        link("shift/serve", "buy/pay", "effect: helps\n"),
	})
	standing := insight.Quadrants(w)[0]
	want(t, "the standing differs", []string{"not carried", "skills"}, []string{string(standing.Quadrant), standing.BlockedBy})
	field, _ := model.FieldOf(model.KindJourney, []any{"stages", 0, "moment", "blocked_by"})
	var reasons []string
	for _, reason := range insight.Reasons() {
		reasons = append(reasons, reason.BlockedBy)
	}
	want(t, "the reasons are not those that the file may hold", field.Choices, reasons)
}

func TestDualCurveLeavesGapsOpen(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open#key", "buy/look", "effect: harms\n"),
		"links/b.yaml": link("shift/serve", "buy/look", "effect: helps\n"),
		"links/c.yaml": link("shift/close", "buy/pay", "effect: helps\n"),
		"links/d.yaml": link("shift/serve", "buy/use", "effect: helps\n"),
	})
	var got [][]any
	for _, point := range insight.DualCurve(w, "buy") {
		got = append(got, []any{point.Ref.Stage, say(point.Customer), say(point.Employee), say(point.Gap), refs(point.Employees)})
	}
	want(t, "the curves differ", [][]any{
		{"look", 1, -2, 3, []string{"shift/open", "shift/serve"}},
		{"pay", -1, "no data", "no data", []string{"shift/close"}},
		{"use", "no data", 1, "no data", []string{"shift/serve"}},
	}, got)
	if points := insight.DualCurve(w, "gone"); points != nil {
		t.Errorf("a journey that is not there has points: %v", points)
	}
}
