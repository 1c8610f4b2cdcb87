package layout

import (
	"fmt"
	"slices"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// people plans the pages of all personas, each with its empathy maps.
func (b *builder) people() {
	if len(b.People) == 0 && len(b.Maps) == 0 {
		return
	}
	f := b.newFlow("People", b.plainHead("People"))
	for _, person := range b.People {
		f.add(section{rows: b.person(person), after: sectionGap, whole: true})
		for _, empathyMap := range person.Maps {
			f.add(section{rows: b.empathyMap(empathyMap, person.Side), after: sectionGap, whole: true})
		}
	}
	for _, empathyMap := range b.Maps {
		if b.Person(empathyMap.Persona.ID) == nil {
			f.add(section{rows: b.empathyMap(empathyMap, ""), after: sectionGap, whole: true})
		}
	}
}

// plainHead is the head of a page that is about the whole workshop.
func (b *builder) plainHead(title string) *head {
	return &head{builder: b, kicker: b.kicker(), about: workshop, titles: []headline{{title, ink.Ink, workshop}}}
}

// peopleGrid has a column for who it is and four for what is known.
func (b *builder) peopleGrid() grid { return b.grid(1.15, 1, 1, 1, 1) }

// person sets a persona: who it is, and beside it all that is known.
func (b *builder) person(person *blueprint.Person) []*row {
	g, hue := b.peopleGrid(), ink.Of(person.Side)
	known := g.known(person)
	rows := []*row{g.row(words.Side(person.Side)+": "+person.Name, nil, g.portrait(person))}
	for i, next := range known {
		if i > 0 && i%4 == 0 {
			rows = append(rows, g.row(person.Name+", more", nil, nil))
		}
		last := rows[len(rows)-1]
		x, _ := g.at(1 + i%4)
		last.cells = append(last.cells, cell{next.label, x, g.labelled(1+i%4, next.label, hue.Line, next.content(1+i%4))})
	}
	for _, row := range rows {
		row.bar, row.fill = hue.Line, hue.Tint
	}
	rows[0].about = personNamed(person)
	return rows
}

// trait is one thing that is known of a person.
type trait struct {
	label   string
	content func(column int) stack
}

// known lists what is known of a person, the notes before the short facts.
func (g grid) known(person *blueprint.Person) []trait {
	var list []trait
	for _, notes := range person.Lists {
		list = append(list, trait{notes.Label, func(column int) stack { return g.notes(column, notes.Key, notes.Notes) }})
	}
	add := func(label string, texts ...string) {
		texts = slices.DeleteFunc(texts, func(text string) bool { return text == "" })
		if len(texts) > 0 {
			list = append(list, trait{label, func(column int) stack { return g.lines(column, g.scale.body(), texts...) }})
		}
	}
	for _, fact := range person.Facts {
		add(fact.Label, fact.Text)
	}
	var tools []string
	for _, tool := range person.Tools {
		name := tool.Name
		if tool.Rating != nil {
			name += fmt.Sprintf(", %d of 5", *tool.Rating)
		}
		tools = append(tools, name)
	}
	add("Tools", tools...)
	add("Serves", words.Names(person.Serves))
	add("Served by", words.Names(person.ServedBy))
	return list
}

// portrait is who a person is.
func (g grid) portrait(person *blueprint.Person) stack {
	hue, radius := ink.Of(person.Side), g.format.title*0.8
	name := newParagraph(g.typeface, person.Name, g.width(0)-2*radius-8, g.scale.heading(ink.Ink))
	name.indent = 2*radius + 8
	name.signs = []sign{func(canvas *drawing.Canvas, middle drawing.Point) {
		portrait(canvas, drawing.Point{X: middle.X - radius - 8, Y: middle.Y + 6}, radius, person.Name, hue)
	}}
	role := words.Side(person.Side)
	if person.Label != "" {
		role += " · " + person.Label
	}
	label := newParagraph(g.typeface, role, name.width, g.scale.label(hue.Line))
	label.indent = name.indent
	list := stack{space(3), name, label, space(6)}
	list = append(list, g.lines(0, g.scale.body(), person.Summary)...)
	if person.Quote.Text != "" {
		list = append(list, space(4), g.text(0, "“"+person.Quote.Text+"”", g.scale.voice()))
	}
	return list
}

// empathyMap sets a map: the situation, and beside it the four quadrants and
// what surrounds them.
func (b *builder) empathyMap(empathyMap *blueprint.EmpathyMap, side model.Side) []*row {
	g, hue := b.peopleGrid(), ink.Of(side)
	field := func(column int, key string) cell {
		x, _ := g.at(column)
		for _, list := range empathyMap.Fields {
			if list.Key != key {
				continue
			}
			content := g.notes(column, key, list.Notes)
			if len(content) == 0 {
				content = g.lines(column, g.scale.soft(), "nothing yet")
			}
			return cell{list.Label, x, g.labelled(column, list.Label, hue.Line, content)}
		}
		return cell{x: x}
	}
	upper := g.row("Empathy map: "+empathyMap.Situation, nil, g.situation(empathyMap, hue))
	lower := g.row("Empathy map, lower half", nil, nil)
	for i, keys := range [][2]string{{"says", "does"}, {"thinks", "feels"}, {"sees", "pains"}, {"hears", "gains"}} {
		upper.cells = append(upper.cells, field(i+1, keys[0]))
		lower.cells = append(lower.cells, field(i+1, keys[1]))
	}
	for _, row := range []*row{upper, lower} {
		for column := 1; column <= 4; column++ {
			x, _ := g.at(column)
			row.borders = append(row.borders, x-cellInset)
		}
	}
	lower.ruleFrom, lower.rule = upper.borders[0], true
	upper.rule, upper.bar, lower.bar = true, hue.Line, hue.Line
	return []*row{upper, lower}
}

// situation says what an empathy map is about.
func (g grid) situation(empathyMap *blueprint.EmpathyMap, hue ink.Hue) stack {
	kicker := "Empathy map"
	if empathyMap.Persona.Title != "" {
		kicker += " · " + empathyMap.Persona.Title
	}
	list := stack{
		g.text(0, kicker, g.scale.label(hue.Line)),
		g.text(0, empathyMap.Situation, g.scale.style(drawing.Bold, g.scale.text*1.15, ink.Ink)), space(4),
	}
	goal := empathyMap.Goal
	for _, fact := range []blueprint.Fact{{Label: "Who", Text: goal.Who}, {Label: "Needs to", Text: goal.Do}, {Label: "Succeeds when", Text: goal.Success}} {
		if content := g.labelled(0, fact.Label, ink.Soft, g.lines(0, g.scale.body(), fact.Text)); content != nil {
			list = append(append(list, content...), space(3))
		}
	}
	return list
}
