package layer_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/tui/tuitest/room"
)

// lot is a workshop with three things kept for later, one of them decided.
func lot() map[string]string {
	return map[string]string{
		"workshop.yaml": "title: Home claims\nparticipants:\n  - {id: jo, name: Jo, function: it}\n  - {id: sr, name: Sara Rao, function: hr}\n",
		"parking.yaml": "parking:\n" +
			"  - {text: Fraud triage is slow too, from: jo, at: \"10:40\"}\n" +
			"  - {text: Badges, verdict: kept}\n" +
			"  - {text: Weekend cover, from: Zoe}\n",
	}
}

func TestTheParkingLotListsWhatBecameOfEach(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, lot(), "4", 100, 30)
	r.Keys("P").Expect("Parking lot", "2 open, 1 kept", "k keep", "d drop", "o owner")
	r.ExpectLine("Fraud triage is slow too", "Jo", "waits for a verdict").ExpectLine("Badges", "√ kept").ExpectLine("Weekend cover", "Zoe")
	r.Overflow().Keys("esc").ExpectNot("waits for a verdict").Expect("No journeys yet")
}

func TestAnEmptyParkingLotSaysHowToFillIt(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, room.Empty(), "2", 80, 24)
	r.Keys("P").Expect("Nothing is parked").Keys("k").Expect("The parking lot is empty").Keys("s").Expect("Nothing waits for a verdict")
	r.Keys("n").Type("Weekend cover @Zoe").Keys("enter").Type("Badges").Keys("enter", "esc")
	r.ExpectLine("Weekend cover", "Zoe")
	r.ExpectChanged("parking.yaml\n+parking:\n+  - {text: Weekend cover, from: Zoe, at: \"10:42\"}\n+  - {text: Badges, at: \"10:42\"}\n")
	r.UndoEverything()
}

func TestVerdicts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, steps, want string }{
		{"keep", "k", "parking.yaml\n-  - {text: Fraud triage is slow too, from: jo, at: \"10:40\"}\n+  - {text: Fraud triage is slow too, from: jo, at: \"10:40\", verdict: kept}\n"},
		{"drop the next", "down|down|d", "parking.yaml\n-  - {text: Weekend cover, from: Zoe}\n+  - {text: Weekend cover, from: Zoe, verdict: dropped}\n"},
		{"take back", "down|c", "parking.yaml\n-  - {text: Badges, verdict: kept}\n+  - {text: Badges}\n"},
		{
			"an owner of the room", "o|:sar|enter|:fri|enter",
			"actions.yaml\n+actions:\n+  - {text: Fraud triage is slow too, who: Sara Rao, by: 2025-06-13}\n" +
				"parking.yaml\n-  - {text: Fraud triage is slow too, from: jo, at: \"10:40\"}\n+  - {text: Fraud triage is slow too, from: jo, at: \"10:40\", verdict: action for Sara Rao by 2025-06-13}\n",
		},
		{
			"another owner, some day", "end|o|:Olu|enter|enter",
			"actions.yaml\n+actions:\n+  - {text: Weekend cover, who: Olu}\nparking.yaml\n-  - {text: Weekend cover, from: Zoe}\n+  - {text: Weekend cover, from: Zoe, verdict: action for Olu}\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := room.Enter(t, lot(), "2", 100, 30)
			r.Keys("P")
			r.Steps(strings.Split(test.steps, "|")...)
			r.ExpectChanged(test.want)
			r.Keys("u")
			r.ExpectChanged("")
		})
	}
}

func TestADayThatIsNoneIsRefused(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, lot(), "2", 100, 30)
	r.Steps("P", "o", "enter", ":some day", "enter").Expect("that is no day: type fri, tomorrow")
	r.ExpectChanged("")
	r.Keys("esc").Expect("Parking lot")
}

func TestADecidedItemKeepsItsVerdict(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, lot(), "2", 100, 30)
	for _, key := range []string{"k", "d", "o"} {
		r.Keys("P", "down", key).Expect("It has a verdict already").Keys("esc")
	}
	r.ExpectChanged("")
}

// TestTheSweepStepsThroughWhatIsOpen gives every open item a verdict, one key
// each, and says so at the end.
func TestTheSweepStepsThroughWhatIsOpen(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, lot(), "2", 80, 24)
	r.Keys(":").Type("sweep the parking").Keys("enter")
	r.Expect("2 left to decide", "Jo, 10:40", "Fraud triage is slow too", "keep: it stays a question").ExpectNot("Badges")
	r.Keys("down").Expect("Weekend cover", "Zoe").Keys("up").Expect("Fraud triage is slow too").Overflow()
	r.Keys("k").Expect("1 left to decide", "Weekend cover")
	r.Keys("d").Expect("Everything in the parking lot has a verdict now: 2 kept, 1 dropped")
	r.Keys("esc").ExpectNot("Parking lot")
	r.Keys(":").Type("sweep the parking").Keys("enter").Expect("Nothing in the parking lot waits for a verdict")
}

func TestParkingFromAnywhere(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, lot(), "2", 100, 30)
	r.Keys("n", "ctrl+l").Expect("What is kept for later?").Type("Who owns the portal @jo").Keys("enter", "esc")
	r.Expect("Is this a customer").Keys("esc")
	r.ExpectChanged("parking.yaml\n+  - {text: Who owns the portal, from: jo, at: \"10:42\"}\n")
}

func TestTheParkingLotFitsEveryWindow(t *testing.T) {
	t.Parallel()
	texts := lot()
	texts["parking.yaml"] += strings.Repeat("  - {text: "+strings.Repeat("Very long words indeed ", 9)+"}\n", 40)
	r := room.Enter(t, texts, "2", 100, 30)
	r.Keys("P", "end")
	for _, size := range [][2]int{{60, 15}, {61, 16}, {80, 24}, {120, 36}, {200, 50}} {
		r.Resize(size[0], size[1]).Overflow().Keys("s").Overflow().Expect("left to decide").Keys("esc").Overflow()
		r.Keys("pgup").Overflow().Keys("end")
	}
}

// TestAnyKeysInTheParkingLotCanBeUndone presses keys at random in the lot.
func TestAnyKeysInTheParkingLotCanBeUndone(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(check *rapid.T) {
		r := room.Enter(t, lot(), "2", 80, 24)
		r.Keys("P")
		keys := []string{"k", "d", "o", "c", "n", "s", "up", "down", "home", "end", "pgup", "pgdown", "enter", "esc", "u", "ctrl+r", "x", "P", "ctrl+l"}
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 12).Draw(check, "keys") {
			r.Keys(key).Overflow()
		}
		r.UndoEverything()
	})
}
