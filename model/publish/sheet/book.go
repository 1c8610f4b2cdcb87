package sheet

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"interlock/model"
)

// The sheets that hold no records.
const (
	overviewSheet = "Overview"
	curvesSheet   = "Curves"
)

// book is a workbook in the making. After its first fault it stays as it is.
type book struct {
	file     *excelize.File
	styles   styles
	warnings []string
	err      error
}

func newBook() *book {
	b := &book{file: excelize.NewFile()}
	b.try(b.file.SetDefaultFont(font))
	b.try(b.file.SetSheetName(b.file.GetSheetName(0), overviewSheet))
	b.try(b.file.SetAppProps(&excelize.AppProperties{Application: "interlock"}))
	b.styles = b.newStyles()
	return b
}

// try keeps the first fault.
func (b *book) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) close() { b.try(b.file.Close()) }

// pack gives the file; an error is the first fault of all.
func (b *book) pack(title string) ([]byte, error) {
	var written bytes.Buffer
	b.try(b.file.Write(&written))
	if b.err != nil {
		return nil, b.err
	}
	return repacked(written.Bytes(), title)
}

// at is the name of a cell, both counted from 1.
func at(column, row int) string {
	name, _ := excelize.CoordinatesToCellName(column, row) // fails below 1 alone
	return name
}

// letters is the name of a column counted from 1.
func letters(column int) string {
	name, _ := excelize.ColumnNumberToName(column) // fails below 1 alone
	return name
}

// put writes a cell that fits. What people wrote is a string in the file and
// stays one: it is never read as a formula.
func (b *book) put(sheet string, column, row int, content cell) {
	switch {
	case content.number != nil:
		b.try(b.file.SetCellFloat(sheet, at(column, row), *content.number, -1, 64))
	case content.text != "":
		b.try(b.file.SetCellStr(sheet, at(column, row), literal(content.text)))
	}
}

func (b *book) dress(sheet string, fromColumn, fromRow, toColumn, toRow, style int) {
	b.try(b.file.SetCellStyle(sheet, at(fromColumn, fromRow), at(toColumn, toRow), style))
}

// table makes a sheet of a table: filters, a head that stays in sight and is
// printed on every page, and columns that say their meaning in colour and word.
func (b *book) table(t table) {
	_, err := b.file.NewSheet(t.name)
	b.try(err)
	for i, column := range t.columns {
		b.put(t.name, i+1, 1, cell{text: column.title})
		b.try(b.file.SetColWidth(t.name, letters(i+1), letters(i+1), column.width))
	}
	next := 2
	for _, row := range t.rows {
		next = b.record(t, row, next)
	}
	last := next - 1
	b.try(b.file.SetSheetDimension(t.name, "A1:"+at(len(t.columns), last)))
	for i, column := range t.columns {
		b.dressColumn(t.name, column.look, i+1, 2, last)
	}
	b.dress(t.name, 1, 1, len(t.columns), 1, b.styles.head)
	b.try(b.file.SetRowHeight(t.name, 1, headHeight))
	b.try(b.file.AddTable(t.name, &excelize.Table{
		Range: "A1:" + at(len(t.columns), last), Name: t.name, StyleName: "TableStyleLight1", ShowRowStripes: new(bool),
	}))
	b.try(b.file.SetPanes(t.name, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	}))
	b.try(b.file.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$A:$A,%s!$1:$1", t.name, t.name), Scope: t.name,
	}))
	b.page(t.name, t.pages())
}

// Heights in points.
const (
	headHeight = 32 // two lines of a title
	lineHeight = 13
	rowMargin  = 4
)

// record writes a record from a row on and gives the row after it. Where a
// text goes on in the rows below, the first column is repeated.
func (b *book) record(t table, row []cell, first int) (next int) {
	rows, lines := 1, 1
	for i, content := range row {
		lines = max(lines, linesOf(content.text, t.columns[i].width))
		rows = max(rows, b.write(t.name, i+1, first, t.columns[i].title, content))
	}
	if len(parts(row[0].text)) == 1 {
		for below := 1; below < rows; below++ {
			b.put(t.name, 1, first+below, row[0])
		}
	}
	for below := range rows {
		b.high(t.name, first+below, lines)
	}
	return first + rows
}

// high makes a row high enough for so many lines.
func (b *book) high(sheet string, row, lines int) {
	b.try(b.file.SetRowHeight(sheet, row, min(lineHeight*float64(lines)+rowMargin, excelize.MaxRowHeight)))
}

// write writes a cell and says how many rows it takes: a text that is longer
// than a cell can hold goes on in the cells below.
func (b *book) write(sheet string, column, row int, title string, content cell) (rows int) {
	pieces := parts(content.text)
	if len(pieces) == 1 {
		b.put(sheet, column, row, content)
		return 1
	}
	for below, piece := range pieces {
		b.put(sheet, column, row+below, cell{text: piece})
	}
	b.warnings = append(b.warnings, fmt.Sprintf("blueprint.xlsx, sheet %s, cell %s (%s): the text is longer than a cell can hold and goes on down to row %d",
		sheet, at(column, row), title, row+len(pieces)-1))
	return len(pieces)
}

// dressColumn shows the cells of a column. The colours hang on the values, so
// that they follow when somebody sorts or edits.
func (b *book) dressColumn(sheet string, look look, column, first, last int) {
	cells := at(column, first) + ":" + at(column, last)
	style := b.styles.text
	switch look {
	case figure:
		style = b.styles.figure
	case emotion:
		style = b.styles.emotion
		b.try(b.file.SetConditionalFormat(sheet, cells, []excelize.ConditionalFormatOptions{{
			Type: "3_color_scale", Criteria: "=", MinType: "num", MidType: "num", MaxType: "num",
			MinValue: strconv.Itoa(model.LowestEmotion), MidValue: "0", MaxValue: strconv.Itoa(model.HighestEmotion),
			MinColor: drained, MidColor: paper, MaxColor: lifted,
		}}))
	case side:
		b.try(b.file.SetConditionalFormat(sheet, cells, []excelize.ConditionalFormatOptions{
			{Type: "cell", Criteria: "=", Value: strconv.Quote(string(model.Customer)), Format: &b.styles.customer},
			{Type: "cell", Criteria: "=", Value: strconv.Quote(string(model.Employee)), Format: &b.styles.employee},
		}))
	}
	b.dress(sheet, column, first, column, last, style)
}

// page sets a sheet up for A3 landscape, as wide as so many papers.
func (b *book) page(sheet string, across int) {
	b.paper(sheet)
	anyHeight, fit := 0, true
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{FitToWidth: &across, FitToHeight: &anyHeight}))
	b.try(b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

// Measures of an A3 page in landscape, in inches.
const (
	paperWidth   = 16.5
	paperHeight  = 11.7
	sideMargin   = 0.4
	heightMargin = 0.75
)

// paper chooses A3 landscape, the name of the sheet above and the number of the
// page below.
func (b *book) paper(sheet string) {
	const sizeA3 = 8
	size, orientation := sizeA3, "landscape"
	b.try(b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation}))
	side, height, headers := sideMargin, heightMargin, sideMargin
	b.try(b.file.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &height, Bottom: &height, Header: &headers, Footer: &headers,
	}))
	b.try(b.file.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddHeader: "&L&A", OddFooter: "&R&P / &N"}))
}
