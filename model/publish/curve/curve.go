// Package curve knows how feelings become a line: a monotone cubic that never
// goes beyond what somebody felt, with a gap where nobody knows.
package curve

import (
	"interlock/model"
	"interlock/model/blueprint"
)

// Cubic holds the feelings of the four points of a Bézier curve from one stage
// to the next; their distances across are equal.
type Cubic [4]float64

// Has reports whether the feeling of a stage is known; of a stage that is not
// there it is not.
func Has(points []blueprint.Point, i int) bool {
	return i >= 0 && i < len(points) && points[i].Value != nil
}

// At is the feeling of a stage that has one, from -2 to 2.
func At(points []blueprint.Point, i int) float64 { return float64(Clamp(*points[i].Value)) }

// Clamp keeps a feeling within -2 and 2.
func Clamp(emotion int) int {
	return max(model.LowestEmotion, min(emotion, model.HighestEmotion))
}

// Between is the curve from a stage to the next one; both have a feeling.
func Between(points []blueprint.Point, i int) Cubic {
	from, to := At(points, i), At(points, i+1)
	return Cubic{from, from + slope(points, i)/3, to - slope(points, i+1)/3, to}
}

// slope is how steeply the curve of Fritsch and Carlson passes a stage: flat
// where it turns, otherwise the mean of the ways in and out. Their limit never
// bites: ways in one direction are whole numbers and add up to four at most,
// so that their mean never exceeds three times the smaller.
func slope(points []blueprint.Point, i int) float64 {
	hasBefore, hasAfter := Has(points, i-1), Has(points, i+1)
	before, after := 0.0, 0.0
	if hasBefore {
		before = At(points, i) - At(points, i-1)
	}
	if hasAfter {
		after = At(points, i+1) - At(points, i)
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

// Halves cuts a curve in its middle.
func (c Cubic) Halves() (first, second Cubic) {
	middle := (c[0] + 3*c[1] + 3*c[2] + c[3]) / 8
	return Cubic{c[0], (c[0] + c[1]) / 2, (c[0] + 2*c[1] + c[2]) / 4, middle},
		Cubic{middle, (c[1] + 2*c[2] + c[3]) / 4, (c[2] + c[3]) / 2, c[3]}
}

// Side is where the words of a feeling stand, as seen from its face.
type Side int

// The sides of a face. Words stand behind it, or before it where the curve
// ends.
const (
	Beside Side = iota
	Above
	Below
	AboveBefore
	BelowBefore
)

// LabelSide puts the words of a feeling where the curve does not go: above it
// when it falls next, below it when it climbs, outside its area when it stays
// level. Where the curve ends, the words stand before the face, on the side
// that the words of the stage before leave free.
func LabelSide(points []blueprint.Point, i int) Side {
	switch {
	case !Has(points, i) || !Has(points, i-1) && !Has(points, i+1):
		return Beside
	case Has(points, i+1):
		now, next := At(points, i), At(points, i+1)
		if next < now || next == now && now >= 0 {
			return Above
		}
		return Below
	}
	now, before := At(points, i), At(points, i-1)
	if before < now || before == now && now < 0 {
		return AboveBefore
	}
	return BelowBefore
}
