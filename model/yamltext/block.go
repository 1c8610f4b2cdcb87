package yamltext

import (
	"strconv"
	"strings"
)

// blockText is a text written as a block scalar.
type blockText struct {
	header string   // such as "|-"
	lines  []string // with their indentation
}

// below is the lines, each behind a line break.
func (b blockText) below(lineBreak string) string {
	var s strings.Builder
	for _, line := range b.lines {
		s.WriteString(lineBreak)
		s.WriteString(line)
	}
	return s.String()
}

// canBlock reports whether a block scalar can hold the text at all.
func canBlock(s string) bool {
	return strings.Trim(s, "\n") != "" && !needsEscape(s)
}

// blockHeader spells the header for a text whose lines are indented by width
// characters more than the entry they belong to.
func blockHeader(style string, s string, width int) (string, bool) {
	body := strings.TrimRight(s, "\n")
	if first := strings.TrimLeft(body, "\n")[0]; isBlank(first) {
		if width < 1 || width > 9 {
			return "", false
		}
		style += strconv.Itoa(width)
	}
	switch len(s) - len(body) {
	case 0:
		style += "-"
	case 1:
	default:
		style += "+"
	}
	return style, true
}

// literal writes a text as a literal block indented to a column, below an entry
// that stands at the parent column.
func literal(s string, parent, indent int) (blockText, bool) {
	if !canBlock(s) {
		return blockText{}, false
	}
	header, ok := blockHeader("|", s, indent-max(parent, 0))
	if !ok {
		return blockText{}, false
	}
	padding := strings.Repeat(" ", indent)
	lines := strings.Split(strings.TrimSuffix(s, "\n"), "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = padding + line
		}
	}
	return blockText{header: header, lines: lines}, true
}

// folded writes a text as a folded block. Paragraphs that stood in the old
// value keep their line breaks.
func folded(s string, parent, indent int, old foldedText) (blockText, bool) {
	if !canBlock(s) {
		return blockText{}, false
	}
	header, ok := blockHeader(">", s, indent-max(parent, 0))
	if !ok {
		return blockText{}, false
	}
	padding := strings.Repeat(" ", indent)
	body := strings.TrimRight(s, "\n")
	paragraphs := strings.Split(body, "\n")
	b := blockText{header: header}
	for i := range paragraphs {
		if needsGap(paragraphs, i) {
			b.lines = append(b.lines, "")
		}
		for _, line := range old.wrap(paragraphs, i, foldWidth-indent) {
			if line != "" {
				line = padding + line
			}
			b.lines = append(b.lines, line)
		}
	}
	for range len(s) - len(body) - 1 {
		b.lines = append(b.lines, "")
	}
	return b, true
}

// needsGap reports whether an empty line must stand before a paragraph: between
// two that are folded, one more line break is written than is read.
func needsGap(paragraphs []string, i int) bool {
	if i == 0 || !isFolded(paragraphs[i]) {
		return false
	}
	before := i - 1
	for before > 0 && paragraphs[before] == "" {
		before--
	}
	return isFolded(paragraphs[before])
}

// isFolded reports whether a folded block joins the line with its neighbours.
func isFolded(line string) bool { return line != "" && !isBlank(line[0]) }

// sameHeader reports whether an old header says what a new one needs to.
func sameHeader(old, needed string) bool {
	oldIndent, oldRest := splitHeader(old)
	indent, rest := splitHeader(needed)
	return oldRest == rest && (indent == "" || indent == oldIndent)
}

// splitHeader takes the indentation out of a header.
func splitHeader(header string) (indent, rest string) {
	at := strings.IndexAny(header, "123456789")
	if at < 0 {
		return "", header
	}
	return header[at : at+1], header[:at] + header[at+1:]
}
