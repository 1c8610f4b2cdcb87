package slides

import (
	"fmt"
	"strings"

	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// heading is the head of a slide: a small line and the title.
type heading struct {
	*deck
	kicker, text string
	kickerStyle  drawing.Style
	wide         float64
	goesOn       bool // all of it must be said below
}

const (
	headTop     = 34.0
	headingWide = 660.0
	mostLines   = 5 // of a title, and of the line above it
)

// titleStyle is that of all slides.
func titleStyle() drawing.Style {
	title := style(drawing.Bold, 28, ink.Ink)
	title.Leading = 34
	return title
}

// newHeading sets a heading in full. An endless one ends at a word, and goes on
// below.
func (d *deck) newHeading(kicker, title string, colour drawing.Colour) *heading {
	h := &heading{deck: d, kickerStyle: style(drawing.SemiBold, 14, colour), wide: headingWide}
	var more bool
	h.kicker, h.goesOn = d.beginning(kicker, h.wide, h.kickerStyle)
	h.text, more = d.beginning(title, h.titleWide(), titleStyle())
	h.goesOn = h.goesOn || more
	return h
}

// titleWide is the room for the title; the number of the slide may follow.
func (h *heading) titleWide() float64 { return h.wide - 110 }

// beginning keeps the first lines of an endless text, and reports whether
// there are more.
func (d *deck) beginning(text string, wide float64, style drawing.Style) (string, bool) {
	lines := d.typeface.Wrap(style.Face, text, style.Size, wide)
	if len(lines) <= mostLines {
		return text, false
	}
	return strings.Join(lines[:mostLines], "\n"), true
}

// reference says that a heading goes on.
func (h *heading) reference() (string, drawing.Style) {
	if h.goesOn {
		return "(in full below)", style(drawing.Regular, 14, ink.Soft)
	}
	return "", drawing.Style{}
}

// bottom is where the head ends.
func (h *heading) bottom() float64 {
	reference, small := h.reference()
	return headTop + h.heightOf(h.kicker, h.wide, h.kickerStyle) + 4 +
		h.heightOf(h.text, h.titleWide(), titleStyle()) + h.heightOf(reference, h.wide, small)
}

func (h *heading) draw(canvas *drawing.Canvas, part, parts int) {
	title := h.text
	if parts > 1 {
		title = fmt.Sprintf("%s (%d of %d)", title, part, parts)
	}
	canvas.Group(drawing.RoleBanner, "Head of the slide", func() {
		y := headTop + canvas.Text(drawing.Point{X: margin, Y: headTop}, h.wide, h.kicker, h.kickerStyle) + 4
		y += canvas.Text(drawing.Point{X: margin, Y: y}, h.wide, title, titleStyle())
		reference, small := h.reference()
		canvas.Text(drawing.Point{X: margin, Y: y}, h.wide, reference, small)
	})
}
