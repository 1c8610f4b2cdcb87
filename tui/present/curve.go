package present

import (
	"math"
	"strconv"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/curve"
	"interlock/tui/part/lettering"
	"interlock/tui/theme"
)

// Curve is how the stages of a journey feel.
type Curve struct {
	Values []*int // -2 to 2 for each stage; nil is no data
	At     int    // the stage that the slide shows
}

const (
	// leastCurveWidth is the columns that a curve needs.
	leastCurveWidth = 36
	// curveHeight is the rows of a curve, with the numbers of the stages below it
	// and a blank above; besideCurve those that a text in plain letters needs with it.
	curveHeight, besideCurve = curve.Tall + 2, 6
	// tallestCurve is how high a curve is worth to be, and tallCurve from where on it
	// has large numbers.
	tallestCurve, tallCurve = 20, 14
)

// known reports whether there is a curve to draw.
func (c Curve) known() bool {
	for _, value := range c.Values {
		if value != nil {
			return len(c.Values) > 1
		}
	}
	return false
}

// draw draws a curve over so many rows with the numbers of its stages below; the
// stage of the slide stands out.
func (c Curve) draw(f *frame.Frame, area frame.Rect, t *theme.Theme, style frame.Style, height int) {
	top, below := frame.CutTop(area, height-1)
	step := area.Dx() / len(c.Values)
	large := height >= tallCurve && step >= 10
	if large {
		top, below = frame.CutTop(area, height-lettering.Height(1))
	}
	points := make([]curve.Point, len(c.Values))
	for i, value := range c.Values {
		points[i].X = area.Min.X + i*step + step/2
		if value != nil {
			points[i].Value, points[i].Known = *value, true
		}
	}
	if t.Glyphs.Bar == theme.UnicodeGlyphs().Bar {
		drawBroad(f, top, t, style, points)
	} else {
		curve.Draw(f, top, t, style, points)
	}
	for i, point := range points {
		drawNumber(f, below, t, point.X, i+1, i == c.At, large)
	}
}

// drawNumber draws the number of a stage; that of the slide stands out.
func drawNumber(f *frame.Frame, area frame.Rect, t *theme.Theme, x, number int, here, large bool) {
	text, style := strconv.Itoa(number), t.Title
	if here {
		style = t.TabActive
	}
	if !large {
		if here {
			text = " " + text + " "
		}
		f.Text(frame.XYWH(x-len(text)/2, area.Min.Y, len(text), 1), style, text)
		return
	}
	width, _ := lettering.Width(text)
	at := frame.XYWH(x-width/2, area.Min.Y, width, lettering.Height(1))
	if here {
		f.Fill(frame.Inset(at, -2, 0), style)
	}
	drawCells(f, at, style, lettering.Rows(text, 1, t.Glyphs))
}

// drawBroad draws a curve with a line as broad as the strokes of large letters.
// It leaves and arrives level, as if the feeling turned slowly.
func drawBroad(f *frame.Frame, area frame.Rect, t *theme.Theme, style frame.Style, points []curve.Point) {
	const broad = 2 // rows of dots, of which a cell has two
	span := float64(2*area.Dy() - broad)
	level := func(value int) float64 {
		value = max(model.LowestEmotion, min(value, model.HighestEmotion))
		return span * float64(model.HighestEmotion-value) / float64(model.HighestEmotion-model.LowestEmotion)
	}
	for i, from := range points[:len(points)-1] {
		to := points[i+1]
		if !from.Known || !to.Known {
			continue
		}
		before := level(from.Value)
		for x := from.X; x <= to.X; x++ {
			way := float64(x-from.X) / float64(to.X-from.X)
			now := before
			if now = level(from.Value) + (level(to.Value)-level(from.Value))*way*way*(3-2*way); x == from.X {
				before = now
			}
			first, last := int(math.Round(min(before, now))), int(math.Round(max(before, now)))+broad
			drawDots(f, area, t, style, x, first, last)
			before = now
		}
	}
	for _, point := range points {
		if point.Known {
			look := t.Emotion(point.Value).Style
			look.Bold = true
			y := int(math.Round(level(point.Value)))
			for x := point.X - broad; x <= point.X+broad; x++ {
				drawDots(f, area, t, look, x, max(0, y-1), min(y+broad+1, 2*area.Dy()))
			}
		}
	}
}

// drawDots draws some dots of a column.
func drawDots(f *frame.Frame, area frame.Rect, t *theme.Theme, style frame.Style, x, first, last int) {
	for y := first / 2; 2*y < last; y++ {
		cell := t.Glyphs.Bar
		switch {
		case 2*y < first:
			cell = t.Glyphs.LowerHalf
		case 2*y+1 >= last:
			cell = t.Glyphs.UpperHalf
		}
		f.Glyph(x, area.Min.Y+y, style, cell)
	}
}
