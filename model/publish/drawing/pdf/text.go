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

// run draws a piece of a line: as text what its font has and can be embedded,
// and frames for the rest.
func (p *pen) run(text *drawing.Text, run drawing.Run, baseline float64) {
	switch {
	case run.Font == nil:
		p.frames(text, run, baseline)
	case !strings.ContainsFunc(run.Text, beyond):
		p.use(run.Font, text.Size)
		p.Text(run.X, baseline, run.Text)
	default:
		x := run.X
		for _, character := range characters(run.Text) {
			piece := drawing.Run{X: x, Text: character}
			if !strings.ContainsFunc(character, beyond) {
				piece.Font = run.Font
			}
			p.run(text, piece, baseline)
			x += run.Font.Width(character, text.Size)
		}
	}
}

// frames stand for characters that cannot be drawn. Those who have the text
// read to them, search it or copy it still get the characters: they are said
// of a space inside the frame.
func (p *pen) frames(text *drawing.Text, run drawing.Run, baseline float64) {
	boxes := run.Frames(baseline, text.Size)
	for i, character := range characters(run.Text) {
		p.RawWriteStr(fmt.Sprintf("/Span <</ActualText <FEFF%X>>> BDC", bigEndian(character)))
		p.use(drawing.NewTypeface(nil).Font(text.Face), text.Size)
		p.Text(boxes[i].X, baseline, " ")
		p.RawWriteStr("EMC")
		p.SetDrawColor(parts(text.Colour))
		p.SetLineWidth(text.Size * drawing.FrameLine)
		p.SetDashPattern(nil, 0)
		p.Rect(boxes[i].X, boxes[i].Y, boxes[i].Width, boxes[i].Height, "D")
	}
}

// characters are the pieces of a text that people take for one character.
func characters(text string) []string {
	var list []string
	for state := -1; text != ""; {
		var character string
		character, text, _, state = uniseg.FirstGraphemeClusterInString(text, state)
		list = append(list, character)
	}
	return list
}

// bigEndian is a text in UTF-16 as PDF wants it.
func bigEndian(text string) []byte {
	var encoded []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		encoded = append(encoded, byte(unit>>8), byte(unit))
	}
	return encoded
}
