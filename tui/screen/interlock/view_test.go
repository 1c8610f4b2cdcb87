package interlock_test

import (
	"fmt"
	"testing"

	"interlock/tui/tuitest/room"
)

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			r := enter(t, room.Reference(t), size[0], size[1])
			r.GoldenScreen("facing")
			r.Press("right down right")
			r.GoldenScreen("link")
			r.Press("v")
			r.GoldenScreen("grid")
			r.Press("v")
			r.GoldenScreen("leverage")
			r.Press("v")
			r.GoldenScreen("quadrants")
			r.Press("T")
			r.GoldenScreen("trace")
			r.Press("esc v right n down enter h t")
			r.GoldenScreen("new")
		})
	}
}

func TestPlainScreens(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36, room.Plain)
	r.Press("right down")
	r.GoldenScreen("facing")
	for _, keys := range []string{"", "v", "v", "v", "T", "esc n"} {
		r.Press(keys)
		r.ExpectASCII()
	}
}

// TestWhatWeighsMost looks for the weights of the reference.
func TestWhatWeighsMost(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Press("v v").ExpectLine("9.6", "1500 cap on approval", "Tom · Ask for approval")
	r.ExpectLine("4.0", "Timer turns red at 8 minutes")
	r.ExpectLine("2.4", "Cannot see what the customer already sent")
	r.Press("down").ExpectLine("cap-no-date", "harms · transactional · one-to-one · direct · strength 3 · observed")
}

func TestATraceNamesTheCircuit(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Press("right T").ExpectLine("▼3", "3 Ask for approval · 1500 cap on approval → 2 Wait for a decision")
	r.ExpectLine("vicious", "Wait for a decision → Take the call → Wait for a decision")
	r.Press("T").ExpectLine("What 2 Wait for a decision reaches")
	r.ExpectLine("▼2", "2 Wait for a decision · Nobody can give a date → 2 Take the call")
	r.Press("esc").Expect("CUSTOMER", "EMPLOYEE")
}

func TestOtherJourneysCanFaceEachOther(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	texts["journeys/batch.yaml"] = "side: employee\npersona: priya\ntitle: Two batches a day\nstages:\n  - {id: sort, name: Sort}\n"
	r := enter(t, texts, 120, 36)
	r.ExpectLine("EMPLOYEE", "A claims handler's day")
	r.Press("}").ExpectLine("EMPLOYEE", "Two batches a day")
	r.Expect("No link between these two yet: n makes one.")
	r.Press("}").ExpectLine("EMPLOYEE", "A claims handler's day")
	r.Press("J enter 'batches' enter").ExpectLine("EMPLOYEE", "Two batches a day")
	r.Press("4 5").ExpectLine("EMPLOYEE", "Two batches a day")
}

func TestTheWordsListEveryLinkOfAStage(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Press("right").ExpectLine("2 Wait for a decision", "★ Decides whether she renews")
	r.ExpectLine("▼2 RF○ ← 2 Take the call · Timer turns red", "Handle-time target")
	r.ExpectLine("▼2 TF● → 2 Take the call", "One call in three")
	r.ExpectLine("▼3 T1◐ ← 3 Ask for approval · 1500 cap", "Handler cannot approve")
	r.Press("right").ExpectLine("No link yet: n says which part of the employees' work is behind this.")
}
