package layout

import (
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// smallest is the size below which nothing is set, in points.
const smallest = 7.5

// scale is the sizes of type on a page, made from that of its text.
type scale struct{ text float64 }

func (s scale) style(face drawing.Face, size float64, colour drawing.Colour) drawing.Style {
	size = max(size, smallest)
	return drawing.Style{Face: face, Size: size, Leading: size * 1.32, Colour: colour}
}

// body is what is in the cells, voice what people say or think.
func (s scale) body() drawing.Style   { return s.style(drawing.Regular, s.text, ink.Ink) }
func (s scale) voice() drawing.Style  { return s.style(drawing.Italic, s.text, ink.Ink) }
func (s scale) strong() drawing.Style { return s.style(drawing.SemiBold, s.text, ink.Ink) }
func (s scale) soft() drawing.Style   { return s.style(drawing.Regular, s.text*0.92, ink.Soft) }

// label names rows and heads of tables.
func (s scale) label(colour drawing.Colour) drawing.Style {
	return s.style(drawing.SemiBold, s.text*0.9, colour)
}

// note is the smallest type: legends, page numbers, times.
func (s scale) note(colour drawing.Colour) drawing.Style {
	return s.style(drawing.Regular, s.text*0.86, colour)
}

// heading parts a page.
func (s scale) heading(colour drawing.Colour) drawing.Style {
	return s.style(drawing.Bold, s.text*1.35, colour)
}

// with is a style on another side.
func with(style drawing.Style, align drawing.Align) drawing.Style {
	style.Align = align
	return style
}
