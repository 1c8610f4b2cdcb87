package layer

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const briefingScope action.Scope = "briefing"

// Briefing says at the start of a block what the room is asked, and what the
// facilitator does.
type Briefing struct {
	desk              screen.Desk
	title, prompt, do string
	next              func() tea.Cmd
	closed            bool
}

// NewBriefing returns the briefing of a block. Next starts the block after it.
func NewBriefing(desk screen.Desk, title, prompt, do string, next func() tea.Cmd) *Briefing {
	return &Briefing{desk: desk, title: title, prompt: prompt, do: do, next: next}
}

func briefingActions(top func() screen.Layer) []action.Action {
	return []action.Action{{
		ID: "briefing.next", Title: "Next block of the agenda", Short: "next block", Keys: action.Keys("ctrl+n"), Scope: briefingScope, Footer: 2, Run: with(top, (*Briefing).onward),
		Help: "Ends the block, and starts the next with its screen, round and prompt.",
	}, {
		ID: "briefing.leave", Title: "Go to work", Short: "go to work", Keys: action.Keys("enter space esc q"), Scope: briefingScope, Footer: 1, Run: with(top, (*Briefing).leave),
		Help: "Takes the prompt away, as any other key does; the agenda shows it again.",
	}}
}

func (b *Briefing) leave() tea.Cmd {
	b.closed = true
	return nil
}

func (b *Briefing) onward() tea.Cmd {
	b.closed = true
	return b.next()
}

// Scopes are the scope of its keys and the shared one, so that help is at hand.
func (b *Briefing) Scopes() []action.Scope { return []action.Scope{briefingScope, screen.Shared} }

// Typing is true: whatever is no key of it goes to work.
func (b *Briefing) Typing() bool { return true }

// Closed reports that the room has gone to work.
func (b *Briefing) Closed() bool { return b.closed }

// Update goes to work with any key.
func (b *Briefing) Update(msg tea.Msg) tea.Cmd {
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		return b.leave()
	}
	return nil
}

// Mouse goes to work with a click anywhere.
func (b *Briefing) Mouse(event screen.MouseEvent) tea.Cmd {
	if event.Kind == screen.Click || event.Kind == screen.DoubleClick {
		return b.leave()
	}
	return nil
}

// Draw draws the prompt in the middle of the window, with room around it.
func (b *Briefing) Draw(f *frame.Frame, area frame.Rect) {
	t := b.desk.Theme()
	width := min(84, area.Dx()-4)
	inner := width - 8
	prompt, do := len(frame.Lines(b.prompt, inner)), len(frame.Lines(b.do, inner))
	inside := panel(f, area, t, b.title, "briefing", width, prompt+do+5)
	inside = frame.Inset(inside, 2, 1)
	used := f.Wrap(inside, t.Title.On(t.Overlay.Background), b.prompt)
	_, inside = frame.CutTop(inside, used+1)
	f.Wrap(inside, t.Text.On(t.Overlay.Background), b.do)
}
