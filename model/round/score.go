package round

import (
	"fmt"
	"slices"
	"strconv"

	"interlock/model"
	"interlock/model/yamltext"
)

// Stages lists the stages that are scored.
func Stages(w *model.Workshop, r Round) []Candidate { return r.stages(w) }

// Score says how low a stage gets for a participant, from -2 to 2, instead of
// what they said before. The title of the edit does not tell the score.
func Score(w *model.Workshop, r Round, participant, stage string, emotion int) (model.Edit, error) {
	name, candidate, err := r.scored(w, participant, stage)
	if err != nil {
		return model.Edit{}, err
	}
	typed := strconv.Itoa(emotion)
	var edit model.Edit
	if at := scoreAt(votesOf(w, participant), stage); at >= 0 {
		edit, err = w.SetField(model.Place{File: name, Path: yamltext.Path{"scores", at, "emotion"}}, typed)
	} else {
		list := model.Place{File: name, Path: yamltext.Path{"scores"}}
		edit, err = w.InsertEntry(list, atEnd, model.FieldValue{Key: "of", Typed: stage}, model.FieldValue{Key: "emotion", Typed: typed})
	}
	edit.Title, edit.Select = "score "+quoted(candidate.Text), model.Place{}
	return edit, err
}

// Unscore takes the score of a participant for a stage back.
func Unscore(w *model.Workshop, r Round, participant, stage string) (model.Edit, error) {
	name, candidate, err := r.scored(w, participant, stage)
	if err != nil {
		return model.Edit{}, err
	}
	at := scoreAt(votesOf(w, participant), stage)
	if at < 0 {
		return model.Edit{}, fmt.Errorf("%s has not scored %s", nameOf(w, participant), quoted(candidate.Text))
	}
	edit, err := w.DeleteAt(model.Place{File: name, Path: yamltext.Path{"scores", at}})
	edit.Title, edit.Select, edit.SelectBefore = "take the score of "+quoted(candidate.Text)+" back", model.Place{}, model.Place{}
	return edit, err
}

// scored is the file in which a participant scores a stage of the round.
func (r Round) scored(w *model.Workshop, participant, stage string) (string, Candidate, error) {
	if err := r.closed(); err != nil {
		return "", Candidate{}, err
	}
	candidate, err := r.stage(w, stage)
	if err != nil {
		return "", Candidate{}, err
	}
	name, err := fileOf(model.KindVotes, participant)
	return name, candidate, err
}

func (r Round) stage(w *model.Workshop, ref string) (Candidate, error) {
	list := r.stages(w)
	at := slices.IndexFunc(list, func(stage Candidate) bool { return ref != "" && stage.Ref == ref })
	if at < 0 {
		return Candidate{}, fmt.Errorf("%q cannot be scored in this round", ref)
	}
	return list[at], nil
}

// scoreAt is where somebody's score of a stage stands; -1 for nowhere.
func scoreAt(votes *model.Votes, stage string) int {
	return slices.IndexFunc(votes.Scores, func(score model.Score) bool {
		return stage != "" && score.Of == stage && score.Emotion != nil
	})
}

// ScoreOf is what a participant said of a stage; nil is nothing yet.
func ScoreOf(w *model.Workshop, participant, stage string) *int {
	votes := votesOf(w, participant)
	if at := scoreAt(votes, stage); at >= 0 {
		return votes.Scores[at].Emotion
	}
	return nil
}

// Spread is how far the scores of a stage lie apart.
type Spread struct {
	N        int // how many have scored it
	Min, Max int
	Median   float64 // of an even number the middle between the two in the middle
	Counts   [model.HighestEmotion - model.LowestEmotion + 1]int
}

// SpreadOf gathers the scores of everybody for a stage. Only their number is
// told while the round is going on.
func SpreadOf(w *model.Workshop, r Round, stage string) Spread {
	var scores []int
	for _, votes := range allVotes(w) {
		if at := scoreAt(votes, stage); at >= 0 {
			scores = append(scores, min(max(*votes.Scores[at].Emotion, model.LowestEmotion), model.HighestEmotion))
		}
	}
	spread := Spread{N: len(scores)}
	if r.Open() || len(scores) == 0 {
		return spread
	}
	slices.Sort(scores)
	middle := len(scores) / 2
	spread.Min, spread.Max, spread.Median = scores[0], scores[len(scores)-1], float64(scores[middle])
	if len(scores)%2 == 0 {
		spread.Median = float64(scores[middle-1]+scores[middle]) / 2
	}
	for _, score := range scores {
		spread.Counts[score-model.LowestEmotion]++
	}
	return spread
}

// String says the spread in words: "12 scores, -2 to 1, median -0.5".
func (s Spread) String() string {
	if s.N == 0 {
		return "no scores"
	}
	median := strconv.FormatFloat(s.Median, 'f', -1, 64)
	return fmt.Sprintf("%s, %d to %d, median %s", count(s.N, "score"), s.Min, s.Max, median)
}

// Agree writes the number that the room has agreed on as the emotion of a
// stage.
func Agree(w *model.Workshop, r Round, stage string, emotion int) (model.Edit, error) {
	candidate, err := r.stage(w, stage)
	if err != nil {
		return model.Edit{}, err
	}
	if emotion < model.LowestEmotion || emotion > model.HighestEmotion {
		return model.Edit{}, fmt.Errorf("an emotion goes from %d to %d", model.LowestEmotion, model.HighestEmotion)
	}
	index, _ := candidate.Place.Path[1].(int)
	edit, err := w.SetEmotion(model.ParseReference(stage).Record, index, &emotion)
	edit.Title = fmt.Sprintf("agree emotion of %s at %d (%s)", quoted(candidate.Text), emotion, SpreadOf(w, r, stage))
	return edit, err
}
