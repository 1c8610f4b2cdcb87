package journeys_test

import (
	"testing"

	"interlock/model"
)

func TestNewJourney(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.press("tab n")
	room.Expect("Whose journey is it?")
	room.press("enter")
	room.Expect("Which persona?", "Maya", "Nobody yet")
	room.press("enter 'Day four' enter")
	room.expectChanged(t, `
journeys/day-four.yaml
+side: customer
+persona: maya
+title: Day four
+stages: []
`)
	room.Expect("Maya · Day four", "No stages yet: N adds one.")
	room.press("n 'Waits' enter n 'Rings' enter esc")
	room.Expect("1 Waits", "· Rings")
}

func TestNewJourneyOfNobody(t *testing.T) {
	t.Parallel()
	room := enter(t, map[string]string{"workshop.yaml": "format: interlock/1\n"}, 80, 24)
	room.Expect("No journeys yet: n makes one.")
	room.press("n down enter enter 'A day' enter")
	room.expectChanged(t, `
journeys/a-day.yaml
+side: employee
+title: A day
+stages: []
`)
}

func TestDuplicateAndDeleteJourney(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 40)
	room.press("tab y")
	if room.session.Workshop().Journey("claim-2") == nil {
		t.Fatal("there is no copy")
	}
	room.ExpectLine("Duplicate journey claim")
	room.press("d")
	room.expectChanged(t, "")
	room.press("home d")
	room.ExpectLine("Delete journey claim with its 4 links; 9 references point at it")
	if room.session.Workshop().Journey("claim") != nil {
		t.Error("the journey is still there")
	}
	room.Expect("A claims handler's day")
	room.press("u")
	room.expectChanged(t, "")
	room.ExpectLine("From burst pipe to money in the bank", "customer")
}

func TestRenameJourney(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 40)
	references := len(room.session.Workshop().PointingAt(model.Place{File: "journeys/claim.yaml"}))
	room.press("tab R ctrl+u 'Water' enter")
	room.Expect("is no id")
	room.press("ctrl+u 'water' enter")
	workshop := room.session.Workshop()
	if workshop.Journey("claim") != nil || workshop.Journey("water") == nil {
		t.Error("the journey has not the new id")
	}
	if got := len(workshop.PointingAt(model.Place{File: "journeys/water.yaml"})); got != references {
		t.Errorf("%d references follow, %d should", got, references)
	}
	room.Expect("From burst pipe to money in the bank")
}

func TestJourneysKeepTheirCursors(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 40)
	room.press("right down")
	room.ExpectLine("2 Wait for a decision · does 1 of 2")
	room.press("]")
	room.ExpectLine("Tom · A claims handler's day", "employee")
	room.press("] right")
	room.ExpectLine("2 Take the call")
	room.press("[")
	room.ExpectLine("2 Wait for a decision · does 1 of 2")
}

func TestFormOfTheFrameHasNoStages(t *testing.T) {
	t.Parallel()
	room := enter(t, one(claim), 120, 40)
	room.press("tab e")
	room.Expect("Scenario")
	room.ExpectNot("Stages")
}
