package png_test

import (
	"math"

	"interlock/model/publish/drawing"
)

// distanceTo is how far a point is from the nearest point of a line.
func distanceTo(line []drawing.Point, at drawing.Point) float64 {
	nearest := math.Inf(1)
	for i := 1; i < len(line); i++ {
		nearest = min(nearest, fromSegment(line[i-1], line[i], at))
	}
	return nearest
}

func fromSegment(from, to, at drawing.Point) float64 {
	x, y := to.X-from.X, to.Y-from.Y
	along := 0.0
	if length := x*x + y*y; length > 0 {
		along = max(0, min(1, ((at.X-from.X)*x+(at.Y-from.Y)*y)/length))
	}
	return math.Hypot(at.X-from.X-along*x, at.Y-from.Y-along*y)
}
