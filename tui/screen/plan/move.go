package plan

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/screen"
)

// move goes to another stop of the same column.
func (s *Plan) move(by int) tea.Cmd {
	v := s.view()
	here, ok := s.stop()
	if !ok {
		return nil
	}
	var column []int
	at := 0
	for i, stop := range v.known {
		if stop.column != here.column {
			continue
		}
		if i == v.at {
			at = len(column)
		}
		column = append(column, i)
	}
	v.at, v.wandered = column[max(0, min(at+by, len(column)-1))], false
	return nil
}

// cross goes to another column, to the same row as far as it goes.
func (s *Plan) cross(by int) tea.Cmd {
	v := s.view()
	here, ok := s.stop()
	if !ok {
		return nil
	}
	row, found := 0, -1
	for _, stop := range v.known[:v.at] {
		if stop.column == here.column {
			row++
		}
	}
	columns := map[int][]int{}
	for i, stop := range v.known {
		columns[stop.column] = append(columns[stop.column], i)
	}
	for column := here.column + by; column >= 0 && column <= undecided && found < 0; column += by {
		if list := columns[column]; len(list) > 0 {
			found = list[min(row, len(list)-1)]
		}
	}
	if found >= 0 {
		v.at, v.wandered = found, false
	}
	return nil
}

// turn shows another view, around the end.
func (s *Plan) turn(by int) tea.Cmd {
	s.active = (s.active + by + len(s.views)) % len(s.views)
	return nil
}

// What the mouse can hit: the names of the views, and their stops.
const (
	viewZone = "plan:view:"
	stopZone = "plan:stop:"
)

// zone names a stop of the view that is shown.
func zone(index int) string { return fmt.Sprintf("%s%d", stopZone, index) }

// Mouse chooses with a click, opens with a double-click, and scrolls with the
// wheel.
func (s *Plan) Mouse(event screen.MouseEvent) tea.Cmd {
	v := s.view()
	switch event.Kind {
	case screen.WheelUp:
		v.top, v.wandered = v.top-1, true
	case screen.WheelDown:
		v.top, v.wandered = v.top+1, true
	case screen.Click, screen.DoubleClick:
		return s.click(event)
	}
	return nil
}

func (s *Plan) click(event screen.MouseEvent) tea.Cmd {
	var index int
	if _, err := fmt.Sscanf(event.Zone, viewZone+"%d", &index); err == nil && index < len(s.views) {
		s.active = index
		return nil
	}
	v := s.view()
	if _, err := fmt.Sscanf(event.Zone, stopZone+"%d", &index); err != nil || index >= len(v.known) {
		return nil
	}
	v.at, v.wandered = index, false
	if event.Kind != screen.DoubleClick {
		return nil
	}
	if why := s.noEdit(); why != "" {
		return s.desk.Say(why)
	}
	return s.open()
}
