package html

import (
	"math"
	"strconv"
	"strings"

	"interlock/model/blueprint"
	"interlock/model/publish/curve"
)

// The height of a feeling in its cell, in hundredths from the top: the zero
// line in the middle, and this far from one feeling to the next. The style
// sheet places the faces by the same numbers.
const (
	zeroLine    = 50.0
	feelingStep = 16.0
)

// piece is what one column shows of a curve. The parts are paths in a square
// of a hundred units, from border to border, so that columns can be any width
// and a map can be cut anywhere.
type piece struct {
	Line string // the curve; "" at a stage that has no neighbour with data
	Area string // between the curve and the zero line
}

// pieces cuts the monotone cubic through the points of a journey (Fritsch and
// Carlson) into one piece for each stage. It never overshoots a point, and has
// a gap where there is no data.
func pieces(points []blueprint.Point) []piece {
	list := make([]piece, len(points))
	for i := range points {
		if !curve.Has(points, i) {
			continue
		}
		var line []curveTo
		start, x := height(curve.At(points, i)), 50.0
		if curve.Has(points, i-1) {
			_, second := curve.Between(points, i-1).Halves()
			start, x, line = height(second[0]), 0, append(line, entering(second))
		}
		if curve.Has(points, i+1) {
			first, _ := curve.Between(points, i).Halves()
			line = append(line, leaving(first))
		}
		list[i] = draw(x, start, line)
	}
	return list
}

// height is where a feeling lies, in hundredths from the top.
func height(feeling float64) float64 { return zeroLine - feelingStep*feeling }

// leaving is the first half of a curve in the column that it leaves: from the
// middle to the right border.
func leaving(half curve.Cubic) curveTo {
	return curveTo{200.0 / 3, height(half[1]), 250.0 / 3, height(half[2]), 100, height(half[3])}
}

// entering is the second half in the column that it enters: from the left
// border to the middle.
func entering(half curve.Cubic) curveTo {
	return curveTo{50.0 / 3, height(half[1]), 100.0 / 3, height(half[2]), 50, height(half[3])}
}

// curveTo holds the numbers of a C command of a path.
type curveTo [6]float64

func draw(x, y float64, line []curveTo) piece {
	if len(line) == 0 {
		return piece{}
	}
	var path strings.Builder
	path.WriteString("M" + number(x) + " " + number(y))
	for _, bend := range line {
		path.WriteByte('C')
		for i, value := range bend {
			if i > 0 {
				path.WriteByte(' ')
			}
			path.WriteString(number(value))
		}
	}
	end := line[len(line)-1][4]
	area := path.String() + "L" + number(end) + " " + number(zeroLine) + "H" + number(x) + "Z"
	return piece{Line: path.String(), Area: area}
}

// number writes a length with one digit behind the point at most.
func number(value float64) string {
	return strconv.FormatFloat(math.Round(value*10)/10, 'f', -1, 64)
}
