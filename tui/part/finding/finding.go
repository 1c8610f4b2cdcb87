// Package finding shows how much a finding matters the same way on every
// screen, and puts findings in the order in which they are worth reading.
package finding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"interlock/model/check"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// Mark is how a severity is shown: a sign, a word, and their look.
type Mark struct {
	Sign  string
	Word  string
	Style frame.Style
}

// MarkOf returns how a severity is shown.
func MarkOf(severity check.Severity, t *theme.Theme) Mark {
	switch severity {
	case check.Error:
		return Mark{t.Glyphs.Severe, "error", t.Severe}
	case check.Warn:
		return Mark{t.Glyphs.Serious, "warning", t.Serious}
	}
	return Mark{t.Glyphs.Passing, "info", t.Passing}
}

// Severities lists the severities, the gravest first.
func Severities() []check.Severity {
	return []check.Severity{check.Error, check.Warn, check.Info}
}

// Gravest returns the findings by severity; those that weigh the same keep
// their order.
func Gravest(findings []check.Finding) []check.Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b check.Finding) int {
		return slices.Index(Severities(), a.Severity) - slices.Index(Severities(), b.Severity)
	})
	return sorted
}

// Open returns the findings that nobody has set aside.
func Open(findings []check.Finding) []check.Finding {
	return slices.DeleteFunc(slices.Clone(findings), func(f check.Finding) bool { return f.Dismissed != nil })
}

// Sentence makes a sentence of what a rule says, with names in the quotes that
// every terminal has. A name such as eNPS keeps its first letter.
func Sentence(text string) string {
	text = strings.ReplaceAll(strings.TrimSpace(text), "`", "'")
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	if second, _ := utf8.DecodeRuneInString(text[size:]); !unicode.IsUpper(second) {
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if strings.ContainsAny(text[len(text)-1:], ".?!") {
		return text
	}
	return text + "."
}
