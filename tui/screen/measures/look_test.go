package measures_test

import (
	"fmt"
	"testing"

	"interlock/tui"
	"interlock/tui/action"
)

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			room := enter(t, claims(t), size[0], size[1])
			room.golden(t, "claims")
			room.steps("down", "w").golden(t, "choose")
			room.steps("enter").golden(t, "five-dots")
			room = enter(t, clinic(t), size[0], size[1])
			room.steps("tab", "tab", "down").golden(t, "clinic")
			room = enter(t, empty(), size[0], size[1])
			room.golden(t, "empty")
		})
	}
}

// empty is a workshop in which nothing is measured.
func empty() map[string]string {
	return map[string]string{"workshop.yaml": "format: interlock/1\ntitle: Test\n"}
}

func TestPlainScreensAreASCII(t *testing.T) {
	t.Parallel()
	room := enter(t, claims(t), 100, 40, plain)
	room.steps("down").golden(t, "cells")
	isASCII(t, room)
	room.steps("w", "enter").golden(t, "moves-with")
	isASCII(t, room)
}

func isASCII(t *testing.T, room *room) {
	t.Helper()
	for _, r := range room.Text() {
		if r > '~' {
			t.Fatalf("%q is not ASCII:\n%s", r, room.Text())
		}
	}
}

func TestNothingIsDrawnOutsideAtAnySize(t *testing.T) {
	t.Parallel()
	room := enter(t, clinic(t), 120, 36)
	for _, size := range [][2]int{{60, 15}, {61, 16}, {79, 23}, {100, 15}, {60, 60}, {157, 15}, {158, 16}, {159, 30}, {300, 20}} {
		room.Resize(size[0], size[1]).Overflow()
		room.Keys("end", "right").ExpectLine("▸", "I see").Overflow()
		room.Keys("home", "left", "w", "enter").Overflow()
		room.Keys("esc", "home").ExpectLine("▸", "Famil").Overflow()
	}
}

func TestEverythingIsSaidWithoutColour(t *testing.T) {
	t.Parallel()
	room := enter(t, claims(t), 200, 50)
	room.ExpectLine("Claim CSAT", "60%", "±7", "-1 worse", "80", "█▇▅▂▁", "214")
	room.ExpectLine("eNPS, claims", "-14", "±30", "-2 worse", "38")
	room.ExpectLine("Tool rating", "2.3", "±0.6", "4", "38")
	room.steps("right", "end").Expect("-14 in 2025-05 from 38 answers", "at the widest (95%, adjusted Wald)", "-2 since 2025-04, worse; it may be chance", "24 short of the target of 10", "Sara answers for it. Shared by hr, claims.")
}

func TestTargetThatIsReachedIsMarked(t *testing.T) {
	t.Parallel()
	texts := empty()
	texts["metrics/wait.yaml"] = "side: customer\nparameter: input\nname: Wait\nunit: hours\nbetter: down\ntarget: 4\nreadings:\n  - {at: 2025-04, value: 6}\n  - {at: 2025-05, value: 4}\n"
	room := enter(t, texts, 120, 36)
	room.ExpectLine("Wait", "4 h", "-2 better", "4 √").Expect("The target of 4 h is reached.", "Who answers for it?")
}

func TestEmptyCellsSayWhatIsMissingAndWhatPeopleUse(t *testing.T) {
	t.Parallel()
	room := enter(t, empty(), 120, 36)
	room.Expect("Nothing says what customers get from us.", "Often used here: CSAT, NPS, Churn, Trust.", "Tool rating, Manager support", "eNPS, Engagement")
	room.steps("r").Expect("There is no metric in this cell yet: n adds one.")
	room.steps("w").Expect("It takes a metric with readings on each side.")
	room.steps("down", "enter").Expect("What is measured?", "Often used here: CSAT")
	room.steps(":NPS", "enter").Expect("No readings yet: r appends one.").ExpectLine("▸", "NPS", "no data")
}

func TestMetricsThatDoNotSayWhereTheyBelongAreShown(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	texts["metrics/half.yaml"] = "name: Half filled\nside: employee\n"
	texts["metrics/broken.yaml"] = "name: [Broken\n"
	room := enter(t, texts, 200, 50)
	room.ExpectLine("NOT SORTED YET", "enter sets them").Expect("Half filled", "broken")
	room.steps("end").ExpectLine("▸", "Half filled")
	room.steps("shift+down").ExpectLine("EMPLOYEE OUTPUT").Expect("Set parameter to 'output'")
}

func TestArrowsCrossToTheFacingCell(t *testing.T) {
	t.Parallel()
	for _, width := range []int{120, 200} {
		room := enter(t, clinic(t), width, 40)
		room.steps("down", "right").ExpectLine("▸", "Minutes spent calming")
		room.steps("tab").ExpectLine("▸", "I see myself here")
		room.steps("left").ExpectLine("▸", "Came back")
		room.steps("shift+tab").ExpectLine("▸", "Families rung")
		room.steps("shift+tab").ExpectLine("▸", "I see myself here")
	}
}

func TestMouse(t *testing.T) {
	t.Parallel()
	room := enter(t, clinic(t), 80, 24)
	room.ClickText("Came back")
	room.ExpectLine("▸", "Came back")
	at := room.Find("Somebody asked")
	room.DoubleClick(at.X, at.Y).Expect("Metric · Somebody asked me what I had seen")
	room.Keys("esc").Resize(80, 16)
	room.Wheel(10, 8, 20).Expect("I see myself").ExpectNot("CUSTOMER INPUT")
	room.Wheel(10, 8, -20).Expect("CUSTOMER INPUT")
}

func TestPlacesAreRevealed(t *testing.T) {
	t.Parallel()
	room := enter(t, claims(t), 120, 36)
	room.steps("4", "/", ":eNPS, claims", "enter").ExpectLine("▸", "eNPS, claims")
}

func TestEveryKeyIsFreeInItsScope(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}

// many is a workshop with a thousand metrics of two years each.
func many(tb testing.TB) map[string]string {
	texts := claims(tb)
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
	room := enter(t, many(t), 120, 36)
	room.steps("end").ExpectLine("▸", "Metric 0999")
	room.steps("home").ExpectLine("▸", "Calls per claim")
	room.steps("pgdown").ExpectLine("▸", "Metric")
}

func BenchmarkViewOfAThousandMetrics(b *testing.B) {
	room := enter(b, many(b), 120, 36)
	for b.Loop() {
		room.Model.View()
	}
}
