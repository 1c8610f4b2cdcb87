package tui_test

import (
	"slices"
	"testing"

	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/screen"
	"interlock/tui/tuitest"
)

// TestNothingFailsSilently presses every key of the screens, with and without
// something to do: each changes the picture, or says why it does nothing.
// Only moving on where there is nothing more needs no word.
func TestNothingFailsSilently(t *testing.T) {
	t.Parallel()
	moves := []string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "[", "]", "esc", "2", "3", "4"}
	for digit, scope := range map[string]string{"2": "people", "3": "empathy", "4": "journeys"} {
		for _, files := range []map[string]string{{"workshop.yaml": "title: Empty\n"}, texts()} {
			for _, each := range tui.Actions() {
				if here := string(each.Scope); here != scope && here != "everywhere" && here != string(screen.Shared) || len(each.Keys) == 0 {
					continue
				}
				opened := &tui.Opened{Session: session.NewInMemory(files, session.Options{})}
				d := tuitest.New(t, tui.New(tui.Options{Opened: opened, Catalog: catalog{}}), 100, 30).Keys(digit)
				before := d.Text()
				d.Keys(each.Keys[0])
				if !d.Quit && d.Text() == before && !slices.Contains(moves, each.Keys[0]) {
					t.Errorf("on the screen %s, %s (%s) does nothing and says nothing", scope, each.Keys[0], each.ID)
				}
			}
		}
	}
}
