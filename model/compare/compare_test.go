package compare_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/compare"
)

const journey = `side: customer
title: From leak to money
stages:
  - id: report
    name: Report it
    emotion: -1
    channels: [phone]
    pains:
      - {id: repeat, text: Tells the story twice, severity: 2}
      - Nobody rings back
  - id: wait
    name: Wait
    pains: [Nobody can give a date for the visit]
  - id: paid
    name: Money arrives
`

// Each case changes one file and says what people read of it.
func TestChangesOfOneFile(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		what, file, before, after string
		want                      []string
	}{
		{
			"a stage moves, an emotion rises", "journeys/claim.yaml", journey, `side: customer
title: From leak to money
stages:
  - id: report
    name: Report it
    emotion: 1
    channels: [phone]
    pains: [{id: repeat, text: Tells the story twice, severity: 2}, Nobody rings back]
  - {id: paid, name: Money arrives}
  - id: wait
    name: Wait
    pains: [Nobody can give a date for the visit]
`,
			[]string{"journey claim: From leak to money", "  emotion of Report it −1 → +1", "  stage Money arrives moved from 3 to 2"},
		},
		{
			"notes are reworded, moved, known better", "journeys/claim.yaml", journey, `side: customer
title: From leak to money
stages:
  - id: report
    name: Report it
    emotion: -1
    channels: [sms, phone]
    pains:
      - {id: repeat, text: Tells the story twice, severity: 3, basis: observed}
  - id: wait
    name: Wait
    thinks: [Nobody rings back]
    pains: [Nobody dares to give a date for the visit, It rains]
  - id: paid
    name: Money is there
`,
			[]string{
				"journey claim: From leak to money",
				"  channel sms added to Report it",
				"  basis of note “Tells the story twice” set to observed",
				"  severity of note “Tells the story twice” 2 → 3",
				"  note “Nobody rings back” moved from pains of Report it to thinks of Wait",
				"  note reworded in pains of Wait",
				"    - Nobody can give a date for the visit",
				"    + Nobody dares to give a date for the visit",
				"  note “It rains” added to pains of Wait",
				"  name of Money is there “Money arrives” → “Money is there”",
			},
		},
		{
			"a stage goes and takes its notes along, but for one", "journeys/claim.yaml", journey, `side: customer
title: From leak to money
stages:
  - id: wait
    name: Wait
    moment: {}
    pains: [Nobody can give a date for the visit, Nobody rings back]
  - id: paid
    name: Money arrives
    time: {wait: 6d}
  - name: Tells a friend
`,
			[]string{
				"journey claim: From leak to money",
				"  stage Report it removed",
				"  moment of Wait added",
				"  note “Nobody rings back” moved from pains of Report it to pains of Wait",
				"  time of Money arrives set to wait: 6d",
				"  stage Tells a friend added",
			},
		},
		{
			"dots and sets know no order", "votes/dk.yaml", "votes: [claim/wait, claim/wait, claim/report]\n", "votes:\n  - claim/report\n  - claim/wait\n  - claim/paid\n",
			[]string{"votes dk", "  dot on claim/wait removed", "  dot on claim/paid added"},
		},
		{
			"readings and ends of a scale", "metrics/csat.yaml", "range: [0, 100]\ntarget: 80.0\nreadings:\n  - {at: 2025-01, value: 60}\n",
			"readings:\n  - {value: 61, at: 2025-01}\n  - {at: 2025-02, value: 70}\ntarget: 80\nrange: [0, 10]\n",
			[]string{"metric csat", "  value of 2025-01 60 → 61", "  reading 2025-02 added", "  range 0 to 100 → 0 to 10"},
		},
		{
			"keys that the table does not know", "personas/tom.yaml", "name: Tom\nshoe: 'big'\nhat: {a: 1}\n", "name: Tom\nshoe: \"big\"\nhat: {a: 2}\nglove: red\n",
			[]string{"persona tom: Tom", "  hat a: 1 → a: 2", "  glove set to red"},
		},
		{
			"a note that gets its details is the same note", "personas/tom.yaml", "goals: [Rest]\nquote: It is fine\n", "goals:\n  - {text: Rest, basis: said}\nquote: {text: It is not, source: s1}\n",
			[]string{"persona tom", "  basis of note “Rest” set to said", "  quote “It is fine” → “It is not”", "  source s1 added"},
		},
		{
			"lines of one-line files", "actions.yaml", "actions:\n  - {text: Call the roofer, who: Ana}\n", "actions:\n  - {text: Call the roofer, who: Ben}\n  - {text: Write to her}\n",
			[]string{"actions", "  who of Call the roofer “Ana” → “Ben”", "  action Write to her added"},
		},
		{
			"a file that cannot be read", "personas/tom.yaml", "name: Tom\n", "name: \"Tom\nlabel: x: y\n",
			[]string{"personas/tom.yaml cannot be read any more"},
		},
		{
			"a file that cannot be read the same way", "personas/tom.yaml", "- Tom\n", "- Ben\n",
			[]string{"personas/tom.yaml changed as text"},
		},
		{"a file that is no YAML", "notes.md", "one\n", "two\n", []string{"notes.md changed as text"}},
	} {
		before, after := texts(test.file, test.before), texts(test.file, test.after)
		if difference := cmp.Diff(test.want, lines(before, after)); difference != "" {
			t.Errorf("%s (-want +got):\n%s", test.what, difference)
		}
	}
}

func TestChangesOfRecords(t *testing.T) {
	t.Parallel()
	before := texts(
		"personas/tom.yaml", "side: employee\nname: Tom\nsummary: He answers the phone all day\n",
		"personas/maya.yaml", "side: customer\nname: Maya\n",
		"journeys/claim.yaml", "persona: tom\nstages:\n  - {id: wait, name: Wait, pains: [{id: no-date, text: No date}]}\n",
		"links/a-b.yaml", "from: claim/wait#no-date\nto: claim/wait\n",
		"links/c-d.yaml", "because: It hurts\n",
		"initiatives/cap.yaml", "variants:\n  tom: A bonus\nfor: [tom, maya]\n",
		"sources.yaml", "s1: {title: Talks, about: tom}\n",
	)
	after := texts(
		"personas/thomas.yaml", "side: employee\nname: Tom\nsummary: He answers the phone all day long\n",
		"personas/maya.yaml", "side: customer\nname: Maya\n",
		"journeys/claim.yaml", "persona: thomas\nstages:\n  - {id: hold, name: Wait, pains: [{id: no-date, text: No date}]}\n",
		"links/a-b.yaml", "from: claim/hold#no-date\nto: claim/hold\n",
		"initiatives/cap.yaml", "for: [maya, thomas]\nvariants:\n  thomas: A bonus\n",
		"sources.yaml", "s1: {title: Talks, about: thomas}\n",
		"metrics/csat.yaml", "name: CSAT\n",
	)
	want := []string{
		"persona tom renamed to thomas (4 references)",
		"  summary “He answers the phone all day” → “He answers the phone all day long”",
		"journey claim",
		"  id of Wait wait → hold (2 references)",
		"link c-d removed",
		"metric csat added",
		"initiative cap",
		"  “maya” moved from 2 to 1 in for",
	}
	if difference := cmp.Diff(want, lines(before, after)); difference != "" {
		t.Errorf("(-want +got):\n%s", difference)
	}
}

// Notes find their way from the inbox, and within a journey that got another
// name meanwhile; what points at them follows.
func TestNotesAreCarried(t *testing.T) {
	t.Parallel()
	before := texts(
		"inbox/dk.yaml", "claim/wait:\n  pains: [Nobody rings, It is loud]\n",
		"journeys/claim.yaml", "stages:\n  - {id: wait, name: Wait, pains: [{id: no-date, text: No date}]}\n  - {id: paid, name: Paid}\n",
		"links/a-b.yaml", "from: claim/wait#no-date\nto: claim/paid\n",
	)
	after := texts(
		"inbox/dk.yaml", "claims/wait:\n  pains: [It is loud]\n",
		"journeys/claims.yaml", "stages:\n  - {id: wait, name: Wait, pains: [Nobody rings]}\n  - {id: paid, name: Paid, pains: [{id: no-date, text: No date}]}\n",
		"links/a-b.yaml", "from: claims/paid#no-date\nto: claims/paid\n",
	)
	want := []string{
		"journey claim renamed to claims (2 references)",
		"  note “Nobody rings” moved from pains of claim/wait of inbox dk to pains of Wait",
		"  note “No date” moved from pains of Wait to pains of Paid (1 reference)",
	}
	if difference := cmp.Diff(want, lines(before, after)); difference != "" {
		t.Errorf("(-want +got):\n%s", difference)
	}
}

// The whole text is read only where it differs, and the answer is the same.
func TestTexts(t *testing.T) {
	t.Parallel()
	before := homeClaims(t)
	edit, err := before.RenameRecord(model.KindPersona, "tom", "thomas")
	if err != nil {
		t.Fatal(err)
	}
	after := before.Apply(edit)
	want, got := compare.Workshops(before, after).Text(0), compare.Texts(before.Texts(), after.Texts()).Text(0)
	if want != got || want != "persona tom renamed to thomas (9 references)\n1 change in 1 record\n" {
		t.Errorf("of workshops: %s\nof texts: %s", want, got)
	}
}

func TestJourneys(t *testing.T) {
	t.Parallel()
	w := texts(
		"journeys/claim.yaml", "state: current\nstages:\n  - {id: wait, name: Wait, emotion: -2, pains: [No date]}\n  - {id: paid, name: Money arrives}\n  - {id: rest, name: Rest}\n",
		"journeys/to-be.yaml", "variant_of: claim\nstate: future\nstages_removed: [rest]\nstages:\n  - {name: Promise, after: nothing}\n  - {id: wait, emotion: 1}\n",
		"journeys/other.yaml", "state: future\nstages:\n  - {name: Wait, emotion: 1}\n",
	)
	for variant, want := range map[string]string{
		"to-be": `journey to-be
  state current → future
  stage Promise added
  emotion of Wait −2 → +1
  stage Rest removed
4 changes in 1 record
`,
		"other": `journey other
  state current → future
  id of Wait taken away, was wait
  emotion of Wait −2 → +1
  note “No date” removed from pains of Wait
  stage Money arrives removed
  stage Rest removed
6 changes in 1 record
`,
	} {
		changes, err := compare.Journeys(w, w.Journey("claim"), w.Journey(variant))
		if err != nil {
			t.Fatal(err)
		}
		if difference := cmp.Diff(want, changes.Text(0)); difference != "" {
			t.Errorf("%s (-want +got):\n%s", variant, difference)
		}
		for _, change := range changes.Records[0].Changes {
			if change.Name == "emotion" && variant == "to-be" && (change.After.Place.String() != "journeys/to-be.yaml stages[1].emotion" || change.After.Line != 6 || change.Before.Line != 3) {
				t.Errorf("the emotion is found at %v, line %d", change.After.Place, change.After.Line)
			}
		}
	}
}
