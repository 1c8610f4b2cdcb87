package interlock_test

import (
	"fmt"
	"testing"

	"interlock/tui"
)

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			room := enter(t, reference(t), size[0], size[1])
			room.expectScreen(t, "facing")
			room.press("right down right")
			room.expectScreen(t, "link")
			room.press("v")
			room.expectScreen(t, "grid")
			room.press("v")
			room.expectScreen(t, "leverage")
			room.press("v")
			room.expectScreen(t, "quadrants")
			room.press("T")
			room.expectScreen(t, "trace")
			room.press("esc v right n down enter h t")
			room.expectScreen(t, "new")
		})
	}
}

func TestPlainScreens(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36, func(o *tui.Options) { o.ASCII, o.Color = true, false })
	room.press("right down")
	room.expectScreen(t, "facing")
	for _, keys := range []string{"", "v", "v", "v", "T", "esc n"} {
		room.press(keys)
		for _, r := range room.Text() {
			if r > '~' {
				t.Fatalf("%q is not ASCII:\n%s", r, room.Text())
			}
		}
	}
}

// TestWhatWeighsMost looks for the weights of the reference.
func TestWhatWeighsMost(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36)
	room.press("v v").ExpectLine("9.6", "1500 cap on approval", "Tom · Ask for approval")
	room.ExpectLine("4.0", "Timer turns red at 8 minutes")
	room.ExpectLine("2.4", "Cannot see what the customer already sent")
	room.press("down").ExpectLine("cap-no-date", "harms · transactional · one-to-one · direct · strength 3 · observed")
}

func TestATraceNamesTheCircuit(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36)
	room.press("right T").ExpectLine("▼3", "3 Ask for approval · 1500 cap on approval → 2 Wait for a decision")
	room.ExpectLine("vicious", "Wait for a decision → Take the call → Wait for a decision")
	room.press("T").ExpectLine("What 2 Wait for a decision reaches")
	room.ExpectLine("▼2", "2 Wait for a decision · Nobody can give a date → 2 Take the call")
	room.press("esc").Expect("CUSTOMER", "EMPLOYEE")
}

func TestOtherJourneysCanFaceEachOther(t *testing.T) {
	t.Parallel()
	texts := reference(t)
	texts["journeys/batch.yaml"] = "side: employee\npersona: priya\ntitle: Two batches a day\nstages:\n  - {id: sort, name: Sort}\n"
	room := enter(t, texts, 120, 36)
	room.ExpectLine("EMPLOYEE", "A claims handler's day")
	room.press("}").ExpectLine("EMPLOYEE", "Two batches a day")
	room.Expect("No link between these two yet: n makes one.")
	room.press("}").ExpectLine("EMPLOYEE", "A claims handler's day")
	room.press("J enter 'batches' enter").ExpectLine("EMPLOYEE", "Two batches a day")
	room.press("4 5").ExpectLine("EMPLOYEE", "Two batches a day")
}

func TestTheWordsListEveryLinkOfAStage(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36)
	room.press("right").ExpectLine("2 Wait for a decision", "★ Decides whether she renews")
	room.ExpectLine("▼2 RF○ ← 2 Take the call · Timer turns red", "Handle-time target")
	room.ExpectLine("▼2 TF● → 2 Take the call", "One call in three")
	room.ExpectLine("▼3 T1◐ ← 3 Ask for approval · 1500 cap", "Handler cannot approve")
	room.press("right").ExpectLine("No link yet: n says which part of the employees' work is behind this.")
}
