package layer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
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
	desk     screen.Desk
	asked    screen.Question
	input    *input.Input
	original string // the value as the input shows it
	wrong    string // why the answer was not taken
	closed   bool
}

// NewQuestion returns the question with its text ready to be changed.
func NewQuestion(desk screen.Desk, asked screen.Question) *Question {
	entry := input.New(input.Options{Multiline: asked.Multiple})
	entry.SetValue(asked.Value)
	return &Question{desk: desk, asked: asked, input: entry, original: entry.Value()}
}

func questionActions(top func() screen.Layer) []action.Action {
	keep := with(top, (*Question).keep)
	leave := with(top, (*Question).leave)
	external := with(top, (*Question).external)
	recall := with(top, (*Question).recall)
	noRecall := func() string {
		if question, ok := top().(*Question); !ok || question.desk.Aside() == "" {
			return "Nothing was put aside."
		}
		return ""
	}
	return []action.Action{
		{
			ID: "question.keep", Title: "Keep the text", Short: "keep", Keys: action.Keys("enter"), Scope: questionScope, Footer: 1, Run: keep,
			Help: "Takes what was typed.",
		},
		{
			ID: "question.leave", Title: "Leave without keeping it", Short: "leave", Keys: action.Keys("esc"), Scope: questionScope, Footer: 2, Run: leave,
			Help: "Goes back one level. A text not kept is put aside and can be brought back.",
		},
		{
			ID: "question.editor", Title: "Open it in your editor", Short: "editor", Keys: action.Keys("ctrl+e"), Scope: questionScope, Footer: 3, Run: external,
			Help: "Opens the text in $VISUAL or $EDITOR.",
		},
		{
			ID: "question.recall", Title: "Bring back the text put aside", Keys: action.Keys("ctrl+up"), Scope: questionScope, Run: recall, Why: noRecall,
			Help: "Brings back what was typed last and not kept.",
		},
		{
			ID: "lines.keep", Title: "Keep the lines", Short: "keep", Keys: action.Keys("ctrl+s"), Scope: longQuestionScope, Footer: 1, Run: keep,
			Help: "Takes what was typed; enter begins a new line.",
		},
		{
			ID: "lines.leave", Title: "Leave without keeping them", Short: "leave", Keys: action.Keys("esc"), Scope: longQuestionScope, Footer: 2, Run: leave,
			Help: "Goes back one level. A text not kept is put aside and can be brought back.",
		},
		{
			ID: "lines.editor", Title: "Open them in your editor", Short: "editor", Keys: action.Keys("ctrl+e"), Scope: longQuestionScope, Footer: 3, Run: external,
			Help: "Opens the text in $VISUAL or $EDITOR.",
		},
		{
			ID: "lines.recall", Title: "Bring back the lines put aside", Keys: action.Keys("ctrl+up"), Scope: longQuestionScope, Run: recall, Why: noRecall,
			Help: "Brings back what was typed last and not kept.",
		},
	}
}

func (q *Question) keep() tea.Cmd {
	text := strings.TrimRight(q.input.Value(), "\n")
	if !q.changed() {
		text = q.asked.Value // as it was, down to what an input cannot show
	}
	if strings.TrimSpace(text) == "" && !q.asked.Optional {
		q.wrong = "Type something, or leave with esc."
		return nil
	}
	answer := func() tea.Cmd { return q.answer(text) }
	if q.asked.Held == nil {
		return answer()
	}
	switch theirs, outside := q.asked.Held.Theirs(); {
	case outside && q.changed():
		return screen.AskWhich(q.desk, theirs, text, answer, q.forget)
	case outside:
		return q.forget() // Nothing was typed that theirs could give way to.
	}
	return answer()
}

// answer hands over the answer; the question stays when it is not taken.
func (q *Question) answer(text string) tea.Cmd {
	command, err := q.asked.Done(text)
	if err != nil {
		q.wrong = err.Error()
		return nil
	}
	q.close()
	return command
}

func (q *Question) changed() bool { return q.input.Value() != q.original }

// close ends the question; its text is no draft any more.
func (q *Question) close() {
	q.closed = true
	q.desk.Draft(model.Place{}, "")
}

func (q *Question) forget() tea.Cmd {
	q.close()
	return nil
}

func (q *Question) leave() tea.Cmd {
	q.close()
	if q.changed() && strings.TrimSpace(q.input.Value()) != "" {
		q.desk.PutAside(q.input.Value())
	}
	return nil
}

// recall brings back the text put aside, which what is typed here takes the
// place of.
func (q *Question) recall() tea.Cmd {
	text := q.desk.Aside()
	if q.changed() && strings.TrimSpace(q.input.Value()) != "" {
		q.desk.PutAside(q.input.Value())
	}
	q.set(text)
	return nil
}

func (q *Question) set(text string) {
	q.input.SetValue(text)
	q.desk.Draft(model.Place{}, q.input.Value())
}

func (q *Question) external() tea.Cmd {
	return q.desk.External(q.input.Value(), ".txt", func(text string) tea.Cmd {
		q.set(strings.TrimRight(text, "\r\n"))
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
	before := q.input.Value()
	command := q.input.Update(msg)
	if typed := q.input.Value(); typed != before {
		q.wrong = ""
		q.desk.Draft(model.Place{}, typed)
	}
	return command
}

// Mouse puts the cursor where it is clicked.
func (q *Question) Mouse(event screen.MouseEvent) tea.Cmd {
	if event.Kind != screen.Click && event.Kind != screen.DoubleClick {
		return nil
	}
	return q.input.Update(tea.MouseClickMsg{X: event.At.X, Y: event.At.Y, Button: tea.MouseLeft})
}

// Draw draws the question in the middle of the window, with what was wrong
// about the answer below it.
func (q *Question) Draw(f *frame.Frame, area frame.Rect) {
	t := q.desk.Theme()
	width := min(84, area.Dx()-4)
	help := frame.Lines(q.asked.Help, width-4)
	wrong := frame.Lines(q.wrong, width-4)
	least := 1
	if q.asked.Multiple {
		least = 6
	}
	room := area.Dy() - 5 - len(help) - len(wrong)
	lines := max(1, min(max(q.input.Height(width-4), least), room))
	inside := panel(f, area, t, q.asked.Title, "question", width, lines+len(help)+len(wrong)+3)
	head, rest := frame.CutTop(inside, len(help))
	f.Wrap(head, t.Muted.On(t.Overlay.Background), q.asked.Help)
	entry, rest := frame.CutTop(rest, lines)
	q.input.Draw(f, entry, t.Input, t.Muted.On(t.Input.Background))
	_, rest = frame.CutTop(rest, 1)
	f.Wrap(rest, t.Error.On(t.Overlay.Background), q.wrong)
}
