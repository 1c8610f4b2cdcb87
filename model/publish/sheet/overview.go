package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"interlock/model/blueprint"
	"interlock/model/publish/document"
)

// overview writes the first page of the blueprint, and what the other sheets
// hold.
func (b *book) overview(bp *blueprint.Blueprint, tables []table) {
	for i, width := range []float64{wide, 3 * widest, narrow} {
		b.try(b.file.SetColWidth(overviewSheet, letters(i+1), letters(i+1), width))
	}
	row := 1
	for _, block := range document.FrontPage(bp) {
		row = b.block(block, row)
	}
	b.contents(tables, len(curves(bp)) > 0, row)
	hidden := false
	b.try(b.file.SetSheetView(overviewSheet, 0, &excelize.ViewOptions{ShowGridLines: &hidden}))
	b.page(overviewSheet, 1)
}

// block writes a block of the document from a row on, labels in the first
// column, and gives the row after it.
func (b *book) block(block document.Block, row int) (next int) {
	switch block := block.(type) {
	case document.Heading:
		return b.headline(block.Level, block.Title.String(), row)
	case document.Paragraph:
		row = b.facts(block, row)
	case document.List:
		row = b.facts(block, row)
	case document.Table:
		for _, cells := range block.Rows {
			row = b.fact(cellText(cells[0]), spread(cells[1:]), row)
		}
	}
	return row
}

// headline writes the title of the blueprint or of a part of the page.
func (b *book) headline(level int, title string, row int) (next int) {
	if level > 1 {
		b.put(overviewSheet, 1, row+1, cell{text: title})
		b.dress(overviewSheet, 1, row+1, 1, row+1, b.styles.section)
		return row + 2
	}
	b.put(overviewSheet, 1, row, cell{text: "Experience blueprint"})
	rows := b.write(overviewSheet, 2, row, "the title", cell{text: title})
	b.dress(overviewSheet, 1, row, 1, row, b.styles.label)
	b.dress(overviewSheet, 2, row, 2, row+rows-1, b.styles.title)
	b.high(overviewSheet, row, 2*linesOf(title, widest))
	return row + rows
}

// fact writes a text behind its label.
func (b *book) fact(label, text string, row int) (next int) {
	b.put(overviewSheet, 1, row, cell{text: label})
	rows := b.write(overviewSheet, 2, row, label, cell{text: text})
	b.dress(overviewSheet, 1, row, 1, row+rows-1, b.styles.label)
	b.dress(overviewSheet, 2, row, 2, row+rows-1, b.styles.text)
	b.high(overviewSheet, row, linesOf(text, 3*widest))
	return row + rows
}

func (b *book) facts(lines []document.Text, row int) (next int) {
	for _, line := range lines {
		label, text := parted(line)
		row = b.fact(label, text, row)
	}
	return row
}

// parted is the label of a line, if it starts with one, and its text.
func parted(line document.Text) (label, text string) {
	for len(line) > 0 && line[0].Style == document.Strong {
		label += line[0].Text
		line = line[1:]
	}
	return strings.TrimSuffix(label, ":"), strings.TrimSpace(line.String())
}

// cellText is a cell without its styles.
func cellText(lines document.Cell) string {
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = line.String()
	}
	return strings.Join(texts, "\n")
}

// spread puts cells behind each other; empty ones are left out.
func spread(cells []document.Cell) string {
	var filled []string
	for _, cell := range cells {
		if text := cellText(cell); text != "" {
			filled = append(filled, text)
		}
	}
	return strings.Join(filled, " · ")
}

// contents leads to the other sheets and says how much each holds.
func (b *book) contents(tables []table, curves bool, row int) {
	row = b.headline(2, "In this workbook", row)
	if curves {
		row = b.entry(curvesSheet, "how each journey feels, stage by stage, as charts", nil, row)
	}
	for _, table := range tables {
		count := len(table.rows)
		row = b.entry(table.name, table.about, &count, row)
	}
}

func (b *book) entry(sheet, about string, records *int, row int) (next int) {
	b.put(overviewSheet, 1, row, cell{text: sheet})
	b.put(overviewSheet, 2, row, cell{text: about})
	b.put(overviewSheet, 3, row, cellOf(records))
	b.dress(overviewSheet, 2, row, 2, row, b.styles.text)
	b.dress(overviewSheet, 3, row, 3, row, b.styles.figure)
	b.dress(overviewSheet, 1, row, 1, row, b.styles.link)
	b.try(b.file.SetCellHyperLink(overviewSheet, at(1, row), fmt.Sprintf("'%s'!A1", sheet), "Location"))
	return row + 1
}
