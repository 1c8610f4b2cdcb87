package blueprint

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean makes a text safe to draw and to write anywhere: valid UTF-8 in its
// composed form (NFC), without control characters, characters that turn the
// direction of the text around them, byte order marks and noncharacters. Line
// breaks stay, as LF; a tab becomes a space.
func Clean(text string) string {
	if plain(text) {
		return text
	}
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	return norm.NFC.String(strings.Map(cleanRune, text))
}

// plain reports whether a text is printable ASCII, as most are.
func plain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// cleanRune is what a character becomes; -1 drops it.
func cleanRune(r rune) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\u0085' || r == '\u2028' || r == '\u2029':
		return '\n'
	case r == '\t':
		return ' '
	case unicode.IsControl(r), r == '\uFEFF', unicode.Is(unicode.Noncharacter_Code_Point, r):
		return -1
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return -1
	}
	return r
}

func cleanAll(texts []string) []string {
	var cleaned []string
	for _, text := range texts {
		if text = Clean(text); text != "" {
			cleaned = append(cleaned, text)
		}
	}
	return cleaned
}
