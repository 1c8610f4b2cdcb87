package form

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/screen"
)

// notch is the lines that the wheel scrolls by.
const notch = 3

// Mouse puts the cursor on the clicked row, edits with a double-click and
// scrolls with the wheel.
func (f *Form) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		f.top, f.wandered = f.top-notch, true
	case screen.WheelDown:
		f.top, f.wandered = f.top+notch, true
	case screen.Click, screen.DoubleClick:
		return f.click(event)
	}
	return nil
}

func (f *Form) click(event screen.MouseEvent) tea.Cmd {
	var index int
	row := strings.TrimPrefix(event.Zone, f.options.Zone)
	if _, err := fmt.Sscanf(row, ":%d", &index); err != nil || index >= len(f.rows) {
		return nil
	}
	f.cursor, f.wandered = index, false
	if event.Kind == screen.Click {
		return nil
	}
	if why := f.desk.ReadOnly(); why != "" && f.current().kind != link {
		return f.desk.Say(why)
	}
	return f.edit()
}
