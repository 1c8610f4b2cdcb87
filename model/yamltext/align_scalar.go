package yamltext

import (
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// scalar finds the end of a scalar by its style.
func (a *aligner) scalar(s *span, parent int) error {
	switch style := s.node.Style; {
	case style&yaml.DoubleQuotedStyle != 0:
		return a.quoted(s, '"')
	case style&yaml.SingleQuotedStyle != 0:
		return a.quoted(s, '\'')
	case style&blockStyle != 0:
		return a.blockScalar(s, parent)
	}
	return a.plain(s)
}

func (a *aligner) quoted(s *span, quote byte) error {
	if a.source[s.content] != quote {
		return a.mismatch(s.content, "a quote")
	}
	end, closed := quotedEnd(a.source, s.content)
	if !closed {
		return a.mismatch(s.content, "an unclosed quote")
	}
	s.end = end
	return nil
}

// quotedEnd is the offset behind the quote that closes the one at the offset.
func quotedEnd(text string, at int) (int, bool) {
	quote := text[at]
	for i := at + 1; i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return i + 1, true
		}
	}
	return len(text), false
}

// plain relies on the visible characters of the value standing in the text one
// by one: only the white space between them may differ.
func (a *aligner) plain(s *span) error {
	visible := 0
	for _, r := range s.node.Value {
		if !isWhite(r) {
			visible++
		}
	}
	at := s.content
	for visible > 0 && at < len(a.source) {
		r, n := utf8.DecodeRuneInString(a.source[at:])
		at += n
		if !isWhite(r) {
			visible--
		}
	}
	if visible > 0 {
		return a.mismatch(s.content, "a plain text")
	}
	s.end = at
	return nil
}

func isWhite(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// blockScalar finds the last line of a | or > text.
func (a *aligner) blockScalar(s *span, parent int) error {
	if c := a.source[s.content]; c != '|' && c != '>' {
		return a.mismatch(s.content, "a block text")
	}
	indicated, keep := 0, false
	at := s.content + 1
	for ; at < len(a.source); at++ {
		c := a.source[at]
		if c >= '1' && c <= '9' {
			indicated = max(parent, 0) + int(c-'0')
		} else if c != '+' && c != '-' {
			break
		}
		keep = keep || c == '+'
	}
	s.headerEnd = at
	s.indent = indicated
	lastText, lastLine := a.blockLines(s, parent, lineEnd(a.source, at))
	s.end = lastText
	if keep {
		s.end = lastLine
	}
	return nil
}

// blockLines walks the lines of a block scalar. It returns the end of the last
// line with text on it and of the last line at all, and learns the indentation
// from the first line with text where the header does not give it.
func (a *aligner) blockLines(s *span, parent, at int) (lastText, lastLine int) {
	lastText, lastLine = at, at
	for {
		at += breakLength(a.source, at)
		if at >= len(a.source) {
			return lastText, lastLine
		}
		text := at
		for text < len(a.source) && a.source[text] == ' ' && (s.indent == 0 || text-at < s.indent) {
			text++
		}
		end := lineEnd(a.source, text)
		if end == text {
			at, lastLine = end, end
			continue
		}
		if s.indent == 0 {
			if text-at <= parent || text == at {
				return lastText, lastLine
			}
			s.indent = text - at
		}
		if text-at < s.indent {
			return lastText, lastLine
		}
		at, lastText, lastLine = end, end, end
	}
}
