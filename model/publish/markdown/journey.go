package markdown

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

func (d *document) journeys(b *blueprint.Blueprint) {
	if len(b.Journeys) == 0 {
		return
	}
	d.heading(2, "Journeys")
	behind := map[string]blueprint.DualCurve{}
	for _, curve := range b.Insights.Curves {
		behind[curve.Journey.ID] = curve
	}
	for _, journey := range b.Journeys {
		d.journey(journey, behind[journey.ID])
	}
}

func (d *document) journey(journey *blueprint.Journey, behind blueprint.DualCurve) {
	title := journey.Title
	if journey.Persona.Title != "" {
		title = journey.Persona.Title + ": " + title
	}
	d.heading(3, Escape(title))
	var kind []string
	for _, word := range []string{string(journey.Side), journey.View, journey.State} {
		if word != "" {
			kind = append(kind, word)
		}
	}
	d.paragraph(
		fact("Journey", strings.Join(kind, ", ")),
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
	d.curve(journey)
	d.stages(journey, behind)
}

// columnWidth is the distance of two stages in the curve, in characters.
const columnWidth = 5

// curve draws the emotions as dots below each other, the stages by number. A
// stage without data has no dot.
func (d *document) curve(journey *blueprint.Journey) {
	known := func(point blueprint.Point) bool { return point.Value != nil }
	if !slices.ContainsFunc(journey.Curve, known) {
		return
	}
	d.line("```text")
	for level := model.HighestEmotion; level >= model.LowestEmotion; level-- {
		line := fmt.Sprintf("%3s ", signed(level))
		for _, point := range journey.Curve {
			dot := " "
			if known(point) && *point.Value == level {
				dot = "●"
			}
			line += strings.Repeat(" ", columnWidth-1) + dot
		}
		d.line(strings.TrimRight(line, " "))
	}
	line := "    "
	for _, stage := range journey.Stages {
		line += fmt.Sprintf("%*d", columnWidth, stage.Index+1)
	}
	d.line(line)
	d.line("```")
	d.line("")
}

// stages writes the map: stages across, lanes down.
func (d *document) stages(journey *blueprint.Journey, behind blueprint.DualCurve) {
	head := []string{""}
	for _, stage := range journey.Stages {
		title := fmt.Sprintf("%d %s", stage.Index+1, Escape(stage.Title))
		if stage.Moment != nil {
			title += " ★"
		}
		if stage.Optional {
			title += " (optional)"
		}
		head = append(head, title)
	}
	rows := append(facts(journey), behindRow(behind)...)
	for _, lane := range journey.Lanes {
		if lane.Above != blueprint.NoLine {
			rows = append(rows, lineRow(lane.Above, len(journey.Stages)))
		}
		row := []string{"**" + lane.Label + "**"}
		for _, notes := range lane.Cells {
			row = append(row, cell(notes))
		}
		rows = append(rows, row)
	}
	d.table(head, rows)
}

// facts are the rows of a map that hold no notes, as far as any stage fills
// them.
func facts(journey *blueprint.Journey) [][]string {
	facts := []struct {
		label string
		of    func(*blueprint.Stage) string
	}{
		{"Phase", func(stage *blueprint.Stage) string { return Escape(stage.Phase) }},
		{"Emotion", emotionCell},
		{"Channels", func(stage *blueprint.Stage) string { return Escape(strings.Join(stage.Channels, ", ")) }},
		{"Time", func(stage *blueprint.Stage) string { return stage.Time.String() }},
		{"Who goes through", func(stage *blueprint.Stage) string { return Escape(stage.Share) }},
		{"Metrics", func(stage *blueprint.Stage) string { return Escape(titles(stage.Metrics)) }},
	}
	var rows [][]string
	for _, fact := range facts {
		row, filled := []string{"**" + fact.label + "**"}, false
		for _, stage := range journey.Stages {
			text := fact.of(stage)
			row, filled = append(row, text), filled || text != ""
		}
		if filled {
			rows = append(rows, row)
		}
	}
	return rows
}

// behindRow is the lowest emotion of the employees behind each stage of a
// customer, if any stage has one.
func behindRow(curve blueprint.DualCurve) [][]string {
	row, filled := []string{"**Employees behind it**"}, false
	for _, point := range curve.Points {
		text := ""
		if len(point.Employees) > 0 {
			text, filled = feeling(point.Employee), true
		}
		row = append(row, text)
	}
	if !filled {
		return nil
	}
	return [][]string{row}
}

func emotionCell(stage *blueprint.Stage) string {
	if stage.Dots == 0 {
		return feeling(stage.Emotion)
	}
	return feeling(stage.Emotion) + " (" + count(stage.Dots, "dot") + ")"
}

// lineRow draws one of the lines of a service blueprint through the map.
func lineRow(line blueprint.Line, stages int) []string {
	row := []string{"*" + string(line) + "*"}
	for range stages {
		row = append(row, "———")
	}
	return row
}
