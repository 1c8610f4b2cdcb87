package journeys

import (
	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/curve"
)

// drawCurve draws the scale, the middle line and the emotion curve through all
// stages that are shown. The line comes in from the stages beside them.
func (g *grid) drawCurve(row frame.Rect) {
	names, cells := frame.CutLeft(row, namesWidth)
	cells.Max.X = min(cells.Max.X, g.column(row, g.first+g.count).Min.X)
	g.drawScale(names)
	for i := g.first; i < g.first+g.count; i++ {
		g.drawCurveCell(g.column(row, i), i)
	}
	middle := row.Min.Y + curve.Row(0, row.Dy())
	g.f.HLine(cells.Min.X, cells.Max.X, middle, g.t.Border, g.t.Glyphs.Dashed)
	g.f.Within(cells, func() {
		curve.Draw(g.f, row, g.t, sideStyle(g.t, g.journey.Side), g.points(row))
	})
	g.markCurve(row)
}

// drawScale writes the emotions at their rows, beside the name of the lane.
func (g *grid) drawScale(names frame.Rect) {
	_, names = frame.CutRight(names, 1)
	for value := model.LowestEmotion; value <= model.HighestEmotion; value++ {
		if g.short && value%2 != 0 {
			continue
		}
		y := names.Min.Y + curve.Row(value, names.Dy())
		g.f.TextRight(frame.XYWH(names.Min.X, y, names.Dx(), 1), g.t.Muted, g.t.Emotion(value).Sign)
	}
}

func (g *grid) drawCurveCell(cell frame.Rect, stage int) {
	zone(g.f, cell, "cell", cursor{stage: stage, lane: "emotion"})
	if g.selected(stage, lane{key: "emotion"}) {
		_, soft := frame.CutLeft(cell, 1)
		_, soft = frame.CutRight(soft, 1)
		g.f.Fill(soft, g.t.SelectedSoft)
	}
}

// points are the points of the stages shown, and of one more on each side.
func (g *grid) points(row frame.Rect) []curve.Point {
	var points []curve.Point
	for i := max(0, g.first-1); i < min(len(g.journey.Stages), g.first+g.count+1); i++ {
		column := g.column(row, i)
		point := curve.Point{X: column.Min.X + g.width/2}
		if emotion := g.journey.Stages[i].Emotion; emotion != nil {
			point.Value, point.Known = *emotion, true
		}
		points = append(points, point)
	}
	return points
}

// markCurve draws the cursor beside the curve, at the height of its point.
func (g *grid) markCurve(row frame.Rect) {
	if !g.selected(g.at.stage, lane{key: "emotion"}) || g.at.lane != "emotion" {
		return
	}
	cell, value := g.column(row, g.at.stage), 0
	emotion := g.journey.Stages[g.at.stage].Emotion
	if emotion != nil {
		value = *emotion
	}
	y := row.Min.Y + curve.Row(value, row.Dy())
	g.f.Text(frame.XYWH(cell.Min.X, y, 1, 1), g.t.Title, g.t.Glyphs.Cursor)
	if emotion == nil {
		g.drawText(frame.XYWH(cell.Min.X, y, cell.Dx(), 1), "+ or - sets it", true)
		return
	}
	g.f.Restyle(frame.XYWH(cell.Min.X+g.width/2, y, 1, 1), g.t.Selected)
}
