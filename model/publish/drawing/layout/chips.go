package layout

import (
	"strings"

	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// chips is short names in rounded frames, as many on a line as fit. A name
// that is wider than a line is set without a frame.
type chips struct {
	texts []string
	lines [][]chip
	style drawing.Style
	hue   ink.Hue
}

// chip is one name, so far from the left.
type chip struct {
	text     string
	x, width float64
}

const (
	chipPadding = 6.0
	chipGap     = 4.0
)

// newChips sets names into lines, and those that fit in no frame as paragraphs.
func newChips(typeface *drawing.Typeface, texts []string, width float64, style drawing.Style, hue ink.Hue) stack {
	var list stack
	var fitting []string
	for _, text := range texts {
		text = strings.Join(strings.Fields(text), " ")
		if typeface.Width(style.Face, text, style.Size)+2*chipPadding <= width {
			fitting = append(fitting, text)
			continue
		}
		list = append(list, newParagraph(typeface, text, width, style))
	}
	if len(fitting) == 0 {
		return list
	}
	c := &chips{texts: fitting, style: style, hue: hue}
	x := 0.0
	for _, text := range fitting {
		wide := typeface.Width(style.Face, text, style.Size) + 2*chipPadding
		if len(c.lines) == 0 || x+wide > width {
			c.lines, x = append(c.lines, nil), 0
		}
		last := len(c.lines) - 1
		c.lines[last] = append(c.lines[last], chip{text, x, wide})
		x += wide + chipGap
	}
	return append(stack{c}, list...)
}

// tall is the height of a frame, step that from line to line.
func (c *chips) tall() float64 { return c.style.Leading + 3 }
func (c *chips) step() float64 { return c.tall() + 3 }

func (c *chips) height() float64 { return float64(len(c.lines)) * c.step() }

func (c *chips) split(room float64) (head, rest block) {
	count := int(room/c.step() + 1e-9)
	switch {
	case count >= len(c.lines):
		return c, nil
	case count <= 0:
		return nil, c
	}
	first, second := *c, *c
	first.lines, second.lines = c.lines[:count], c.lines[count:]
	first.texts, second.texts = textsOf(first.lines), textsOf(second.lines)
	return &first, &second
}

func textsOf(lines [][]chip) []string {
	var texts []string
	for _, line := range lines {
		for _, chip := range line {
			texts = append(texts, chip.text)
		}
	}
	return texts
}

func (c *chips) draw(canvas *drawing.Canvas, at drawing.Point) {
	for i, line := range c.lines {
		y := at.Y + float64(i)*c.step()
		for _, chip := range line {
			box := drawing.Box{X: at.X + chip.x, Y: y, Width: chip.width, Height: c.tall()}
			canvas.Rectangle(box, c.tall()/2, c.hue.Tint, c.hue.Line.Fade(45), 0.6)
			canvas.Text(drawing.Point{X: box.X + chipPadding, Y: y + 1.5}, chip.width-2*chipPadding+0.1, chip.text, c.style)
		}
	}
}
