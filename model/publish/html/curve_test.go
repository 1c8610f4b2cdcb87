package html

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model/blueprint"
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

func TestCurveHasAGapWhereThereIsNoData(t *testing.T) {
	t.Parallel()
	list := pieces(route(1, -1, 9, 0, 9, 2, 2))
	for i, drawn := range []bool{true, true, false, false, false, true, true} {
		if (list[i].Line != "") != drawn {
			t.Errorf("stage %d draws %q", i, list[i].Line)
		}
	}
}

func TestCurveJoinsAtTheBordersOfColumns(t *testing.T) {
	t.Parallel()
	list := pieces(route(-2, 0, 2))
	if want := "M50 86C66.7 80 83.3 74 100 68"; list[0].Line != want {
		t.Errorf("the first stage draws %q, not %q", list[0].Line, want)
	}
	if want := "M0 68C16.7 62 33.3 56 50 50C66.7 44 83.3 38 100 32"; list[1].Line != want {
		t.Errorf("the second stage draws %q, not %q", list[1].Line, want)
	}
	if want := "M0 32C16.7 26 33.3 20 50 14L50 50H0Z"; list[2].Area != want {
		t.Errorf("the last stage fills %q, not %q", list[2].Area, want)
	}
}

func TestCurveNeverOvershoots(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		points := route(rapid.SliceOfN(rapid.IntRange(-2, 2), 2, 12).Draw(t, "emotions")...)
		for i := range len(points) - 1 {
			curve := segment(points, i)
			last := curve[0]
			for step := 1; step <= 50; step++ {
				now := at(curve, float64(step)/50)
				if (now-last)*(curve[3]-curve[0]) < -1e-9 {
					t.Fatalf("the curve turns between stages %d and %d", i, i+1)
				}
				last = now
			}
			for _, half := range []cubic{halves(curve).first, halves(curve).second} {
				if top, bottom := min(curve[0], curve[3]), max(curve[0], curve[3]); half[0] < top-1e-9 || half[3] > bottom+1e-9 {
					t.Fatalf("a half leaves its segment: %v of %v", half, curve)
				}
			}
		}
	})
}

// at is the height of a cubic at a part of its way.
func at(c cubic, part float64) float64 {
	rest := 1 - part
	return rest*rest*rest*c[0] + 3*rest*rest*part*c[1] + 3*rest*part*part*c[2] + math.Pow(part, 3)*c[3]
}

func TestWordsStandWhereTheCurveDoesNotGo(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		emotions []int
		want     string
	}{
		{[]int{1, -1}, "above|below before"},
		{[]int{-1, 1}, "below|above before"},
		{[]int{1, 1}, "above|below before"},
		{[]int{-1, -1}, "below|above before"},
		{[]int{2, 9, -2}, "beside|beside|beside"},
	} {
		points := route(test.emotions...)
		var got []string
		for i := range points {
			got = append(got, labelSide(points, i))
		}
		if strings.Join(got, "|") != test.want {
			t.Errorf("%v: the words stand %q, not %q", test.emotions, strings.Join(got, "|"), test.want)
		}
	}
}
