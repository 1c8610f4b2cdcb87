package merge_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/merge"
	"interlock/model/yamltext"
)

// parses reports whether a text is YAML without doubled keys.
func parses(text string) bool {
	read, err := yamltext.Parse(text)
	return err == nil && len(read.DuplicateKeys()) == 0
}

// isFault reports a merge that met a fault of the program itself.
func isFault(got merge.Result) bool {
	return slices.ContainsFunc(got.Notices, func(notice string) bool { return strings.Contains(notice, "a fault of Interlock") })
}

// Whoever did nothing has no say, and what both did is done once.
func TestOneSideAlone(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		name, base := drawFile(t)
		x := saved(t, "x", edited(t, "x", base, rapid.IntRange(1, 4).Draw(t, "edits"), anywhere))
		for _, test := range [][3]string{{base, x, base}, {base, base, x}, {base, x, x}} {
			got := merge.Files(name, test[0], test[1], test[2], merge.Options{})
			if got.Text != x || len(got.Conflicts)+len(got.Notices) > 0 {
				t.Fatalf("%q, %v:\n%s\nwant\n%s", got.Notices, got.Conflicts, got.Text, x)
			}
		}
	})
}

func TestAnyTwoSides(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		name, base := drawFile(t)
		ours := saved(t, "o", edited(t, "o", base, rapid.IntRange(1, 4).Draw(t, "edits of ours"), noID))
		theirs := saved(t, "t", edited(t, "t", base, rapid.IntRange(1, 4).Draw(t, "edits of theirs"), noID))
		base = saved(t, "base", base)
		got := merge.Files(name, base, ours, theirs, merge.Options{})
		back := merge.Files(name, base, theirs, ours, merge.Options{})
		if isFault(got) || isFault(back) {
			t.Fatalf("%q, %q", got.Notices, back.Notices)
		}
		if len(got.Conflicts) == 0 != (len(back.Conflicts) == 0) {
			t.Fatalf("%d conflicts, %d the other way round:\n%s\n----\n%s", len(got.Conflicts), len(back.Conflicts), got.Text, back.Text)
		}
		if len(got.Conflicts) > 0 {
			checkSides(t, got, base, ours, theirs)
			return
		}
		if !parses(got.Text) {
			t.Fatalf("merged to what is no YAML:\n%s", got.Text)
		}
		if problem := lost(base, ours, theirs, got.Text); problem != "" {
			t.Fatalf("%s\n--- ours\n%s--- theirs\n%s--- merged\n%s", problem, difference(base, ours), difference(base, theirs), difference(base, got.Text))
		}
		if problem := lost(got.Text, back.Text, got.Text, got.Text); problem != "" {
			t.Fatalf("the other way round: %s", problem)
		}
	})
}

// checkSides proves that a text with conflicts is three texts, each of them YAML,
// and that nothing of either side is missing in it.
func checkSides(t *rapid.T, got merge.Result, base, ours, theirs string) {
	b, o, x, regions, ok := merge.Sides(got.Text, 0)
	if !ok || len(regions) != len(got.Conflicts) {
		t.Fatalf("%d conflicts, but %d are read: %t\n%s", len(got.Conflicts), len(regions), ok, got.Text)
	}
	for side, text := range map[string]string{"base": b, "ours": o, "theirs": x} {
		if !parses(text) && parses(base) && parses(ours) && parses(theirs) {
			t.Fatalf("the side %s is no YAML:\n%s\n----\n%s", side, text, got.Text)
		}
	}
	for i, region := range regions {
		c := got.Conflicts[i]
		if region.Line != c.Line || !region.BaseKnown || strings.TrimRight(region.Ours, "\r\n") != strings.TrimRight(c.Ours, "\r\n") || strings.TrimRight(region.Theirs, "\r\n") != strings.TrimRight(c.Theirs, "\r\n") {
			t.Fatalf("conflict %d is %+v, read as %+v", i, c, region)
		}
	}
	for name, take := range map[string]merge.Take{o: merge.TakeOurs, x: merge.TakeTheirs} {
		resolved, err := merge.Resolve(got.Text, slices.Repeat([]merge.Choice{{Take: take}}, len(regions)))
		if err != nil || resolved != name {
			t.Fatalf("resolved to %v\n%s\nwant\n%s", err, resolved, name)
		}
	}
}

// A comment stays with what it speaks of, or there is a conflict.
func TestCommentsStay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		name, base := drawFile(t)
		ours, fromOurs := commented(t, "o", edited(t, "o", base, rapid.IntRange(0, 2).Draw(t, "edits of ours"), noID))
		theirs, fromTheirs := commented(t, "t", edited(t, "t", base, rapid.IntRange(0, 2).Draw(t, "edits of theirs"), noID))
		got := merge.Files(name, base, ours, theirs, merge.Options{})
		if len(got.Conflicts) > 0 {
			return
		}
		if problem := lost(base, ours, theirs, got.Text); problem != "" {
			t.Fatal(problem)
		}
		for _, comment := range slices.Concat(fromOurs, fromTheirs) {
			if strings.Count(got.Text, comment) != 1 {
				t.Fatalf("%q stands there %d times\n--- ours\n%s--- theirs\n%s--- merged\n%s",
					comment, strings.Count(got.Text, comment), difference(base, ours), difference(base, theirs), difference(base, got.Text))
			}
		}
	})
}

// What one side does to some records and the other to different ones comes out
// the same whoever merges.
func TestDisjointEdits(t *testing.T) {
	t.Parallel()
	journeys := slices.DeleteFunc(slices.Sorted(maps.Keys(workshopFiles)), func(name string) bool { return !strings.Contains(name, "journeys/") })
	within := func(parity int) func(yamltext.Path) bool {
		return func(path yamltext.Path) bool {
			if len(path) < 3 || path[0] != "stages" {
				return false
			}
			index, _ := path[1].(int)
			return index%2 == parity && path[2] != "id"
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.SampledFrom(journeys).Draw(t, "journey")
		base := workshopFiles[name]
		ours := edited(t, "o", base, rapid.IntRange(1, 4).Draw(t, "edits of ours"), within(0))
		theirs := edited(t, "t", base, rapid.IntRange(1, 4).Draw(t, "edits of theirs"), within(1))
		_, name, _ = strings.Cut(name, ":")
		got := merge.Files(name, base, ours, theirs, merge.Options{})
		back := merge.Files(name, base, theirs, ours, merge.Options{})
		if len(got.Conflicts)+len(back.Conflicts)+len(got.Notices) > 0 {
			t.Fatalf("conflicts %+v, %+v %q\n%s", got.Conflicts, back.Conflicts, got.Notices, difference(base, got.Text))
		}
		if !sameValue(got.Text, back.Text) {
			t.Fatalf("merged to\n%s\nthe other way round to\n%s", difference(base, got.Text), difference(base, back.Text))
		}
		if problem := lost(base, ours, theirs, got.Text); problem != "" {
			t.Fatal(problem)
		}
	})
}
