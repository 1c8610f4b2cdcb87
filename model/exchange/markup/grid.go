package markup

import (
	"slices"
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The bounds that HTML sets to the spans of a cell, and ours to all cells.
const (
	widestSpan  = 1000
	tallestSpan = 65534
	mostCells   = 1 << 20
)

// table is a table as a grid: cells that span several columns or rows stand in
// each of them.
type table struct {
	headings []string // above it, the nearest last
	level    int      // of the nearest heading, 0 without
	caption  string
	rows     [][]cell
}

// cell holds the lines of a cell. The cells of one span share an origin.
type cell struct {
	lines  []string
	origin int
}

func (c cell) empty() bool { return len(c.lines) == 0 }

// label is the text of a cell that heads a row or a column.
func (c cell) label() string {
	if c.empty() {
		return ""
	}
	return c.lines[0]
}

// at is a cell, empty beyond the end of a row.
func at(row []cell, column int) cell {
	if column < len(row) {
		return row[column]
	}
	return cell{}
}

func (p *parser) table(node *html.Node) {
	t := &table{}
	for level, heading := range p.headings {
		if heading != "" {
			t.headings, t.level = append(t.headings, heading), level
		}
	}
	filler := &filler{parser: p, table: t}
	filler.walk(node)
	t.rows = slices.DeleteFunc(t.rows, func(row []cell) bool {
		return !slices.ContainsFunc(row, func(c cell) bool { return !c.empty() })
	})
	if len(t.rows) > 0 {
		p.page.tables = append(p.page.tables, t)
	}
}

// filler lays the cells of a table into a grid.
type filler struct {
	parser  *parser
	table   *table
	below   []span // by column, the cells that reach into the next rows
	origins int
}

// span is a cell that is still to stand in some more rows.
type span struct {
	cell cell
	rows int
}

func (f *filler) walk(node *html.Node) {
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		switch child.DataAtom {
		case atom.Caption:
			f.table.caption = line(child)
		case atom.Tr:
			f.row(child)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			f.walk(child)
			f.below = nil // no cell reaches out of its group
		}
	}
}

func (f *filler) row(node *html.Node) {
	var row []cell
	for child := node.FirstChild; child != nil && !f.parser.tooLarge; child = child.NextSibling {
		if child.DataAtom != atom.Td && child.DataAtom != atom.Th {
			continue
		}
		row = f.fromAbove(row, false)
		f.origins++
		placed := cell{lines(child), f.origins}
		down := attribute(child, "rowspan", tallestSpan)
		for range attribute(child, "colspan", widestSpan) {
			if down > 1 {
				f.reachDown(len(row), span{placed, down - 1})
			}
			row = append(row, placed)
		}
		f.parser.tooLarge = f.parser.cells+len(row) > mostCells
	}
	row = f.fromAbove(row, true)
	f.parser.cells += len(row) + 1
	f.parser.tooLarge = f.parser.tooLarge || f.parser.cells > mostCells
	if !f.parser.tooLarge {
		f.table.rows = append(f.table.rows, row)
	}
}

// fromAbove adds the cells that reach into the row at its end; with all, those
// further right as well.
func (f *filler) fromAbove(row []cell, all bool) []cell {
	for column := len(row); column < len(f.below); column = len(row) {
		above := &f.below[column]
		switch {
		case above.rows > 0:
			above.rows--
			row = append(row, above.cell)
		case all:
			row = append(row, cell{})
		default:
			return row
		}
	}
	return row
}

func (f *filler) reachDown(column int, reaching span) {
	for len(f.below) <= column {
		f.below = append(f.below, span{})
	}
	f.below[column] = reaching
}

// attribute reads a span of a cell: at least 1, and bounded.
func attribute(node *html.Node, name string, most int) int {
	for _, attribute := range node.Attr {
		if attribute.Key == name {
			number, err := strconv.Atoi(attribute.Val)
			if err == nil {
				return min(max(number, 1), most)
			}
		}
	}
	return 1
}
