package journeys_test

import (
	"strings"
	"testing"
)

// toLinks puts the cursor into the lane of the links of the claim's second
// stage, which has three.
const toLinks = "right down down down down down down down down down down down down down down down down down down down down down down down down"

func TestTheLastLaneShowsTheLinks(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 60)
	room.ExpectLine("interlocks", "▼3 no-history", "▼2 aht", "▼3 cap", "→▼2 call")
	room.press(toLinks)
	room.ExpectLine("2 Wait for a decision · interlocks 3 of 3", "chasers-morale · harms · transactional · functional · direct")
	room.Expect("because One call in three is a chaser")
}

func TestEnterShowsTheLinkBetweenBothSides(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 60)
	room.press(toLinks)
	room.press("enter")
	room.Expect("EMPLOYEE", "chasers-morale", "because One call in three is a chaser")
}

func TestALinkBeginsInItsLane(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 60)
	room.press(toLinks + " home n down enter h r f d 2 'Nobody owns the claim' enter")
	room.expectChanged(t, `
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
	room.ExpectLine("interlocks", "▼2 cap")
	room.undoEverything(t)
}

func TestALinkIsDeletedInItsLane(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 60)
	room.press(toLinks + " d")
	if room.session.Workshop().Link("chasers-morale") != nil {
		t.Errorf("the link is still there:\n%s", room.Text())
	}
	room.ExpectLine("Delete link chasers-morale")
	room.undoEverything(t)
}

func TestWithoutACauseALowStageSaysSo(t *testing.T) {
	t.Parallel()
	texts := reference(t)
	delete(texts, "links/history-repeat.yaml")
	enter(t, texts, 120, 60).ExpectLine("interlocks", "! no cause known", "▼2 aht")
}

func TestWithoutAnyLinkTheLaneIsHidden(t *testing.T) {
	t.Parallel()
	enter(t, one(claim), 120, 60).ExpectNot("interlocks")
}

func TestDeletingAStageSaysThatItsLinksGo(t *testing.T) {
	t.Parallel()
	room := enter(t, reference(t), 120, 36)
	room.press("right d")
	room.ExpectLine("Delete stage 'Wait for a decision' with its 3 links")
	if left := len(room.session.Workshop().Links()); left != 1 {
		t.Errorf("%d links are left, wanted 1", left)
	}
	room.undoEverything(t)
}

func TestAFourthMomentIsTakenWithAWord(t *testing.T) {
	t.Parallel()
	four := strings.Repeat("  - {name: Stage}\n", 4)
	room := enter(t, one("side: customer\nstages:\n"+four), 120, 36)
	room.press("* enter right * enter right * enter")
	room.ExpectNot("three are enough")
	room.press("right * enter").ExpectLine("4 moments now, and three are enough to begin with")
	if room.session.Workshop().Journey("claim").Stages[3].Moment == nil {
		t.Error("the fourth moment was refused")
	}
}
