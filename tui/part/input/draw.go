package input

import (
	"math"

	"interlock/tui/frame"
)

// Height returns the lines the text takes when it is width cells wide; at least one.
func (in *Input) Height(width int) int {
	return len(rows(in.Value(), max(width, 1)))
}

// Draw fills r with the text in this style, scrolled so that the cursor is visible, and puts the frame's cursor into its
// cell when the input is focused.
func (in *Input) Draw(f *frame.Frame, r frame.Rect, text, placeholder frame.Style) {
	in.area = r
	if r.Empty() {
		return
	}
	f.Fill(r, text)
	if in.Value() == "" {
		f.Text(r, placeholder, in.options.Placeholder)
	}
	all := rows(in.Value(), r.Dx())
	y, x := place(all, in.engine.Line(), in.engine.Column())
	in.scroll(y, len(all), r.Dy())
	f.Within(r, func() {
		for i, line := range all[in.top:min(in.top+r.Dy(), len(all))] {
			drawRow(f, r.Min.X, r.Min.Y+i, text, line)
		}
		if in.Focused() {
			f.SetCursor(r.Min.X+min(x, r.Dx()-1), r.Min.Y+y-in.top)
		}
	})
}

func drawRow(f *frame.Frame, x, y int, style frame.Style, line row) {
	for _, c := range line.characters {
		f.Glyph(x, y, style, c.text)
		x += c.width
	}
}

// scroll moves the first line shown as little as makes line y visible in height lines, and shows no empty ones in vain.
func (in *Input) scroll(y, count, height int) {
	in.top = min(in.top, y, max(count-height, 0))
	in.top = max(in.top, y-height+1)
}

// moveVertically moves the cursor by wrapped lines, aiming for the column where the movement began.
func (in *Input) moveVertically(by int) {
	all := rows(in.Value(), in.width())
	y, x := place(all, in.engine.Line(), in.engine.Column())
	if in.goal < 0 {
		in.goal = x
	}
	in.moveTo(in.goal, y+by)
}

// moveTo moves the cursor to a cell of a wrapped line, or to the nearest there is.
func (in *Input) moveTo(x, y int) {
	all := rows(in.Value(), in.width())
	y = max(min(y, len(all)-1), 0)
	target := all[y]
	for in.engine.Line() > target.line {
		in.engine.CursorUp()
	}
	for in.engine.Line() < target.line {
		in.engine.CursorDown()
	}
	column := target.columnAt(x)
	if y+1 < len(all) && all[y+1].line == target.line && column == target.end && target.characters != nil {
		column = target.characters[len(target.characters)-1].start // The end of this row is the start of the next.
	}
	in.engine.SetCursorColumn(column)
}

// width is the width the text was drawn with last; before that it does not wrap.
func (in *Input) width() int {
	if in.area.Dx() < 1 {
		return math.MaxInt
	}
	return in.area.Dx()
}
