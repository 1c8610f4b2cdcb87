package journeys_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), size[0], size[1])
			r.GoldenScreen("start")
			r.Press("right down down")
			r.GoldenScreen("note")
			r.Press("down down down +")
			r.GoldenScreen("emotion")
			r.Press("z down")
			r.GoldenScreen("large")
			r.Press("esc tab down")
			r.GoldenScreen("list")
			r.Press("tab pgdown pgdown pgdown")
			r.GoldenScreen("below")
		})
	}
}

func TestPlainScreens(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 100, 40, room.Plain)
	r.Press("right down down down down down")
	r.GoldenScreen("grid")
	r.ExpectASCII()
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
	r := enter(t, one(claim), 120, 40)
	r.Press("f 'feels' enter 'highs' enter esc")
	r.ExpectLine("2 lanes hidden")
	r.Press("esc")
	r.ExpectNot("feels", "highs")
	r.Press("f 'metrics' enter esc")
	r.ExpectLine(" metrics")
	r.Press("f 'feels' enter esc")
	r.ExpectLine("1 lane hidden")
	r.ExpectLine(" feels")
	r.ExpectChanged("")
}

// TestSearchShowsWhatIsHidden jumps to a note whose lane is hidden.
func TestSearchShowsWhatIsHidden(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	r.Press("f 'thinks' enter esc")
	r.ExpectNot("Have they lost it")
	r.Press("/ 'lost it' enter")
	r.ExpectLine("2 Wait · thinks")
	r.ExpectNot("hidden")
}

func TestMetrics(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 44)
	r.ExpectNot("metrics")
	r.Press("f 'metrics' enter esc end up down")
	for range 12 {
		r.Keys("down")
		if strings.Contains(r.Text(), "3 Paid · metrics") {
			break
		}
	}
	r.Press("enter enter")
	r.ExpectChanged("journeys/claim.yaml\n+    metrics: [csat]\n")
	r.ExpectLine("Satisfied")
	r.Press("enter enter")
	r.ExpectChanged("")
}

func TestLargeStage(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 100, 40)
	r.Press("right down z")
	r.ExpectLine("stage 2 of 3")
	r.Press("s")
	r.ExpectChanged("journeys/claim.yaml\n-      - Waits\n+      - {text: Waits, basis: said}\n")
	r.Press("right")
	r.ExpectLine("3 Paid")
	r.ExpectLine("★ It is over")
	r.Press("-")
	r.ExpectLine("+1 pleased")
	r.Press("esc")
	r.ExpectLine("stages 1-3 of 3")
}

func TestWhatIsCutIsCounted(t *testing.T) {
	t.Parallel()
	journey := "title: Many\nstages:\n  - name: One\n    does: [a, b, c, d, e, f, g, h]\n"
	r := enter(t, one(journey), 80, 24)
	r.ExpectLine("+5 more")
	r.Press("down down down down down down")
	r.ExpectLine("▸· f")
	r.ExpectLine("does 6 of 8")
}

func TestEmptyStates(t *testing.T) {
	t.Parallel()
	r := enter(t, one("title: Nothing yet\n"), 80, 24)
	r.Expect("No stages yet: N adds one.")
	r.Press("d")
	r.ExpectLine("No stages yet: N adds one.")
	r.Press("n 'First' enter")
	r.ExpectChanged("journeys/claim.yaml\n+stages:\n+  - name: First\n")
	r.ExpectLine("1 First")
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
		r := enter(t, one(journey), width, 30)
		for _, key := range []string{"down", "down", "right", "z", "right", "esc", "tab", "tab", "down", "down", "down", "down"} {
			r.Keys(key).Overflow()
		}
	}
}
