package layout

import (
	"cmp"
	"fmt"
	"strings"

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
		made := &mood{side: side, said: newParagraph(b.typeface, said, width, style)}
		if each.Moment != nil {
			made.moment = newParagraph(b.typeface, "Moment of truth", width-diamondSpace, sizes.label(ink.Truth))
		}
		f.labels = append(f.labels, made)
	}
	return f
}

// labelWidth is the room beside a face, up to the next one or the border.
func (f *feelings) labelWidth(stage int, side curve.Side) float64 {
	before := side == curve.AboveBefore || side == curve.BelowBefore
	if !before && stage == f.end-1 || before && stage == f.first {
		return f.column()/2 - f.face - labelGap - 2
	}
	return f.column() - 2*(f.face+labelGap)
}

// room is what the words need above the highest and below the lowest face.
func (f *feelings) room() float64 {
	room := f.face + 4
	for i, label := range f.labels {
		if emotion := f.journey.Stages[f.first+i].Emotion; emotion != nil && curve.Clamp(*emotion) != 0 {
			room = max(room, label.height()+6)
		}
	}
	return room
}

// least is how high the curve must be.
func (f *feelings) least(wanted float64) float64 { return max(wanted, 2*f.room()+4*9) }

func (f *feelings) height() float64 { return f.tall }

// y is where a feeling lies in a curve that begins at top.
func (f *feelings) y(top, feeling float64) float64 {
	return top + f.tall/2 - feeling*(f.tall-2*f.room())/4
}

// centre is where the face of a stage is; without data it is on the zero line.
func (f *feelings) centre(top float64, stage int) drawing.Point {
	feeling := 0.0
	if curve.Has(f.journey.Curve, stage) {
		feeling = curve.At(f.journey.Curve, stage)
	}
	return drawing.Point{X: f.middle(stage), Y: f.y(top, feeling)}
}

func (f *feelings) draw(canvas *drawing.Canvas, top float64) {
	canvas.Group(drawing.RoleFigure, f.said(), func() {
		canvas.Group(drawing.RoleDecoration, "", func() { f.drawGround(canvas, top) })
		f.drawLabel(canvas, top)
		for _, run := range f.runs(top) {
			zero := f.y(top, 0)
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
func (f *feelings) drawFaces(canvas *drawing.Canvas, top float64) {
	for stage := f.first; stage < f.end; stage++ {
		each := f.journey.Stages[stage]
		centre, label := f.centre(top, stage), f.labels[stage-f.first]
		title := each.Title + ": " + label.said.text
		if label.moment != nil {
			title += ", moment of truth"
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
	away := f.face + labelGap
	at, align := drawing.Point{X: centre.X + away}, drawing.Left
	if label.side == curve.AboveBefore || label.side == curve.BelowBefore {
		at.X, align = centre.X-away-label.said.width, drawing.Right
	}
	switch label.side {
	case curve.Above, curve.AboveBefore:
		at.Y = centre.Y - label.height() - 1
	case curve.Below, curve.BelowBefore:
		at.Y = centre.Y + 1
	default:
		at.Y = centre.Y - label.height()/2
	}
	label.said.style.Align = align
	label.said.draw(canvas, at)
	if label.moment == nil {
		return
	}
	at.Y += label.said.height()
	sign := drawing.Point{X: at.X + diamondRadius, Y: at.Y + label.moment.style.Leading/2}
	text := at.X + diamondSpace
	if align == drawing.Right {
		sign.X, text = at.X+label.said.width-diamondRadius, at.X
	}
	ink.Diamond(canvas, sign, diamondRadius)
	label.moment.style.Align = align
	label.moment.draw(canvas, drawing.Point{X: text, Y: at.Y})
}

// runs are the pieces of the curve between its gaps. A curve that goes on on
// another page reaches to the border.
func (f *feelings) runs(top float64) [][]drawing.Step {
	points := f.journey.Curve
	var list [][]drawing.Step
	var run []drawing.Step
	to := func(kind drawing.StepKind, x, feeling float64) {
		run = append(run, drawing.Step{Kind: kind, To: drawing.Point{X: x, Y: f.y(top, feeling)}})
	}
	bend := func(cubic curve.Cubic, from, until float64) {
		third := (until - from) / 3
		run = append(run, drawing.Step{
			Kind:     drawing.Curve,
			Control1: drawing.Point{X: from + third, Y: f.y(top, cubic[1])},
			Control2: drawing.Point{X: until - third, Y: f.y(top, cubic[2])},
			To:       drawing.Point{X: until, Y: f.y(top, cubic[3])},
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

func (f *feelings) drawGround(canvas *drawing.Canvas, top float64) {
	hue := f.hue()
	canvas.Rectangle(drawing.Box{X: f.border(), Y: top, Width: f.across(), Height: f.tall}, 0, hue.Tint, drawing.Colour{}, 0)
	canvas.Rectangle(drawing.Box{X: f.border(), Y: top, Width: 3, Height: f.tall}, 0, hue.Line, drawing.Colour{}, 0)
	for _, x := range f.borders() {
		canvas.Line(drawing.Point{X: x, Y: top}, drawing.Point{X: x, Y: top + f.tall}, ink.Hair, 0.6)
	}
	zero := f.y(top, 0)
	canvas.Line(drawing.Point{X: f.left, Y: zero}, drawing.Point{X: f.left + f.width, Y: zero}, ink.Rule, 0.7, 2, 3)
}

// drawLabel names the curve and its scale.
func (f *feelings) drawLabel(canvas *drawing.Canvas, top float64) {
	style := f.scale.style(drawing.Bold, f.scale.text, f.hue().Line)
	const scaleWidth = 18.0
	width := f.labelWide - labelInset - scaleWidth - 6
	text, _ := shortened(canvas.Typeface, f.whose()+" feels", width, style, max(1, int((f.tall-12)/style.Leading)))
	canvas.Text(drawing.Point{X: f.border() + labelInset, Y: top + 6}, width, text, style)
	small := with(f.scale.note(ink.Soft), drawing.Right)
	for _, feeling := range []int{2, 0, -2} {
		at := drawing.Point{X: f.left - scaleWidth - 4, Y: f.y(top, float64(feeling)) - small.Leading/2}
		canvas.Text(at, scaleWidth, words.Signed(feeling), small)
	}
}

func (f *feelings) whose() string {
	return cmp.Or(f.journey.Persona.Title, words.Side(f.journey.Side))
}

// said is the curve in words.
func (f *feelings) said() string {
	var list []string
	for stage := f.first; stage < f.end; stage++ {
		list = append(list, fmt.Sprintf("%s %s", f.journey.Stages[stage].Title, f.labels[stage-f.first].said.text))
	}
	return f.whose() + " feels, stage by stage: " + strings.Join(list, ", ")
}
