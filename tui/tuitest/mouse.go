package tuitest

import (
	"image"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Click presses and releases the left button in the cell.
func (d *Driver) Click(x, y int) *Driver {
	d.tb.Helper()
	return d.Send(
		tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft},
		tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft},
	)
}

// DoubleClick clicks twice in the cell.
func (d *Driver) DoubleClick(x, y int) *Driver {
	d.tb.Helper()
	return d.Click(x, y).Click(x, y)
}

// ClickText clicks the first cell of the first place where the screen shows the text.
func (d *Driver) ClickText(text string) *Driver {
	d.tb.Helper()
	at := d.Find(text)
	return d.Click(at.X, at.Y)
}

// Find returns the cell in which the first appearance of the text starts, and fails the test when there is none.
func (d *Driver) Find(text string) image.Point {
	d.tb.Helper()
	screen := d.Screen()
	for y := range d.height {
		var line strings.Builder
		columns := []int{} // The column of each byte of line.
		for x := range d.width {
			if c := screen.CellAt(x, y); c != nil && c.Width > 0 {
				for range len(c.Content) {
					columns = append(columns, x)
				}
				line.WriteString(c.Content)
			}
		}
		if at := strings.Index(line.String(), text); at >= 0 && text != "" {
			return image.Pt(columns[at], y)
		}
	}
	d.tb.Fatalf("the screen does not show %q:\n%s", text, d.Text())
	return image.Point{}
}

// Wheel turns the wheel over the cell: down by that many notches, or up when they are negative.
func (d *Driver) Wheel(x, y, notches int) *Driver {
	d.tb.Helper()
	button := tea.MouseWheelDown
	if notches < 0 {
		button, notches = tea.MouseWheelUp, -notches
	}
	for range notches {
		d.Send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
	return d
}

// Drag presses the left button in one cell, moves to another and releases it there.
func (d *Driver) Drag(from, to image.Point) *Driver {
	d.tb.Helper()
	return d.Send(
		tea.MouseClickMsg{X: from.X, Y: from.Y, Button: tea.MouseLeft},
		tea.MouseMotionMsg{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2, Button: tea.MouseLeft},
		tea.MouseMotionMsg{X: to.X, Y: to.Y, Button: tea.MouseLeft},
		tea.MouseReleaseMsg{X: to.X, Y: to.Y, Button: tea.MouseLeft},
	)
}
