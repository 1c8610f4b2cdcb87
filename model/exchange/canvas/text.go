package canvas

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape writes a text as Markdown that shows it, line by line. Applications
// read more into their Markdown than CommonMark does (tags, marks, comments,
// formulas), so every character that any of them uses is escaped.
func escape(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = escapeLine(line)
	}
	return strings.Join(lines, "\n")
}

func escapeLine(line string) string {
	var escaped strings.Builder
	for i, r := range line {
		atEdge := i == 0 || i+utf8.RuneLen(r) == len(line)
		switch {
		case r == ' ' && atEdge:
			escaped.WriteString("&#32;") // or it would be code, or a line break
		case strings.ContainsRune("\\`*_[]<>|~&$@#=%^{}", r), i == 0 && strings.ContainsRune("+-:", r), isNumber(line[:i]) && (r == '.' || r == ')'),
			r == ':' && strings.HasPrefix(line[i:], "://"), r == '.' && endsInWWW(line[:i]):
			escaped.WriteByte('\\')
			escaped.WriteRune(r)
		default:
			escaped.WriteRune(r)
		}
	}
	return escaped.String()
}

func isNumber(text string) bool { return text != "" && strings.Trim(text, "0123456789") == "" }

// endsInWWW reports whether a dot behind the text would make it an address.
func endsInWWW(text string) bool {
	return len(text) >= 3 && strings.EqualFold(text[len(text)-3:], "www")
}

// unescape reads the text that Markdown shows for characters that are escaped;
// its other markup stays as it is.
func unescape(text string) string {
	var plain strings.Builder
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '\\' && i+1 < len(text) && text[i+1] < utf8.RuneSelf && unicode.In(rune(text[i+1]), unicode.P, unicode.S):
			i++
			plain.WriteByte(text[i])
		case text[i] == '&':
			entity := entityAt(text[i:])
			plain.WriteString(html.UnescapeString(entity))
			i += len(entity) - 1
		default:
			plain.WriteByte(text[i])
		}
	}
	return plain.String()
}

// entityAt is the entity that a text begins with, or its first character.
func entityAt(text string) string {
	const longest = 32
	if end := strings.IndexByte(text[:min(len(text), longest)], ';'); end > 0 && !strings.ContainsAny(text[1:end], "& \n\\") {
		return text[:end+1]
	}
	return text[:1]
}
