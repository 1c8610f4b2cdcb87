package layer

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/part/picker"
	"interlock/tui/screen"
)

const listScope action.Scope = "list"

// List is a list to choose one thing from; typing filters it.
type List struct {
	desk   screen.Desk
	picker *picker.Picker
	typed  func(query string) []picker.Item // makes the items anew, nil when they are fixed
	other  bool
	done   func(id string) tea.Cmd
	closed bool
}

// NewList returns a list of these items. Done gets the id of the chosen one.
func NewList(desk screen.Desk, items []picker.Item, options picker.Options, done func(id string) tea.Cmd) *List {
	return &List{desk: desk, picker: picker.New(items, options), done: done}
}

// Searching makes the list ask for its items whenever what is typed changes.
func (l *List) Searching(items func(query string) []picker.Item) *List {
	l.typed = items
	return l
}

// StartingAt puts the cursor on the item with that id, if there is one.
func (l *List) StartingAt(id string) *List {
	l.picker.Select(id)
	return l
}

// AllowingOther makes the list take a text that is none of its items.
func (l *List) AllowingOther() *List {
	l.other = true
	return l
}

func listActions(top func() screen.Layer) []action.Action {
	press := func(code rune) func() tea.Cmd {
		return with(top, func(l *List) tea.Cmd { return l.Update(tea.KeyPressMsg{Code: code}) })
	}
	listed := func(id, title, short, key string, footer int, code rune) action.Action {
		return action.Action{
			ID: "list." + id, Title: title, Short: short, Keys: action.Keys(key), Scope: listScope,
			Footer: footer, Run: press(code), Help: title + "; typing filters the list.",
		}
	}
	up := listed("up", "One line up", "move", "up shift+tab", 3, tea.KeyUp)
	up.Label = "↑↓"
	return []action.Action{
		listed("choose", "Choose the marked line", "choose", "enter", 1, tea.KeyEnter),
		listed("leave", "Leave the list", "leave", "esc", 2, tea.KeyEscape),
		up,
		listed("down", "One line down", "", "down tab", 0, tea.KeyDown),
		listed("page-up", "One page up", "", "pgup", 0, tea.KeyPgUp),
		listed("page-down", "One page down", "", "pgdown", 0, tea.KeyPgDown),
		listed("first", "First line", "", "home", 0, tea.KeyHome),
		listed("last", "Last line", "", "end", 0, tea.KeyEnd),
	}
}

// Scopes is the scope of its keys; all others are typed.
func (l *List) Scopes() []action.Scope { return []action.Scope{listScope} }

// Typing is true: letters filter.
func (l *List) Typing() bool { return true }

// Closed reports that something was chosen or the list was left.
func (l *List) Closed() bool { return l.closed }

// Update filters, moves and chooses.
func (l *List) Update(msg tea.Msg) tea.Cmd {
	before := l.picker.Query()
	if key, ok := msg.(tea.KeyPressMsg); ok && l.takesOther(key) {
		l.closed = true
		return l.done(before)
	}
	outcome, command := l.picker.Update(msg)
	switch outcome.Kind {
	case picker.Chosen:
		l.closed = true
		return tea.Batch(command, l.done(outcome.Item.ID))
	case picker.Refused:
		return tea.Batch(command, l.desk.Say(outcome.Item.Disabled))
	case picker.Cancelled:
		l.closed = true
	}
	if query := l.picker.Query(); l.typed != nil && query != before {
		l.picker.SetItems(l.typed(query))
	}
	return command
}

// takesOther reports that a text was entered which is none of the items.
func (l *List) takesOther(key tea.KeyPressMsg) bool {
	_, found := l.picker.Selected()
	return l.other && key.Keystroke() == "enter" && !found && l.picker.Query() != ""
}

// Draw draws the list over the window.
func (l *List) Draw(f *frame.Frame, area frame.Rect) {
	f.Zone(area, "list:outside")
	l.picker.Draw(f, area, l.desk.Theme())
}

// Mouse chooses with a click and scrolls with the wheel; a click outside
// leaves.
func (l *List) Mouse(event screen.MouseEvent) tea.Cmd {
	mouse := tea.Mouse{X: event.At.X, Y: event.At.Y}
	switch event.Kind {
	case screen.Click, screen.DoubleClick:
		if event.Zone == "list:outside" {
			l.closed = true
			return nil
		}
		mouse.Button = tea.MouseLeft
		return l.Update(tea.MouseClickMsg(mouse))
	case screen.WheelUp:
		mouse.Button = tea.MouseWheelUp
		return l.Update(tea.MouseWheelMsg(mouse))
	case screen.WheelDown:
		mouse.Button = tea.MouseWheelDown
		return l.Update(tea.MouseWheelMsg(mouse))
	}
	return nil
}
