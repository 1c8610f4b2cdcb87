package compare_test

import (
	"testing"

	"interlock/model/compare"
)

// FuzzWorkshops compares any two texts: nothing panics, a text never differs from
// itself, and JSON keeps to its schema.
func FuzzWorkshops(f *testing.F) {
	f.Add("journeys/a.yaml", journey, "stages: [{id: wait}, {name: Wait}, 3, [x], null]\n")
	f.Add("personas/a.yaml", "goals: Rest\nquote: [x]\ntools: {a: b}\nserves: a\n", "goals: {a: b}\nquote: {text: x, y}\ntools: [a, {name: b}]\nserves: [[a]]\n")
	f.Add("sources.yaml", "s1: {title: a}\ns2: x\n", "s3: {title: a}\n? [x]\n: y\n")
	f.Add("inbox/dk.yaml", "claim/wait: {pains: [a]}\n", "claim/hold: {pains: a, x: y}\nb: 3\n")
	f.Add("metrics/a.yaml", "range: [1, 2]\ntarget: 1.0\n", "range: x\ntarget: {}\n")
	f.Add("initiatives/a.yaml", "variants: {a: b}\nfixes: [a, a]\n", "variants: [a]\nfixes: [b, a]\n")
	f.Add("x.yaml", "a: &a [*a]\n", "\x00")
	f.Fuzz(func(t *testing.T, name, before, after string) {
		if name == "" {
			return
		}
		changes := compare.Workshops(texts(name, before), texts(name, after))
		_ = changes.Text(40) + changes.Markdown() + changes.Message()
		checkSchema(t, changes.JSON())
		compare.Workshops(texts(name, before), texts("personas/b.yaml", after))
		if same := compare.Workshops(texts(name, before), texts(name, before)); !same.Empty() {
			t.Fatalf("%q differs from itself", before)
		}
	})
}
