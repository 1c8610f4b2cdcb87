package layout

import (
	"strings"

	"interlock/model/publish/drawing"
)

// block is something of a fixed width that can be broken off between two of
// its lines.
type block interface {
	height() float64
	// split parts the block into what is no higher than room and the rest;
	// either is nil when it is empty.
	split(room float64) (head, rest block)
	draw(canvas *drawing.Canvas, at drawing.Point)
}

// sign draws a mark beside the first line of a paragraph, around its middle.
type sign func(canvas *drawing.Canvas, middle drawing.Point)

// paragraph is one text. It stands indent to the right of where it begins,
// which leaves room for its signs.
type paragraph struct {
	text   string
	lines  []string
	style  drawing.Style
	width  float64
	indent float64
	signs  []sign
	late   func() string // what is drawn instead, when only the drawing knows
}

// newParagraph breaks a text into lines.
func newParagraph(typeface *drawing.Typeface, text string, width float64, style drawing.Style) *paragraph {
	p := &paragraph{text: text, style: style, width: width}
	p.lines = typeface.Wrap(style.Face, text, style.Size, width)
	return p
}

func (p *paragraph) height() float64 { return float64(len(p.lines)) * p.style.Leading }

func (p *paragraph) split(room float64) (head, rest block) {
	count := int(room/p.style.Leading + 1e-9)
	switch {
	case count >= len(p.lines):
		return p, nil
	case count <= 0:
		return nil, p
	}
	first, second := *p, *p
	first.lines, second.lines = p.lines[:count], p.lines[count:]
	second.text = after(p.text, first.lines)
	first.text = strings.TrimRight(p.text[:len(p.text)-len(second.text)], " \n")
	second.signs = nil
	return &first, &second
}

// after is what follows some lines of a text.
func after(text string, lines []string) string {
	for _, line := range lines {
		text = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(text, " \n"), strings.TrimLeft(line, " \n")), " \n")
	}
	return text
}

func (p *paragraph) draw(canvas *drawing.Canvas, at drawing.Point) {
	at.X += p.indent
	for _, sign := range p.signs {
		sign(canvas, drawing.Point{X: at.X, Y: at.Y + p.style.Leading/2})
	}
	text := p.text
	if p.late != nil {
		text = p.late()
	}
	canvas.Text(at, p.width, text, p.style)
}

// space is room between blocks.
type space float64

func (s space) height() float64                         { return float64(s) }
func (s space) draw(_ *drawing.Canvas, _ drawing.Point) {}
func (s space) split(room float64) (head, rest block) {
	if float64(s) <= room {
		return s, nil
	}
	return nil, nil // no space begins a page
}

// stack is blocks below each other.
type stack []block

func (s stack) height() float64 {
	height := 0.0
	for _, block := range s {
		height += block.height()
	}
	return height
}

func (s stack) split(room float64) (head, rest stack) {
	for i, each := range s {
		first, second := each.split(room)
		if first != nil {
			head = append(head, first)
			room -= first.height()
		}
		if second != nil || first == nil {
			rest = s[i+1:]
			if second != nil {
				rest = append(stack{second}, rest...)
			}
			return head, rest
		}
	}
	return head, nil
}

func (s stack) draw(canvas *drawing.Canvas, at drawing.Point) {
	for _, block := range s {
		block.draw(canvas, at)
		at.Y += block.height()
	}
}

// text is all that a stack says.
func (s stack) text() string {
	var said []string
	for _, each := range s {
		switch each := each.(type) {
		case *paragraph:
			said = append(said, each.text)
		case *chips:
			said = append(said, strings.Join(each.texts, ", "))
		}
	}
	return strings.Join(said, "; ")
}
