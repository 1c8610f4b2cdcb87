package merge_test

import (
	"testing"

	"interlock/model/merge"
)

// Whatever three texts are merged, each side of the result can be read as well as
// what went in, and one that did nothing has no say.
func FuzzMerge(f *testing.F) {
	f.Add("a: 1\n", "a: 2\n", "a: 3\n")
	f.Add("goals:\n- A\n- B\n", "goals:\n- B\n- A\n", "goals:\n- A\n- C\n")
	f.Add("", "a: |\n  x\n", "a: >\n  y\n")
	f.Add("stages:\n  - id: a\n    does: [x]\n", "stages:\n  - id: a\n", "stages:\n  - id: b\n    does: [x, y]\n")
	f.Add("a: &x 1\nb: *x\n", "a: 1\r\n", "---\na: 1\n---\nb\n")
	f.Add("- - a\n  - b\n", "- - b\n", "- - a\n")
	f.Add("? a\n: - b # c\n", "? a\n: - d\n", "# e\n? a\n: - b\n  - {text: b, who: c}\n")
	f.Add("<<<<<<< ours\na: 1\n=======\nb: 1\n>>>>>>> theirs\n", "a: 1\n", "b: 1\n")
	f.Add("a: 1\n", "\ufeffa: 2\n", "\ufeff\ufeffa: 3\r\n")
	f.Fuzz(func(t *testing.T, base, ours, theirs string) {
		for _, name := range []string{"journeys/x.yaml", "sources.yaml", "personas/x.yaml", "other.yaml", ""} {
			got := merge.Files(name, base, ours, theirs, merge.Options{})
			if isFault(got) {
				t.Fatalf("%q", got.Notices)
			}
			if alone := merge.Files(name, base, ours, base, merge.Options{}); alone.Text != ours {
				t.Fatalf("ours alone became %q", alone.Text)
			}
			if !parses(base) || !parses(ours) || !parses(theirs) {
				continue
			}
			if len(got.Conflicts) == 0 {
				if !parses(got.Text) {
					t.Fatalf("merged to %q, which is no YAML", got.Text)
				}
				continue
			}
			_, o, x, _, ok := merge.Sides(got.Text, 0)
			if ok && (!parses(o) || !parses(x)) {
				t.Fatalf("the sides %q and %q of %q are no YAML", o, x, got.Text)
			}
		}
	})
}
