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
	shortened    bool // the whole must be said below
}

const (
	headTop     = 34.0
	headingWide = 660.0
	mostLines   = 2 // of a title
)

// titleStyle is that of all slides.
func titleStyle() drawing.Style {
	title := style(drawing.Bold, 28, ink.Ink)
	title.Leading = 34
	return title
}

func (d *deck) newHeading(kicker, title string, colour drawing.Colour) *heading {
	h := &heading{deck: d, kickerStyle: style(drawing.SemiBold, 14, colour), wide: headingWide}
	var short bool
	h.kicker, h.shortened = d.shorten(kicker, h.wide, h.kickerStyle, 1)
	// The number of the slide may follow.
	h.text, short = d.shorten(title, h.wide-110, titleStyle(), mostLines)
	h.shortened = h.shortened || short
	return h
}

// shorten keeps the first lines of a text, with an ellipsis when there are
// more.
func (d *deck) shorten(text string, wide float64, style drawing.Style, most int) (string, bool) {
	lines := d.typeface.Wrap(style.Face, text, style.Size, wide)
	if len(lines) <= most {
		return text, false
	}
	room := wide - d.typeface.Width(style.Face, "…", style.Size)
	kept := d.typeface.Wrap(style.Face, text, style.Size, room)[:most]
	return strings.Join(kept, "\n") + "…", true
}

// bottom is where the head ends.
func (h *heading) bottom() float64 {
	return headTop + h.kickerStyle.Leading + 4 + h.heightOf(h.text, h.wide-110, titleStyle())
}

func (h *heading) draw(canvas *drawing.Canvas, part, parts int) {
	title := h.text
	if parts > 1 {
		title = fmt.Sprintf("%s (%d of %d)", title, part, parts)
	}
	canvas.Group(drawing.RoleBanner, "Head of the slide", func() {
		y := headTop + canvas.Text(drawing.Point{X: margin, Y: headTop}, h.wide, h.kicker, h.kickerStyle) + 4
		canvas.Text(drawing.Point{X: margin, Y: y}, h.wide, title, titleStyle())
	})
}
