package interlock

import (
	"cmp"
	"slices"

	"interlock/model"
	"interlock/model/insight"
)

// The two sides, as indexes of what there is one of for each.
const (
	customers = 0
	employees = 1
)

// sideOf is the side of a journey; false while nobody has said it.
func sideOf(journey *model.Journey) (int, bool) {
	switch journey.Side {
	case model.Customer:
		return customers, true
	case model.Employee:
		return employees, true
	}
	return 0, false
}

// end is where a link begins or ends: a stage, and perhaps an item of it.
type end struct {
	journey *model.Journey
	stage   int
	item    string // its words, "" for the stage as a whole
}

func (e end) at() *model.Stage { return &e.journey.Stages[e.stage] }

func (e end) same(other end) bool { return e.journey == other.journey && e.stage == other.stage }

// wire is a link with both of its ends found.
type wire struct {
	link     *model.Link
	from, to end
}

// sides gives the ends by their sides; false when both lie on one.
func (w wire) sides() (customer, employee end, ok bool) {
	if w.from.journey == nil {
		return end{}, end{}, false
	}
	switch {
	case w.from.journey.Side == model.Employee && w.to.journey.Side == model.Customer:
		return w.to, w.from, true
	case w.from.journey.Side == model.Customer && w.to.journey.Side == model.Employee:
		return w.from, w.to, true
	}
	return end{}, end{}, false
}

// on is the end of a link on a side.
func (w wire) on(side int) end {
	customer, employee, _ := w.sides()
	if side == customers {
		return customer
	}
	return employee
}

// back reports whether the link leads from the customer back to the employee.
func (w wire) back() bool { return w.from.journey.Side == model.Customer }

// touches reports whether the link begins or ends at a stage.
func (w wire) touches(stage end) bool { return w.from.same(stage) || w.to.same(stage) }

// knowledge is what the screen knows of the workshop, found when it is first
// asked for after a change.
type knowledge struct {
	workshop  *model.Workshop
	wires     []wire // by stage of the customer, then of the employee, then by id
	lines     []line // of the list by leverage
	standings []insight.Standing
	circuits  []insight.Circuit
	routes    []insight.Route
	traced    tracing // what the routes are of
}

// look forgets what is known when the workshop is another one.
func (s *Interlock) look() {
	if workshop := s.desk.Workshop(); s.known.workshop != workshop {
		s.known = knowledge{workshop: workshop, wires: findWires(workshop)}
	}
}

// findWires finds the links whose both ends are there.
func findWires(workshop *model.Workshop) []wire {
	var wires []wire
	for _, link := range workshop.Links() {
		from, fromOK := endOf(workshop, link.From)
		to, toOK := endOf(workshop, link.To)
		if fromOK && toOK {
			wires = append(wires, wire{link, from, to})
		}
	}
	slices.SortStableFunc(wires, func(a, b wire) int {
		return cmp.Or(cmp.Compare(a.on(customers).stage, b.on(customers).stage), cmp.Compare(a.on(employees).stage, b.on(employees).stage))
	})
	return wires
}

// leverage is the list by leverage.
func (s *Interlock) leverage() []line {
	if s.known.lines == nil {
		s.known.lines = leverageLines(s.known.workshop, s.known.wires)
	}
	return s.known.lines
}

// standings are the moments in their quadrants.
func (s *Interlock) standings() []insight.Standing {
	if s.known.standings == nil {
		s.known.standings = insight.Quadrants(s.known.workshop)
	}
	return s.known.standings
}

// circuits are the closed ways that feed themselves.
func (s *Interlock) circuits() []insight.Circuit {
	if s.known.circuits == nil {
		s.known.circuits = insight.Circuits(s.known.workshop)
	}
	return s.known.circuits
}

// endOf finds the stage that a reference names, and the item of it.
func endOf(workshop *model.Workshop, reference string) (end, bool) {
	ref := model.ParseReference(reference)
	journey := workshop.Journey(ref.Record)
	if journey == nil {
		return end{}, false
	}
	found := end{journey: journey, stage: journey.StageIndex(ref.Stage)}
	if found.stage < 0 {
		return end{}, false
	}
	if ref.Item == "" {
		return found, true
	}
	for _, key := range model.StageNoteKeys() {
		for _, note := range found.at().Notes(key) {
			if note.ID == ref.Item {
				found.item = cmp.Or(note.Text, note.Carrier())
				return found, true
			}
		}
	}
	return end{}, false
}

// wire finds a link by its id; false while one of its ends is not there.
func (s *Interlock) wire(id string) (wire, bool) {
	index := slices.IndexFunc(s.known.wires, func(w wire) bool { return w.link.ID == id })
	if index < 0 {
		return wire{}, false
	}
	return s.known.wires[index], true
}

// between lists the links between the two journeys that face each other.
func (s *Interlock) between() []wire {
	var found []wire
	for _, w := range s.known.wires {
		customer, employee, ok := w.sides()
		if ok && customer.journey.ID == s.pair[customers] && employee.journey.ID == s.pair[employees] {
			found = append(found, w)
		}
	}
	return found
}

// touching keeps the links that begin or end at a stage.
func touching(list []wire, stage end) []wire {
	return slices.DeleteFunc(slices.Clone(list), func(w wire) bool { return !w.touches(stage) })
}
