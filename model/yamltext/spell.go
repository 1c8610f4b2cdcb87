package yamltext

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Quote returns the spelling that Set gives a one-line String in a block
// mapping or list of a text without quotes of its own.
func Quote(s string) string {
	return stringSpellings(s, 0, '"', false)[0]
}

// scalarSpellings lists the ways to write a scalar on one line, best first.
func scalarSpellings(n *yaml.Node, old yaml.Style, quote byte, flow bool) []string {
	if n.ShortTag() != "!!str" {
		return []string{n.Value}
	}
	return stringSpellings(n.Value, old, quote, flow)
}

// keySpelling writes a key. The letters n and y stay plain: no reader in use
// takes them for yes and no where a key stands, and people write them so.
func keySpelling(n *yaml.Node, quote byte, flow bool) string {
	if n.Value == "n" || n.Value == "y" {
		return n.Value
	}
	return scalarSpellings(n, 0, quote, flow)[0]
}

// stringSpellings keeps the old quotes where they can hold the text, goes
// without quotes where that is safe, and else takes the quotes of the document
// unless the others need no escapes.
func stringSpellings(s string, old yaml.Style, quote byte, flow bool) []string {
	double := doubleQuoted(s)
	single, canSingle := singleQuoted(s)
	var all []string
	if old&yaml.DoubleQuotedStyle != 0 {
		all = append(all, double)
	}
	if old&yaml.SingleQuotedStyle != 0 && canSingle {
		all = append(all, single)
	}
	if plainSafe(s, flow) {
		all = append(all, s)
	}
	if canSingle && !strings.Contains(s, "'") && (quote == '\'' || strings.ContainsAny(s, `"\`)) {
		all = append(all, single)
	}
	if !slices.Contains(all, double) {
		all = append(all, double)
	}
	return all
}

// otherWord is a word that some reader takes for a truth value, nothing, or a
// sign of its own.
var otherWord = regexp.MustCompile(`^(?i:y|yes|n|no|on|off|true|false|null|~|=|<<)$`)

// otherReadings are plain numbers and dates that some reader of YAML 1.1 or 1.2, strict or
// lax, takes for something else than text.
var otherReadings = []*regexp.Regexp{
	regexp.MustCompile(`^[-+]?[0-9][0-9_,]*$`),                                   // decimal, octal, 1_000
	regexp.MustCompile(`^[-+]?0[xob][0-9a-fA-F_]+$`),                             // hexadecimal, octal, binary
	regexp.MustCompile(`^[-+]?([0-9][0-9_]*)?\.?[0-9_]*([eE][-+]?[0-9_]+)?\.?$`), // 1.5, .5, 1e3
	regexp.MustCompile(`^[-+]?\.(?i:inf|nan)$`),
	regexp.MustCompile(`^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$`), // base 60: 10:30
	regexp.MustCompile(`^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?$`),   // dates and times
}

// readsAsText reports whether every reader takes the plain text for text.
func readsAsText(s string) bool {
	if (&yaml.Node{Kind: yaml.ScalarNode, Value: s}).ShortTag() != "!!str" {
		return false
	}
	if mayBeNumber := strings.IndexByte("+-.0123456789", s[0]) >= 0; !mayBeNumber {
		return !otherWord.MatchString(s)
	}
	return !slices.ContainsFunc(otherReadings, func(r *regexp.Regexp) bool { return r.MatchString(s) })
}

// plainSafe reports whether a text can be written without quotes. Some texts
// that the grammar allows are left out because not every reader knows that.
func plainSafe(s string, flow bool) bool {
	if s == "" || needsEscape(s) || strings.ContainsAny(s, "\n\t") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsSpace(first) || unicode.IsSpace(last) || strings.IndexByte("-?:,[]{}#&*!|>'\"%@`", s[0]) >= 0 {
		return false
	}
	if strings.Contains(s, ": ") || strings.HasSuffix(s, ":") || strings.Contains(s, " #") || strings.HasPrefix(s, "...") {
		return false
	}
	if flow && strings.ContainsAny(s, ",[]{}?:") {
		return false
	}
	return readsAsText(s)
}

// isEscaped reports characters that are written as an escape: control
// characters, line breaks other than LF, and those that hide or turn text.
func isEscaped(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == utf8.RuneError:
		return false
	case unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\uFEFF', r == '\uFFFE', r == '\uFFFF':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true // turns the direction of the text around it
	case r >= 0x1F000 && r <= 0x1FAFF:
		return false // pictures that may be newer than our tables
	}
	return !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cf, unicode.Co)
}

func needsEscape(s string) bool { return strings.IndexFunc(s, isEscaped) >= 0 }

// singleQuoted is the text in single quotes, unless only escapes can hold it.
func singleQuoted(s string) (string, bool) {
	if needsEscape(s) || strings.ContainsAny(s, "\n\t") {
		return "", false
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'", true
}

// doubleQuoted is the text in double quotes on one line. It can hold any text.
func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '\r':
			b.WriteString(`\r`)
		case !isEscaped(r):
			b.WriteRune(r)
		case r < 0x100:
			fmt.Fprintf(&b, `\x%02X`, r)
		case r < 0x10000:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			fmt.Fprintf(&b, `\U%08X`, r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
