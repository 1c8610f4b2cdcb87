package markdown

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
)

// grid writes, for each two journeys that face each other, the employee's
// stages down and the customer's across.
func (d *document) grid(b *blueprint.Blueprint) {
	if len(b.Pairings) == 0 {
		return
	}
	d.heading(2, "Interlock grid")
	d.paragraph("T is a transactional and R a relational impact; 1 is one employee with one customer, F a whole function; " +
		"! harms, + helps, and < is a path back from the customer to the employee.")
	for _, pairing := range b.Pairings {
		d.heading(3, Escape(pairing.Title()))
		head := []string{""}
		for _, stage := range pairing.Customer.Stages {
			head = append(head, Escape(stage.Title))
		}
		var rows [][]string
		for i, cells := range pairing.Grid() {
			row := []string{"**" + Escape(pairing.Employee.Stages[i].Title) + "**"}
			for _, cell := range cells {
				row = append(row, Escape(cell.Signs()))
			}
			rows = append(rows, row)
		}
		d.table(head, rows)
	}
}

// links writes the register of interlocks, by the kind of pain they start
// from, and the circuits that they close.
func (d *document) links(b *blueprint.Blueprint) {
	if len(b.Links) == 0 {
		return
	}
	d.heading(2, "Interlocks")
	groups := b.LinksByKind()
	for _, group := range groups {
		if len(groups) > 1 {
			d.heading(3, Escape(group.Title()))
		}
		d.register(group.Links)
	}
	d.circuits(b.Insights.Circuits)
}

func (d *document) register(links []blueprint.Link) {
	var rows [][]string
	for _, link := range links {
		strength := ""
		if link.Strength > 0 {
			strength = fmt.Sprintf("%d of 3", link.Strength)
		}
		basis := string(link.Basis)
		if link.Guess() {
			basis = "a guess: " + basis
		}
		rows = append(rows, []string{
			Escape(link.From.String()), Escape(link.Effect), Escape(link.To.String()), Escape(link.Because),
			Escape(link.Impact), Escape(link.Level), Escape(link.Reach), Escape(link.Via), strength, Escape(basis), Escape(titles(link.Sources)),
		})
	}
	d.table([]string{"From", "Effect", "To", "Because", "Impact", "Level", "Reach", "Via", "Strength", "How we know", "Sources"}, rows)
}

func (d *document) circuits(circuits []blueprint.Circuit) {
	if len(circuits) == 0 {
		return
	}
	d.heading(3, "What feeds itself")
	var items []string
	for _, circuit := range circuits {
		items = append(items, fmt.Sprintf("%s (%s, by %s)", Escape(circuit.Name()), circuit.Kind(), Escape(strings.Join(circuit.Links, ", "))))
	}
	d.list(items)
}

// quadrants writes how the customers' moments and the work behind them stand
// together.
func (d *document) quadrants(b *blueprint.Blueprint) {
	if len(b.Insights.Quadrants) == 0 {
		return
	}
	d.heading(2, "Both sides together")
	var rows [][]string
	for _, standing := range b.Insights.Quadrants {
		rows = append(rows, []string{
			Escape(standing.Place.String()), feeling(standing.Place.Emotion), feeling(standing.Lowest),
			string(standing.Quadrant), Escape(standing.Why()),
		})
	}
	d.table([]string{"Moment", "Customer", "Employees behind it", "Together", "Why good work did not carry"}, rows)
	var items []string
	for _, aspect := range b.Insights.Coverage.Aspects {
		item := fmt.Sprintf("%d of %s %s", aspect.Met, count(b.Insights.Coverage.Moments, "moment"), aspect.Title)
		if len(aspect.Missing) > 0 {
			item += "; not " + Escape(blueprint.EndTitles(aspect.Missing))
		}
		items = append(items, item)
	}
	d.list(items)
	d.levers(b.Insights)
}

// levers writes which causes weigh most, and where the room put its dots.
func (d *document) levers(insights blueprint.Insights) {
	if len(insights.Votes.Dots) == 0 {
		return
	}
	d.heading(3, "What weighs most")
	var rows [][]string
	for _, dot := range insights.Votes.Dots {
		leverage := ""
		if dot.Leverage != nil {
			leverage = blueprint.Number(*dot.Leverage)
		}
		dots := ""
		if dot.Dots > 0 {
			dots = fmt.Sprint(dot.Dots)
		}
		rows = append(rows, []string{Escape(dot.Place.String()), leverage, dots, Escape(blueprint.EndTitles(dot.Causes))})
	}
	d.table([]string{"Place", "Leverage", "Dots of the room", "Links to it from"}, rows)
	d.paragraph("Leverage is strength × how far below zero the stage at the end is, doubled at a moment and weighed by how we know it.")
}
