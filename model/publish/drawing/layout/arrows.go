package layout

import (
	"fmt"
	"slices"

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
	titles  []stack
	times   []stack
	named   []stack // the phases
	name    stack   // whose stages these are
	which   *paragraph
}

const (
	arrowPoint   = 8.0 // how far an arrow reaches into the next column
	arrowPadding = 5.0
	phaseGap     = 3.0
	arrowShare   = 1.0 / 3 // of a page at most, for all arrows on it
)

// newArrows sets the stages of a span as high as the longest title needs, up
// to a limit.
func (b *builder) newArrows(s span, sizes scale, flipped bool, limit float64) *arrows {
	a := &arrows{span: s, scale: sizes, flipped: flipped}
	title, small, soft := sizes.style(drawing.Bold, sizes.text*1.16, ink.Paper), sizes.note(ink.Faint), sizes.note(ink.Soft)
	for _, phase := range s.phases() {
		a.named = append(a.named, b.signpost(phase.Name, float64(phase.Count)*s.column()-8, limit/3-2*phaseGap, soft, s.stages()))
	}
	room, width := limit-a.phaseHeight()-2*arrowPadding, s.column()-2*arrowPoint-6
	for stage := s.first; stage < s.end; stage++ {
		each := s.journey.Stages[stage]
		time := b.signpost(underTitle(each), width, room/3, small, s.stages())
		least := title.Leading + 2*small.Leading
		a.times = append(a.times, time)
		a.titles = append(a.titles, b.signpost(fmt.Sprintf("%d  %s", stage+1, each.Title), width, max(room-time.height(), least), title, s.stages()))
	}
	which, label := "", s.labelWide-labelInset-6
	if !s.whole() {
		which = fmt.Sprintf("%d to %d of %d", s.first+1, s.end, len(s.journey.Stages))
	}
	a.which = newParagraph(b.typeface, which, label, soft)
	a.name = b.signpost(s.whose(), label, room-a.which.height(), sizes.label(s.hue().Line), journeyNamed(s.journey))
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
	return a.phaseText() + 2*phaseGap
}

// phaseText is the height of the highest name of a phase.
func (a *arrows) phaseText() float64 {
	height := 0.0
	for _, named := range a.named {
		height = max(height, named.height())
	}
	return height
}

// tall is the height of the arrows alone.
func (a *arrows) tall() float64 {
	tall := a.name.height() + a.which.height() - 2*arrowPadding
	for i, title := range a.titles {
		tall = max(tall, title.height()+a.times[i].height())
	}
	return tall + 2*arrowPadding
}

func (a *arrows) height() float64 { return a.tall() + a.phaseHeight() }

func (a *arrows) draw(canvas *drawing.Canvas, y float64) {
	canvas.Group(drawing.RoleRow, "Stages of "+a.whose(), func() {
		top, phases := y+a.phaseHeight(), y
		if a.flipped {
			top, phases = y, y+a.tall()
		}
		a.drawPhases(canvas, phases)
		for i := range a.titles {
			a.drawArrow(canvas, a.first+i, top)
		}
		a.drawName(canvas, top)
	})
}

// drawName says at the left whose stages these are, and which of them.
func (a *arrows) drawName(canvas *drawing.Canvas, top float64) {
	label := append(slices.Clone(a.name), a.which)
	label.draw(canvas, drawing.Point{X: a.border() + labelInset, Y: top + (a.tall()-label.height())/2})
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
	said := a.journey.Stages[stage]
	canvas.Group(drawing.RoleCell, fmt.Sprintf("%d  %s %s", stage+1, said.Title, underTitle(said)), func() {
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
		text, line := y+a.phaseText()-named.height(), y+a.phaseHeight()-phaseGap
		if a.flipped {
			text, line = y+2*phaseGap, y+phaseGap
		}
		canvas.Line(drawing.Point{X: left, Y: line}, drawing.Point{X: right, Y: line}, ink.Rule, 0.8)
		named.draw(canvas, drawing.Point{X: left, Y: text})
	}
}
