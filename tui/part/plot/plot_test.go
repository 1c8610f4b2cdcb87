package plot_test

import (
	"fmt"
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"

	"interlock/tui/frame"
	"interlock/tui/part/plot"
	"interlock/tui/theme"
)

func write(value float64) string { return fmt.Sprintf("%g", value) }

func TestEndsOfTheAxesAreTheCorners(t *testing.T) {
	t.Parallel()
	f := frame.New(40, 20)
	p := plot.New(f, f.Bounds(), theme.Dark(), plot.Covering("x", write, 2, 8, 5), plot.Covering("y", write, -10, 30))
	last := p.Inside.Max.Sub(image.Pt(1, 1))
	for _, test := range []struct {
		x, y float64
		want image.Point
	}{
		{2, 30, p.Inside.Min}, {8, -10, last}, {2, -10, image.Pt(p.Inside.Min.X, last.Y)}, {99, 99, image.Pt(last.X, p.Inside.Min.Y)},
	} {
		if got := p.At(test.x, test.y); got != test.want {
			t.Errorf("%g, %g lies at %v, not %v", test.x, test.y, got, test.want)
		}
	}
}

func TestNothingLiesOutside(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(0, 60).Draw(t, "width"), rapid.IntRange(0, 30).Draw(t, "height")
		values := rapid.SliceOfN(rapid.Float64Range(-1e6, 1e6), 0, 8).Draw(t, "values")
		f := frame.New(width, height)
		p := plot.New(f, f.Bounds(), theme.Dark(), plot.Covering("across", write, values...), plot.Covering("up", write, values...))
		if !p.Inside.In(f.Bounds()) {
			t.Fatalf("%v is not in %v", p.Inside, f.Bounds())
		}
		for _, value := range append(values, math.Inf(1), math.Inf(-1)) {
			at := p.Point(value, value, frame.Style{}, "x")
			p.Spread(value, value-1, value+1, frame.Style{})
			p.Level(value, frame.Style{}, "word")
			if !p.Inside.Empty() && !at.In(p.Inside) {
				t.Fatalf("%g lies at %v, outside %v", value, at, p.Inside)
			}
		}
	})
}
