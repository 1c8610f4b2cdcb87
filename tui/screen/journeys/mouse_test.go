package journeys_test

import (
	"image"
	"testing"
)

func TestClickSelectsAndDoubleClickEdits(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.ClickText("Rings again")
	room.ExpectLine("2 Wait · does 2 of 2")
	at := room.Find("3 Paid")
	room.Click(at.X, at.Y)
	room.ExpectLine("★ It is over")
	at = room.Find("Have they")
	room.DoubleClick(at.X, at.Y)
	room.press("'?' enter")
	room.expectChanged(t, "journeys/claim.yaml\n-      - Have they lost it\n+      - Have they lost it?\n")
}

func TestClickOnTheCurve(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	at := room.Find("●")
	room.Click(at.X, at.Y)
	room.ExpectLine("3 Paid · emotion", "+2 very good")
	room.press("-")
	room.expectChanged(t, "journeys/claim.yaml\n-    emotion: 2\n+    emotion: 1\n")
}

func TestDragCarries(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	lane := room.Find("feels")
	stage := room.Find("1 Report")
	room.Drag(room.Find("Rings again"), image.Pt(stage.X, lane.Y))
	room.expectChanged(t, "journeys/claim.yaml\n+    feels:\n+      - Rings again\n-      - Rings again\n")
	room.ExpectLine("1 Report it · feels")
	room.press("u")
	room.Drag(room.Find("Rings again"), room.Find("Waits"))
	room.expectChanged(t, "journeys/claim.yaml\n+      - Rings again\n-      - Rings again\n")
}

func TestDragReordersStages(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.Drag(room.Find("3 Paid"), room.Find("1 Report"))
	room.Expect("1 Paid", "2 Report it", "3 Wait")
	room.ExpectLine("★ It is over")
	room.press("u")
	room.expectChanged(t, "")
}

func TestDragThatMeansNothing(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.Drag(room.Find("3 Paid"), room.Find("Waits"))
	room.Drag(room.Find("Waits"), room.Find("phone"))
	room.ExpectLine("A note goes where notes are")
	room.Drag(room.Find("25m"), room.Find("Waits"))
	room.expectChanged(t, "")
}

func TestWheel(t *testing.T) {
	t.Parallel()
	room := enter(t, one(long(12)), 120, 30)
	at := room.Find("1 Stage")
	room.Wheel(at.X, at.Y, 5)
	room.ExpectLine("stages 3-6 of 12")
	at = room.Find("Rings")
	room.Wheel(at.X, at.Y, 15)
	room.ExpectLine("6 Stage of the way · opportunities")
	room.Wheel(at.X, at.Y, -40)
	room.ExpectLine("6 Stage of the way  phase Part 1")
}

func TestClickOnTheListOpens(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 200, 50)
	room.ClickText("A claims handler's day")
	room.ExpectLine("Tom · A claims handler's day", "stages 1-4 of 4")
	room.ClickText("Listens")
	room.ExpectLine("2 Take the call · does 2 of 3")
}
