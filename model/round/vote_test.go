package round_test

import (
	"fmt"
	"slices"
	"testing"

	"interlock/model"
	"interlock/model/round"
)

func vote() round.Round {
	return round.Round{Kind: round.Voting, Phase: round.Writing, Place: "maya-waiting", Fields: []string{"pains", "gains", "says"}, Dots: 3}
}

// named has every candidate of a round named.
func named(t testing.TB, w *model.Workshop, r round.Round) (*model.Workshop, []round.Candidate) {
	t.Helper()
	edit, err := round.Name(w, r)
	w = done(t, w, edit, err)
	again, err := round.Name(w, r)
	if err != nil || !again.Empty() {
		t.Fatalf("naming again changes something: %v, %v", again, err)
	}
	return w, round.Candidates(w, r)
}

func gave(t testing.TB, w *model.Workshop, r round.Round, who, candidate string) *model.Workshop {
	t.Helper()
	edit, err := round.Vote(w, r, who, candidate)
	return done(t, w, edit, err)
}

func TestNobodyGivesMoreDotsThanAgreed(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	r := vote()
	w, candidates := named(t, w, r)
	first, second := candidates[0].Ref, candidates[1].Ref
	edit, err := round.Vote(w, r, "sr", first)
	w = done(t, w, edit, err)
	if edit.Title != "give a dot" || !edit.Select.IsZero() {
		t.Errorf("the edit tells too much: %+v", edit)
	}
	w = gave(t, gave(t, w, r, "sr", first), r, "sr", second)
	if left := round.Left(w, r, "sr"); left != 0 {
		t.Errorf("%d dots are left", left)
	}
	refused(t, errorOf(round.Vote(w, r, "sr", second)), "Sara has given all 3 dots")
	refused(t, errorOf(round.Vote(w, r, "dk", "claim/wait")), "cannot be voted for")
	refused(t, errorOf(round.Unvote(w, r, "dk", second)), "Dilip has no dot there")
	edit, err = round.Unvote(w, r, "sr", first)
	w = done(t, w, edit, err)
	if dots := round.Dots(w, r, "sr"); !slices.Equal(dots, []string{first, second}) {
		t.Errorf("the dots are %q", dots)
	}
	if round.Tally(w, r) != nil {
		t.Error("the tally shows while the vote goes on")
	}
	refused(t, errorOf(round.Vote(w, in(round.Revealed, r), "sr", second)), "has been revealed")
}

func TestAPooledVoteCountsTheDotsOfAll(t *testing.T) {
	t.Parallel()
	w, r := homeClaims(t), vote()
	r.Pooled = true
	w, candidates := named(t, w, r)
	w = gave(t, gave(t, gave(t, w, r, "sr", candidates[0].Ref), r, round.Room, candidates[0].Ref), r, round.Room, candidates[1].Ref)
	refused(t, errorOf(round.Vote(w, r, "dk", candidates[0].Ref)), "all 3 dots of the room are given")
}

func TestTiesAreTies(t *testing.T) {
	t.Parallel()
	w, r := homeClaims(t), round.Round{Kind: round.Voting, Phase: round.Writing, Place: "claim", Dots: 3}
	w, candidates := named(t, w, r)
	for who, dots := range map[string][]int{"dk": {0, 1, 2}, "sr": {0, 1}, "jo": {0}} {
		for _, dot := range dots {
			w = gave(t, w, r, who, candidates[dot].Ref)
		}
	}
	w = gave(t, w, r, "lm", candidates[2].Ref)
	var got []string
	for _, standing := range round.Tally(w, in(round.Revealed, r)) {
		got = append(got, fmt.Sprint(standing.Text, " ", standing.Dots, " ", standing.Rank, " ", standing.Tied))
	}
	want := []string{
		candidates[0].Text + " 3 1 false", candidates[1].Text + " 2 2 true", candidates[2].Text + " 2 2 true",
	}
	if !slices.Equal(got[:3], want) || len(got) != len(candidates) {
		t.Errorf("the tally is %q", got)
	}
}

func TestStagesAreWeighedAgainstTheirLeverage(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	r := round.Round{Kind: round.Voting, Phase: round.Revealed, Place: "handler-day", Dots: 3}
	ranks := map[string]int{}
	for _, standing := range round.Tally(w, r) {
		ranks[standing.Ref] = standing.LeverageRank
		if (standing.Leverage == nil) != (standing.LeverageRank == 0) {
			t.Errorf("%s has leverage %v and rank %d", standing.Ref, standing.Leverage, standing.LeverageRank)
		}
	}
	if ranks["handler-day/approve"] != 1 {
		t.Errorf("the ranks by leverage are %v", ranks)
	}
}

func TestInitiativesAreVotedOn(t *testing.T) {
	t.Parallel()
	w, r := homeClaims(t), round.Round{Kind: round.Voting, Phase: round.Writing, Dots: 2}
	w = gave(t, w, r, "sr", "raise-cap")
	if votes := w.File("votes/sr.yaml").Record.(*model.Votes); !slices.Equal(votes.Initiatives, []string{"raise-cap"}) {
		t.Errorf("the votes are %+v", votes)
	}
	edit, err := w.RenameRecord(model.KindInitiative, "raise-cap", "own-cap")
	w = done(t, w, edit, err)
	if tally := round.Tally(w, in(round.Revealed, r)); tally[0].Ref != "own-cap" || tally[0].Dots != 1 {
		t.Errorf("after renaming the tally is %+v", tally[0])
	}
}

func TestAVoteIsClearedAndToldInWords(t *testing.T) {
	t.Parallel()
	w, r := homeClaims(t), vote()
	w, candidates := named(t, w, r)
	for who, dots := range map[string][]int{"dk": {0, 0, 1}, "sr": {0, 1, 2}, "jo": {2}} {
		for _, dot := range dots {
			w = gave(t, w, r, who, candidates[dot].Ref)
		}
	}
	if told := round.Result(w, r); told != "" {
		t.Errorf("the vote goes on, and is told as %q", told)
	}
	want := fmt.Sprintf("1st: %s with 3 dots; tied 2nd: %s and %s with 2 dots each", candidates[0].Text, candidates[1].Text, candidates[2].Text)
	if told := round.Result(w, in(round.Revealed, r)); told != want {
		t.Errorf("the vote is told as %q, not %q", told, want)
	}
	edit, err := round.Clear(w, r)
	w = done(t, w, edit, err)
	if round.Left(w, r, "dk") != 3 || edit.Title != "take 7 dots back" {
		t.Errorf("%q leaves %d dots", edit.Title, round.Left(w, r, "dk"))
	}
	edit, err = round.Decide(w, want, "2025-06-12")
	if made := done(t, w, edit, err).File("decisions.yaml"); made == nil || len(made.Record.(*model.Decisions).Items) == 0 {
		t.Error("nothing was recorded")
	}
}
