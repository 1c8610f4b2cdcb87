package html

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"interlock/model/publish/curve"
)

// The band of links between two curves is so many units wide. Columns are
// those of the customer's stages.
const bandWidth = 1000.0

// mostLevels is how many sentences stand below each other in the band. What
// finds no room is said in words below the map.
const mostLevels = 4

// wiring is the links of a mirror as they are drawn: sentences on levels, and
// wires that run sideways only in the gutters between the levels.
type wiring struct {
	Columns int
	Levels  []level
	Gutter  []run // below the last level
	wires   []*wireOf
}

// level is a row of sentences with the gutter above it.
type level struct {
	Gutter []run
	Passes []pass
	Pills  []pill // one for each column; those without a link are empty
}

// pill is a link said in one sentence.
type pill struct {
	*spoken
	Class string
}

// run is the part of a wire in a gutter.
type run struct {
	Class string
	Path  string
}

// pass is the part of a wire that goes straight through a level, on its own
// one behind its sentence.
type pass struct {
	Class string
	X     string // across the band
}

// stub is the end of a wire in the cell of a curve.
type stub struct {
	Class string
	X     string // across the cell
	Face  string // how far down the face is
	Edge  string // how far down the border to the band is
	Tip   bool   // the wire leads here
}

// wireOf is one link on its way through the band.
type wireOf struct {
	spoken
	class                  string
	customer, employee     int     // columns of the two ends
	customerX, employeeX   float64 // where it leaves the band, in units
	customerPort, workPort float64 // the same across the cells, from 0 to 1
	level, column          int     // of its sentence
}

// Sign is the class of what the link does.
func (s spoken) Sign() string { return effectClass(s.Link) }

// wire lays out the links between some stages of two journeys, the strongest
// first. It tells how many found no room.
func wire(links []spoken, customers, employees []int) (wiring, int) {
	laid := wiring{Columns: len(customers)}
	ordered := slices.Clone(links)
	slices.SortStableFunc(ordered, func(a, b spoken) int { return cmp.Compare(b.Strength, a.Strength) })
	for _, link := range ordered {
		wire := &wireOf{
			spoken:   link,
			customer: slices.Index(customers, link.Link.Customer().Index),
			employee: slices.Index(employees, link.Link.Employee().Index),
		}
		if wire.customer < 0 || wire.employee < 0 || !laid.place(wire, len(employees)) {
			continue
		}
		wire.class = fmt.Sprintf("%s w%d", link.Sign(), len(laid.wires))
		laid.wires = append(laid.wires, wire)
	}
	laid.ports(len(employees))
	laid.route()
	return laid, len(links) - len(laid.wires)
}

// place finds the column for a sentence: that of the stage at the link's end,
// or one beside it, on the first level that has room.
func (w *wiring) place(wire *wireOf, employees int) bool {
	wanted := wire.customer
	if wire.Returns() {
		wanted = min(int(centre(wire.employee, employees)/bandWidth*float64(w.Columns)), w.Columns-1)
	}
	for index := range mostLevels {
		if index == len(w.Levels) {
			w.Levels = append(w.Levels, level{Pills: make([]pill, w.Columns)})
		}
		for _, column := range []int{wanted, wanted + 1, wanted - 1} {
			if column >= 0 && column < w.Columns && w.Levels[index].Pills[column].spoken == nil {
				wire.level, wire.column = index, column
				w.Levels[index].Pills[column].spoken = &wire.spoken
				return true
			}
		}
	}
	return false
}

// centre is the middle of a column in units.
func centre(column, columns int) float64 {
	return (float64(column) + 0.5) * bandWidth / float64(columns)
}

// ports fan the wires at one face out, in the order of where they lead.
func (w *wiring) ports(employees int) {
	for column := range w.Columns {
		ends := w.at(func(wire *wireOf) bool { return wire.customer == column })
		for i, wire := range ends {
			wire.customerPort = port(i, len(ends), w.Columns)
			wire.customerX = (float64(column) + wire.customerPort) * bandWidth / float64(w.Columns)
		}
	}
	for column := range employees {
		ends := w.at(func(wire *wireOf) bool { return wire.employee == column })
		for i, wire := range ends {
			wire.workPort = port(i, len(ends), employees)
			wire.employeeX = (float64(column) + wire.workPort) * bandWidth / float64(employees)
		}
	}
}

func (w *wiring) at(chosen func(*wireOf) bool) []*wireOf {
	var list []*wireOf
	for _, wire := range w.wires {
		if chosen(wire) {
			list = append(list, wire)
		}
	}
	slices.SortStableFunc(list, func(a, b *wireOf) int { return cmp.Compare(a.column, b.column) })
	return list
}

// port is where one of several wires meets its face, across the cell. The more
// columns there are, the narrower each is, and the wires keep their distance.
func port(index, count, columns int) float64 {
	const apart, widest = 0.008, 0.032
	step := min(apart, widest/float64(count)) * float64(columns)
	return 0.5 + (float64(index)-float64(count-1)/2)*step
}

// route leads every wire from the customer's face through its sentence to the
// employee's face.
func (w *wiring) route() {
	gutters := make([][]run, len(w.Levels)+1)
	used := map[[2]int]int{}
	for _, wire := range w.wires {
		x := wire.customerX
		sentence := centre(wire.column, w.Columns)
		for index := range w.Levels {
			next, goal := sentence, sentence
			if index > wire.level {
				goal = wire.employeeX
			}
			if index != wire.level {
				next = w.passage(index, x, goal, used)
			}
			w.Levels[index].Passes = append(w.Levels[index].Passes, pass{wire.class, percent(next / bandWidth)})
			gutters[index] = append(gutters[index], run{wire.class, bend(x, next)})
			x = next
		}
		gutters[len(w.Levels)] = append(gutters[len(w.Levels)], run{wire.class, bend(x, wire.employeeX)})
		w.Levels[wire.level].Pills[wire.column].Class = wire.class
	}
	for index := range w.Levels {
		w.Levels[index].Gutter = gutters[index]
	}
	w.Gutter = gutters[len(w.Levels)]
}

// passage finds the way through a level that costs the least going sideways:
// between two columns, or through a column without a sentence. Wires that take
// the same way lie beside each other.
func (w *wiring) passage(index int, from, goal float64, used map[[2]int]int) float64 {
	width := bandWidth / float64(w.Columns)
	best, way, x := math.Inf(1), 0, 0.0         // at the border if one column is all there is
	for half := 1; half < 2*w.Columns; half++ { // half columns: odd ones are middles
		if half%2 == 1 && w.Levels[index].Pills[half/2].spoken != nil {
			continue
		}
		at := float64(half) * width / 2
		if cost := math.Abs(at-from) + math.Abs(goal-at); cost < best-1e-9 {
			best, way, x = cost, half, at
		}
	}
	taken := used[[2]int{index, way}]
	used[[2]int{index, way}]++
	aside := float64((taken+1)/2) * 0.012 * width
	if taken%2 == 1 {
		aside = -aside
	}
	return x + aside
}

// bend is the way of a wire through a gutter.
func bend(from, to float64) string {
	if math.Abs(from-to) < 0.05 {
		return "M" + number(from) + " 0V100"
	}
	return fmt.Sprintf("M%s 0C%[1]s 70 %[2]s 30 %[2]s 100", number(from), number(to))
}

func percent(part float64) string { return number(part*100) + "%" }

// connect draws the ends of the wires between the faces and the band.
func (w *wiring) connect(customers, employees []mood) {
	for _, wire := range w.wires {
		customer, employee := &customers[wire.customer], &employees[wire.employee]
		customer.Wires = append(customer.Wires, stub{
			Class: wire.class, X: percent(wire.customerPort), Face: customer.face(), Edge: "100%", Tip: !wire.Returns(),
		})
		employee.Wires = append(employee.Wires, stub{
			Class: wire.class, X: percent(wire.workPort), Face: employee.face(), Edge: "0%", Tip: wire.Returns(),
		})
	}
}

// face is how far down its cell the face of a mood stands.
func (m *mood) face() string {
	if m.Emotion == nil {
		return percent(zeroLine / 100)
	}
	return percent(height(float64(curve.Clamp(*m.Emotion))) / 100)
}
