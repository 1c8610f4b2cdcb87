package measures

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/screen"
)

const everything = 1 << 30

// stops lists where the cursor can stand, in the order of moving down: all
// cells below each other, or only those of its own column.
func (s *Measures) stops() []cursor {
	var list []cursor
	for c, cell := range s.cells {
		if s.facing && c != unsorted && s.at.cell != unsorted && c/2 != s.at.cell/2 {
			continue
		}
		for row := range max(1, len(cell.entries)) {
			list = append(list, cursor{c, row})
		}
	}
	return list
}

func (s *Measures) move(by int) tea.Cmd {
	stops := s.stops()
	for i, stop := range stops {
		if stop == s.at {
			s.at, s.wandered = stops[max(0, min(i+by, len(stops)-1))], false
			break
		}
	}
	return nil
}

// cross goes to the facing cell of a side, to the same row.
func (s *Measures) cross(side model.Side) func() tea.Cmd {
	return func() tea.Cmd {
		if s.at.cell != unsorted && s.cell().side != side {
			s.at.cell ^= 2
			s.wandered = false
			s.clamp()
		}
		return nil
	}
}

// turn goes to another cell, around the end.
func (s *Measures) turn(by int) tea.Cmd {
	s.at, s.wandered = cursor{cell: (s.at.cell + by + len(s.cells)) % len(s.cells)}, false
	return nil
}

// Mouse chooses with a click, opens with a double-click and scrolls with the
// wheel.
func (s *Measures) Mouse(event screen.MouseEvent) tea.Cmd {
	if s.comparing != nil {
		return s.compareMouse(event)
	}
	switch event.Kind {
	case screen.WheelUp:
		s.top, s.wandered = s.top-1, true
	case screen.WheelDown:
		s.top, s.wandered = s.top+1, true
	case screen.Click, screen.DoubleClick:
		return s.click(event)
	}
	return nil
}

func (s *Measures) click(event screen.MouseEvent) tea.Cmd {
	at, ok := readZone(event.Zone)
	if !ok {
		return nil
	}
	s.at, s.wandered = at, false
	s.clamp()
	if event.Kind != screen.DoubleClick {
		return nil
	}
	if why := s.desk.ReadOnly(); why != "" {
		return s.desk.Say(why)
	}
	return s.open()
}

// zonePrefix begins the zones of metrics.
const zonePrefix = "measures:at:"

func zone(at cursor) string { return fmt.Sprintf("%s%d:%d", zonePrefix, at.cell, at.row) }

func readZone(id string) (at cursor, ok bool) {
	found, err := fmt.Sscanf(id, zonePrefix+"%d:%d", &at.cell, &at.row)
	return at, err == nil && found == 2
}
