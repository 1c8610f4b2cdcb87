package tui_test

import (
	"context"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/git"
)

// TestPanelsOfVersionsHoldAtAnySize presses random keys in the panels, at random
// sizes, with conflicts, odd names and failures about.
func TestPanelsOfVersionsHoldAtAnySize(t *testing.T) {
	t.Parallel()
	keys := []string{
		"C", "c", "p", "P", "m", "v", "f", "a", "o", "s", "t", "b", "e", "1", "2", "3", "enter", "enter", "space", "esc", "up", "down", "left",
		"right", "pgup", "pgdown", "home", "end", "tab", "u", "ctrl+s",
	}
	for seed := range 8 {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(uint64(seed), 1))
			fake := &fakeGit{branches: []string{"\u202eidea/🎉", "日本"}, says: []string{"half\x1b[31m", "done"}}
			h := open(t, inGit(fake))
			fake.record("Rename 👩‍👩‍👧\u202e everything", "日本 नमस्ते", fake.disk())
			fake.record("Once more", "Ben", fake.disk())
			h.rename("Mía 🎉")
			if seed%2 == 0 {
				fake.operation, fake.open = git.Merging, []string{claim}
				h.write(claim, marked())
			}
			if seed%3 == 0 {
				failure := &git.Failure{What: "cannot push", Why: "it\x1b[2J says no", Do: "ask", Output: "no\r\nno"}
				fake.fails = map[string]error{"push": failure, "pull": context.Canceled}
			}
			h.Send(tea.FocusMsg{})
			for range 80 {
				h.Advance(time.Second).Keys(keys[random.IntN(len(keys))])
				if random.IntN(10) == 0 {
					h.Resize(60+random.IntN(120), 15+random.IntN(40))
				}
				h.Overflow()
			}
		})
	}
}
