package action

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Keys splits a list of keys at blanks: Keys("left h").
func Keys(list string) []string { return strings.Fields(list) }

// KeyLabel returns how a key is shown to people: "shift+left" is "shift+←".
func KeyLabel(key string) string {
	modifiers, base := splitKey(key)
	if label, ok := keyLabel(base); ok {
		base = label
	}
	return modifiers + base
}

func keyLabel(base string) (label string, ok bool) {
	switch base {
	case "up":
		return "↑", true
	case "down":
		return "↓", true
	case "left":
		return "←", true
	case "right":
		return "→", true
	case "pgup":
		return "page up", true
	case "pgdown":
		return "page down", true
	}
	return "", false
}

// inWords spells the arrows of a label, for terminals that show only ASCII.
func inWords(label string) string {
	return strings.NewReplacer(
		"↑↓←→", "arrows", "↑↓", "up/down", "←→", "left/right", "↑", "up", "↓", "down", "←", "left", "→", "right",
	).Replace(label)
}

// namedKeys are the names of keys that are no character.
func namedKeys() []string {
	return []string{
		"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "enter", "esc", "tab", "space", "backspace", "delete",
		"insert", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12",
	}
}

// modifiers are in the order in which a key press spells them.
func modifiers() []string { return []string{"ctrl+", "alt+", "shift+"} }

// validKey reports whether a key press can be spelled like this.
func validKey(key string) bool {
	_, base := splitKey(key)
	if utf8.RuneCountInString(base) == 1 {
		r, _ := utf8.DecodeRuneInString(base)
		return unicode.IsGraphic(r) && r != ' '
	}
	return slices.Contains(namedKeys(), base)
}

// canonical spells the same key always the same way: "N" for "shift+n", modifiers in order.
func canonical(key string) string {
	mods, base := splitKey(key)
	if utf8.RuneCountInString(base) == 1 && mods == "shift+" {
		return strings.ToUpper(base)
	}
	ordered := ""
	for _, m := range modifiers() {
		if strings.Contains(mods, m) {
			ordered += m
		}
	}
	return ordered + base
}

// splitKey splits "ctrl+shift+x" into "ctrl+shift+" and "x".
func splitKey(key string) (mods, base string) {
	base = key
	for found := true; found; {
		found = false
		for _, m := range modifiers() {
			if rest, ok := strings.CutPrefix(base, m); ok && rest != "" {
				base, found = rest, true
			}
		}
	}
	return key[:len(key)-len(base)], base
}

// spellings returns the ways a registry may have spelled this key press.
func spellings(key tea.KeyPressMsg) [2]string {
	return [2]string{canonical(key.String()), canonical(key.Keystroke())}
}
