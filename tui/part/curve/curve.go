// Package curve draws how a person feels from stage to stage: a line with
// rounded corners in cells, a point for every stage that has data, and a gap
// where nobody knows.
package curve

import (
	"math"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// The heights at which the curve is drawn: one row for each emotion, or three
// where room is short.
const (
	Tall  = model.HighestEmotion - model.LowestEmotion + 1
	Short = 3
)

// Point is one stage of the curve.
type Point struct {
	X     int  // the column; it may lie outside the area
	Value int  // -2 to 2; what lies outside is drawn as the nearest
	Known bool // false leaves a gap
}

// Row is the row of a value, counted from the top of a curve that high.
func Row(value, height int) int {
	value = max(model.LowestEmotion, min(value, model.HighestEmotion))
	if height >= Tall {
		return model.HighestEmotion - value
	}
	switch {
	case value > 0:
		return 0
	case value < 0:
		return max(0, height-1)
	}
	return (height - 1) / 2
}

// Draw draws the points and the line between neighbours that are both known.
// The points stand in order of their columns. In a short curve each point says
// its value, since several share a row.
func Draw(f *frame.Frame, area frame.Rect, t *theme.Theme, line frame.Style, points []Point) {
	height := Short
	if area.Dy() >= Tall {
		height = Tall
	}
	f.Within(area, func() {
		pen := pen{f: f, top: area.Min.Y, glyphs: t.Glyphs, style: line}
		for i := 1; i < len(points); i++ {
			if points[i-1].Known && points[i].Known {
				pen.join(points[i-1].X, Row(points[i-1].Value, height), points[i].X, Row(points[i].Value, height))
			}
		}
		for _, point := range points {
			if point.Known {
				drawPoint(f, area, t, point, height)
			}
		}
	})
}

// DrawFaint draws a curve to be seen behind another one: the line and its points
// alone, in the colour of borders.
func DrawFaint(f *frame.Frame, area frame.Rect, t *theme.Theme, points []Point) {
	height := Short
	if area.Dy() >= Tall {
		height = Tall
	}
	f.Within(area, func() {
		pen := pen{f: f, top: area.Min.Y, glyphs: t.Glyphs, style: t.Border}
		for i, point := range points {
			if !point.Known {
				continue
			}
			pen.glyph(point.X, Row(point.Value, height), t.Glyphs.CurvePoint)
			if i > 0 && points[i-1].Known {
				pen.join(points[i-1].X, Row(points[i-1].Value, height), point.X, Row(point.Value, height))
			}
		}
	})
}

func drawPoint(f *frame.Frame, area frame.Rect, t *theme.Theme, point Point, height int) {
	emotion, y := t.Emotion(point.Value), area.Min.Y+Row(point.Value, height)
	emotion.Style.Bold = true
	f.Glyph(point.X, y, emotion.Style, t.Glyphs.CurvePoint)
	if height < Tall {
		f.Text(frame.XYWH(point.X+1, y, len(emotion.Sign), 1), emotion.Style, emotion.Sign)
	}
}

// pen draws the line.
type pen struct {
	f      *frame.Frame
	top    int
	glyphs theme.Glyphs
	style  frame.Style
}

// join draws from one point to the next, leaving the points' own cells free. The
// line leaves and arrives level, as if the feeling turned slowly.
func (p pen) join(x0, row0, x1, row1 int) {
	before := row0
	for x := x0 + 1; x < x1; x++ {
		row := rowBetween(x, x0, row0, x1, row1)
		p.step(x, before, row)
		before = row
	}
}

// rowBetween is the row of the line in a column between two points.
func rowBetween(x, x0, row0, x1, row1 int) int {
	if x == x1-1 {
		return row1
	}
	way := float64(x-x0) / float64(x1-x0)
	eased := way * way * (3 - 2*way)
	return row0 + int(math.Round(eased*float64(row1-row0)))
}

// step draws one column, in which the line comes from the left in one row and
// leaves to the right in another.
func (p pen) step(x, from, to int) {
	switch {
	case from == to:
		p.glyph(x, to, p.glyphs.CurveHorizontal)
		return
	case from < to:
		p.glyph(x, from, p.glyphs.CurveDownLeft)
		p.glyph(x, to, p.glyphs.CurveUpRight)
	default:
		p.glyph(x, from, p.glyphs.CurveUpLeft)
		p.glyph(x, to, p.glyphs.CurveDownRight)
	}
	for row := min(from, to) + 1; row < max(from, to); row++ {
		p.glyph(x, row, p.glyphs.CurveVertical)
	}
}

func (p pen) glyph(x, row int, glyph string) { p.f.Glyph(x, p.top+row, p.style, glyph) }
