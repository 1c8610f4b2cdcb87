package plan_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui"
	"interlock/tui/action"
	"interlock/tui/tuitest/room"
)

// viewNames are the views in the order of the v key.
func viewNames() []string {
	return []string{"initiatives", "priorities", "loops", "governance", "decisions", "actions", "parking", "log"}
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			reference, example := enter(t, room.Reference(t), size[0], size[1]), enter(t, room.Example(t, "clinic"), size[0], size[1])
			for _, name := range viewNames() {
				reference.Steps("down").GoldenBelowHead("claims-" + name)
				example.Steps("down").GoldenBelowHead("clinic-" + name)
				reference.Keys("v")
				example.Keys("v")
			}
		})
	}
}

func TestEmptyViewsSayHowToBegin(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Empty(), 80, 24)
	for _, name := range viewNames() {
		r.GoldenBelowHead(name)
		for _, key := range []string{"enter", "d", "y", "I", "shift+up", "space", "s", "E", "up", "right", "end"} {
			r.Keys(key, "esc")
			r.ExpectChanged("")
		}
		r.Keys("v")
	}
}

func TestPlainScreensAreASCII(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 40, room.Plain)
	for _, name := range viewNames() {
		r.GoldenBelowHead(name).ExpectASCII()
		r.Keys("v")
	}
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Example(t, "clinic"), 120, 36)
	for _, size := range [][2]int{{60, 15}, {61, 16}, {79, 23}, {100, 15}, {60, 60}, {152, 16}, {300, 20}} {
		r.Resize(size[0], size[1])
		for range viewNames() {
			r.Keys("end").Expect("▸").Overflow()
			r.Keys("home").Expect("▸").Overflow()
			r.Keys("v")
		}
	}
}

func TestInitiativesSayWhatTheyCostAndDo(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.ExpectLine("GBP 125,000 of 125,000 joint", "88% customers █", "12% employees ░")
	r.ExpectLine("GBP 5,000, 4% of all", "GBP 120,000, 96% of all")
	r.ExpectLine("↓ less work for staff · leverage 9.6")
	r.ExpectLine("What does it do to staff? · fixes 1")
	r.ExpectLine("Sponsor", "Who clears the way?")
	r.Steps("right", "down").Expect("1500 cap on approval · leverage 9.6", "eNPS, claims from -14 to 0 by 2025-12, employee", "Removes one form per claim")
}

func TestMissingOwnersAndDatesAreAskedForQuietly(t *testing.T) {
	t.Parallel()
	texts := room.Empty()
	texts["initiatives/half.yaml"] = "title: Half filled\n"
	texts["initiatives/late.yaml"] = "title: Late\ndimension: moment\nowner: Dilip\ndue: 2025-05\nstatus: doing\n"
	texts["loops/half.yaml"] = "title: Half a loop\n"
	r := enter(t, texts, 120, 36)
	r.ExpectLine("UNDECIDED", "shift+← decides").ExpectLine("Dilip · ! was due 2025-05", "Who drives it? · By when?")
	r.Steps("v").Expect("How much does it help and take?")
	r.Steps("v").ExpectLine("At which stage?", "how many days?", "! reaches nobody").ExpectLine("Who keeps it going?", "How do people learn what came of it?")
	r.Steps("v").Expect("Who decides across functions?", "What money do the functions spend together?", "Who advises from both sides?")
}

func TestLoopsSayWhereTheyEnd(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("v", "v").Expect("What customers say never reaches somebody able to act.")
	r.ExpectLine("Money arrives ── ! 35 days ──→ Priya ──→ ! cannot act")
	r.ExpectLine("Ask for approval ── 20 days ──→ ! reaches nobody")
	r.ExpectLine("● asked  ● heard  ○ acted  ○ told")
	r = enter(t, room.Example(t, "clinic"), 120, 36)
	r.Steps("v", "v").Expect("reaches somebody able to act in 1 day at the soonest").ExpectLine("● asked  ● heard  ● acted  ● told")
}

func TestGovernanceNamesTheFunctionsThatAreAbsent(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	texts["governance.yaml"] = strings.Replace(texts["governance.yaml"], "total: 125000", "total: 100000", 1)
	r := enter(t, texts, 120, 36)
	r.Steps("v", "v", "v").ExpectLine("● claims  ● hr  ● customer  ○ finance absent  ○ it absent")
	r.ExpectLine("Claim CSAT · customer", "60% ±7", "-1 worse").ExpectLine("GBP 100,000; ! the initiatives ask for 25,000 more").ExpectLine("no customers · no employees")
}

func TestActionsThatAreLateOrDoneAreMarked(t *testing.T) {
	t.Parallel()
	texts := room.Empty()
	texts["actions.yaml"] = "actions:\n  - {text: Late, by: 2025-06-11}\n  - {text: Today, by: 2025-06-12}\n  - {text: Done, by: 2025-06-01, done: 2025-06-02}\n"
	r := enter(t, texts, 80, 24)
	r.Steps("v", "v", "v", "v", "v").ExpectLine("! Late", "who?", "2025-06-11").ExpectLine("√ Done").Expect("should be done by now")
	r.Steps("down").ExpectNot("should be done by now")
}

func TestMouse(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Example(t, "clinic"), 120, 36)
	at := r.Find("Call hours")
	r.Click(at.X, at.Y).ExpectLine("▸ Call hours")
	r.Keys("n").Expect("What will we do?").Keys("esc")
	at = r.Find("Ten minutes")
	r.DoubleClick(at.X, at.Y).Expect("Initiative · Ten minutes with the person")
	r.Keys("esc").ClickText("Log")
	r.Expect("WHAT HAPPENED").ClickText("Calls were booked")
	r.ExpectLine("▸", "Calls were booked")
	r.ClickText("Loops")
	r.Resize(100, 20).Wheel(10, 10, 30).Expect("Staff pulse").ExpectNot("Was that a fair go")
	r.Wheel(10, 10, -30).Expect("Was that a fair go")
	r.ClickText("Priority")
	r.ClickText("3 The desk")
	r.ExpectLine("▸ 3 The desk")
}

func TestPlacesAreRevealed(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Example(t, "clinic"), 120, 36)
	r.Steps("4", "/", ":poster about worrying comes", "enter").ExpectLine("▸", "The poster about worrying comes down")
	r.Steps("4", "/", ":Both sides of the glass", "enter").ExpectLine("▸", "Both sides of the glass")
	r.Steps("4", "/", ":Relatives' hour", "enter").ExpectLine("▸", "Relatives' hour")
}

func TestEveryKeyIsFreeInItsScope(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}

// many is a workshop with a thousand initiatives, loops and actions.
func many(tb testing.TB) map[string]string {
	texts := room.Example(tb, "clinic")
	actions := "actions:\n"
	for i := range 1000 {
		texts[fmt.Sprintf("initiatives/do-%04d.yaml", i)] = fmt.Sprintf("title: Do %04d\ndimension: moment\nfixes: [bev-day/check-in#one-box]\nimpact: %d\neffort: %d\nconfidence: 0.5\nbudget: {total: 100, customer: 50, employee: 50, currency: GBP}\n", i, i%5+1, i/5%5+1)
		texts[fmt.Sprintf("loops/loop-%04d.yaml", i)] = fmt.Sprintf("title: Loop %04d\nvoice: customer\ncaptures: first-visit/desk\nreaches: [bev]\ncan_act: true\n", i)
		actions += fmt.Sprintf("  - {text: Action %04d, who: Gwen, by: 2027-01-22, from: do-%04d}\n", i, i)
	}
	texts["actions.yaml"] = actions
	return texts
}

func TestCursorStaysInSightAmongMany(t *testing.T) {
	t.Parallel()
	r := enter(t, many(t), 120, 36)
	r.Steps("right", "end").ExpectLine("▸", "Ten minutes with the person")
	r.Steps("home").ExpectLine("▸", "Sit down first")
	for _, last := range []string{"Recognition", "Staff pulse"} {
		r.Steps("v", "end").ExpectLine("▸", last)
		r.Steps("pgup").Expect("▸")
	}
	r.Steps("v", "v", "v", "end").ExpectLine("▸", "Action 0999")
}

func BenchmarkViewOfAThousandInitiatives(b *testing.B) {
	r := enter(b, many(b), 120, 36)
	for b.Loop() {
		r.Model.View()
	}
}

func BenchmarkViewOfAThousandActions(b *testing.B) {
	r := enter(b, many(b), 120, 36)
	r.Steps("v", "v", "v", "v", "v")
	for b.Loop() {
		r.Model.View()
	}
}

func TestNumbersOfACardAreWholeWhereItIsNarrow(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Example(t, "clinic"), 70, 24)
	r.ExpectLine("↓ less work · leverage 16").ExpectNot("leverage 1…", "leverage…")
}
