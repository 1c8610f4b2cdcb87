package layer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/part/input"
	"interlock/tui/screen"
)

const (
	questionScope     action.Scope = "question"
	longQuestionScope action.Scope = "long question"
)

// Question asks for one text.
type Question struct {
	desk   screen.Desk
	asked  screen.Question
	input  *input.Input
	wrong  string // why the answer was not taken
	closed bool
}

// NewQuestion returns the question with its text ready to be changed.
func NewQuestion(desk screen.Desk, asked screen.Question) *Question {
	entry := input.New(input.Options{Multiline: asked.Multiple})
	entry.SetValue(asked.Value)
	return &Question{desk: desk, asked: asked, input: entry}
}

func questionActions(top func() screen.Layer) []action.Action {
	keep := with(top, (*Question).keep)
	leave := with(top, (*Question).leave)
	external := with(top, (*Question).external)
	return []action.Action{
		{ID: "question.keep", Title: "Keep the text", Short: "keep", Keys: action.Keys("enter"), Scope: questionScope, Footer: 1, Run: keep,
			Help: "Takes what was typed."},
		{ID: "question.leave", Title: "Leave without keeping it", Short: "leave", Keys: action.Keys("esc"), Scope: questionScope, Footer: 2, Run: leave,
			Help: "Goes back one level; the text is put aside, and comes back with ctrl+↑."},
		{ID: "question.editor", Title: "Open it in your editor", Short: "editor", Keys: action.Keys("ctrl+e"), Scope: questionScope, Footer: 3, Run: external,
			Help: "Opens the text in $VISUAL or $EDITOR."},
		{ID: "question.recall", Title: "Bring back the text put aside", Keys: action.Keys("ctrl+up"), Scope: questionScope, Run: with(top, (*Question).recall),
			Help: "Brings back what was typed last and not kept."},
		{ID: "lines.keep", Title: "Keep the lines", Short: "keep", Keys: action.Keys("ctrl+s"), Scope: longQuestionScope, Footer: 1, Run: keep,
			Help: "Takes what was typed; enter begins a new line."},
		{ID: "lines.leave", Title: "Leave without keeping them", Short: "leave", Keys: action.Keys("esc"), Scope: longQuestionScope, Footer: 2, Run: leave,
			Help: "Goes back one level; the text is put aside, and comes back with ctrl+↑."},
		{ID: "lines.editor", Title: "Open them in your editor", Short: "editor", Keys: action.Keys("ctrl+e"), Scope: longQuestionScope, Footer: 3, Run: external,
			Help: "Opens the text in $VISUAL or $EDITOR."},
		{ID: "lines.recall", Title: "Bring back the lines put aside", Keys: action.Keys("ctrl+up"), Scope: longQuestionScope, Run: with(top, (*Question).recall),
			Help: "Brings back what was typed last and not kept."},
	}
}

func (q *Question) keep() tea.Cmd {
	text := strings.TrimRight(q.input.Value(), "\n")
	if strings.TrimSpace(text) == "" && !q.asked.Optional {
		q.wrong = "Type something, or leave with esc."
		return nil
	}
	command, err := q.asked.Done(text)
	if err != nil {
		q.wrong = err.Error()
		return nil
	}
	q.closed = true
	return command
}

func (q *Question) leave() tea.Cmd {
	q.closed = true
	if !q.input.Changed() || strings.TrimSpace(q.input.Value()) == "" {
		return nil
	}
	q.desk.PutAside(q.input.Value())
	return q.desk.Say("Not kept; ctrl+↑ brings the text back where one types.")
}

func (q *Question) recall() tea.Cmd {
	text := q.desk.Aside()
	if text == "" {
		q.wrong = "Nothing was put aside."
		return nil
	}
	q.input.SetValue(text)
	return nil
}

func (q *Question) external() tea.Cmd {
	return q.desk.External(q.input.Value(), ".txt", func(text string) tea.Cmd {
		q.input.SetValue(strings.TrimRight(text, "\n"))
		return nil
	})
}

// Scopes is the scope of its keys.
func (q *Question) Scopes() []action.Scope {
	if q.asked.Multiple {
		return []action.Scope{longQuestionScope}
	}
	return []action.Scope{questionScope}
}

// Typing is always true.
func (q *Question) Typing() bool { return true }

// Closed reports that it was answered or left.
func (q *Question) Closed() bool { return q.closed }

// Update types.
func (q *Question) Update(msg tea.Msg) tea.Cmd {
	q.wrong = ""
	return q.input.Update(msg)
}

// Mouse does nothing but keep clicks from what lies below.
func (q *Question) Mouse(screen.MouseEvent) tea.Cmd { return nil }

// Draw draws the question in the middle of the window.
func (q *Question) Draw(f *frame.Frame, area frame.Rect) {
	t := q.desk.Theme()
	width := min(84, area.Dx()-4)
	help := frame.Lines(q.asked.Help, width-4)
	lines := min(max(q.input.Height(width-4), map[bool]int{true: 6, false: 1}[q.asked.Multiple]), max(1, area.Dy()-8-len(help)))
	inside := panel(f, area, t, q.asked.Title, "question", width, lines+len(help)+4)
	head, rest := frame.CutTop(inside, len(help))
	f.Wrap(head, t.Muted.On(t.Overlay.Background), q.asked.Help)
	entry, rest := frame.CutTop(rest, lines)
	f.Fill(entry, t.Input)
	q.input.Draw(f, entry, t.Input, t.Muted.On(t.Input.Background))
	_, foot := frame.CutTop(rest, 1)
	text, style := "enter keeps it · esc leaves · ctrl+e opens your editor", t.Muted
	if q.asked.Multiple {
		text = "one entry a line · ctrl+s keeps them · esc leaves · ctrl+e opens your editor"
	}
	if q.wrong != "" {
		text, style = q.wrong, t.Error
	}
	f.Text(foot, style.On(t.Overlay.Background), text)
}
