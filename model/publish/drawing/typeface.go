package drawing

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/rivo/uniseg"
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

//go:embed fonts/OFL.txt
var licence string

// Licence is the licence of the embedded typeface, in full.
func Licence() string { return licence }

// frameWidth is the width in ems of the frame that stands for a character
// that no font has.
const frameWidth = 0.7

// Typeface is the embedded typeface and, behind it, a further font for the
// characters that it lacks.
type Typeface struct {
	faces   [4]*Font
	further *Font // nil when none was given

	lock    sync.Mutex
	missing map[string]bool
}

// NewTypeface returns the embedded typeface, with a further font or nil.
func NewTypeface(further *Font) *Typeface {
	return &Typeface{faces: embedded(), further: further, missing: map[string]bool{}}
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

// Runs parts a text into pieces that one font draws each, from x on.
func (t *Typeface) Runs(face Face, text string, size, x float64) []Run {
	var runs []Run
	for state := -1; text != ""; {
		var cluster string
		cluster, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		font := t.fontFor(face, cluster)
		if last := len(runs) - 1; last >= 0 && runs[last].Font == font {
			runs[last].Text += cluster
			continue
		}
		runs = append(runs, Run{Text: cluster, Font: font})
	}
	for i := range runs {
		runs[i].X, runs[i].Width = round(x), round(runWidth(runs[i], size))
		x += runWidth(runs[i], size)
	}
	return runs
}

// Width is how wide a text is.
func (t *Typeface) Width(face Face, text string, size float64) float64 {
	width := 0.0
	for _, run := range t.Runs(face, text, size, 0) {
		width += runWidth(run, size)
	}
	return width
}

func runWidth(run Run, size float64) float64 {
	if run.Font == nil {
		return float64(float64(uniseg.GraphemeClusterCount(run.Text)) * frameWidth * size)
	}
	return run.Font.Width(run.Text, size)
}

// fontFor is the first font that has all characters of a cluster, or nil.
func (t *Typeface) fontFor(face Face, cluster string) *Font {
	for _, font := range []*Font{t.faces[face], t.further} {
		if font != nil && !strings.ContainsFunc(cluster, func(r rune) bool { return !font.Has(r) }) {
			return font
		}
	}
	t.lock.Lock()
	defer t.lock.Unlock()
	t.missing[cluster] = true
	return nil
}

// Wrap breaks a text into lines no wider than width, where Unicode allows it
// (UAX #14) and anywhere in a word that is wider than a line.
func (t *Typeface) Wrap(face Face, text string, size, width float64) []string {
	var lines []string
	line := ""
	fits := func(text string) bool { return t.Width(face, strings.TrimRight(text, " \n"), size) <= width }
	push := func(text string) { lines = append(lines, strings.TrimRight(text, " \n")) }
	for state := -1; text != ""; {
		var segment string
		var must bool
		segment, text, must, state = uniseg.FirstLineSegmentInString(text, state)
		if line != "" && !fits(line+segment) {
			push(line)
			line = ""
		}
		line += segment
		for !fits(line) {
			head := t.head(face, line, size, width)
			if head == line {
				break
			}
			push(head)
			line = line[len(head):]
		}
		if must && text != "" {
			push(line)
			line = ""
		}
	}
	if strings.TrimRight(line, " \n") != "" {
		push(line)
	}
	return lines
}

// head is as much of a text as fits into a line, at least one character.
func (t *Typeface) head(face Face, text string, size, width float64) string {
	used, length := 0.0, 0
	for state, rest := -1, text; rest != ""; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		used += t.Width(face, cluster, size)
		if length > 0 && used > width {
			break
		}
		length += len(cluster)
	}
	return text[:length]
}
