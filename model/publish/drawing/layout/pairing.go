package layout

import (
	"cmp"
	"fmt"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing/ink"
)

// facing is two journeys that face each other, cut into parts that a page has
// room for each.
type facing struct {
	*builder
	blueprint.Pairing
	parts  []part
	sheets []*sheet
	tops   []float64
}

// pairing plans the pages of two journeys that face each other: their mirror,
// part by part.
func (b *builder) pairing(pairing blueprint.Pairing) {
	f := &facing{builder: b, Pairing: pairing}
	customers, employees := len(pairing.Customer.Stages), len(pairing.Employee.Stages)
	runs := max(runsFor(customers, b.format.stages), runsFor(employees, b.format.stages))
	for i := range runs {
		f.parts = append(f.parts, part{pairing: pairing, customers: cuts(customers, runs)[i], employees: cuts(employees, runs)[i]})
		sheet, top := b.newSheet(f.title(i, runs), b.pairHead(pairing, b.cast(pairing)))
		sheet.legend = true
		f.sheets, f.tops = append(f.sheets, sheet), append(f.tops, top)
	}
	links := f.links()
	size := f.size(links)
	var above, below []*half
	waiting := make([][]interlock, runs)
	for i := range f.parts {
		m := tightened(f.room(i), func(share float64) *mirror {
			return b.newMirror(f.parts[i], size, links[i], b.bounds(f.bandRoom(i), share))
		})
		waiting[i] = links[i][len(links[i])-m.band.waiting:]
		above, below = append(above, m.customer), append(below, m.employee)
		m.stretch(f.room(i))
		f.sheets[i].add(f.tops[i], m)
	}
	f.further(size, waiting)
	b.halves = append(b.halves, present(slices.Concat(above, below))...)
}

// title names a part of the mirror.
func (f *facing) title(index, runs int) string {
	if runs == 1 {
		return f.Title()
	}
	return fmt.Sprintf("%s, part %d of %d", f.Title(), index+1, runs)
}

// room is the height for a part of the mirror, bandRoom that which links may
// take of it.
func (f *facing) room(index int) float64     { return f.format.bottom() - f.tops[index] }
func (f *facing) bandRoom(index int) float64 { return f.room(index) * 0.4 }

// size is the largest size of text in which every part fits its page, and
// otherwise the smallest.
func (f *facing) size(links [][]interlock) scale {
	for _, text := range f.format.texts {
		fits := true
		for i := range f.parts {
			fits = fits && f.newMirror(f.parts[i], scale{text}, links[i], f.bounds(f.bandRoom(i), 1)).least() <= f.room(i)
		}
		if fits {
			return scale{text}
		}
	}
	return scale{f.format.texts[len(f.format.texts)-1]}
}

// links deals the links to the parts that show one of their ends at least, the
// strongest first.
func (f *facing) links() [][]interlock {
	ordered := slices.Clone(f.Links)
	slices.SortStableFunc(ordered, func(a, b blueprint.Link) int { return cmp.Compare(b.Strength, a.Strength) })
	customerPart, employeePart := map[int]int{}, map[int]int{}
	for i, part := range f.parts {
		for stage := part.customers[0]; stage < part.customers[1]; stage++ {
			customerPart[stage] = i
		}
		for stage := part.employees[0]; stage < part.employees[1]; stage++ {
			employeePart[stage] = i
		}
	}
	list := make([][]interlock, len(f.parts))
	for _, link := range ordered {
		customer, employee := link.Customer().Index, link.Employee().Index
		above, below := customerPart[customer], employeePart[employee]
		if above == below {
			list[above] = append(list[above], interlock{link, customer, employee, ""})
			continue
		}
		list[above] = append(list[above], interlock{link, customer, -1, f.beyond(link, link.Employee(), below)})
		list[below] = append(list[below], interlock{link, -1, employee, f.beyond(link, link.Customer(), above)})
	}
	return list
}

// beyond says where the other end of a link is: "→ Wait, page 3". A stage with
// a very long name is called by its number.
func (f *facing) beyond(link blueprint.Link, end blueprint.End, part int) string {
	arrow := "←"
	if end == link.To {
		arrow = "→"
	}
	title, style := end.Stage.Title, f.sizes().strong()
	if len(f.typeface.Wrap(style.Face, title, style.Size, f.format.pill)) > 2 {
		title = fmt.Sprintf("stage %d", end.Index+1)
	}
	return fmt.Sprintf("%s %s, page %d", arrow, title, f.sheets[part].number)
}

// further plans pages for the links that found no room, between the same
// curves.
func (f *facing) further(size scale, waiting [][]interlock) {
	for i, links := range waiting {
		part := f.parts[i]
		part.bare = true
		for len(links) > 0 {
			sheet, top := f.newSheet(f.title(i, len(f.parts))+", further links", f.pairHead(f.Pairing, nil))
			sheet.legend = true
			room := f.format.bottom() - top
			m := tightened(room, func(share float64) *mirror {
				curves := f.newMirror(part, size, nil, f.bounds(0, share))
				return f.newMirror(part, size, links, f.bounds(room-curves.least()+emptyBand, share))
			})
			m.stretch(room)
			sheet.add(top, m)
			links = links[len(links)-m.band.waiting:]
		}
	}
}

// cast is the people of two journeys.
func (b *builder) cast(pairing blueprint.Pairing) []*blueprint.Person {
	var people []*blueprint.Person
	for _, journey := range []*blueprint.Journey{pairing.Customer, pairing.Employee} {
		if person := b.Person(journey.Persona.ID); person != nil {
			people = append(people, person)
		}
	}
	return people
}

func (b *builder) pairHead(pairing blueprint.Pairing, people []*blueprint.Person) *head {
	return &head{
		builder: b, kicker: b.kicker(), about: workshop, people: people,
		titles: []headline{
			{pairing.Customer.Title, ink.Of(pairing.Customer.Side).Line, journeyNamed(pairing.Customer)},
			{pairing.Employee.Title, ink.Of(pairing.Employee.Side).Line, journeyNamed(pairing.Employee)},
		},
	}
}

// newWires sets the sentences of links, none higher than a limit.
func (b *builder) newWires(n *band, links []interlock, limit float64) []*wire {
	list := make([]*wire, len(links))
	for i, link := range links {
		list[i] = b.newWire(link, n, limit)
	}
	return list
}
