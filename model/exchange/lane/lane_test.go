package lane_test

import (
	"testing"

	"interlock/model"
	"interlock/model/exchange/lane"
)

func TestLabelsAreUnderstood(t *testing.T) {
	t.Parallel()
	cases := map[string]string{
		"Actions":                  lane.Does,
		"  DOING ":                 lane.Does,
		"2. User actions:":         lane.Does,
		"Steps":                    lane.Does,
		"**Thoughts**":             lane.Thinks,
		"Thoughts & questions":     lane.Thinks,
		"Quotes":                   lane.Thinks,
		"Feelings":                 lane.Feels,
		"Emotions":                 lane.Emotion,
		"😀 Customer Emotions":      lane.Emotion,
		"Satisfaction (1-5)":       lane.Emotion,
		"Pain Points":              lane.Pains,
		"Key pain-points":          lane.Pains,
		"Barriers":                 lane.Pains,
		"Opportunities":            lane.Opportunities,
		"Touchpoints":              lane.Channels,
		"Metrics":                  lane.Metrics,
		"KPI":                      lane.Metrics,
		"Front-stage":              lane.Frontstage,
		"Frontstage\nWhat is seen": lane.Frontstage,
		"BACKSTAGE ACTIONS":        lane.Backstage,
		"Support processes":        lane.Support,
		"Physical evidence":        lane.Evidence,
		"Phases":                   lane.Phase,
		"Stage":                    lane.Stage,
		"Stakeholder":              lane.Persona,
		"StageOrder":               lane.Order,
		"Customer Goals":           lane.Goal,
		"Moments of truth":         lane.Moment,
		"":                         lane.Ignored,
	}
	for label, want := range cases {
		if got, ok := lane.Field(label); !ok || got != want {
			t.Errorf("%q means %q, want %q", label, got, want)
		}
	}
	for _, label := range []string{"Weather", "42", "!!", "customer", "Actionable"} {
		if got, ok := lane.Field(label); ok {
			t.Errorf("%q means %q, though nobody knows it", label, got)
		}
	}
}

func TestOurOwnLabelsAreUnderstood(t *testing.T) {
	t.Parallel()
	keys := append(model.StageNoteKeys(),
		lane.Stage, lane.Phase, lane.Emotion, lane.Channels, lane.Moment, lane.Metrics, lane.ActiveTime, lane.WaitTime)
	for _, key := range keys {
		if got, ok := lane.Field(lane.Label(key)); !ok || got != key {
			t.Errorf("our label %q means %q, want %q", lane.Label(key), got, key)
		}
		if got, ok := lane.Field(key); !ok || got != key {
			t.Errorf("the key %q means %q", key, got)
		}
	}
}

func TestEveryListOfNotesCanBeWritten(t *testing.T) {
	t.Parallel()
	for _, key := range model.StageNoteKeys() {
		var stage model.Stage
		notes := lane.Notes(&stage, key)
		if notes == nil {
			t.Errorf("`%s` cannot be written", key)
			continue
		}
		*notes = []model.Note{{Text: key}}
		if got := stage.Notes(key); len(got) != 1 || got[0].Text != key {
			t.Errorf("`%s` holds %v", key, got)
		}
	}
	if lane.Notes(&model.Stage{}, lane.Channels) != nil {
		t.Error("channels are no notes")
	}
}

func TestFacesAndWordsAreEmotions(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"😡": -2, "☹️": -1, "Neutral": 0, " happy ": 1, "very satisfied": 2, "😀 1": 1, "Low 2": -1} {
		if got, ok := lane.Feeling(text); !ok || got != want {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
	for emotion := model.LowestEmotion; emotion <= model.HighestEmotion; emotion++ {
		if got, ok := lane.Feeling(lane.Face(emotion)); !ok || got != emotion {
			t.Errorf("the face of %d is read as %d", emotion, got)
		}
	}
	if _, ok := lane.Feeling("blue"); ok {
		t.Error("blue is no emotion")
	}
}
