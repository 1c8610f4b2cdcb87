package document

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
)

// grid tells, for each two journeys that face each other, the employee's
// stages down and the customer's across.
func (t *teller) grid(b *blueprint.Blueprint) {
	if len(b.Pairings) == 0 {
		return
	}
	t.heading(2, ours("Interlock grid"))
	t.paragraph(ours("T is a transactional and R a relational impact; 1 is one employee with one customer, F a whole function; " +
		"! harms, + helps, and < is a path back from the customer to the employee."))
	for _, pairing := range b.Pairings {
		t.heading(3, theirs(pairing.Title()))
		head := heads("")
		for _, stage := range pairing.Customer.Stages {
			head = append(head, theirs(stage.Title))
		}
		var rows [][]Cell
		for i, crossings := range pairing.Grid() {
			texts := []Text{strong(theirs(pairing.Employee.Stages[i].Title))}
			for _, crossing := range crossings {
				texts = append(texts, theirs(crossing.Signs()))
			}
			rows = append(rows, row(texts...))
		}
		t.table(head, rows)
	}
}

// links tells the register of interlocks, by the kind of pain they start from,
// and the circuits that they close.
func (t *teller) links(b *blueprint.Blueprint) {
	if len(b.Links) == 0 {
		return
	}
	t.heading(2, ours("Interlocks"))
	groups := b.LinksByKind()
	for _, group := range groups {
		if len(groups) > 1 {
			t.heading(3, theirs(group.Title()))
		}
		t.register(group.Links)
	}
	t.circuits(b.Insights.Circuits)
}

func (t *teller) register(links []blueprint.Link) {
	var rows [][]Cell
	for _, link := range links {
		strength := ""
		if link.Strength > 0 {
			strength = fmt.Sprintf("%d of 3", link.Strength)
		}
		basis := string(link.Basis)
		if link.Guess() {
			basis = "a guess: " + basis
		}
		rows = append(rows, row(
			theirs(link.From.String()), theirs(link.Effect), theirs(link.To.String()), theirs(link.Because), theirs(link.Impact), theirs(link.Level),
			theirs(link.Reach), theirs(link.Via), ours(strength), theirs(basis), theirs(blueprint.Titles(link.Sources)),
		))
	}
	t.table(heads("From", "Effect", "To", "Because", "Impact", "Level", "Reach", "Via", "Strength", "How we know", "Sources"), rows)
}

func (t *teller) circuits(circuits []blueprint.Circuit) {
	if len(circuits) == 0 {
		return
	}
	t.heading(3, ours("What feeds itself"))
	var items []Text
	for _, circuit := range circuits {
		items = append(items, line(
			theirs(circuit.Name()), ours(" ("+circuit.Kind()+", by "), theirs(strings.Join(circuit.Links, ", ")), ours(")"),
		))
	}
	t.list(items)
}

// quadrants tells how the customers' moments and the work behind them stand
// together.
func (t *teller) quadrants(b *blueprint.Blueprint) {
	if len(b.Insights.Quadrants) == 0 {
		return
	}
	t.heading(2, ours("Both sides together"))
	var rows [][]Cell
	for _, standing := range b.Insights.Quadrants {
		rows = append(rows, row(
			theirs(standing.Place.String()), ours(feeling(standing.Place.Emotion)), ours(feeling(standing.Lowest)),
			ours(string(standing.Quadrant)), theirs(standing.Why()),
		))
	}
	t.table(heads("Moment", "Customer", "Employees behind it", "Together", "Why good work did not carry"), rows)
	var items []Text
	for _, aspect := range b.Insights.Coverage.Aspects {
		item := ours(fmt.Sprintf("%d of %s %s", aspect.Met, count(b.Insights.Coverage.Moments, "moment"), aspect.Title))
		if len(aspect.Missing) > 0 {
			item = line(item, ours("; not "), theirs(blueprint.EndTitles(aspect.Missing)))
		}
		items = append(items, item)
	}
	t.list(items)
	t.levers(b.Insights)
}

// levers tells which causes weigh most, and where the room put its dots.
func (t *teller) levers(insights blueprint.Insights) {
	if len(insights.Votes.Dots) == 0 {
		return
	}
	t.heading(3, ours("What weighs most"))
	var rows [][]Cell
	for _, dot := range insights.Votes.Dots {
		var leverage, dots Text
		if dot.Leverage != nil {
			leverage = ours(blueprint.Number(*dot.Leverage))
		}
		if dot.Dots > 0 {
			dots = ours(fmt.Sprint(dot.Dots))
		}
		rows = append(rows, row(theirs(dot.Place.String()), leverage, dots, theirs(blueprint.EndTitles(dot.Causes))))
	}
	t.table(heads("Place", "Leverage", "Dots of the room", "Links to it from"), rows)
	t.paragraph(ours("Leverage is strength × how far below zero the stage at the end is, doubled at a moment and weighed by how we know it."))
}
