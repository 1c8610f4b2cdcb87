package people_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

func TestAnyKeysCanBeUndone(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	room.AnyKeysCanBeUndone(
		t, func() *room.Room { return enter(t, texts) }, 60,
		"up", "down", "down", "down", "home", "end", "pgup", "pgdown", "tab", "left", "enter", "enter", "enter", "esc", "n", "y", "d", "I",
		"o", "s", "i", "a", "m", "S", "e", "shift+up", "shift+down", "u", "ctrl+r", "ctrl+s", "ctrl+u",
		"'2025-06'", "'3'", "'new words, and: more # here'", "2",
	)
}
