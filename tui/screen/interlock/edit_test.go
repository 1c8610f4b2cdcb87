package interlock_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// toAht puts the cursor on the link aht-trust.
const toAht = "right down "

// TestKeysChangeTheLink presses every editing key on a link and looks at the
// lines of its file.
func TestKeysChangeTheLink(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ keys, want string }{
		"its sentence":              {"enter ' daily' enter", "-because: Handle-time target rewards ending calls, so claims stay open and trust erodes\n+because: Handle-time target rewards ending calls, so claims stay open and trust erodes daily\n"},
		"observed":                  {"o", "-basis: assumed\n+basis: observed\n"},
		"said":                      {"s", "-basis: assumed\n+basis: said\n"},
		"inferred":                  {"i", "-basis: assumed\n+basis: inferred\n"},
		"assumed again is unsaid":   {"a", "-basis: assumed\n"},
		"measured":                  {"m", "-basis: assumed\n+basis: measured\n"},
		"stronger":                  {"+", "-strength: 2\n+strength: 3\n"},
		"weaker":                    {"-", "-strength: 2\n+strength: 1\n"},
		"as weak as nobody knows":   {"- -", "-strength: 2\n"},
		"turned around":             {"r", "-from: handler-day/call#aht\n-to: claim/wait\n+from: claim/wait\n+to: handler-day/call#aht\n"},
		"how it travels":            {"V 'mood' enter", "+via: mood\n"},
		"a source":                  {"S down enter", "-source: []\n+source: [s2]\n"},
		"the five fields":           {"c p t 1 d 3 esc esc esc esc esc esc", "-effect: harms\n-impact: relational\n-level: functional\n-reach: indirect\n-strength: 2\n+effect: helps\n+impact: transactional\n+level: one-to-one\n+reach: direct\n+strength: 3\n"},
		"one of the five":           {"c enter t esc esc esc", "-impact: relational\n+impact: transactional\n"},
		"the fields and a sentence": {"c enter enter enter enter 3 '.' enter", "-strength: 2\n-because: Handle-time target rewards ending calls, so claims stay open and trust erodes\n+strength: 3\n+because: Handle-time target rewards ending calls, so claims stay open and trust erodes.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), 100, 30)
			r.Press(toAht + test.keys)
			r.ExpectChanged("links/aht-trust.yaml\n" + test.want)
			r.Expect("aht-trust")
			r.UndoEverything()
		})
	}
}

func TestDeletingALinkKeepsThePlace(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 30)
	r.Press(toAht + "d")
	if r.Session.Workshop().Link("aht-trust") != nil {
		t.Error("the link is still there")
	}
	r.ExpectLine("2 Wait for a decision", "★ Decides whether she renews")
	r.Press("u").ExpectLine("aht-trust", "harms")
	r.ExpectChanged("")
}

func TestRenamingALink(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 30)
	r.Press(toAht+"I ctrl+u 'haste' enter").ExpectLine("haste", "harms", "relational")
	if r.Session.Workshop().Link("haste") == nil {
		t.Error("there is no link of that name")
	}
	r.UndoEverything()
}

func TestAMomentIsMarked(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 30)
	r.Press("* 'First impression' enter")
	r.ExpectChanged("journeys/claim.yaml\n+    moment: {why: First impression}\n")
	r.ExpectLine("1 Report it", "★ First impression")
	r.UndoEverything()
}

func TestWhyGoodWorkDoesNotCarry(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	for _, stage := range []string{"-1", "-2"} {
		texts["journeys/handler-day.yaml"] = strings.ReplaceAll(texts["journeys/handler-day.yaml"], "emotion: "+stage, "emotion: 1")
	}
	r := enter(t, texts, 100, 30)
	r.Press("v v v").ExpectLine("NOT CARRIED")
	r.Press("enter").Expect("Why does good work not arrive at 'Wait for a decision'?", "values", "skills", "process", "culture")
	r.Press("'process' enter").ExpectLine("Wait for a decision · process")
	r.ExpectChanged("journeys/claim.yaml\n-    moment: {why: Decides whether she renews, source: s1}\n+    moment: {why: Decides whether she renews, source: s1, blocked_by: process}\n")
	r.UndoEverything()
}

func TestReadOnlySaysWhy(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	texts["workshop.yaml"] = "format: interlock/9\n"
	r := enter(t, texts, 100, 30)
	for _, keys := range []string{"n", "*", toAht + "enter", "o", "d", "c", "r"} {
		r.Press(keys).ExpectLine("does not know")
		r.ExpectChanged("")
	}
}
