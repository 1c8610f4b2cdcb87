package round_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/round"
	"interlock/tui/tuitest/room"
)

// claims is a workshop with an empathy map, a journey, and that many people.
func claims(people int) map[string]string {
	var named strings.Builder
	for i := range people {
		fmt.Fprintf(&named, "  - {id: p%02d, name: Guest %d}\n", i+1, i+1)
	}
	frame := "title: Home claims\nvotes_per_person: 3\n"
	if people > 0 {
		frame += "participants:\n" + named.String()
	}
	return map[string]string{
		"workshop.yaml":       frame,
		"personas/maya.yaml":  "name: Maya\nside: customer\n",
		"empathy/day-4.yaml":  "situation: Day 4\npersona: maya\nsays:\n  - Nobody rang me back\npains:\n  - No date to plan around\n  - Mould by the window\n  - Three people, three answers\n",
		"journeys/claim.yaml": "title: A claim\nside: customer\npersona: maya\nstages:\n  - name: Report it\n    emotion: -1\n  - name: Wait\n  - name: Paid\n",
	}
}

// enter opens the round whose offer holds these words, on the empathy map.
func enter(t testing.TB, people int, offer string) *room.Room {
	t.Helper()
	r := room.Enter(t, claims(people), "3", 100, 30)
	return r.Steps("R", ":"+offer, "enter")
}

func kept(t testing.TB, r *room.Room) (round.Round, bool) {
	t.Helper()
	var state round.Round
	found, err := r.Session.Kept(round.State, &state)
	if err != nil {
		t.Fatal(err)
	}
	return state, found
}

func TestASilentRoundShowsNoNotesBeforeItIsRevealed(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	r.Expect("Silent round", "Day 4", "hidden until you reveal it", "0 of 3 have written", "Guest 1 · Sees")
	r.Type("The letter box").Keys("enter").Expect("1 of 3 have written").ExpectNot("letter box")
	r.Keys("shift+tab").Expect("Guest 2 · Sees").Type("the letter box!").Keys("enter", "tab").Expect("Guest 2 · Says")
	r.Type("Ring me").Keys("enter").ExpectNot("letter box", "Ring me")
	r.Keys("ctrl+r").Expect("2 notes left", "Revealed: 2 of 3 have written.").ExpectLine("written 2 times")
	r.ExpectNot("Guest")
}

func TestPastedLinesAreNotesOfOnePerson(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	r.Paste("one\ntwo\n\nthree\n")
	state, _ := kept(t, r)
	if notes := round.Notes(r.Session.Workshop(), state, "p01"); len(notes) != 3 {
		t.Errorf("the notes are %v", notes)
	}
	r.Keys("ctrl+z").Expect("Take a note back")
	if notes := round.Notes(r.Session.Workshop(), state, "p01"); len(notes) != 2 {
		t.Errorf("the notes are %v", notes)
	}
}

func TestACommandIsNotTakenForANote(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	r.Type("/p the form").Keys("enter").Expect("// begins a note with a slash", "/p the form", "0 of 3 have written")
	r.Keys("home").Type("/").Keys("enter").Expect("1 of 3 have written")
	state, _ := kept(t, r)
	if notes := round.Notes(r.Session.Workshop(), state, "p01"); len(notes) != 1 || notes[0].Text != "/p the form" {
		t.Errorf("the notes are %v", notes)
	}
}

func TestCardsAreDealtOutUntilNoneIsLeft(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	for _, text := range []string{"alpha", "beta", "gamma", "delta", "epsilon"} {
		r.Type(text).Keys("enter")
	}
	r.Keys("ctrl+r", "enter").Expect("4 notes left").ExpectLine("√ Sees:")
	r.Keys("m").Expect("3 notes left").ExpectLine("√ Sees:", " / ")
	r.Keys("7", "p", "d").Expect("Every note is dealt with.")
	w := r.Session.Workshop()
	day := w.EmpathyMap("day-4")
	if len(day.Sees) != 1 || !strings.Contains(day.Sees[0].Text, " / ") || len(day.Pains) != 4 {
		t.Errorf("the map has %v and %v", day.Sees, day.Pains)
	}
	if lot := w.File("parking.yaml"); lot == nil || lot.Record.(*model.Parking).Items[0].At != "10:42" {
		t.Error("nothing was parked at 10:42")
	}
	r.Keys("u", "u").Expect("2 notes left")
	r.Keys("c").ExpectNot("Silent round")
	if _, found := kept(t, r); found {
		t.Error("the round is kept after its end")
	}
	r.UndoEverything()
}

func TestCardsMergeWithTheOneAbove(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	r.Type("alpha").Keys("enter", "tab").Type("beta").Keys("enter", "ctrl+r")
	r.Keys("m").Expect("There is no note above this one")
	r.Keys("down", "m").Expect("1 note left", " / ", "written 2 times")
	r.Keys("A").Expect("Every note is dealt with.", "Reveal 2 notes")
}

func TestARevealIsTakenBackOrLookedAtFirst(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	r.Type("alpha").Keys("enter", "ctrl+o").Expect("only this screen shows it", "alpha")
	if state, _ := kept(t, r); state.Phase != round.Review || state.Shown() {
		t.Errorf("the round is at %s", state.Phase)
	}
	r.Keys("w").Expect("hidden until you reveal it", "1 of 3 have written").ExpectNot("alpha")
	r.Keys("ctrl+o", "ctrl+r").Expect("revealed", "alpha")
}

func TestTwelvePeopleVoteInThirtySixKeys(t *testing.T) {
	t.Parallel()
	r := enter(t, 12, "vote pains day")
	r.Expect("Everybody has 3 dots", "Guest 1 has 3 dots left", "0 of 12 have voted")
	dots := 0
	for person := range 12 {
		if person > 0 {
			r.Keys("tab")
		}
		for _, key := range []string{"1", "2", []string{"1", "3"}[person%2]} {
			r.Keys(key)
			dots++
		}
	}
	r.Expect("12 of 12 have voted", "Guest 12 has given all dots")
	r.Keys("1").Expect("Guest 12 has given all 3 dots.")
	r.Keys("ctrl+r").Expect("36 dots in all", "revealed").
		ExpectLine("1st", "18", "No date to plan around").ExpectLine("2nd", "12", "Mould").ExpectLine("3rd", "6", "Three people")
	if dots != 36 {
		t.Errorf("it took %d keys", dots)
	}
}

func TestTiesAreTiesInWords(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "vote pains day")
	r.Keys("1", "2", "2", "tab", "3", "ctrl+r").ExpectLine("1st", "Mould").ExpectLine("tied 2nd", "No date").ExpectLine("tied 2nd", "Three people")
	r.Keys("d").Expect("1st: Mould by the window with 2 dots; tied 2nd:").Keys("enter").Expect("Record the decision")
	if made := r.Session.Workshop().File("decisions.yaml"); made == nil || !strings.Contains(made.Source, "2025-06-12") {
		t.Error("nothing was recorded")
	}
}

func TestDotsAreTakenBackPooledAndChanged(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "vote pains day")
	r.Keys("1", "backspace").Expect("Guest 1 has 3 dots left.").Keys("backspace").Expect("Guest 1 has given no dot yet.")
	r.Keys("+").Expect("Everybody has 4 dots.").Keys("-", "-").Expect("Everybody has 2 dots.")
	r.Keys("ctrl+a").Expect("The room has 9 dots together.", "▸ the room").Keys("1", "1").Expect("The room has 7 dots left.")
	r.Keys("ctrl+k").Expect("Take 2 dots back").Keys("z").Expect("No candidate has that key.")
}

func TestAWorkshopWithoutPeopleVotesAsARoom(t *testing.T) {
	t.Parallel()
	r := enter(t, 0, "vote pains day")
	r.Expect("▸ the room").Keys("1").Expect("The room has 2 dots left.")
}

func TestAStageThatWasVotedForBecomesAMoment(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "vote stages")
	r.Keys("2", "ctrl+r", "m").Expect("Why does Wait matter?").Type("nobody hears anything").Keys("enter")
	if moment := r.Session.Workshop().Journey("claim").Stages[1].Moment; moment == nil || moment.Why != "nobody hears anything" {
		t.Errorf("the moment is %v", moment)
	}
	r.Keys("enter").Expect("4 Journeys").ExpectNot("in all")
	r.Keys("R").Expect("1 dot in all")
}

func TestScoresAreHiddenThenSpreadThenAgreedOn(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "score")
	r.Expect("1 -2 let down", "▸ Guest 1").ExpectLine("Report it", "0 of 3")
	r.Keys("1", "2").Expect("Guest 2 has scored Report it. Now Guest 3.").ExpectLine("Report it", "2 of 3").ExpectNot("median")
	r.Keys("5").Expect("Now Guest 1 on Wait.")
	r.Keys("o").Expect("Person by person").Keys("1", "2").Expect("Now Guest 2 on Report it.")
	r.Keys("ctrl+r").Expect("Report it: 3 scores, -2 to 2, median -1")
	r.Keys("2").Expect("Agree emotion of 'Report it' at -1 (3 scores, -2 to 2, median -1)")
	if emotion := r.Session.Workshop().Journey("claim").Stages[0].Emotion; *emotion != -1 {
		t.Errorf("the emotion is %d", *emotion)
	}
	r.Keys("1").ExpectLine("Wait", "-2")
	r.UndoEverything()
}

func TestPeopleWithoutNamesAreNumbered(t *testing.T) {
	t.Parallel()
	r := enter(t, 0, "score")
	r.Keys("1", "1", "5").Expect("▸ person 4").ExpectLine("Report it", "3 of 4")
	r.Keys("down", "3").ExpectLine("Wait", "1 of 4").Expect("▸ person-2")
}

func TestALeftRoundIsGoneBackTo(t *testing.T) {
	t.Parallel()
	r := enter(t, 3, "silence sees")
	r.Type("alpha").Keys("enter").Type("half").Keys("esc").Expect("R goes back to it", "Maya: Day 4")
	r.Keys("R").Expect("1 of 3 have written").Keys("ctrl+up").Expect("▸ half")
}

func TestRoundsAreRefusedWhereNothingCanBeEdited(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, claims(3), "3", 100, 30, room.ReadOnly)
	r.Keys("R").Expect("opened for reading only")
	empty := room.Enter(t, map[string]string{"workshop.yaml": "title: New\n"}, "3", 100, 30)
	empty.Keys("R").Expect("begin one first")
}

// seen lists which of these words the screen shows.
func seen(r *room.Room, words []string) []string {
	text := r.Text()
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return !strings.Contains(text, word) })
}
