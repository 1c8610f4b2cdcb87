package capture

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/jot"
	"interlock/tui/action"
)

// file keeps a line where it belongs: a note in the field, and what begins with
// a command elsewhere. The line stays open at its field.
func (l *Line) file(typed string) tea.Cmd {
	read, err := jot.Read(typed, l.desk.Workshop(), l.desk.Now())
	switch {
	case err != nil:
		return l.desk.Say(err.Error())
	case read.Kind == jot.Note:
		return l.settle(typed, func() tea.Cmd { return l.target.Keep([]string{read.Text}) })
	case read.Kind == jot.Quote && l.target.Quote == nil:
		return l.desk.Say("No quote can stand here: go to a field of notes.")
	case read.Kind == jot.Quote:
		return l.settle(typed, func() tea.Cmd { return l.target.Quote(read.Said()) })
	}
	return l.settle(typed, func() tea.Cmd {
		edit, err := read.Edit(l.desk.Workshop(), l.desk.Now())
		edit.Select = model.Place{} // The cursor stays where the room is.
		return l.desk.Do(edit, err)
	})
}

// Scopes are those of its keys, innermost first. While a name can be completed,
// tab completes it.
func (l *Line) Scopes() []action.Scope {
	if _, suggestions := l.suggestions(); len(suggestions) > 0 {
		return []action.Scope{completingScope, Scope}
	}
	return []action.Scope{Scope}
}

// suggestions are how the name that is being typed could go on.
func (l *Line) suggestions() (begun string, suggestions []jot.Suggestion) {
	if l.target.Once || !l.input.AtEnd() {
		return "", nil
	}
	return jot.Complete(l.input.Value(), l.target.As, l.desk.Workshop())
}

// complete takes the first suggestion, with a blank behind it.
func (l *Line) complete() tea.Cmd {
	begun, suggestions := l.suggestions()
	if len(suggestions) == 0 {
		return nil
	}
	l.input.SetValue(strings.TrimSuffix(l.input.Value(), begun) + suggestions[0].Text + " ")
	l.desk.Draft(l.target.Place, l.input.Value())
	return nil
}

// ask shows the next question for the room.
func (l *Line) ask() tea.Cmd {
	l.asked = (l.asked + 1) % max(1, len(l.target.Prompts))
	return nil
}

// command reports whether a command is being typed.
func (l *Line) command() bool {
	typed := strings.TrimSpace(l.input.Value())
	return !l.target.Once && strings.HasPrefix(typed, "/") && !strings.HasPrefix(typed, jot.Escape)
}

// usage says what can be typed behind a slash, or how what is typed is read.
func (l *Line) usage() string {
	typed := strings.TrimSpace(l.input.Value())
	if read, err := jot.Read(typed, l.desk.Workshop(), l.desk.Now()); err == nil {
		return understood(read)
	}
	commands := jot.Commands()
	word := strings.Fields(typed)[0]
	if at := slices.IndexFunc(commands, func(c jot.Command) bool { return strings.EqualFold(c.Word, word) }); at >= 0 {
		return commands[at].Usage + " " + commands[at].Does + hint(commands[at].Kind)
	}
	var usages []string
	for _, each := range commands {
		usages = append(usages, each.Usage)
	}
	return strings.Join(append(usages, jot.Escape+" a note with a slash"), "   ")
}

// hint says what the end of a command takes.
func hint(kind jot.Kind) string {
	if kind == jot.Action {
		return ", such as: /a Ask audit @Sara fri; dates are " + jot.DateHelp
	}
	return ""
}

// understood tells how a line is read, before it is kept.
func understood(read jot.Jot) string {
	var kind, who, on string
	switch read.Kind {
	case jot.Parked:
		kind, who = "For later", "from "
	case jot.Action:
		kind, who, on = "An action", "for ", "by "
	case jot.Decision:
		kind, who, on = "A decision", "by ", "on "
	case jot.Quote:
		kind = "A quote"
	}
	parts := []string{kind + ": " + read.Text}
	if read.Who != "" {
		parts = append(parts, who+read.Who)
	}
	if read.On != "" {
		parts = append(parts, on+string(read.On))
	}
	if read.Source != "" {
		parts = append(parts, "source "+read.Source)
	}
	return strings.Join(parts, ", ")
}
