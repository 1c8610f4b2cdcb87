package svg

import (
	"strings"
	"unicode/utf8"

	"interlock/model/publish/drawing"
)

// fallback names the typeface of the drawing and what stands in for it: Arial
// is narrower, so that nothing runs into its neighbour even in programs that
// know no textLength.
const fallback = "Inter, Arial, sans-serif"

// quotes takes from a name what would end it in a list of names.
var quotes = strings.NewReplacer("'", "", `\`, "", "\n", " ")

// lines writes a block of text: as one element, so that it is read and found as
// one, or line by line where each is to stay in the middle or on the right
// when another typeface stands in.
func (w *writer) lines(text *drawing.Text) {
	if text.Align == drawing.Left {
		w.block(text, text.Lines)
		return
	}
	for i := range text.Lines {
		w.block(text, text.Lines[i:i+1])
	}
}

func (w *writer) block(text *drawing.Text, lines []drawing.TextLine) {
	w.raw(`<text font-size="`)
	w.number(text.Size)
	w.raw(`"`)
	w.raw([...]string{
		drawing.Regular:  ``,
		drawing.SemiBold: ` font-weight="600"`,
		drawing.Bold:     ` font-weight="700"`,
		drawing.Italic:   ` font-style="italic"`,
	}[text.Face])
	w.paint("fill", text.Colour)
	anchored := text.Align != drawing.Left && len(lines[0].Runs) == 1
	if anchored {
		w.raw([...]string{
			drawing.Left:   ``,
			drawing.Centre: ` text-anchor="middle"`,
			drawing.Right:  ` text-anchor="end"`,
		}[text.Align])
	}
	if spaced(text.Text) {
		w.raw(` xml:space="preserve"`)
	}
	w.raw(">")
	for i, line := range lines {
		if i > 0 {
			w.raw("\n")
		}
		for _, run := range line.Runs {
			w.run(text, line, run, anchored)
		}
	}
	w.raw("</text>\n")
}

// spaced reports whether a text has blanks that would be taken out of it.
func spaced(text string) bool {
	return strings.Contains(text, "  ") || strings.HasPrefix(text, " ") || strings.Contains(text, "\n ")
}

// run writes a run as wide as it was measured, whichever font draws it.
func (w *writer) run(text *drawing.Text, line drawing.TextLine, run drawing.Run, anchored bool) {
	x := run.X
	switch {
	case anchored && text.Align == drawing.Centre:
		x += run.Width / 2
	case anchored:
		x += run.Width
	}
	w.raw(`<tspan x="`)
	w.number(x)
	w.raw(`" y="`)
	w.number(line.Baseline)
	w.raw(`"`)
	if run.Font != nil && run.Font.Name != "Inter" {
		w.text("font-family", "'"+quotes.Replace(run.Font.Name)+"', "+fallback)
	}
	if utf8.RuneCountInString(run.Text) > 1 {
		w.raw(` textLength="`)
		w.number(run.Width)
		w.raw(`" lengthAdjust="spacingAndGlyphs"`)
	}
	w.raw(">")
	w.escape(run.Text)
	w.raw("</tspan>")
}
