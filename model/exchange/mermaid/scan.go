package mermaid

import (
	"regexp"
	"strings"
)

// statement is one statement of a diagram, or a comment that fills a line.
type statement struct {
	line    int
	text    string
	comment bool
}

var (
	frontMatter = regexp.MustCompile(`\A\s*---[ \t]*\n(?s:.*?)\n---[ \t]*(\n|\z)`)
	directive   = regexp.MustCompile(`(?s)%%\{.*?\}%%`)
)

// statements splits a diagram at line ends and semicolons, without what only
// tells how to draw it.
func statements(text string) []statement {
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = blanked(directive, blanked(frontMatter, text))
	var list []statement
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "%") {
			list = append(list, statement{number, line, true})
			continue
		}
		for _, part := range parts(line) {
			if part = strings.TrimSpace(part); part != "" && !strings.HasPrefix(part, "%") {
				list = append(list, statement{number, part, false})
			}
		}
	}
	return list
}

// blanked takes out what a pattern finds and leaves its line ends, so that
// lines keep their numbers.
func blanked(pattern *regexp.Regexp, text string) string {
	return pattern.ReplaceAllStringFunc(text, func(found string) string {
		return strings.Repeat("\n", strings.Count(found, "\n"))
	})
}

// parts splits a line at its semicolons, up to a comment. A number sign and a
// semicolon around a word are an entity.
func parts(line string) []string {
	var list []string
	start := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '#':
			found := entity.FindStringIndex(line[i:])
			if found == nil || found[0] > 0 {
				return append(list, line[start:i])
			}
			i += found[1] - 1
		case ';':
			list = append(list, line[start:i])
			start = i + 1
		}
	}
	return append(list, line[start:])
}
