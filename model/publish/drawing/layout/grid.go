package layout

import (
	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// grid is columns across the page, each with a share of its width.
type grid struct {
	*builder
	scale  scale
	shares []float64
}

func (b *builder) grid(shares ...float64) grid { return grid{b, b.large, shares} }

// even is so many columns of the same width.
func (b *builder) even(columns int) grid {
	shares := make([]float64, columns)
	for i := range shares {
		shares[i] = 1
	}
	return b.grid(shares...)
}

// at is where the text of a column begins, and how wide it may be.
func (g grid) at(column int) (x, width float64) {
	sum, before := 0.0, 0.0
	for i, share := range g.shares {
		if i < column {
			before += share
		}
		sum += share
	}
	unit := g.format.across() / sum
	return g.format.left() + before*unit + cellInset, g.shares[column]*unit - 2*cellInset
}

// width is the room for text in a column.
func (g grid) width(column int) float64 {
	_, width := g.at(column)
	return width
}

// row sets one stack in each column.
func (g grid) row(name string, names []string, stacks ...stack) *row {
	made := &row{name: name, left: g.format.left(), width: g.format.across(), padding: rowPadding}
	for i, stack := range stacks {
		x, _ := g.at(i)
		said := ""
		if i < len(names) {
			said = names[i]
		}
		made.cells = append(made.cells, cell{said, x, stack})
	}
	return made
}

// titles is the head of a table.
func (g grid) titles(names ...string) *row {
	stacks := make([]stack, len(names))
	for i, name := range names {
		stacks[i] = stack{g.text(i, name, g.scale.label(ink.Soft))}
	}
	made := g.row("Columns", nil, stacks...)
	made.padding = 3
	return made
}

// text sets a text in a column.
func (g grid) text(column int, text string, style drawing.Style) *paragraph {
	return newParagraph(g.typeface, text, g.width(column), style)
}

// lines sets texts below each other, those that are empty left out.
func (g grid) lines(column int, style drawing.Style, texts ...string) stack {
	var list stack
	for _, text := range texts {
		if text != "" {
			list = append(list, g.text(column, text, style))
		}
	}
	return list
}

// marked sets a text behind a sign.
func (g grid) marked(column int, text string, style drawing.Style, draw sign) *paragraph {
	made := newParagraph(g.typeface, text, g.width(column)-signIndent, style)
	made.indent, made.signs = signIndent, []sign{draw}
	return made
}

// effectSign draws what a link does before its text.
func effectSign(effect string) sign {
	return func(canvas *drawing.Canvas, middle drawing.Point) {
		ink.Sign(canvas, drawing.Point{X: middle.X - signIndent + 3, Y: middle.Y}, 3, effect)
	}
}

// notes sets notes in the voice of their field.
func (g grid) notes(column int, key string, notes []blueprint.Note) stack {
	var list stack
	for i, note := range notes {
		if i > 0 {
			list = append(list, space(noteGap))
		}
		list = append(list, g.noteOf(g.scale, key, note, g.width(column)))
	}
	return list
}

// labelled sets a stack below its label; nothing when the stack is empty.
func (g grid) labelled(column int, label string, colour drawing.Colour, content stack) stack {
	if len(content) == 0 {
		return nil
	}
	return append(stack{g.text(column, label, g.scale.label(colour)), space(1)}, content...)
}

// heading is a line that parts a page.
func (b *builder) heading(text string, side model.Side) *row {
	g := b.even(1)
	colour := ink.Ink
	if side != "" {
		colour = ink.Of(side).Line
	}
	return g.row(text, nil, stack{g.text(0, text, g.scale.heading(colour))})
}

// factRow sets short facts beside each other, each below its label.
func (b *builder) factRow(name string, facts []blueprint.Fact) *row {
	g := b.even(len(facts))
	var names []string
	var stacks []stack
	for i, fact := range facts {
		names = append(names, fact.Label)
		stacks = append(stacks, g.labelled(i, fact.Label, ink.Soft, g.lines(i, g.scale.body(), fact.Text)))
	}
	return g.row(name, names, stacks...)
}

// ruled gives rows a line above each.
func ruled(rows []*row) []*row {
	for _, row := range rows {
		row.rule = true
	}
	return rows
}
