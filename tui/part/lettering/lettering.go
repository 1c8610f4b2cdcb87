// Package lettering sets texts in letters so large that a room can read them,
// made of half blocks. Its face is drawn dot by dot, so that every stroke is as
// crisp as the cells of a terminal.
package lettering

import (
	"slices"
	"strings"
	"unicode"

	"interlock/tui/theme"
)

// letterGap is the columns between two letters.
const letterGap = 1

// Width is the columns that a text takes on one line in the smallest letters.
// It reports false where the face lacks a character.
func Width(text string) (columns int, ok bool) {
	set, ok := glyphs(text)
	for i, letter := range set {
		if i > 0 {
			columns += letterGap
		}
		columns += len(letter)
	}
	return columns, ok
}

// Wrap parts a text into lines of no more than so many columns in the smallest
// letters, of which the first is shorter by an indent. It reports false where
// the face lacks a character or the columns are too few for one.
func Wrap(text string, columns, indent int) (lines []string, ok bool) {
	for paragraph := range strings.Lines(text) {
		wrapped, ok := wrapParagraph(paragraph, columns, indent)
		if !ok {
			return nil, false
		}
		if lines = append(lines, wrapped...); len(lines) > 0 {
			indent = 0
		}
	}
	return lines, true
}

func wrapParagraph(text string, columns, indent int) (lines []string, ok bool) {
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimPrefix(line+" "+word, " ")
		width, ok := Width(longer)
		switch {
		case !ok:
			return nil, false
		case indent+width <= columns:
			line = longer
			continue
		case line != "" || indent > 0:
			lines, indent = append(lines, line), 0
		}
		parts, ok := broken(word, columns)
		if !ok {
			return nil, false
		}
		last := len(parts) - 1
		lines, line = append(lines, parts[:last]...), parts[last]
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines, true
}

// broken parts a word that is wider than a line.
func broken(word string, columns int) (parts []string, ok bool) {
	part := ""
	for _, letter := range letters(word) {
		if width, _ := Width(part + letter); width <= columns {
			part += letter
			continue
		}
		if part == "" {
			return nil, false
		}
		parts, part = append(parts, part), letter
	}
	if width, _ := Width(part); width > columns {
		return nil, false
	}
	return append(parts, part), true
}

// letters parts a word into its letters, each with its accents.
func letters(word string) []string {
	var parts []string
	for _, char := range word {
		if unicode.Is(unicode.Mn, char) && len(parts) > 0 {
			parts[len(parts)-1] += string(char)
			continue
		}
		parts = append(parts, string(char))
	}
	return parts
}

// Rows are the rows of cells of one line of a text, in letters that many times
// the smallest. Lines have Height rows, and more where accents stand on capitals.
// What the face lacks is left out.
func Rows(line string, scale int, signs theme.Glyphs) []string {
	set, _ := glyphs(line)
	var columns []column
	for i, letter := range set {
		if i > 0 {
			columns = append(columns, make(glyph, letterGap)...)
		}
		columns = append(columns, letter...)
	}
	top := 0
	if accents := column(1<<accentRows - 1); !slices.ContainsFunc(columns, func(c column) bool { return c&accents != 0 }) {
		top = accentRows
	}
	var rows []string
	for y := top * scale; y < lineRows*scale; y += 2 {
		rows = append(rows, row(columns, scale, y, signs))
	}
	return rows
}

// Height is the rows of cells of a line in letters that many times the smallest.
func Height(scale int) int { return (lineRows - accentRows) * scale / 2 }

// row is the cells of two rows of dots.
func row(columns []column, scale, y int, signs theme.Glyphs) string {
	var cells strings.Builder
	for _, dots := range columns {
		upper, lower := dots>>(y/scale)&1 == 1, dots>>((y+1)/scale)&1 == 1
		cell := " "
		switch {
		case upper && lower:
			cell = signs.Bar
		case upper:
			cell = signs.UpperHalf
		case lower:
			cell = signs.LowerHalf
		}
		cells.WriteString(strings.Repeat(cell, scale))
	}
	return strings.TrimRight(cells.String(), " ")
}
