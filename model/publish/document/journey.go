package document

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/words"
)

func (t *teller) journeys(b *blueprint.Blueprint) {
	if len(b.Journeys) == 0 {
		return
	}
	t.heading(2, ours("Journeys"))
	behind := map[string]blueprint.DualCurve{}
	for _, curve := range b.Insights.Curves {
		behind[curve.Journey.ID] = curve
	}
	for _, journey := range b.Journeys {
		t.journey(journey, behind[journey.ID])
	}
}

func (t *teller) journey(journey *blueprint.Journey, behind blueprint.DualCurve) {
	t.heading(3, theirs(journeyTitle(journey)))
	t.paragraph(
		fact("Journey", joined(", ", string(journey.Side), journey.View, journey.State)),
		fact("Scenario", journey.Scenario),
		fact("Trigger", journey.Trigger),
		fact("Goal", journey.Goal),
		fact("Expects", journey.Expects),
		fact("Variant of", journey.VariantOf.Title),
		fact("Time", journey.Time.String()),
		fact("Guessed", journey.Confidence.String()),
	)
	if len(journey.Stages) == 0 {
		return
	}
	if curve, known := CurveOf(journey, behind); known {
		t.add(curve)
	}
	t.stages(journey, behind)
	t.variation(journey.Variation)
}

// variation tells what becomes of the journey that is varied.
func (t *teller) variation(variation *blueprint.Variation) {
	if variation == nil {
		return
	}
	t.heading(4, line(ours("Beside "), theirs(variation.Base.Title)))
	var rows [][]Cell
	for _, stage := range variation.Stages {
		rows = append(rows, row(theirs(stage.Stage.Title),
			ours(present(stage.Was)), ours(present(stage.Is)), ours(words.Delta(stage)), ours(words.Fate(stage))))
	}
	t.table(heads("Stage", "As is", "To be", "Change", "What changes"), rows)
}

// present is how a stage feels, "" where nobody knows or there is no such
// stage.
func present(emotion *int) string {
	if emotion == nil {
		return ""
	}
	return feeling(emotion)
}

// journeyTitle is the title of a journey with whose it is.
func journeyTitle(journey *blueprint.Journey) string {
	if journey.Persona.Title == "" {
		return journey.Title
	}
	return journey.Persona.Title + ": " + journey.Title
}

// CurveOf is the curve of a journey with what is known of the employees behind
// it; false when nobody has said how any stage feels.
func CurveOf(journey *blueprint.Journey, behind blueprint.DualCurve) (Curve, bool) {
	curve := Curve{Title: journeyTitle(journey), Side: journey.Side}
	for _, stage := range journey.Stages {
		curve.Stages = append(curve.Stages, stage.Title)
		curve.Values = append(curve.Values, stage.Emotion)
	}
	if slices.ContainsFunc(behind.Points, func(point blueprint.DualPoint) bool { return point.Employee != nil }) {
		for _, point := range behind.Points {
			curve.Behind = append(curve.Behind, point.Employee)
		}
	}
	return curve, slices.ContainsFunc(curve.Values, func(value *int) bool { return value != nil })
}

// stages tells the map: stages across, lanes down.
func (t *teller) stages(journey *blueprint.Journey, behind blueprint.DualCurve) {
	head := heads("")
	for _, stage := range journey.Stages {
		title := line(ours(fmt.Sprintf("%d ", stage.Index+1)), theirs(stage.Title))
		if stage.Moment != nil {
			title = line(title, ours(" ★"))
		}
		if stage.Optional {
			title = line(title, ours(" (optional)"))
		}
		head = append(head, title)
	}
	rows := append(facts(journey), behindRow(behind)...)
	for _, lane := range journey.Lanes {
		if lane.Above != blueprint.NoLine {
			rows = append(rows, lineRow(lane.Above, len(journey.Stages)))
		}
		row := []Cell{{strong(ours(lane.Label))}}
		for _, notes := range lane.Cells {
			row = append(row, noteLines(notes))
		}
		rows = append(rows, row)
	}
	t.table(head, rows)
}

// facts are the rows of a map that hold no notes, as far as any stage fills
// them.
func facts(journey *blueprint.Journey) [][]Cell {
	facts := []struct {
		label string
		of    func(*blueprint.Stage) Text
	}{
		{"Phase", func(stage *blueprint.Stage) Text { return theirs(stage.Phase) }},
		{"Emotion", emotion},
		{"Channels", func(stage *blueprint.Stage) Text { return theirs(strings.Join(stage.Channels, ", ")) }},
		{"Time", func(stage *blueprint.Stage) Text { return theirs(stage.Time.String()) }},
		{"Who goes through", func(stage *blueprint.Stage) Text { return theirs(stage.Share) }},
		{"Metrics", func(stage *blueprint.Stage) Text { return theirs(blueprint.Titles(stage.Metrics)) }},
	}
	var rows [][]Cell
	for _, fact := range facts {
		texts, filled := []Text{strong(ours(fact.label))}, false
		for _, stage := range journey.Stages {
			text := fact.of(stage)
			texts, filled = append(texts, text), filled || len(text) > 0
		}
		if filled {
			rows = append(rows, row(texts...))
		}
	}
	return rows
}

// behindRow is the lowest emotion of the employees behind each stage of a
// customer, if any stage has one.
func behindRow(curve blueprint.DualCurve) [][]Cell {
	texts, filled := []Text{strong(ours(BehindTitle))}, false
	for _, point := range curve.Points {
		var text Text
		if len(point.Employees) > 0 {
			text, filled = ours(feeling(point.Employee)), true
		}
		texts = append(texts, text)
	}
	if !filled {
		return nil
	}
	return [][]Cell{row(texts...)}
}

func emotion(stage *blueprint.Stage) Text {
	if stage.Dots == 0 {
		return ours(feeling(stage.Emotion))
	}
	return ours(feeling(stage.Emotion) + " (" + count(stage.Dots, "dot") + ")")
}

// lineRow draws one of the lines of a service blueprint through the map.
func lineRow(drawn blueprint.Line, stages int) []Cell {
	texts := []Text{{{Text: string(drawn), Style: Emphasis, Ours: true}}}
	for range stages {
		texts = append(texts, ours("———"))
	}
	return row(texts...)
}
