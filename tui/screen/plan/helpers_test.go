package plan_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

// enter opens a workshop on its plan.
func enter(tb testing.TB, texts map[string]string, width, height int, options ...room.Option) *room.Room {
	tb.Helper()
	return room.Enter(tb, texts, "7", width, height, options...)
}
