package layout

import (
	"cmp"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// band is the interlocks between two curves: sentences on levels, and wires
// that run sideways only in the gutters above, between and below the levels.
type band struct {
	scale   scale
	border  float64 // where the labels begin
	left    float64
	right   float64
	levels  [][]*wire // each from left to right
	wires   []*wire
	tall    float64
	waiting []*wire // those for which there was no room
}

// wire is one link with its sentence.
type wire struct {
	link     blueprint.Link
	customer int     // stage; -1 when it is on another page
	employee int     // the same of the employee
	wanted   float64 // middle of its sentence, if it had its way
	box      drawing.Box
	said     *paragraph
	beyond   *paragraph // where the other end is; nil when it is here
	elsewhere

	customerX, employeeX float64
	level                int
	passes               []float64 // across each level
}

// elsewhere is the end of a link that another page shows.
type elsewhere struct {
	sheet *sheet
	text  string
}

const (
	pillGap     = 16.0 // between sentences, so that wires pass
	pillPadding = 5.0
	pillSign    = 19.0 // from the border of a sentence to its text
	gutter      = 13.0 // least height
	clearance   = 4.0  // between a wire and a sentence that is not its own
	emptyBand   = 34.0
)

// height is the height of the pill.
func (w *wire) height() float64 {
	height := w.said.height() + 2*pillPadding
	if w.beyond != nil {
		height += w.beyond.height()
	}
	return height
}

// place puts as many sentences on levels as fit into a height, the first ones
// first. What finds no room waits.
func (n *band) place(wires []*wire, room float64) {
	for count := len(wires); count >= 0; count-- {
		n.wires, n.waiting = slices.Clone(wires[:count]), wires[count:]
		n.arrange()
		if n.least() <= room || count == 0 {
			return
		}
	}
}

// arrange finds a place on as few levels as let every sentence stand near its
// face.
func (n *band) arrange() {
	n.levels = nil
	if len(n.wires) == 0 {
		return
	}
	ordered := slices.Clone(n.wires)
	slices.SortStableFunc(ordered, func(a, b *wire) int { return cmp.Compare(a.wanted, b.wanted) })
	width := ordered[0].box.Width
	perLevel := max(1, int((n.right-n.left+pillGap)/(width+pillGap)))
	fewest := (len(ordered) + perLevel - 1) / perLevel
	for count := fewest; ; count++ {
		astray := n.spread(ordered, count, width)
		if astray <= width*0.8 || count >= fewest+1 || count >= len(ordered) {
			return
		}
	}
}

// spread deals sentences to so many levels, each time to the one where it is
// moved aside the least, and tells how far the worst one was moved.
func (n *band) spread(ordered []*wire, count int, width float64) (astray float64) {
	n.levels = make([][]*wire, count)
	for _, wire := range ordered {
		best, least := 0, -1.0
		for i, level := range n.levels {
			if (float64(len(level))+1)*(width+pillGap)-pillGap > n.right-n.left+0.01 {
				continue
			}
			at := max(wire.wanted-width/2, n.left)
			if len(level) > 0 {
				at = max(at, level[len(level)-1].box.X+width+pillGap)
			}
			moved := max(at-(wire.wanted-width/2), at+width-n.right)
			if least < 0 || moved < least-1e-6 {
				best, least, wire.box.X = i, max(moved, 0), at
			}
		}
		wire.level = best
		n.levels[best] = append(n.levels[best], wire)
	}
	for _, level := range n.levels {
		end := n.right
		for i := len(level) - 1; i >= 0; i-- {
			level[i].box.X = min(level[i].box.X, end-width)
			end = level[i].box.X - pillGap
		}
		for _, wire := range level {
			astray = max(astray, abs(wire.box.X+width/2-wire.wanted))
		}
	}
	return astray
}

func abs(value float64) float64 { return max(value, -value) }

// least is how high the band must be.
func (n *band) least() float64 {
	if len(n.wires) == 0 {
		return emptyBand
	}
	height := gutter
	for _, level := range n.levels {
		height += n.levelHeight(level) + gutter
	}
	return height
}

func (n *band) levelHeight(level []*wire) float64 {
	height := 0.0
	for _, wire := range level {
		height = max(height, wire.height())
	}
	return height
}

func (n *band) height() float64 { return n.tall }

// settle gives every sentence its place on the page and every wire its way.
func (n *band) settle(top float64, customer, employee *feelings) {
	spare := (n.tall - n.least()) / float64(len(n.levels)+1)
	y := top
	for _, level := range n.levels {
		tall := n.levelHeight(level)
		y += gutter + spare
		for _, wire := range level {
			wire.box.Height = wire.height()
			wire.box.Y = y + (tall-wire.box.Height)/2
		}
		y += tall
	}
	n.ports(customer, func(w *wire) (int, *float64) { return w.customer, &w.customerX })
	n.ports(employee, func(w *wire) (int, *float64) { return w.employee, &w.employeeX })
	n.route()
}

// ports fan the wires at each face out, in the order of where they lead.
func (n *band) ports(curve *feelings, end func(*wire) (stage int, x *float64)) {
	if curve == nil {
		return
	}
	byStage := map[int][]*wire{}
	for _, wire := range n.wires {
		stage, _ := end(wire)
		byStage[stage] = append(byStage[stage], wire)
	}
	for stage, wires := range byStage {
		if stage < 0 {
			continue
		}
		slices.SortStableFunc(wires, func(a, b *wire) int { return cmp.Compare(a.box.X, b.box.X) })
		apart := min(5, 1.6*curve.face/float64(len(wires)))
		for i, wire := range wires {
			_, x := end(wire)
			*x = curve.middle(stage) + (float64(i)-float64(len(wires)-1)/2)*apart
		}
	}
}

// drawGround draws the line of interaction and the label.
func (n *band) drawGround(canvas *drawing.Canvas, top float64) {
	middle := top + n.tall/2
	bold, small := n.scale.style(drawing.Bold, n.scale.text, ink.Soft), n.scale.note(ink.Soft)
	width := n.left - n.border - labelInset - 6
	height := canvas.TextHeight(width, "Interlocks", bold) + canvas.TextHeight(width, "line of interaction", small)
	at := drawing.Point{X: n.border + labelInset, Y: middle - height/2}
	at.Y += canvas.Text(at, width, "Interlocks", bold)
	canvas.Text(at, width, "line of interaction", small)
	canvas.Line(drawing.Point{X: n.left, Y: middle}, drawing.Point{X: n.right, Y: middle}, ink.Rule, 0.8, 6, 3, 1, 3)
}

// drawPill draws the sentence of a link.
func (w *wire) drawPill(canvas *drawing.Canvas) {
	style := ink.WireOf(w.link.Effect)
	canvas.Rectangle(w.box, 5, ink.Paper, style.Colour, 1.1)
	ink.Sign(canvas, drawing.Point{X: w.box.X + 10, Y: w.box.Y + w.box.Height/2}, 4, w.link.Effect)
	at := drawing.Point{X: w.box.X + pillSign, Y: w.box.Y + pillPadding}
	w.said.draw(canvas, at)
	if w.beyond != nil {
		w.beyond.draw(canvas, drawing.Point{X: at.X, Y: at.Y + w.said.height()})
	}
}
