package yamltext

import (
	"strings"
	"unicode/utf8"
)

// The widths for wrapping, in characters: where folded texts end their lines,
// and the least that is left to a deeply indented one.
const (
	foldWidth    = 80
	minWrapWidth = 20
)

// foldedText remembers how the paragraphs of a folded text were wrapped.
type foldedText struct {
	paragraphs []string   // as read
	wrapped    [][]string // their lines; nil where they are not known
}

// newFoldedText finds the lines of each paragraph of a folded block. The raw
// lines are those of the text, still indented.
func newFoldedText(value string, raw []string, indent int) foldedText {
	old := foldedText{paragraphs: strings.Split(strings.TrimRight(value, "\n"), "\n")}
	groups := foldedGroups(raw, indent)
	for _, paragraph := range old.paragraphs {
		var lines []string
		if paragraph != "" && len(groups) > 0 {
			if strings.Join(groups[0], " ") == paragraph {
				lines = groups[0]
			}
			groups = groups[1:]
		}
		old.wrapped = append(old.wrapped, lines)
	}
	return old
}

// foldedGroups groups raw lines by the paragraph they fold into.
func foldedGroups(raw []string, indent int) [][]string {
	var groups [][]string
	join := false
	for _, line := range raw {
		line = line[min(indent, len(line)):]
		switch {
		case !isFolded(line):
			join = false
			if line != "" {
				groups = append(groups, []string{line})
			}
		case join:
			groups[len(groups)-1] = append(groups[len(groups)-1], line)
		default:
			groups = append(groups, []string{line})
			join = true
		}
	}
	return groups
}

// wrap splits paragraph i of the new text into lines, like the old ones where
// the same or a similar paragraph stood.
func (old foldedText) wrap(paragraphs []string, i, width int) []string {
	if !isFolded(paragraphs[i]) {
		return paragraphs[i : i+1]
	}
	return rewrap(paragraphs[i], old.lines(paragraphs, i), width)
}

// lines are the old lines of paragraph i: the same paragraph counted from the
// front or from the back, else the one in the same place.
func (old foldedText) lines(paragraphs []string, i int) []string {
	fromBack := len(old.paragraphs) - (len(paragraphs) - i)
	switch {
	case i < len(old.paragraphs) && old.paragraphs[i] == paragraphs[i]:
		return old.wrapped[i]
	case fromBack >= 0 && fromBack < len(old.paragraphs) && old.paragraphs[fromBack] == paragraphs[i]:
		return old.wrapped[fromBack]
	case len(old.paragraphs) == len(paragraphs):
		return old.wrapped[i]
	}
	return nil
}

// rewrap wraps one paragraph. The old lines at its front and back that still
// hold stay as they are, only what lies between is wrapped anew.
func rewrap(paragraph string, old []string, width int) []string {
	width = max(width, minWrapWidth)
	for _, line := range old {
		width = max(width, utf8.RuneCountInString(line))
	}
	var front, back []string
	rest := paragraph
	for len(old) > 0 {
		tail, ok := strings.CutPrefix(rest, old[0]+" ")
		if !ok || strings.HasPrefix(tail, " ") {
			break
		}
		front, old, rest = append(front, old[0]), old[1:], tail
	}
	for len(old) > 0 {
		last := old[len(old)-1]
		head, ok := strings.CutSuffix(rest, " "+last)
		if !ok || strings.HasSuffix(head, " ") {
			break
		}
		back, old, rest = append([]string{last}, back...), old[:len(old)-1], head
	}
	return append(append(front, wrap(rest, width)...), back...)
}

// wrap breaks a paragraph at single spaces only, so that folding restores it.
func wrap(s string, width int) []string {
	var lines []string
	for utf8.RuneCountInString(s) > width {
		cut := breakPoint(s, width)
		if cut < 0 {
			break
		}
		lines = append(lines, s[:cut])
		s = s[cut+1:]
	}
	return append(lines, s)
}

// breakPoint is the last single space within the width, else the first one, or
// -1 if there is none.
func breakPoint(s string, width int) int {
	cut, count := -1, 0
	for i, r := range s {
		single := r == ' ' && i > 0 && i+1 < len(s) && !isBlank(s[i-1]) && !isBlank(s[i+1])
		if single && (cut < 0 || count <= width) {
			cut = i
		}
		if count > width && cut >= 0 {
			break
		}
		count++
	}
	return cut
}
