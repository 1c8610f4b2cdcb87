package round_test

import (
	"slices"
	"testing"
	"time"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
)

func TestTheRoundOfABlock(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	day, claim := model.Place{File: "empathy/maya-waiting.yaml"}, model.Place{File: "journeys/claim.yaml"}
	wait := model.StagePlace("claim", 1)
	stage := w.Journey("claim").Stages[1].ID
	for _, c := range []struct {
		block agenda.Block
		at    model.Place
		place string
	}{
		{agenda.Block{Round: "silent", Fields: []string{"sees"}}, day, "maya-waiting"},
		{agenda.Block{Round: "share", Fields: []string{"sees"}}, day, "maya-waiting"},
		{agenda.Block{Round: "vote", Fields: []string{"pains"}}, day, "maya-waiting"},
		{agenda.Block{Round: "vote"}, wait, "claim"},
		{agenda.Block{Round: "score"}, wait, "claim"},
		{agenda.Block{Round: "silent", Fields: []string{"does", "evidence"}}, wait, "claim/" + stage},
		{agenda.Block{Round: "silent", Fields: []string{"does"}}, wait, "claim"},
		{agenda.Block{Round: "vote", Fields: []string{"initiatives"}, Screen: "plan"}, model.Place{}, ""},
	} {
		r, err := round.ForBlock(w, c.block, c.at)
		if err != nil || r.Place != c.place {
			t.Errorf("%+v at %s is a round about %q: %v", c.block, c.at, r.Place, err)
		}
		if r.Kind == round.Voting && r.Dots != 3 {
			t.Errorf("%+v gives %d dots", c.block, r.Dots)
		}
	}
	for _, block := range []agenda.Block{{Round: "silent"}, {Round: "score"}, {Round: "vote"}} {
		if _, err := round.ForBlock(w, block, model.Place{}); err == nil {
			t.Errorf("%+v is about nothing, and is opened", block)
		}
	}
	if _, err := round.ForBlock(w, agenda.Block{Round: "vote", Fields: []string{"evidence"}}, day); err == nil {
		t.Error("a map has no evidence to vote on")
	}
	if r := round.Begin(round.Round{Kind: round.Share}, time.Unix(1, 0)); r.Phase != round.Revealed || r.Number == 0 {
		t.Errorf("sharing begins as %+v", r)
	}
	if _, err := round.ForBlock(w, agenda.Block{Round: "silent", Fields: []string{"pains"}}, claim); err == nil {
		t.Error("a journey has no pains of its own, and is asked for them")
	}
}

func TestAStageWithoutAnIDIsNamedWhenItsRoundIsOpened(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{"journeys/claim.yaml": "side: customer\nstages:\n  - name: Report it\n  - name: Wait\n"})
	offers := round.Offers(w, model.StagePlace("claim", 1))
	at := slices.IndexFunc(offers, func(r round.Round) bool { return r.Kind == round.Silent && r.Place == "claim/wait" })
	if at < 0 {
		t.Fatalf("no round is offered on the stage: %+v", offers)
	}
	edit, err := round.Name(w, offers[at])
	w = done(t, w, edit, err)
	if err := offers[at].Check(w); err != nil || w.Journey("claim").Stages[1].ID != "wait" {
		t.Errorf("the round is refused: %v", err)
	}
}

func TestOnlyInboxesWithNotesAreShared(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"empathy/day-4.yaml":  "sees: []\n",
		"journeys/claim.yaml": "side: customer\nstages:\n  - {id: wait, name: Wait}\n",
		"inbox/ab.yaml":       "claim/wait:\n  pains:\n    - Cold\nday-4:\n  says: []\n",
		"inbox/bo.yaml":       "claim/wait:\n  pains:\n    - Dark\ngone:\n  says:\n    - Lost\n",
	})
	shares := round.Shares(w)
	if len(shares) != 1 || shares[0].Place != "claim/wait" || round.Waiting(w, shares[0]) != 2 {
		t.Errorf("what can be shared is %+v", shares)
	}
}

func TestABlockGoesOnWithTheRoundThatWasOpenedForIt(t *testing.T) {
	t.Parallel()
	outside := agenda.Block{Title: "Outside", Round: "silent"}
	r, err := round.ForBlock(homeClaims(t), outside, model.Place{File: "empathy/maya-waiting.yaml"})
	if err != nil || !r.Of(outside) {
		t.Errorf("%+v is not of its own block: %v", r, err)
	}
	if !r.Of(agenda.Block{Title: "Together", Round: "share"}) {
		t.Error("sharing does not go on with what was written")
	}
	for _, other := range []agenda.Block{{Title: "Inside", Round: "silent"}, {Title: "Outside", Round: "vote"}, {Title: "Outside"}} {
		if r.Of(other) {
			t.Errorf("%+v goes on with %+v", other, r)
		}
	}
}
