package check

import (
	"fmt"
	"strings"
	"unicode"

	"interlock/model"
)

// Finding is one thing that a rule found.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	File     string   `json:"file"` // slash path inside the workshop folder
	Line     int      `json:"line"` // counted from 1
	Message  string   `json:"message"`
	Why      string   `json:"why"`
	Fix      string   `json:"fix"`

	// Place is what the finding is about, for the key that jumps there.
	Place model.Place `json:"-"`
}

// String is the finding on one line: FILE:LINE: severity rule: what, and what
// to do.
func (f Finding) String() string {
	what := f.Message
	if f.Fix != "" {
		what += ", " + f.Fix
	}
	return oneLine(fmt.Sprintf("%s:%d: %s %s: %s", f.File, f.Line, f.Severity, f.Rule, what))
}

// oneLine keeps texts of the workshop from breaking the line or steering the
// terminal: white space becomes a space, and what cannot be seen a mark.
func oneLine(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) || unicode.In(r, unicode.Mn, unicode.Mc) || r == zeroWidthJoiner {
			return r
		}
		return unicode.ReplacementChar
	}, text)
}

// zeroWidthJoiner holds emoji together.
const zeroWidthJoiner = '\u200D'
