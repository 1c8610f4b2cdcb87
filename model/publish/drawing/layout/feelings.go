package layout

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/curve"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// feelings is the curve of a span with its faces.
type feelings struct {
	span
	scale  scale
	face   float64 // radius
	top    float64 // where it begins on the page
	tall   float64
	labels []*mood
}

// mood is what stands beside a face.
type mood struct {
	side   curve.Side
	said   *paragraph
	moment *paragraph // nil when trust is not decided here
}

func (m *mood) height() float64 {
	if m.moment == nil {
		return m.said.height()
	}
	return m.said.height() + m.moment.height()
}

// reach is how far the words go above and below the middle of the face.
func (m *mood) reach() (above, below float64) {
	switch m.side {
	case curve.Above, curve.AboveBefore:
		return m.height() + 1, 0
	case curve.Below, curve.BelowBefore:
		return 0, m.height() + 1
	}
	return m.height() / 2, m.height() / 2
}

const (
	diamondRadius = 3.4
	diamondSpace  = 2*diamondRadius + 3
	labelGap      = 3.5 // between a face and its words
)

func (b *builder) newFeelings(s span, sizes scale) *feelings {
	f := &feelings{span: s, scale: sizes, face: b.format.face}
	for stage := s.first; stage < s.end; stage++ {
		each := s.journey.Stages[stage]
		side := curve.LabelSide(s.journey.Curve, stage)
		said, width := "no data", f.labelWidth(stage, side)
		style := sizes.label(ink.Soft)
		if each.Emotion != nil {
			said, style = words.Feeling(*each.Emotion), sizes.label(s.hue().Line)
		}
		if before(side) {
			style.Align = drawing.Right
		}
		made := &mood{side: side, said: newParagraph(b.typeface, said, width, style)}
		if each.Moment != nil {
			style.Colour = ink.Truth
			made.moment = newParagraph(b.typeface, "Moment that matters", width-diamondSpace, style)
		}
		f.labels = append(f.labels, made)
	}
	return f
}

// before tells that words stand at the left of their face.
func before(side curve.Side) bool { return side == curve.AboveBefore || side == curve.BelowBefore }

// known tells whether somebody knows how any of the stages feels.
func (f *feelings) known() bool {
	return slices.ContainsFunc(f.journey.Stages[f.first:f.end], func(stage *blueprint.Stage) bool { return stage.Emotion != nil })
}

// labelWidth is the room beside a face, up to the next one or the border.
func (f *feelings) labelWidth(stage int, side curve.Side) float64 {
	if !before(side) && stage == f.end-1 || before(side) && stage == f.first {
		return f.column()/2 - f.face - labelGap - 2
	}
	return f.column() - 2*(f.face+labelGap)
}

// unit is the height of one step of feeling: as much as lets the highest and
// the lowest face and all words stay in the row.
func (f *feelings) unit() float64 {
	unit := (f.tall/2 - f.face - 5) / 2
	for i, label := range f.labels {
		emotion := f.journey.Stages[f.first+i].Emotion
		if emotion == nil || curve.Clamp(*emotion) == 0 {
			continue
		}
		steps := float64(curve.Clamp(*emotion))
		above, below := label.reach()
		if steps < 0 {
			steps, above = -steps, below
		}
		unit = min(unit, (f.tall/2-above-4)/steps)
	}
	return unit
}

// leastUnit is the step of feeling below which a curve says nothing.
const leastUnit = 11.0

// least is how high the curve must be.
func (f *feelings) least(wanted float64) float64 {
	probe := *f
	for probe.tall = wanted; probe.unit() < leastUnit; probe.tall += 2 {
	}
	return probe.tall
}

// y is where a feeling lies on the page.
func (f *feelings) y(feeling float64) float64 {
	return f.top + f.tall/2 - feeling*f.unit()
}

// centre is where the face of a stage is; without data it is on the zero line.
func (f *feelings) centre(stage int) drawing.Point {
	feeling := 0.0
	if curve.Has(f.journey.Curve, stage) {
		feeling = curve.At(f.journey.Curve, stage)
	}
	return drawing.Point{X: f.middle(stage), Y: f.y(feeling)}
}

func (f *feelings) draw(canvas *drawing.Canvas) {
	canvas.Group(drawing.RoleFigure, f.said(), func() {
		canvas.Group(drawing.RoleDecoration, "", func() { f.drawGround(canvas) })
		f.drawLabel(canvas)
		for _, run := range f.runs() {
			zero := f.y(0)
			last := run[len(run)-1].To.X
			area := append(append([]drawing.Step{}, run...),
				drawing.Step{Kind: drawing.Line, To: drawing.Point{X: last, Y: zero}},
				drawing.Step{Kind: drawing.Line, To: drawing.Point{X: run[0].To.X, Y: zero}},
				drawing.Step{Kind: drawing.Close})
			canvas.Path(drawing.Path{Steps: area, Fill: f.hue().Wash})
			canvas.Path(drawing.Path{Steps: run, Stroke: f.hue().Line, Width: 2.6})
		}
	})
}

// drawFaces draws the faces and words, above the wires.
func (f *feelings) drawFaces(canvas *drawing.Canvas) {
	for stage := f.first; stage < f.end; stage++ {
		each := f.journey.Stages[stage]
		centre, label := f.centre(stage), f.labels[stage-f.first]
		title := each.Title + ": " + label.said.text
		if label.moment != nil {
			title += ", moment that matters"
		}
		canvas.Group(drawing.RoleCell, title, func() {
			canvas.Circle(centre, f.face+1.4, f.hue().Tint, drawing.Colour{}, 0)
			ink.Face(canvas, centre, f.face, each.Emotion, f.hue().Line)
			f.drawMood(canvas, centre, label)
		})
	}
}

// drawMood draws the words of a face on the side that the curve leaves free.
func (f *feelings) drawMood(canvas *drawing.Canvas, centre drawing.Point, label *mood) {
	above, _ := label.reach()
	at := drawing.Point{X: centre.X + f.face + labelGap, Y: centre.Y - above}
	if before(label.side) {
		at.X = centre.X - f.face - labelGap - label.said.width
	}
	if label.side == curve.Below || label.side == curve.BelowBefore {
		at.Y++
	}
	label.said.draw(canvas, at)
	if label.moment == nil {
		return
	}
	at.Y += label.said.height()
	sign := drawing.Point{X: at.X + diamondRadius, Y: at.Y + label.moment.style.Leading/2}
	if before(label.side) {
		sign.X = at.X + label.said.width - diamondRadius
	} else {
		at.X += diamondSpace
	}
	ink.Diamond(canvas, sign, diamondRadius)
	label.moment.draw(canvas, at)
}

// runs are the pieces of the curve between its gaps. A curve that goes on on
// another page reaches to the border.
func (f *feelings) runs() [][]drawing.Step {
	points := f.journey.Curve
	var list [][]drawing.Step
	var run []drawing.Step
	to := func(kind drawing.StepKind, x, feeling float64) {
		run = append(run, drawing.Step{Kind: kind, To: drawing.Point{X: x, Y: f.y(feeling)}})
	}
	bend := func(cubic curve.Cubic, from, until float64) {
		third := (until - from) / 3
		run = append(run, drawing.Step{
			Kind:     drawing.Curve,
			Control1: drawing.Point{X: from + third, Y: f.y(cubic[1])},
			Control2: drawing.Point{X: until - third, Y: f.y(cubic[2])},
			To:       drawing.Point{X: until, Y: f.y(cubic[3])},
		})
	}
	for stage := f.first; stage < f.end; stage++ {
		if !curve.Has(points, stage) {
			continue
		}
		switch middle := f.middle(stage); {
		case run != nil:
		case stage == f.first && curve.Has(points, stage-1):
			_, second := curve.Between(points, stage-1).Halves()
			to(drawing.Move, f.at(stage), second[0])
			bend(second, f.at(stage), middle)
		default:
			to(drawing.Move, middle, curve.At(points, stage))
		}
		switch middle := f.middle(stage); {
		case !curve.Has(points, stage+1):
		case f.has(stage + 1):
			bend(curve.Between(points, stage), middle, f.middle(stage+1))
			continue
		default:
			first, _ := curve.Between(points, stage).Halves()
			bend(first, middle, f.at(stage)+f.column())
		}
		if len(run) > 1 {
			list = append(list, run)
		}
		run = nil
	}
	return list
}

func (f *feelings) drawGround(canvas *drawing.Canvas) {
	hue := f.hue()
	canvas.Rectangle(drawing.Box{X: f.border(), Y: f.top, Width: f.across(), Height: f.tall}, 0, hue.Tint, drawing.Colour{}, 0)
	canvas.Rectangle(drawing.Box{X: f.border(), Y: f.top, Width: 3, Height: f.tall}, 0, hue.Line, drawing.Colour{}, 0)
	for _, x := range f.borders() {
		canvas.Line(drawing.Point{X: x, Y: f.top}, drawing.Point{X: x, Y: f.top + f.tall}, ink.Hair, 0.6)
	}
	zero := f.y(0)
	canvas.Line(drawing.Point{X: f.left, Y: zero}, drawing.Point{X: f.left + f.width, Y: zero}, ink.Rule, 0.7, 2, 3)
}

// drawLabel names the curve and its scale.
func (f *feelings) drawLabel(canvas *drawing.Canvas) {
	style := f.scale.style(drawing.Bold, f.scale.text, f.hue().Line)
	const scaleWidth = 18.0
	width := f.labelWide - labelInset - scaleWidth - 6
	text := f.whose() + " feels"
	if canvas.TextHeight(width, text, style) > f.tall-12 {
		text = words.Side(f.journey.Side) + " feels" // the name stands beside the arrows
	}
	canvas.Text(drawing.Point{X: f.border() + labelInset, Y: f.top + 6}, width, text, style)
	small := with(f.scale.note(ink.Soft), drawing.Right)
	for _, feeling := range []int{2, 0, -2} {
		at := drawing.Point{X: f.left - scaleWidth - 4, Y: f.y(float64(feeling)) - small.Leading/2}
		canvas.Text(at, scaleWidth, words.Signed(feeling), small)
	}
}

// said is the curve in words.
func (f *feelings) said() string {
	var list []string
	for stage := f.first; stage < f.end; stage++ {
		list = append(list, fmt.Sprintf("%s %s", f.journey.Stages[stage].Title, f.labels[stage-f.first].said.text))
	}
	return f.whose() + " feels, stage by stage: " + strings.Join(list, ", ")
}
