package round_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/round"
	"interlock/tui/tuitest/room"
)

// TestNothingHiddenIsShown writes notes and presses keys in any order: as long
// as the round takes notes, none that was kept is on the screen.
func TestNothingHiddenIsShown(t *testing.T) {
	t.Parallel()
	outer := t
	rapid.Check(t, func(t *rapid.T) {
		r := room.Enter(outer, claims(3), "3", rapid.IntRange(60, 130).Draw(t, "width"), rapid.IntRange(15, 40).Draw(t, "height"))
		r.Steps("R", ":silence sees", "enter")
		var written []string
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "write") {
				secret := fmt.Sprintf("qq%dzz", len(written))
				written = append(written, secret)
				r.Steps(":"+secret, "enter")
			} else {
				r.Keys(rapid.SampledFrom([]string{
					"tab", "shift+tab", "up", "down", "ctrl+z", "esc", "R", "u", "ctrl+r", "ctrl+o", "w", "enter", "f2", "pgup", "left", "home",
				}).Draw(t, "key"))
			}
			r.Overflow()
			var state round.Round
			found, err := r.Session.Kept(round.State, &state)
			if err != nil {
				t.Fatal(err)
			}
			if len(written) > 0 && found && state.Open() {
				if shown := seen(r, written[:len(written)-1]); len(shown) > 0 {
					t.Fatalf("%v is shown while the round takes notes:\n%s", shown, r.Text())
				}
			}
		}
	})
}

// TestNothingGivenIsShown gives dots and scores, and presses keys in any order:
// the frames of two workshops in which others were given look alike until they
// are revealed.
func TestNothingGivenIsShown(t *testing.T) {
	t.Parallel()
	outer := t
	rapid.Check(t, func(t *rapid.T) {
		offer := rapid.SampledFrom([]string{"vote pains day", "score"}).Draw(t, "offer")
		one, other := enter(outer, 3, offer), enter(outer, 3, offer)
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			if rapid.Bool().Draw(t, "give") {
				one.Keys(rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "one"))
				other.Keys(rapid.SampledFrom([]string{"1", "2", "3"}).Draw(t, "other"))
			} else {
				key := rapid.SampledFrom([]string{"tab", "shift+tab", "backspace", "up", "o"}).Draw(t, "key")
				one.Keys(key)
				other.Keys(key)
			}
			if one.Text() != other.Text() {
				t.Fatalf("what was given shows:\n%s\n%s", one.Text(), other.Text())
			}
		}
	})
}
