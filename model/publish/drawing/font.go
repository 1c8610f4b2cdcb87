package drawing

import (
	"fmt"
	"iter"
	"sync/atomic"
	"unicode"

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

// ems is a length in 1/65536 of the size of a font. Whole numbers add up to the
// same sum in any order and on any machine.
type ems int64

const oneEm ems = 1 << 16

// points is the length at a size.
func (e ems) points(size float64) float64 { return float64(float64(e)*size) / float64(oneEm) }

// Font is one TrueType font with the measures of its characters.
type Font struct {
	Name   string // of the family: "Inter"
	Weight int    // 400, 600 or 700
	Slant  bool
	Data   []byte // the file
	sfnt   *sfnt.Font
	blocks [(unicode.MaxRune + 1) / blockSize]atomic.Pointer[block]
}

// block measures neighbouring characters, all of them when the first is needed.
type block [blockSize]measure

const blockSize = 256

// measure is the glyph of a character, 0 when the font has none, and how far
// the next one stands from it.
type measure struct {
	glyph   sfnt.GlyphIndex
	advance ems
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
func (f *Font) Has(character rune) bool { return f.measure(character).glyph != 0 }

// Width is how wide a text is at a size, without kerning.
func (f *Font) Width(text string, size float64) float64 { return f.width(text).points(size) }

func (f *Font) width(text string) ems {
	var width ems
	for _, character := range text {
		width += f.measure(character).advance
	}
	return width
}

// Glyphs goes through the glyphs of a text, each with how far it stands from
// the start of the text at a size.
func (f *Font) Glyphs(text string, size float64) iter.Seq2[float64, sfnt.GlyphIndex] {
	return func(yield func(float64, sfnt.GlyphIndex) bool) {
		var at ems
		for _, character := range text {
			measured := f.measure(character)
			if !yield(at.points(size), measured.glyph) {
				return
			}
			at += measured.advance
		}
	}
}

func (f *Font) measure(character rune) measure {
	if character < 0 || character > unicode.MaxRune {
		return measure{}
	}
	place := &f.blocks[character/blockSize]
	measured := place.Load()
	if measured == nil {
		measured = f.measureBlock(character - character%blockSize)
		place.Store(measured)
	}
	return measured[character%blockSize]
}

func (f *Font) measureBlock(first rune) *block {
	var measured block
	var buffer sfnt.Buffer
	units := f.sfnt.UnitsPerEm()
	for i := range measured {
		glyph, err := f.sfnt.GlyphIndex(&buffer, first+rune(i))
		if err != nil || glyph == 0 {
			continue
		}
		// At as many pixels as an em has units, a unit is a pixel.
		advance, err := f.sfnt.GlyphAdvance(&buffer, glyph, fixed.I(int(units)), font.HintingNone)
		if err != nil {
			continue
		}
		measured[i] = measure{glyph, (ems(advance)*oneEm/64 + ems(units)/2) / ems(units)}
	}
	return &measured
}
