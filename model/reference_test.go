package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
)

func TestReferencesAreReadAndWritten(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]model.Reference{
		"":                   {},
		"claim":              {Record: "claim"},
		"claim/wait":         {Record: "claim", Stage: "wait"},
		"claim/wait#no-date": {Record: "claim", Stage: "wait", Item: "no-date"},
		"maya-waiting#date":  {Record: "maya-waiting", Item: "date"},
	} {
		if got := model.ParseReference(text); got != want || got.String() != text {
			t.Errorf("%q is read as %+v and written as %q", text, got, got)
		}
	}
}

func TestResolve(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for text, want := range map[string]string{
		"claim":                    "journeys/claim.yaml",
		"claim/wait":               "journeys/claim.yaml stages[1]",
		"claim/wait#no-date":       "journeys/claim.yaml stages[1].pains[0]",
		"claim/wait#resend":        "journeys/claim.yaml stages[1].pains[1]",
		"maya-waiting":             "empathy/maya-waiting.yaml",
		"maya-waiting#no-date":     "empathy/maya-waiting.yaml pains[0]",
		"":                         "",
		"claim/":                   "journeys/claim.yaml",
		"claim#no-date":            "",
		"claim/gone":               "",
		"claim/wait#gone":          "",
		"claim/report#no-date":     "",
		"maya-waiting/wait":        "",
		"maya-waiting#gone":        "",
		"maya":                     "",
		"handler-day/approve#cap#": "",
	} {
		place, ok := w.Resolve(model.ParseReference(text))
		if ok != (want != "") || ok && place.String() != want {
			t.Errorf("%q leads to %v, want %q", text, place, want)
		}
		if !ok || text == "claim/" {
			continue
		}
		if ref, named := w.ReferenceTo(place); named && ref.String() != text {
			t.Errorf("%v is called %v, want %q", place, ref, text)
		}
	}
}

func TestPointingAt(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	tests := []struct {
		place model.Place
		want  []string
	}{
		{at("personas/priya.yaml"), []string{
			"initiatives/recognition.yaml for[1]", "initiatives/recognition.yaml variants.priya",
			"journeys/claim.yaml stages[1].backstage[0].who", "journeys/claim.yaml stages[2].backstage[0].who",
			"loops/post-claim.yaml reaches[0]", "sources.yaml s6.about",
		}},
		{at("journeys/claim.yaml", "stages", 2), []string{"loops/post-claim.yaml captures"}},
		{at("journeys/handler-day.yaml", "stages", 2, "pains", 0), []string{
			"initiatives/raise-cap.yaml fixes[0]", "links/cap-no-date.yaml from", "votes/dk.yaml votes[0]", "votes/dk.yaml votes[1]",
		}},
		{at("empathy/tom-approval.yaml"), []string{"inbox/dk.yaml tom-approval"}},
		{at("sources.yaml", "s3"), []string{
			"journeys/claim.yaml stages[1].source[1]", "journeys/claim.yaml stages[2].source[0]", "personas/maya.yaml source[1]",
		}},
		{at("workshop.yaml", "participants", 2), []string{"parking.yaml parking[0].from"}},
		{at("initiatives/raise-cap.yaml"), []string{"actions.yaml actions[0].from", "actions.yaml actions[1].from"}},
		{at("metrics/tool-rating.yaml"), []string{"journeys/handler-day.yaml stages[1].metrics[0]"}},
		{at("journeys/claim.yaml", "stages"), nil},
		{at("personas/maya.yaml", "goals", 0), nil},
	}
	for _, test := range tests {
		var got []string
		for _, mention := range w.PointingAt(test.place) {
			got = append(got, mention.Place().String())
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("what points at %v differs (-want +got):\n%s", test.place, diff)
		}
	}
}

func TestAJourneyIsPointedAtThroughItsStagesAndItems(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	found := map[string]bool{}
	for _, mention := range w.PointingAt(at("journeys/claim.yaml")) {
		found[strings.Split(mention.File, "/")[0]] = true
		if mention.File == "journeys/claim.yaml" {
			t.Errorf("%v points at itself", mention.Place())
		}
	}
	for _, folder := range []string{"links", "votes", "loops", "initiatives", "sources.yaml"} {
		if !found[folder] {
			t.Errorf("nothing in %s points at the journey", folder)
		}
	}
}

func TestBrokenReferences(t *testing.T) {
	t.Parallel()
	others := homeClaims(t).Texts()
	tests := []struct{ name, source, message, fix string }{
		{"journeys/x.yaml", "persona: maja\n", "`maja` names no persona", "did you mean `maya`?"},
		{"journeys/x.yaml", "variant_of: clam\n", "`clam` names no journey", "did you mean `claim`?"},
		{"journeys/x.yaml", "stages:\n  - {name: A, metrics: [csat-clam]}\n", "`csat-clam` names no metric", "did you mean `csat-claim`?"},
		{"journeys/x.yaml", "stages:\n  - {name: A, does: [{text: x, source: s11}]}\n", "`s11` names no source", "did you mean `s1`?"},
		{"links/x.yaml", "from: handler-day/aprove#cap\n", "`handler-day/aprove#cap` names no", "did you mean `handler-day/approve#cap`?"},
		{"votes/x.yaml", "votes: [claim/wait#nodate]\n", "`claim/wait#nodate` names no", "did you mean `claim/wait#no-date`?"},
		{"inbox/x.yaml", "claim/wiat:\n  pains: [x]\n", "`claim/wiat` names no", "did you mean `claim/wait`?"},
		{"initiatives/x.yaml", "variants: {tim: x}\n", "`tim` names no persona", "did you mean `tom`?"},
		{"actions.yaml", "actions:\n  - {text: x, from: rise-cap}\n", "`rise-cap` names no initiative", "did you mean `raise-cap`?"},
		{"sources.yaml", "s1: {about: nothing-like-it}\n", "`nothing-like-it` names no record", "write an id that is there, or delete the reference"},
	}
	for _, test := range tests {
		texts := map[string]string{}
		for name, source := range others {
			if name != "initiatives/x.yaml" {
				texts[name] = source
			}
		}
		texts[test.name] = test.source
		faults := slices.DeleteFunc(model.NewWorkshop(texts).Faults(), func(f model.Fault) bool { return f.File != test.name })
		if len(faults) != 1 || !strings.HasPrefix(faults[0].Message, test.message) || faults[0].Fix != test.fix {
			t.Errorf("%s in %s: found %+v, want %q and %q", test.source, test.name, faults, test.message, test.fix)
		}
	}
	if faults := one("personas/tom.yaml", "function: nobody\n").Faults(); len(faults) > 0 {
		t.Errorf("functions are words that people choose: %+v", faults)
	}
	if faults := one("journeys/x.yaml", "stages:\n  - {name: A, frontstage: [{who: nurse, text: x}]}\n").Faults(); len(faults) > 0 {
		t.Errorf("roles are words that people choose: %+v", faults)
	}
}

func TestUnreadableFilesBreakNoReferences(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"sources.yaml":        "s1: [\n",
		"journeys/claim.yaml": "title: x\n  stages: [\n",
		"links/x.yaml":        "from: claim/wait#no-date\nsource: s1\n",
	})
	for _, fault := range w.Faults() {
		if fault.Rule != model.RuleParseError {
			t.Errorf("one file that cannot be read makes a fault of another: %+v", fault)
		}
	}
}

func TestVariantsThatGoRound(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"journeys/a.yaml": "variant_of: b\n",
		"journeys/b.yaml": "variant_of: c\n",
		"journeys/c.yaml": "variant_of: b\n",
		"journeys/d.yaml": "variant_of: d\n",
		"journeys/e.yaml": "variant_of: f\n",
		"journeys/f.yaml": "title: F\n",
	})
	var files []string
	for _, fault := range w.Faults() {
		if fault.Rule != model.RuleBrokenVariant {
			t.Errorf("found %+v", fault)
		}
		files = append(files, fault.File)
	}
	if want := []string{"journeys/b.yaml", "journeys/c.yaml", "journeys/d.yaml"}; !slices.Equal(files, want) {
		t.Errorf("found %q, want %q", files, want)
	}
}

func TestDoubleIDs(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"empathy/claim.yaml":  "says:\n  - {id: a, text: x}\nfeels:\n  - {id: a, text: y}\n",
		"journeys/claim.yaml": "stages:\n  - id: s\n    does: [{id: a, text: x}]\n    pains:\n      - {id: a, text: y}\n  - id: s\n    does: [{id: a, text: z}]\n",
		"workshop.yaml":       "participants:\n  - {id: dk}\n  - {name: no id}\n  - {name: none}\n  - {id: dk}\n",
	})
	var got []string
	for _, fault := range w.Faults() {
		got = append(got, fault.Rule+" "+at(fault.File, fault.Path...).String())
	}
	want := []string{
		"duplicate-id empathy/claim.yaml",
		"duplicate-id empathy/claim.yaml feels[0].id",
		"duplicate-id journeys/claim.yaml stages[0].pains[0].id",
		"duplicate-id journeys/claim.yaml stages[1].id",
		"duplicate-id workshop.yaml participants[3].id",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNamesForPickers(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for target, want := range map[model.Target][]string{
		model.NamesPersona:     {"maya", "priya", "tom"},
		model.NamesJourney:     {"claim", "handler-day"},
		model.NamesSource:      {"s1", "s2", "s3", "s4", "s5", "s6"},
		model.NamesParticipant: {"dk", "sr", "jo", "lm"},
		model.NamesFunction:    {"claims", "hr", "it", "customer"},
		model.NamesNothing:     nil,
	} {
		if got := w.Names(target); !slices.Equal(got, want) {
			t.Errorf("the names of %q are %q, want %q", target, got, want)
		}
	}
	places := w.Names(model.NamesPlace)
	for _, place := range places {
		if _, ok := w.Resolve(model.ParseReference(place)); !ok {
			t.Errorf("%q is offered, but leads nowhere", place)
		}
	}
	if !slices.Contains(places, "claim/wait#no-date") || !slices.Contains(places, "maya-waiting#no-date") {
		t.Errorf("the places are %q", places)
	}
}
