package model_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/yamltext"
)

// canonical writes a text of the kind anew.
func canonical(t *testing.T, kind model.Kind, source string) string {
	t.Helper()
	text, err := yamltext.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	value, ok := model.Canonical(kind, text.Root())
	if !ok {
		t.Fatalf("no canonical layout for:\n%s", source)
	}
	written, err := yamltext.Render(value)
	if err != nil {
		t.Fatal(err)
	}
	return written
}

func TestCanonicalPutsKeysInTheOrderOfTheTable(t *testing.T) {
	t.Parallel()
	got := canonical(t, model.KindPersona, `# a comment
shoe_size: 44
goals: ["Dry home"]
name: Maya
channels:
  - phone
  - email
side:   customer
quote: {source: s1, text: Tell me}
`)
	want := `side: customer
name: Maya
quote: {text: Tell me, source: s1}
goals:
  - Dry home
channels: [phone, email]
shoe_size: 44
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCanonicalWritesWhatTheTypingTrapsMeant(t *testing.T) {
	t.Parallel()
	got := canonical(t, model.KindEmpathyMap, `situation: day: four
feels:
  - Waiting: 3 days
  - Why is this so hard? #angry
  - {text: Slow, unsure, basis: said}
  - no
  - 2025-03-01
  - # nothing
`[len("situation: day: four\n"):])
	want := `feels:
  - "Waiting: 3 days"
  - "Why is this so hard? #angry"
  - {text: "Slow, unsure", basis: said}
  - "no"
  - "2025-03-01"
  - ""
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCanonicalRefusesWhatItCannotHold(t *testing.T) {
	t.Parallel()
	for _, source := range []string{"- a list\n", "a text\n", "name: A\nname: B\n", "[1, 2]: x\n", "goals: [{text: a, text: b}]\n"} {
		text, err := yamltext.Parse(source)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := model.Canonical(model.KindPersona, text.Root()); ok {
			t.Errorf("%q has a canonical layout", source)
		}
	}
}

func TestCanonicalReadsTheSameAndIsStable(t *testing.T) {
	t.Parallel()
	traps := map[string]string{
		"metrics/a.yaml":     "range: [0, abc]\ntarget: 1_000\nreadings: [{at: 2025, value: .5, n: 08}, {at: soon}, ]\n",
		"metrics/b.yaml":     "range: 5\ntarget: .inf\nbetter: no\nreadings: none\n",
		"personas/c.yaml":    "name: 08\ntools: [hammer, {name: saw, rating: \"3\"}]\nserves: maya\ngoals: One alone\nvalues: {a: b}\nquote: Word for word\n",
		"journeys/d.yaml":    "stages:\n  -\n  - {name: A, optional: yes, overall: maybe, emotion: low, moment: x, time: 5m}\n  - emotion: 3\n",
		"initiatives/e.yaml": "variants: {tom: no, maya: [a]}\nbudget: {total: 1e3, odd: {deep: [1, ~]}}\nstaff_effect:\nfixes: []\n",
		"inbox/f.yaml":       "claim/wait: {does: [a, {text: b}], says: one}\nother: text\n",
		"sources.yaml":       "s1: {n: 0x10, when: 2025-06-12, extra: 1}\ns2: just text\ns3:\n",
		"workshop.yaml":      "votes_per_person: 99\nscope: everything\ntitle: {a: b}\ndate: [1]\n",
		"actions.yaml":       "actions:\n  - {text: a, who: , by: }\nmore: 1\n",
		"agendas/g.yaml":     "",
		"empathy/h.yaml":     "says: [{text: , mood: low}, {text: }, {}]\n",
	}
	for name, source := range traps {
		kind, _ := model.KindOf(name)
		before := model.NewFile(name, source)
		written := canonical(t, kind, source)
		after := model.NewFile(name, written)
		if diff := cmp.Diff(before.Record, after.Record); diff != "" {
			t.Errorf("%s reads differently:\n%s\n%s", name, written, diff)
		}
		if again := canonical(t, kind, written); again != written {
			t.Errorf("%s is written differently the second time:\n%s\n%s", name, written, again)
		}
	}
}
