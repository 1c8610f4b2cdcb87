//go:build endtoend

package endtoend

import (
	"strings"
	"testing"

	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

// TestTheProjectorFollowsTheEditor edits in one terminal and looks at another
// beside it, in which `interlock present` shows the room what is edited.
func TestTheProjectorFollowsTheEditor(t *testing.T) {
	m := newMachine(t)
	m.run("", m.binary, "examples", "copy", "clinic", "copy")
	editor := openTerminal(t, 120, 36, m.folder, m.environment, m.binary+" copy").until("saved")
	projector := openTerminal(t, 80, 24, m.folder, m.environment, m.binary+" present copy").until("Overview 1/")

	editor.press("3").until("GOAL")
	projector.until("Empathy maps")
	editor.press("n").until("keep, next").enter("Hums")
	projector.untilLarge("Hums")
	editor.press("Escape").until("n new note").press("u").until("Undid")
	projector.wait("the note is gone", func() bool { return !shownLarge(projector.screen(), "Hums") })

	projector.press("-").until("A closed door").press("Right").until("f follows the editor")
	editor.press("4").until("stages")
	projector.until("Empathy maps").press("f").until("Journeys")
	if code := projector.press("q").ended(); code != "0" {
		t.Errorf("the projector ended with %s", code)
	}
	if code := editor.press("q").ended(); code != "0" {
		t.Errorf("the editor ended with %s", code)
	}
}

// untilLarge waits until the screen shows a word in large letters.
func (term *terminal) untilLarge(word string) *terminal {
	term.t.Helper()
	return term.wait("the screen shows "+word+" in large letters", func() bool { return shownLarge(term.screen(), word) })
}

// shownLarge reports whether a screen has every row of a word in large letters.
func shownLarge(screen, word string) bool {
	for _, row := range lettering.Rows(word, 1, theme.UnicodeGlyphs()) {
		if !strings.Contains(screen, row) {
			return false
		}
	}
	return true
}
