package redact_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/publish/redact"
)

// room is a small workshop in which nearly everything names something private.
func room() *model.Workshop {
	return one(
		"workshop.yaml", "title: Claims\nagenda: long-day\nfacilitator: Orla Byrne\nparticipants:\n  - {id: dk, name: Dana Kim}\n  - {id: mb, name: Mo, audience: private}\n",
		"sources.yaml", "s1: {title: Calls, about: tom}\ns2: {title: The leak, audience: private}\n",
		"personas/maya.yaml", "# not for the client\nname: Maya\nquote: {text: They never rang, audience: team}\ngoals:\n  - plain # aside\n  - {text: Kept, source: [s1, s2]}\nsource: s2\n",
		"personas/tom.yaml", "side: employee\nname: Tom\nserves: [maya]\naudience: private\n",
		"journeys/claim.yaml", "persona: maya\nstages:\n  - id: wait\n    metrics: [calm, csat]\n    pains:\n      - {id: no-date, text: No date, audience: private}\n    frontstage:\n      - {who: tom, text: Answers}\n  - {id: paid, audience: team}\n",
		"links/private-end.yaml", "from: claim/wait#no-date\nto: claim/wait\nbecause: It shows\n",
		"links/broken.yaml", "from: claim/moved#no-date\nto: claim/wait\n",
		"metrics/calm.yaml", "name: Calm\naudience: private\n",
		"metrics/csat.yaml", "name: Satisfaction\nreadings:\n  - {at: 2025-06, value: 3}\n",
		"initiatives/ring.yaml", "fixes: [claim/wait, claim/wait#no-date]\nexpects:\n  - {metric: calm, from: 1, to: 2}\n  - {metric: csat, from: 3, to: 4}\nfor: [tom]\nvariants: {tom: Rings, maya: Waits}\nmade_with: [tom, maya]\n",
		"agendas/long-day.yaml", "title: Long\naudience: private\n",
		"inbox/dk.yaml", "claim/wait: {pains: [{text: Raw, audience: team}]}\nclaim/wait#no-date: {pains: [More]}\n",
		"votes/dk.yaml", "votes:\n  - claim/wait#no-date\n  - claim/wait\n",
		"votes/mb.yaml", "votes: [claim/wait]\n",
		"log.yaml", "log:\n  - {at: 2025-06, text: It moved, metric: calm}\n",
		"dismissed.yaml", "dismissed:\n  - {rule: a, ref: claim/wait#no-date, reason: Known}\n  - {rule: b, ref: sources.yaml#s2.when, reason: Known}\n  - {rule: c, ref: claim/wait, reason: Kept}\n",
		"journeys/torn.yaml", "title: [\n",
		"notes.txt", "about tom",
	)
}

func TestTeamKeepsWhatIsNotPrivate(t *testing.T) {
	t.Parallel()
	team, report := redacted(t, room(), redact.Team)
	wantText(t, team, "workshop.yaml", "title: Claims\nfacilitator: Orla Byrne\nparticipants:\n  - {id: dk, name: Dana Kim}\n")
	wantText(t, team, "sources.yaml", "s1: {title: Calls}\n")
	wantText(t, team, "personas/maya.yaml", "name: Maya\nquote: {text: They never rang, audience: team}\ngoals:\n  - plain\n  - {text: Kept, source: [s1]}\n")
	wantText(t, team, "journeys/claim.yaml", "persona: maya\nstages:\n  - id: wait\n    metrics: [csat]\n    frontstage:\n      - {text: Answers}\n  - id: paid\n    audience: team\n")
	wantText(t, team, "initiatives/ring.yaml", "fixes: [claim/wait]\nexpects:\n  - {metric: csat, from: 3, to: 4}\nvariants:\n  maya: Waits\nmade_with: [maya]\n")
	wantText(t, team, "inbox/dk.yaml", "claim/wait:\n  pains:\n    - {text: Raw, audience: team}\n")
	wantText(t, team, "votes/dk.yaml", "votes:\n  - claim/wait\n")
	wantText(t, team, "log.yaml", "{}\n")
	wantText(t, team, "dismissed.yaml", "dismissed:\n  - {rule: c, ref: claim/wait, reason: Kept}\n")
	for _, gone := range []string{"personas/tom.yaml", "metrics/calm.yaml", "agendas/long-day.yaml", "links/private-end.yaml", "links/broken.yaml", "votes/mb.yaml", "journeys/torn.yaml", "notes.txt"} {
		if team.File(gone) != nil {
			t.Errorf("%s is still there", gone)
		}
	}
	const want = "1 agenda, 1 note, 1 metric, 1 persona, 1 source, 1 entry, 1 file that cannot be read, 1 file that is no record, " +
		"and with them 6 entries, 10 references, 2 links, 1 ballot"
	if said := report.String(); said != want {
		t.Errorf("the report says\n%s\nwant\n%s", said, want)
	}
}

func TestClientsSeeNothingOfTheRoom(t *testing.T) {
	t.Parallel()
	client, _ := redacted(t, room(), redact.Client)
	wantNoTrace(t, client, "tom", "no-date", "calm", "long-day", "never rang", "paid", "s2", "audience", "Raw", "#")
	for _, file := range client.Files() {
		switch file.Kind {
		case model.KindInbox, model.KindVotes, model.KindParking, model.KindDismissed:
			t.Errorf("%s is still there", file.Name)
		}
	}
}

func TestFullIsTheWorkshopItself(t *testing.T) {
	t.Parallel()
	w := room()
	full, report := redacted(t, w, redact.Full)
	if full != w || !report.Empty() || report.String() != "nothing" {
		t.Errorf("the workshop changed: %s", report)
	}
}

func TestInDoubtItStays(t *testing.T) {
	t.Parallel()
	for name, source := range map[string]string{
		"a word that is not known":       "goals: [{text: secret, audience: Board}]\n",
		"a list":                         "goals: [{text: secret, audience: [team]}]\n",
		"a misspelt key":                 "goals: [{text: secret, Audiance: private}]\n",
		"a key that is not known":        "goal: [{text: secret}]\n",
		"a mapping read as text":         "goals:\n  - {note: secret, audience: private}\n",
		"a mapping where a list belongs": "goals: {a: {text: secret, audience: private}}\n",
		"a note alone":                   "goals: {text: secret, audience: private}\n",
		"a field that holds a mapping":   "name: {text: secret, audience: private}\n",
		"an entry of a record":           "tools: [{name: secret, audience: private}]\n",
		"a comment inside a text":        "goals:\n  - Waiting: 3 days # secret\n    and: more\n",
		"a merge":                        "x: &x {audience: private}\ngoals: [{<<: *x, text: secret}]\n",
		"a key that stands twice":        "audience: private\nname: secret\naudience: team\n",
		"a second document":              "name: Maya\n---\nname: secret\n",
		"a wrong shape":                  "serves: {a: secret}\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := one("personas/maya.yaml", source)
			for _, profile := range []redact.Profile{redact.Team, redact.Client} {
				after, _ := redacted(t, w, profile)
				wantNoTrace(t, after, "secret")
			}
		})
	}
}

func TestEveryRecordCanHaveAnAudience(t *testing.T) {
	t.Parallel()
	for _, info := range model.Kinds() {
		name := info.Kind.Path("qsecretq")
		after, report := redacted(t, one(name, "audience: private\n"), redact.Team)
		if after.File(name) != nil || report.Empty() {
			t.Errorf("a private %s is published; the report says %q", info.Label, report)
		}
	}
}

// What says nothing of its readers reads as before.
func TestNothingElseIsLeftOut(t *testing.T) {
	t.Parallel()
	for _, name := range exampleNames() {
		w := example(t, name)
		team, report := redacted(t, w, redact.Team)
		for _, file := range w.Files() {
			if diff := cmp.Diff(file.Record, team.File(file.Name).Record); diff != "" {
				t.Errorf("%s: %s reads differently: %s", name, file.Name, diff)
			}
		}
		if !report.Empty() {
			t.Errorf("%s: %s was left out", name, report)
		}
		client, _ := redacted(t, w, redact.Client)
		for _, kind := range []model.Kind{model.KindLoop, model.KindLink, model.KindMetric, model.KindJourney} {
			if all, left := count(w, kind), count(client, kind); all != left {
				t.Errorf("%s: of %d %s %d are left", name, all, kind.Info().Plural, left)
			}
		}
	}
}

func count(w *model.Workshop, kind model.Kind) int {
	number := 0
	for _, file := range w.Files() {
		if file.Kind == kind {
			number++
		}
	}
	return number
}

func TestAnUnknownProfileIsRefused(t *testing.T) {
	t.Parallel()
	for typed, advice := range map[string]string{"clients": "did you mean `client`?", "x": "choose full, team or client"} {
		if _, err := redact.ParseProfile(typed); err == nil || !strings.Contains(err.Error(), advice) {
			t.Errorf("%s: %v", typed, err)
		}
		if _, _, err := redact.Apply(room(), redact.Profile(typed)); err == nil {
			t.Errorf("%s was applied", typed)
		}
	}
	for _, profile := range redact.Profiles() {
		if parsed, err := redact.ParseProfile(string(profile)); parsed != profile || err != nil || profile.Help() == "" {
			t.Errorf("%s reads as %s, %v", profile, parsed, err)
		}
	}
}

func BenchmarkApply(b *testing.B) {
	w := example(b, "home-claims")
	for b.Loop() {
		if _, _, err := redact.Apply(w, redact.Client); err != nil {
			b.Fatal(err)
		}
	}
}
