package people_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

// enter opens a workshop on its people.
func enter(tb testing.TB, texts map[string]string, options ...room.Option) *room.Room {
	tb.Helper()
	return room.Enter(tb, texts, "2", 120, 36, options...)
}
