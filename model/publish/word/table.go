package word

import (
	"slices"
	"strings"
	"unicode/utf8"

	"interlock/model/publish/document"
	"interlock/model/publish/pack"
)

// mostColumns is how many columns of a table can be read side by side.
const mostColumns = 13

// parted cuts a table that is too wide into several, each with the first column
// before its own.
func parted(table document.Table) []document.Table {
	if len(table.Head) <= mostColumns {
		return []document.Table{table}
	}
	var parts []document.Table
	for from := 1; from < len(table.Head); from += mostColumns - 1 {
		to := min(from+mostColumns-1, len(table.Head))
		part := document.Table{Title: table.Title, Head: append(slices.Clone(table.Head[:1]), table.Head[from:to]...)}
		for _, row := range table.Rows {
			part.Rows = append(part.Rows, append(slices.Clone(row[:1]), row[from:to]...))
		}
		parts = append(parts, part)
	}
	return parts
}

func (w *writer) table(table document.Table) {
	titled := slices.ContainsFunc(table.Head, func(title document.Text) bool { return len(title) > 0 })
	w.write(`<w:tbl><w:tblPr><w:tblStyle w:val="Blueprint"/><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblCaption w:val="%s"/></w:tblPr><w:tblGrid>`, w.width, pack.Escape(document.Shortened(table.Title, longestCaption)))
	widths := columnWidths(table, w.width)
	for _, width := range widths {
		w.write(`<w:gridCol w:w="%d"/>`, width)
	}
	w.text.WriteString(`</w:tblGrid>`)
	if titled {
		cells := make([]document.Cell, len(table.Head))
		for i, title := range table.Head {
			cells[i] = document.Cell{title}
		}
		w.row(headRow(), cells, widths)
	}
	for _, cells := range table.Rows {
		w.row(textRow(), cells, widths)
	}
	w.text.WriteString(`</w:tbl><w:p><w:pPr><w:spacing w:after="60"/></w:pPr></w:p>`) // two tables would become one
}

// longestCaption is how long the title of a table may be that is read aloud.
const longestCaption = 200

// rowLook is how a row is shown: its properties, those of its cells and the
// style of its paragraphs.
type rowLook struct{ row, cell, style string }

// headRow is repeated on every page.
func headRow() rowLook {
	return rowLook{`<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`, `<w:shd w:val="clear" w:color="auto" w:fill="` + ink + `"/>`, "TableHead"}
}

func textRow() rowLook { return rowLook{style: "TableText"} }

func (w *writer) row(look rowLook, cells []document.Cell, widths []int) {
	w.text.WriteString(`<w:tr>` + look.row)
	for i, cell := range cells {
		w.write(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s</w:tcPr>`, widths[i], look.cell)
		for _, line := range cell {
			w.paragraph(look.style, line)
		}
		if len(cell) == 0 {
			w.paragraph(look.style)
		}
		w.text.WriteString(`</w:tc>`)
	}
	w.text.WriteString(`</w:tr>`)
}

// columnWidths gives each column room for its longest word and shares the rest
// of the width by how much the columns hold.
func columnWidths(table document.Table, total int) []int {
	const perCharacter, padding = 108, 170
	widths, weights := make([]int, len(table.Head)), make([]int, len(table.Head))
	rest, sum := total, 0
	for i := range table.Head {
		var word int
		word, weights[i] = measure(table, i)
		widths[i] = min(word*perCharacter+padding, total/len(table.Head))
		rest, sum = rest-widths[i], sum+weights[i]
	}
	for i, weight := range weights {
		widths[i] += rest * weight / sum
	}
	return widths
}

// measure gives the length of a column's longest word and of its cells on
// average, in characters and within bounds: no column takes all.
func measure(table document.Table, column int) (word, average int) {
	const longestWord, heaviest = 15, 40
	lines := []document.Text{table.Head[column]}
	for _, row := range table.Rows {
		lines = append(lines, row[column]...)
	}
	length := 0
	for _, line := range lines {
		text := line.String()
		length += utf8.RuneCountInString(text)
		for part := range strings.FieldsSeq(text) {
			word = max(word, utf8.RuneCountInString(part))
		}
	}
	return min(word, longestWord), 1 + min(length/(1+len(table.Rows)), heaviest)
}
