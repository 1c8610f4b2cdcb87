package layout

import (
	"math"
	"slices"

	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// way is a passage through a level: a gap beside a sentence.
type way struct{ level, gap int }

// route leads every wire from the face of the customer through its sentence to
// the face of the employee. A wire that ends on another page ends at its
// sentence.
func (n *band) route() {
	used := map[way]int{}
	for _, wire := range n.wires {
		wire.passes = make([]float64, len(n.levels))
		from, until := 0, len(n.levels)
		x, goal := wire.customerX, wire.employeeX
		if wire.customer < 0 {
			from, x = wire.level, wire.box.X+wire.box.Width/2
		}
		if wire.employee < 0 {
			until, goal = wire.level+1, wire.box.X+wire.box.Width/2
		}
		for level := from; level < until; level++ {
			switch {
			case level < wire.level:
				x = n.passage(level, x, wire.within(x), used)
			case level == wire.level:
				x = wire.within(x)
			default:
				x = n.passage(level, x, goal, used)
			}
			wire.passes[level] = x
			if level == wire.level {
				x = wire.within(goal)
			}
		}
	}
}

// astray is how far all wires go sideways.
func (n *band) astray() float64 {
	sum := 0.0
	for _, wire := range n.wires {
		if wire.customer >= 0 {
			x := wire.customerX
			for _, pass := range wire.passes[:wire.level+1] {
				sum += abs(pass - x)
				x = pass
			}
		}
		if wire.employee >= 0 {
			x := wire.leaves(len(n.levels))
			for _, pass := range append(slices.Clone(wire.passes[wire.level+1:]), wire.employeeX) {
				sum += abs(pass - x)
				x = pass
			}
		}
	}
	return sum
}

// leaves is where a wire leaves its sentence downwards.
func (w *wire) leaves(levels int) float64 {
	if w.level+1 < levels {
		return w.within(w.passes[w.level+1])
	}
	return w.within(w.employeeX)
}

// within is the place nearest to x at which a wire can enter its sentence.
func (w *wire) within(x float64) float64 {
	const corner = 9.0
	return max(w.box.X+corner, min(x, w.box.X+w.box.Width-corner))
}

// passage finds a way through a level that costs the least going sideways:
// straight on where there is no sentence, otherwise beside one. Wires that
// take the same way lie beside each other.
func (n *band) passage(level int, from, goal float64, used map[way]int) float64 {
	for _, straight := range []float64{goal, from} {
		if n.free(level, straight) {
			return straight
		}
	}
	best, gap, x := math.Inf(1), 0, 0.0
	for i := range len(n.levels[level]) + 1 {
		at := n.gap(level, i)
		if cost := abs(at-from) + abs(goal-at); cost < best-1e-9 {
			best, gap, x = cost, i, at
		}
	}
	taken := used[way{level, gap}]
	used[way{level, gap}]++
	aside := min(float64((taken+1)/2)*3.2, pillGap/2-1.6)
	if taken%2 == 1 {
		aside = -aside
	}
	return x + aside
}

// free tells whether a wire can pass a level without touching a sentence.
func (n *band) free(level int, x float64) bool {
	for _, wire := range n.levels[level] {
		if x > wire.box.X-clearance && x < wire.box.X+wire.box.Width+clearance {
			return false
		}
	}
	return true
}

// gap is the passage before the sentence with that index, the last one being
// behind all of them.
func (n *band) gap(level, index int) float64 {
	sentences := n.levels[level]
	const beside = pillGap / 2
	if index == len(sentences) {
		last := sentences[index-1].box
		return last.X + last.Width + beside
	}
	return sentences[index].box.X - beside
}

const (
	tipSize  = 7.0
	tipApart = 2.0 // between a face and what leads to it
)

// draw draws the line of interaction and then every link: its wire with an
// arrow head where it is felt, and its sentence.
func (n *band) draw(canvas *drawing.Canvas) {
	canvas.Group(drawing.RoleDecoration, "", func() { n.drawGround(canvas) })
	for _, w := range n.wires {
		canvas.Group(drawing.RoleLink, w.spoken(), func() {
			if w.customer >= 0 {
				n.drawUpper(canvas, w)
			}
			if w.employee >= 0 {
				n.drawLower(canvas, w)
			}
			w.drawPill(canvas)
		})
	}
}

// spoken is the link in words.
func (w *wire) spoken() string {
	text := w.Sentence()
	if w.Because != "" {
		text += ", because: " + w.Because
	}
	return text
}

// drawUpper draws the wire between the face of the customer and the sentence.
func (n *band) drawUpper(canvas *drawing.Canvas, w *wire) {
	style := ink.WireOf(w.Effect)
	end := n.customer.centre(w.customer).Y + n.customer.rim(w.customerX-n.customer.middle(w.customer)) + tipApart
	start := end
	if !w.Returns() {
		ink.Tip(canvas, drawing.Point{X: w.customerX, Y: end}, tipSize, true, style.Colour)
		start += tipSize - 1
	}
	canvas.Path(drawing.Path{Steps: n.upper(w, start), Stroke: style.Colour, Width: wireWidth, Dash: style.Dash})
}

// drawLower draws the wire between the sentence and the face of the employee.
func (n *band) drawLower(canvas *drawing.Canvas, w *wire) {
	style := ink.WireOf(w.Effect)
	end := n.employee.centre(w.employee).Y - n.employee.rim(w.employeeX-n.employee.middle(w.employee)) - tipApart
	finish := end
	if w.Returns() {
		ink.Tip(canvas, drawing.Point{X: w.employeeX, Y: end}, tipSize, false, style.Colour)
		finish -= tipSize - 1
	}
	canvas.Path(drawing.Path{Steps: n.lower(w, finish), Stroke: style.Colour, Width: wireWidth, Dash: style.Dash})
}

// wireWidth is how thick wires are.
const wireWidth = 1.5

// rim is how far the border of a face is above or below its middle, so far to
// the side of it.
func (f *feelings) rim(aside float64) float64 {
	radius := f.face + 1
	return math.Sqrt(max(radius*radius-aside*aside, 0))
}

// upper is the way of a wire from the face of the customer to its sentence.
func (n *band) upper(w *wire, start float64) []drawing.Step {
	x, y := w.customerX, n.top
	steps := []drawing.Step{move(x, start), line(x, y)}
	for level := 0; level <= w.level; level++ {
		steps = append(steps, w.bend(x, y, w.passes[level], n.ceiling(level)))
		x, y = w.passes[level], n.floor(level)
		if level == w.level {
			y = w.box.Y
		}
		steps = append(steps, line(x, y))
	}
	return steps
}

// lower is the way from the sentence to the face of the employee.
func (n *band) lower(w *wire, finish float64) []drawing.Step {
	x, y := w.leaves(len(n.levels)), w.box.Y+w.box.Height
	steps := []drawing.Step{move(x, y)}
	y = n.floor(w.level)
	steps = append(steps, line(x, y))
	for level := w.level + 1; level < len(n.levels); level++ {
		steps = append(steps, w.bend(x, y, w.passes[level], n.ceiling(level)))
		x, y = w.passes[level], n.floor(level)
		steps = append(steps, line(x, y))
	}
	return append(steps, w.bend(x, y, w.employeeX, n.top+n.tall), line(w.employeeX, finish))
}

// ceiling and floor are the borders of a level.
func (n *band) ceiling(level int) float64 {
	y := math.Inf(1)
	for _, wire := range n.levels[level] {
		y = min(y, wire.box.Y)
	}
	return y
}

func (n *band) floor(level int) float64 {
	y := 0.0
	for _, wire := range n.levels[level] {
		y = max(y, wire.box.Y+wire.box.Height)
	}
	return y
}

func move(x, y float64) drawing.Step {
	return drawing.Step{Kind: drawing.Move, To: drawing.Point{X: x, Y: y}}
}

func line(x, y float64) drawing.Step {
	return drawing.Step{Kind: drawing.Line, To: drawing.Point{X: x, Y: y}}
}

// bend goes from one place to another below it, upright at both ends. Wires
// that go sideways in one gutter do so at heights of their own.
func (w *wire) bend(fromX, fromY, x, y float64) drawing.Step {
	if abs(fromX-x) < 0.05 {
		return line(x, y)
	}
	down := (y - fromY) * w.late
	up := (y - fromY) * (1.2 - w.late)
	return drawing.Step{
		Kind:     drawing.Curve,
		Control1: drawing.Point{X: fromX, Y: fromY + down},
		Control2: drawing.Point{X: x, Y: y - up},
		To:       drawing.Point{X: x, Y: y},
	}
}
