package layout

import (
	"fmt"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// mirror is one page of two journeys that face each other: the customer's rows
// down to their curve, the links, and the employee's curve and rows below.
type mirror struct {
	*builder
	scale    scale
	customer *half
	employee *half
	band     *band
	wires    []*wire
	evicted  bool
}

// half is what one side of a mirror shows.
type half struct {
	lanes
	arrows   *arrows
	rows     []*row // from the arrows to the curve
	moved    []*row // rows without room beside the curve
	feelings *feelings
}

// newHalf sets the rows of some stages that stand beside the curve.
func (b *builder) newHalf(s span, sizes scale, flipped bool) *half {
	h := &half{lanes: lanes{b, s, sizes}}
	h.arrows = b.newArrows(s, sizes, flipped)
	h.feelings = b.newFeelings(s, sizes)
	h.rows = there(h.lane("does"), h.channels(), h.lane("thinks"), h.lane("feels"))
	return h
}

// leave moves the row that is missed least to another page; false when there
// is none.
func (h *half) leave() bool {
	last := len(h.rows) - 1
	if h == nil || last < 0 {
		return false
	}
	h.moved = append([]*row{h.rows[last]}, h.moved...)
	h.rows = h.rows[:last]
	return true
}

func (h *half) height() float64 {
	height := h.arrows.height()
	for _, row := range h.rows {
		height += row.height()
	}
	return height
}

// behind are the rows for another page, or for the foot of this one.
func (h *half) behind() []*row {
	return slices.Concat(h.moved, h.lanes.behind(h.arrows.cut))
}

// span gives some stages the columns of the page.
func (b *builder) span(journey *blueprint.Journey, cut [2]int) span {
	return span{
		journey: journey, first: cut[0], end: cut[1],
		left: b.format.left() + b.format.labels, width: b.format.across() - b.format.labels, labelWide: b.format.labels,
	}
}

// mirrors plans the pages of all pairings.
func (b *builder) mirrors() {
	for _, pairing := range b.Pairings {
		b.pairing(pairing)
	}
}

func (b *builder) pairing(pairing blueprint.Pairing) {
	most := b.format.stages
	runs := max(runsFor(len(pairing.Customer.Stages), most), runsFor(len(pairing.Employee.Stages), most))
	customers, employees := cuts(len(pairing.Customer.Stages), runs), cuts(len(pairing.Employee.Stages), runs)
	var halves []*half
	for run := range runs {
		_ = run
	}
	for run := range runs {
		halves = append(halves, b.mirrorPage(pairing, customers[run], employees[run], run, runs)...)
	}
	b.detail(pairing, halves)
}

func (b *builder) detail(pairing blueprint.Pairing, halves []*half) {
	head := b.pairHead(pairing, nil)
	f := b.newFlow("Behind "+pairing.Title(), head)
	for _, half := range halves {
		rows := half.behind()
		if len(rows) == 0 {
			continue
		}
		f.add(section{heads: []piece{b.newArrows(half.span, half.scale, false)}, rows: rows, after: 10})
	}
}

func (b *builder) pairHead(pairing blueprint.Pairing, people []*blueprint.Person) *head {
	return &head{
		builder: b, kicker: b.Frame.Title, people: people,
		titles: []headline{
			{pairing.Customer.Title, ink.Of(pairing.Customer.Side).Line},
			{pairing.Employee.Title, ink.Of(pairing.Employee.Side).Line},
		},
	}
}

func (b *builder) mirrorPage(pairing blueprint.Pairing, customers, employees [2]int, run, runs int) []*half {
	var people []*blueprint.Person
	for _, journey := range []*blueprint.Journey{pairing.Customer, pairing.Employee} {
		if person := b.Person(journey.Persona.ID); person != nil {
			people = append(people, person)
		}
	}
	title := pairing.Title()
	if runs > 1 {
		title = fmt.Sprintf("%s, part %d of %d", title, run+1, runs)
	}
	s, top := b.newSheet(title, b.pairHead(pairing, people))
	s.legend = true
	room := b.format.bottom() - top
	var m *mirror
	for _, size := range b.format.texts {
		m = b.newMirror(pairing, customers, employees, scale{size})
		if m.least() <= room {
			break
		}
	}
	for m.least() > room {
		if !m.customer.leave() && !m.employee.leave() {
			break
		}
	}
	m.share(room)
	s.add(top, m)
	return []*half{m.customer, m.employee}
}

func (b *builder) newMirror(pairing blueprint.Pairing, customers, employees [2]int, sizes scale) *mirror {
	m := &mirror{
		builder: b, scale: sizes,
		customer: b.newHalf(b.span(pairing.Customer, customers), sizes, false),
		employee: b.newHalf(b.span(pairing.Employee, employees), sizes, true),
	}
	c := m.customer.span
	m.band = &band{scale: sizes, border: c.border(), left: c.left, right: c.left + c.width}
	for _, link := range pairing.Links {
		w := &wire{link: link, customer: link.Customer().Index, employee: link.Employee().Index}
		if !m.customer.has(w.customer) || !m.employee.has(w.employee) {
			continue
		}
		style := sizes.style(drawing.SemiBold, sizes.text*0.92, ink.Ink)
		w.box.Width = b.format.pill
		w.said = newParagraph(b.typeface, link.Because, w.box.Width-pillSign-7, style)
		w.wanted = m.customer.middle(w.customer)
		if link.Returns() {
			w.wanted = m.employee.middle(w.employee)
		}
		m.wires = append(m.wires, w)
	}
	m.band.place(m.wires, 400)
	return m
}

func (m *mirror) least() float64 {
	return m.customer.height() + m.employee.height() + m.band.least() +
		m.customer.feelings.least(m.format.curve) + m.employee.feelings.least(m.format.curve) + 2*mirrorGap
}

const mirrorGap = 6.0

// share gives the height that is left to the curves and the band.
func (m *mirror) share(room float64) {
	spare := room - m.least()
	m.customer.feelings.tall = m.customer.feelings.least(m.format.curve) + spare*0.37
	m.employee.feelings.tall = m.employee.feelings.least(m.format.curve) + spare*0.37
	m.band.tall = m.band.least() + spare*0.26
}

func (m *mirror) height() float64 { return 0 }

func (m *mirror) draw(canvas *drawing.Canvas, y float64) {
	m.customer.arrows.draw(canvas, y)
	y += m.customer.arrows.height() + mirrorGap
	for _, row := range m.customer.rows {
		row.draw(canvas, y)
		y += row.height()
	}
	customerTop, bandTop := y, y+m.customer.feelings.tall
	employeeTop := bandTop + m.band.tall
	m.customer.feelings.draw(canvas, customerTop)
	m.employee.feelings.draw(canvas, employeeTop)
	m.band.settle(bandTop, m.customer.feelings, m.employee.feelings)
	m.band.drawGround(canvas, bandTop)
	for _, w := range m.band.wires {
		canvas.Group(drawing.RoleLink, w.link.Sentence()+": "+w.link.Because, func() {
			m.band.drawWire(canvas, w, bandTop, m.customer.feelings, m.employee.feelings, customerTop, employeeTop)
		})
	}
	m.customer.feelings.drawFaces(canvas, customerTop)
	m.employee.feelings.drawFaces(canvas, employeeTop)
	y = employeeTop + m.employee.feelings.tall
	for _, row := range slices.Backward(m.employee.rows) {
		row.draw(canvas, y)
		y += row.height()
	}
	m.employee.arrows.draw(canvas, y+mirrorGap)
}
