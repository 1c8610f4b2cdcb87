package tuitest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Key returns the press of a key spelled as in the action registry, as a terminal would send it. It returns an error for names that are no key.
func Key(name string) (tea.KeyPressMsg, error) {
	mod, base := modifiers(name)
	if code, ok := code(base); ok {
		key := tea.KeyPressMsg{Code: code, Mod: mod}
		if code == tea.KeySpace && mod == 0 {
			key.Text = " "
		}
		return key, nil
	}
	r, size := utf8.DecodeRuneInString(base)
	if base == "" || size != len(base) {
		return tea.KeyPressMsg{}, fmt.Errorf("tuitest: %q is no key", name)
	}
	if mod == 0 && unicode.IsUpper(r) {
		return tea.KeyPressMsg{Code: unicode.ToLower(r), ShiftedCode: r, Text: base, Mod: tea.ModShift}, nil
	}
	key := tea.KeyPressMsg{Code: r, Mod: mod}
	if mod == 0 {
		key.Text = base
	}
	return key, nil
}

// modifiers splits "ctrl+shift+x" into its modifiers and "x".
func modifiers(name string) (mod tea.KeyMod, base string) {
	base = name
	for {
		prefix, rest, found := strings.Cut(base, "+")
		if !found || rest == "" {
			return mod, base
		}
		switch prefix {
		case "ctrl":
			mod |= tea.ModCtrl
		case "alt":
			mod |= tea.ModAlt
		case "shift":
			mod |= tea.ModShift
		default:
			return mod, base
		}
		base = rest
	}
}

func code(name string) (rune, bool) {
	switch name {
	case "enter":
		return tea.KeyEnter, true
	case "esc":
		return tea.KeyEscape, true
	case "tab":
		return tea.KeyTab, true
	case "space":
		return tea.KeySpace, true
	case "backspace":
		return tea.KeyBackspace, true
	case "delete":
		return tea.KeyDelete, true
	case "insert":
		return tea.KeyInsert, true
	case "up":
		return tea.KeyUp, true
	case "down":
		return tea.KeyDown, true
	case "left":
		return tea.KeyLeft, true
	case "right":
		return tea.KeyRight, true
	case "home":
		return tea.KeyHome, true
	case "end":
		return tea.KeyEnd, true
	case "pgup":
		return tea.KeyPgUp, true
	case "pgdown":
		return tea.KeyPgDown, true
	}
	var n int
	if _, err := fmt.Sscanf(name, "f%d", &n); err == nil && n >= 1 && n <= 12 && name == fmt.Sprintf("f%d", n) {
		return tea.KeyF1 + rune(n-1), true
	}
	return 0, false
}
