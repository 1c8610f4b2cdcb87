// Package lettering sets short texts in letters so large that a room can read
// them: the bold cut of the typeface of all drawings, in half blocks.
package lettering

import (
	"image"
	"slices"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"interlock/model/publish/drawing"
	"interlock/tui/theme"
)

// Sizes lists the heights of letters in dots, two in a row, the largest first.
func Sizes() []int { return []int{18, 14, 12} }

// dark is from which coverage on a dot is part of a letter.
const dark = 100

// Set sets a text on one line of letters and returns its rows of cells. It
// reports false where that takes more than so many columns, or the typeface
// lacks a character.
func Set(text string, size, columns int, glyphs theme.Glyphs) (rows []string, ok bool) {
	face, err := faceOf(size)
	if err != nil || !complete(text) {
		return nil, false
	}
	defer face.Close()
	width, metrics := font.MeasureString(face, text).Ceil(), face.Metrics()
	if width > columns {
		return nil, false
	}
	height := (metrics.Ascent + metrics.Descent).Ceil()
	dots := image.NewAlpha(image.Rect(0, 0, width, height+height%2))
	(&font.Drawer{Dst: dots, Src: image.Opaque, Face: face, Dot: fixed.P(0, metrics.Ascent.Ceil())}).DrawString(text)
	for y := 0; y < dots.Rect.Dy(); y += 2 {
		rows = append(rows, row(dots, y, glyphs))
	}
	return trimmed(rows), true
}

// row is the cells of two rows of dots.
func row(dots *image.Alpha, y int, glyphs theme.Glyphs) string {
	var cells strings.Builder
	for x := range dots.Rect.Dx() {
		upper, lower := dots.AlphaAt(x, y).A > dark, dots.AlphaAt(x, y+1).A > dark
		switch {
		case upper && lower:
			cells.WriteString(glyphs.Bar)
		case upper:
			cells.WriteString(glyphs.UpperHalf)
		case lower:
			cells.WriteString(glyphs.LowerHalf)
		default:
			cells.WriteByte(' ')
		}
	}
	return strings.TrimRight(cells.String(), " ")
}

// trimmed leaves out the empty rows above and below.
func trimmed(rows []string) []string {
	empty := func(row string) bool { return row != "" }
	first := slices.IndexFunc(rows, empty)
	if first < 0 {
		return nil
	}
	last := len(rows)
	for rows[last-1] == "" {
		last--
	}
	return rows[first:last]
}

// bold reads the typeface once; it is part of the program.
var bold = sync.OnceValues(func() (*sfnt.Font, error) { return opentype.Parse(drawing.BoldFont()) })

func faceOf(size int) (font.Face, error) {
	typeface, err := bold()
	if err != nil {
		return nil, err
	}
	const dotsPerInch = 72 // so that sizes are in dots
	return opentype.NewFace(typeface, &opentype.FaceOptions{Size: float64(size), DPI: dotsPerInch, Hinting: font.HintingFull})
}

// complete reports whether the typeface has every character of a text.
func complete(text string) bool {
	typeface, err := bold()
	if err != nil {
		return false
	}
	var buffer sfnt.Buffer
	for _, char := range text {
		if index, err := typeface.GlyphIndex(&buffer, char); err != nil || index == 0 {
			return false
		}
	}
	return true
}
