package form

import (
	"fmt"
	"strings"

	"interlock/tui/frame"
	"interlock/tui/part/note"
)

const (
	leastLabel = 8
	mostLabel  = 17
	mostValue  = 100 // longer lines are hard to read
	indent     = 2
	marker     = 3 // the cursor's sign between two gaps
	signs      = 2 // the basis at the right edge of a note
	bar        = 2 // the scroll bar and its gap
)

// layout is where the rows stand at a width.
type layout struct {
	width  int
	label  int // columns of the labels
	value  int
	source int // columns for the sources of notes, at the right
	spots  []spot
	height int // of all rows together
}

// spot is the lines of a row. The name of a list shares those of its first
// entry.
type spot struct{ y, height int }

// arrange places the rows at a width. It is kept until they change.
func (f *Form) arrange(width int) *layout {
	f.Refresh()
	if f.layout.width == width && len(f.layout.spots) == len(f.rows) {
		return &f.layout
	}
	l := layout{width: width, label: leastLabel, spots: make([]spot, len(f.rows))}
	most := max(leastLabel, min(mostLabel, width/3))
	for _, r := range f.rows {
		l.label = max(l.label, min(frame.Width(r.label)+r.depth*indent, most))
		l.source = max(l.source, min(frame.Width(strings.Join(r.note.Source, " ")), 8))
	}
	l.value = max(1, min(mostValue, width-l.label-marker))
	if l.value < 50 || l.source == 0 {
		l.source = 0
	} else {
		l.source++
	}
	for i, r := range f.rows {
		if r.gap {
			l.height++
		}
		l.spots[i] = spot{l.height, l.rowHeight(r)}
		if r.kind == head {
			l.spots[i].height = l.rowHeight(f.rows[i+1])
			continue
		}
		l.height += l.spots[i].height
	}
	f.layout = l
	return &f.layout
}

func (l *layout) rowHeight(r row) int {
	return max(1, len(frame.Lines(r.shown(), l.value-signs-l.source)))
}

// shown is the value of a row, or what to ask while there is none.
func (r row) shown() string {
	if r.text != "" {
		return r.text
	}
	return r.prompt()
}

// Height is the lines that the form takes at a width, with the line that
// describes the row under the cursor.
func (f *Form) Height(width int) int { return f.arrange(width-bar).height + 2 }

// pageStep is how many rows the cursor moves to go one page.
func (f *Form) pageStep(direction int) int {
	l := &f.layout
	if len(l.spots) == 0 {
		return direction
	}
	goal := l.spots[f.cursor].y + direction*max(1, f.page-1)
	at := f.cursor
	for at+direction >= 0 && at+direction < len(l.spots) && (l.spots[at+direction].y-goal)*direction <= 0 {
		at += direction
	}
	if at == f.cursor {
		return direction
	}
	return at - f.cursor
}

// Draw draws the rows that are in sight, and below them what is known of the
// one under the cursor. Without the focus the cursor is only hinted at.
func (f *Form) Draw(to *frame.Frame, area frame.Rect, focused bool) {
	foot, body := frame.CutBottom(area, min(2, area.Dy()/4))
	l := f.arrange(body.Dx() - bar)
	f.page = body.Dy()
	f.scroll(body.Dy())
	to.Zone(body, f.options.Zone)
	to.Within(body, func() {
		for i := range f.rows {
			at := l.spots[i]
			if at.y+at.height <= f.top || at.y >= f.top+body.Dy() {
				continue
			}
			f.drawRow(to, frame.XYWH(body.Min.X, body.Min.Y+at.y-f.top, l.width, at.height), i, focused && i == f.cursor)
		}
	})
	f.drawBar(to, body)
	if focused {
		f.drawFoot(to, foot)
	}
}

func (f *Form) scroll(height int) {
	l := &f.layout
	if !f.wandered && f.cursor < len(l.spots) {
		at := l.spots[f.cursor]
		f.top = max(min(f.top, at.y), at.y+min(at.height, height)-height)
	}
	f.top = max(0, min(f.top, l.height-height))
}

func (f *Form) drawRow(to *frame.Frame, area frame.Rect, index int, selected bool) {
	t, r := f.desk.Theme(), f.rows[index]
	to.Zone(area, fmt.Sprintf("%s:%d", f.options.Zone, index))
	label, value := frame.CutLeft(area, f.layout.label)
	if r.label != "" {
		f.drawLabel(to, label, r, selected)
	}
	if r.kind == head {
		to.Zone(label, fmt.Sprintf("%s:%d", f.options.Zone, index))
		return
	}
	mark, value := frame.CutLeft(value, marker)
	value, _ = frame.CutLeft(value, f.layout.value)
	if selected {
		_, mark = frame.CutLeft(mark, 1)
		to.Text(mark, t.Key, t.Glyphs.Cursor)
	}
	f.drawValue(to, value, r, selected)
}

func (f *Form) drawLabel(to *frame.Frame, area frame.Rect, r row, selected bool) {
	t := f.desk.Theme()
	_, area = frame.CutLeft(area, r.depth*indent)
	style := t.Muted
	if r.kind == group || r.kind == head || r.text != "" {
		style = t.Heading
	}
	if selected && r.kind == head {
		style = t.Selected
		line, _ := frame.CutTop(area, 1)
		to.Fill(line, style)
	}
	to.Text(area, style, r.label)
}

func (f *Form) drawValue(to *frame.Frame, area frame.Rect, r row, selected bool) {
	t := f.desk.Theme()
	style := t.Text
	switch {
	case r.broken:
		style = t.Warning
	case r.text == "", r.kind == fixed:
		style = t.Muted
	case r.note.Basis.Guess():
		style = t.Guess
	}
	if selected {
		style = t.Selected
		to.Fill(area, style)
	}
	right, left := frame.CutRight(area, f.layout.source)
	if sources := strings.Join(r.note.Source, " "); f.layout.source > 0 && sources != "" {
		muted := t.Muted
		if selected {
			muted = style
		}
		_, right = frame.CutLeft(right, 1)
		to.Text(right, muted, sources)
	}
	note.Draw(to, left, t, r.shown(), r.note, note.Look{Style: style, Selected: selected})
}

// drawBar shows at the right edge which part of a long form is in sight.
func (f *Form) drawBar(to *frame.Frame, area frame.Rect) {
	if f.layout.height <= f.page || f.page == 0 {
		return
	}
	t := f.desk.Theme()
	size := max(1, f.page*f.page/f.layout.height)
	top := area.Min.Y + (f.page-size)*f.top/(f.layout.height-f.page)
	to.VLine(area.Max.X-1, top, top+size, t.BorderFocus, t.Glyphs.Heavy.Vertical)
}

// drawFoot says what is known of the row under the cursor, or what to ask
// there.
func (f *Form) drawFoot(to *frame.Frame, area frame.Rect) {
	line, _ := frame.CutBottom(area, 1)
	to.Text(line, f.desk.Theme().Muted, f.describe())
}

func (f *Form) describe() string {
	r := f.current()
	switch {
	case r.isNote():
		return note.Details(r.note)
	case r.kind == link:
		return "enter goes there"
	case r.kind == add:
		return "enter adds to " + strings.ToLower(r.field.Label)
	case r.field.Help == "" && r.kind == item:
		return fieldOf(listOf(r.place)).Help
	case r.text == "" && r.kind == single:
		return "enter answers it"
	}
	return r.question()
}
