package empathy_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

func TestClickSelectsAndDoubleClickRewords(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("Anxious").expectOn("Anxious")
	at := d.Find("Rings at 8")
	d.DoubleClick(at.X, at.Y).Expect("reword ▸ Rings at 8")
	d.Type(" sharp").Keys("enter")
	d.expectDiff("-  - Rings at 8", "+  - Rings at 8 sharp")
	gains := d.Find("What would make them")
	d.DoubleClick(gains.X, gains.Y).Expect("gains ▸")
}

func TestDragCarriesANote(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36)
	d.Drag(d.Find("I gave you"), d.Find("HEARS"))
	d.expectOn("I gave you that already").expectDiff("-  - I gave you that already", "+hears:", "+  - I gave you that already")
	d.Drag(d.Find("No date"), d.Find("Anxious"))
	if feels := d.empathyMap("day-4").Feels; len(feels) != 2 || feels[0].ID != "no-date" {
		t.Fatalf("feels has %v", feels)
	}
	d.Drag(d.Find("Anxious"), d.Find("GOAL")).Drag(d.Find("Anxious"), d.Find("Interlock"))
	d.Drag(d.Find("GOAL"), d.Find("Anxious"))
	d.keys("u", "u").expectDiff()
}

func TestWheelScrollsTheBoxUnderThePointer(t *testing.T) {
	t.Parallel()
	d := enter(t, crowded(), 80, 24)
	at := d.Find("does 1")
	d.Wheel(at.X, at.Y, 3).Expect("does 4").ExpectNot("does 1 ")
	d.Wheel(at.X, at.Y, -9).Expect("does 1")
	at = d.Find("sees 1")
	d.Wheel(at.X, at.Y, 2).ExpectLine("▸sees 3")
}

func TestClickOnTheListOpensTheMap(t *testing.T) {
	t.Parallel()
	d := enter(t, room.Reference(t), 200, 50)
	d.ClickText("Tom").ExpectLine("1500 approval cap").ExpectLine("▸Queue board")
	small := enter(t, room.Reference(t), 80, 24)
	small.ClickText("map 1 of 2").Expect("EMPATHY MAPS").ClickText("Tom").Expect("1500")
}
