package html

import (
	"testing"

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
	if want := "M50 82C66.7 76.7 83.3 71.3 100 66"; list[0].Line != want {
		t.Errorf("the first stage draws %q, not %q", list[0].Line, want)
	}
	if want := "M0 66C16.7 60.7 33.3 55.3 50 50C66.7 44.7 83.3 39.3 100 34"; list[1].Line != want {
		t.Errorf("the second stage draws %q, not %q", list[1].Line, want)
	}
	if want := "M0 34C16.7 28.7 33.3 23.3 50 18L50 50H0Z"; list[2].Area != want {
		t.Errorf("the last stage fills %q, not %q", list[2].Area, want)
	}
}
