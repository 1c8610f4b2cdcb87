package tuitest

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Expect fails the test unless the screen shows each of the texts.
func (d *Driver) Expect(texts ...string) *Driver {
	d.tb.Helper()
	screen := d.Text()
	for _, text := range texts {
		if !strings.Contains(screen, text) {
			d.tb.Fatalf("the screen does not show %q:\n%s", text, screen)
		}
	}
	return d
}

// ExpectNot fails the test when the screen shows one of the texts.
func (d *Driver) ExpectNot(texts ...string) *Driver {
	d.tb.Helper()
	screen := d.Text()
	for _, text := range texts {
		if strings.Contains(screen, text) {
			d.tb.Fatalf("the screen shows %q:\n%s", text, screen)
		}
	}
	return d
}

// ExpectLine fails the test unless one line of the screen shows all of the texts.
func (d *Driver) ExpectLine(texts ...string) *Driver {
	d.tb.Helper()
	for _, line := range d.lines() {
		if containsAll(line, texts) {
			return d
		}
	}
	d.tb.Fatalf("no line of the screen shows all of %q:\n%s", texts, d.Text())
	return d
}

func containsAll(line string, texts []string) bool {
	for _, text := range texts {
		if !strings.Contains(line, text) {
			return false
		}
	}
	return true
}

// Overflow fails the test when the view is wider or taller than the screen, in either way of measuring text, or
// puts the cursor outside.
func (d *Driver) Overflow() *Driver {
	d.tb.Helper()
	lines := strings.Split(d.Model.View().Content, "\n")
	if len(lines) > max(d.height, 1) {
		d.tb.Fatalf("the view has %d lines on a screen of %d:\n%s", len(lines), d.height, d.Text())
	}
	for _, line := range lines {
		for _, method := range []ansi.Method{ansi.GraphemeWidth, ansi.WcWidth} {
			if width := method.StringWidth(line); width > d.width {
				d.tb.Fatalf("a line takes %d cells on a screen of %d: %q", width, d.width, ansi.Strip(line))
			}
		}
	}
	if x, y, ok := d.Cursor(); ok && (x < 0 || y < 0 || x >= d.width || y >= d.height) {
		d.tb.Fatalf("the cursor is at %d,%d, outside a screen of %dx%d", x, y, d.width, d.height)
	}
	return d
}
