package lettering

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// sheet shows every letter of the face: a line of characters, those that look
// alike joined, and below it the rows of dots of each, from the top of capitals
// down to the tails of letters.
//
//go:embed face.txt
var sheet string

// The rows of dots of a line, from its top: first the room for the accents of
// capitals, then a free row, the rows of capitals, and those of tails.
const (
	accentRows = 2
	capitalTop = accentRows + 1
	glyphRows  = 9
	tailTop    = capitalTop + glyphRows - tailRows
	tailRows   = 2
	lineRows   = capitalTop + glyphRows
)

// column is one column of dots; its lowest bit is the topmost row.
type column uint16

// glyph is the columns of a letter.
type glyph []column

// wordGap is the columns of a blank between words, beside the gaps of letters.
const wordGap = 2

// face reads the sheet once.
var face = sync.OnceValue(func() map[rune]glyph {
	letters := map[rune]glyph{' ': make(glyph, wordGap), '\u00a0': make(glyph, wordGap)}
	for band := range strings.SplitSeq(strings.TrimSpace(sheet), "\n\n") {
		rows := strings.Split(band, "\n")
		for i, name := range strings.Fields(rows[0]) {
			var shape []string
			for _, row := range rows[1:] {
				shape = append(shape, strings.Fields(row)[i])
			}
			for _, char := range name {
				letters[char] = drawn(shape, capitalTop)
			}
		}
	}
	return letters
})

// drawn makes columns of rows of dots, of which the first stands in this row.
func drawn(rows []string, top int) glyph {
	made := make(glyph, len(rows[0]))
	for y, row := range rows {
		for x := range row {
			if row[x] == '#' {
				made[x] |= 1 << (top + y)
			}
		}
	}
	return made
}

// glyphs are the letters of a text, accents put on them; false where the face
// lacks one of them.
func glyphs(text string) ([]glyph, bool) {
	var set []glyph
	var base rune
	for _, char := range norm.NFD.String(text) {
		if unicode.Is(unicode.Mn, char) {
			accented, ok := accent(base, char)
			if !ok {
				return nil, false
			}
			set[len(set)-1], base = accented, 0
			continue
		}
		letter, ok := face()[char]
		if !ok {
			return nil, false
		}
		set, base = append(set, letter), char
	}
	return set, true
}

// marks are the accents that the face knows, as they stand on letters with an
// odd and with an even number of columns.
func marks(mark rune) (odd, even []string) {
	switch mark {
	case '\u0300':
		return []string{"#..", ".#."}, []string{"#.", ".#"}
	case '\u0301':
		return []string{"..#", ".#."}, []string{".#", "#."}
	case '\u0302':
		return []string{".#.", "#.#"}, []string{".##.", "#..#"}
	case '\u0303':
		return []string{".##.#", "#..#."}, []string{".#.#", "#.#."}
	case '\u0304':
		return []string{"###"}, []string{"####"}
	case '\u0306', '\u030c':
		return []string{"#.#", ".#."}, []string{"#..#", ".##."}
	case '\u0307':
		return []string{"#"}, []string{"##"}
	case '\u0308':
		return []string{"#.#"}, []string{"#..#"}
	case '\u030a':
		return []string{".#.", "#.#", ".#."}, []string{"##", "##"}
	case '\u030b':
		return []string{"#.#", "#.#"}, []string{"#..#", "#..#"}
	case '\u0323':
		return []string{".", "#"}, []string{"..", "##"}
	case '\u0326', '\u0327':
		return []string{".#.", "#.."}, []string{".#", "#."}
	case '\u0328':
		return []string{".#.", ".##"}, []string{"..#.", "..##"}
	}
	return nil, nil
}

// below reports whether an accent stands below its letter.
func below(mark rune) bool { return mark >= '\u0323' && mark <= '\u0328' }

// accent puts a mark on a letter; false where the face lacks either.
func accent(base, mark rune) (glyph, bool) {
	switch {
	case below(mark):
	case base == 'i', base == 'і':
		base = 'ı'
	case base == 'j', base == 'ј':
		base = 'ȷ'
	}
	letter, ok := face()[base]
	shape, even := marks(mark)
	if len(letter)%2 == 0 {
		shape = even
	}
	if !ok || shape == nil {
		return nil, false
	}
	row := tailTop
	if !below(mark) {
		row = max(0, letter.top()-1-len(shape))
	}
	return letter.with(drawn(shape, row)), true
}

// top is the first row of a letter with a dot.
func (g glyph) top() int {
	for row := range lineRows {
		for _, column := range g {
			if column>>row&1 == 1 {
				return row
			}
		}
	}
	return lineRows
}

// with is a letter with a mark in its middle, as wide as the wider of them.
func (g glyph) with(mark glyph) glyph {
	made := make(glyph, max(len(g), len(mark)))
	for i, column := range g {
		made[(len(made)-len(g))/2+i] |= column
	}
	for i, column := range mark {
		made[(len(made)-len(mark))/2+i] |= column
	}
	return made
}
