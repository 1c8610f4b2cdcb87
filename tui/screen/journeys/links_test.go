package journeys_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// toLinks puts the cursor into the lane of the links of the claim's second
// stage, which has three.
const toLinks = "right down down down down down down down down down down down down down down down down down down down down down down down down"

func TestTheLastLaneShowsTheLinks(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 60)
	r.ExpectLine("interlocks", "▼3 no-history", "▼2 aht", "▼3 cap", "→▼2 call")
	r.Press(toLinks)
	r.ExpectLine("2 Wait for a decision · interlocks 3 of 3", "chasers-morale · harms · transactional · functional · direct")
	r.Expect("because One call in three is a chaser")
}

func TestEnterShowsTheLinkBetweenBothSides(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 60)
	r.Press(toLinks)
	r.Press("enter")
	r.Expect("EMPLOYEE", "chasers-morale", "because One call in three is a chaser")
}

func TestALinkBeginsInItsLane(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 60)
	r.Press(toLinks + " home n down enter h r f d 2 'Nobody owns the claim' enter")
	r.ExpectChanged(`
links/cap-report.yaml
+from: handler-day/approve#cap
+to: claim/report
+effect: harms
+impact: relational
+level: functional
+reach: direct
+strength: 2
+because: Nobody owns the claim
`)
	r.ExpectLine("interlocks", "▼2 cap")
	r.UndoEverything()
}

func TestALinkIsDeletedInItsLane(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 60)
	r.Press(toLinks + " d")
	if r.Session.Workshop().Link("chasers-morale") != nil {
		t.Errorf("the link is still there:\n%s", r.Text())
	}
	r.ExpectLine("Delete link chasers-morale")
	r.UndoEverything()
}

func TestWithoutACauseALowStageSaysSo(t *testing.T) {
	t.Parallel()
	texts := room.Reference(t)
	delete(texts, "links/history-repeat.yaml")
	enter(t, texts, 120, 60).ExpectLine("interlocks", "! no cause known", "▼2 aht")
}

func TestWithoutAnyLinkTheLaneIsHidden(t *testing.T) {
	t.Parallel()
	enter(t, one(claim), 120, 60).ExpectNot("interlocks")
}

func TestDeletingAStageSaysThatItsLinksGo(t *testing.T) {
	t.Parallel()
	r := enter(t, room.Reference(t), 120, 36)
	r.Press("right d")
	r.ExpectLine("Delete stage 'Wait for a decision' with its 3 links")
	if left := len(r.Session.Workshop().Links()); left != 1 {
		t.Errorf("%d links are left, wanted 1", left)
	}
	r.UndoEverything()
}

func TestAFourthMomentIsTakenWithAWord(t *testing.T) {
	t.Parallel()
	four := strings.Repeat("  - {name: Stage}\n", 4)
	r := enter(t, one("side: customer\nstages:\n"+four), 120, 36)
	r.Press("* enter right * enter right * enter")
	r.ExpectNot("three are enough")
	r.Press("right * enter").ExpectLine("4 moments now, and three are enough to begin with")
	if r.Session.Workshop().Journey("claim").Stages[3].Moment == nil {
		t.Error("the fourth moment was refused")
	}
}
