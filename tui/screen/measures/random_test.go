package measures_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

func TestWhateverIsPressedCanBeUndone(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	room.AnyKeysCanBeUndone(
		t, func() *room.Room { return enter(t, texts, 80, 24) }, 10,
		"up", "down", "left", "right", "tab", "v", "home", "end", "enter", "esc", "n", "r", "w", "d", "y", "space", "s",
		"shift+up", "shift+down", "shift+left", "shift+right", "'word'", "'2025-06 61 n=9'",
	)
}
