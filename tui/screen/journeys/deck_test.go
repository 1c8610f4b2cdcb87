package journeys_test

import (
	"testing"

	"interlock/model/prompt"
	"interlock/tui/tuitest/room"
)

// shift is a workshop with an employee's day and a customer's journey.
func shift() map[string]string {
	return map[string]string{
		"workshop.yaml":       "title: Claims\n",
		"personas/tom.yaml":   "name: Tom\nside: employee\n",
		"journeys/day.yaml":   "title: A day\nside: employee\npersona: tom\nstages:\n  - name: Ask for approval\n    pains:\n      - {text: Two screens, kind: tool}\n      - No limit\n  - name: Tell her\n",
		"journeys/claim.yaml": "title: A claim\nside: customer\nstages:\n  - name: Wait\n",
	}
}

// onDay shows the employee's day with the cards over it.
func onDay(t *testing.T, width, height int) *room.Room {
	t.Helper()
	return room.Enter(t, shift(), "4", width, height).Steps("]", "B")
}

func TestTheDeckAsksOneCardAtATime(t *testing.T) {
	t.Parallel()
	deck := prompt.Deck()
	r := onDay(t, 120, 36)
	for range deck {
		r.Overflow()
		r.Keys("right")
	}
	r.Expect(deck[0].Title, deck[0].Question, "1 of 13", "Two screens").ExpectNot("· No limit")
	r.Keys("left").Expect(deck[12].Question, "13 of 13").Keys("esc").ExpectNot(deck[12].Question)
	r.Keys("B").Expect(deck[12].Question)
}

func TestWhatACardBringsUpIsAPainOfItsKind(t *testing.T) {
	t.Parallel()
	r := onDay(t, 100, 30)
	r.Steps("left", "n", ":Phone at dinner", "enter", ":No date: ever", "enter", "esc")
	r.Expect("Ask for approval: n writes a pain of the kind load", "· Phone at dinner", "· No date: ever")
	r.ExpectChanged("journeys/day.yaml\n+      - {text: Phone at dinner, kind: load}\n+      - {text: \"No date: ever\", kind: load}\n")
	r.UndoEverything()
}

func TestTheDeckIsForThoseWhoDeliver(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, shift(), "4", 100, 30)
	r.Steps("B").Expect("The cards ask those who deliver")
	r.Steps(":", ":beyond the interaction").Expect("Ask beyond the interaction, card by card")
	room.Enter(t, room.Empty(), "4", 100, 30).Steps("B").Expect("No stages yet")
}

func TestTheDeckFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{60, 15}, {80, 24}, {200, 50}} {
		r := onDay(t, size[0], size[1])
		for _, card := range prompt.Deck() {
			r.Overflow().Expect(card.Title)
			r.Keys("space")
		}
	}
}

func TestTheDeckGoesWithItsStage(t *testing.T) {
	t.Parallel()
	r := onDay(t, 100, 30)
	r.Keys("n").Type("Alone at night").Keys("enter", "esc", "u").ExpectNot("· Alone at night").Expect("Which tool lets you down")
	r.ExpectChanged("")
}

func TestEmployeesAreAskedTheirOwnQuestions(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, shift(), "4", 120, 36).Steps("]", "n")
	r.Expect("Ask for approval: What would a camera have recorded, the notes on paper and the second phone too?", "1 of 3")
	r.Keys("ctrl+n").Expect("What would a camera have recorded?", "2 of 3").Keys("ctrl+n", "ctrl+n").Expect("1 of 3")
	r.Keys("tab").Expect("What do they know here that the system does not?").Overflow()
}
