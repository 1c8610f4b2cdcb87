// Package document tells a blueprint as a document: headings, paragraphs,
// lists, tables and curves in their order. The packages that write Markdown and
// Word know how such a document is spelled; what it says stands here alone.
package document

import (
	"slices"

	"interlock/model"
	"interlock/model/blueprint"
)

// Document is a blueprint to be read from the first page to the last.
type Document struct {
	Title  string // never empty
	Blocks []Block
}

// Block is a [Heading], [Paragraph], [Quote], [List], [Table] or [Curve].
type Block interface{ block() }

// Heading starts a part of the document.
type Heading struct {
	Level int // 1 is the title of the document, 4 the deepest
	Title Text
}

// Paragraph is lines that stand below each other, one at least.
type Paragraph []Text

// Quote is what somebody said.
type Quote Text

// List is items, one at least.
type List []Text

// Table is rows below their head; each row has a cell for each head.
type Table struct {
	Title string // what the table shows
	Head  []Text // empty texts when the columns have no titles
	Rows  [][]Cell
}

// Cell is lines that stand below each other; none in an empty cell.
type Cell []Text

// Curve is how the stages of a journey feel; at least one of them is known.
type Curve struct {
	Title  string // of the journey, with whose it is
	Side   model.Side
	Stages []string // titles
	Values []*int   // -2 to 2 for each stage; nil is no data
	Behind []*int   // of the employees behind each stage; nil when nobody is linked to any
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Quote) block()     {}
func (List) block()      {}
func (Table) block()     {}
func (Curve) block()     {}

// New tells a blueprint. Parts without content are left out.
func New(b *blueprint.Blueprint) Document {
	t := &teller{}
	t.frontPage(b)
	t.people(b)
	t.journeys(b)
	t.moments(b)
	t.grid(b)
	t.links(b)
	t.quadrants(b)
	t.measuresOfBothSides(b)
	t.initiatives(b)
	t.loops(b)
	t.governance(b.Governance)
	t.record(b.Record)
	t.minutes(b.Minutes)
	t.sources(b.Sources)
	t.guesses(b)
	t.findings(b)
	return Document{Title: b.Frame.Title, Blocks: t.blocks}
}

// FrontPage tells the first page of a blueprint alone.
func FrontPage(b *blueprint.Blueprint) []Block {
	t := &teller{}
	t.frontPage(b)
	return t.blocks
}

// teller gathers the blocks of a document.
type teller struct {
	blocks []Block
	title  string // of the last heading
}

func (t *teller) add(block Block) { t.blocks = append(t.blocks, block) }

// heading adds a title of a level from 1 to 4.
func (t *teller) heading(level int, title Text) {
	t.title = title.String()
	t.add(Heading{level, title})
}

// paragraph adds lines below each other; empty ones are left out.
func (t *teller) paragraph(lines ...Text) {
	filled := slices.DeleteFunc(lines, func(line Text) bool { return len(line) == 0 })
	if len(filled) > 0 {
		t.add(Paragraph(filled))
	}
}

// list adds items; nothing when there are none.
func (t *teller) list(items []Text) {
	if len(items) > 0 {
		t.add(List(items))
	}
}

// table adds rows below their head; nothing when there are none. It is called as
// the heading above it.
func (t *teller) table(head []Text, rows [][]Cell) {
	if len(rows) > 0 {
		t.add(Table{t.title, head, rows})
	}
}

// titled adds a table below a heading; nothing when it has no rows.
func (t *teller) titled(title string, head []Text, rows [][]Cell) {
	if len(rows) > 0 {
		t.heading(3, ours(title))
		t.table(head, rows)
	}
}
