package interlock_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/tui"
	"interlock/tui/action"
	"interlock/tui/theme"
	"interlock/tui/tuitest/room"
)

// TestTheCursorIsAlwaysVisible walks at random through networks of any size, on
// screens of any size, and looks for the marker of the cursor.
func TestTheCursorIsAlwaysVisible(t *testing.T) {
	t.Parallel()
	keys := []string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "tab", "shift+tab", "v", "T", "esc", "r", "d", "+", "["}
	rapid.Check(t, func(rt *rapid.T) {
		stages := rapid.IntRange(1, 14).Draw(rt, "stages")
		r := enter(t, network(stages, rapid.IntRange(0, 24).Draw(rt, "links")),
			rapid.IntRange(60, 220).Draw(rt, "width"), rapid.IntRange(15, 60).Draw(rt, "height"))
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 20).Draw(rt, "keys") {
			r.Keys(key).Overflow()
			empty := strings.Contains(r.Text(), "No links yet") || strings.Contains(r.Text(), "No moments yet") || strings.Contains(r.Text(), "No link leads on")
			if got := strings.Count(r.Text(), theme.UnicodeGlyphs().Cursor); got != 1 && !empty {
				rt.Fatalf("%d cursors after %s:\n%s", got, key, r.Text())
			}
		}
	})
}

// TestEveryKeyDoesSomethingOrSaysWhy presses every key in every form.
func TestEveryKeyDoesSomethingOrSaysWhy(t *testing.T) {
	t.Parallel()
	for _, form := range []string{"right", toAht, "v", "v v", "v v down", "v v v", "T"} {
		t.Run(form, func(t *testing.T) {
			t.Parallel()
			for _, each := range action.New(tui.Actions()...).All("interlock") {
				r := enter(t, room.Reference(t), 120, 36)
				r.Press(form).ExpectAnswer(each)
			}
		})
	}
}

func TestActionsAreComplete(t *testing.T) {
	t.Parallel()
	if err := action.New(tui.Actions()...).Validate(); err != nil {
		t.Error(err)
	}
}
