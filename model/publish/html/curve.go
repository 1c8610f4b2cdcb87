package html

import (
	"math"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
)

// The height of a feeling in its cell, in hundredths from the top: the zero
// line in the middle, and this far from one feeling to the next. The style
// sheet places the faces by the same numbers.
const (
	zeroLine    = 50.0
	feelingStep = 18.0
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
		if !has(points, i) {
			continue
		}
		var line []curveTo
		start, x := height(points, i), 50.0
		if has(points, i-1) {
			from, bend := halves(segment(points, i-1)).right()
			start, x, line = from, 0, append(line, bend)
		}
		if has(points, i+1) {
			line = append(line, halves(segment(points, i)).left())
		}
		list[i] = draw(x, start, line)
	}
	return list
}

// cubic holds the heights of the four points of a cubic; their distances
// across are equal.
type cubic [4]float64

// segment is the curve from a stage to the next one.
func segment(points []blueprint.Point, i int) cubic {
	from, to := height(points, i), height(points, i+1)
	return cubic{from, from + slope(points, i)/3, to - slope(points, i+1)/3, to}
}

// slope is how steeply the curve passes a stage: flat where it turns,
// otherwise the mean of the ways in and out. The limit of Fritsch and Carlson
// never bites: ways in one direction are whole numbers and add up to four at
// most, so that their mean never exceeds three times the smaller.
func slope(points []blueprint.Point, i int) float64 {
	hasBefore, hasAfter := has(points, i-1), has(points, i+1)
	before, after := 0.0, 0.0
	if hasBefore {
		before = height(points, i) - height(points, i-1)
	}
	if hasAfter {
		after = height(points, i+1) - height(points, i)
	}
	switch {
	case !hasBefore:
		return after
	case !hasAfter:
		return before
	case before*after <= 0:
		return 0
	}
	return (before + after) / 2
}

func has(points []blueprint.Point, i int) bool {
	return i >= 0 && i < len(points) && points[i].Value != nil
}

// height is where a feeling lies, in hundredths from the top.
func height(points []blueprint.Point, i int) float64 {
	return zeroLine - feelingStep*float64(clamp(*points[i].Value))
}

func clamp(emotion int) int {
	return max(model.LowestEmotion, min(emotion, model.HighestEmotion))
}

// halved is a cubic cut in its middle.
type halved struct{ first, second cubic }

func halves(c cubic) halved {
	middle := (c[0] + 3*c[1] + 3*c[2] + c[3]) / 8
	return halved{
		first:  cubic{c[0], (c[0] + c[1]) / 2, (c[0] + 2*c[1] + c[2]) / 4, middle},
		second: cubic{middle, (c[1] + 2*c[2] + c[3]) / 4, (c[2] + c[3]) / 2, c[3]},
	}
}

// left is the first half in the column that it leaves: from the middle to the
// right border.
func (h halved) left() curveTo {
	return curveTo{200.0 / 3, h.first[1], 250.0 / 3, h.first[2], 100, h.first[3]}
}

// right is the second half in the column that it enters: from the left border,
// at the height given, to the middle.
func (h halved) right() (start float64, bend curveTo) {
	return h.second[0], curveTo{50.0 / 3, h.second[1], 100.0 / 3, h.second[2], 50, h.second[3]}
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
