package yamltext

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// mending is a line as it was probably meant.
type mending struct {
	line    string
	problem string // what is wrong with the old line; "" leaves the parser's view
	closes  bool   // it closes something that may as well go on below
}

// mend fills in the mended line of a problem and says better what is wrong.
func (s *search) mend(problem *SyntaxError) {
	line := problem.Line
	start := s.lines.starts[line-1]
	end := start + len(problem.Excerpt)
	mendings := lineMendings(problem.Excerpt, s.goesOn(line))
	accept := func(m mending, mended string) {
		problem.Mended, problem.mendedText = m.line, mended
		if m.problem != "" {
			problem.Problem = m.problem
		}
	}
	for _, m := range mendings {
		if mended := s.source[:start] + m.line + s.source[end:]; s.reads(mended) {
			accept(m, mended)
			return
		}
	}
	for _, m := range mendings {
		// Another line further down is broken as well.
		if head := s.source[:start] + m.line; !m.closes && s.reads(head) {
			accept(m, head+s.source[end:])
			return
		}
	}
}

// goesOn reports whether the entry that starts on a line goes on below, so that
// the line cannot be one text: "- name: x" above "  role: y".
func (s *search) goesOn(line int) bool {
	_, content := splitDashes(s.lines.line(line))
	for next := line + 1; next <= len(s.lines.starts); next++ {
		if below := s.lines.line(next); strings.TrimSpace(below) != "" {
			return len(below)-len(strings.TrimLeft(below, " ")) == len(s.lines.line(line))-len(content)
		}
	}
	return false
}

var dashes = regexp.MustCompile(`^[ \t]*(?:-[ \t]+)*`)

// splitDashes splits a line behind its indentation and the dashes of list items.
func splitDashes(line string) (prefix, content string) {
	prefix = dashes.FindString(line)
	return prefix, line[len(prefix):]
}

// lineMendings lists what a broken line may have meant, best first. A line that
// reads on its own is not the one to mend, unless tabs are in the way.
func lineMendings(line string, goesOn bool) []mending {
	prefix, content := splitDashes(line)
	if strings.Contains(prefix, "\t") {
		return tabMendings(prefix, content)
	}
	if seen := visible(line); seen != line {
		return []mending{{line: seen, problem: "an invisible control character stands in the text"}}
	}
	isDirective := strings.HasPrefix(line, "%")
	if isDirective || (&Text{source: strings.TrimLeft(line, " ")}).decode() == nil {
		return nil
	}
	var all []mending
	isItem := strings.Contains(prefix, "-")
	key, value, hasKey := cutKey(content)
	if isItem && !goesOn && (!hasKey || strings.Contains(value, ": ")) || !hasKey {
		all = append(all, valueMendings(prefix, content)...)
	}
	if hasKey {
		all = append(all, valueMendings(prefix+key, value)...)
	}
	return all
}

func tabMendings(prefix, content string) []mending {
	const problem = "a tab indents the line, but YAML takes only spaces"
	var all []mending
	for _, spaces := range []string{"  ", "    ", ""} {
		spaced := strings.ReplaceAll(prefix, "-\t", "- ")
		all = append(all, mending{line: strings.ReplaceAll(spaced, "\t", spaces) + content, problem: problem})
	}
	return all
}

// visible is a line without its control characters, which YAML does not take.
func visible(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\t' && r != '\r' && r != '\u0085' {
			return -1
		}
		return r
	}, line)
}

var simpleKey = regexp.MustCompile(`^[\pL_][^\s:,"'\[\]{}#]*: +`)

// cutKey splits "key: value" behind the blanks.
func cutKey(content string) (key, value string, ok bool) {
	key = simpleKey.FindString(content)
	return key, content[len(key):], key != ""
}

// valueMendings lists what the value at the end of a line may have meant.
func valueMendings(prefix, value string) []mending {
	value, comment := cutComment(value)
	if value == "" {
		return nil
	}
	m := func(mended, problem string, closes bool) mending {
		return mending{line: prefix + mended + comment, problem: problem, closes: closes}
	}
	switch value[0] {
	case '"', '\'':
		return quoteMendings(value, m)
	case '{':
		if strings.HasSuffix(value, "}") {
			return []mending{m(mendBraces(value), "a value with one of , : ? # [ ] { } or quotes in it must be quoted within { }", false)}
		}
		if !strings.Contains(value, "}") && strings.Contains(value, ": ") {
			return []mending{m(mendBraces(value), "the brace is never closed", true)}
		}
	case '[':
		if strings.HasSuffix(value, "]") {
			return []mending{m(mendBrackets(value), "an item with one of : # { } or quotes in it must be quoted within [ ]", false)}
		}
		if !strings.Contains(value, "]") && strings.Contains(value, ",") {
			return []mending{m(mendBrackets(value), "the bracket is never closed", true)}
		}
	}
	problem := "a text with a colon and a space in it must be quoted"
	if strings.IndexByte("{[*&@`%|>!,]}-?:", value[0]) >= 0 {
		problem = fmt.Sprintf("a text that starts with %c must be quoted", value[0])
	}
	return []mending{m(mendedQuotes(value), problem, false)}
}

// quoteMendings mends a value that starts with a quote.
func quoteMendings(value string, m func(mended, problem string, closes bool) mending) []mending {
	quote := value[:1]
	end, closed := quotedEnd(value, 0)
	switch {
	case len(value) > 1 && strings.HasSuffix(value, quote) && closed && end == len(value):
		// Closed where it should be, so an escape must be wrong.
		return []mending{m(mendedQuotes(value[1:len(value)-1]), "", false)}
	case len(value) > 1 && strings.HasSuffix(value, quote) && closed:
		return []mending{m(mendedQuotes(unescaped(value)), "a quote within the text ends it too early", false)}
	case closed:
		return []mending{m(mendedQuotes(value), "text stands behind the closing quote", false)}
	case quote == "'":
		return []mending{m(mendedQuotes(value), "the quote is never closed", true)}
	}
	return []mending{m(mendedQuotes(value[1:]), "the quote is never closed", true)}
}

// unescaped is what stands between the outer quotes of a value, as it was meant.
func unescaped(value string) string {
	inner := value[1 : len(value)-1]
	if value[0] == '\'' {
		return strings.ReplaceAll(inner, "''", "'")
	}
	return strings.ReplaceAll(inner, `\"`, `"`)
}

// mendedQuotes quotes a text, with the quotes that need no escapes if there are.
func mendedQuotes(text string) string {
	if single, ok := singleQuoted(text); ok && !strings.Contains(text, "'") && strings.ContainsAny(text, `"\`) {
		return single
	}
	return doubleQuoted(text)
}

// cutComment splits a value from the comment behind it. What looks like one but
// stands within quotes or brackets that close at the end of the line is none.
func cutComment(value string) (text, comment string) {
	trimmed := strings.TrimRight(value, " \t\r")
	if trimmed == "" {
		return "", value
	}
	from, last := 0, trimmed[len(trimmed)-1]
	switch first := trimmed[0]; first {
	case '"', '\'':
		if last == first {
			return trimmed, value[len(trimmed):]
		}
		from, _ = quotedEnd(trimmed, 0)
	case '{', '[':
		if last == first+2 { // ] and } lie two behind [ and {
			return trimmed, value[len(trimmed):]
		}
		from = strings.LastIndexByte(trimmed, first+2) + 1
	}
	at := strings.Index(trimmed[from:], " #")
	if at < 0 {
		return trimmed, value[len(trimmed):]
	}
	text = strings.TrimRight(trimmed[:from+at], " \t")
	return text, value[len(text):]
}

// fieldStart matches the comma before the next field within braces.
var fieldStart = regexp.MustCompile(`,\s*[\pL_][^\s:,"'\[\]{}#]*:(?:\s|$)`)

// mendBraces quotes the values within braces that need it. A comma that no key
// follows belongs to the value before.
func mendBraces(value string) string {
	inner := strings.TrimSuffix(strings.TrimPrefix(value, "{"), "}")
	var fields []string
	for _, field := range splitFields(inner) {
		trimmed := strings.TrimSpace(field)
		key, text, ok := cutKey(trimmed)
		if ok && !readsAsOne("{"+trimmed+"}") {
			trimmed = key + fieldQuotes(text)
		}
		fields = append(fields, strings.Replace(field, strings.TrimSpace(field), trimmed, 1))
	}
	return "{" + strings.Join(fields, ",") + "}"
}

// splitFields splits the inside of braces at the commas before each key.
func splitFields(inner string) []string {
	var fields []string
	for {
		from := quotedFieldEnd(inner)
		at := fieldStart.FindStringIndex(inner[from:])
		if at == nil {
			return append(fields, inner)
		}
		fields = append(fields, inner[:from+at[0]])
		inner = inner[from+at[0]+1:]
	}
}

// quotedFieldEnd is the end of the quoted value that the first field holds, if
// it is quoted as it should be, else 0.
func quotedFieldEnd(inner string) int {
	trimmed := strings.TrimLeft(inner, " ")
	key, text, ok := cutKey(trimmed)
	if !ok || text == "" || text[0] != '"' && text[0] != '\'' {
		return 0
	}
	end, closed := quotedEnd(text, 0)
	behind := strings.TrimLeft(text[end:], " ")
	if !closed || behind != "" && behind[0] != ',' {
		return 0
	}
	return len(inner) - len(trimmed) + len(key) + end
}

// mendBrackets quotes the items within brackets that need it.
func mendBrackets(value string) string {
	inner := strings.TrimSuffix(strings.TrimPrefix(value, "["), "]")
	items := strings.Split(inner, ",")
	for i, item := range items {
		if text := strings.TrimSpace(item); text != "" && !readsAsOne("["+text+"]") {
			items[i] = strings.Replace(item, text, fieldQuotes(text), 1)
		}
	}
	return "[" + strings.Join(items, ",") + "]"
}

// readsAsOne reports whether a flow collection reads and holds one plain entry.
func readsAsOne(source string) bool {
	n := parseValue(source)
	return n != nil && isCollection(n) && len(n.Content) == (&span{node: n}).width()
}

// fieldQuotes quotes a value within brackets or braces; quotes that stand around
// it already are not part of the text.
func fieldQuotes(text string) string {
	if quote := text[0]; len(text) > 1 && (quote == '"' || quote == '\'') && text[len(text)-1] == quote {
		return mendedQuotes(unescaped(text))
	}
	return mendedQuotes(text)
}
