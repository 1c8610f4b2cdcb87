package redact_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/publish/redact"
)

func said(exposures []redact.Exposure) []string {
	var lines []string
	for _, exposure := range exposures {
		lines = append(lines, exposure.String())
	}
	return lines
}

func TestNamesAreFoundAsWholeWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, note string
		found      string // "" for none
	}{
		{"Dana Kim", "Dana Kim said so", "Dana Kim"},
		{"Dana Kim", "Dana said so", "Dana"},
		{"Dana Kim", "(Kim’s words)", "Kim"},
		{"Dana Kim", "Danas words, Kimono", ""},
		{"Dana Kim", "dana kim", ""},
		{"Jo Ek", "Jo rang", ""},
		{"Jo Ek", "Jo Ek rang", "Jo Ek"},
		{"Mo", "Mo rang", ""},
		{"J. van Dijk", "van the man", ""},
		{"J. van Dijk", "Ask Dijk", "Dijk"},
		{"Zo\u00eb", "Zoe\u0308 rang", "Zo\u00eb"},
		{"Zoe", "Zoe\u0308 rang", ""},
		{"\u738b\u4f1f", "\u542c\u738b\u4f1f\u8bf4", "\u738b\u4f1f"},
		{"\u0410\u043d\u043d\u0430", "\u0410\u043d\u043d\u0430 \u0441\u043a\u0430\u0437\u0430\u043b\u0430", "\u0410\u043d\u043d\u0430"},
		{"", "anything", ""},
	} {
		w := one("workshop.yaml", "participants: [{id: a, name: \""+test.name+"\"}]", "personas/maya.yaml", "goals: [\""+test.note+"\"]")
		found := ""
		for _, exposure := range redact.Names(w, redact.Client) {
			found += exposure.Name
		}
		if found != test.found {
			t.Errorf("%q in %q: found %q, want %q", test.name, test.note, found, test.found)
		}
	}
}

func TestNamesStandWithFileAndLine(t *testing.T) {
	t.Parallel()
	w := one(
		"workshop.yaml", "facilitator: Orla Byrne\nscribe: Piet\nparticipants:\n  - {id: dk, name: Dana Kim}\n",
		"personas/dana.yaml", "name: Dana\nquote: Dana rang me, and so did Orla\n",
		"empathy/wait.yaml", "says:\n  - {text: \"Ask Piet\", audience: team}\n  - {text: Ask Piet, then, basis: said}\nhears:\n  - {text: Piet lied, audience: private}\n",
		"journeys/claim.yaml", "stages:\n  - id: a\n    frontstage:\n      - {who: Piet, text: Answers}\n",
		"inbox/dk.yaml", "wait: {says: [Dana Kim knows]}\n",
		"initiatives/ring.yaml", "owner: Piet\n",
	)
	team := []string{
		"empathy/wait.yaml:3: names Piet: Ask Piet, then",
		"inbox/dk.yaml:1: names Dana Kim: Dana Kim knows",
		"journeys/claim.yaml:4: names Piet: Piet Answers",
		"personas/dana.yaml:2: names Orla: Dana rang me, and so did Orla",
		"personas/dana.yaml:2: names Dana: Dana rang me, and so did Orla",
	}
	client := append(append([]string{}, team[:1]...), team[2:]...)
	for profile, want := range map[redact.Profile][]string{redact.Full: team, redact.Team: team, redact.Client: client} {
		if diff := cmp.Diff(want, said(redact.Names(w, profile))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", profile, diff)
		}
	}
}

// What a consequence takes out is not pointed out.
func TestNamesInWhatFollowsAreNotPointedOut(t *testing.T) {
	t.Parallel()
	w := one(
		"workshop.yaml", "scribe: Piet\n",
		"empathy/wait.yaml", "audience: private\n",
		"inbox/dk.yaml", "wait: {says: [Piet knows]}\n",
	)
	if found := redact.Names(w, redact.Team); len(found) > 0 {
		t.Errorf("pointed out: %v", said(found))
	}
	if found := redact.Names(model.NewWorkshop(nil), redact.Full); found != nil {
		t.Errorf("pointed out in nothing: %v", found)
	}
}
