package people_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/session"
)

// Whatever is pressed, nothing is drawn outside, the text being edited is
// valid, and undoing everything brings the files back byte for byte.
func TestAnyKeysCanBeUndone(t *testing.T) {
	t.Parallel()
	texts := claims(t)
	keys := []string{
		"up", "down", "down", "down", "home", "end", "pgup", "pgdown", "tab", "left", "enter", "enter", "enter", "esc", "n", "y", "d", "R",
		"o", "s", "i", "a", "m", "S", "e", "shift+up", "shift+down", "u", "ctrl+r", "ctrl+s", "ctrl+u", ":2025-06", ":3", ":new words, and: more # here", "2",
	}
	rapid.Check(t, func(check *rapid.T) {
		r := open(t, texts, session.Options{})
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 60).Draw(check, "keys") {
			r.steps(key)
		}
		r.Overflow()
		for _, file := range r.session.Workshop().Files() {
			if !file.Readable {
				check.Fatalf("%s cannot be read any more:\n%s", file.Name, file.Source)
			}
		}
		for {
			if _, ok := r.session.CanUndo(); !ok {
				break
			}
			if _, err := r.session.Undo(); err != nil {
				check.Fatal(err)
			}
		}
		if !maps.Equal(r.session.Workshop().Texts(), texts) {
			check.Fatal("undoing everything does not bring the files back")
		}
	})
}
