package empathy_test

import (
	"testing"

	"interlock/model"
	"interlock/tui/tuitest/room"
)

func TestListOfMapsIsReachedByTab(t *testing.T) {
	t.Parallel()
	d := enter(t, room.Reference(t), 120, 36)
	d.Expect("map 1 of 2").ExpectNot("EMPATHY MAPS")
	d.Keys("shift+tab", "shift+tab").ExpectLine("EMPATHY MAPS").ExpectLine("▸ Maya", "customer")
	d.Keys("down").ExpectLine("▸ Tom", "employee").Expect("1500 approval cap")
	d.Keys("enter").ExpectNot("EMPATHY MAPS").ExpectLine("▸Queue board")
	d.Keys("[").ExpectLine("▸Someone").Keys("]").ExpectLine("▸Queue board")
	for range 8 {
		d.Keys("tab")
	}
	d.ExpectLine("▸ Tom").Keys("tab").ExpectLine("▸Handler with")
}

func TestNewMapAsksWhoseAndWhen(t *testing.T) {
	t.Parallel()
	d := enter(t, room.Reference(t), 120, 36).keys("shift+tab", "shift+tab", "n")
	d.Expect("Whose map is it?").Keys("enter").Expect("In which situation exactly?")
	d.Type("Day 9: the ceiling").Keys("enter").Expect("Day 9: the ceiling", "no notes yet")
	d.ExpectLine("▸Who is it, what must they do")
	d.Keys("down", "n").Type("Water").Keys("enter", "esc")
	d.Expect("0 of 1 are guesses")
	d.keys("u", "u").expectDiff()
}

func TestMapsAreDuplicatedRenamedAndDeleted(t *testing.T) {
	t.Parallel()
	d := enter(t, room.Reference(t), 200, 50).keys("shift+tab", "shift+tab", "y")
	d.Expect("map 2 of 3")
	if _, copied := model.KindOf("empathy/maya-waiting-2.yaml"); d.empathyMap(copied).Persona != "maya" {
		t.Fatal("the copy is not Maya's")
	}
	d.Keys("I", "ctrl+u").Type("Maya").Keys("enter").Expect("is no id")
	d.Keys("ctrl+u").Type("maya-calm").Keys("enter")
	d.empathyMap("maya-calm")
	d.Keys("d").Expect("map 1 of 2")
	d.Keys("u").Expect("map 1 of 3").Keys("u", "u")
	d.expectDiff()
}

func TestEmptyWorkshopSaysHowToBegin(t *testing.T) {
	t.Parallel()
	d := enter(t, map[string]string{"workshop.yaml": "title: New\n"}, 80, 24)
	d.Expect("No empathy maps yet", "Press n to make the first")
	d.Keys("tab", "o", "right", "v", "[").Expect("No empathy maps yet: n makes one.")
	d.Keys("n").Expect("In which situation exactly?").Type("Monday").Keys("enter")
	d.Expect("Nobody yet: Monday")
}

func TestSearchLeadsToTheNote(t *testing.T) {
	t.Parallel()
	d := enter(t, room.Reference(t), 120, 36).keys("v", "/").typed("approval cap").keys("enter")
	d.ExpectLine("▸1500 approval cap").Expect("full canvas (v: four quadrants)")
}

func TestViewKeepsTheNote(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("Anxious").keys("v").expectOn("Anxious")
	d.ExpectNot("SEES").Expect("four quadrants (v: full canvas)").Keys("v", "home").Expect("SEES")
	d.goTo("Mould").keys("v").expectOn("I gave you").keys("right").expectOn("Did I fill in").keys("down").expectOn("Anxious")
}
