package plan_test

import (
	"testing"

	"pgregory.net/rapid"
)

// TestWhateverIsPressedCanBeUndone presses keys at random, undoes everything and
// does it again.
func TestWhateverIsPressedCanBeUndone(t *testing.T) {
	t.Parallel()
	keys := []string{
		"up", "down", "left", "right", "tab", "v", "home", "end", "enter", "esc", "n", "r", "w", "d", "y", "space", "s",
		"shift+up", "shift+down", "shift+left", "shift+right", ":word", ":2025-06 61 n=9",
	}
	rapid.Check(t, func(check *rapid.T) {
		room := enter(t, claims(t), 80, 24)
		pressed := rapid.SliceOfN(rapid.SampledFrom(keys), 1, 10).Draw(check, "keys")
		for _, key := range pressed {
			room.steps(key).Overflow()
		}
		room.steps("esc", "esc", "esc", "esc", "esc")
		after := room.changed()
		for range pressed {
			room.Keys("u")
		}
		if left := room.changed(); left != "" {
			check.Fatalf("undoing leaves\n%s", left)
		}
		for range pressed {
			room.Keys("ctrl+r")
		}
		if again := room.changed(); again != after {
			check.Fatalf("redoing gives\n%s\nnot\n%s", again, after)
		}
	})
}
