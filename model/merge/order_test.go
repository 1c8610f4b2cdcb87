package merge_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/merge"
	"interlock/model/yamltext"
)

// stages writes a journey of nothing but stages.
func stages(ids []string) string {
	var b strings.Builder
	b.WriteString("stages:\n")
	for _, id := range ids {
		fmt.Fprintf(&b, "  - id: %s\n    name: The stage %s\n", id, id)
	}
	return b.String()
}

// ids reads the stages of a journey.
func ids(t rapid.TB, journey string) []string {
	text, err := yamltext.Parse(journey)
	if err != nil {
		t.Fatalf("%v\n%s", err, journey)
	}
	var found []string
	for _, stage := range text.Root().Get("stages").Items() {
		found = append(found, stage.Get("id").Text())
	}
	return found
}

func TestOrder(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ base, ours, theirs, want string }{
		"theirs moved":                  {"a b c d", "a b c d x", "d a b c", "d a b c x"},
		"ours moved, theirs added":      {"a b c d", "d a b c", "a x b c d", "d a x b c"},
		"both moved another":            {"a b c d e", "e a b c d", "a c d b e", "e a c d b"},
		"both moved one to one place":   {"a b c", "c a b", "c a b", "c a b"},
		"both added at one place":       {"a b", "a x y b", "a p q b", "a x y p q b"},
		"both added the same":           {"a b", "a x b", "a b x", "a x b"},
		"added behind one that is gone": {"a b c", "a c", "a b x c", "a x c"},
		"each deleted another":          {"a b c d", "a c d", "a b d", "a d"},
		"added to one that was moved":   {"a b c d", "b c d a", "a x b c d", "b c d a x"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := merge.Files("journeys/x.yaml", stages(strings.Fields(test.base)), stages(strings.Fields(test.ours)), stages(strings.Fields(test.theirs)), merge.Options{})
			if order := strings.Join(ids(t, got.Text), " "); order != test.want || len(got.Conflicts)+len(got.Notices) > 0 {
				t.Errorf("%s, want %s; %q", order, test.want, got.Notices)
			}
		})
	}
}

func TestOneStageMovedToTwoPlaces(t *testing.T) {
	t.Parallel()
	base, ours, theirs := []string{"a", "b", "c", "d", "e"}, []string{"e", "a", "b", "c", "d"}, []string{"a", "e", "b", "c", "d"}
	got := merge.Files("journeys/x.yaml", stages(base), stages(ours), stages(theirs), merge.Options{})
	if order := ids(t, got.Text); !slices.Equal(order, ours) {
		t.Errorf("order %v, want that of ours", order)
	}
	if len(got.Notices) != 1 || !strings.Contains(got.Notices[0], "stages") {
		t.Errorf("notices %q, want one that names the stages", got.Notices)
	}
}

// Whatever is moved, added and deleted: each stage that nobody deleted is there
// once, and the order of a side stays where only that side moved anything.
func TestOrderOfAnyStages(t *testing.T) {
	t.Parallel()
	base := []string{"a", "b", "c", "d", "e", "f"}
	rapid.Check(t, func(t *rapid.T) {
		side := func(who string) []string {
			now := slices.Clone(base)
			if rapid.Bool().Draw(t, who+" moves") {
				now = rapid.Permutation(base).Draw(t, who)
			}
			for i := range rapid.IntRange(0, 2).Draw(t, who+" adds") {
				now = slices.Insert(now, rapid.IntRange(0, len(now)).Draw(t, who+" at"), fmt.Sprint(who, i))
			}
			for range rapid.IntRange(0, 2).Draw(t, who+" deletes") {
				at := rapid.IntRange(0, len(now)-1).Draw(t, who+" deletes at")
				now = slices.Delete(now, at, at+1)
			}
			return now
		}
		ours, theirs := side("x"), side("y")
		got := merge.Files("journeys/x.yaml", stages(base), stages(ours), stages(theirs), merge.Options{})
		if len(got.Conflicts) > 0 {
			t.Fatalf("conflicts: %s", got.Text)
		}
		order := ids(t, got.Text)
		var want []string
		for _, id := range slices.Concat(base, ours, theirs) {
			stays := !slices.Contains(base, id) || slices.Contains(ours, id) && slices.Contains(theirs, id)
			if stays && !slices.Contains(want, id) {
				want = append(want, id)
			}
		}
		if !slices.Equal(slices.Sorted(slices.Values(order)), slices.Sorted(slices.Values(want))) {
			t.Fatalf("stages %v, want %v in some order", order, want)
		}
		common := func(of []string) []string {
			return slices.DeleteFunc(slices.Clone(of), func(id string) bool {
				return !slices.Contains(base, id) || !slices.Contains(ours, id) || !slices.Contains(theirs, id)
			})
		}
		within := func(of []string) []string {
			return slices.DeleteFunc(slices.Clone(order), func(id string) bool { return !slices.Contains(of, id) })
		}
		there := func(of []string) []string {
			return slices.DeleteFunc(slices.Clone(of), func(id string) bool { return !slices.Contains(order, id) })
		}
		switch {
		case slices.Equal(common(theirs), common(base)) && !slices.Equal(within(ours), there(ours)):
			t.Fatalf("only ours moved %v to %v, but they stand as %v", base, ours, order)
		case slices.Equal(common(ours), common(base)) && !slices.Equal(within(theirs), there(theirs)):
			t.Fatalf("only theirs moved %v to %v, but they stand as %v", base, theirs, order)
		}
	})
}
