package curve_test

import (
	"fmt"
	"image"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"interlock/tui/frame"
	"interlock/tui/part/curve"
	"interlock/tui/theme"
)

// drawn is the plain text of a curve, a line for each row.
func drawn(width, height int, glyphs theme.Glyphs, points []curve.Point) []string {
	look := theme.Plain()
	look.Glyphs = glyphs
	f := frame.New(width, height)
	curve.Draw(f, f.Bounds(), look, look.Customer, points)
	screen := uv.NewScreenBuffer(width, height)
	uv.NewStyledString(f.String()).Draw(screen, image.Rect(0, 0, width, height))
	lines := make([]string, height)
	for y := range lines {
		for x := range width {
			lines[y] += screen.CellAt(x, y).Content
		}
		lines[y] = strings.TrimRight(ansi.Strip(lines[y]), " ")
	}
	return lines
}

// points spreads values over columns; 9 stands for no data.
func points(start, step int, values ...int) []curve.Point {
	var all []curve.Point
	for i, value := range values {
		all = append(all, curve.Point{X: start + i*step, Value: value, Known: value != 9})
	}
	return all
}

func TestCurve(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	for _, test := range []struct {
		name   string
		height int
		glyphs theme.Glyphs
		points []curve.Point
	}{
		{"every step up and down", curve.Tall, theme.UnicodeGlyphs(), points(4, 14, -2, -1, 1, 2, -2, 2)},
		{"a gap where there is no data", curve.Tall, theme.UnicodeGlyphs(), points(4, 14, -1, 9, 1, 0, 9, -2)},
		{"coming from and going to stages beside it", curve.Tall, theme.UnicodeGlyphs(), points(-10, 24, 2, 0, -2, 2, 2)},
		{"three rows", curve.Short, theme.UnicodeGlyphs(), points(4, 14, -2, -1, 1, 2, 0, 2)},
		{"plain signs", curve.Tall, theme.ASCIIGlyphs(), points(4, 14, -2, -1, 1, 2, -2, 2)},
		{"points close together", curve.Tall, theme.UnicodeGlyphs(), points(1, 2, -2, 2, 0, 1, -2)},
	} {
		fmt.Fprintf(&out, "%s\n%s\n\n", test.name, strings.Join(drawn(80, test.height, test.glyphs, test.points), "\n"))
	}
	golden.RequireEqual(t, out.String())
}

// TestLineIsWhole walks along the line between two points: from each column it
// goes on in the next, in the row where it left.
func TestLineIsWhole(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		step := rapid.IntRange(2, 40).Draw(t, "step")
		from, to := rapid.IntRange(-2, 2).Draw(t, "from"), rapid.IntRange(-2, 2).Draw(t, "to")
		lines := drawn(step+4, curve.Tall, theme.UnicodeGlyphs(), points(0, step, from, to))
		row := curve.Row(from, curve.Tall)
		for x := 1; x < step; x++ {
			next, ok := leaves(lines, x, row)
			if !ok {
				t.Fatalf("the line breaks in column %d, row %d:\n%s", x, row, strings.Join(lines, "\n"))
			}
			row = next
		}
		if want := curve.Row(to, curve.Tall); row != want {
			t.Fatalf("the line arrives in row %d instead of %d:\n%s", row, want, strings.Join(lines, "\n"))
		}
	})
}

// leaves is the row in which the line leaves a column that it entered in a row.
func leaves(lines []string, x, row int) (int, bool) {
	direction := 0
	switch at(lines, x, row) {
	case "─":
		return row, true
	case "╮":
		direction = 1
	case "╯":
		direction = -1
	default:
		return row, false
	}
	for row += direction; at(lines, x, row) == "│"; row += direction {
	}
	return row, at(lines, x, row) == "╰" || at(lines, x, row) == "╭"
}

func at(lines []string, x, row int) string {
	if row < 0 || row >= len(lines) || x >= len([]rune(lines[row])) {
		return ""
	}
	return string([]rune(lines[row])[x])
}

func TestNothingIsDrawnOutside(t *testing.T) {
	t.Parallel()
	f := frame.New(40, 9)
	look := theme.Plain()
	curve.Draw(f, frame.XYWH(10, 2, 20, 5), look, look.Customer, points(-5, 9, 2, -2, 2, -2, 2, -2, 2))
	for y, line := range strings.Split(ansi.Strip(f.String()), "\n") {
		for x, r := range []rune(line) {
			if r != ' ' && !image.Pt(x, y).In(image.Rect(10, 2, 30, 7)) {
				t.Errorf("%q stands outside, at %d,%d", r, x, y)
			}
		}
	}
}
