package overview

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

const (
	// twoColumns is the width from which two columns stand side by side.
	twoColumns = 100
	columnGap  = 4
	// roomy is the height from which the question stands in a card with room
	// around it.
	roomy = 28
	// margin is the room for the cursor at the left of a line.
	margin   = 2
	lineZone = "overview:line:"
)

// stack places sections below each other from a row of the page, and returns
// the row below them. Headings are drawn with their first line.
func (s *Overview) stack(t *theme.Theme, sections []section, column frame.Rect, y int) int {
	for _, section := range sections {
		if len(section.lines) == 0 {
			continue
		}
		if section.title != "" {
			y++
		}
		for i, line := range section.lines {
			height := line.height(column.Dx() - margin)
			at := placed{line: line, room: frame.XYWH(column.Min.X, y, column.Dx(), height)}
			if i == 0 {
				at.heading = section.title
			}
			s.placed = append(s.placed, at)
			y += height
		}
		y++
	}
	return y
}

// Draw draws the part of the page around the cursor.
func (s *Overview) Draw(f *frame.Frame, area frame.Rect) {
	area = frame.Inset(area, 1, 0)
	s.width, s.view = area.Dx(), area.Dy()
	s.arrange()
	s.scroll()
	t := s.desk.Theme()
	f.Zone(area, "overview:page")
	f.Within(area, func() {
		for _, p := range s.placed {
			room := p.room.Add(area.Min)
			room.Min.Y, room.Max.Y = room.Min.Y-s.top, room.Max.Y-s.top
			s.drawHeading(f, room, t, p.heading)
			s.drawLine(f, room, t, p.line)
		}
	})
}

func (s *Overview) drawHeading(f *frame.Frame, room frame.Rect, t *theme.Theme, heading string) {
	if heading == "" {
		return
	}
	row := frame.XYWH(room.Min.X, room.Min.Y-1, room.Dx(), 1)
	_, row = frame.CutLeft(row, margin)
	used := f.Text(row, t.Heading, strings.ToUpper(heading))
	f.HLine(row.Min.X+used+1, row.Max.X, row.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
}

func (s *Overview) drawLine(f *frame.Frame, room frame.Rect, t *theme.Theme, l line) {
	f.Zone(room, lineZone+l.id)
	selected := l.id == s.at
	if selected {
		f.Fill(room, t.Selected)
		_, mark := frame.CutTop(room, l.blank())
		f.Text(mark, t.Selected, t.Glyphs.Cursor)
	}
	_, inside := frame.CutLeft(room, margin)
	l.draw(f, inside, t, selected)
}

// scroll keeps the line of the cursor in sight, with the heading over it,
// unless the wheel has turned away from it.
func (s *Overview) scroll() {
	end := 0
	for _, p := range s.placed {
		end = max(end, p.room.Max.Y)
	}
	if at := s.cursor(); at >= 0 && !s.wandered {
		room := s.placed[at].room
		first := room.Min.Y - 1
		if at == 0 {
			first = 0
		}
		s.top = min(max(s.top, room.Max.Y-s.view), first)
	}
	s.top = max(0, min(s.top, end-s.view))
}

// Mouse goes where the clicked line leads, and scrolls.
func (s *Overview) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		s.top, s.wandered = s.top-3, true
	case screen.WheelDown:
		s.top, s.wandered = s.top+3, true
	case screen.Click:
		if id, ok := strings.CutPrefix(event.Zone, lineZone); ok {
			s.at, s.wandered = id, false
			return s.enter()
		}
	}
	return nil
}
