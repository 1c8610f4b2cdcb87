package interlock_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

func TestAStageIsDraggedOntoItsEffect(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Drag(r.Find("4 Team huddle"), r.Find("3 Money arrives"))
	r.Expect("New link", "4 Team huddle  →  3 Money arrives")
	r.ClickText("p helps")
	r.Expect("√ p helps")
	r.Press("t 1 d 1 'Comments reach them' enter")
	r.ExpectChanged(`
links/debrief-paid.yaml
+from: handler-day/debrief
+to: claim/paid
+effect: helps
+impact: transactional
+level: one-to-one
+reach: direct
+strength: 1
+because: Comments reach them
`)
}

func TestClicksSelectAndOpen(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.ClickText("▼2│RF").ExpectLine("aht-trust", "harms")
	r.ClickText("relational").Expect("Transactional: felt in this contact")
	r.Press("t").ExpectLine("aht-trust", "transactional")
	r.ClickText("assumed")
	r.Press("'meas' enter").ExpectLine("aht-trust", "measured")
	r.ClickText("4 Team").ExpectLine("4 Team huddle", "no moment that matters")
	r.ClickText("Grid").ExpectLine("EMPLOYEE", "Tom")
	r.ClickText("Quadrants").Expect("HIDDEN STRAIN")
	r.ClickText("Leverage")
	at := r.Find("Handler cannot approve")
	r.DoubleClick(at.X, at.Y)
	r.Press("'!' enter")
	r.ExpectLine("because Handler cannot approve over 1500, so cannot promise a date!")
}

func TestTheWheelGoesThroughStagesAndLinks(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	at := r.Find("2 Wait for")
	r.Wheel(at.X, at.Y, 2).ExpectLine("3 Money arrives", "no moment that matters")
	at = r.Find("▼3│T1")
	r.Wheel(at.X, at.Y, 1).ExpectLine("history-repeat")
	r.Wheel(at.X, at.Y, 1).ExpectLine("aht-trust")
}
