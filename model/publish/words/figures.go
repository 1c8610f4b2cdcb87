package words

import (
	"fmt"
	"slices"
	"strconv"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/insight"
)

// Figure is a finding that can be said before the map is read: a number and
// the sentence that it belongs to.
type Figure struct {
	Number string
	Before string
	Strong string // the part of the sentence that matters
	After  string
}

// mostFigures is how many a room can repeat.
const mostFigures = 3

// Figures are what the workshop found, computed: the lowest point, the work
// that harms most, what feeds itself, the waiting, how much is guessed, and the
// moments where nothing else is known. An exercise keeps them until the reveal.
func Figures(b *blueprint.Blueprint) []Figure {
	if b.Silent {
		return nil
	}
	var list []Figure
	for _, compute := range []func(*blueprint.Blueprint) (Figure, bool){lowestPoint, harmful, vicious, waiting, guessed, moments} {
		if figure, ok := compute(b); ok && len(list) < mostFigures {
			list = append(list, figure)
		}
	}
	return list
}

// lowestPoint is the worst stage of a customer; a moment that matters wins where
// several are as low.
func lowestPoint(b *blueprint.Blueprint) (Figure, bool) {
	var lowest *blueprint.Stage
	var journey, whose string
	for _, candidate := range b.JourneysOf(model.Customer) {
		for _, stage := range candidate.Stages {
			if stage.Emotion != nil && (lowest == nil || isLower(stage, lowest)) {
				lowest, journey, whose = stage, candidate.ID, candidate.Persona.Title
			}
		}
	}
	if lowest == nil || *lowest.Emotion >= 0 {
		return Figure{}, false
	}
	after := " is the lowest point"
	if whose != "" {
		after += " of " + whose
	}
	found := Figure{Number: Signed(*lowest.Emotion), Strong: lowest.Title}
	switch behind := behind(b, journey, lowest); {
	case behind != nil && behind.Employee != nil:
		found.Number += " | " + Signed(*behind.Employee)
		found.After = after + ", and the work behind it is " + depth(*behind.Employee, *lowest.Emotion) + "."
	case lowest.Moment != nil:
		found.After = after + ", and a moment that matters."
	default:
		found.After = after + "."
	}
	return found, true
}

// behind is what the dual curve knows of a stage; nil when nothing is linked
// to it.
func behind(b *blueprint.Blueprint, journey string, stage *blueprint.Stage) *blueprint.DualPoint {
	for _, curve := range b.Insights.Curves {
		if curve.Journey.ID == journey && len(curve.Points[stage.Index].Employees) > 0 {
			return &curve.Points[stage.Index]
		}
	}
	return nil
}

// depth says how the work feels beside the customer's lowest point.
func depth(employee, customer int) string {
	switch {
	case employee <= customer:
		return "as low"
	case employee < 0:
		return "low, too"
	}
	return "not"
}

// harmful is the stage of employees where the most harms to customers start.
func harmful(b *blueprint.Blueprint) (Figure, bool) {
	var worst []blueprint.Link
	byStage := map[string][]blueprint.Link{}
	for _, pairing := range b.Pairings {
		for _, link := range pairing.Links {
			if link.Effect != "harms" || link.Returns() {
				continue
			}
			key := link.From.Record.ID + "/" + link.From.Stage.ID
			byStage[key] = append(byStage[key], link)
			if len(byStage[key]) > len(worst) {
				worst = byStage[key]
			}
		}
	}
	if len(worst) == 0 {
		return Figure{}, false
	}
	var felt []string
	for _, link := range worst {
		if !slices.Contains(felt, link.To.Stage.Title) {
			felt = append(felt, link.To.Stage.Title)
		}
	}
	found := Figure{Number: "1 harm", Before: "starts in ", Strong: worst[0].From.Stage.Title}
	if len(worst) > 1 {
		found.Number, found.Before = fmt.Sprintf("%d harms", len(worst)), "start in "
	}
	found.After = " and reaches customers at " + Enumerate(felt) + "."
	if len(worst) > 1 {
		found.After = " and reach customers at " + Enumerate(felt) + "."
	}
	return found, true
}

// vicious is the shortest circuit that wears itself down.
func vicious(b *blueprint.Blueprint) (Figure, bool) {
	for _, circuit := range b.Insights.Circuits {
		if circuit.Vicious {
			return Figure{
				Number: strconv.Itoa(len(circuit.Stages)) + " stages",
				Before: "wear each other down: ", Strong: circuit.Name(), After: ".",
			}, true
		}
	}
	return Figure{}, false
}

func isLower(stage, than *blueprint.Stage) bool {
	if *stage.Emotion != *than.Emotion {
		return *stage.Emotion < *than.Emotion
	}
	return stage.Moment != nil && than.Moment == nil
}

// waiting is the longest wait of a customer, against what they do themselves.
func waiting(b *blueprint.Blueprint) (Figure, bool) {
	var longest *blueprint.Journey
	for _, journey := range b.JourneysOf(model.Customer) {
		if journey.Time.Wait > 0 && (longest == nil || journey.Time.Wait > longest.Time.Wait) {
			longest = journey
		}
	}
	if longest == nil {
		return Figure{}, false
	}
	found := Figure{Number: insight.Length(longest.Time.Wait), Before: "of waiting ", After: "."}
	if longest.Time.Active > 0 {
		found.Before += "around "
		found.Strong = insight.Length(longest.Time.Active) + " of effort"
	}
	if longest.Persona.Title != "" {
		found.After = " for " + longest.Persona.Title + "."
	}
	return found, true
}

// guessed is how much of what was written down nobody has checked.
func guessed(b *blueprint.Blueprint) (Figure, bool) {
	confidence := b.Confidence
	if confidence.Notes == 0 {
		return Figure{}, false
	}
	found := Figure{Number: fmt.Sprintf("%d of %d", confidence.Guesses, confidence.Notes), Before: "notes are ", Strong: "guesses", After: "."}
	if confidence.Unsaid > 0 {
		found.After = fmt.Sprintf("; of %d more nobody has said how we know.", confidence.Unsaid)
	}
	return found, true
}

func moments(b *blueprint.Blueprint) (Figure, bool) {
	switch count := len(b.Moments); count {
	case 0:
		return Figure{}, false
	case 1:
		return Figure{Number: "1", Before: "moment decides about trust: ", Strong: b.Moments[0].Stage.Title, After: "."}, true
	default:
		return Figure{Number: strconv.Itoa(count), Before: "moments decide about trust; the first is ", Strong: b.Moments[0].Stage.Title, After: "."}, true
	}
}
