package layout

import (
	"iter"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
)

// mirror is two journeys that face each other: the customer's rows down to
// their curve, the links, and the employee's curve and rows below. One half
// may be missing, and then there are no links.
type mirror struct {
	customer *half // nil, or at the top
	employee *half // nil, or at the foot
	band     *band // nil without links
	wires    []*wire
}

// part is the stages of two journeys that face each other on one page.
type part struct {
	pairing              blueprint.Pairing
	customers, employees [2]int
	bare                 bool // only the curves and the links
}

// bounds are the heights that a mirror gives to words that would otherwise
// leave no room for the curves.
type bounds struct {
	arrow float64 // the stages of one half
	pill  float64 // one sentence
	band  float64 // all sentences
}

// bounds are those of a page on which the links may have a height, made
// tighter by a share.
func (b *builder) bounds(band, share float64) bounds {
	return bounds{arrow: b.format.height * arrowShare / 2 * share, pill: (band - 2*gutter) * share, band: band}
}

// newMirror sets a part in a size, with as many of the links as there is room
// for.
func (b *builder) newMirror(p part, sizes scale, links []interlock, most bounds) *mirror {
	m := &mirror{
		customer: b.newHalf(b.span(p.pairing.Customer, p.customers), sizes, false, most.arrow),
		employee: b.newHalf(b.span(p.pairing.Employee, p.employees), sizes, true, most.arrow),
	}
	if p.bare {
		for _, half := range m.halves() {
			half.rows = nil
		}
	}
	m.band = b.newBand(sizes, m.customer, m.employee)
	m.wires = b.newWires(m.band, links, most.pill)
	m.band.place(m.wires, most.band)
	return m
}

// tightened makes a mirror with tighter and tighter bounds until it fits into
// a height.
func tightened(room float64, make func(share float64) *mirror) *mirror {
	const tightest = 1.0 / 16
	for share := 1.0; ; share /= 2 {
		m := make(share)
		m.fit(room)
		if m.least() <= room || share <= tightest {
			return m
		}
	}
}

// halves are those that are there.
func (m *mirror) halves() []*half {
	return present([]*half{m.customer, m.employee})
}

// present leaves out the halves that are not there.
func present(halves []*half) []*half {
	return slices.DeleteFunc(halves, func(half *half) bool { return half == nil })
}

// fit moves rows away until the mirror is no higher than a height, those that
// are missed least first and those of the employee before those of the
// customer, and if that is not enough, links.
func (m *mirror) fit(room float64) {
	for _, kind := range []string{"feels", "channels", "thinks", "does"} {
		for _, half := range slices.Backward(m.halves()) {
			if m.least() > room {
				half.leave(kind)
			}
		}
	}
	if least := m.least(); m.band != nil && least > room {
		m.band.place(m.wires, room-least+m.band.least())
	}
}

// least is how high the mirror must be.
func (m *mirror) least() float64 {
	least := m.customer.least() + m.employee.least()
	if m.band != nil {
		least += m.band.least()
	}
	return least
}

const (
	tallestCurve = 250.0
	bandShare    = 0.26 // of the height that is to spare
)

// stretch gives the height that is to spare to the curves and the band.
func (m *mirror) stretch(room float64) {
	spare := max(0, room-m.least())
	share := spare / float64(len(m.halves()))
	if m.band != nil {
		m.band.tall = m.band.least() + spare*bandShare
		share *= 1 - bandShare
	}
	for _, half := range m.halves() {
		least := half.feelings.least(half.format.curve)
		half.feelings.tall = least
		if half.feelings.known() {
			half.feelings.tall = max(least, min(least+share, tallestCurve))
		}
	}
}

func (m *mirror) height() float64 {
	height := 0.0
	for _, half := range m.halves() {
		height += half.arrows.height() + arrowGap + half.rowsHeight() + half.feelings.tall
	}
	if m.band != nil {
		height += m.band.tall
	}
	return height
}

func (m *mirror) draw(canvas *drawing.Canvas, y float64) {
	if m.customer != nil {
		m.customer.arrows.draw(canvas, y)
		y += m.customer.arrows.height() + arrowGap
		y = drawRows(canvas, y, slices.Values(m.customer.rows))
		m.customer.feelings.top = y
		y += m.customer.feelings.tall
	}
	if m.band != nil {
		m.band.top = y
		y += m.band.tall
	}
	if m.employee != nil {
		m.employee.feelings.top = y
	}
	m.drawCurves(canvas)
	if m.employee != nil {
		y = drawRows(canvas, y+m.employee.feelings.tall, upwards(m.employee.rows))
		m.employee.arrows.draw(canvas, y+arrowGap)
	}
}

// drawCurves draws the curves, then the links, and the faces above their wires.
func (m *mirror) drawCurves(canvas *drawing.Canvas) {
	for _, half := range m.halves() {
		half.feelings.draw(canvas)
	}
	if m.band != nil {
		m.band.settle()
		m.band.draw(canvas)
	}
	for _, half := range m.halves() {
		half.feelings.drawFaces(canvas)
	}
}

// upwards gives rows from the last to the first.
func upwards(rows []*row) iter.Seq[*row] {
	return func(yield func(*row) bool) {
		for _, row := range slices.Backward(rows) {
			if !yield(row) {
				return
			}
		}
	}
}
