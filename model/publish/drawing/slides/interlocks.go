package slides

import (
	"cmp"
	"fmt"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// cellGap is the room between the columns of the table, rowGap that around
// its rows.
const (
	cellGap   = 20.0
	rowGap    = 7.0
	tableTop  = 128.0
	tableRoom = bottom - tableTop - 20
)

// table is the columns: what they are called and how wide they are.
var table = [...]struct {
	name string
	wide float64
}{{"Effect", 96}, {"Where it starts", 262}, {"Where it is felt", 262}, {"Because", 320}, {"How we know", 164}}

// line is one row of the table, or a part of one.
type line struct {
	title  string
	cells  [][]section
	height float64
}

// interlocks makes the table of all links, on as few slides as it takes and
// about as much on each.
func (d *deck) interlocks() {
	parts := d.tables(sizes[0], tableRoom)
	for _, size := range sizes[1:5] {
		if larger := d.tables(size, tableRoom); len(larger) <= len(parts) {
			parts = larger
		}
	}
	head := d.newHeading(d.Frame.Title, "Every interlock, and how we know it", ink.Soft)
	for part, lines := range parts {
		canvas := d.slide(head.text, part+1, len(parts))
		head.draw(canvas, part+1, len(parts))
		y := d.drawNames(canvas)
		for _, line := range lines {
			d.drawLine(canvas, line, y)
			y += line.height
		}
	}
}

// tables parts all rows into slides: as few as the room allows, and then no
// slide much fuller than the others.
func (d *deck) tables(size, room float64) [][]line {
	var rows []line
	total := 0.0
	for _, link := range d.Links {
		for _, row := range d.lines(link, size, room) {
			rows, total = append(rows, row), total+row.height
		}
	}
	fewest := parted(rows, room)
	for least := total / float64(len(fewest)); least < room; least += 10 {
		if even := parted(rows, least); len(even) == len(fewest) {
			return even
		}
	}
	return fewest
}

// parted sets rows below each other until the room is used.
func parted(rows []line, room float64) [][]line {
	var parts [][]line
	used := 0.0
	for _, row := range rows {
		if last := len(parts) - 1; last >= 0 && used+row.height <= room {
			parts[last], used = append(parts[last], row), used+row.height
			continue
		}
		parts, used = append(parts, []line{row}), row.height
	}
	return parts
}

// lines is a link as a row, cut into several when it is higher than a slide.
func (d *deck) lines(link blueprint.Link, size, room float64) []line {
	var list []line
	for column, cell := range d.cells(link, size) {
		for part, sections := range d.columns(cell, table[column].wide, room-2*rowGap) {
			if part == len(list) {
				list = append(list, line{title: cmp.Or(link.Sentence(), link.ID), cells: make([][]section, len(table))})
			}
			list[part].cells[column] = sections
			list[part].height = max(list[part].height, d.tall(sections, table[column].wide)+2*rowGap)
		}
	}
	return list
}

func (d *deck) tall(sections []section, wide float64) float64 {
	height := 0.0
	for i, section := range sections {
		height += d.headingHeight(section, wide, i == 0)
		for _, item := range section.items {
			height += d.itemHeight(item, wide)
		}
	}
	return height
}

// cells are the columns of a link.
func (d *deck) cells(link blueprint.Link, size float64) [][]section {
	regular := style(drawing.Regular, size, ink.Ink)
	soft := style(drawing.Regular, size*0.88, ink.Soft)
	effect := sign(cmp.Or(link.Effect, "touches"), style(drawing.SemiBold, size, ink.WireOf(link.Effect).Colour), link.Effect)
	var known []item
	if link.Basis != "" {
		known = append(known, item{text: string(link.Basis), style: regular})
	}
	if link.Strength > 0 {
		known = append(known, item{text: fmt.Sprintf("strength %d of 3", link.Strength), style: soft})
	}
	return [][]section{
		{{items: []item{effect}}},
		{{items: endItems(link.From, size, soft)}},
		{{items: endItems(link.To, size, soft)}},
		{{items: []item{{text: link.Because, style: regular}}}},
		{{items: known}},
	}
}

// endItems name an end: what it is, and whose.
func endItems(end blueprint.End, size float64, soft drawing.Style) []item {
	list := []item{{text: end.Title(), style: style(drawing.SemiBold, size, ink.Of(end.Side).Line)}}
	whose := end.Persona.Title
	if end.Item != "" {
		whose = words.Joined(whose, end.Stage.Title)
	}
	if whose != "" {
		list = append(list, item{text: whose, style: soft})
	}
	return list
}

// drawNames draws the head of the table and gives where its rows begin.
func (d *deck) drawNames(canvas *drawing.Canvas) float64 {
	names := style(drawing.SemiBold, 12, ink.Soft)
	canvas.Group(drawing.RoleRow, "Head of the table", func() {
		x := margin
		for _, column := range table {
			canvas.Text(drawing.Point{X: x, Y: tableTop}, column.wide, column.name, names)
			x += column.wide + cellGap
		}
	})
	return tableTop + 20
}

func (d *deck) drawLine(canvas *drawing.Canvas, l line, y float64) {
	canvas.Group(drawing.RoleLink, l.title, func() {
		canvas.Line(drawing.Point{X: margin, Y: y}, drawing.Point{X: width - margin, Y: y}, ink.Rule, 0.8)
		x := margin
		for column, sections := range l.cells {
			d.draw(canvas, table[column].name, sections, drawing.Point{X: x, Y: y + rowGap}, table[column].wide)
			x += table[column].wide + cellGap
		}
	})
}
