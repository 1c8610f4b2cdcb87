package table

import (
	"strings"

	"interlock/model/blueprint"
)

// mark is what the first line of a file of ours tells of it.
type mark struct {
	layout Layout
	raw    bool // nothing is guarded
}

const rawWord = " raw"

// String is the mark as it stands in a cell. In the long layout it is the head
// of a last column that stays empty.
func (m mark) String() string {
	text := blueprint.Format
	if m.layout != Long {
		text += " " + string(m.layout)
	}
	if m.raw {
		text += rawWord
	}
	return text
}

// behind puts the mark behind the label of the first cell, in brackets, where
// the readers of others pass it over.
func (m mark) behind(label string) string {
	return strings.TrimSpace(label + " (" + m.String() + ")")
}

// ownMark finds the mark in the head of a table; false when there is none.
func ownMark(table grid) (mark, bool) {
	if len(table.rows) == 0 {
		return mark{}, false
	}
	for _, layout := range []Layout{Long, Matrix, Stages, Actors} {
		for _, raw := range []bool{false, true} {
			m := mark{layout, raw}
			for i, cell := range table.rows[0] {
				if cell == m.String() && layout == Long || i == 0 && layout != Long && strings.HasSuffix(cell, "("+m.String()+")") {
					return m, true
				}
			}
		}
	}
	return mark{}, false
}

// label is the first cell without the mark.
func (m mark) label(cell string) string {
	return m.unguard(strings.TrimSpace(strings.TrimSuffix(cell, "("+m.String()+")")))
}

// Spreadsheets take a cell for a formula by its first character, in either
// width. A file that is opened with another delimiter than its own begins cells
// behind that one as well. The apostrophe is our guard.
const (
	formulaBegins = "=+-@＝＋－＠\t\r\x00'"
	cellBegins    = ";,|\t\n\""
)

// guard puts an apostrophe in front of all that could begin a formula, and of
// an apostrophe that stands there already.
func (m mark) guard(text string) string {
	if m.raw || !strings.ContainsAny(text, formulaBegins) {
		return text
	}
	var guarded strings.Builder
	begins := true
	for _, char := range text {
		if begins && strings.ContainsRune(formulaBegins, char) {
			guarded.WriteByte('\'')
		}
		guarded.WriteRune(char)
		begins = strings.ContainsRune(cellBegins, char)
	}
	return guarded.String()
}

// unguard takes off the apostrophes that guard put there, and no others.
func (m mark) unguard(text string) string {
	if m.raw || !strings.Contains(text, "'") {
		return text
	}
	var plain strings.Builder
	begins, chars := true, []rune(text)
	for i, char := range chars {
		if begins && char == '\'' && i+1 < len(chars) && strings.ContainsRune(formulaBegins, chars[i+1]) {
			begins = false
			continue
		}
		plain.WriteRune(char)
		begins = strings.ContainsRune(cellBegins, char)
	}
	return plain.String()
}

// What divides the words of a list in one cell.
const (
	lineBreak = "\n"
	semicolon = ";"
)

// list joins words to one cell, each guarded for itself. A semicolon that is
// part of a word has a backslash in front.
func (m mark) list(words []string, divider string) string {
	written := make([]string, len(words))
	for i, word := range words {
		written[i] = m.guard(word)
		if divider == semicolon {
			written[i] = strings.NewReplacer(`\`, `\\`, semicolon, `\`+semicolon).Replace(written[i])
		}
	}
	return strings.Join(written, divider)
}

// words takes a list apart again.
func (m mark) words(cell, divider string) []string {
	if cell == "" {
		return nil
	}
	words := strings.Split(cell, divider)
	if divider == semicolon {
		words = escapedWords(cell)
	}
	for i, word := range words {
		words[i] = m.unguard(word)
	}
	return words
}

// escapedWords takes a list apart at the semicolons without a backslash.
func escapedWords(cell string) []string {
	var words []string
	var word strings.Builder
	escaped := false
	for _, char := range cell {
		switch {
		case !escaped && char == '\\':
			escaped = true
			continue
		case !escaped && char == ';':
			words = append(words, word.String())
			word.Reset()
		default:
			word.WriteRune(char)
		}
		escaped = false
	}
	return append(words, word.String())
}
