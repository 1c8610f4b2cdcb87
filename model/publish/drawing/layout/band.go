package layout

import (
	"cmp"
	"math"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// band is the interlocks between two curves: sentences on levels, and wires
// that run sideways only in the gutters above, between and below the levels.
type band struct {
	scale       scale
	border      float64 // where the labels begin
	left, right float64 // where sentences may stand; wires pass beside them
	top, tall   float64
	customer    *feelings // nil when no stage of theirs is on the page
	employee    *feelings
	levels      [][]*wire // each from left to right
	wires       []*wire
	waiting     int // of the last ones, those for which there was no room
}

// wire is one link with its sentence.
type wire struct {
	interlock
	wanted float64 // middle of its sentence, if it had its way
	box    drawing.Box
	said   stack
	beyond *paragraph // where the other end is; nil when it is here

	customerX, employeeX float64
	level                int
	passes               []float64 // across each level
	late                 float64   // how late it bends in a gutter, from 0 to 1
}

// interlock is a link with the stages at its ends that a page shows.
type interlock struct {
	blueprint.Link
	customer int    // -1 when it is on another page
	employee int    // the same of the employee
	where    string // where the other end is then; "" when both are here
}

const (
	pillGap     = 16.0 // between sentences, so that wires pass
	pillPadding = 5.0
	pillSign    = 19.0 // from the border of a sentence to its text
	gutter      = 13.0 // least height
	clearance   = 4.0  // between a wire and a sentence that is not its own
	emptyBand   = 34.0
)

// newBand is the band between the halves of a mirror, without links so far.
func (b *builder) newBand(sizes scale, customer, employee *half) *band {
	f := b.format
	made := &band{scale: sizes, border: f.left(), left: f.left() + f.labels + pillGap, right: f.right() - pillGap}
	if customer != nil {
		made.customer = customer.feelings
	}
	if employee != nil {
		made.employee = employee.feelings
	}
	return made
}

// newWire sets the sentence of a link. The register has all of one that is
// higher than the limit.
func (b *builder) newWire(link interlock, n *band, limit float64) *wire {
	made := &wire{interlock: link, box: drawing.Box{Width: min(b.format.pill, n.right-n.left)}}
	width := made.box.Width - pillSign - 7
	style := n.scale.style(drawing.SemiBold, n.scale.text*0.92, ink.Ink)
	limit -= 2 * pillPadding
	if link.where != "" {
		where := style
		where.Colour = ink.WireOf(link.Effect).Colour
		made.beyond = newParagraph(b.typeface, link.where, width, where)
		limit -= made.beyond.height()
	}
	made.said = b.signpost(cmp.Or(link.Because, link.Sentence()), width, max(limit, 3*style.Leading), style, reasonOf(link.Link))
	made.wanted = n.between(link, made.box.Width)
	return made
}

// between is where the middle of a sentence stands best: at the face where the
// link is felt, moved towards the other one as far as lets a wire come straight
// down.
func (n *band) between(link interlock, width float64) float64 {
	if link.customer < 0 {
		return n.employee.middle(link.employee)
	}
	if link.employee < 0 {
		return n.customer.middle(link.customer)
	}
	felt, starts := n.customer.middle(link.customer), n.employee.middle(link.employee)
	if link.Returns() {
		felt, starts = starts, felt
	}
	reach := width/2 - 3*pillGap/2
	return felt + max(-reach, min(starts-felt, reach))
}

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
	const most = 60
	for count := min(len(wires), most); ; count-- {
		n.wires, n.waiting = wires[:count], len(wires)-count
		n.arrange()
		if n.least() <= room || count <= 1 {
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
	step := ordered[0].box.Width + pillGap
	perLevel := max(1, int((n.right-n.left+pillGap)/step))
	fewest := (len(ordered) + perLevel - 1) / perLevel
	for count := fewest; count <= min(fewest+1, len(ordered)); count++ {
		n.deal(ordered, count, perLevel)
		if n.spread(step) <= 0.7*step {
			return
		}
	}
}

// deal puts sentences on so many levels, each time on the one that has the
// most room before the place that they want.
func (n *band) deal(ordered []*wire, count, perLevel int) {
	n.levels = make([][]*wire, count)
	for _, next := range ordered {
		best, room := 0, math.Inf(-1)
		for i, level := range n.levels {
			apart := math.MaxFloat64
			if len(level) > 0 {
				apart = next.wanted - level[len(level)-1].wanted
			}
			if len(level) < perLevel && apart > room {
				best, room = i, apart
			}
		}
		n.levels[best] = append(n.levels[best], next)
	}
}

// spread moves the sentences of each level aside as little as lets them stand
// beside each other, and tells how far the worst one was moved.
func (n *band) spread(step float64) (astray float64) {
	width := step - pillGap
	for _, level := range n.levels {
		wanted := make([]float64, len(level))
		for i, wire := range level {
			wanted[i] = wire.wanted - width/2 - float64(i)*step
		}
		last := n.right - width - float64(len(level)-1)*step
		for i, at := range ascending(wanted) {
			level[i].box.X = max(n.left, min(at, last)) + float64(i)*step
			astray = max(astray, abs(level[i].box.X+width/2-level[i].wanted))
		}
	}
	return astray
}

// ascending is the row of numbers nearest to those given in which none is
// smaller than the one before it (pool adjacent violators).
func ascending(wanted []float64) []float64 {
	type pool struct {
		sum   float64
		count int
	}
	var pools []pool
	mean := func(i int) float64 { return pools[i].sum / float64(pools[i].count) }
	for _, value := range wanted {
		pools = append(pools, pool{value, 1})
		for last := len(pools) - 1; last > 0 && mean(last-1) > mean(last); last-- {
			pools[last-1].sum += pools[last].sum
			pools[last-1].count += pools[last].count
			pools = pools[:last]
		}
	}
	var list []float64
	for i, pool := range pools {
		list = append(list, slices.Repeat([]float64{mean(i)}, pool.count)...)
	}
	return list
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

// stack puts the levels into the order in which the wires go the least
// sideways, if there are few enough to try.
func (n *band) stack() {
	const few = 4
	best, least := slices.Clone(n.levels), math.Inf(1)
	if len(n.levels) > few {
		least = -1
	}
	var try func(chosen, rest [][]*wire)
	try = func(chosen, rest [][]*wire) {
		if len(rest) == 0 {
			n.number(chosen)
			n.route()
			if cost := n.astray(); cost < least-0.5 {
				best, least = slices.Clone(chosen), cost
			}
		}
		for i, level := range rest {
			try(append(slices.Clone(chosen), level), slices.Delete(slices.Clone(rest), i, i+1))
		}
	}
	if least > 0 {
		try(nil, n.levels)
	}
	n.number(best)
	n.route()
}

// number tells the sentences which level they are on.
func (n *band) number(levels [][]*wire) {
	n.levels = levels
	for i, level := range levels {
		for _, wire := range level {
			wire.level = i
		}
	}
}

// settle gives every sentence its place on the page and every wire its way.
func (n *band) settle() {
	n.ports(n.customer, func(w *wire) (int, *float64) { return w.customer, &w.customerX })
	n.ports(n.employee, func(w *wire) (int, *float64) { return w.employee, &w.employeeX })
	n.stack()
	for i, wire := range n.wires {
		wire.late = 0.36 + 0.16*float64(i%4)
	}
	spare := (n.tall - n.least()) / float64(len(n.levels)+1)
	y := n.top
	for _, level := range n.levels {
		tall := n.levelHeight(level)
		y += gutter + spare
		for _, wire := range level {
			wire.box.Height = wire.height()
			wire.box.Y = y + (tall-wire.box.Height)/2
		}
		y += tall
	}
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
func (n *band) drawGround(canvas *drawing.Canvas) {
	middle := n.top + n.tall/2
	bold, small := n.scale.style(drawing.Bold, n.scale.text, ink.Soft), n.scale.note(ink.Soft)
	width := n.left - pillGap - n.border - labelInset - 6
	height := canvas.TextHeight(width, "Interlocks", bold) + canvas.TextHeight(width, "line of interaction", small)
	at := drawing.Point{X: n.border + labelInset, Y: middle - height/2}
	at.Y += canvas.Text(at, width, "Interlocks", bold)
	canvas.Text(at, width, "line of interaction", small)
	canvas.Line(drawing.Point{X: n.left - pillGap, Y: middle}, drawing.Point{X: n.right + pillGap, Y: middle}, ink.Rule, 0.8, 6, 3, 1, 3)
}

// drawPill draws the sentence of a link.
func (w *wire) drawPill(canvas *drawing.Canvas) {
	style := ink.WireOf(w.Effect)
	canvas.Rectangle(w.box, 5, ink.Paper, style.Colour, 1.1)
	ink.Sign(canvas, drawing.Point{X: w.box.X + 10, Y: w.box.Y + w.box.Height/2}, 4, w.Effect)
	at := drawing.Point{X: w.box.X + pillSign, Y: w.box.Y + pillPadding}
	w.said.draw(canvas, at)
	if w.beyond != nil {
		w.beyond.draw(canvas, drawing.Point{X: at.X, Y: at.Y + w.said.height()})
	}
}
