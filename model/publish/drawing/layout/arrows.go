package layout

import (
	"cmp"
	"fmt"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// arrows is the head of the columns: the stages, one after the other, and
// above them the phases. In the lower half of a mirror the phases stand below.
type arrows struct {
	span
	scale   scale
	flipped bool
	titles  []*paragraph
	times   []*paragraph
	cut     bool // a title is too long for its arrow
	named   []*paragraph
}

const (
	arrowPoint   = 8.0 // how far an arrow reaches into the next column
	arrowPadding = 5.0
	phaseGap     = 3.0
)

func (b *builder) newArrows(s span, sizes scale, flipped bool) *arrows {
	a := &arrows{span: s, scale: sizes, flipped: flipped}
	title, small := sizes.style(drawing.Bold, sizes.text*1.16, ink.Paper), sizes.note(ink.Faint)
	width := s.column() - 2*arrowPoint - 6
	for stage := s.first; stage < s.end; stage++ {
		each := s.journey.Stages[stage]
		text, cut := b.shorten(fmt.Sprintf("%d  %s", stage+1, each.Title), width, title, b.format.arrow)
		a.cut = a.cut || cut
		a.titles = append(a.titles, newParagraph(b.typeface, text, width, title))
		text, cut = b.shorten(underTitle(each), width, small, b.format.arrow-1)
		a.cut = a.cut || cut
		a.times = append(a.times, newParagraph(b.typeface, text, width, small))
	}
	for _, phase := range s.phases() {
		text, cut := b.shorten(phase.Name, float64(phase.Count)*s.column()-8, sizes.note(ink.Soft), 1)
		a.cut = a.cut || cut
		a.named = append(a.named, newParagraph(b.typeface, text, float64(phase.Count)*s.column()-8, sizes.note(ink.Soft)))
	}
	return a
}

// underTitle says how long a stage takes and who goes through it.
func underTitle(stage *blueprint.Stage) string {
	optional := ""
	if stage.Optional {
		optional = "optional"
	}
	share := stage.Share
	if share != "" {
		share = "(" + share + ")"
	}
	text := words.Joined(words.StageTime(stage.Time), optional)
	if text != "" && share != "" {
		text += " "
	}
	return text + share
}

func (a *arrows) phaseHeight() float64 {
	if len(a.named) == 0 {
		return 0
	}
	return a.named[0].style.Leading + 2*phaseGap
}

// tall is the height of the arrows alone.
func (a *arrows) tall() float64 {
	tall := 0.0
	for i, title := range a.titles {
		tall = max(tall, title.height()+a.times[i].height())
	}
	return tall + 2*arrowPadding
}

func (a *arrows) height() float64 { return a.tall() + a.phaseHeight() }

func (a *arrows) draw(canvas *drawing.Canvas, y float64) {
	name := cmp.Or(a.journey.Persona.Title, words.Side(a.journey.Side))
	canvas.Group(drawing.RoleRow, "Stages of "+name, func() {
		top, phases := y+a.phaseHeight(), y
		if a.flipped {
			top, phases = y, y+a.tall()
		}
		a.drawPhases(canvas, phases)
		for i := range a.titles {
			a.drawArrow(canvas, a.first+i, top)
		}
		a.drawName(canvas, name, top)
	})
}

// drawName says at the left whose stages these are, and which of them.
func (a *arrows) drawName(canvas *drawing.Canvas, name string, top float64) {
	width := a.labelWide - labelInset - 6
	style, small := a.scale.label(a.hue().Line), a.scale.note(ink.Soft)
	which := ""
	if !a.whole() {
		which = fmt.Sprintf("%d to %d of %d", a.first+1, a.end, len(a.journey.Stages))
	}
	room := a.tall() - canvas.TextHeight(width, which, small)
	name, _ = shortened(canvas.Typeface, name, width, style, max(1, int(room/style.Leading)))
	tall := canvas.TextHeight(width, name, style) + canvas.TextHeight(width, which, small)
	at := drawing.Point{X: a.border() + labelInset, Y: top + (a.tall()-tall)/2}
	at.Y += canvas.Text(at, width, name, style)
	canvas.Text(at, width, which, small)
}

func (a *arrows) drawArrow(canvas *drawing.Canvas, stage int, top float64) {
	left, right, tall := a.at(stage), a.at(stage)+a.column()-2.5, a.tall()
	middle, bottom := top+tall/2, top+tall
	steps := []drawing.Step{{Kind: drawing.Move, To: drawing.Point{X: left, Y: top}}}
	line := func(x, y float64) {
		steps = append(steps, drawing.Step{Kind: drawing.Line, To: drawing.Point{X: x, Y: y}})
	}
	if stage == len(a.journey.Stages)-1 {
		right += 2.5
		line(right, top)
	} else {
		line(right-arrowPoint, top)
		line(right, middle)
		right -= arrowPoint
	}
	line(right, bottom)
	line(left, bottom)
	if stage > 0 {
		steps[0].To.X -= arrowPoint
		steps[len(steps)-1].To.X -= arrowPoint
		line(left, middle)
	}
	steps = append(steps, drawing.Step{Kind: drawing.Close})
	title, time := a.titles[stage-a.first], a.times[stage-a.first]
	canvas.Group(drawing.RoleCell, title.text+" "+time.text, func() {
		canvas.Path(drawing.Path{Steps: steps, Fill: ink.Ink})
		at := drawing.Point{X: left + arrowPoint + 3, Y: middle - (title.height()+time.height())/2}
		title.draw(canvas, at)
		time.draw(canvas, drawing.Point{X: at.X, Y: at.Y + title.height()})
	})
}

// drawPhases brackets the stages of each phase.
func (a *arrows) drawPhases(canvas *drawing.Canvas, y float64) {
	for i, phase := range a.phases() {
		named := a.named[i]
		left, right := a.at(phase.First), a.at(phase.First+phase.Count)-6
		text, line := y, y+a.phaseHeight()-phaseGap
		if a.flipped {
			text, line = y+2*phaseGap, y+phaseGap
		}
		canvas.Line(drawing.Point{X: left, Y: line}, drawing.Point{X: right, Y: line}, ink.Rule, 0.8)
		named.draw(canvas, drawing.Point{X: left, Y: text})
	}
}
