package room

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/tui/action"
)

// AnyKeysCanBeUndone presses keys at random, at most that many, each time in a room entered anew. Nothing may be drawn
// outside the window, no file may become unreadable, and everything must be undone and redone byte for byte. The keys
// are spelled as for Room.Press.
func AnyKeysCanBeUndone(t *testing.T, enter func() *Room, most int, keys ...string) {
	t.Helper()
	rapid.Check(t, func(check *rapid.T) {
		r := enter()
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, most).Draw(check, "keys") {
			r.Press(key).Overflow()
		}
		for _, file := range r.Session.Workshop().Files() {
			if !file.Readable {
				check.Fatalf("%s cannot be read any more:\n%s", file.Name, file.Source)
			}
		}
		if wrong := r.undoEverything(); wrong != "" {
			check.Fatal(wrong)
		}
	})
}

// ExpectAnswer presses the key of an action and fails the test when it neither changes a file nor shows anything. Only
// actions that move may do nothing: they do so at an end.
func (r *Room) ExpectAnswer(pressed action.Action) {
	r.tb.Helper()
	files, window := r.Changed(), r.Text()
	r.Keys(pressed.Keys[0])
	if r.Changed() == files && r.Text() == window && !moves(pressed.ID) {
		r.tb.Errorf("%s (%s) does nothing and says nothing:\n%s", pressed.ID, pressed.Keys[0], window)
	}
}

// moves reports whether an action only moves.
func moves(id string) bool {
	ways := []string{
		"up", "down", "left", "right", "first", "last", "page-up", "page-down", "previous", "next",
		"previous-customer", "next-customer", "previous-employee", "next-employee",
	}
	return slices.Contains(ways, id[strings.LastIndex(id, ".")+1:])
}
