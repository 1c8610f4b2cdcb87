package interlock_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// TestANewLink links a customer's moment with its cause and looks at the file.
// The keys before the sentence are counted.
func TestANewLink(t *testing.T) {
	t.Parallel()
	const sentence = "Nobody sees all of the claim"
	for name, test := range map[string]struct {
		at, keys string // where to go first, and what makes the link
		want     string
	}{
		"from a customer's moment to the lowest stage": {"right", "n enter h t 1 d 3", `
links/approve-wait.yaml
+from: handler-day/approve
+to: claim/wait
+effect: harms
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 3
+because: Nobody sees all of the claim
`},
		"to a pain of a stage": {"right", "n down enter p r f i 1", `
links/cap-wait.yaml
+from: handler-day/approve#cap
+to: claim/wait
+effect: helps
+impact: relational
+level: functional
+reach: indirect
+strength: 1
+because: Nobody sees all of the claim
`},
		"from an employee's stage": {"down down", "n enter h t 1 d 2", `
links/call-wait.yaml
+from: handler-day/call
+to: claim/wait
+effect: harms
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 2
+because: Nobody sees all of the claim
`},
		"turned around, as from the customer back": {"right", "n enter w h t 1 d 3", `
links/wait-approve.yaml
+from: claim/wait
+to: handler-day/approve
+effect: harms
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 3
+because: Nobody sees all of the claim
`},
		"at a crossing of the grid": {"v down down right right", "n h t 1 d 3", `
links/approve-paid.yaml
+from: handler-day/approve
+to: claim/paid
+effect: harms
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 3
+because: Nobody sees all of the claim
`},
		"with what nobody can say left open": {"right", "n enter h enter enter down tab", `
links/approve-wait.yaml
+from: handler-day/approve
+to: claim/wait
+effect: harms
+because: Nobody sees all of the claim
`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), 100, 30)
			r.Press(test.at + " " + test.keys)
			if pressed := len(strings.Fields(test.keys)); pressed >= 10 {
				t.Errorf("it takes %d keys", pressed)
			}
			r.Press("'" + sentence + "' enter")
			r.ExpectChanged(test.want)
			r.Expect("because "+sentence, "How do we know?")
			r.UndoEverything()
		})
	}
}

// TestALinkGivesIdsToItsEnds begins at a stage and a pain that nothing has
// pointed at yet.
func TestALinkGivesIdsToItsEnds(t *testing.T) {
	t.Parallel()
	r := enter(t, map[string]string{
		"journeys/buy.yaml":   "side: customer\nstages:\n  - name: Pay\n",
		"journeys/shift.yaml": "side: employee\nstages:\n  - name: Open the shop\n    pains: [No key]\n",
	}, 100, 30)
	r.Press("n down enter h t 1 d 3 'No key, no till' enter")
	r.ExpectChanged(`
journeys/buy.yaml
+    id: pay
journeys/shift.yaml
-    pains: [No key]
+    id: open-the-shop
+    pains: [{id: no-key, text: No key}]
links/no-key-pay.yaml
+from: shift/open-the-shop#no-key
+to: buy/pay
+effect: harms
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 3
+because: No key, no till
`)
	r.Press("u")
	r.ExpectChanged("")
}

func TestTheQuestionsExplainTheirWords(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 80, 24)
	r.Press("right n enter")
	for _, step := range []struct{ key, help string }{
		{"h", "worse there, or better"},
		{"t", "Transactional: felt in this contact. Relational: felt in the whole"},
		{"1", "One-to-one: this employee, this customer. Functional: whole"},
		{"d", "Direct: in the interaction, tools and rules. Indirect: beyond it"},
		{"3", "How much of what is felt there comes from it?"},
	} {
		r.Expect(step.help).Keys(step.key)
	}
	r.Expect("Ask for approval harms Wait for a decision because of what?")
	r.Keys("ctrl+n", "ctrl+n").Expect("What does the customer notice when this happens to the employee?")
	r.Keys("ctrl+n", "ctrl+n", "ctrl+n").Expect("Ask for approval harms Wait for a decision because of what?")
}

// TestEscGoesBackOneStepAndLosesNothing goes back from the sentence to the
// choice of the stage, and forward again.
func TestEscGoesBackOneStepAndLosesNothing(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 30)
	r.Press("right n enter h t 1 d 3 'A word' esc").Expect("√ 3 decisively", "A word")
	r.Press("esc esc esc esc").Expect("√ h harms", "√ t transactional", "√ 3 decisively")
	r.Press("esc").Expect("Which part of the work is behind 'Wait for a decision'?")
	r.Press("'triage' enter").Expect("1 Log in and triage  →  2 Wait", "√ h harms", "√ 3 decisively")
	r.Press("p enter enter enter enter ctrl+up").Expect("√ p helps", "√ t transactional")
	r.ExpectChanged("")
	r.Press("esc esc esc esc esc esc esc")
	r.ExpectNot("New link")
	r.ExpectChanged("")
}

// TestAWrongKeySaysWhatIsAsked presses keys that answer no question.
func TestAWrongKeySaysWhatIsAsked(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 30)
	r.Press("right n enter 3").ExpectLine("Effect is asked now")
	r.Press("u q").Expect("New link")
	r.Press("h h").ExpectLine("Impact is asked now", "Transactional")
}

func TestThePainsOfBothEndsCanBeNamed(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 30)
	r.Press("v right down down n a 'cap' enter a 'photos' enter h t 1 d 3 'So' enter")
	r.ExpectChanged(`
links/cap-resend.yaml
+from: handler-day/approve#cap
+to: claim/wait#resend
+effect: harms
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 3
+because: So
`)
}

func TestWithoutAnotherSideThereIsNothingToLink(t *testing.T) {
	t.Parallel()
	r := enter(t, map[string]string{"journeys/buy.yaml": "side: customer\nstages:\n  - name: Pay\n"}, 100, 30)
	r.Expect("There is no employee's journey yet: 4 shows where it is")
	r.Press("n").ExpectLine("There is no stage of employees yet")
}
