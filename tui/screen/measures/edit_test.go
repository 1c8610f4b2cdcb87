package measures_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// TestKeysWriteExactly presses each key on the reference workshop, looks at the
// lines that it changes and takes them back.
func TestKeysWriteExactly(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, steps, says, want string
	}{
		{
			"a reading is one line", "down|r|:2025-06 61 n=214 north|enter", "Add reading '2025-06 61 n=214 north' to Claim CSAT",
			"metrics/csat-claim.yaml\n+  - {at: 2025-06, value: 61, n: 214, seg: north}\n",
		},
		{
			"a reading without answers", "r|:2025-06-12  2.9|enter", "Add reading '2025-06-12 2.9'",
			"metrics/calls-per-claim.yaml\n+  - {at: 2025-06-12, value: 2.9}\n",
		},
		{
			"a segment of several words", "down|r|:2025-06 61% north and west N=9|enter", "",
			"metrics/csat-claim.yaml\n+  - {at: 2025-06, value: 61, n: 9, seg: north and west}\n",
		},
		{
			"a name of one's own", "n|:Letters that answer|enter", "Add metric 'Letters that answer'",
			"metrics/letters-that-answer.yaml\n+side: customer\n+parameter: input\n+name: Letters that answer\n",
		},
		{
			"a name that people often use", "down|down|down|n|:enps|enter", "",
			"metrics/enps.yaml\n+side: employee\n+parameter: output\n+lens: relational\n+name: enps\n+unit: score\n+better: up\n+range: [-100, 100]\n",
		},
		{"delete", "down|d", "Delete metric csat-claim; 3 references point at it", "metrics/csat-claim.yaml\n" + room.Gone(csat)},
		{"duplicate", "y", "Duplicate metric calls-per-claim", "metrics/calls-per-claim-2.yaml\n" + room.Added(calls)},
		{"to the employees' side", "shift+right", "Set side to 'employee'", "metrics/calls-per-claim.yaml\n-side: customer\n+side: employee\n"},
		{"to the customers' side", "end|shift+left", "", "metrics/enps-claims.yaml\n-side: employee\n+side: customer\n"},
		{"to the outputs", "shift+down", "", "metrics/calls-per-claim.yaml\n-parameter: input\n+parameter: output\n"},
		{"to the inputs", "down|shift+up", "", "metrics/csat-claim.yaml\n-parameter: output\n+parameter: input\n"},
		{"where it stands already", "shift+left", "", ""},
		{"the form", "enter|down|down|down|enter|ctrl+u|:Calls|enter|esc", "", "metrics/calls-per-claim.yaml\n-name: Calls per claim\n+name: Calls\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), 120, 36)
			r.Steps(strings.Split(test.steps, "|")...)
			r.Expect(test.says)
			r.ExpectChanged(test.want)
			if test.want != "" {
				r.Steps("u").ExpectChanged("")
				r.Steps("ctrl+r").ExpectChanged(test.want)
			}
		})
	}
}

func TestWrongReadingsAreAskedForAgain(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"June 61":          "'June' is no date; a reading is a date, a value",
		"2025-06":          "a reading is a date, a value",
		"2025-06 many":     "'many' is no number",
		"2025-06 61 n=few": "Responses is a whole number",
		"2025-13 61":       "'2025-13' is no date",
	} {
		r := enter(t, room.Reference(t), 120, 36)
		r.Steps("r", ":"+typed, "enter").Expect(want, typed)
		r.ExpectChanged("")
	}
}

func TestRenamingIsFollowed(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("down", "I", "ctrl+u", ":csat", "enter").Expect("Rename metric csat-claim to csat").ExpectLine("▸", "Claim CSAT")
	if got := r.Session.Workshop().Texts()["governance.yaml"]; !strings.Contains(got, "shared_metrics: [csat, enps-claims]") {
		t.Errorf("the governance shares something else:\n%s", got)
	}
}

func TestEditorOpensTheWholeFile(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36, room.Editor(func(text string) string { return strings.Replace(text, "target: 1.5", "target: 1", 1) }))
	r.Steps("E").ExpectChanged("metrics/calls-per-claim.yaml\n-target: 1.5\n+target: 1\n")
}

func TestUndoBringsTheCursorBack(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("down", "down", "shift+down").ExpectLine("▸", "Tool rating")
	r.Steps("home", "u").ExpectLine("▸", "Tool rating").Expect("Undid: set parameter to 'output'")
	r.Steps("d").ExpectLine("▸", "Nothing says what employees have")
	r.Steps("u").ExpectLine("▸", "Tool rating")
}

func TestReadOnlyWorkshopIsOnlyShown(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36, room.ReadOnly)
	for _, key := range []string{"n", "r", "enter", "d", "y", "I", "E", "shift+right"} {
		r.Steps("esc", key).Expect("opened for reading only")
	}
	r.ExpectChanged("")
	r.Steps("w", "enter").Expect("would need r")
}

const calls = `side: customer
parameter: input
lens: transactional
name: Calls per claim
unit: count
better: down
range: [0, 20]
target: 1.5
owner: Dilip
readings:
  - {at: 2025-04, value: 3.1, n: 1006}
  - {at: 2025-05, value: 3.2, n: 980}
`

const csat = `side: customer
parameter: output
lens: transactional
name: Claim CSAT
unit: percent
better: up
range: [0, 100]
target: 80
owner: Lena
shared_by: [customer, claims]
readings:
  - {at: 2025-01, value: 71, n: 201}
  - {at: 2025-02, value: 69, n: 187}
  - {at: 2025-03, value: 66, n: 240}
  - {at: 2025-04, value: 61, n: 198}
  - {at: 2025-05, value: 60, n: 214}
`
