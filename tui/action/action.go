// Package action is the registry of everything a person can do. Keys, footer, help, palette and the README's key table all
// come from it, so none of them can say something else than the program does.
package action

import tea "charm.land/bubbletea/v2"

// Scope is the part of the program in which a key means something: the whole program, a screen, an open field.
type Scope string

// Action is one thing a person can do.
type Action struct {
	ID    string   // Unique and stable: "note.delete". People rebind keys by it.
	Title string   // What it does, as the palette lists it: "Delete the note".
	Short string   // The wording of the footer: "delete". Empty: Title.
	Keys  []string // "n", "N", "shift+left", "ctrl+p", "space". The first is the one shown.
	Label string   // How the keys are shown where the first alone would not do: "1-9". Empty: the first key.
	Scope Scope
	Help  string // One sentence with the method's words.

	Footer int  // The place in the footer: 0 never, 1 first.
	Hidden bool // Left out of palette and help: what only makes sense as a key.

	Why func() string  // Why it cannot be done now, "" when it can. nil: it always can.
	Run func() tea.Cmd // Does it.

	plain bool // Shown in ASCII only.
}

// Unavailable returns why the action cannot be done now, and "" when it can.
func (a Action) Unavailable() string {
	if a.Why == nil {
		return ""
	}
	return a.Why()
}

// KeyText returns how the action's key is shown: its Label, or the label of its first key, or "" when it has none.
func (a Action) KeyText() string {
	text := a.Label
	if text == "" && len(a.Keys) > 0 {
		text = KeyLabel(a.Keys[0])
	}
	if a.plain {
		text = inWords(text)
	}
	return text
}

// FooterText returns the wording of the footer.
func (a Action) FooterText() string {
	if a.Short != "" {
		return a.Short
	}
	return a.Title
}
