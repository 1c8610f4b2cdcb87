package journeys_test

import (
	"image"
	"testing"

	"interlock/tui/tuitest/room"
)

func TestClickSelectsAndDoubleClickEdits(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	r.ClickText("Rings again")
	r.ExpectLine("2 Wait · does 2 of 2")
	at := r.Find("3 Paid")
	r.Click(at.X, at.Y)
	r.ExpectLine("★ It is over")
	at = r.Find("Have they")
	r.DoubleClick(at.X, at.Y)
	r.Press("'?' enter")
	r.ExpectChanged("journeys/claim.yaml\n-      - Have they lost it\n+      - Have they lost it?\n")
}

func TestClickOnTheCurve(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	at := r.Find("●")
	r.Click(at.X, at.Y)
	r.ExpectLine("3 Paid · emotion", "+2 delighted")
	r.Press("-")
	r.ExpectChanged("journeys/claim.yaml\n-    emotion: 2\n+    emotion: 1\n")
}

func TestDragCarries(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	lane := r.Find("feels")
	stage := r.Find("1 Report")
	r.Drag(r.Find("Rings again"), image.Pt(stage.X, lane.Y))
	r.ExpectChanged("journeys/claim.yaml\n+    feels:\n+      - Rings again\n-      - Rings again\n")
	r.ExpectLine("1 Report it · feels")
	r.Press("u")
	r.Drag(r.Find("Rings again"), r.Find("Waits"))
	r.ExpectChanged("journeys/claim.yaml\n+      - Rings again\n-      - Rings again\n")
}

func TestDragReordersStages(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	r.Drag(r.Find("3 Paid"), r.Find("1 Report"))
	r.Expect("1 Paid", "2 Report it", "3 Wait")
	r.ExpectLine("★ It is over")
	r.Press("u")
	r.ExpectChanged("")
}

func TestDragThatMeansNothing(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	r.Drag(r.Find("3 Paid"), r.Find("Waits"))
	r.Drag(r.Find("Waits"), r.Find("phone"))
	r.ExpectLine("A note goes where notes are")
	r.Drag(r.Find("25m"), r.Find("Waits"))
	r.ExpectChanged("")
}

func TestWheel(t *testing.T) {
	t.Parallel()
	r := enter(t, one(long(12)), 120, 30)
	at := r.Find("1 Stage")
	r.Wheel(at.X, at.Y, 5)
	r.ExpectLine("stages 3-6 of 12")
	at = r.Find("Rings")
	r.Wheel(at.X, at.Y, 15)
	r.ExpectLine("6 Stage of the way · opportunities")
	r.Wheel(at.X, at.Y, -40)
	r.ExpectLine("6 Stage of the way  phase Part 1")
}

func TestClickOnTheListOpens(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 200, 50)
	r.ClickText("A claims handler's day")
	r.ExpectLine("Tom · A claims handler's day", "stages 1-4 of 4")
	r.ClickText("Listens")
	r.ExpectLine("2 Take the call · does 2 of 3")
}
