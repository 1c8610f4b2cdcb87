package journeys_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/tui"
	"interlock/tui/action"
	"interlock/tui/theme"
	"interlock/tui/tuitest/room"
)

// TestCursorIsAlwaysVisible walks at random through journeys of any length, on
// screens of any size, and looks for the marker of the cursor.
func TestCursorIsAlwaysVisible(t *testing.T) {
	t.Parallel()
	keys := []string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "z", "+", "shift+right", "shift+down", "y", "[", "]"}
	rapid.Check(t, func(rt *rapid.T) {
		texts := one(long(rapid.IntRange(1, 14).Draw(rt, "stages")))
		if rapid.Bool().Draw(rt, "a variant") {
			texts = onlyVaried()
		}
		width, height := rapid.IntRange(60, 220).Draw(rt, "width"), rapid.IntRange(15, 60).Draw(rt, "height")
		r := enter(t, texts, width, height)
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 20).Draw(rt, "keys") {
			r.Keys(key)
			if got := strings.Count(r.Text(), theme.UnicodeGlyphs().Cursor); got != 1 {
				rt.Fatalf("%d cursors at %dx%d after %s:\n%s", got, width, height, key, r.Text())
			}
		}
		width, height = rapid.IntRange(60, 220).Draw(rt, "new width"), rapid.IntRange(15, 60).Draw(rt, "new height")
		r.Resize(width, height).Overflow()
		if got := strings.Count(r.Text(), theme.UnicodeGlyphs().Cursor); got != 1 {
			rt.Fatalf("%d cursors after resizing to %dx%d:\n%s", got, width, height, r.Text())
		}
	})
}

// ours are the actions of this screen that work after some keys.
func ours(keys string) []action.Action {
	scopes := map[string][]action.Scope{"tab": {"list of journeys"}, "z": {"journeys", "stage large"}}[keys]
	if scopes == nil {
		scopes = []action.Scope{"journeys"}
	}
	return action.New(tui.Actions()...).All(scopes...)
}

func TestActionsAreComplete(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}

// TestEveryKeyDoesSomethingOrSaysWhy presses every key in every kind of cell
// and state.
func TestEveryKeyDoesSomethingOrSaysWhy(t *testing.T) {
	t.Parallel()
	const pain = "right down down down down down down down down"
	cells := []string{"", "right down", "down down down down", "down down down down down", pain, "z", "tab"}
	for _, test := range []struct {
		name  string
		texts map[string]string
		cells []string
	}{
		{"no journeys", map[string]string{"workshop.yaml": "format: interlock/1\n"}, []string{"", "tab"}},
		{"no stages", one("title: Nothing yet\n"), []string{"", "tab"}},
		{"a journey", one(claim), cells},
		{"a variant", onlyVaried(), cells},
		{"odd", one("stages:\n  - does: Rings\n    thinks: {text: Oh, basis: said}\n    emotion: 7\n    channels: phone\n    time: long\n"), []string{"", "down", "down down down down"}},
	} {
		for _, cell := range test.cells {
			t.Run(test.name+"/"+cell, func(t *testing.T) {
				t.Parallel()
				for _, each := range ours(cell) {
					r := enter(t, test.texts, 100, 40)
					r.Press(cell).ExpectAnswer(each)
				}
			})
		}
	}
}

func TestReadOnly(t *testing.T) {
	t.Parallel()
	const why = "opened for reading only"
	for _, before := range []string{"", "right down", "tab"} {
		for _, each := range ours(before) {
			r := enter(t, one(claim), 100, 40, room.ReadOnly)
			r.Press(before)
			r.Keys(each.Keys[0])
			r.Press("'x' enter")
			r.ExpectChanged("")
		}
	}
	r := enter(t, one(claim), 100, 40, room.ReadOnly)
	r.Keys("n").ExpectLine(why)
	r.Keys("esc", "d").ExpectLine(why)
	enter(t, one("title: Nothing yet\n"), 100, 40, room.ReadOnly).Expect("No stages yet.", why)
}

func TestUndoGivesBackTheFirstBytes(t *testing.T) {
	t.Parallel()
	room.AnyKeysCanBeUndone(
		t, func() *room.Room { return enter(t, one(claim), 100, 30) }, 30,
		"up", "down", "left", "right", "tab", "z", "+", "-", "c", "o", "s", "<", ">", "d", "y", "shift+left", "shift+right", "shift+up", "shift+down",
		"n 'a note: of two' enter esc", "N 'A stage' enter", "* 'why' enter", "enter 'more' enter esc", "S enter",
	)
}
