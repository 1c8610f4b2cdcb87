package drawing

import (
	"interlock/model/blueprint"
)

// Style is how a text is set.
type Style struct {
	Face    Face
	Size    float64 // in points
	Leading float64 // from line to line, in points
	Colour  Colour
	Align   Align
}

// rise is how far the baseline lies below the top of the letters, in ems.
const rise = 0.80

// Text draws a text from the top left corner of a block on, broken into lines
// no wider than width, and returns how high it became. Nothing is ever cut.
func (c *Canvas) Text(at Point, width float64, text string, style Style) float64 {
	text = blueprint.Clean(text)
	lines := c.Typeface.Wrap(style.Face, text, style.Size, width)
	if len(lines) == 0 {
		return 0
	}
	height := float64(float64(len(lines)) * style.Leading)
	block := &Text{
		Box: roundBox(Box{at.X, at.Y, width, height}), Text: text, Face: style.Face, Size: style.Size,
		Leading: style.Leading, Colour: style.Colour, Align: style.Align,
	}
	for i, line := range lines {
		wide := c.Typeface.Width(style.Face, line, style.Size)
		x := at.X
		switch style.Align {
		case Centre:
			x += (width - wide) / 2
		case Right:
			x += width - wide
		}
		baseline := at.Y + float64(float64(i)*style.Leading) + (style.Leading-style.Size)/2 + float64(style.Size*rise)
		block.Lines = append(block.Lines, TextLine{
			X: round(x), Baseline: round(baseline), Width: round(wide),
			Runs: c.Typeface.Runs(style.Face, line, style.Size, x),
		})
	}
	c.add(block)
	return height
}

// TextHeight is how high Text would become.
func (c *Canvas) TextHeight(width float64, text string, style Style) float64 {
	lines := c.Typeface.Wrap(style.Face, blueprint.Clean(text), style.Size, width)
	return float64(float64(len(lines)) * style.Leading)
}
