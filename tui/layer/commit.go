package layer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const commitScope action.Scope = "commit message"

// Commit shows the message of a commit before it is made: its first line, and
// what follows.
type Commit struct {
	desk    screen.Desk
	title   string
	warning string // what to know before, "" for nothing
	message string
	done    func(message string) tea.Cmd
	top     int // first line shown of what follows
	closed  bool
}

// NewCommit returns the message as it was drafted. Done commits with it.
func NewCommit(desk screen.Desk, title, message string, done func(message string) tea.Cmd) *Commit {
	return &Commit{desk: desk, title: title, message: strings.TrimSpace(message), done: done}
}

// Warning has something said above the message.
func (c *Commit) Warning(warning string) *Commit {
	c.warning = warning
	return c
}

func commitActions(top func() screen.Layer) []action.Action {
	run := func(do func(*Commit) tea.Cmd) func() tea.Cmd { return with(top, do) }
	actions := []action.Action{
		{ID: "commit.do", Title: "Commit with this message", Short: "commit", Keys: action.Keys("enter"), Footer: 1, Run: run((*Commit).commit), Help: "Commits, with your hooks and signing."},
		{ID: "commit.edit", Title: "Change the message here", Short: "change it", Keys: action.Keys("e"), Footer: 2, Run: run((*Commit).edit), Help: "Opens the message to be typed: the first line says it all in short."},
		{ID: "commit.editor", Title: "Change the message in your editor", Short: "editor", Keys: action.Keys("E"), Footer: 3, Run: run((*Commit).editor), Help: "Opens the message in $VISUAL or $EDITOR."},
		{ID: "commit.up", Title: "Scroll the message up", Keys: action.Keys("up k pgup"), Run: run(func(c *Commit) tea.Cmd { return c.scroll(-3) }), Help: "Shows what stands above."},
		{ID: "commit.down", Title: "Scroll the message down", Label: "↑↓", Short: "scroll", Keys: action.Keys("down j pgdown space"), Footer: 4, Run: run(func(c *Commit) tea.Cmd { return c.scroll(3) }), Help: "Shows what stands below."},
		{ID: "commit.leave", Title: "Leave without a commit", Short: "leave", Keys: action.Keys("esc q"), Footer: 5, Run: run((*Commit).leave), Help: "Goes back; nothing is committed."},
	}
	for i := range actions {
		actions[i].Scope = commitScope
	}
	return actions
}

func (c *Commit) commit() tea.Cmd {
	if c.message == "" {
		return c.edit()
	}
	c.closed = true
	return c.done(c.message)
}

func (c *Commit) edit() tea.Cmd {
	return c.desk.Ask(screen.Question{
		Title: "The message of the commit", Help: "The first line says it all in short; after an empty line follows what else there is to say.",
		Value: c.message, Multiple: true,
		Done: func(text string) (tea.Cmd, error) { return c.reword(text), nil },
	})
}

func (c *Commit) editor() tea.Cmd { return c.desk.External(c.message+"\n", ".txt", c.reword) }

func (c *Commit) reword(text string) tea.Cmd {
	c.message, c.top = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n")), 0
	return nil
}

func (c *Commit) scroll(by int) tea.Cmd {
	c.top = max(0, c.top+by)
	return nil
}

func (c *Commit) leave() tea.Cmd {
	c.closed = true
	return nil
}

// Scopes is the scope of its keys.
func (c *Commit) Scopes() []action.Scope { return []action.Scope{commitScope} }

// Typing is false: the message is typed into what opens over it.
func (c *Commit) Typing() bool { return false }

// Closed reports that it was committed or left.
func (c *Commit) Closed() bool { return c.closed }

// Update takes nothing: all its keys are actions.
func (c *Commit) Update(tea.Msg) tea.Cmd { return nil }

// Mouse scrolls with the wheel.
func (c *Commit) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return c.scroll(-3)
	case screen.WheelDown:
		return c.scroll(3)
	}
	return nil
}

// Draw draws the message in the middle of the window.
func (c *Commit) Draw(f *frame.Frame, area frame.Rect) {
	t := c.desk.Theme()
	const widest = 92
	width := min(widest, area.Dx()-4)
	subject, body, _ := strings.Cut(c.message, "\n")
	first := frame.Lines(subject, width-4)
	lines := frame.Lines(strings.TrimSpace(body), width-4)
	var warning []sentence
	if c.warning != "" {
		warning = []sentence{{t.Warning, t.Glyphs.Finding + " " + c.warning}, {}}
	}
	inside := panel(f, area, t, c.title, "commit", width, heightOf(warning, width-4)+len(first)+len(lines)+3)
	head, rest := frame.CutTop(drawOn(f, inside, t, warning...), len(first))
	f.Wrap(head, t.Title.On(t.Overlay.Background), subject)
	_, rest = frame.CutTop(rest, 1)
	c.top = max(0, min(c.top, len(lines)-rest.Dy()))
	for i, row := range frame.Rows(rest, rest.Dy(), 0) {
		if c.top+i < len(lines) {
			f.Text(row, t.Text.On(t.Overlay.Background), lines[c.top+i])
		}
	}
}
