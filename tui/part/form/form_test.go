package form_test

import (
	"fmt"
	"strings"
	"testing"

	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

func TestWrongValuesAreRefusedWithTheReason(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ file, field, typed, why string }{
		{csat, "target", "many", "Target is a number"},
		{csat, "range", "9", "Range is two numbers such as 0, 100"},
		{raise, "due", "soon", "Due is a date such as 2025-06-12"},
		{raise, "impact", "9", "Impact goes from 1 to 5"},
	} {
		r := open(t, claims(t), session.Options{}).edit(at(test.file), test.field).steps("enter", "ctrl+u", ":"+test.typed, "enter")
		r.Expect(test.why, test.typed)
		r.expectChange(t, test.file)
	}
}

func TestUndoAndRedoBringTheTextBack(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at(maya), "label").steps("enter", "ctrl+u", ":New to this", "enter", "esc")
	r.Keys("u").Expect("Undid: set label to 'New to this'")
	r.expectChange(t, maya)
	r.Keys("ctrl+r")
	r.expectChange(t, maya, "- label: First-time claimant", "+ label: New to this")
}

func TestDeletingSaysWhatPointsThere(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at(claim, "stages", 1), "pains").steps("down", "d")
	r.Expect("Delete note 'Nobody can give a date'; ", "references point at it")
	r.expectChange(t, claim, "-       - {id: no-date, text: Nobody can give a date, severity: 3, source: s1}")
}

func TestAnotherIdIsFollowed(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at("sources.yaml")).steps("I", "ctrl+u", ":calls", "enter")
	for name, text := range r.session.Workshop().Texts() {
		if strings.Contains(text, "source: s1}") || strings.Contains(text, "[s1,") {
			t.Errorf("%s still cites s1", name)
		}
	}
	r.Expect("calls")
}

func TestEmptyFieldsSayWhatToAsk(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at(claim, "stages", 2))
	r.Expect("Money arrives", "Is trust built or lost here, and would they tell others?", "This matters because …", "What do they thank us for here?")
	r.ExpectNot("Does this low belong to work in general?")
}

func TestNotesShowWhatFitsTheirPlace(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at(claim, "stages", 0, "pains", 0))
	r.Expect("Severity", "Basis").ExpectNot("System", "Policy")
	r = open(t, claims(t), session.Options{}).edit(at(claim, "stages", 0, "support", 0))
	r.Expect("System", "Policy").ExpectNot("Severity")
}

func TestUnknownKeysAreShownAndKept(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	texts[maya] += "favourite_colour: {hue: red}\n"
	r := open(t, texts, session.Options{}).edit(at(maya)).steps("end")
	r.ExpectLine("favourite_colour", "{hue: red}")
	r.steps("enter").Expect("This can only be changed in the text")
	r.expectChange(t, maya)
}

func TestBrokenReferencesAreMarked(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	texts[tom] = strings.Replace(texts[tom], "serves: [maya]", "serves: [mia]", 1)
	open(t, texts, session.Options{}).edit(at(tom), "serves").ExpectLine("mia (nothing has this name)")
}

func TestFileThatCannotBeReadSaysSo(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	texts[tom] = "name: [Tom\n"
	open(t, texts, session.Options{}).edit(at(tom)).ExpectLine("Unreadable", "E opens the text")
}

func TestReadOnlyFormsOnlyShow(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{ReadOnly: true}).edit(at(tom), "goals")
	r.Expect("Settle a claim on the first call")
	for _, key := range []string{"enter", "n", "d", "s", "S", "e", "shift+down", "I"} {
		r.steps("end", key).Expect("opened for reading only")
	}
	r.expectChange(t, tom)
}

func TestFormOfSomethingDeletedCloses(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at(claim, "stages", 2, "does", 0))
	r.Expect("Does · Checks the bank app")
	r.steps("home", "d").ExpectNot("Does · Checks the bank app")
}

func TestLongListsKeepTheCursorInSight(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	var goals strings.Builder
	for i := range 200 {
		fmt.Fprintf(&goals, "  - Goal number %d that is long enough to be wrapped over more than a single line of the form, and then some\n", i)
	}
	texts[maya] = "side: customer\nname: Maya\ngoals:\n" + goals.String()
	r := open(t, texts, session.Options{}).edit(at(maya), "goals")
	for _, size := range [][2]int{{60, 15}, {80, 24}, {200, 50}} {
		r.Resize(size[0], size[1])
		r.steps("end").Overflow().Expect("Goal number 199")
		r.steps("pgup", "pgup").Overflow().ExpectNot("Goal number 199 ")
		r.steps("home", "down", "down").Overflow().Expect("Goal number 1 ")
	}
}

func TestKeysThatCannotBeUsedSayWhy(t *testing.T) {
	t.Parallel()
	r := open(t, claims(t), session.Options{}).edit(at(tom))
	for key, why := range map[string]string{
		"n": "Go to a list first", "e": "Only notes and entries have a form", "o": "How we know is said of a note", "shift+up": "Go to an entry of a list",
	} {
		r.steps("home", key).Expect(why)
	}
	r.steps("end", "d").Expect("There is nothing to delete here")
	r.expectChange(t, tom)
}

func TestPlainTerminalsShowTheCursorAndTheBasis(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	app := tui.New(tui.Options{Opened: &tui.Opened{Session: session.NewInMemory(texts, session.Options{}), Path: "claims"}, ASCII: true})
	r := room{Driver: tuitest.New(t, app, 80, 24), app: app}
	r.edit(at("empathy/maya-waiting.yaml")).steps("down", "down", "down", "down", "down", "down", "down", "down", "down").ExpectLine("Says", "> I gave you that already", "= s1")
}
