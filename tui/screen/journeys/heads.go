package journeys

import (
	"cmp"
	"fmt"

	"interlock/model"
	"interlock/tui/frame"
)

// The rows that an area must have before its lanes spare one for the phases,
// and one for long names of stages.
const (
	rowsForPhases = 9
	rowsForNames  = 10
)

// phaseRows is the rows for the larger parts of the journey.
func (g *grid) phaseRows(rows int) int {
	for i := range g.journey.Stages {
		if rows >= rowsForPhases && g.journey.Stages[i].Phase != "" {
			return 1
		}
	}
	return 0
}

// headRows is the rows for the names of the stages that are shown.
func (g *grid) headRows(rows int) int {
	for stage := range g.shown() {
		if rows >= rowsForNames && len(frame.Lines(g.headText(stage), g.headWidth(stage))) > 1 {
			return 2
		}
	}
	return 1
}

// drawPhases writes the larger parts of the journey over their stages.
func (g *grid) drawPhases(area frame.Rect) {
	for first := g.first; first < g.first+g.count && !area.Empty(); {
		phase, end := g.journey.Stages[first].Phase, first+1
		for end < g.first+g.count && g.journey.Stages[end].Phase == phase {
			end++
		}
		span := g.column(area, first)
		span.Max.X = g.column(area, end).Min.X
		if span = frame.Inset(span, 1, 0); phase != "" {
			g.f.HLine(span.Min.X, span.Max.X, span.Min.Y, g.t.Border, g.t.Glyphs.Light.Horizontal)
			g.f.Text(span, g.t.Muted, phase+" ")
		}
		first = end
	}
}

// stageTitle is the number and the name of a stage.
func stageTitle(index int, stage *model.Stage) string {
	return fmt.Sprintf("%d %s", index+1, cmp.Or(stage.Title(), "no name yet"))
}

func (g *grid) headText(stage int) string { return stageTitle(stage, &g.journey.Stages[stage]) }

// headWidth is the room for the name of a stage beside its star.
func (g *grid) headWidth(stage int) int {
	if g.journey.Stages[stage].Moment != nil {
		return g.width - 4
	}
	return g.width - 2
}

// drawHeads draws number, name and star of each stage. What a variant inherits
// whole steps back behind what it changes.
func (g *grid) drawHeads(area frame.Rect) {
	for stage := range g.shown() {
		column := g.column(area, stage)
		at := cursor{stage: stage, lane: headLane}
		zone(g.f, column, headZone, at)
		g.drawHead(column, at)
	}
}

func (g *grid) drawHead(column frame.Rect, at cursor) {
	card, style := frame.Inset(column, 1, 0), sideFill(g.t, g.journey.Side)
	if g.journey.Stages[at.stage].Inherited() {
		style = g.t.Overlay
	}
	if at == g.s.at && !g.s.listed {
		style = g.t.Selected
		g.f.Text(column, g.t.Title, g.t.Glyphs.Cursor)
	}
	g.f.Fill(card, style)
	style.Bold = at.stage == g.s.at.stage
	name, _ := frame.CutLeft(card, g.headWidth(at.stage))
	g.f.Wrap(name, style, g.headText(at.stage))
	if g.journey.Stages[at.stage].Moment != nil {
		g.f.TextRight(card, g.t.Moment, g.t.Glyphs.Moment)
	}
}
