package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/rivo/uniseg"

	"interlock/model/publish/drawing"
)

// beyond reports whether a character lies beyond those that the library can
// embed, the first 65,536.
func beyond(character rune) bool { return character > 0xFFFF }

// spelt is a text on one line in characters that a title can hold.
func spelt(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(character rune) rune {
		if beyond(character) {
			return '\uFFFD'
		}
		return character
	}, text)), " ")
}

func (p *pen) text(text *drawing.Text) {
	p.SetTextColor(parts(text.Colour))
	p.opaque(text.Colour.A, func() {
		for _, line := range text.Lines {
			for _, run := range line.Runs {
				p.run(text, run, line.Baseline)
			}
		}
	})
}

// run draws a piece of a line: as text what its font has, and a frame for each
// character besides.
func (p *pen) run(text *drawing.Text, run drawing.Run, baseline float64) {
	if run.Font != nil && !strings.ContainsFunc(run.Text, beyond) {
		p.use(run.Font, text.Size)
		p.Text(run.X, baseline, run.Text)
		return
	}
	x := run.X
	for state, rest := -1, run.Text; rest != ""; {
		var character string
		character, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		width := run.Width / float64(uniseg.GraphemeClusterCount(run.Text))
		if run.Font != nil {
			width = run.Font.Width(character, text.Size)
		}
		if run.Font != nil && !strings.ContainsFunc(character, beyond) {
			p.use(run.Font, text.Size)
			p.Text(x, baseline, character)
		} else {
			p.frame(character, drawing.Point{X: x, Y: baseline}, width, text)
		}
		x += width
	}
}

// frame stands for a character that cannot be drawn. Readers of the text, and
// those who copy it, still get the character: it is said of a space inside.
func (p *pen) frame(character string, at drawing.Point, width float64, text *drawing.Text) {
	stroke := text.Size * 0.06
	p.RawWriteStr(fmt.Sprintf("/Span <</ActualText <FEFF%X>>> BDC", bigEndian(character)))
	p.use(drawing.NewTypeface(nil).Font(text.Face), text.Size)
	p.Text(at.X, at.Y, " ")
	p.RawWriteStr("EMC")
	p.SetDrawColor(parts(text.Colour))
	p.SetLineWidth(stroke)
	p.SetDashPattern(nil, 0)
	p.Rect(at.X+stroke, at.Y-text.Size*0.72, max(width-2*stroke, stroke), text.Size*0.72, "D")
}

// bigEndian is a text in UTF-16 as PDF wants it.
func bigEndian(text string) []byte {
	var encoded []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		encoded = append(encoded, byte(unit>>8), byte(unit))
	}
	return encoded
}
