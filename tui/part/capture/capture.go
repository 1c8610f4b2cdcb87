// Package capture is the line at the bottom in which notes are typed: type,
// enter, type, enter. It never closes by itself while the room is talking.
package capture

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/part/input"
	"interlock/tui/screen"
)

// Scope is the scope of the line's keys.
const Scope action.Scope = "capture line"

// mostLines is how high the line grows with its text.
const mostLines = 5

// Line is the open capture line.
type Line struct {
	desk   screen.Desk
	target screen.Capture
	input  *input.Input
	closed bool
}

// New opens the line for a target.
func New(desk screen.Desk, target screen.Capture) *Line {
	line := &Line{desk: desk}
	line.aim(target)
	return line
}

// aim points the line at another field and keeps what is being typed, unless
// the field brings its own text.
func (l *Line) aim(target screen.Capture) {
	typed := ""
	if l.input != nil && !l.target.Once {
		typed = l.input.Value()
	}
	l.target = target
	l.input = input.New(input.Options{Placeholder: target.Prompt})
	if target.Value != "" {
		typed = target.Value
	}
	l.input.SetValue(typed)
}

// Actions lists the keys of the line. Current answers with the open line.
func Actions(current func() *Line) []action.Action {
	with := func(run func(*Line) tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd {
			if line := current(); line != nil {
				return run(line)
			}
			return nil
		}
	}
	step := func(by int) func() tea.Cmd { return with(func(l *Line) tea.Cmd { return l.step(by) }) }
	return []action.Action{
		{ID: "capture.keep", Title: "Keep the note and go on", Short: "keep, next", Keys: action.Keys("enter"), Scope: Scope, Footer: 1, Run: with((*Line).keep),
			Help: "Writes the note into its field; the line stays open for the next one."},
		{ID: "capture.next", Title: "Next field", Short: "next field", Keys: action.Keys("tab"), Scope: Scope, Footer: 2, Run: step(1),
			Help: "Goes on with the next field; what is being typed comes along."},
		{ID: "capture.previous", Title: "Previous field", Keys: action.Keys("shift+tab"), Scope: Scope, Run: step(-1),
			Help: "Goes back to the field before; what is being typed comes along."},
		{ID: "capture.done", Title: "Done with typing", Short: "done", Keys: action.Keys("esc"), Scope: Scope, Footer: 3, Run: with((*Line).leave),
			Help: "Closes the line. A text not kept is put aside and comes back with ctrl+↑."},
		{ID: "capture.editor", Title: "Open the text in your editor", Short: "editor", Keys: action.Keys("ctrl+e"), Scope: Scope, Footer: 4, Run: with((*Line).external),
			Help: "Opens the text in $VISUAL or $EDITOR; each line that comes back is a note."},
		{ID: "capture.recall", Title: "Bring back the text put aside", Keys: action.Keys("ctrl+up"), Scope: Scope, Run: with((*Line).recall),
			Help: "Brings back what was typed last and not kept."},
	}
}

// Closed reports that the line is done.
func (l *Line) Closed() bool { return l.closed }

// Update types, and takes pastes: many lines are many notes.
func (l *Line) Update(msg tea.Msg) tea.Cmd {
	if paste, ok := msg.(tea.PasteMsg); ok && !l.target.Once {
		lines := split(l.input.Value() + paste.Content)
		if len(lines) > 1 {
			l.input.SetValue("")
			l.desk.Draft(l.target.Place, "")
			return l.target.Keep(lines)
		}
	}
	command := l.input.Update(msg)
	l.desk.Draft(l.target.Place, l.input.Value())
	return command
}

func split(text string) []string {
	var lines []string
	for _, line := range strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func (l *Line) keep() tea.Cmd {
	text := strings.TrimSpace(l.input.Value())
	if l.target.Once {
		l.closed = true
		l.desk.Draft(l.target.Place, "")
		return l.target.Keep([]string{text})
	}
	if text == "" {
		l.closed = true
		return nil
	}
	l.input.SetValue("")
	l.desk.Draft(l.target.Place, "")
	return l.target.Keep([]string{text})
}

func (l *Line) step(by int) tea.Cmd {
	if l.target.Step == nil {
		return nil
	}
	if next, ok := l.target.Step(by); ok {
		l.aim(next)
	}
	return nil
}

func (l *Line) leave() tea.Cmd {
	l.closed = true
	l.desk.Draft(l.target.Place, "")
	if !l.input.Changed() || strings.TrimSpace(l.input.Value()) == "" {
		return nil
	}
	l.desk.PutAside(l.input.Value())
	return l.desk.Say("Not kept; ctrl+↑ brings the text back where one types.")
}

func (l *Line) external() tea.Cmd {
	return l.desk.External(l.input.Value(), ".txt", func(text string) tea.Cmd {
		lines := split(text)
		if len(lines) > 1 && !l.target.Once {
			l.input.SetValue("")
			return l.target.Keep(lines)
		}
		l.input.SetValue(strings.Join(lines, " "))
		return nil
	})
}

func (l *Line) recall() tea.Cmd {
	text := l.desk.Aside()
	if text == "" {
		return l.desk.Say("Nothing was put aside.")
	}
	l.input.SetValue(text)
	return nil
}

// Height is the rows that the line takes at a width.
func (l *Line) Height(width int) int {
	return 1 + min(mostLines, l.input.Height(max(1, width-l.labelWidth()-2)))
}

func (l *Line) labelWidth() int { return frame.Width(l.target.Label) + 4 }

// Draw draws the prompt of the field with the entry below it.
func (l *Line) Draw(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	prompt, entry := frame.CutTop(area, 1)
	f.Fill(area, t.Input)
	_, prompt = frame.CutLeft(prompt, 1)
	f.Text(prompt, t.Heading.On(t.Input.Background), l.target.Prompt)
	label, text := frame.CutLeft(entry, l.labelWidth())
	f.Text(label, t.Title.On(t.Input.Background), " "+l.target.Label+" "+t.Glyphs.Cursor)
	l.input.Draw(f, text, t.Input, t.Muted.On(t.Input.Background))
}
