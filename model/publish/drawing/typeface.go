package drawing

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// The typeface Inter, under the licence in fonts/OFL.txt.
var (
	//go:embed fonts/Inter_400Regular.ttf
	interRegular []byte
	//go:embed fonts/Inter_600SemiBold.ttf
	interSemiBold []byte
	//go:embed fonts/Inter_700Bold.ttf
	interBold []byte
	//go:embed fonts/Inter_400Regular_Italic.ttf
	interItalic []byte
)

// Typeface is the embedded typeface and, behind it, a further font for the
// characters that it lacks. Several goroutines may use it at once.
type Typeface struct {
	faces   [4]*Font
	further *Font // nil when none was given

	lock    sync.Mutex
	missing map[string]bool
	known   map[setting][]piece
	held    int // pieces in known
}

// NewTypeface returns the embedded typeface, with a further font or nil.
func NewTypeface(further *Font) *Typeface {
	return &Typeface{
		faces: embedded(), further: further,
		missing: map[string]bool{}, known: map[setting][]piece{},
	}
}

// embedded reads the cuts once; they are part of the program and always read.
var embedded = sync.OnceValue(func() [4]*Font {
	var faces [4]*Font
	for face, cut := range [4]struct {
		weight int
		slant  bool
		data   []byte
	}{{400, false, interRegular}, {600, false, interSemiBold}, {700, false, interBold}, {400, true, interItalic}} {
		font, err := ParseFont("Inter", cut.weight, cut.slant, cut.data)
		if err != nil {
			panic(err)
		}
		faces[face] = font
	}
	return faces
})

// Font is the embedded font of a face.
func (t *Typeface) Font(face Face) *Font { return t.faces[face] }

// Missing lists the characters that were laid out and that no font has, sorted.
func (t *Typeface) Missing() []string {
	t.lock.Lock()
	defer t.lock.Unlock()
	var missing []string
	for character := range t.missing {
		missing = append(missing, character)
	}
	slices.Sort(missing)
	return missing
}

// namedMissing is how many missing characters a warning names.
const namedMissing = 12

// Warning says in one sentence which characters that were laid out no font
// has, and what to do; it is "" when all have a glyph.
func (t *Typeface) Warning() string {
	missing := t.Missing()
	if len(missing) == 0 {
		return ""
	}
	head, font := "%d characters have no glyph and are drawn as frames", "a font"
	if len(missing) == 1 {
		head = "%d character has no glyph and is drawn as a frame"
	}
	if t.further != nil {
		font = "another font"
	}
	var named []string
	for _, character := range missing[:min(len(missing), namedMissing)] {
		named = append(named, nameOf(character))
	}
	if more := len(missing) - len(named); more > 0 {
		named = append(named, fmt.Sprintf("and %d more", more))
	}
	return fmt.Sprintf(head+": %s; give %s with --font", len(missing), strings.Join(named, " "), font)
}

// nameOf shows a character, by its number in Unicode where it cannot be seen.
func nameOf(character string) string {
	if strings.ContainsFunc(character, unicode.IsPrint) {
		return character
	}
	var name strings.Builder
	for _, r := range character {
		fmt.Fprintf(&name, "%U", r)
	}
	return name.String()
}

// fontFor is the first font that has all of a character, or nil.
func (t *Typeface) fontFor(face Face, character string) *Font {
	for _, font := range []*Font{t.faces[face], t.further} {
		if font != nil && !strings.ContainsFunc(character, func(r rune) bool { return !font.Has(r) && !invisible(r) }) {
			return font
		}
	}
	t.lock.Lock()
	defer t.lock.Unlock()
	t.missing[character] = true
	return nil
}

// softHyphen is where a word may be broken; fonts have it as a hyphen.
const softHyphen = '\u00AD'

// invisible reports whether a character only tells how those around it are
// drawn, so that it may be left out where a font lacks it.
func invisible(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) ||
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// drawn is a text without the invisible characters that a font lacks.
func drawn(text string, font *Font) string {
	if font == nil || ascii(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r == softHyphen || !font.Has(r) && invisible(r) {
			return -1
		}
		return r
	}, text)
}
