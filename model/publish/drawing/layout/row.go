package layout

import (
	"iter"

	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
)

// piece is something that spans a page from left to right.
type piece interface {
	height() float64
	draw(canvas *drawing.Canvas, y float64)
}

// row is cells beside each other, with a label before them.
type row struct {
	name     string // said aloud
	kind     string // what its cells hold, as the files name it
	left     float64
	width    float64
	label    stack
	cells    []cell
	borders  []float64 // hairlines between the cells
	padding  float64   // above and below
	fill     drawing.Colour
	bar      drawing.Colour // along the left border
	rule     bool           // a hairline above
	ruleFrom float64        // where it begins; 0 is the left border
	line     string         // the line of a blueprint that is drawn above
	begun    bool           // the row began on a page before
	about    subject        // what the row says in full for others to refer to
}

// cell is a stack at a place in a row.
type cell struct {
	name  string // said aloud before its text; "" when the row is one thing
	x     float64
	stack stack
}

const (
	cellInset   = 8.0
	labelInset  = 11.0
	lineOfPlane = 15.0 // height of a line of the blueprint, its name included
)

func (r *row) content() float64 {
	height := r.label.height()
	for _, cell := range r.cells {
		height = max(height, cell.stack.height())
	}
	return height
}

func (r *row) lineHeight() float64 {
	if r.line == "" {
		return 0
	}
	return lineOfPlane
}

func (r *row) height() float64 { return r.lineHeight() + r.content() + 2*r.padding }

// split parts the row where a page ends. There is no first part when not even
// one line fits.
func (r *row) split(room float64) (head, rest *row) {
	room -= r.lineHeight() + 2*r.padding
	first, second := *r, *r
	first.cells, second.cells = nil, nil
	first.label, second.label = r.label.split(room)
	some := false
	for _, each := range r.cells {
		begin, end := each.stack.split(room)
		some = some || len(begin) > 0
		first.cells = append(first.cells, cell{each.name, each.x, begin})
		second.cells = append(second.cells, cell{each.name, each.x, end})
	}
	if !some {
		return nil, r
	}
	if len(second.label) == 0 {
		second.label = r.label
	}
	second.line, second.begun = "", true
	return &first, &second
}

func (r *row) draw(canvas *drawing.Canvas, y float64) {
	canvas.Group(drawing.RoleRow, r.said(), func() {
		top := y + r.lineHeight()
		r.drawGround(canvas, y, top)
		r.label.draw(canvas, drawing.Point{X: r.left + labelInset, Y: top + r.padding})
		for _, cell := range r.cells {
			if len(cell.stack) == 0 {
				continue
			}
			canvas.Group(drawing.RoleCell, cell.said(), func() {
				cell.stack.draw(canvas, drawing.Point{X: cell.x, Y: top + r.padding})
			})
		}
	})
}

func (r *row) said() string {
	if r.begun {
		return r.name + ", continued"
	}
	return r.name
}

func (c cell) said() string {
	if c.name == "" {
		return c.stack.text()
	}
	return c.name + ": " + c.stack.text()
}

// drawGround draws what lies below the text: the tint, the bar and the lines.
func (r *row) drawGround(canvas *drawing.Canvas, y, top float64) {
	canvas.Group(drawing.RoleDecoration, "", func() {
		bottom := y + r.height()
		if r.fill.Visible() {
			canvas.Rectangle(drawing.Box{X: r.left, Y: top, Width: r.width, Height: bottom - top}, 0, r.fill, drawing.Colour{}, 0)
		}
		if r.bar.Visible() {
			canvas.Rectangle(drawing.Box{X: r.left, Y: top, Width: 3, Height: bottom - top}, 0, r.bar, drawing.Colour{}, 0)
		}
		if r.rule && r.line == "" {
			canvas.Line(drawing.Point{X: max(r.left, r.ruleFrom), Y: top}, drawing.Point{X: r.left + r.width, Y: top}, ink.Hair, 0.6)
		}
		for _, x := range r.borders {
			canvas.Line(drawing.Point{X: x, Y: top}, drawing.Point{X: x, Y: bottom}, ink.Hair, 0.6)
		}
	})
	if r.line != "" {
		r.drawLine(canvas, y)
	}
}

// drawLine draws a line of the blueprint with its name at the right end.
func (r *row) drawLine(canvas *drawing.Canvas, y float64) {
	style := scale{smallest}.note(ink.Soft)
	width := canvas.Typeface.Width(style.Face, r.line, style.Size)
	middle := y + lineOfPlane/2
	canvas.Line(drawing.Point{X: r.left, Y: middle}, drawing.Point{X: r.left + r.width - width - 6, Y: middle}, ink.Soft, 0.8, 5, 3)
	canvas.Text(drawing.Point{X: r.left + r.width - width, Y: middle - style.Leading/2}, width+0.1, r.line, style)
}

// drawRows draws rows below each other and gives where the last one ends.
func drawRows(canvas *drawing.Canvas, y float64, rows iter.Seq[*row]) float64 {
	for row := range rows {
		row.draw(canvas, y)
		y += row.height()
	}
	return y
}
