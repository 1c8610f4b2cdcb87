// Package figures draws times in figures so large that a room can read them.
package figures

import (
	"strings"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Draw draws a time such as "4:12" from the left top of the area, as large as
// it fits, and returns what it takes of the area. Where not even the smallest
// figures fit, it stands there as a line of text.
func Draw(f *frame.Frame, area frame.Rect, t *theme.Theme, style frame.Style, time string) frame.Rect {
	scale := Scale(area.Dx(), area.Dy(), time)
	if scale == 0 {
		return frame.XYWH(area.Min.X, area.Min.Y, f.Text(area, style, time), min(1, area.Dy()))
	}
	width, height := size(time, scale)
	for y := range height {
		row := frame.XYWH(area.Min.X, area.Min.Y+y, width, 1)
		f.Text(row, style, line(time, scale, y, t.Glyphs))
	}
	return frame.XYWH(area.Min.X, area.Min.Y, width, height)
}

// Scale is how many times the smallest figures fit into that many columns and
// rows, 0 when they do not fit at all.
func Scale(columns, rows int, time string) int {
	width, height := size(time, 1)
	if width == 0 {
		return 0
	}
	return min(columns/width, rows/height)
}

// size is the columns and rows that a time takes.
func size(time string, scale int) (width, height int) {
	for i, char := range time {
		if i > 0 {
			width += gap
		}
		width += len(glyph(char)[0])
	}
	return width * scale, dots / 2 * scale
}

// line is one row of cells: two rows of dots, each as many times as the scale.
func line(time string, scale, y int, glyphs theme.Glyphs) string {
	var out strings.Builder
	for i, char := range time {
		if i > 0 {
			out.WriteString(strings.Repeat(" ", gap*scale))
		}
		shape := glyph(char)
		upper, lower := shape[2*y/scale], shape[(2*y+1)/scale]
		for x := range upper {
			out.WriteString(strings.Repeat(cell(upper[x] == '#', lower[x] == '#', glyphs), scale))
		}
	}
	return out.String()
}

func cell(upper, lower bool, glyphs theme.Glyphs) string {
	switch {
	case upper && lower:
		return glyphs.Bar
	case upper:
		return glyphs.UpperHalf
	case lower:
		return glyphs.LowerHalf
	}
	return " "
}
