package check

import (
	"cmp"
	"maps"
	"slices"

	"interlock/model"
)

// journeyRules are about a journey as a whole: its frame, its curve and its
// length.
func journeyRules() []rule {
	return []rule{
		{Rule{
			ID: "emotion-flat", Severity: Warn,
			Catches: "A journey without a score, or with the same one everywhere.",
			Why:     "A flat curve hides the moment that decides, because nobody has said where it lies.",
			Source:  "flat emotions, one of the ten commonest failures",
			Fix:     "score each stage in private, reveal together, and keep the low point",
		}, emotionFlat},
		{Rule{
			ID: "bad-ending", Group: "emotion-flat", Severity: Warn,
			Catches: "A journey whose last stage is below zero.",
			Why:     "People remember the worst moment and the end, not the average.",
			Source:  "peak and end",
			Fix:     "ask what a good last word would be here",
		}, badEnding},
		{Rule{
			ID: "frame-missing", Severity: Warn,
			Catches: "A journey without persona, scenario, trigger or goal.",
			Why:     "Without a frame everybody in the room maps another journey.",
			Source:  "actor and scenario come before the stages",
			Fix:     "agree it with the room before the next stage",
		}, frameMissing},
		{Rule{
			ID: "journey-too-long", Severity: Warn,
			Catches: "A journey of more than twelve stages.",
			Why:     "What does not fit on one screen is not looked at as a whole.",
			Source:  "everything in one map, one of the ten commonest failures",
			Fix:     "join stages that feel the same, or make two journeys of it",
		}, journeyTooLong},
		{Rule{
			ID: "planned-with-feelings", Severity: Warn,
			Catches: "A future journey with feelings that were observed, said or measured.",
			Why:     "Nobody has lived a planned journey, so what is felt in it is a guess.",
			Source:  "planned and actual journeys are kept apart",
			Fix:     "mark the feeling as assumed, or put it on the journey of today",
		}, plannedWithFeelings},
		{Rule{
			ID: "life-cycle-ends-missing", Severity: Warn,
			Catches: "A life-cycle journey with no stage before the first day, or none at the last.",
			Why:     "An employee's experience begins before day one and includes the last day.",
			Source:  "article 001, and the employee life cycle",
			Fix:     "add how they came, or how they leave",
		}, lifeCycleEndsMissing},
		{Rule{
			ID: "channel-clash", Severity: Warn,
			Catches: "Two channels of one journey that feel more than two points apart.",
			Why:     "One good channel does not excuse a bad one: customers go through both.",
			Source:  "article 001, experience is everything",
			Fix:     "ask what the better channel does that the other could do too",
		}, channelClash},
	}
}

// fewestStages is how many scored stages make a curve.
const fewestStages = 3

func emotionFlat(e *examination, report *report) {
	for _, journey := range e.journeys {
		begun, scored := 0, 0
		lowest, highest := model.HighestEmotion, model.LowestEmotion
		for i := range journey.Stages {
			stage := &journey.Stages[i]
			if stageBegun(stage) {
				begun++
			}
			if stage.Emotion != nil {
				scored++
				lowest, highest = min(lowest, *stage.Emotion), max(highest, *stage.Emotion)
			}
		}
		at := record(model.KindJourney, journey.ID, "stages")
		switch {
		case journey.State == "future":
		case scored == 0 && begun >= fewestStages && begun == len(journey.Stages):
			report.at(at, "no stage of `%s` has an emotion", journey.Title())
		case scored >= fewestStages && scored == len(journey.Stages) && lowest == highest:
			report.at(at, "every stage of `%s` is at %s", journey.Title(), signed(lowest))
		}
	}
}

func badEnding(e *examination, report *report) {
	for _, station := range e.stations {
		if station.low() && station.index > 0 && station.index == len(station.journey.Stages)-1 {
			report.at(station.place("emotion"), "`%s` ends at %s with `%s`",
				station.journey.Title(), signed(*station.stage.Emotion), station.name())
		}
	}
}

func frameMissing(e *examination, report *report) {
	for _, journey := range e.journeys {
		if !journeyBegun(journey) {
			continue
		}
		var missing []string
		for _, part := range []struct{ key, value string }{
			{"persona", journey.Persona}, {"scenario", journey.Scenario}, {"trigger", journey.Trigger}, {"goal", journey.Goal},
		} {
			if part.value == "" {
				missing = append(missing, part.key)
			}
		}
		if len(missing) > 0 {
			report.at(record(model.KindJourney, journey.ID), "`%s` has no %s", journey.Title(), listed(missing))
		}
	}
}

// mostStages is how many stages fit on one screen.
const mostStages = 12

func journeyTooLong(e *examination, report *report) {
	for _, journey := range e.journeys {
		if count := len(journey.Stages); count > mostStages {
			report.at(record(model.KindJourney, journey.ID), "`%s` has %d stages", journey.Title(), count)
		}
	}
}

func plannedWithFeelings(e *examination, report *report) {
	for _, station := range e.stations {
		if station.journey.State != "future" {
			continue
		}
		for i, feeling := range station.stage.Feels {
			if feeling.Basis == "" || feeling.Basis.Guess() {
				continue
			}
			at := station.place("feels", i)
			report.at(at, "“%s” is %s, in a journey that nobody has made yet", feeling.Text, feeling.Basis).
				repair(func(w *model.Workshop) (model.Edit, error) { return w.SetNoteField(at, "basis", string(model.Assumed)) })
		}
	}
}

// arrivals and departures are words for the two ends of working somewhere.
var (
	arrivals = lexiconOf(
		"attract", "attraction", "advert", "apply", "application", "candidate", "recruit", "recruitment", "interview", "offer", "hire",
		"hiring", "join", "joining", "before", "considering", "pre boarding", "preboarding",
	)
	departures = lexiconOf(
		"leave", "leaves", "leaving", "left", "exit", "separation", "alumni", "retire", "retirement", "last day", "goodbye", "farewell",
		"resign", "resignation", "moving on", "return",
	)
)

func lifeCycleEndsMissing(e *examination, report *report) {
	for _, journey := range e.journeys {
		if journey.View != "life-cycle" || !journeyBegun(journey) {
			continue
		}
		arrives, leaves := false, false
		for i := range journey.Stages {
			words := journey.Stages[i].Name + " " + journey.Stages[i].Phase + " " + journey.Stages[i].ID
			arrives = arrives || arrivals.in(words) != ""
			leaves = leaves || departures.in(words) != ""
		}
		at := record(model.KindJourney, journey.ID, "stages")
		if !arrives {
			report.at(at, "`%s` has no stage before the first day", journey.Title())
		}
		if !leaves {
			report.at(at, "`%s` has no stage at the last day", journey.Title())
		}
	}
}

const (
	fewestScores  = 2 // of a channel before it counts
	widestChannel = 2 // how far two channels may lie apart, in points
)

// channelFeel is how one channel of a journey feels.
type channelFeel struct {
	name  string
	mean  float64
	first *station
}

func channelClash(e *examination, report *report) {
	for _, journey := range e.journeys {
		feels := e.channelFeels(journey)
		if len(feels) < 2 {
			continue
		}
		worst, best := feels[0], feels[len(feels)-1]
		if best.mean-worst.mean > widestChannel {
			report.at(worst.first.place("channels"), "`%s` feels like %s and `%s` like %s in one journey",
				worst.name, plain(worst.mean), best.name, plain(best.mean))
		}
	}
}

// channelFeels lists the channels of a journey that were scored often enough,
// the worst first.
func (e *examination) channelFeels(journey *model.Journey) []channelFeel {
	scores, first := map[string][]int{}, map[string]*station{}
	for _, station := range e.byJourney[journey] {
		if station.stage.Emotion == nil {
			continue
		}
		for _, channel := range station.stage.Channels {
			scores[channel] = append(scores[channel], *station.stage.Emotion)
			if first[channel] == nil {
				first[channel] = station
			}
		}
	}
	var feels []channelFeel
	for _, channel := range slices.Sorted(maps.Keys(scores)) {
		sum := 0
		for _, score := range scores[channel] {
			sum += score
		}
		if count := len(scores[channel]); count >= fewestScores {
			feels = append(feels, channelFeel{channel, float64(sum) / float64(count), first[channel]})
		}
	}
	slices.SortStableFunc(feels, func(a, b channelFeel) int { return cmp.Compare(a.mean, b.mean) })
	return feels
}
