package tui_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"interlock/examples"
	"interlock/model/learn"
	"interlock/tui"
)

// exercise opens a learning kit as it is handed out.
func exercise(t testing.TB, name string) *house {
	t.Helper()
	kit, err := examples.Kit(name)
	if err != nil {
		t.Fatal(err)
	}
	return open(t, files(kit.Files()), with(func(o *tui.Options) { o.Kit = examples.Kit }))
}

// progress is how far the exercise has come.
func (h *house) progress() learn.Exercise {
	h.Helper()
	state, err := learn.Open(h.app.Workshop())
	if err != nil {
		h.Fatal(err)
	}
	return state
}

// askFor runs the one action that the palette finds with these words.
func (h *house) askFor(words string) *house {
	h.Helper()
	h.Keys(":").Type(words).Keys("enter")
	return h
}

const ownParking = "parking.yaml"

func TestAnExerciseBeginsWithItsTask(t *testing.T) {
	t.Parallel()
	h := exercise(t, "connection")
	h.Expect("Exercise: Is there a connection?", "30 minutes, 3 to 5 people", "Read both journeys aloud", "Open first", "metrics/turnover.yaml")
	h.Keys("tab", "tab").Expect("0 of 10, not there yet", "A mechanism that somebody could go and see")
	h.Keys("tab").Expect("kept until you ask").ExpectNot("level: functional")
	h.Keys("w").Expect("Say before", "Do not say yet whether").ExpectNot("Two lines in the same year", "link-no-because")
	h.Keys("enter").Expect("Go where?").Type("first-weeks").Keys("enter").ExpectNot("Exercise:").Expect("Sign on everywhere")
	h.write(ownParking, "parking: []\n")
	h.reopen()
	h.ExpectNot("30 minutes").Expect("An exercise: X shows its task").Keys("X").Expect("30 minutes").Keys("X").ExpectNot("30 minutes")
}

func TestHintsCostNothingAndAreCounted(t *testing.T) {
	t.Parallel()
	h := exercise(t, "connection")
	h.Keys("h").Expect("Hints 1", "Where does the customer fall lowest?").Keys("h").Expect("Hints 2", "Read your because aloud")
	if state := h.progress(); len(state.Hints) != 2 || !state.Silent {
		t.Errorf("the state is %+v", state)
	}
	h.Keys("s").Expect("0 of 10", "2 hints taken").Keys("u").Expect("1 hint taken").Keys("esc")
	h.askFor("take a hint").Expect("Hints 2")
	h.reopen()
	h.askFor("score it").Expect("2 hints taken")
	unaided := exercise(t, "flawed")
	unaided.Keys("esc", "X").ExpectNot("h hint").Keys("h").Expect("This kit gives no hints").Keys("s").Expect("20 faults not found yet").ExpectNot("joan")
}

func TestAHintThatComesAgainSaysSo(t *testing.T) {
	t.Parallel()
	h := exercise(t, "connection")
	h.Expect("h hint")
	for range 5 {
		h.Keys("h").ExpectNot("the first of them again")
	}
	h.Keys("h").Expect("Every hint for what is missing has been given", "Hints 5", "Where does the customer fall lowest?")
}

func TestTheScoreNamesFilesThatCannotBeRead(t *testing.T) {
	t.Parallel()
	h := exercise(t, "connection")
	h.write("links/torn.yaml", "from: \"first-weeks\" said\n")
	h.reopen()
	h.askFor("score it").Expect("links/torn.yaml:1 cannot be read", "0 of 10")
}

func TestRevealAsksOnceAndLetsEverythingSpeak(t *testing.T) {
	t.Parallel()
	h := exercise(t, "connection")
	h.Keys("a").Expect("Reveal the answers?", "0 of 10").Keys("enter").ExpectNot("level: functional")
	h.Keys("a", "down", "enter").Expect("level: functional", "Whoever sits there").Keys("a").ExpectNot("Reveal the answers?")
	h.Keys("w").Expect("Say after", "Two lines in the same year", "link-no-because").Keys("esc", "8").Expect("moment-unlinked")
	h.Keys("u", "8").Expect("its findings stay silent", "X shows the task").ExpectNot("moment-unlinked")
	if !h.progress().Silent {
		t.Error("undone, the answers are still revealed")
	}
}

func TestBeginningAnewAsksAndIsUndone(t *testing.T) {
	t.Parallel()
	h := exercise(t, "connection")
	h.Keys("r").Expect("The exercise is as it was handed out.").Keys("esc")
	h.Keys("P", "n").Type("Who knew the old tariff?").Keys("enter", "esc", "esc")
	h.askFor("begin anew").Expect("Begin the exercise anew?", "parking.yaml").Keys("enter").ExpectNot("Begin the exercise anew?").Keys("esc")
	if h.read(ownParking) == "" {
		t.Fatal("what was written is gone, and nobody agreed to that")
	}
	h.askFor("begin anew").Keys("down", "enter").Expect("30 minutes")
	if got := h.read(ownParking); got != "" {
		t.Errorf("begun anew, it holds %q", got)
	}
	h.Keys("u")
	if h.read(ownParking) == "" {
		t.Error("undo does not bring back what was written")
	}
}

func TestAWorkedCaseIsATour(t *testing.T) {
	t.Parallel()
	h := exercise(t, "worked")
	h.Expect("Tour", "Trainer").ExpectNot("Score").Keys("s").Expect("This kit is read, not solved").Keys("h", "h").Expect("Stop 2 of 11", "personas/joan.yaml")
	h.Keys("enter").ExpectLine("▸", "personas/joan.yaml").Keys("enter").ExpectLine("▸", "Joan")
}

// Nothing on the way through an exercise tells what is to be found in it.
func TestAnExerciseIsSilentOnEveryScreen(t *testing.T) {
	t.Parallel()
	h := exercise(t, "flawed")
	h.Keys("esc").Resize(200, 60)
	tells := []string{"no cause", "leverage", "next:", "Coverage", "linked at both levels", "first cause", "error", "! cannot act", "Finding:"}
	for digit := range 9 {
		h.Keys(strconv.Itoa(digit + 1)).ExpectNot(tells...)
	}
	h.Keys("7", "v", "v").Expect("cannot act").ExpectNot(tells...)
	h.Keys("1", "p")
	for range 150 {
		h.Keys("right").ExpectNot(append(tells, "What we found", "What weighs most", "How well moments")...)
	}
	h.Keys("esc")
	h.askFor("reveal the answers").Keys("down", "enter", "esc", "1").Expect("next:", "Coverage", "error")
}

// TestThePanelOfAnExerciseHoldsAtAnySize presses random keys in it, at random sizes.
func TestThePanelOfAnExerciseHoldsAtAnySize(t *testing.T) {
	t.Parallel()
	keys := []string{"h", "s", "t", "w", "a", "r", "o", "enter", "tab", "shift+tab", "up", "down", "pgdown", "pgup", "home", "end", "u", "ctrl+r", "esc", "X", "X"}
	for seed, kit := range []string{"worked", "flawed-with-hints", "loop", "blank"} {
		t.Run(kit, func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(uint64(seed), 1))
			h := exercise(t, kit)
			for range 60 {
				h.Keys(keys[random.IntN(len(keys))])
				if random.IntN(8) == 0 {
					h.Resize(60+random.IntN(120), 15+random.IntN(40))
				}
				h.Overflow()
			}
		})
	}
}
