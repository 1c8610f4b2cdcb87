package html

import (
	"fmt"
	"strconv"

	"interlock/model"
	"interlock/model/blueprint"
)

// figure is a finding that can be said before the map is read: a number and
// the sentence that it belongs to.
type figure struct {
	Number string
	Before string
	Strong string // the part of the sentence that matters
	After  string
}

// mostFigures is how many a room can repeat.
const mostFigures = 3

// figures are what the workshop found, computed: the lowest point, the
// waiting, how much is guessed, and the moments where nothing else is known.
func figures(b *blueprint.Blueprint) []figure {
	var list []figure
	for _, compute := range []func(*blueprint.Blueprint) (figure, bool){lowestPoint, waiting, guessed, moments} {
		if figure, ok := compute(b); ok && len(list) < mostFigures {
			list = append(list, figure)
		}
	}
	return list
}

// lowestPoint is the worst stage of a customer; a moment of truth wins where
// several are as low.
func lowestPoint(b *blueprint.Blueprint) (figure, bool) {
	var lowest *blueprint.Stage
	var whose string
	for _, journey := range b.JourneysOf(model.Customer) {
		for _, stage := range journey.Stages {
			if stage.Emotion != nil && (lowest == nil || isLower(stage, lowest)) {
				lowest, whose = stage, journey.Persona.Title
			}
		}
	}
	if lowest == nil || *lowest.Emotion >= 0 {
		return figure{}, false
	}
	after := " is the lowest point"
	if whose != "" {
		after += " of " + whose
	}
	if lowest.Moment != nil {
		after += ", and a moment of truth"
	}
	return figure{Number: signed(clamp(*lowest.Emotion)), Strong: lowest.Title, After: after + "."}, true
}

func isLower(stage, than *blueprint.Stage) bool {
	if *stage.Emotion != *than.Emotion {
		return *stage.Emotion < *than.Emotion
	}
	return stage.Moment != nil && than.Moment == nil
}

// waiting is the longest wait of a customer, against what they do themselves.
func waiting(b *blueprint.Blueprint) (figure, bool) {
	var longest *blueprint.Journey
	for _, journey := range b.JourneysOf(model.Customer) {
		if journey.Time.Wait > 0 && (longest == nil || journey.Time.Wait > longest.Time.Wait) {
			longest = journey
		}
	}
	if longest == nil {
		return figure{}, false
	}
	found := figure{Number: blueprint.Length(longest.Time.Wait), Before: "of waiting ", After: "."}
	if longest.Time.Active > 0 {
		found.Before += "around "
		found.Strong = blueprint.Length(longest.Time.Active) + " of effort"
	}
	if longest.Persona.Title != "" {
		found.After = " for " + longest.Persona.Title + "."
	}
	return found, true
}

// guessed is how much of what was written down nobody has checked.
func guessed(b *blueprint.Blueprint) (figure, bool) {
	confidence := b.Confidence
	if confidence.Notes == 0 {
		return figure{}, false
	}
	found := figure{Number: fmt.Sprintf("%d of %d", confidence.Guesses, confidence.Notes), Before: "notes are ", Strong: "guesses", After: "."}
	if confidence.Unsaid > 0 {
		found.After = fmt.Sprintf("; of %d more nobody has said how we know.", confidence.Unsaid)
	}
	return found, true
}

func moments(b *blueprint.Blueprint) (figure, bool) {
	switch count := len(b.Moments); count {
	case 0:
		return figure{}, false
	case 1:
		return figure{Number: "1", Before: "moment decides about trust: ", Strong: b.Moments[0].Stage.Title, After: "."}, true
	default:
		return figure{Number: strconv.Itoa(count), Before: "moments decide about trust; the first is ", Strong: b.Moments[0].Stage.Title, After: "."}, true
	}
}
