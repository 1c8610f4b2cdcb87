// Package capture is the line at the bottom in which notes are typed: type,
// enter, type, enter. It never closes by itself while the room is talking.
package capture

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/part/input"
	"interlock/tui/screen"
)

// Zone is the mouse zone of the line.
const Zone = "capture:line"

// Line is the open capture line.
type Line struct {
	desk     screen.Desk
	target   screen.Capture
	input    *input.Input
	original string       // what stood in the field, as the input shows it
	held     *screen.Held // what is reworded
	asked    int          // which of the questions is shown
	closed   bool
}

// New opens the line for a target.
func New(desk screen.Desk, target screen.Capture) *Line {
	line := &Line{desk: desk, input: input.New(input.Options{Placeholder: "type a note"})}
	line.aim(target)
	return line
}

// aim points the line at another field and keeps what is being typed, unless
// the field brings its own text.
func (l *Line) aim(target screen.Capture) {
	typed := l.input.Value()
	l.target, l.held, l.asked = target, target.Held, 0
	if l.held == nil {
		l.held = screen.Hold(l.desk, target.Place)
	}
	l.input.SetValue(target.Value)
	l.original = l.input.Value()
	if target.Value == "" {
		l.input.SetValue(typed)
	}
}

// Closed reports that the line is done.
func (l *Line) Closed() bool { return l.closed }

// Empty reports that the line holds nothing that closing it would lose.
func (l *Line) Empty() bool {
	typed := l.input.Value()
	return typed == l.original || strings.TrimSpace(typed) == ""
}

// Update types, and takes pastes: many lines are many notes, as they stand.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok && !l.target.Once {
		if texts := split(l.input.Value() + paste.Content); len(texts) > 1 {
			return l.write(texts)
		}
	}
	before := l.input.Value()
	command := l.input.Update(msg)
	if typed := l.input.Value(); typed != before {
		l.desk.Draft(l.target.Place, typed)
	}
	return command
}

// Mouse puts the cursor where it is clicked.
func (l *Line) Mouse(event screen.MouseEvent) tea.Cmd {
	if event.Kind != screen.Click && event.Kind != screen.DoubleClick {
		return nil
	}
	return l.input.Update(tea.MouseClickMsg{X: event.At.X, Y: event.At.Y, Button: tea.MouseLeft})
}

// split makes texts of the lines of a text; empty ones are left out.
func split(text string) []string {
	entry := input.New(input.Options{Multiline: true})
	entry.SetValue(text)
	var texts []string
	for line := range strings.SplitSeq(entry.Value(), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			texts = append(texts, line)
		}
	}
	return texts
}

// take makes a text from elsewhere the one being typed; many lines are many
// notes, as in a paste.
func (l *Line) take(text string) tea.Cmd {
	texts := split(text)
	if len(texts) > 1 && !l.target.Once {
		return l.write(texts)
	}
	l.input.SetValue(strings.Join(texts, " "))
	l.desk.Draft(l.target.Place, l.input.Value())
	return nil
}

// write hands texts to the field. What was not taken stays in the line.
func (l *Line) write(texts []string) tea.Cmd {
	return l.settle(strings.Join(texts, " "), func() tea.Cmd { return l.target.Keep(texts) })
}

// settle empties the line when what was typed has been kept; otherwise it
// stays.
func (l *Line) settle(typed string, keep func() tea.Cmd) tea.Cmd {
	before := l.desk.Revision()
	command := keep()
	if l.desk.Revision() == before {
		l.input.SetValue(typed)
		l.desk.Draft(l.target.Place, l.input.Value())
		return command
	}
	l.closed = l.target.Once
	l.input.SetValue("")
	l.desk.Draft(l.target.Place, "")
	return command
}

func (l *Line) keep() tea.Cmd {
	text := strings.TrimSpace(l.input.Value())
	switch {
	case text == strings.TrimSpace(l.original):
		return l.close()
	case !l.target.Once:
		return l.file(text)
	}
	write := func() tea.Cmd { return l.write([]string{text}) }
	if theirs, changed := l.held.Theirs(); changed {
		return screen.AskWhich(l.desk, theirs, text, write, l.close)
	}
	return write()
}

func (l *Line) step(by int) tea.Cmd {
	if l.target.Step == nil || l.target.Once && !l.Empty() {
		return nil
	}
	if next, ok := l.target.Step(by); ok {
		l.aim(next)
	}
	return nil
}

// leave closes the line; what was typed can be brought back.
func (l *Line) leave() tea.Cmd {
	if !l.Empty() {
		l.desk.PutAside(l.input.Value())
	}
	return l.close()
}

func (l *Line) close() tea.Cmd {
	l.closed = true
	l.desk.Draft(l.target.Place, "")
	return nil
}

func (l *Line) external() tea.Cmd {
	return l.desk.External(l.input.Value(), ".txt", l.take)
}

// recall brings back the text put aside, which what is typed here takes the
// place of.
func (l *Line) recall() tea.Cmd {
	text := l.desk.Aside()
	if !l.Empty() {
		l.desk.PutAside(l.input.Value())
	}
	return l.take(text)
}
