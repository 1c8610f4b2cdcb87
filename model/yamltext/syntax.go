package yamltext

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// ErrConflictMarkers is wrapped by the SyntaxError of a text that still holds
// the marks of a merge conflict.
var ErrConflictMarkers = errors.New("the file holds the marks of a merge conflict")

// SyntaxError says where a text is not YAML and, where the mistake is a known
// one, how the line was probably meant.
type SyntaxError struct {
	Line    int    // counted from 1
	Column  int    // in characters counted from 1; 0 where only the line is known
	Problem string // in plain words
	Excerpt string // the line as it stands
	Mended  string // the line or lines as they were probably meant; "" if we cannot tell

	mendedText string
	cause      error
}

// Error returns the problem with its line in front.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("line %d: %s", e.Line, e.Problem)
}

// Unwrap returns ErrConflictMarkers for the marks of a merge conflict, else nil.
func (e *SyntaxError) Unwrap() error { return e.cause }

// MendedText returns the whole text with the line mended, "" if Mended is. It
// may still hold a mistake further down.
func (e *SyntaxError) MendedText() string { return e.mendedText }

var parserMessage = regexp.MustCompile(`^yaml: (?:line (\d+): )?(?s:(.*))$`)

// explain turns the parser's error into one of ours.
func (t *Text) explain(err error) error {
	if strings.Contains(err.Error(), "exceeded max depth") {
		return refuse(nil, 0, ErrTooDeep, fmt.Sprintf("%d levels are the most that is read", MaxDepth))
	}
	line, problem := 1, err.Error()
	if m := parserMessage.FindStringSubmatch(problem); m != nil {
		problem = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = n
		}
	}
	return &SyntaxError{Line: line, Problem: problem, Excerpt: t.lines().line(line)}
}
