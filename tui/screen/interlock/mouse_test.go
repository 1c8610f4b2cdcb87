package interlock_test

import "testing"

func TestAStageIsDraggedOntoItsEffect(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36)
	room.Drag(room.Find("4 Team huddle"), room.Find("3 Money arrives"))
	room.Expect("New link", "4 Team huddle  →  3 Money arrives")
	room.ClickText("p helps")
	room.Expect("√ p helps")
	room.press("t 1 d 1 'Comments reach them' enter")
	room.expectChanged(t, `
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
	room := enter(t, reference(t), 120, 36)
	room.ClickText("▼2│RF").ExpectLine("aht-trust", "harms")
	room.ClickText("relational").Expect("Transactional: felt in this contact")
	room.press("t").ExpectLine("aht-trust", "transactional")
	room.ClickText("assumed")
	room.press("'meas' enter").ExpectLine("aht-trust", "measured")
	room.ClickText("4 Team").ExpectLine("4 Team huddle", "no moment that matters")
	room.ClickText("Grid").ExpectLine("EMPLOYEE", "Tom")
	room.ClickText("Quadrants").Expect("HIDDEN STRAIN")
	room.ClickText("Leverage")
	at := room.Find("Handler cannot approve")
	room.DoubleClick(at.X, at.Y)
	room.press("'!' enter")
	room.ExpectLine("because Handler cannot approve over 1500, so cannot promise a date!")
}

func TestTheWheelGoesThroughStagesAndLinks(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36)
	at := room.Find("2 Wait for")
	room.Wheel(at.X, at.Y, 2).ExpectLine("3 Money arrives", "no moment that matters")
	at = room.Find("▼3│T1")
	room.Wheel(at.X, at.Y, 1).ExpectLine("history-repeat")
	room.Wheel(at.X, at.Y, 1).ExpectLine("aht-trust")
}
