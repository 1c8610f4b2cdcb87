package drawing

import (
	"fmt"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is a cut of the embedded typeface.
type Face int

// The cuts that are embedded.
const (
	Regular Face = iota
	SemiBold
	Bold
	Italic
)

// Font is one TrueType font with the widths of its characters.
type Font struct {
	Name   string // of the family: "Inter"
	Weight int    // 400, 600 or 700
	Slant  bool
	Data   []byte // the file
	sfnt   *sfnt.Font
	widths sync.Map // from rune to float64, in ems
}

// ParseFont reads a TrueType font. The error says that it is none, or one
// whose outlines are of a kind that cannot be embedded.
func ParseFont(name string, weight int, slant bool, data []byte) (*Font, error) {
	if len(data) < 4 || string(data[:4]) != "\x00\x01\x00\x00" && string(data[:4]) != "true" {
		return nil, fmt.Errorf("%s is no TrueType font with outlines of its own kind; choose a .ttf file", name)
	}
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read as a TrueType font; choose another .ttf file", name)
	}
	return &Font{Name: name, Weight: weight, Slant: slant, Data: data, sfnt: parsed}, nil
}

// Outlines is the font as read, for those who draw its glyphs.
func (f *Font) Outlines() *sfnt.Font { return f.sfnt }

// Has reports whether the font can draw a character.
func (f *Font) Has(character rune) bool {
	var buffer sfnt.Buffer
	glyph, err := f.sfnt.GlyphIndex(&buffer, character)
	return err == nil && glyph != 0
}

// Width is how wide a text is at a size, without kerning.
func (f *Font) Width(text string, size float64) float64 {
	width := 0.0
	for _, character := range text {
		width += f.advance(character)
	}
	return float64(width * size)
}

// advance is the width of a character in ems.
func (f *Font) advance(character rune) float64 {
	if width, known := f.widths.Load(character); known {
		return width.(float64)
	}
	var buffer sfnt.Buffer
	width, ems := 0.0, f.sfnt.UnitsPerEm()
	if glyph, err := f.sfnt.GlyphIndex(&buffer, character); err == nil {
		if units, err := f.sfnt.GlyphAdvance(&buffer, glyph, fixed.I(int(ems)), font.HintingNone); err == nil {
			width = float64(units) / 64 / float64(ems)
		}
	}
	f.widths.Store(character, width)
	return width
}
