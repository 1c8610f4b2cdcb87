package plan_test

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
			"a new initiative of the column", "n|:Ring before they ring|enter", "Add initiative 'Ring before they ring'",
			"initiatives/ring-before-they-ring.yaml\n+title: Ring before they ring\n+dimension: overall\n",
		},
		{
			"a new initiative among the priorities", "v|n|enter|:Call back|enter", "Add initiative 'Call back'",
			"initiatives/call-back.yaml\n+title: Call back\n+dimension: moment\n",
		},
		{"the status", "s|home|enter", "Set status to 'proposed'", "initiatives/recognition.yaml\n-status: agreed\n+status: proposed\n"},
		{"to the moments", "shift+right", "", "initiatives/recognition.yaml\n-dimension: overall\n+dimension: moment\n"},
		{"to work overall", "right|shift+left", "", "initiatives/chatbot.yaml\n-dimension: moment\n+dimension: overall\n"},
		{"no further", "shift+left", "It is at the end already", ""},
		{"more impact", "v|shift+up", "Set impact to '4'", "initiatives/chatbot.yaml\n-impact: 3\n+impact: 4\n"},
		{"less impact", "v|shift+down", "", "initiatives/chatbot.yaml\n-impact: 3\n+impact: 2\n"},
		{"more effort", "v|shift+right", "", "initiatives/chatbot.yaml\n-effort: 4\n+effort: 5\n"},
		{"less effort", "v|shift+left", "", "initiatives/chatbot.yaml\n-effort: 4\n+effort: 3\n"},
		{"a field of the form", "enter|enter|ctrl+u|:Thanks that fit|enter|esc", "", "initiatives/recognition.yaml\n-title: Recognition that fits the person\n+title: Thanks that fit\n"},
		{"delete an initiative", "d", "Delete initiative recognition", "initiatives/recognition.yaml\n" + room.Gone(recognition)},
		{
			"a new loop", "v|v|n|down|enter|:Monday round|enter", "Add feedback loop 'Monday round'",
			"loops/monday-round.yaml\n+title: Monday round\n+voice: employee\n",
		},
		{"a new member", "v|v|v|n|:Jo|enter|:it|enter", "Add 'Jo' to members", "governance.yaml\n+    - {name: Jo, function: it}\n"},
		{"a member whose function is new", "v|v|v|n|:Mo|enter|:legal|enter", "", "governance.yaml\n+    - {name: Mo, function: legal}\n"},
		{"a shared metric", "v|v|v|down|down|down|down|n|enter", "Edit shared metrics", "governance.yaml\n-shared_metrics: [csat-claim, enps-claims]\n+shared_metrics: [csat-claim, enps-claims, calls-per-claim]\n"},
		{"the joint budget", "v|v|v|end|up|n|enter|ctrl+u|:130000|enter|esc", "", "governance.yaml\n-joint_budget: {total: 125000, currency: GBP}\n+joint_budget: {total: 130000, currency: GBP}\n"},
		{"the advisory board", "v|v|v|end|enter|enter|ctrl+u|:4|enter|esc", "", "governance.yaml\n-advisory_board: {customers: 0, employees: 0}\n+advisory_board: {customers: 4, employees: 0}\n"},
		{"the name of the committee", "v|v|v|enter|enter|ctrl+u|:Claims group|enter|esc", "", "governance.yaml\n-  name: Claims experience group\n+  name: Claims group\n"},
		{"delete a member", "v|v|v|down|d", "Delete member 'Dilip'", "governance.yaml\n-    - {name: Dilip, function: claims}\n"},
		{"a member further down", "v|v|v|down|shift+down", "Move member 'Dilip'", "governance.yaml\n+    - {name: Sara, function: hr}\n-    - {name: Sara, function: hr}\n"},
		{
			"a decision", "v|v|v|v|n|:Raise the cap first @Lena|enter|esc", "",
			"decisions.yaml\n+decisions:\n+  - {text: Raise the cap first, at: \"2025-06-12\", by: Lena}\n",
		},
		{
			"an action", "V|V|V|n|:Ask audit again @Sara 2025-07-01|enter|esc", "",
			"actions.yaml\n+  - {text: Ask audit again, who: Sara, by: 2025-07-01}\n",
		},
		{"an action is done", "V|V|V|space", "Set done to '2025-06-12'", "actions.yaml\n-  - {text: Draft new approval limits, who: Dilip, by: 2025-06-20, from: raise-cap}\n+  - {text: Draft new approval limits, who: Dilip, by: 2025-06-20, from: raise-cap, done: 2025-06-12}\n"},
		{"an action is copied", "V|V|V|y", "Duplicate entry of actions", "actions.yaml\n+  - {text: Draft new approval limits, who: Dilip, by: 2025-06-20, from: raise-cap}\n"},
		{"an action further up", "V|V|V|end|shift+up", "Move actions", "actions.yaml\n+  - {text: Ask audit about the cap, who: , by: , from: raise-cap}\n-  - {text: Ask audit about the cap, who: , by: , from: raise-cap}\n"},
		{"delete an action", "V|V|V|d", "Delete actions", "actions.yaml\n-  - {text: Draft new approval limits, who: Dilip, by: 2025-06-20, from: raise-cap}\n"},
		{
			"something for later", "V|V|n|:Weekend cover @Sara|enter|esc", "",
			"parking.yaml\n+  - {text: Weekend cover, from: sr, at: \"10:42\"}\n",
		},
		{
			"a setback", "V|n|:Down again 2025-05-31|enter|esc", "",
			"log.yaml\n+log:\n+  - {at: 2025-05-31, text: Down again}\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), 120, 36)
			r.Steps(strings.Split(test.steps, "|")...)
			r.Expect(test.says)
			r.ExpectChanged(test.want)
			if test.want == "" {
				return
			}
			r.Steps("u").ExpectChanged("")
			r.Steps("ctrl+r").ExpectChanged(test.want)
		})
	}
}

func TestDoneIsTakenBack(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("V", "V", "V", "space").ExpectLine("▸", "√ Draft new approval limits")
	r.Steps("space").ExpectChanged("")
}

func TestPastedLinesAreEntriesOfOneStep(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("V", "n").Paste("Slow week\nStorm @all")
	r.Keys("enter", "esc")
	r.ExpectChanged("log.yaml\n+log:\n+  - {at: 2025-06-12, text: Slow week}\n+  - {at: 2025-06-12, text: Storm @all}\n")
	r.Keys("u")
	r.ExpectChanged("")
}

func TestGovernanceIsWrittenWhereThereIsNone(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Empty(), 120, 36)
	r.Steps("v", "v", "v", "n", ":Sara", "enter", ":hr", "enter")
	r.Steps("end", "enter", "enter", ":3", "enter", "esc")
	r.ExpectChanged("governance.yaml\n+committee:\n+  members:\n+    - {name: Sara, function: hr}\n+advisory_board: {customers: 3}\n")
	r.ExpectLine("● hr").ExpectLine("3 customers · no employees")
}

func TestExpectationsAndFixesArePickedFromNames(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 60)
	r.Steps("enter", "down", "down", "down", "enter", ":Nobody can", "enter", "esc", "esc")
	r.ExpectChanged("initiatives/recognition.yaml\n-fixes: []\n+fixes: [claim/wait#no-date]\n")
}

func TestRenamingIsFollowed(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("right", "down", "I", "ctrl+u", ":cap", "enter").ExpectLine("▸", "Handlers approve")
	if got := r.Session.Workshop().Texts()["actions.yaml"]; strings.Contains(got, "raise-cap") || !strings.Contains(got, "from: cap}") {
		t.Errorf("the actions belong to something else:\n%s", got)
	}
}

func TestDuplicateInitiative(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("y")
	texts := r.Session.Workshop().Texts()
	if texts["initiatives/recognition-2.yaml"] != texts["initiatives/recognition.yaml"] {
		t.Error("the copy differs")
	}
}

func TestEditorOpensTheWholeFile(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36, room.Editor(func(text string) string { return strings.Replace(text, "effort: 1", "effort: 2", 1) }))
	r.Steps("E").ExpectChanged("initiatives/recognition.yaml\n-effort: 1\n+effort: 2\n")
}

func TestUndoBringsViewAndCursorBack(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("right", "down", "shift+left").ExpectLine("▸", "Handlers approve")
	r.Steps("v", "v", "u").ExpectLine("▸", "Handlers approve").Expect("OVERALL", "Undid: set dimension to 'overall'")
	r.Steps("d").ExpectLine("▸", "Chatbot")
	r.Steps("V", "u").ExpectLine("▸", "Handlers approve")
}

func TestKeysSayWhyTheyDoNothing(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("space").Expect("Go to an action first.")
	r.Steps("shift+up").Expect("shift+left and shift+right carry them")
	r.Steps("v", "v", "s").Expect("Go to an initiative first.")
	r.Steps("shift+up").Expect("Nothing here can be carried.")
	r.Steps("v", "y").Expect("There is only one of it.")
	r.Steps("I").Expect("Only initiatives and loops have an id.")
	r.Steps("v", "E").Expect("Nothing is written here yet: n adds the first.")
	r.Steps("enter").Expect("There is nothing here yet: n adds the first.")
	r.ExpectChanged("")
}

func TestReadOnlyWorkshopIsOnlyShown(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36, room.ReadOnly)
	for range viewNames() {
		for _, key := range []string{"n", "enter", "d", "y", "I", "E", "shift+right", "shift+down"} {
			r.Steps("esc", key)
		}
		r.Steps("v")
	}
	r.ExpectChanged("")
	r.Steps("n").Expect("opened for reading only")
	r.Steps("d").Expect("opened for reading only")
}

const recognition = `title: Recognition that fits the person
hmw: How might we thank people in the way they value?
dimension: overall
fixes: []
expects:
  - {metric: enps-claims, from: -14, to: -5, by: 2025-12}
impact: 3
effort: 1
confidence: 0.5
for: [tom, priya]
variants:
  tom: Customer praise read out by name
  priya: Swap a late shift
owner: Sara
functions: [hr]
budget: {total: 5000, employee: 5000, customer: 0, currency: GBP}
status: agreed
due: 2025-07-31
`
