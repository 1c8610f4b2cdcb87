package model_test

import (
	"slices"
	"strings"
	"testing"

	"interlock/model"
)

func TestRenamingARecordRewritesEveryReference(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.RenameRecord(model.KindPersona, "tom", "thomas")
	after := applied(t, w, edit, err)
	if want := "rename persona tom to thomas (9 references)"; edit.Title != want {
		t.Errorf("the title is %q, want %q", edit.Title, want)
	}
	if after.Texts()["personas/thomas.yaml"] != w.Texts()["personas/tom.yaml"] || after.Persona("tom") != nil {
		t.Error("the file did not move as it was")
	}
	others := slices.DeleteFunc(changedLines(w, after), func(line string) bool { return strings.HasPrefix(line, "personas/") })
	for i := 0; i < len(others); i++ {
		if strings.ReplaceAll(others[i], "tom", "thomas") == others[i] && !strings.Contains(others[i], "thomas") {
			t.Errorf("a line changed that does not name the persona: %s", others[i])
		}
	}
	if faults := after.Faults(); len(faults) > 0 {
		t.Errorf("after the renaming: %+v", faults)
	}
	if got := after.PointingAt(at("personas/thomas.yaml")); len(got) != 9 {
		t.Errorf("%d references follow, want 9", len(got))
	}
	variants := after.Initiatives()
	if i := slices.IndexFunc(variants, func(i *model.Initiative) bool { return i.ID == "recognition" }); variants[i].Variants[0].Persona != "thomas" {
		t.Errorf("the key of the variant is %+v", variants[i].Variants)
	}
}

func TestRenamingRewritesNothingElse(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"journeys/claim.yaml": "# claim\ntitle: claim # claim\nvariant_of: claim\nstages:\n  - {id: claim, name: claim}\n",
		"links/a.yaml":        "from:   claim/claim   # claim/claim\nto: \"claim/claim#claim\"\nbecause: claim/claim\n",
		"inbox/dk.yaml":       "# to claim\n\"claim/claim\": # here\n  does: [claim]\nclaim/other:\n  does: []\n",
		"votes/dk.yaml":       "votes: [claim/claim, claim, claimed]\r\n",
		"personas/claim.yaml": "name: claim\n",
		"sources.yaml":        "s1: {about: claim, title: claim}\n",
	})
	edit, err := w.RenameRecord(model.KindJourney, "claim", "case")
	after := applied(t, w, edit, err)
	wantLines(t, w, after,
		`inbox/dk.yaml -"claim/claim": # here`, `inbox/dk.yaml +"case/claim": # here`,
		`inbox/dk.yaml -claim/other:`, `inbox/dk.yaml +case/other:`,
		"journeys/case.yaml +# claim", "journeys/case.yaml +title: claim # claim", "journeys/case.yaml +variant_of: case",
		"journeys/case.yaml +stages:", "journeys/case.yaml +  - {id: claim, name: claim}",
		"journeys/claim.yaml -# claim", "journeys/claim.yaml -title: claim # claim", "journeys/claim.yaml -variant_of: claim",
		"journeys/claim.yaml -stages:", "journeys/claim.yaml -  - {id: claim, name: claim}",
		"links/a.yaml -from:   claim/claim   # claim/claim", `links/a.yaml -to: "claim/claim#claim"`,
		"links/a.yaml +from:   case/claim   # claim/claim", `links/a.yaml +to: "case/claim#claim"`,
		"votes/dk.yaml -votes: [claim/claim, claim, claimed]\r", "votes/dk.yaml +votes: [case/claim, case, claimed]\r",
	)
}

func TestRenamingIsRefused(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	tests := []struct {
		kind    model.Kind
		id      string
		renamed string
		want    string
	}{
		{model.KindPersona, "tim", "tam", "there is no persona tim any more"},
		{model.KindPersona, "tom", "Tom Smith", "use lower-case words with hyphens, such as tom-smith"},
		{model.KindPersona, "tom", "maya", "'maya' is taken already"},
		{model.KindJourney, "claim", "maya-waiting", "'maya-waiting' is taken already"},
	}
	for _, test := range tests {
		_, err := w.RenameRecord(test.kind, test.id, test.renamed)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("renaming %s to %q: %v, want %q", test.id, test.renamed, err, test.want)
		}
	}
}

func TestRenamingAnID(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		place   model.Place
		renamed string
		want    []string
	}{
		{"a stage", at("journeys/claim.yaml", "stages", 2), "money", []string{
			"journeys/claim.yaml -  - id: paid", "journeys/claim.yaml +  - id: money",
			"loops/post-claim.yaml -captures: claim/paid", "loops/post-claim.yaml +captures: claim/money",
		}},
		{"a note of a stage", at("journeys/handler-day.yaml", "stages", 1, "pains", 0), "history", []string{
			"journeys/handler-day.yaml -      - {id: no-history, text: Cannot see what the customer already sent, severity: 3, source: s2}",
			"journeys/handler-day.yaml +      - {id: history, text: Cannot see what the customer already sent, severity: 3, source: s2}",
			"links/history-repeat.yaml -from: handler-day/call#no-history", "links/history-repeat.yaml +from: handler-day/call#history",
			"votes/sr.yaml -  - handler-day/call#no-history", "votes/sr.yaml +  - handler-day/call#history",
		}},
		{"a source", at("sources.yaml", "s6"), "room", []string{
			"personas/priya.yaml -  - {text: Claims arrive without photos, source: s6}",
			"personas/priya.yaml +  - {text: Claims arrive without photos, source: room}",
			"personas/priya.yaml -source: [s6]", "personas/priya.yaml +source: [room]",
			"sources.yaml -s6: {kind: assumption, n: 0, when: 2025-06, about: priya, title: Said in the room}",
			"sources.yaml +room: {kind: assumption, n: 0, when: 2025-06, about: priya, title: Said in the room}",
		}},
		{"a participant", at("workshop.yaml", "participants", 2), "joan", []string{
			`parking.yaml -  - {text: Fraud triage is slow too, from: jo, at: "10:40"}`,
			`parking.yaml +  - {text: Fraud triage is slow too, from: joan, at: "10:40"}`,
			"workshop.yaml -  - {id: jo, name: Jo, function: it}", "workshop.yaml +  - {id: joan, name: Jo, function: it}",
		}},
		{"a note without an id", at("empathy/maya-waiting.yaml", "gains", 0), "person", []string{
			"empathy/maya-waiting.yaml -  - {text: One named person, basis: said, source: s1}",
			"empathy/maya-waiting.yaml +  - {id: person, text: One named person, basis: said, source: s1}",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := homeClaims(t)
			edit, err := w.RenameID(test.place, test.renamed)
			after := applied(t, w, edit, err)
			wantLines(t, w, after, test.want...)
			if faults := after.Faults(); len(faults) > 0 {
				t.Errorf("after the renaming: %+v", faults)
			}
		})
	}
}

func TestRenamingAnIDIsRefused(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for place, renamed := range map[*model.Place]string{
		ptr(at("journeys/claim.yaml", "stages", 0)):             "wait",
		ptr(at("journeys/claim.yaml", "stages", 1, "pains", 0)): "resend",
		ptr(at("journeys/claim.yaml", "stages", 1, "does", 0)):  "resend",
		ptr(at("sources.yaml", "s1")):                           "s2",
		ptr(at("workshop.yaml", "participants", 0)):             "jo",
		ptr(at("journeys/claim.yaml", "stages", 2)):             "Paid out",
		ptr(at("journeys/gone.yaml", "stages", 2)):              "paid-out",
		ptr(at("personas/maya.yaml")):                           "may",
	} {
		if edit, err := w.RenameID(*place, renamed); err == nil {
			t.Errorf("%v was renamed to %q: %+v", place, renamed, edit)
		}
	}
}

func ptr[T any](value T) *T { return &value }

func TestIDsAreGivenWhenSomethingPoints(t *testing.T) {
	t.Parallel()
	journey := "stages:\n" +
		"  - name: Wait for a decision\n    does:\n      - Nobody rang back\n      - \"Nobody rang back\"\n" +
		"    pains:\n      - {id: nobody-rang-back, text: x}\n      - 待つ\n      - {policy: Approval over 1500}\n" +
		"  - name: Wait for a decision\n"
	tests := []struct {
		name  string
		place model.Place
		ref   string
		want  []string
	}{
		{"a stage", at("journeys/c.yaml", "stages", 0), "c/wait-for-a-decision", []string{
			"journeys/c.yaml +    id: wait-for-a-decision",
		}},
		{"a note and its stage", at("journeys/c.yaml", "stages", 0, "does", 0), "c/wait-for-a-decision#nobody-rang-back-2", []string{
			"journeys/c.yaml -      - Nobody rang back",
			"journeys/c.yaml +    id: wait-for-a-decision",
			"journeys/c.yaml +      - {id: nobody-rang-back-2, text: Nobody rang back}",
		}},
		{"a note in letters that make no id", at("journeys/c.yaml", "stages", 0, "pains", 1), "c/wait-for-a-decision#note", []string{
			"journeys/c.yaml +    id: wait-for-a-decision",
			"journeys/c.yaml -      - 待つ",
			"journeys/c.yaml +      - {id: note, text: 待つ}",
		}},
		{"a note of a policy", at("journeys/c.yaml", "stages", 0, "pains", 2), "c/wait-for-a-decision#approval-over-1500", []string{
			"journeys/c.yaml +    id: wait-for-a-decision",
			"journeys/c.yaml -      - {policy: Approval over 1500}",
			"journeys/c.yaml +      - {id: approval-over-1500, policy: Approval over 1500}",
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := one("journeys/c.yaml", journey)
			edit, ref, err := w.GiveID(test.place)
			after := applied(t, w, edit, err)
			if ref.String() != test.ref {
				t.Errorf("the reference is %v, want %s", ref, test.ref)
			}
			if place, ok := after.Resolve(ref); !ok || place.String() != test.place.String() {
				t.Errorf("%v leads to %v", ref, place)
			}
			got := changedLines(w, after)
			slices.Sort(got)
			slices.Sort(test.want)
			if !slices.Equal(got, test.want) {
				t.Errorf("changed %q\nwant %q", got, test.want)
			}
			again, same, err := after.GiveID(test.place)
			if err != nil || !again.Empty() || same != ref {
				t.Errorf("a second time gives %v with %+v, %v", same, again.Changes, err)
			}
		})
	}
}

func TestOnlyStagesAndTheirNotesTakeIDs(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for _, place := range []model.Place{
		at("personas/maya.yaml", "goals", 0), at("personas/maya.yaml"), at("sources.yaml", "s1"), at("journeys/claim.yaml"),
		at("journeys/claim.yaml", "stages", 9), at("journeys/claim.yaml", "stages", 0, "time", "active"),
		at("journeys/gone.yaml", "stages", 0), at("empathy/maya-waiting.yaml", "says", 9), at("empathy/maya-waiting.yaml", "goal", "who"),
	} {
		if edit, ref, err := w.GiveID(place); err == nil {
			t.Errorf("%v was called %v: %+v", place, ref, edit)
		}
	}
}
