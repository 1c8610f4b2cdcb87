package frame_test

import (
	"testing"

	"pgregory.net/rapid"

	"interlock/tui/frame"
)

func TestCutsShareOutTheWholeRectangle(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := frame.XYWH(rapid.IntRange(-5, 5).Draw(t, "x"), rapid.IntRange(-5, 5).Draw(t, "y"), rapid.IntRange(0, 20).Draw(t, "width"), rapid.IntRange(0, 20).Draw(t, "height"))
		n := rapid.IntRange(-3, 25).Draw(t, "n")
		top, below := frame.CutTop(r, n)
		bottom, above := frame.CutBottom(r, n)
		left, beside := frame.CutLeft(r, n)
		right, before := frame.CutRight(r, n)
		rows, columns := max(min(n, r.Dy()), 0), max(min(n, r.Dx()), 0)
		for _, c := range []struct {
			name               string
			part, rest         frame.Rect
			size, want, length int
		}{
			{"top", top, below, top.Dy(), rows, top.Dy() + below.Dy() - r.Dy()},
			{"bottom", bottom, above, bottom.Dy(), rows, bottom.Dy() + above.Dy() - r.Dy()},
			{"left", left, beside, left.Dx(), columns, left.Dx() + beside.Dx() - r.Dx()},
			{"right", right, before, right.Dx(), columns, right.Dx() + before.Dx() - r.Dx()},
		} {
			if c.size != c.want || c.length != 0 || !c.part.In(r) || !c.rest.In(r) || c.part.Overlaps(c.rest) {
				t.Fatalf("cut %d from the %s of %v: %v and %v", n, c.name, r, c.part, c.rest)
			}
		}
		if inside := frame.Inset(r, n, n); !inside.In(r) || inside.Dx() < 0 || inside.Dy() < 0 {
			t.Fatalf("inset %d of %v: %v", n, r, inside)
		}
		if middle := frame.Center(r, n, n); !middle.In(r) || middle.Dx() != columns || middle.Dy() != rows {
			t.Fatalf("%d cells in the middle of %v: %v", n, r, middle)
		}
	})
}

func TestColumnsAreShared(t *testing.T) {
	t.Parallel()
	columns := frame.Columns(frame.XYWH(0, 0, 11, 2), 3, 1)
	want := []frame.Rect{frame.XYWH(0, 0, 3, 2), frame.XYWH(4, 0, 3, 2), frame.XYWH(8, 0, 3, 2)}
	for i, r := range columns {
		if r != want[i] {
			t.Errorf("column %d is %v, not %v", i, r, want[i])
		}
	}
	if got := frame.Rows(frame.XYWH(0, 0, 2, 5), 2, 0); got[0] != frame.XYWH(0, 0, 2, 3) || got[1] != frame.XYWH(0, 3, 2, 2) {
		t.Errorf("rows are %v", got)
	}
	if got := frame.Columns(frame.XYWH(0, 0, 5, 5), 0, 1); got != nil {
		t.Errorf("no columns are %v", got)
	}
}
