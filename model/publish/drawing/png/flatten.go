package png

import (
	"math"

	"interlock/model/publish/drawing"
)

// point is a place, or a direction, in pixels.
type point struct{ x, y float64 }

func (p point) plus(q point) point  { return point{p.x + q.x, p.y + q.y} }
func (p point) minus(q point) point { return point{p.x - q.x, p.y - q.y} }
func (p point) times(factor float64) point {
	return point{float64(p.x * factor), float64(p.y * factor)}
}
func (p point) dot(q point) float64         { return float64(p.x*q.x) + float64(p.y*q.y) }
func (p point) cross(q point) float64       { return float64(p.x*q.y) - float64(p.y*q.x) }
func (p point) length() float64             { return math.Sqrt(p.dot(p)) }
func (p point) unit() point                 { return p.times(1 / p.length()) }
func (p point) to(q point, t float64) point { return p.plus(q.minus(p).times(t)) }

// polyline is a part of a path as straight lines.
type polyline struct {
	points []point
	closed bool
}

// flatness is how far a straight line may be from the curve it stands for, in
// pixels.
const flatness = 0.05

// flatten turns a path into straight lines, in pixels.
func flatten(steps []drawing.Step, scale float64) []polyline {
	var lines []polyline
	var line polyline
	end := func() {
		if len(line.points) > 0 {
			lines = append(lines, line)
		}
		line = polyline{}
	}
	pixels := func(p drawing.Point) point { return point{p.X, p.Y}.times(scale) }
	for _, step := range steps {
		to := pixels(step.To)
		switch last := len(line.points) - 1; {
		case step.Kind == drawing.Close:
			line.closed = true
			end()
		case step.Kind == drawing.Move:
			end()
			line.points = []point{to}
		case step.Kind == drawing.Curve && last >= 0:
			line.points = cubic(line.points, pixels(step.Control1), pixels(step.Control2), to)
		default:
			line.points = append(line.points, to)
		}
	}
	end()
	return lines
}

// cubic appends a cubic curve from the last point on.
func cubic(points []point, control1, control2, to point) []point {
	from := points[len(points)-1]
	bend := max(bend(from, control1, control2), bend(control1, control2, to))
	count := math.Ceil(math.Sqrt(0.75 * bend / flatness))
	for i := 1.0; i < count; i++ {
		t := i / count
		middle := control1.to(control2, t)
		first := from.to(control1, t).to(middle, t)
		second := middle.to(control2.to(to, t), t)
		points = append(points, first.to(second, t))
	}
	return append(points, to)
}

// quadratic appends a quadratic curve from the last point on.
func quadratic(points []point, control, to point) []point {
	from := points[len(points)-1]
	count := math.Ceil(math.Sqrt(0.25 * bend(from, control, to) / flatness))
	for i := 1.0; i < count; i++ {
		t := i / count
		points = append(points, from.to(control, t).to(control.to(to, t), t))
	}
	return append(points, to)
}

// bend is how far three points are from lying evenly on a line.
func bend(a, b, c point) float64 { return a.minus(b).plus(c.minus(b)).length() }

// dashed parts a line into dashes, whose lengths on and off are given in turn.
func (l polyline) dashed(lengths []float64) []polyline {
	round := 0.0
	for _, length := range lengths {
		round += max(length, 0)
	}
	if round < 2*flatness { // Nobody could tell these dashes from a line.
		return []polyline{l}
	}
	points := l.points
	if l.closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	var dashes []polyline
	dash := []point{points[0]}
	number, left := 0, lengths[0]
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		length, done := to.minus(from).length(), 0.0
		for ; length-done > left; number++ {
			done += left
			at := from.to(to, done/length)
			if number%2 == 0 {
				dashes = append(dashes, polyline{points: append(dash, at)})
			}
			dash, left = []point{at}, max(lengths[(number+1)%len(lengths)], 0)
		}
		left -= length - done
		dash = append(dash, to)
	}
	if number%2 == 0 {
		dashes = append(dashes, polyline{points: dash})
	}
	return dashes
}
