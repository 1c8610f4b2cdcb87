package insight_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/insight"
)

// Two harms in a row do not make a help: what is passed on stays what it was.
func TestTracePassesTheFirstEffectOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ first, second, want string }{
		{"harms", "harms", "harms"}, {"harms", "helps", "harms"}, {"helps", "harms", "helps"}, {"helps", "helps", "helps"},
	} {
		w := twoSides(t, map[string]string{
			"links/a.yaml": link("shift/open", "shift/serve", "effect: "+c.first+"\nstrength: 3\n"),
			"links/b.yaml": link("shift/serve#till", "buy/pay", "effect: "+c.second+"\nstrength: 1\n"),
		})
		for _, up := range []bool{false, true} {
			ref := "shift/open"
			if up {
				ref = "buy/pay"
			}
			found := routes(w, ref, up)
			whole := []any{"shift/open", "buy/pay", c.want, 1, []string{"a", "b"}}
			if len(found) != 2 || fmt.Sprint(found[1]) != fmt.Sprint(whole) {
				t.Errorf("%s then %s, up %t: got %v, want %v", c.first, c.second, up, found, whole)
			}
		}
	}
}

func TestTraceFromAJourneyAStageAndAnItem(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open#key", "buy/look", "effect: harms\n"),
		"links/b.yaml": link("shift/open", "buy/pay", "effect: helps\nstrength: 2\n"),
		"links/c.yaml": link("shift/serve", "shift/open#key", "effect: harms\nstrength: 1\n"),
	})
	open := [][]any{
		{"shift/open#key", "buy/look", "harms", "no data", []string{"a"}},
		{"shift/open", "buy/pay", "helps", 2, []string{"b"}},
	}
	want(t, "the item reaches", open[:1], routes(w, "shift/open#key", false))
	want(t, "the stage reaches", open, routes(w, "shift/open", false))
	want(t, "the journey reaches", open, routes(w, "shift", false))
	want(t, "the moment has behind it", [][]any{
		{"shift/open", "buy/pay", "helps", 2, []string{"b"}},
		{"shift/serve", "buy/pay", "harms", 1, []string{"c", "b"}},
	}, routes(w, "buy/pay", true))
	for _, nothing := range []string{"", "gone", "shift/gone", "shift/open#gone", "buy/look"} {
		if found := routes(w, nothing, false); len(found) > 0 {
			t.Errorf("%q reaches nothing, but %v", nothing, found)
		}
	}
}

func TestTraceShowsBothEffectsOnOnePlace(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open", "buy/pay", "effect: harms\n"),
		"links/b.yaml": link("shift/open", "buy/pay", "effect: helps\n"),
		"links/c.yaml": link("shift/open", "buy/pay", "effect: harms\n"),
		"links/d.yaml": link("shift/open", "buy/pay", ""),
	})
	want(t, "the routes differ", [][]any{
		{"shift/open", "buy/pay", "harms", "no data", []string{"a"}},
		{"shift/open", "buy/pay", "helps", "no data", []string{"b"}},
		{"shift/open", "buy/pay", "", "no data", []string{"d"}},
	}, routes(w, "shift/open", false))
}

func TestTraceCarriesBothEffectsOn(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open", "shift/serve", "effect: harms\nstrength: 2\n"),
		"links/b.yaml": link("shift/open", "shift/serve", "effect: helps\nstrength: 3\n"),
		"links/c.yaml": link("shift/serve", "buy/pay", "effect: harms\nstrength: 3\n"),
	})
	want(t, "the routes differ", [][]any{
		{"shift/open", "shift/serve", "harms", 2, []string{"a"}},
		{"shift/open", "shift/serve", "helps", 3, []string{"b"}},
		{"shift/open", "buy/pay", "harms", 2, []string{"a", "c"}},
		{"shift/open", "buy/pay", "helps", 3, []string{"b", "c"}},
	}, routes(w, "shift/open", false))
}

func TestCircuitsAreViciousOnlyWhenEveryLinkHarms(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		there, back string
		want        []bool
	}{
		{"harms", "harms", []bool{true}}, {"harms", "helps", []bool{false}}, {"helps", "helps", []bool{false}}, {"harms", "", nil},
	} {
		back := ""
		if c.back != "" {
			back = "effect: " + c.back + "\n"
		}
		w := twoSides(t, map[string]string{
			"links/a.yaml": link("shift/open#key", "buy/pay", "effect: "+c.there+"\n"),
			"links/b.yaml": link("buy/pay", "shift/open", back),
		})
		var got []bool
		for _, circuit := range insight.Circuits(w) {
			got = append(got, circuit.Vicious)
			want(t, "the stages differ", []string{"buy/pay", "shift/open"}, refs(circuit.Stages))
			want(t, "the links differ", []string{"b", "a"}, ids(circuit.Links))
		}
		want(t, c.there+" and back "+c.back, c.want, got)
	}
}

func TestCircuitsOfOneStageAndOfNoneAreNone(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("shift/open#key", "shift/open", "effect: harms\n"),
		"links/b.yaml": link("shift/open", "buy/pay", "effect: harms\n"),
		"links/c.yaml": link("buy/pay", "shift/serve", "effect: harms\n"),
	})
	if circuits := insight.Circuits(w); len(circuits) > 0 {
		t.Errorf("got %v", circuits)
	}
}

func TestViciousCircuitsStandFirstThenShortOnes(t *testing.T) {
	t.Parallel()
	w := twoSides(t, map[string]string{
		"links/a.yaml": link("buy/look", "shift/open", "effect: helps\n"),
		"links/b.yaml": link("shift/open", "buy/look", "effect: helps\n"),
		"links/c.yaml": link("buy/pay", "shift/serve", "effect: harms\n"),
		"links/d.yaml": link("shift/serve", "shift/close", "effect: harms\n"),
		"links/e.yaml": link("shift/close", "buy/pay", "effect: harms\n"),
		"links/f.yaml": link("shift/close", "buy/pay", "effect: harms\n"), // the same once more
	})
	var names []string
	for _, circuit := range insight.Circuits(w) {
		names = append(names, circuit.Name())
	}
	want(t, "the circuits differ", []string{"Pay → Serve → Close → Pay", "Look → Open → Look"}, names)
}

// drawGraph is a workshop of two journeys with any links between their stages
// and items; the answer says which stage leads to which.
func drawGraph(t *rapid.T) (*model.Workshop, map[string][]string) {
	texts := map[string]string{}
	var stages []string
	for _, journey := range []string{"buy", "shift"} {
		side := map[string]string{"buy": "customer", "shift": "employee"}[journey]
		text := "side: " + side + "\nstages:\n"
		for i := range rapid.IntRange(1, 5).Draw(t, journey) {
			text += fmt.Sprintf("  - {id: s%d, emotion: %d, pains: [{id: p, text: x}]}\n", i, i-2)
			stages = append(stages, fmt.Sprintf("%s/s%d", journey, i))
		}
		texts["journeys/"+journey+".yaml"] = text
	}
	leads := map[string][]string{}
	for i := range rapid.IntRange(0, 20).Draw(t, "links") {
		from, to := rapid.SampledFrom(stages).Draw(t, "from"), rapid.SampledFrom(stages).Draw(t, "to")
		leads[from] = append(leads[from], to)
		item := rapid.SampledFrom([]string{"", "#p"})
		rest := fmt.Sprintf("effect: %s\nstrength: %d\n", rapid.SampledFrom([]string{"harms", "helps"}).Draw(t, "effect"), i%3+1)
		texts[fmt.Sprintf("links/l%02d.yaml", i)] = link(from+item.Draw(t, "from item"), to+item.Draw(t, "to item"), rest)
	}
	return model.NewWorkshop(texts), leads
}

// reachable lists the stages that links lead to from one, itself left out.
func reachable(leads map[string][]string, start string) []string {
	found := []string{start}
	for at := 0; at < len(found); at++ {
		for _, next := range leads[found[at]] {
			if !slices.Contains(found, next) {
				found = append(found, next)
			}
		}
	}
	slices.Sort(found[1:])
	return found[1:]
}

func stageOf(spot insight.Spot) string {
	return model.Reference{Record: spot.Ref.Record, Stage: spot.Ref.Stage}.String()
}

// stagesOf lists the far ends of routes by stage, each once.
func stagesOf(found []insight.Route, up bool) []string {
	stages := []string{}
	for _, route := range found {
		end := route.To
		if up {
			end = route.From
		}
		stages = append(stages, stageOf(end))
	}
	slices.Sort(stages)
	return slices.Compact(stages)
}

// Whatever the links say: a trace ends, finds exactly what can be reached,
// passes no stage twice, and up is the mirror of down.
func TestTraceOfAnyGraph(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, leads := drawGraph(t)
		for _, journey := range w.Journeys() {
			for i := range journey.Stages {
				ref := model.Reference{Record: journey.ID, Stage: journey.Stages[i].ID}
				down := insight.Trace(w, ref, false)
				want(t, "what "+ref.String()+" reaches", reachable(leads, ref.String()), stagesOf(down, false))
				for _, route := range down {
					checkRoute(t, w, route)
				}
				up := insight.Trace(w, ref, true)
				for _, route := range up {
					checkRoute(t, w, route)
				}
				for _, stage := range stagesOf(up, true) {
					if !slices.Contains(reachable(leads, stage), ref.String()) {
						t.Fatalf("%s is not behind %s", stage, ref)
					}
				}
				for stage := range leads {
					if slices.Contains(reachable(leads, stage), ref.String()) && !slices.Contains(stagesOf(up, true), stage) {
						t.Fatalf("%s is behind %s and was not found", stage, ref)
					}
				}
			}
		}
	})
}

func checkRoute(t *rapid.T, w *model.Workshop, route insight.Route) {
	passed := []string{}
	weakest := 3
	for i, link := range route.Links {
		from := model.ParseReference(link.From)
		passed = append(passed, model.Reference{Record: from.Record, Stage: from.Stage}.String())
		weakest = min(weakest, *link.Strength)
		if i > 0 {
			before := model.ParseReference(route.Links[i-1].To)
			if before.Record != from.Record || before.Stage != from.Stage {
				t.Fatalf("%s does not go on where %s ends", link.ID, route.Links[i-1].ID)
			}
		}
	}
	passed = append(passed, stageOf(route.To))
	slices.Sort(passed)
	if len(slices.Compact(passed)) != len(route.Links)+1 {
		t.Fatalf("a stage is passed twice: %v", ids(route.Links))
	}
	if route.Effect != route.Links[0].Effect || *route.Strength != weakest {
		t.Fatalf("effect %s, strength %d of %v", route.Effect, *route.Strength, ids(route.Links))
	}
}

// A circuit is there exactly when a stage can be reached from itself by way of
// another, and every circuit is closed.
func TestCircuitsOfAnyGraph(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w, leads := drawGraph(t)
		circuits := insight.Circuits(w)
		closed := false
		for start := range leads {
			for _, stage := range reachable(leads, start) {
				closed = closed || slices.Contains(reachable(leads, stage), start)
			}
		}
		if closed != (len(circuits) > 0) {
			t.Fatalf("a closed way is there: %t, circuits: %d", closed, len(circuits))
		}
		for _, circuit := range circuits {
			harms := true
			for i, link := range circuit.Links {
				harms = harms && link.Effect == "harms"
				to := model.ParseReference(link.To)
				if next := circuit.Stages[(i+1)%len(circuit.Stages)].Ref; to.Record != next.Record || to.Stage != next.Stage {
					t.Fatalf("%s does not lead to %s", link.ID, next)
				}
			}
			if harms != circuit.Vicious || len(circuit.Stages) < 2 {
				t.Fatalf("vicious %t of %v", circuit.Vicious, ids(circuit.Links))
			}
		}
	})
}
