// Package ink is what all drawings share: the colours, the five faces and the
// signs. Two hues belong to people; green, red and grey belong to links, where
// a dash and a sign say the same as the colour.
package ink

import (
	"interlock/model"
	"interlock/model/publish/drawing"
)

// The colours. Every text colour reaches a contrast of 4.5 to 1 on paper and
// on every tint.
var (
	Ink   = drawing.RGB(0x17212B) // text and arrows
	Soft  = drawing.RGB(0x4A5663) // text that steps back
	Faint = drawing.RGB(0xC3CED9) // text that steps back on ink
	Rule  = drawing.RGB(0xAAB3BD) // zero lines, dashes
	Hair  = drawing.RGB(0xE1E4E8) // between cells
	Paper = drawing.RGB(0xFFFFFF)
	Sand  = drawing.RGB(0xF4F1EA) // around what is said aloud

	Lift     = drawing.RGB(0x17694A) // what helps, and what we will change
	LiftTint = drawing.RGB(0xF0F8F3)
	Hurt     = drawing.RGB(0xB3261E) // what harms
	HurtTint = drawing.RGB(0xFDF3F2)
	Gold     = drawing.RGB(0xB98900) // the diamond of a moment that matters
	Truth    = drawing.RGB(0x755500) // its words
)

// Hue is the colours of one side.
type Hue struct {
	Line drawing.Colour // curves, faces and labels
	Tint drawing.Colour // behind text
	Wash drawing.Colour // between a curve and its zero line
}

// Of gives the hue of a side: harbour blue of customers, copper of employees,
// and grey of nobody known.
func Of(side model.Side) Hue {
	switch side {
	case model.Customer:
		return hue(0x1F4F8F, 0xF1F6FC)
	case model.Employee:
		return hue(0x94430F, 0xFDF5ED)
	}
	return hue(0x4A5663, 0xF4F6F8)
}

func hue(line, tint uint32) Hue {
	return Hue{drawing.RGB(line), drawing.RGB(tint), drawing.RGB(line).Fade(12)}
}
