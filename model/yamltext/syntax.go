package yamltext

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	Mended  string // the line as it was probably meant; "" if we cannot tell

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

var (
	parserMessage  = regexp.MustCompile(`^yaml: (?:line (\d+): )?(?s:(.*))$`)
	conflictMarker = regexp.MustCompile(`(?m)^\x{FEFF}?(<{7,}|>{7,})( .*)?\r?$`)
)

// explain turns the parser's error into one of ours.
func explain(source string, err error) *SyntaxError {
	lines := newLineTable(source)
	if at := conflictMarker.FindStringIndex(source); at != nil {
		line := lines.index(at[0]) + 1
		problem := ErrConflictMarkers.Error() + " (<<<<<<<, =======, >>>>>>>): choose what stays"
		return &SyntaxError{Line: line, Column: 1, Problem: problem, Excerpt: lines.line(line), cause: ErrConflictMarkers}
	}
	if isCutOff(source) {
		line := lines.index(len(strings.TrimRight(source, " \t\r\n"))-1) + 1
		return &SyntaxError{Line: line, Problem: "the file ends too early: its end is missing", Excerpt: lines.line(line)}
	}
	line, message := 1, err.Error()
	if m := parserMessage.FindStringSubmatch(message); m != nil {
		message = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = min(n, len(lines.starts))
		}
	}
	s := search{source: source, lines: lines, budget: searchBudget}
	if found, ok := s.firstBrokenLine(line); ok {
		line = found
	}
	problem := &SyntaxError{Line: line, Problem: inPlainWords(message), Excerpt: lines.line(line)}
	s.mend(problem)
	return problem
}

// isCutOff tells whether a text is the beginning of a JSON document.
func isCutOff(source string) bool {
	if !strings.HasPrefix(source, "{") && !strings.HasPrefix(source, "[") {
		return false
	}
	var document json.RawMessage
	return errors.Is(json.NewDecoder(strings.NewReader(source)).Decode(&document), io.ErrUnexpectedEOF)
}

// plainWords says what the parser's messages mean for somebody who does not
// know its terms.
var plainWords = []struct{ message, words string }{
	{"could not find expected ':'", "a colon is missing behind the key"},
	{"did not find expected '-' indicator", "the line does not fit the list it stands in; check its indentation"},
	{"did not find expected key", "the line does not fit the lines around it; check its indentation"},
	{"did not find expected ','", "a comma or a closing bracket is missing"},
	{"did not find expected node content", "a value is missing"},
	{"did not find expected alphabetic", "a text that starts with * or & must be quoted"},
	{"found unexpected end of stream", "a quote or a bracket is never closed"},
	{"found unknown escape character", "a backslash within double quotes must be doubled"},
	{"found a tab character", "a tab indents the line, but YAML takes only spaces"},
	{"mapping values are not allowed", "a colon stands where no key can be"},
	{"did not find expected <document start>", "the line does not fit the lines before it; check its indentation"},
	{"unknown anchor", "an alias (*) names an anchor (&) that does not exist"},
	{"control characters are not allowed", "an invisible control character stands in the text"},
	{"incompatible YAML document", "the %YAML line names a version that cannot be read"},
}

func inPlainWords(message string) string {
	for _, p := range plainWords {
		if strings.Contains(message, p.message) {
			return p.words
		}
	}
	return "this is not YAML: " + message
}

// searchBudget bounds how many bytes are parsed to find and mend a broken line.
const searchBudget = 2 << 20

// lookAhead is how many lines a value may span that starts on one line and only
// reads as a whole, such as brackets over several lines.
const lookAhead = 32

// search finds the first broken line by parsing the text up to a line: the
// parser itself often names the line where the surrounding list began.
type search struct {
	source string
	lines  lineTable
	budget int
}

// reads reports whether a text is YAML. It is false once the budget is spent.
func (s *search) reads(source string) bool {
	s.budget -= len(source)
	return s.budget >= 0 && (&Text{source: source}).decode() == nil
}

// upTo is the text up to the end of a 1-based line.
func (s *search) upTo(line int) string {
	if line >= len(s.lines.starts) {
		return s.source
	}
	return s.source[:s.lines.starts[line]]
}

// firstBrokenLine is the 1-based line behind the longest start of the text that
// reads, looked for from the line on that the parser named; false if the budget
// did not suffice to find it.
func (s *search) firstBrokenLine(named int) (int, bool) {
	good := 0
	if named > 2 && s.reads(s.upTo(named-2)) {
		good = named - 2
	}
	for {
		bad := s.brokenBehind(good)
		resumed := s.resumesBehind(bad)
		if resumed == 0 {
			return bad, s.budget > 0
		}
		good = resumed
	}
}

// brokenBehind is a line up to which the text does not read, while it reads up
// to the line before.
func (s *search) brokenBehind(good int) int {
	last := len(s.lines.starts)
	bad, stride := good+1, 1
	for bad < last && s.reads(s.upTo(bad)) {
		good, bad, stride = bad, min(bad+stride, last), 2*stride
	}
	for bad-good > 1 {
		if middle := (good + bad) / 2; s.reads(s.upTo(middle)) {
			good = middle
		} else {
			bad = middle
		}
	}
	return bad
}

// resumesBehind is a line not far below up to which the text reads again, 0 if
// there is none: then the line above did not just begin a longer value.
func (s *search) resumesBehind(line int) int {
	for stride := 1; stride <= lookAhead && line+stride <= len(s.lines.starts); stride *= 2 {
		if s.reads(s.upTo(line + stride)) {
			return line + stride
		}
	}
	return 0
}
