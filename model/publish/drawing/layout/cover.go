package layout

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// nothing is the head of a page that has none.
type nothing struct{}

func (nothing) height() float64               { return 0 }
func (nothing) draw(*drawing.Canvas, float64) {}

// cover plans the first page: what it is about, what was found, who lives it,
// and what weighs most.
func (b *builder) cover() {
	f := b.newFlow(b.Frame.Title, nothing{})
	f.add(section{rows: []*row{b.title()}, after: sectionGap})
	if figures := words.Figures(b.Blueprint); len(figures) > 0 {
		f.add(section{rows: []*row{b.figures(figures)}, after: sectionGap})
	}
	f.add(section{rows: b.castRows(), after: sectionGap})
	if len(b.Moments)+len(b.Links) > 0 && !b.Silent {
		f.add(section{rows: []*row{b.glance()}})
	}
}

// title says what the workshop is about.
func (b *builder) title() *row {
	g := b.grid(2.2, 1)
	frame, text := b.Frame, g.scale.text
	big := g.scale.style(drawing.Bold, text*3.4, ink.Ink)
	big.Leading = big.Size * 1.12
	left := stack{g.text(0, joinedDots("Experience blueprint", frame.Organisation, words.Date(frame.Date)), g.scale.label(ink.Soft)), space(6)}
	left = append(left, g.lines(0, big, frame.Title)...)
	if frame.Question != "" {
		left = append(left, space(8), g.text(0, frame.Question, g.scale.style(drawing.Italic, text*1.7, ink.Ink)))
	}
	var right stack
	for _, fact := range []blueprint.Fact{
		{Label: "To decide", Text: frame.Decision},
		{Label: "Mapped", Text: frame.ScopeIn},
		{Label: "Not mapped", Text: frame.ScopeOut},
		{Label: "In the room", Text: room(frame)},
	} {
		if content := g.labelled(1, fact.Label, ink.Soft, g.lines(1, g.scale.body(), fact.Text)); content != nil {
			right = append(append(right, content...), space(7))
		}
	}
	made := g.row("What this is about", []string{"Title", "Frame"}, left, right)
	made.about = workshop
	return made
}

func joinedDots(texts ...string) string {
	var there []string
	for _, text := range texts {
		if text != "" {
			there = append(there, text)
		}
	}
	return strings.Join(there, "  ·  ")
}

// room says who was there.
func room(frame blueprint.Frame) string {
	if len(frame.Participants) == 0 {
		return ""
	}
	names := make([]string, len(frame.Participants))
	for i, participant := range frame.Participants {
		names[i] = participant.Name
	}
	return strings.Join(names, ", ")
}

// figures says the findings before the map is read, each with its number.
func (b *builder) figures(figures []words.Figure) *row {
	g := b.even(len(figures))
	var stacks []stack
	for i, figure := range figures {
		number := g.scale.style(drawing.Bold, g.scale.text*3, ink.Ink)
		sentence := g.scale.style(drawing.Regular, g.scale.text*1.35, ink.Soft)
		text := figure.Before + figure.Strong + figure.After
		stacks = append(stacks, stack{g.text(i, figure.Number, number), space(2), g.text(i, text, sentence)})
	}
	made := g.row("What we found", nil, stacks...)
	made.padding, made.rule, made.fill = 14, false, ink.Sand
	for i := 1; i < len(figures); i++ {
		x, _ := g.at(i)
		made.borders = append(made.borders, x-cellInset)
	}
	return made
}

// castRows are the people, four beside each other.
func (b *builder) castRows() []*row {
	const beside = 4
	g := b.even(beside)
	var rows []*row
	for i, person := range b.People {
		if i%beside == 0 {
			rows = append(rows, g.row("People", nil))
		}
		last := rows[len(rows)-1]
		x, _ := g.at(i % beside)
		last.cells = append(last.cells, cell{words.Side(person.Side), x, g.person(i%beside, person)})
	}
	return rows
}

// person is a persona in a few lines.
func (g grid) person(column int, person *blueprint.Person) stack {
	const radius, indent = 15.0, 40.0
	hue := ink.Of(person.Side)
	width := g.width(column) - indent
	role := newParagraph(g.typeface, joinedDots(words.Side(person.Side), person.Label), width, g.scale.label(hue.Line))
	role.signs = []sign{func(canvas *drawing.Canvas, middle drawing.Point) {
		portrait(canvas, drawing.Point{X: middle.X - indent + radius, Y: middle.Y + radius - 5}, radius, person.Name, hue)
	}}
	list := []*paragraph{role, newParagraph(g.typeface, person.Name, width, g.scale.style(drawing.Bold, g.scale.text*1.3, ink.Ink))}
	if person.Quote.Text != "" {
		list = append(list, newParagraph(g.typeface, "“"+person.Quote.Text+"”", width, g.scale.style(drawing.Italic, g.scale.text*1.1, ink.Ink)))
	}
	var made stack
	for _, each := range list {
		each.indent = indent
		made = append(made, each)
	}
	return made
}

// glance is where trust is decided, what weighs most behind it, and how far
// the workshop is.
func (b *builder) glance() *row {
	const most = 3
	g := b.even(3)
	columns := []stack{nil, nil, nil}
	for i, title := range []string{"Where trust is decided", "What weighs most behind it", "How far we are"} {
		columns[i] = stack{g.text(i, title, g.scale.heading(ink.Ink)), space(4)}
	}
	for _, moment := range b.TopMoments(most) {
		columns[0] = append(columns[0], g.moment(moment)...)
		columns[0] = append(columns[0], space(5))
	}
	if len(b.Moments) == 0 {
		columns[0] = append(columns[0], g.text(0, "Nobody has chosen a moment yet.", g.scale.soft()))
	}
	levers := b.TopLevers(most)
	columns[1] = append(columns[1], g.levers(levers)...)
	if len(levers) == 0 {
		columns[1] = append(columns[1], g.text(1, "No harm is linked and weighed yet.", g.scale.soft()))
	}
	for _, step := range b.Insights.Gauge {
		columns[2] = append(columns[2], g.lines(2, g.scale.strong(), fmt.Sprintf("%s: %d of %d", step.Title, step.Met, len(step.Checks)))...)
		columns[2] = append(columns[2], g.lines(2, g.scale.soft(), prefixed("Next: ", step.Next()))...)
		columns[2] = append(columns[2], space(3))
	}
	columns[2] = append(columns[2], g.lines(2, g.scale.strong(), "How much is guessed")...)
	columns[2] = append(columns[2], g.lines(2, g.scale.soft(), b.Confidence.Whole())...)
	return g.row("At a glance", nil, columns...)
}

// levers are causes with their weights.
func (g grid) levers(levers []blueprint.Lever) stack {
	weight := g.scale.style(drawing.Bold, g.scale.text*1.5, ink.Ink)
	indent := 0.0
	for _, lever := range levers {
		indent = max(indent, g.typeface.Width(weight.Face, blueprint.Number(*lever.Value), weight.Size)+8)
	}
	var list stack
	for _, lever := range levers {
		weight.Colour = ink.Of(lever.Place.Side).Line
		title := newParagraph(g.typeface, lever.Place.Title(), g.width(1)-indent, g.scale.strong())
		title.signs = []sign{func(canvas *drawing.Canvas, middle drawing.Point) {
			canvas.Text(drawing.Point{X: middle.X - indent, Y: middle.Y - weight.Leading/2}, indent, blueprint.Number(*lever.Value), weight)
		}}
		where := newParagraph(g.typeface, words.Joined(lever.Place.Persona.Title, lever.Place.Stage.Title), g.width(1)-indent, g.scale.soft())
		title.indent, where.indent = indent, indent
		list = append(list, title, where, space(5))
	}
	return list
}
