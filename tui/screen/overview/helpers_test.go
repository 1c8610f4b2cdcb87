package overview_test

import (
	"strings"
	"testing"

	"interlock/tui/tuitest/room"
)

// page is the program as it opens: on the overview.
type page struct{ *room.Room }

func enter(tb testing.TB, texts map[string]string, options ...room.Option) page {
	tb.Helper()
	return page{room.Enter(tb, texts, "", 120, 36, options...)}
}

// empty is a workshop that has just begun.
func empty() map[string]string { return map[string]string{"workshop.yaml": "format: interlock/1\n"} }

// until presses a key until the cursor is on a line with a text.
func (p page) until(t testing.TB, key, text string) page {
	t.Helper()
	for range 40 {
		if strings.Contains(p.selected(), text) {
			return p
		}
		p.Keys(key)
	}
	t.Fatalf("%s never brings the cursor to %q:\n%s", key, text, p.Text())
	return p
}

// reach goes to a line with a text, by the arrows alone: down the first
// column, and then down the second.
func (p page) reach(t testing.TB, text string) page {
	t.Helper()
	for _, start := range [][]string{{"home"}, {"home", "down", "down", "down", "right"}} {
		p.Keys(start...)
		for range 30 {
			if strings.Contains(p.selected(), text) {
				return p
			}
			p.Keys("down")
		}
	}
	t.Fatalf("no arrow brings the cursor to %q:\n%s", text, p.Text())
	return p
}

// selected is what stands on the line of the cursor, all of its rows.
func (p page) selected() string {
	screen := p.Screen()
	at := p.Find("▸")
	marked := func(x, y int) bool {
		cell, mark := screen.CellAt(x, y), screen.CellAt(at.X, at.Y)
		return cell != nil && cell.Style.Bg != nil && cell.Style.Bg == mark.Style.Bg
	}
	top := at.Y
	for marked(at.X, top-1) {
		top--
	}
	var text strings.Builder
	for y := top; marked(at.X, y); y++ {
		for x := at.X; marked(x, y); x++ {
			text.WriteString(screen.CellAt(x, y).Content)
		}
		text.WriteString("\n")
	}
	return text.String()
}
