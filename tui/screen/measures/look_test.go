package measures_test

import (
	"fmt"
	"testing"

	"interlock/tui"
	"interlock/tui/action"
	"interlock/tui/tuitest/room"
)

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), size[0], size[1])
			r.GoldenBelowHead("claims")
			r.Steps("down", "w").GoldenBelowHead("choose")
			r.Steps("enter").GoldenBelowHead("five-dots")
			r = enter(t, room.Example(t, "clinic"), size[0], size[1])
			r.Steps("tab", "tab", "down").GoldenBelowHead("clinic")
			r = enter(t, room.Empty(), size[0], size[1])
			r.GoldenBelowHead("empty")
		})
	}
}

func TestPlainScreensAreASCII(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 40, room.Plain)
	r.Steps("down").GoldenBelowHead("cells").ExpectASCII()
	r.Steps("w", "enter").GoldenBelowHead("moves-with").ExpectASCII()
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Example(t, "clinic"), 120, 36)
	for _, size := range [][2]int{{60, 15}, {61, 16}, {79, 23}, {100, 15}, {60, 60}, {157, 15}, {158, 16}, {159, 30}, {300, 20}} {
		r.Resize(size[0], size[1]).Overflow()
		r.Keys("end", "right").ExpectLine("▸", "I see").Overflow()
		r.Keys("home", "left", "w", "enter").Overflow()
		r.Keys("esc", "home").ExpectLine("▸", "Famil").Overflow()
	}
}

func TestEverythingIsSaidWithoutColour(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 200, 50)
	r.ExpectLine("Claim CSAT", "60%", "±7", "-1 worse", "80", "█▇▅▂▁", "214")
	r.ExpectLine("eNPS, claims", "-14", "±30", "-2 worse", "38")
	r.ExpectLine("Tool rating", "2.3", "±0.6", "4", "38")
	r.Steps("right", "end").Expect("-14 in 2025-05 from 38 answers", "at the widest (95%, adjusted Wald)", "-2 since 2025-04, worse; it may be chance", "24 short of the target of 10", "Sara answers for it. Shared by hr, claims.")
}

func TestTheDistanceToTheTargetSaysOnWhichSide(t *testing.T) {
	t.Parallel()
	for better, want := range map[string]string{"down": "36 points above the target of 25%.", "up": "39 points short of the target of 100%."} {
		texts := room.Empty()
		target := map[string]string{"down": "25", "up": "100"}[better]
		texts["metrics/chased.yaml"] = "side: customer\nparameter: input\nname: Chased\nunit: percent\nbetter: " + better + "\ntarget: " + target + "\nreadings:\n  - {at: 2025-05, value: 61}\n"
		enter(t, texts, 160, 36).Expect(want)
	}
}

func TestTargetThatIsReachedIsMarked(t *testing.T) {
	t.Parallel()
	texts := room.Empty()
	texts["metrics/wait.yaml"] = "side: customer\nparameter: input\nname: Wait\nunit: hours\nbetter: down\ntarget: 4\nreadings:\n  - {at: 2025-04, value: 6}\n  - {at: 2025-05, value: 4}\n"
	r := enter(t, texts, 120, 36)
	r.ExpectLine("Wait", "4 h", "-2 better", "4 √").Expect("The target of 4 h is reached.", "Who answers for it?")
}

func TestGapBetweenTwoGroupsIsShownBesideTheMean(t *testing.T) {
	t.Parallel()
	texts := room.Empty()
	texts["metrics/stay.yaml"] = "side: employee\nparameter: output\nname: Trust\nunit: score\nbetter: up\nrange: [1, 5]\nreadings:\n" +
		"  - {at: 2025-05, value: 4, n: 30, seg: stayed}\n  - {at: 2025-05, value: 2, n: 10, seg: left}\n"
	r := enter(t, texts, 120, 36)
	r.Keys("end").ExpectLine("▸", "Trust").Expect("stayed 4 and left 2 in 2025-05, 2 apart; the mean is 3.5.")
}

func TestEmptyCellsSayWhatIsMissingAndWhatPeopleUse(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Empty(), 120, 36)
	r.Expect("Nothing says what customers get from us.", "Often used here: CSAT, NPS, Churn, Trust.", "Tool rating, Manager support", "eNPS, Engagement")
	r.Steps("r").Expect("There is no metric in this cell yet: n adds one.")
	r.Steps("w").Expect("It takes a metric with readings on each side.")
	r.Steps("down", "enter").Expect("What is measured?", "Often used here: CSAT")
	r.Steps(":NPS", "enter").Expect("No readings yet: r appends one.").ExpectLine("▸", "NPS", "no data")
}

func TestMetricsThatDoNotSayWhereTheyBelongAreShown(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	texts["metrics/half.yaml"] = "name: Half filled\nside: employee\n"
	texts["metrics/broken.yaml"] = "name: [Broken\n"
	r := enter(t, texts, 200, 50)
	r.ExpectLine("NOT SORTED YET", "enter sets them").Expect("Half filled", "broken")
	r.Steps("end").ExpectLine("▸", "Half filled")
	r.Steps("shift+down").ExpectLine("EMPLOYEE OUTPUT").Expect("Set parameter to 'output'")
}

func TestArrowsCrossToTheFacingCell(t *testing.T) {
	t.Parallel()
	for _, width := range []int{120, 200} {
		r := enter(t, room.Example(t, "clinic"), width, 40)
		r.Steps("down", "right").ExpectLine("▸", "Minutes spent calming")
		r.Steps("tab").ExpectLine("▸", "I see myself here")
		r.Steps("left").ExpectLine("▸", "Came back")
		r.Steps("shift+tab").ExpectLine("▸", "Families rung")
		r.Steps("shift+tab").ExpectLine("▸", "I see myself here")
	}
}

func TestMouse(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Example(t, "clinic"), 80, 24)
	r.ClickText("Came back")
	r.ExpectLine("▸", "Came back")
	at := r.Find("Somebody asked")
	r.DoubleClick(at.X, at.Y).Expect("Metric · Somebody asked me what I had seen")
	r.Keys("esc").Resize(80, 16)
	r.Wheel(10, 8, 20).Expect("I see myself").ExpectNot("CUSTOMER INPUT")
	r.Wheel(10, 8, -20).Expect("CUSTOMER INPUT")
}

func TestPlacesAreRevealed(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Steps("4", "/", ":eNPS, claims", "enter").ExpectLine("▸", "eNPS, claims")
}

func TestEveryKeyIsFreeInItsScope(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}

// many is a workshop with a thousand metrics of two years each.
func many(tb testing.TB) map[string]string {
	texts := room.Reference(tb)
	for i := range 1000 {
		side, parameter := []string{"customer", "employee"}[i%2], []string{"input", "output"}[i/2%2]
		text := fmt.Sprintf("side: %s\nparameter: %s\nname: Metric %04d\nunit: percent\nbetter: up\ntarget: 80\nreadings:\n", side, parameter, i)
		for month := range 24 {
			text += fmt.Sprintf("  - {at: %d-%02d, value: %d, n: %d}\n", 2023+month/12, month%12+1, 40+(i*month)%50, 30+i)
		}
		texts[fmt.Sprintf("metrics/metric-%04d.yaml", i)] = text
	}
	return texts
}

func TestCursorStaysInSightAmongManyMetrics(t *testing.T) {
	t.Parallel()
	r := enter(t, many(t), 120, 36)
	r.Steps("end").ExpectLine("▸", "Metric 0999")
	r.Steps("home").ExpectLine("▸", "Calls per claim")
	r.Steps("pgdown").ExpectLine("▸", "Metric")
}

func BenchmarkViewOfAThousandMetrics(b *testing.B) {
	r := enter(b, many(b), 120, 36)
	for b.Loop() {
		r.Model.View()
	}
}
