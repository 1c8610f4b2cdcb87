package sheet

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/rivo/uniseg"

	"interlock/model"
)

// table is one sheet: records of one kind, one a row.
type table struct {
	name    string // of the sheet
	about   string // what a row is
	columns []column
	rows    [][]cell
}

// column is one field of the records.
type column struct {
	title string
	width float64 // in characters
	look  look
}

// look is how the cells of a column are shown.
type look int

const (
	plain   look = iota
	figure       // a number or a sign, in the middle
	emotion      // a number from -2 to 2, coloured; a column with its word follows
	side         // customer or employee, in the colour of the side
)

// Widths of columns, in characters.
const (
	narrow = 9.5
	short  = 12
	medium = 16
	wide   = 26
	widest = 42
)

// cell is a text or a number, or neither.
type cell struct {
	text   string
	number *float64
}

func (c cell) empty() bool { return c.text == "" && c.number == nil }

// add appends a record: a text, number or pointer to a number for each column.
// A nil pointer is an empty cell.
func (t *table) add(values ...any) {
	row := make([]cell, len(values))
	for i, value := range values {
		row[i] = cellOf(value)
	}
	t.rows = append(t.rows, row)
}

func cellOf(value any) cell {
	switch value := value.(type) {
	case string:
		return cell{text: value}
	case int:
		return number(float64(value))
	case *int:
		if value == nil {
			return cell{}
		}
		return number(float64(*value))
	case float64:
		return number(value)
	case *float64:
		return cell{number: value}
	}
	return cell{text: fmt.Sprint(value)}
}

func number(value float64) cell { return cell{number: &value} }

// orNothing is a number of which zero means that nobody has said.
func orNothing[Number int | float64](number Number) *Number {
	if number == 0 {
		return nil
	}
	return &number
}

// inWords is an emotion in words; nothing without data.
func inWords(emotion *int) string {
	if emotion == nil {
		return ""
	}
	return model.EmotionWord(*emotion)
}

// withoutEmptyColumns leaves out the fields that no record fills.
func (t table) withoutEmptyColumns() table {
	kept := table{name: t.name, about: t.about, rows: make([][]cell, len(t.rows))}
	for i, column := range t.columns {
		if slices.ContainsFunc(t.rows, func(row []cell) bool { return !row[i].empty() }) {
			kept.columns = append(kept.columns, column)
			for r, row := range t.rows {
				kept.rows[r] = append(kept.rows[r], row[i])
			}
		}
	}
	return kept
}

// longest is how much text a cell can hold, in UTF-16 units.
const longest = 32_767

// parts cuts a text into pieces that cells can hold; one when it fits.
func parts(text string) []string {
	if len(text) <= longest {
		return []string{text}
	}
	var list []string
	start, units := 0, 0
	for i, r := range text {
		length := utf16.RuneLen(r)
		if units+length > longest {
			list = append(list, text[start:i])
			start, units = i, 0
		}
		units += length
	}
	return append(list, text[start:])
}

// widestPage is how many characters are still easy to read across an A3 page.
const widestPage = 260

// pages is how many pages the columns of a table need side by side.
func (t table) pages() int {
	width := 0.0
	for _, column := range t.columns {
		width += column.width
	}
	return int(math.Ceil(width / widestPage))
}

// linesOf estimates how many lines a text takes in a column, rather one more
// than one less.
func linesOf(text string, width float64) int {
	const perWidth = 1.15 // letters are narrower than the figures that columns are measured in
	width *= perWidth
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		used := 0.0
		lines++
		for word := range strings.SplitSeq(line, " ") {
			length := float64(uniseg.StringWidth(word))
			if used > 0 && used+length > width {
				lines, used = lines+1, 0
			}
			lines += int(length / width)
			used += math.Mod(length, width) + 1
		}
	}
	return lines
}

// literal keeps what looks like the code of a character, as in _x000D_, from
// being read as that character: its first underscore is itself written as code.
func literal(text string) string {
	var kept strings.Builder
	for {
		at := strings.Index(text, "_x")
		if at < 0 {
			return kept.String() + text
		}
		kept.WriteString(text[:at])
		if text = text[at+1:]; isCode(text) {
			kept.WriteString("_x005F")
		}
		kept.WriteByte('_')
	}
}

// isCode reports whether a text starts with the code of a character, without
// its first underscore.
func isCode(text string) bool {
	const length = len("x000D_")
	if len(text) < length || text[length-1] != '_' {
		return false
	}
	return strings.Trim(text[1:length-1], "0123456789abcdefABCDEF") == ""
}
