package curve_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/blueprint"
	"interlock/model/publish/curve"
)

// route makes the points of a curve; 9 is no data.
func route(emotions ...int) []blueprint.Point {
	points := make([]blueprint.Point, len(emotions))
	for i, emotion := range emotions {
		points[i].Stage = i
		if emotion != 9 {
			points[i].Value = &emotion
		}
	}
	return points
}

func TestCurveNeverOvershoots(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		points := route(rapid.SliceOfN(rapid.IntRange(-2, 2), 2, 12).Draw(t, "emotions")...)
		for i := range len(points) - 1 {
			cubic := curve.Between(points, i)
			last := cubic[0]
			for step := 1; step <= 50; step++ {
				now := at(cubic, float64(step)/50)
				if (now-last)*(cubic[3]-cubic[0]) < -1e-9 {
					t.Fatalf("the curve turns between stages %d and %d", i, i+1)
				}
				last = now
			}
			first, second := cubic.Halves()
			for _, half := range []curve.Cubic{first, second} {
				if low, high := min(cubic[0], cubic[3]), max(cubic[0], cubic[3]); min(half[0], half[3]) < low-1e-9 || max(half[0], half[3]) > high+1e-9 {
					t.Fatalf("a half leaves its segment: %v of %v", half, cubic)
				}
			}
		}
	})
}

// at is the height of a cubic at a part of its way.
func at(c curve.Cubic, part float64) float64 {
	rest := 1 - part
	return rest*rest*rest*c[0] + 3*rest*rest*part*c[1] + 3*rest*part*part*c[2] + math.Pow(part, 3)*c[3]
}

func TestWordsStandWhereTheCurveDoesNotGo(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		emotions []int
		want     []curve.Side
	}{
		{[]int{1, -1}, []curve.Side{curve.Above, curve.BelowBefore}},
		{[]int{-1, 1}, []curve.Side{curve.Below, curve.AboveBefore}},
		{[]int{1, 1}, []curve.Side{curve.Above, curve.BelowBefore}},
		{[]int{-1, -1}, []curve.Side{curve.Below, curve.AboveBefore}},
		{[]int{2, 9, -2}, []curve.Side{curve.Beside, curve.Beside, curve.Beside}},
	} {
		points := route(test.emotions...)
		var got []curve.Side
		for i := range points {
			got = append(got, curve.LabelSide(points, i))
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%v: the words stand at %v, not %v", test.emotions, got, test.want)
		}
	}
}
