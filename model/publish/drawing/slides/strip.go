package slides

import (
	"interlock/model/publish/curve"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// The strip is the curve, small, with the stage of the slide on it.
const (
	stripLeft   = margin + headingWide + gutter
	stripTop    = 36.0
	stripBottom = 110.0
	stripStep   = (stripBottom - stripTop - 22) / 4 // from one feeling to the next
	stripStages = 16                                // at most
)

// strip is the stages on the strip: all, or those around the one of the slide.
func (v *view) strip() (first, end int) {
	count := len(v.journey.Stages)
	first = max(0, min(v.stage.Index-stripStages/2, count-stripStages))
	return first, min(count, first+stripStages)
}

// place is where a stage is on the strip; without data it is on the zero line.
func (v *view) place(stage int) drawing.Point {
	first, end := v.strip()
	column := (width - margin - stripLeft) / float64(end-first)
	return v.on(stripLeft+(float64(stage-first)+0.5)*column, v.feeling(stage))
}

func (v *view) feeling(stage int) float64 {
	if curve.Has(v.journey.Curve, stage) {
		return curve.At(v.journey.Curve, stage)
	}
	return 0
}

func (v *view) on(x, feeling float64) drawing.Point {
	return drawing.Point{X: x, Y: (stripTop+stripBottom)/2 - feeling*stripStep}
}

func (v *view) drawStrip(canvas *drawing.Canvas) {
	points := v.journey.Curve
	canvas.Group(drawing.RoleFigure, "Where this is on the curve of "+v.journey.Title, func() {
		zero := v.on(0, 0).Y
		canvas.Line(drawing.Point{X: stripLeft, Y: zero}, drawing.Point{X: width - margin, Y: zero}, ink.Rule, 0.7, 2, 3)
		first, end := v.strip()
		for stage := first; stage < end-1; stage++ {
			if curve.Has(points, stage) && curve.Has(points, stage+1) {
				v.drawBend(canvas, stage)
			}
		}
		for stage := first; stage < end; stage++ {
			fill := v.hue.Line
			if !curve.Has(points, stage) {
				fill = ink.Paper
			}
			canvas.Circle(v.place(stage), 3.2, fill, v.hue.Line, 1.2)
		}
		here := v.place(v.stage.Index)
		canvas.Circle(here, 12, ink.Paper, drawing.Colour{}, 0)
		ink.Face(canvas, here, 10.5, v.stage.Emotion, v.hue.Line)
	})
}

// drawBend draws the curve from a stage to the next one.
func (v *view) drawBend(canvas *drawing.Canvas, stage int) {
	bend, from, to := curve.Between(v.journey.Curve, stage), v.place(stage), v.place(stage+1)
	third := (to.X - from.X) / 3
	canvas.Path(drawing.Path{
		Steps: []drawing.Step{
			{Kind: drawing.Move, To: from},
			{Kind: drawing.Curve, Control1: v.on(from.X+third, bend[1]), Control2: v.on(to.X-third, bend[2]), To: to},
		},
		Stroke: v.hue.Line, Width: 2,
	})
}
