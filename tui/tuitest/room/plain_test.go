package room_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

// All keys that lead to screens, and on each to what stands beside its list.
func TestEveryScreenIsDrawnInASCIIWhereNothingElseIsShown(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	for _, keys := range []string{
		"1", "1 e", "2", "2 enter", "2 e", "3", "3 enter", "4", "4 enter", "5", "5 tab", "5 v", "6", "6 w", "7", "7 tab", "7 tab tab",
		"8", "8 enter", "8 v", "9", "9 enter", "?", ":", "/",
	} {
		r := room.Enter(t, texts, "", 120, 36, room.Plain).Press(keys)
		r.ExpectASCII()
	}
}

func TestTheSignsOfPunctuationHaveTheirNearestInASCII(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	texts["personas/zoe.yaml"] = "side: customer\nname: Zoe → Ann · “it’s” … 3 − 2\n"
	room.Enter(t, texts, "2", 120, 36, room.Plain).ExpectASCII().Expect(`Zoe > Ann - "it's" ~ 3 - 2`)
}
