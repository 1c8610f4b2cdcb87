package blueprint

import (
	"slices"
	"strings"

	"interlock/model"
)

// Pairing is a customer journey and an employee journey that face each other.
type Pairing struct {
	Customer *Journey
	Employee *Journey
	Links    []Link // between stages of the two, either way, by id
}

// Title names the two journeys: "A claims handler's day and From burst pipe".
func (p Pairing) Title() string { return p.Employee.Title + " and " + p.Customer.Title }

// pair names the two journeys of a pairing.
type pair struct{ customer, employee string }

// pairings groups the links between the stages of two journeys.
func (b *Blueprint) pairings() []Pairing {
	grouped := map[pair][]Link{}
	for _, link := range b.Links {
		customer, employee, facing := link.facing()
		if facing {
			key := pair{customer.Record.ID, employee.Record.ID}
			grouped[key] = append(grouped[key], link)
		}
	}
	var list []Pairing
	for _, customer := range b.JourneysOf(model.Customer) {
		for _, employee := range b.JourneysOf(model.Employee) {
			if links := grouped[pair{customer.ID, employee.ID}]; len(links) > 0 {
				list = append(list, Pairing{Customer: customer, Employee: employee, Links: links})
			}
		}
	}
	return list
}

// facing tells the two ends of a link apart; false when they are not one stage
// of each side.
func (l Link) facing() (customer, employee End, ok bool) {
	customer, employee = l.From, l.To
	if l.Returns() {
		return customer, employee, customer.Index >= 0 && employee.Index >= 0
	}
	customer, employee = employee, customer
	ok = customer.Side == model.Customer && employee.Side == model.Employee
	return customer, employee, ok && customer.Index >= 0 && employee.Index >= 0
}

// Returns reports that the link leads back from a customer to an employee.
func (l Link) Returns() bool { return l.From.Side == model.Customer && l.To.Side == model.Employee }

// Customer is the end of a link on the customer's side of a pairing.
func (l Link) Customer() End {
	customer, _, _ := l.facing()
	return customer
}

// Employee is the end of a link on the employee's side of a pairing.
func (l Link) Employee() End {
	_, employee, _ := l.facing()
	return employee
}

// Cell is one crossing of an employee stage and a customer stage.
type Cell []Link

// Grid is the crossings of a pairing: for each employee stage one cell for
// each customer stage.
func (p Pairing) Grid() [][]Cell {
	grid := make([][]Cell, len(p.Employee.Stages))
	for i := range grid {
		grid[i] = make([]Cell, len(p.Customer.Stages))
	}
	for _, link := range p.Links {
		customer, employee, _ := link.facing()
		cell := &grid[employee.Index][customer.Index]
		*cell = append(*cell, link)
	}
	return grid
}

// signs are what a cell can show, each with the links that make it show it.
var signs = []struct {
	sign  string
	shows func(Link) bool
}{
	{"T", func(l Link) bool { return l.Impact == "transactional" }},
	{"R", func(l Link) bool { return l.Impact == "relational" }},
	{"1", func(l Link) bool { return l.Level == "one-to-one" }},
	{"F", func(l Link) bool { return l.Level == "functional" }},
	{"!", func(l Link) bool { return l.Effect == "harms" }},
	{"+", func(l Link) bool { return l.Effect == "helps" }},
	{"<", Link.Returns},
}

// Signs says in signs what crosses here, "" when nothing does: T or R for the
// impact, 1 or F for the level, ! for a harm, + for a help and < for a path
// that leads back to the employee.
func (c Cell) Signs() string {
	var text strings.Builder
	for _, sign := range signs {
		if slices.ContainsFunc(c, sign.shows) {
			text.WriteString(sign.sign)
		}
	}
	return text.String()
}
