package model_test

import (
	"strings"
	"testing"

	"interlock/model"
)

func TestCarry(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		from, to model.Place
		index    int
		landed   string
		want     []string
	}{
		{
			"down a list", at("personas/maya.yaml", "goals", 0), at("personas/maya.yaml", "goals"), 9,
			"personas/maya.yaml goals[1]",
			[]string{"personas/maya.yaml -  - Dry, safe home within two weeks", "personas/maya.yaml +  - Dry, safe home within two weeks"},
		},
		{
			"to another field", at("personas/maya.yaml", "goals", 0), at("personas/maya.yaml", "needs"), 1,
			"personas/maya.yaml needs[1]",
			[]string{"personas/maya.yaml -  - Dry, safe home within two weeks", "personas/maya.yaml +  - Dry, safe home within two weeks"},
		},
		{
			"keeping its spelling", at("empathy/maya-waiting.yaml", "says", 0), at("personas/maya.yaml", "frustrations"), 0,
			"personas/maya.yaml frustrations[0]",
			[]string{
				`empathy/maya-waiting.yaml -  - {text: "I gave you that already", basis: said, source: s1}`,
				`personas/maya.yaml +  - {text: "I gave you that already", basis: said, source: s1}`,
			},
		},
		{
			"into brackets", at("personas/maya.yaml", "goals", 0), at("journeys/claim.yaml", "stages", 0, "thinks"), 1,
			"journeys/claim.yaml stages[0].thinks[1]",
			[]string{
				"journeys/claim.yaml -    thinks: [Is this even covered]",
				`journeys/claim.yaml +    thinks: [Is this even covered, "Dry, safe home within two weeks"]`,
				"personas/maya.yaml -  - Dry, safe home within two weeks",
			},
		},
		{
			"from the inbox to a list that is not there", at("inbox/dk.yaml", "tom-approval", "does", 0), at("empathy/maya-waiting.yaml", "context"), 0,
			"empathy/maya-waiting.yaml context[0]",
			[]string{
				"empathy/maya-waiting.yaml +context:", "empathy/maya-waiting.yaml +  - Rings priya's mobile",
				"inbox/dk.yaml -  does:", "inbox/dk.yaml -    - Rings priya's mobile", "inbox/dk.yaml +  does: []",
			},
		},
		{
			"between stages with what points at it", at("journeys/handler-day.yaml", "stages", 2, "pains", 0), at("journeys/handler-day.yaml", "stages", 3, "pains"), 0,
			"journeys/handler-day.yaml stages[3].pains[0]",
			[]string{
				"initiatives/raise-cap.yaml -fixes: [handler-day/approve#cap, claim/wait#no-date]",
				"initiatives/raise-cap.yaml +fixes: [handler-day/debrief#cap, claim/wait#no-date]",
				"journeys/handler-day.yaml -    pains:",
				"journeys/handler-day.yaml -      - {id: cap, text: 1500 cap on approval, severity: 3, source: s2}",
				"journeys/handler-day.yaml +    pains: []",
				"journeys/handler-day.yaml +      - {id: cap, text: 1500 cap on approval, severity: 3, source: s2}",
				"links/cap-no-date.yaml -from: handler-day/approve#cap", "links/cap-no-date.yaml +from: handler-day/debrief#cap",
				"votes/dk.yaml -  - handler-day/approve#cap", "votes/dk.yaml -  - handler-day/approve#cap",
				"votes/dk.yaml +  - handler-day/debrief#cap", "votes/dk.yaml +  - handler-day/debrief#cap",
			},
		},
		{
			"where its id is taken", at("journeys/claim.yaml", "stages", 1, "pains", 0), at("empathy/maya-waiting.yaml", "gains"), 1,
			"empathy/maya-waiting.yaml gains[1]",
			nil, // looked at below
		},
		{
			"within its stage", at("journeys/handler-day.yaml", "stages", 1, "pains", 0), at("journeys/handler-day.yaml", "stages", 1, "highs"), 0,
			"journeys/handler-day.yaml stages[1].highs[0]",
			[]string{
				"journeys/handler-day.yaml -      - {id: no-history, text: Cannot see what the customer already sent, severity: 3, source: s2}",
				"journeys/handler-day.yaml +    highs:",
				"journeys/handler-day.yaml +      - {id: no-history, text: Cannot see what the customer already sent, severity: 3, source: s2}",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := homeClaims(t)
			note, _ := w.NoteAt(test.from)
			edit, err := w.Carry(test.from, test.to, test.index)
			after := applied(t, w, edit, err)
			if edit.Select.String() != test.landed || edit.Inverse().Select.String() != test.from.String() {
				t.Errorf("the cursor goes to %v and back to %v", edit.Select, edit.Inverse().Select)
			}
			if landed, _ := after.NoteAt(edit.Select); landed.Text != note.Text || landed.Basis != note.Basis {
				t.Errorf("carried %+v, landed %+v", note, landed)
			}
			for _, fault := range after.Faults() {
				if fault.Rule != model.RuleUnknownKey {
					t.Errorf("found %+v", fault)
				}
			}
			if test.want != nil {
				wantLines(t, w, after, test.want...)
			}
		})
	}
}

func TestACarriedNoteTakesAFreeID(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.Carry(at("journeys/claim.yaml", "stages", 1, "pains", 0), at("empathy/maya-waiting.yaml", "gains"), 1)
	after := applied(t, w, edit, err)
	if note, _ := after.NoteAt(edit.Select); note.ID != "no-date-2" {
		t.Errorf("landed as %+v", note)
	}
	if got := after.Links()[2].To; !strings.HasPrefix(got, "maya-waiting#no-date-2") && !strings.HasPrefix(after.Links()[1].To, "maya-waiting#no-date-2") {
		t.Errorf("the links lead to %+v", got)
	}
}

func TestACarriedNoteNamesTheStageItLandsIn(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"journeys/c.yaml": "stages:\n  - id: a\n    name: A\n    pains:\n      - {id: x, text: X}\n      - y\n  - name: Call back\n  - name: C\n    pains:\n      - {id: z, text: Z}\n",
		"votes/dk.yaml":   "votes:\n  - c/a#x\n",
	})
	edit, err := w.Carry(at("journeys/c.yaml", "stages", 0, "pains", 0), at("journeys/c.yaml", "stages", 1, "highs"), 0)
	after := applied(t, w, edit, err)
	wantLines(t, w, after,
		"journeys/c.yaml -      - {id: x, text: X}",
		"journeys/c.yaml +    id: call-back", "journeys/c.yaml +    highs:", "journeys/c.yaml +      - {id: x, text: X}",
		"votes/dk.yaml -  - c/a#x", "votes/dk.yaml +  - c/call-back#x")

	edit, err = w.Carry(at("journeys/c.yaml", "stages", 2, "pains", 0), at("journeys/c.yaml", "stages", 0, "pains"), 0)
	after = applied(t, w, edit, err)
	wantLines(t, w, after,
		"journeys/c.yaml +      - {id: z, text: Z}",
		"journeys/c.yaml -    pains:", "journeys/c.yaml -      - {id: z, text: Z}", "journeys/c.yaml +    pains: []")
}

func TestCarryingCutTexts(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		`- Why? #angry`:                  `- "Why? #angry"`,
		`- Why? # ask her`:               `- Why?`,
		`- {text: Slow, unsure} # later`: `- {text: Slow, unsure}`,
		`- - dash`:                       `- - dash`,
		`- "quoted"`:                     `- "quoted"`,
	} {
		w := one("personas/maya.yaml", "goals:\n  "+typed+"\n  - last\nneeds:\n  - first\n")
		before, _ := w.NoteAt(at("personas/maya.yaml", "goals", 0))
		edit, err := w.Carry(at("personas/maya.yaml", "goals", 0), at("personas/maya.yaml", "needs"), 1)
		after := applied(t, w, edit, err)
		wantSource(t, after, "personas/maya.yaml", "goals:\n  - last\nneeds:\n  - first\n  "+want+"\n")
		if note := after.Persona("maya").Needs[1]; note.Text != before.Text {
			t.Errorf("carried %q, landed %q", before.Text, note.Text)
		}
	}
}

func TestCarryingCutTextsIntoAListThatIsNotThere(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		`- {text: Slow, unsure, basis: said}`: `- {text: "Slow, unsure", basis: said}`,
		`- Why? #angry`:                       `- "Why? #angry"`,
		`- Nobody rang`:                       `- Nobody rang`,
	} {
		w := one("personas/maya.yaml", "goals:\n  - first\n  "+typed+"\n")
		edit, err := w.Carry(at("personas/maya.yaml", "goals", 1), at("personas/maya.yaml", "needs"), 0)
		wantSource(t, applied(t, w, edit, err), "personas/maya.yaml", "goals:\n  - first\nneeds:\n  "+want+"\n")
	}
}

func TestCarryingIsRefused(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for _, test := range []struct {
		from, to model.Place
		want     string
	}{
		{at("personas/maya.yaml", "goals", 9), at("personas/maya.yaml", "needs"), "no such note any more"},
		{at("personas/maya.yaml"), at("personas/maya.yaml", "needs"), "no such note any more"},
		{at("personas/gone.yaml", "goals", 0), at("personas/maya.yaml", "needs"), "no such note any more"},
		{at("personas/maya.yaml", "goals", 0), at("personas/gone.yaml", "needs"), "personas/gone.yaml is not there any more"},
		{at("journeys/claim.yaml", "stages", 1, "pains", 0), at("personas/maya.yaml", "needs"), "nothing can point there"},
	} {
		if _, err := w.Carry(test.from, test.to, 0); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("carrying %v to %v: %v, want %q", test.from, test.to, err, test.want)
		}
	}
}
