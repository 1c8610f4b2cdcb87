// Package plot draws points over two axes in cells.
package plot

import (
	"image"
	"math"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Axis is one direction of a plot: from the low to the high value, with what
// stands at both ends.
type Axis struct {
	Low, High         float64
	LowText, HighText string
	Label             string
}

// Covering is the axis from the lowest to the highest of some values, written
// by a function.
func Covering(label string, write func(float64) string, values ...float64) Axis {
	axis := Axis{Label: label}
	if len(values) == 0 {
		return axis
	}
	axis.Low, axis.High = values[0], values[0]
	for _, value := range values {
		axis.Low, axis.High = min(axis.Low, value), max(axis.High, value)
	}
	axis.LowText, axis.HighText = write(axis.Low), write(axis.High)
	return axis
}

// share is how far along the axis a value lies, from 0 to 1. On an axis
// without length everything lies in the middle.
func (a Axis) share(value float64) float64 {
	if a.High <= a.Low {
		return 0.5
	}
	return max(0, min((value-a.Low)/(a.High-a.Low), 1))
}

// Plot is the room between two axes.
type Plot struct {
	// Inside is where points can lie.
	Inside frame.Rect

	f    *frame.Frame
	t    *theme.Theme
	x, y Axis
}

// New draws two axes with their labels into an area, and returns the room
// between them.
func New(f *frame.Frame, area frame.Rect, t *theme.Theme, x, y Axis) Plot {
	p := Plot{f: f, t: t, x: x, y: y}
	top, rest := frame.CutTop(area, 1)
	f.Text(top, t.Muted, y.Label)
	foot, rest := frame.CutBottom(rest, 2)
	gutter, inside := frame.CutLeft(rest, max(frame.Width(y.LowText), frame.Width(y.HighText))+1)
	axis, inside := frame.CutLeft(inside, 1)
	_, inside = frame.CutLeft(inside, 1)
	p.Inside = inside
	if inside.Empty() {
		return p
	}
	p.drawSide(gutter, axis)
	_, foot = frame.CutLeft(foot, gutter.Dx())
	p.drawFoot(foot)
	return p
}

func (p Plot) drawSide(gutter, axis frame.Rect) {
	_, text := frame.CutRight(gutter, 1)
	high, rest := frame.CutTop(text, 1)
	low, _ := frame.CutBottom(rest, 1)
	p.f.TextRight(high, p.t.Muted, p.y.HighText)
	if p.y.LowText != p.y.HighText {
		p.f.TextRight(low, p.t.Muted, p.y.LowText)
	}
	p.f.VLine(axis.Min.X, axis.Min.Y, axis.Max.Y, p.t.Border, p.t.Glyphs.Light.Vertical)
}

func (p Plot) drawFoot(foot frame.Rect) {
	line, texts := frame.CutTop(foot, 1)
	p.f.HLine(line.Min.X+1, line.Max.X, line.Min.Y, p.t.Border, p.t.Glyphs.Light.Horizontal)
	p.f.Glyph(line.Min.X, line.Min.Y, p.t.Border, p.t.Glyphs.Light.BottomLeft)
	_, texts = frame.CutLeft(texts, 2)
	used := p.f.Text(texts, p.t.Muted, p.x.LowText)
	right := 0
	if p.x.HighText != p.x.LowText {
		right = p.f.TextRight(texts, p.t.Muted, p.x.HighText)
	}
	_, texts = frame.CutLeft(texts, used+1)
	_, texts = frame.CutRight(texts, right+1)
	p.f.TextCenter(texts, p.t.Muted, p.x.Label)
}

// At is the cell of a point.
func (p Plot) At(x, y float64) image.Point {
	column := int(math.Round(p.x.share(x) * float64(p.Inside.Dx()-1)))
	row := int(math.Round((1 - p.y.share(y)) * float64(p.Inside.Dy()-1)))
	return p.Inside.Min.Add(image.Pt(column, row))
}

// Point draws a sign and returns its cell.
func (p Plot) Point(x, y float64, style frame.Style, sign string) image.Point {
	at := p.At(x, y)
	if !p.Inside.Empty() {
		p.f.Glyph(at.X, at.Y, style, sign)
	}
	return at
}

// Spread draws a line down the column of a point, from one value to another.
func (p Plot) Spread(x, low, high float64, style frame.Style) {
	if p.Inside.Empty() {
		return
	}
	top, bottom := p.At(x, high), p.At(x, low)
	p.f.VLine(top.X, top.Y, bottom.Y+1, style, p.t.Glyphs.Heavy.Vertical)
}

// Level draws a broken line across the plot at a value, with a word at its
// right end. A value beyond the axis has none.
func (p Plot) Level(y float64, style frame.Style, word string) {
	if p.Inside.Empty() || y < p.y.Low || y > p.y.High {
		return
	}
	row := p.At(p.x.Low, y).Y
	p.f.HLine(p.Inside.Min.X, p.Inside.Max.X, row, style, p.t.Glyphs.Dashed)
	p.f.TextRight(frame.XYWH(p.Inside.Min.X, row, p.Inside.Dx(), 1), style, word)
}
