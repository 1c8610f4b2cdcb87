package round_test

import (
	"fmt"
	"testing"

	"interlock/tui/tuitest/room"
)

// looks are the states of rounds as they are drawn, with the keys that lead
// there one after the other.
func looks() []struct {
	name string
	keys []string
} {
	return []struct {
		name string
		keys []string
	}{
		{"offers", []string{"R"}},
		{"silent", []string{":silence sees", "enter", ":Damp letter box", "enter", "shift+tab", ":damp LETTER box.", "enter", "tab", ":Ring me with a date, any date", "enter"}},
		{"dealing", []string{"ctrl+r", "enter"}},
		{"vote", []string{"c", "R", ":vote pains day", "enter", "1", "2", "1", "tab", "3", "3", "tab", "1"}},
		{"tally", []string{"ctrl+r"}},
		{"scores", []string{"c", "R", ":score", "enter", "1", "2", "1", "2", "3", "5", "1", "2", "1", "1", "2", "4", "2"}},
		{"spreads", []string{"ctrl+r", "1"}},
	}
}

func TestLook(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{60, 15}, {80, 24}, {120, 36}, {200, 50}} {
		r := room.Enter(t, claims(12), "3", size[0], size[1])
		for _, look := range looks() {
			r.Steps(look.keys...).Overflow().Golden(fmt.Sprintf("%s-%dx%d", look.name, size[0], size[1]))
		}
	}
}

func TestPlainLook(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, claims(12), "3", 80, 24, room.Plain)
	for _, look := range looks() {
		r.Steps(look.keys...).ExpectASCII().Overflow()
	}
}

func TestEverySizeIsDrawn(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, claims(12), "3", 80, 24)
	for _, look := range looks() {
		r.Steps(look.keys...)
		for _, size := range [][2]int{{1, 1}, {20, 5}, {60, 15}, {61, 40}, {300, 16}, {80, 24}} {
			r.Resize(size[0], size[1]).Overflow()
		}
	}
}
