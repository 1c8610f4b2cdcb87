package journeys_test

import (
	"testing"

	"interlock/model"
	"interlock/tui/tuitest/room"
)

func TestNewJourney(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	r.Press("tab n")
	r.Expect("Whose journey is it?")
	r.Press("enter")
	r.Expect("Which persona?", "Maya", "Nobody yet")
	r.Press("enter 'Day four' enter")
	r.ExpectChanged(`
journeys/day-four.yaml
+side: customer
+persona: maya
+title: Day four
+stages: []
`)
	r.Expect("Maya · Day four", "No stages yet: N adds one.")
	r.Press("n 'Waits' enter n 'Rings' enter esc")
	r.Expect("1 Waits", "· Rings")
}

func TestNewJourneyOfNobody(t *testing.T) {
	t.Parallel()
	r := enter(t, map[string]string{"workshop.yaml": "format: interlock/1\n"}, 80, 24)
	r.Expect("No journeys yet: n makes one.")
	r.Press("n down enter enter 'A day' enter")
	r.ExpectChanged(`
journeys/a-day.yaml
+side: employee
+title: A day
+stages: []
`)
}

func TestDuplicateAndDeleteJourney(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 40)
	r.Press("tab y")
	if r.Session.Workshop().Journey("claim-2") == nil {
		t.Fatal("there is no copy")
	}
	r.ExpectLine("Duplicate journey claim")
	r.Press("d")
	r.ExpectChanged("")
	r.Press("home d")
	r.ExpectLine("Delete journey claim with its 4 links; 9 references point at it")
	if r.Session.Workshop().Journey("claim") != nil {
		t.Error("the journey is still there")
	}
	r.Expect("A claims handler's day")
	r.Press("u")
	r.ExpectChanged("")
	r.ExpectLine("From burst pipe to money in the bank", "customer")
}

func TestRenameJourney(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 40)
	references := len(r.Session.Workshop().PointingAt(model.Place{File: "journeys/claim.yaml"}))
	r.Press("tab I ctrl+u 'Water' enter")
	r.Expect("is no id")
	r.Press("ctrl+u 'water' enter")
	workshop := r.Session.Workshop()
	if workshop.Journey("claim") != nil || workshop.Journey("water") == nil {
		t.Error("the journey has not the new id")
	}
	if got := len(workshop.PointingAt(model.Place{File: "journeys/water.yaml"})); got != references {
		t.Errorf("%d references follow, %d should", got, references)
	}
	r.Expect("From burst pipe to money in the bank")
}

func TestJourneysKeepTheirCursors(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 40)
	r.Press("right down")
	r.ExpectLine("2 Wait for a decision · does 1 of 2")
	r.Press("]")
	r.ExpectLine("Tom · A claims handler's day", "employee")
	r.Press("] right")
	r.ExpectLine("2 Take the call")
	r.Press("[")
	r.ExpectLine("2 Wait for a decision · does 1 of 2")
}

func TestFormOfTheFrameHasNoStages(t *testing.T) {
	t.Parallel()
	r := enter(t, one(claim), 120, 40)
	r.Press("tab e")
	r.Expect("Scenario")
	r.ExpectNot("Stages")
}
