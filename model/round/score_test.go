package round_test

import (
	"testing"

	"interlock/model"
	"interlock/model/round"
)

func scoring() round.Round {
	return round.Round{Kind: round.Scoring, Phase: round.Writing, Place: "claim"}
}

// scores has participants score the first stage of the round.
func scores(t testing.TB, emotions ...int) (*model.Workshop, round.Round, string) {
	t.Helper()
	r := scoring()
	w, _ := named(t, homeClaims(t), r)
	stage := round.Stages(w, r)[0].Ref
	for i, emotion := range emotions {
		edit, err := round.Score(w, r, "p"+string(rune('a'+i)), stage, emotion)
		w = done(t, w, edit, err)
	}
	return w, r, stage
}

func TestTheSpreadOfScores(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		scores []int
		want   string
	}{
		{nil, "no scores"},
		{[]int{-1}, "1 score, -1 to -1, median -1"},
		{[]int{2, -2}, "2 scores, -2 to 2, median 0"},
		{[]int{-1, -2}, "2 scores, -2 to -1, median -1.5"},
		{[]int{2, -2, -2}, "3 scores, -2 to 2, median -2"},
		{[]int{1, 0, -1, 2}, "4 scores, -1 to 2, median 0.5"},
	} {
		w, r, stage := scores(t, c.scores...)
		if hidden := round.SpreadOf(w, r, stage); hidden != (round.Spread{N: len(c.scores)}) {
			t.Errorf("%v: before the reveal there is %+v", c.scores, hidden)
		}
		if got := round.SpreadOf(w, in(round.Revealed, r), stage).String(); got != c.want {
			t.Errorf("%v: the spread is %q, not %q", c.scores, got, c.want)
		}
	}
}

func TestAScoreReplacesTheOneBefore(t *testing.T) {
	t.Parallel()
	w, r, stage := scores(t, -1)
	edit, err := round.Score(w, r, "pa", stage, 2)
	w = done(t, w, edit, err)
	if score := round.ScoreOf(w, "pa", stage); score == nil || *score != 2 || round.SpreadOf(w, r, stage).N != 1 {
		t.Errorf("the score is %v", score)
	}
	if edit.Title != "score 'Discover and report'" && edit.Title != "score '"+round.Stages(w, r)[0].Text+"'" {
		t.Errorf("the title is %q", edit.Title)
	}
	refused(t, errorOf(round.Score(w, r, "pa", stage, 3)), "from -2 to 2")
	refused(t, errorOf(round.Score(w, r, "pa", "claim/gone", 1)), "cannot be scored")
	edit, err = round.Unscore(w, r, "pa", stage)
	w = done(t, w, edit, err)
	refused(t, errorOf(round.Unscore(w, r, "pa", stage)), "has not scored")
}

func TestTheRoomAgreesOnAnEmotion(t *testing.T) {
	t.Parallel()
	w, r, stage := scores(t, -2, -1, 1)
	edit, err := round.Agree(w, in(round.Revealed, r), stage, -2)
	text := round.Stages(w, r)[0].Text
	w = done(t, w, edit, err)
	if want := "agree emotion of '" + text + "' at -2 (3 scores, -2 to 1, median -1)"; edit.Title != want {
		t.Errorf("the title is %q, not %q", edit.Title, want)
	}
	if emotion := w.Journey("claim").Stages[0].Emotion; emotion == nil || *emotion != -2 {
		t.Errorf("the emotion is %v", emotion)
	}
	refused(t, errorOf(round.Agree(w, in(round.Revealed, r), stage, 3)), "from -2 to 2")
}
