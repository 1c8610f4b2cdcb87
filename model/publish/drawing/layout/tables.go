package layout

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// interlocks plans the register of all links.
func (b *builder) interlocks() {
	if len(b.Links) == 0 {
		return
	}
	g := b.grid(0.6, 1.5, 1.5, 2, 0.85, 0.8, 1.5)
	names := []string{"Effect", "What starts it", "Where it is felt", "Because", "Impact", "Reach", "How we know"}
	f := b.newFlow("Interlocks", b.plainHead("Every interlock, and how we know it"))
	heads := []piece{g.titles(names...)}
	var rows []*row
	for _, link := range b.Links {
		made := g.row(link.Sentence(), names,
			stack{g.marked(0, effectWord(link), g.scale.style(drawing.SemiBold, g.scale.text, ink.WireOf(link.Effect).Colour), effectSign(link.Effect))},
			g.end(1, link.From), g.end(2, link.To),
			g.lines(3, g.scale.body(), link.Because),
			append(g.lines(4, g.scale.body(), link.Impact), g.lines(4, g.scale.soft(), link.Level)...),
			append(g.lines(5, g.scale.body(), link.Reach), g.lines(5, g.scale.soft(), via(link))...),
			append(g.lines(6, g.scale.body(), basisOf(link), strength(link)), g.lines(6, g.scale.soft(), words.Names(link.Sources))...),
		)
		made.about = reasonOf(link)
		rows = append(rows, made)
	}
	f.add(section{heads: heads, rows: ruled(rows)})
}

func effectWord(link blueprint.Link) string {
	if link.Effect == "" {
		return "touches"
	}
	return link.Effect
}

func via(link blueprint.Link) string {
	if link.Via == "" {
		return ""
	}
	return "via " + link.Via
}

func strength(link blueprint.Link) string {
	if link.Strength == 0 {
		return ""
	}
	return fmt.Sprintf("strength %d of 3", link.Strength)
}

func basisOf(link blueprint.Link) string {
	switch {
	case link.Basis == "":
		return ""
	case link.Guess():
		return "a guess, " + string(link.Basis)
	}
	return string(link.Basis)
}

// end says where a link starts or ends, in the colour of its side.
func (g grid) end(column int, end blueprint.End) stack {
	list := g.lines(column, g.scale.style(drawing.SemiBold, g.scale.text, ink.Of(end.Side).Line), end.Title())
	where := end.Persona.Title
	if end.Item != "" {
		where = words.Joined(where, end.Stage.Title)
	}
	return append(list, g.lines(column, g.scale.soft(), where)...)
}

// moments plans the stages where trust is built or lost.
func (b *builder) moments() {
	if len(b.Moments) == 0 {
		return
	}
	g := b.grid(1.5, 2.3, 1.2, 1.4)
	f := b.newFlow("Moments that matter", b.plainHead("Moments that matter, and why"))
	names := []string{"Moment", "Because of", "Measured and heard", "What will be done"}
	var rows []*row
	for _, moment := range b.Moments {
		rows = append(rows, g.row("Moment that matters: "+moment.Stage.Title, names,
			g.moment(moment), g.causes(moment), g.heard(moment),
			g.lines(3, g.scale.strong(), titles(moment.Initiatives)...)))
	}
	f.add(section{heads: []piece{g.titles(names...)}, rows: ruled(rows)})
}

// moment says what a moment is and how it feels.
func (g grid) moment(moment blueprint.Moment) stack {
	const radius, indent = 9.0, 26.0
	hue := ink.Of(moment.Side)
	name := newParagraph(g.typeface, moment.Stage.Title, g.width(0)-indent, g.scale.style(drawing.Bold, g.scale.text*1.15, ink.Ink))
	name.indent = indent
	name.signs = []sign{func(canvas *drawing.Canvas, middle drawing.Point) {
		ink.Face(canvas, drawing.Point{X: middle.X - indent + radius, Y: middle.Y + 5}, radius, moment.Emotion, hue.Line)
	}}
	feels := "no data"
	if moment.Emotion != nil {
		feels = words.Feeling(*moment.Emotion)
	}
	where := newParagraph(g.typeface, words.Joined(moment.Persona.Title, feels), g.width(0)-indent, g.scale.label(hue.Line))
	where.indent = indent
	list := stack{name, where}
	for _, text := range []string{moment.Why, prefixed("Good work did not carry because of ", moment.BlockedBy)} {
		if text != "" {
			why := newParagraph(g.typeface, text, g.width(0)-indent, g.scale.body())
			why.indent = indent
			list = append(list, why)
		}
	}
	return list
}

// causes are the links that end at a moment.
func (g grid) causes(moment blueprint.Moment) stack {
	var list stack
	for i, link := range moment.Causes {
		if i > 0 {
			list = append(list, space(3))
		}
		title := fmt.Sprintf("%s %s it", link.From, effectWord(link))
		list = append(list, g.marked(1, title, g.scale.strong(), effectSign(link.Effect)))
		if link.Because != "" {
			because := newParagraph(g.typeface, link.Because, g.width(1)-signIndent, g.scale.body())
			because.indent = signIndent
			list = append(list, because)
		}
	}
	if len(list) == 0 {
		return g.lines(1, g.scale.soft(), "nothing is linked to it yet")
	}
	return list
}

// heard is what is measured at a moment, and who hears of it.
func (g grid) heard(moment blueprint.Moment) stack {
	list := g.lines(2, g.scale.body(), titles(moment.Measures)...)
	return append(list, g.lines(2, g.scale.soft(), "Heard by somebody able to act: "+moment.Heard.String())...)
}

func titles(list []blueprint.Named) []string {
	var texts []string
	for _, named := range list {
		texts = append(texts, named.Title)
	}
	return texts
}

// initiatives plans what will be done, by whom and with which money.
func (b *builder) initiatives() {
	if len(b.Initiatives) == 0 {
		return
	}
	g := b.grid(2, 1.6, 1.6, 1.2, 1.1, 0.9)
	f := b.newFlow("Initiatives", b.plainHead("What we will change"))
	names := []string{"Initiative", "What it should move", "For people and staff", "Who", "Money", "When"}
	for _, dimension := range blueprint.Dimensions() {
		var rows []*row
		for _, initiative := range b.InitiativesOf(dimension) {
			rows = append(rows, g.initiative(initiative, names))
		}
		if len(rows) > 0 {
			f.add(section{heads: []piece{b.heading(blueprint.DimensionTitle(dimension), ""), g.titles(names...)}, rows: ruled(rows), after: sectionGap})
		}
	}
}

func (g grid) initiative(initiative *blueprint.Initiative, names []string) *row {
	body, soft := g.scale.body(), g.scale.soft()
	title := stack{g.text(0, initiative.Title, g.scale.strong())}
	title = append(title, g.lines(0, body, initiative.HowMightWe)...)
	if len(initiative.Fixes) > 0 {
		title = append(title, g.text(0, "Fixes "+blueprint.EndTitles(initiative.Fixes), soft))
	}
	var moves []string
	for _, expectation := range initiative.Expects {
		moves = append(moves, words.Side(expectation.Side)+": "+expectation.String())
	}
	people := g.lines(2, body, prefixed("For ", words.Names(initiative.For)), prefixed("Workload ", initiative.Workload), initiative.StaffNote)
	for _, variant := range initiative.Variants {
		people = append(people, g.text(2, variant.Label+": "+variant.Text, soft))
	}
	money := ""
	if initiative.Budget != nil {
		money = initiative.Budget.String()
	}
	return g.row("Initiative: "+initiative.Title, names, title, g.lines(1, body, moves...), people,
		append(g.lines(3, body, prefixed("Owner ", initiative.Owner), prefixed("Sponsor ", initiative.Sponsor)),
			g.lines(3, soft, strings.Join(initiative.Functions, ", "), prefixed("Made with ", words.Names(initiative.MadeWith)))...),
		g.lines(4, body, money, prefixed("Barrier: ", initiative.Barrier)),
		g.lines(5, body, initiative.Status, prefixed("due ", words.Date(initiative.Due)), prefixed("looked at again on ", words.Date(initiative.ReviewOn))))
}

// prefixed is a text behind a word; "" without the text.
func prefixed(word, text string) string {
	if text == "" {
		return ""
	}
	return word + text
}
