package yamltext

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// detectStyle finds the habits of a text, for what is added to it.
func detectStyle(source string, root *span) style {
	var c habits
	c.count(root)
	s := ownStyle()
	s.lineBreak = mostUsedBreak(source)
	s.mapIndent = max(1, mostUsed(c.mapIndents[:], s.mapIndent))
	s.listIndent = mostUsed(c.listIndents[:], s.mapIndent)
	if c.single > c.double {
		s.quote = '\''
	}
	return s
}

// mostUsedBreak is the line break that most lines of a text end with.
func mostUsedBreak(source string) string {
	lf, crlf := strings.Count(source, "\n"), strings.Count(source, "\r\n")
	switch {
	case crlf > 0 && crlf*2 >= lf:
		return "\r\n"
	case lf == 0 && strings.Contains(source, "\r"):
		return "\r"
	}
	return "\n"
}

// habits counts how often each way of writing is used.
type habits struct {
	mapIndents, listIndents [10]int // by number of spaces
	single, double          int     // quotes
}

func (c *habits) count(s *span) {
	if s == nil {
		return
	}
	if s.node.Kind == yaml.ScalarNode {
		switch {
		case s.node.Style&yaml.SingleQuotedStyle != 0:
			c.single++
		case s.node.Style&yaml.DoubleQuotedStyle != 0:
			c.double++
		}
	}
	for i := range s.entries {
		e := &s.entries[i]
		c.count(e.key)
		c.count(e.value)
		c.countIndent(s, e)
	}
}

// countIndent notes how far a block collection is indented below its key.
func (c *habits) countIndent(s *span, e *entry) {
	if s.flow || e.key == nil || e.explicit || e.value.flow || len(e.value.entries) == 0 {
		return
	}
	indent := e.value.column - s.column
	if indent < 0 || indent >= len(c.mapIndents) {
		return
	}
	if e.value.node.Kind == yaml.SequenceNode {
		c.listIndents[indent]++
	} else {
		c.mapIndents[indent]++
	}
}

// mostUsed is the number of spaces used most often, the fallback if none is.
func mostUsed(counts []int, fallback int) int {
	best := 0
	for indent, n := range counts {
		if n > counts[best] {
			best = indent
		}
	}
	if counts[best] == 0 {
		return fallback
	}
	return best
}
