package png

import (
	"image"
	"math"

	"interlock/model/publish/drawing"
)

// vertex is a corner of an outline in pixels, a multiple of 1/64.
type vertex struct{ x, y float32 }

// area is what one colour fills: the inside of closed outlines.
type area struct {
	outlines [][]vertex
	at       vertex // where the outlines have their origin
	bounds   image.Rectangle
	colour   drawing.Colour
}

// tracer turns a page into areas.
type tracer struct {
	scale  float64 // pixels in a point
	areas  []area
	glyphs map[glyph]shape
}

// shape is an outline of one or several parts, and the box around it.
type shape struct {
	outlines [][]vertex
	low      vertex
	high     vertex
}

// trace finds the areas of a page in the order in which they are painted.
func trace(page *drawing.Page, scale float64) []area {
	t := &tracer{scale: scale, glyphs: map[glyph]shape{}}
	t.elements(page.Elements)
	return t.areas
}

func (t *tracer) elements(elements []drawing.Element) {
	for _, element := range elements {
		switch element := element.(type) {
		case *drawing.Group:
			t.elements(element.Elements)
		case *drawing.Path:
			t.path(element)
		case *drawing.Text:
			t.text(element)
		}
	}
}

func (t *tracer) path(path *drawing.Path) {
	lines := flatten(path.Steps, t.scale)
	if path.Fill.Visible() {
		var outlines [][]point
		for _, line := range lines {
			outlines = append(outlines, line.points)
		}
		t.add(newShape(outlines), vertex{}, path.Fill)
	}
	if path.Stroke.Visible() && path.Width > 0 {
		t.stroke(lines, path)
	}
}

func (t *tracer) stroke(lines []polyline, path *drawing.Path) {
	dashes := make([]float64, len(path.Dash))
	for i, length := range path.Dash {
		dashes[i] = float64(length * t.scale)
	}
	pen := pen{half: float64(path.Width*t.scale) / 2}
	for _, line := range lines {
		for _, dash := range line.dashed(dashes) {
			pen.stroke(dash)
		}
	}
	t.add(newShape(pen.outlines), vertex{}, path.Stroke)
}

// add appends an area, its shape moved to a place.
func (t *tracer) add(shape shape, at vertex, colour drawing.Colour) {
	if len(shape.outlines) == 0 {
		return
	}
	floor := func(value float32) int { return int(math.Floor(float64(value))) }
	ceil := func(value float32) int { return int(math.Ceil(float64(value))) }
	bounds := image.Rect(
		floor(shape.low.x+at.x), floor(shape.low.y+at.y),
		ceil(shape.high.x+at.x), ceil(shape.high.y+at.y),
	)
	t.areas = append(t.areas, area{shape.outlines, at, bounds, colour})
}

// grid rounds to 1/64 of a pixel.
func grid(value float64) float32 { return float32(math.Round(float64(value*64)) / 64) }

// newShape rounds outlines, and leaves out those that enclose nothing.
func newShape(outlines [][]point) shape {
	infinite := float32(math.Inf(1))
	made := shape{low: vertex{infinite, infinite}, high: vertex{-infinite, -infinite}}
	for _, points := range outlines {
		if len(points) < 3 {
			continue
		}
		outline := make([]vertex, len(points))
		for i, point := range points {
			rounded := vertex{grid(point.x), grid(point.y)}
			made.low = vertex{min(made.low.x, rounded.x), min(made.low.y, rounded.y)}
			made.high = vertex{max(made.high.x, rounded.x), max(made.high.y, rounded.y)}
			outline[i] = rounded
		}
		made.outlines = append(made.outlines, outline)
	}
	return made
}
