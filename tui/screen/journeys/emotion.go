package journeys

import (
	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/curve"
)

// emotionKey is the lane of the curve.
const emotionKey = "emotion"

// middleGap keeps the dots of the middle line apart, so that they never look like
// the curve.
const middleGap = 4

// drawCurve draws the scale, the middle line and the emotion curve through all
// stages that are shown. The line comes in from the stages beside them.
func (g *grid) drawCurve(row frame.Rect) {
	deltas, row := frame.CutBottom(row, g.deltaRows())
	names, cells := frame.CutLeft(row, namesWidth)
	cells.Max.X = min(cells.Max.X, g.column(row, g.first+g.count).Min.X)
	g.drawScale(names)
	for stage := range g.shown() {
		cell := g.column(row, stage)
		zone(g.f, cell, cellZone, cursor{stage: stage, lane: emotionKey})
		if g.selected(stage, emotionKey) {
			g.f.Fill(frame.Inset(cell, 1, 0), g.t.SelectedSoft)
		}
	}
	for x := cells.Min.X + 1; x < cells.Max.X; x += middleGap {
		g.f.Glyph(x, row.Min.Y+curve.Row(0, row.Dy()), g.t.Border, g.t.Glyphs.Separator)
	}
	g.f.Within(cells, func() {
		g.drawBase(row)
		curve.Draw(g.f, row, g.t, sideStyle(g.t, g.journey.Side), g.points(row, itself))
	})
	g.drawDeltas(deltas)
	if g.selected(g.s.at.stage, emotionKey) {
		g.markPoint(row)
	}
}

// drawScale writes the emotions at their rows, beside the name of the lane.
func (g *grid) drawScale(names frame.Rect) {
	_, names = frame.CutRight(names, 1)
	for value := model.LowestEmotion; value <= model.HighestEmotion; value++ {
		if g.short && value != 0 && value != model.LowestEmotion && value != model.HighestEmotion {
			continue
		}
		sign := g.t.Emotion(value).Sign
		if g.short && value != 0 {
			sign = sign[:1]
		}
		y := names.Min.Y + curve.Row(value, names.Dy())
		g.f.TextRight(frame.XYWH(names.Min.X, y, names.Dx(), 1), g.t.Muted, sign)
	}
}

// itself is a stage as the journey has it.
func itself(stage *model.Stage) *model.Stage { return stage }

// points are the points of the stages shown, or of what each varies, and of one
// more on each side.
func (g *grid) points(row frame.Rect, of func(*model.Stage) *model.Stage) []curve.Point {
	var points []curve.Point
	for stage := max(0, g.first-1); stage < min(len(g.journey.Stages), g.first+g.count+1); stage++ {
		point := curve.Point{X: g.pointColumn(row, stage)}
		if from := of(&g.journey.Stages[stage]); from != nil && from.Emotion != nil {
			point.Value, point.Known = *from.Emotion, true
		}
		points = append(points, point)
	}
	return points
}

// pointColumn is where the point of a stage stands: in the middle of its text.
func (g *grid) pointColumn(row frame.Rect, stage int) int {
	return g.column(row, stage).Min.X + g.width/2
}

// markPoint marks the point under the cursor, or says how to set it.
func (g *grid) markPoint(row frame.Rect) {
	stage := g.s.at.stage
	emotion := g.journey.Stages[stage].Emotion
	if emotion == nil {
		cell := g.column(row, stage)
		cell.Min.Y += curve.Row(0, row.Dy())
		g.drawText(cell, g.hint(g.s.laneOf(emotionKey)), true)
		return
	}
	x, y := g.pointColumn(row, stage), row.Min.Y+curve.Row(*emotion, row.Dy())
	g.f.Glyph(x-1, y, g.t.Title, g.t.Glyphs.Cursor)
	g.f.Restyle(frame.XYWH(x, y, 1, 1), g.t.Selected)
}
