package capture

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
)

// Scope is the scope of the line's keys, and completingScope that of the key
// that completes a name.
const (
	Scope           action.Scope = "capture line"
	completingScope action.Scope = "capture line, while a name is typed"
)

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
		{
			ID: "capture.complete", Title: "Complete the name or the source", Short: "complete", Keys: action.Keys("tab"), Scope: completingScope, Footer: 2, Run: with((*Line).complete),
			Help: "Completes the name behind @, or the source of a quote, as it is shown behind the cursor.",
		},
		{
			ID: "capture.keep", Title: "Keep the note and go on", Short: "keep, next", Keys: action.Keys("enter"), Scope: Scope, Footer: 1, Run: with((*Line).keep),
			Help: "Writes the note into its field; the line stays open for the next one. /p parks it, /a is an action, /d a decision, /q a quote with its source; // begins a note with a slash.",
		},
		{
			ID: "capture.next", Title: "Next field", Short: "next field", Keys: action.Keys("tab"), Scope: Scope, Footer: 2, Run: step(1),
			Help: "Goes on with the next field; what is being typed comes along.",
		},
		{
			ID: "capture.previous", Title: "Previous field", Keys: action.Keys("shift+tab"), Scope: Scope, Run: step(-1),
			Help: "Goes back to the field before; what is being typed comes along.",
		},
		{
			ID: "capture.ask", Title: "Next question for the room", Short: "ask", Keys: action.Keys("ctrl+n"), Scope: Scope, Footer: 4, Run: with((*Line).ask), Why: func() string { return nothingToAsk(current()) },
			Help: "Shows another question for this field, worded for the side it is about.",
		},
		{
			ID: "capture.done", Title: "Done with typing", Short: "done", Keys: action.Keys("esc"), Scope: Scope, Footer: 3, Run: with((*Line).leave),
			Help: "Closes the line. A text not kept is put aside and can be brought back.",
		},
		{
			ID: "capture.editor", Title: "Open the text in your editor", Short: "editor", Keys: action.Keys("ctrl+e"), Scope: Scope, Footer: 5, Run: with((*Line).external),
			Help: "Opens the text in $VISUAL or $EDITOR; each line that comes back is a note.",
		},
		{
			ID: "capture.recall", Title: "Bring back the text put aside", Short: "bring back", Keys: action.Keys("ctrl+up"), Scope: Scope, Footer: 6, Run: with((*Line).recall),
			Why:  func() string { return nothingAside(current()) },
			Help: "Brings back what was typed last and not kept.",
		},
	}
}

func nothingToAsk(line *Line) string {
	if line == nil || len(line.target.Prompts) < 2 {
		return "There is no other question for this field."
	}
	return ""
}

func nothingAside(line *Line) string {
	if line == nil || line.desk.Aside() == "" {
		return "Nothing was put aside."
	}
	return ""
}
