package present

import (
	"cmp"
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/document"
	"interlock/model/publish/words"
)

func (m *maker) journeys() {
	for _, journey := range m.b.Journeys {
		m.journey(journey)
		for _, stage := range journey.Stages {
			m.stage(journey, stage)
		}
	}
}

// journey says what a journey is about, with its whole curve.
func (m *maker) journey(journey *blueprint.Journey) {
	slide := Slide{
		Place: model.Place{File: model.KindJourney.Path(journey.ID)}, Side: journey.Side,
		Kicker: words.Kicker(journey), Title: journey.Title, Curve: curveOf(journey, -1),
	}
	for _, known := range words.JourneyFacts(journey) {
		slide.Lines = fact(slide.Lines, known.Label, known.Text)
	}
	m.add(slide)
}

func curveOf(journey *blueprint.Journey, at int) Curve {
	curve := Curve{At: at}
	for _, stage := range journey.Stages {
		curve.Values = append(curve.Values, stage.Emotion)
	}
	return curve
}

// stage tells one stage: how it feels, what happens, and the other side.
func (m *maker) stage(journey *blueprint.Journey, stage *blueprint.Stage) {
	slide := Slide{
		Place: m.stagePlace(journey, stage), Side: journey.Side, Kicker: joined(journey.Persona.Title, journey.Title),
		Title: fmt.Sprintf("%d  %s", stage.Index+1, stage.Title), Curve: curveOf(journey, stage.Index),
	}
	if stage.Emotion != nil {
		slide.Lines = fact(slide.Lines, "Emotion", words.Feeling(*stage.Emotion))
	}
	if stage.Moment != nil {
		slide.Lines = append(slide.Lines, Line{Moment, "A moment that matters:", cmp.Or(stage.Moment.Why, "nobody has said yet why")})
	}
	for _, field := range stage.Lists {
		if len(field.Notes) > 0 {
			slide.Lines = notes(append(slide.Lines, Line{Kind: Heading, Text: field.Label}), field.Notes)
		}
	}
	slide.Lines = fact(slide.Lines, "Time", words.StageTime(stage.Time))
	slide.Lines = fact(slide.Lines, "Channels", strings.Join(stage.Channels, ", "))
	causes, effects := m.linksAt(journey, stage)
	slide.Lines = links(slide.Lines, causes, effects)
	if len(slide.Lines) == 0 {
		slide.Lines = []Line{{Text: "Nobody has written down yet what happens here."}}
	}
	m.add(slide)
}

// stagePlace is where a stage stands in the workshop: by its id, as stages that
// are private are not counted here.
func (m *maker) stagePlace(journey *blueprint.Journey, stage *blueprint.Stage) model.Place {
	index := stage.Index
	if original := m.original.Journey(journey.ID); original != nil && stage.ID != "" {
		index = max(0, original.StageIndex(stage.ID))
	}
	return model.StagePlace(journey.ID, index)
}

// linksAt are the links that end at a stage, and those that start there.
func (m *maker) linksAt(journey *blueprint.Journey, stage *blueprint.Stage) (causes, effects []blueprint.Link) {
	if stage.Moment != nil {
		return stage.Moment.Causes, stage.Moment.Effects
	}
	at := func(end blueprint.End) bool { return end.Record.ID == journey.ID && end.Index == stage.Index }
	for _, link := range m.b.Links {
		if at(link.To) {
			causes = append(causes, link)
		}
		if at(link.From) {
			effects = append(effects, link)
		}
	}
	return causes, effects
}

// links adds what a place is harmed or helped by, and what it harms or helps,
// with the signs of both.
func links(lines []Line, causes, effects []blueprint.Link) []Line {
	all := append(causes[:len(causes):len(causes)], effects...)
	at := 0
	for _, line := range told(document.Linked(causes, effects)) {
		if line.Kind == Item {
			line.Kind = effectOf(all[at])
			at++
		}
		lines = append(lines, line)
	}
	return lines
}

func effectOf(link blueprint.Link) Kind {
	switch link.Effect {
	case "harms":
		return Harms
	case "helps":
		return Helps
	}
	return Item
}
