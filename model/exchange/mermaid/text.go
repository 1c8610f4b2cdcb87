package mermaid

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// encode writes a text so that it stands for itself anywhere in a diagram.
// Whatever could be syntax becomes the number of its character, as in #35; for
// the number sign, and a line break becomes <br>.
func encode(text string) string {
	var encoded strings.Builder
	for i, r := range text {
		atEdge := i == 0 || i+utf8.RuneLen(r) == len(text)
		switch {
		case r == '\n':
			encoded.WriteString("<br>")
		case isSyntax(r), atEdge && strings.ContainsRune(" .-+", r), r == '.' && endsInDigit(text[:i]):
			fmt.Fprintf(&encoded, "#%d;", r)
		default:
			encoded.WriteRune(r)
		}
	}
	return encoded.String()
}

// isSyntax reports whether a character means something to Mermaid, or to the
// Markdown and HTML in its labels. The ligature is what Mermaid marks its own
// entities with, and any space but the plain one may be trimmed.
func isSyntax(r rune) bool {
	return r < 0x7f && strings.ContainsRune("#;:%`\"<>&$*_\\|{}[]()~^@=,", r) || r == 'ﬂ' || r > 0x7f && unicode.IsSpace(r)
}

func endsInDigit(text string) bool {
	return text != "" && text[len(text)-1] >= '0' && text[len(text)-1] <= '9'
}

// encodeTask writes a text at the start of a line, where a word could be taken
// for a keyword.
func encodeTask(text string) string {
	for _, keyword := range []string{"journey", "title", "section", "acctitle", "accdescr"} {
		if len(text) >= len(keyword) && strings.EqualFold(text[:len(keyword)], keyword) {
			return fmt.Sprintf("#%d;", text[0]) + encode(text[1:])
		}
	}
	return encode(text)
}

var (
	lineBreak = regexp.MustCompile(`(?i)<br\s*/?>`)
	entity    = regexp.MustCompile(`#(\w+);`)
)

// decode reads a text of a diagram.
func decode(text string) string {
	text = lineBreak.ReplaceAllString(strings.Trim(text, " \t"), "\n")
	return entity.ReplaceAllStringFunc(text, func(found string) string {
		name := strings.TrimPrefix(found, "#")
		if name[0] >= '0' && name[0] <= '9' {
			name = "#" + name
		}
		decoded := html.UnescapeString("&" + name)
		if decoded == "&"+name {
			return found
		}
		return decoded
	})
}
