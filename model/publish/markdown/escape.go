package markdown

import "strings"

// Escape makes a text stand for itself inside a table cell, a list item or a
// paragraph, on one line, with as few backslashes as possible.
func Escape(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var escaped strings.Builder
	for i, r := range text {
		if special(text, i, r) {
			escaped.WriteByte('\\')
		}
		escaped.WriteRune(r)
	}
	return escaped.String()
}

// special reports whether the character at an index would be read as markup.
func special(text string, i int, r rune) bool {
	switch r {
	case '\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '&', '$', '@':
		return true
	case '+', '-', '=':
		return i == 0
	case '#':
		return i == 0 || text[i-1] == ' ' // a heading may end with them, too
	case '.', ')':
		numbers := i > 0 && strings.Trim(text[:i], "0123456789") == "" && (i+1 == len(text) || text[i+1] == ' ')
		return numbers || r == '.' && endsInWWW(text[:i])
	case ':':
		return i == 0 || strings.HasPrefix(text[i:], "://")
	}
	return false
}

// endsInWWW reports whether a dot behind the text would make it an address.
func endsInWWW(text string) bool {
	return len(text) >= 3 && strings.EqualFold(text[len(text)-3:], "www")
}
