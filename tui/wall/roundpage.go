package wall

import (
	"fmt"
	"strconv"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/words"
	"interlock/model/round"
)

// roundPage is a round on the board. What was given is in it only once it is
// revealed.
type roundPage struct {
	Kind     string // what everybody does
	Prompt   string
	About    string
	Fields   []string
	Writing  bool
	Progress string
	Shown    bool
	Cards    []round.Card
	Tally    []standing
	Spreads  []spread
}

// standing is a candidate after the vote.
type standing struct {
	Text     string
	Field    string
	Dots     int
	Says     string // its dots in words, and its place
	Leverage string
}

// spread is the scores of one stage.
type spread struct {
	Stage string
	Says  string
	N     int
	Marks []mark // from the lowest emotion to the highest
}

// mark is one emotion with how many gave it.
type mark struct {
	Emotion int
	Count   int
	Median  bool
}

// ask is what everybody does in a round.
func ask(kind round.Kind) string {
	switch kind {
	case round.Voting:
		return "Give your dots"
	case round.Scoring:
		return "Score in private"
	case round.Share:
		return "Share what you wrote"
	}
	return "Write in silence"
}

// found is what the room looks at once a round is revealed.
func found(kind round.Kind) string {
	switch kind {
	case round.Voting:
		return "Where the dots went"
	case round.Scoring:
		return "How the scores lie"
	}
	return "What you wrote"
}

// newRoundPage makes the page of a round.
func newRoundPage(w *model.Workshop, r round.Round) roundPage {
	made := roundPage{
		Kind: ask(r.Kind), Prompt: blueprint.Clean(r.Prompt), About: blueprint.Clean(r.Title(w)),
		Writing: r.Open(), Shown: r.Shown(), Progress: progress(w, r),
	}
	if r.Kind != round.Scoring {
		for _, field := range r.NoteFields(w) {
			made.Fields = append(made.Fields, field.Label)
		}
	}
	if !r.Shown() {
		return made
	}
	made.Kind = found(r.Kind)
	switch r.Kind {
	case round.Voting:
		made.Tally = tally(w, r)
	case round.Scoring:
		made.Spreads = spreads(w, r)
	default:
		for _, card := range round.Cards(w, r) {
			card.Text = blueprint.Clean(card.Text)
			made.Cards = append(made.Cards, card)
		}
	}
	return made
}

// progress says how many have given something: "7 of 12 have written".
func progress(w *model.Workshop, r round.Round) string {
	given, all := round.Progress(w, r)
	done := "written"
	switch r.Kind {
	case round.Voting:
		done = "voted"
	case round.Scoring:
		done = "scored"
	}
	if all == 0 {
		return "nobody has " + done + " yet"
	}
	return fmt.Sprintf("%d of %d have %s", given, all, done)
}

func tally(w *model.Workshop, r round.Round) []standing {
	var list []standing
	for _, candidate := range round.Tally(w, r) {
		made := standing{Text: blueprint.Clean(candidate.Text), Field: candidate.Field, Dots: candidate.Dots}
		switch {
		case candidate.Dots == 0:
			made.Says = "no dots"
		case candidate.Tied:
			made.Says = fmt.Sprintf("%s, tied at place %d", dots(candidate.Dots), candidate.Rank)
		default:
			made.Says = fmt.Sprintf("%s, place %d", dots(candidate.Dots), candidate.Rank)
		}
		if candidate.Leverage != nil {
			made.Leverage = "leverage " + blueprint.Number(*candidate.Leverage)
		}
		list = append(list, made)
	}
	return list
}

func dots(count int) string {
	if count == 1 {
		return "1 dot"
	}
	return fmt.Sprintf("%d dots", count)
}

func spreads(w *model.Workshop, r round.Round) []spread {
	var list []spread
	for _, stage := range round.Stages(w, r) {
		lie := round.SpreadOf(w, r, stage.Ref)
		made := spread{Stage: blueprint.Clean(stage.Text), N: lie.N, Says: "nobody has scored it"}
		if lie.N > 0 {
			made.Says = fmt.Sprintf("%s to %s, median %s, %s", words.Signed(lie.Min), words.Signed(lie.Max), blueprint.Signed(lie.Median), scores(lie.N))
		}
		for i, count := range lie.Counts {
			emotion := model.LowestEmotion + i
			made.Marks = append(made.Marks, mark{emotion, count, lie.N > 0 && nearest(lie.Median) == emotion})
		}
		list = append(list, made)
	}
	return list
}

// nearest is the emotion that a median is drawn at: of two equally near ones the
// lower, since a stage counts by its low point.
func nearest(median float64) int {
	for emotion := model.LowestEmotion; emotion < model.HighestEmotion; emotion++ {
		if median <= float64(emotion)+0.5 {
			return emotion
		}
	}
	return model.HighestEmotion
}

func scores(count int) string {
	if count == 1 {
		return "1 score"
	}
	return strconv.Itoa(count) + " scores"
}
