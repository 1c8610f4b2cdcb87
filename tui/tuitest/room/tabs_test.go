package room_test

import (
	"testing"

	"interlock/tui/tuitest/room"
)

func TestTabsAreWordsOrDigitsWhereTheyStandTight(t *testing.T) {
	t.Parallel()
	r := room.Enter(t, room.Reference(t), "5", 80, 24)
	r.ExpectLine("1Home 2People 3Maps 4Journeys 5Interlock 6Measures 7Plan 8Findings 38 9Agenda")
	r.Resize(60, 24).ExpectLine("1 2 3 4 5Interlock 6 7 8 9")
	r.Resize(120, 24).ExpectLine("1 Overview", "3 Empathy", "9 Agenda")
}
