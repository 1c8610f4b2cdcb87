package journeys_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui"
)

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			room := enter(t, reference(t), size[0], size[1])
			room.expectScreen(t, "start")
			room.press("right down down")
			room.expectScreen(t, "note")
			room.press("down down down +")
			room.expectScreen(t, "emotion")
			room.press("z down")
			room.expectScreen(t, "large")
			room.press("esc tab down")
			room.expectScreen(t, "list")
			room.press("tab pgdown pgdown pgdown")
			room.expectScreen(t, "below")
		})
	}
}

func TestPlainScreens(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 100, 40, func(o *tui.Options) { o.ASCII, o.Color = true, false })
	room.press("right down down down down down")
	room.expectScreen(t, "grid")
	for _, r := range room.Text() {
		if r > '~' {
			t.Fatalf("%q is not ASCII:\n%s", r, room.Text())
		}
	}
}

// TestColumns counts the stages that a width shows.
func TestColumns(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		width, stages int
		want          string
	}{
		{80, 2, "stages 1-2 of 2"},
		{80, 12, "stages 1-3 of 12"},
		{120, 12, "stages 1-4 of 12"},
		{200, 12, "stages 1-6 of 12"},
		{200, 7, "stages 1-7 of 7"},
		{60, 1, "stage 1 of 1"},
	} {
		enter(t, one(long(test.stages)), test.width, 24).ExpectLine(test.want)
	}
}

// long is a journey of many stages, each full of notes.
func long(stages int) string {
	var b strings.Builder
	b.WriteString("side: customer\npersona: maya\ntitle: A long way\nstages:\n")
	for i := range stages {
		fmt.Fprintf(&b, "  - name: Stage of the way\n    phase: Part %d\n    emotion: %d\n", i/3, (i*7)%5-2)
		for _, lane := range []string{"does", "thinks", "feels"} {
			fmt.Fprintf(&b, "    %s:\n      - {text: Rings the line and waits for somebody, basis: said, source: s1}\n      - Looks for the letter again\n", lane)
		}
		b.WriteString("    channels: [phone, email]\n    time: {active: 25m, wait: 6d}\n    pains:\n      - {text: Nobody can give a date for anything, severity: 3}\n")
		for _, lane := range []string{"highs", "opportunities", "evidence", "frontstage", "backstage", "support"} {
			fmt.Fprintf(&b, "    %s:\n      - A sentence of some words about it\n      - Another one\n", lane)
		}
	}
	return b.String()
}

func TestHiddenLanes(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.press("f 'feels' enter 'highs' enter esc")
	room.ExpectLine("2 lanes hidden")
	room.press("esc")
	room.ExpectNot("feels", "highs")
	room.press("f 'metrics' enter esc")
	room.ExpectLine(" metrics")
	room.press("f 'feels' enter esc")
	room.ExpectLine("1 lane hidden")
	room.ExpectLine(" feels")
	room.expectChanged(t, "")
}

// TestSearchShowsWhatIsHidden jumps to a note whose lane is hidden.
func TestSearchShowsWhatIsHidden(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.press("f 'thinks' enter esc")
	room.ExpectNot("Have they lost it")
	room.press("/ 'lost it' enter")
	room.ExpectLine("2 Wait · thinks")
	room.ExpectNot("hidden")
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 44)
	room.ExpectNot("metrics")
	room.press("f 'metrics' enter esc end up down")
	for range 12 {
		room.Keys("down")
		if strings.Contains(room.Text(), "3 Paid · metrics") {
			break
		}
	}
	room.press("enter enter")
	room.expectChanged(t, "journeys/claim.yaml\n+    metrics: [csat]\n")
	room.ExpectLine("Satisfied")
	room.press("enter enter")
	room.expectChanged(t, "")
}

func TestLargeStage(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 100, 40)
	room.press("right down z")
	room.ExpectLine("stage 2 of 3")
	room.press("s")
	room.expectChanged(t, "journeys/claim.yaml\n-      - Waits\n+      - {text: Waits, basis: said}\n")
	room.press("right")
	room.ExpectLine("3 Paid")
	room.ExpectLine("★ It is over")
	room.press("-")
	room.ExpectLine("+1 good")
	room.press("esc")
	room.ExpectLine("stages 1-3 of 3")
}

func TestWhatIsCutIsCounted(t *testing.T) {
	t.Parallel()
	journey := "title: Many\nstages:\n  - name: One\n    does: [a, b, c, d, e, f, g, h]\n"
	room := enter(t, one(journey), 80, 24)
	room.ExpectLine("+5 more")
	room.press("down down down down down down")
	room.ExpectLine("▸· f")
	room.ExpectLine("does 6 of 8")
}

func TestEmptyStates(t *testing.T) {
	t.Parallel()
	room := enter(t, one("title: Nothing yet\n"), 80, 24)
	room.Expect("No stages yet: N adds one.")
	room.press("d")
	room.ExpectLine("No stages yet: N adds one.")
	room.press("n 'First' enter")
	room.expectChanged(t, "journeys/claim.yaml\n+stages:\n+  - name: First\n")
	room.ExpectLine("1 First")
}

// TestWideCharacters draws scripts of wide characters, emoji and marks that
// stand on other characters.
func TestWideCharacters(t *testing.T) {
	t.Parallel()
	journey := "title: 家の保険 👩‍🚒\nstages:\n"
	for range 5 {
		journey += "  - name: 水漏れを報告する 🚿\n    phase: 始まり\n    does: [電話をかけて待ち続ける, e\u0301te\u0301 👨‍👩‍👧]\n    channels: [電話, メール]\n    emotion: -1\n    moment: {why: 信頼}\n"
	}
	for _, width := range []int{60, 80, 121, 200} {
		room := enter(t, one(journey), width, 30)
		for _, key := range []string{"down", "down", "right", "z", "right", "esc", "tab", "tab", "down", "down", "down", "down"} {
			room.Keys(key).Overflow()
		}
	}
}
