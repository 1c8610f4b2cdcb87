package figures_test

import (
	"strings"
	"testing"

	"interlock/tui/frame"
	"interlock/tui/part/figures"
	"interlock/tui/theme"
)

func draw(t *testing.T, width, height int, look *theme.Theme, time string) string {
	t.Helper()
	f := frame.New(width, height)
	taken := figures.Draw(f, f.Bounds(), look, frame.Style{}, time)
	if !taken.In(f.Bounds()) {
		t.Errorf("%s takes %v of %v", time, taken, f.Bounds())
	}
	var lines []string
	for line := range strings.Lines(f.String()) {
		lines = append(lines, strings.TrimRight(line, " \n"))
	}
	return strings.Join(lines, "\n")
}

func TestFiguresAreDrawn(t *testing.T) {
	t.Parallel()
	want := strings.TrimPrefix(`
 ▄██    ▄████▄      █████▄  ██  ██
▀▀██        ██  ██      ██  ██  ██
  ██    ▄████▀        ████  ██████
  ██    ██      ██      ██      ██
██████  ██████      █████▀      ██`, "\n")
	if got := draw(t, 40, 5, theme.Plain(), "12:34"); got != want {
		t.Errorf("drawn is\n%s\nwant\n%s", got, want)
	}
}

func TestFiguresGrowWithTheirRoom(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ columns, rows, scale int }{
		{33, 5, 0}, {34, 5, 1}, {34, 4, 0}, {67, 30, 1}, {68, 10, 2}, {200, 15, 3}, {0, 0, 0},
	} {
		if got := figures.Scale(test.columns, test.rows, "12:34"); got != test.scale {
			t.Errorf("in %d by %d cells the scale is %d, want %d", test.columns, test.rows, got, test.scale)
		}
	}
}

func TestWithoutRoomTheTimeIsText(t *testing.T) {
	t.Parallel()
	if got := draw(t, 20, 3, theme.Plain(), "12:34"); !strings.HasPrefix(got, "12:34") {
		t.Errorf("drawn is\n%s", got)
	}
}

func TestPlainTerminalsShowFiguresToo(t *testing.T) {
	t.Parallel()
	got := draw(t, 100, 10, theme.New(theme.Options{ASCII: true}), "0123456789:")
	for _, char := range got {
		if char != '#' && char != ' ' && char != '\n' {
			t.Fatalf("%q is drawn:\n%s", char, got)
		}
	}
}
