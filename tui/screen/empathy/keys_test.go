package empathy_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

// Every key that edits leaves exactly the lines it is about.
func TestKeysEditExactlyTheirLines(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		at   string // the note to begin on
		keys []string
		text string // typed after the keys
		then []string
		want []string
	}{
		"a note after the cursor's": {
			at: "I gave you", keys: []string{"n"}, text: "Who are you", then: []string{"enter", "esc"},
			want: []string{"+  - Who are you"},
		},
		"a note in a field that is not there yet": {
			at: "Rings at 8", keys: []string{"right", "n"}, text: "A friend was paid", then: []string{"enter", "esc"},
			want: []string{"+hears:", "+  - A friend was paid"},
		},
		"reword": {
			at: "Anxious", keys: []string{"enter"}, text: ", because nobody rang", then: []string{"enter"},
			want: []string{"-  - Anxious", "+  - Anxious, because nobody rang"},
		},
		"reword to nothing": {
			at: "Rings at 8", keys: []string{"enter", "ctrl+u"}, then: []string{"enter"},
			want: []string{"-does:", "-  - Rings at 8", "+does: []"},
		},
		"observed":    {at: "Rings at 8", keys: []string{"o"}, want: []string{"-  - Rings at 8", "+  - {text: Rings at 8, basis: observed}"}},
		"measured":    {at: "Rings at 8", keys: []string{"m"}, want: []string{"-  - Rings at 8", "+  - {text: Rings at 8, basis: measured}"}},
		"assumed":     {at: "Nobody rang me", keys: []string{"a"}, want: []string{"-  - {text: Nobody rang me back, basis: said}", "+  - {text: Nobody rang me back, basis: assumed}"}},
		"said again":  {at: "Nobody rang me", keys: []string{"s"}, want: []string{"-  - {text: Nobody rang me back, basis: said}", "+  - Nobody rang me back"}},
		"inferred":    {at: "Anxious", keys: []string{"i"}, want: []string{"-  - Anxious", "+  - {text: Anxious, basis: inferred}"}},
		"worse":       {at: "No date", keys: []string{">"}, want: []string{"-  - {id: no-date, text: No date to plan around, severity: 2}", "+  - {id: no-date, text: No date to plan around, severity: 3}"}},
		"not so bad":  {at: "No date", keys: []string{"<", "<"}, want: []string{"-  - {id: no-date, text: No date to plan around, severity: 2}", "+  - {id: no-date, text: No date to plan around}"}},
		"bad at all":  {at: "Repeats", keys: []string{">"}, want: []string{"-  - Repeats the story", "+  - {text: Repeats the story, severity: 1}"}},
		"delete":      {at: "I gave you", keys: []string{"d"}, want: []string{"-  - I gave you that already"}},
		"first theme": {at: "Anxious", keys: []string{"c"}, text: "waiting", then: []string{"enter"}, want: []string{"-  - Anxious", "+  - {text: Anxious, tags: [waiting]}"}},
		"an id":       {at: "Rings at 8", keys: []string{"I", "enter"}, want: []string{"-  - Rings at 8", "+  - {id: rings-at-8, text: Rings at 8}"}},
		"another id": {
			at: "No date", keys: []string{"I", "ctrl+u"}, text: "date", then: []string{"enter"},
			want: []string{"-  - {id: no-date, text: No date to plan around, severity: 2}", "+  - {id: date, text: No date to plan around, severity: 2}"},
		},
		"carry down": {
			at: "I gave you", keys: []string{"shift+down"},
			want: []string{"+  - {text: Nobody rang me back, basis: said}", "-  - {text: Nobody rang me back, basis: said}"},
		},
		"carry to the field beside": {
			at: "Nobody rang me", keys: []string{"shift+right"},
			want: []string{"-  - {text: Nobody rang me back, basis: said}", "+  - {text: Nobody rang me back, basis: said}"},
		},
		"carry to the field below": {
			at: "Mould", keys: []string{"shift+down"},
			want: []string{"-sees:", "-  - Mould by the window", "+sees: []", "+  - Mould by the window"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := enter(t, board(waiting), 120, 36).goTo(c.at).keys(c.keys...).typed(c.text).keys(c.then...)
			d.expectDiff(c.want...).keys("u")
			for range 3 {
				d.keys("u")
			}
			d.expectDiff()
		})
	}
}

func TestCarryKeepsTheCursorOnTheNote(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("Nobody rang me")
	d.keys("shift+right").expectOn("Nobody rang me back")
	if says, does := d.empathyMap("day-4").Says, d.empathyMap("day-4").Does; len(says) != 1 || len(does) != 2 {
		t.Fatalf("says has %d notes and does %d", len(says), len(does))
	}
	d.keys("shift+left").expectOn("Nobody rang me back").expectDiff()
	d.keys("shift+up").expectOn("Nobody rang me back")
	d.keys("shift+up").Expect("There is no field to carry it to.")
	d.keys("shift+down", "shift+down").expectOn("Nobody rang me back")
	if thinks := d.empathyMap("day-4").Thinks; len(thinks) != 2 || thinks[0].Text != "Nobody rang me back" {
		t.Fatalf("thinks has %v", thinks)
	}
}

func TestCaptureLineTakesNoteAfterNote(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("I gave you").keys("n")
	d.Expect("says ▸", "What did you hear, word for word?")
	d.typed("one").keys("enter").typed("two").keys("enter").expectOn("two")
	d.typed("three").keys("tab")
	d.Expect("does ▸ three")
	d.keys("enter").expectOn("three")
	d.expectDiff("+  - one", "+  - two", "+  - three").keys("esc", "u", "u").expectDiff("+  - one")
}

func TestPasteOfManyLinesIsOneEdit(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("Anxious").keys("n")
	d.Paste("Angry\n\n  Tired  \nno\n")
	d.Expect("Add 3 notes")
	d.expectDiff("+  - Angry", "+  - Tired", `+  - "no"`)
	d.keys("esc", "u").expectDiff()
}

func TestUndoAndRedoBringTheCursorBack(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("Rings at 8").keys("o")
	d.goTo("Repeats").keys("d").keys("home", "tab", "[", "v")
	d.keys("u").expectOn("Repeats the story")
	d.keys("u").expectOn("Rings at 8")
	d.keys("tab", "ctrl+r").expectOn("Rings at 8")
	d.keys("ctrl+r").expectOn("No date to plan around").ExpectNot("│ Repeats the story")
}

func TestThemesAreOffered(t *testing.T) {
	t.Parallel()
	d := enter(t, board(waiting), 120, 36).goTo("Anxious").keys("c").typed("waiting").keys("enter")
	d.Expect("Anxious #waiting")
	d.goTo("Repeats").keys("c").Expect("#waiting")
	d.keys("enter").Expect("Repeats the story #waiting")
	d.keys("c", "enter").ExpectNot("Repeats the story #waiting")
	d.keys("c").typed("telling twice").keys("enter").Expect("#telling twice")
}

func TestSourcesAreCitedAndTakenBack(t *testing.T) {
	t.Parallel()
	texts := board(waiting)
	texts["sources.yaml"] = "s1: {kind: interview, title: Interview with Maya}\n"
	d := enter(t, texts, 120, 36).goTo("Anxious").keys("S").Expect("Interview with Maya")
	d.Keys("enter").Expect("source s1")
	d.Keys("S").Expect("√ s1").Keys("enter").ExpectNot("source s1")
}

func TestDeletingSaysWhatPointsThere(t *testing.T) {
	t.Parallel()
	texts := board(waiting)
	texts["initiatives/date.yaml"] = "title: One date\nfixes: [day-4#no-date]\n"
	enter(t, texts, 120, 36).goTo("No date").keys("d").Expect("elete note 'No date to plan around'; 1 reference points at it")
}

func TestFormsOpenForNotesAndTheGoal(t *testing.T) {
	t.Parallel()
	enter(t, board(waiting), 120, 36).goTo("No date").keys("e").Expect("Severity", "no-date")
	for _, key := range []string{"e", "enter", "n"} {
		enter(t, board(waiting), 120, 36).goTo("Maya · Decide").keys(key).Expect("Success", "Knows the date")
	}
	enter(t, board(waiting), 120, 36).keys("shift+tab", "shift+tab", "e").Expect("Situation", "Audience")
}

func TestEditorTakesTheNote(t *testing.T) {
	t.Parallel()
	enter(t, board(waiting), 120, 36).goTo("Anxious").keys("E").Expect("No editor is set")
}

func TestWithoutANoteTheKeysSayWhy(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"o", "s", "i", "a", "m", "c", "S", "<", ">", "d", "E", "e", "I", "shift+left", "shift+right", "shift+up", "shift+down"} {
		d := enter(t, board(waiting), 120, 36).goTo("HEARS").keys(key)
		d.Expect("This belongs to a note: go to one, or press n to write one.")
		d.expectDiff()
	}
	enter(t, board(waiting), 120, 36).goTo("Anxious").keys(">").Expect("Only pains have a severity.")
	enter(t, board(waiting), 120, 36).goTo("Anxious").keys("S").Expect("There are no sources to choose from")
}

func TestReadOnlyRefusesEveryEdit(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"n", "enter", "o", "c", "S", ">", "d", "E", "e", "I", "shift+left"} {
		d := enter(t, board(waiting), 120, 36, room.ReadOnly).goTo("No date").keys(key)
		d.Expect("opened for reading only")
		d.expectDiff()
	}
}
