package yamltext

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// setBlockScalar replaces a | or > text. Lines that say the same stay as they
// are, and so does a comment behind the header.
func (e *editor) setBlockScalar(n *yaml.Node) []candidate {
	old := e.target
	headerLine := lineEnd(e.source, old.headerEnd)
	var all []candidate
	if n.ShortTag() == "!!str" && !e.inFlow() {
		for _, block := range e.blockSpellings(n.Value) {
			header, body := e.oldHeader(block.header), block.below(e.render.style.lineBreak)
			all = append(all,
				candidate{{old.content, old.headerEnd, header}, {headerLine, old.end, body}},
				candidate{{old.content, old.headerEnd, header}, {headerLine, old.end, body + e.render.style.lineBreak}})
		}
	}
	from, properties := e.replacedFrom(n)
	for _, spelling := range scalarSpellings(n, 0, e.render.style.quote, false) {
		all = append(all, candidate{{from, old.headerEnd, properties + spelling}, {headerLine, max(headerLine, old.end), ""}})
	}
	return all
}

// blockSpellings writes a text as a block, like the old one if it can be.
func (e *editor) blockSpellings(text string) []blockText {
	old := e.target
	indent := old.indent
	if indent == 0 {
		indent = max(e.column(), 0) + e.render.style.mapIndent
	}
	raw := e.rawLines()
	var all []blockText
	if old.node.Style&yaml.FoldedStyle != 0 {
		if block, ok := folded(text, e.column(), indent, newFoldedText(old.node.Value, raw, indent)); ok {
			all = append(all, block)
		}
	}
	if block, ok := literal(text, e.column(), indent); ok {
		all = append(all, block)
	}
	for _, block := range all {
		keepBlankLines(block.lines, raw)
	}
	return all
}

// oldHeader is the header as it stands, if it says what is needed.
func (e *editor) oldHeader(needed string) string {
	if old := e.source[e.target.content:e.target.headerEnd]; sameHeader(old, needed) {
		return old
	}
	return needed
}

// rawLines are the lines below the header of a block scalar.
func (e *editor) rawLines() []string {
	var raw []string
	at := lineEnd(e.source, e.target.headerEnd)
	for at < e.target.end {
		at += breakLength(e.source, at)
		end := min(lineEnd(e.source, at), e.target.end)
		raw = append(raw, e.source[at:end])
		at = end
	}
	return raw
}

// keepBlankLines takes over the spaces on blank lines of the old text, as far as
// it says the same counted from the front and from the back.
func keepBlankLines(lines, raw []string) {
	same := func(line, old string) bool {
		return line == old || line == "" && strings.Trim(old, " ") == ""
	}
	front := 0
	for front < min(len(lines), len(raw)) && same(lines[front], raw[front]) {
		lines[front] = raw[front]
		front++
	}
	for back := 1; back <= min(len(lines), len(raw))-front; back++ {
		line, old := &lines[len(lines)-back], raw[len(raw)-back]
		if !same(*line, old) {
			break
		}
		*line = old
	}
}

// rewrapped writes a new text over the lines of an old plain or quoted one that
// spans several. It is false where that cannot be.
func (e *editor) rewrapped(text string) (string, bool) {
	old := e.target
	raw := e.source[old.content:old.end]
	quote := ""
	if old.node.Style&quotedStyle != 0 {
		quote = raw[:1]
		raw = raw[1 : len(raw)-1]
	}
	lines := splitWrapped(raw)
	if len(lines) < 2 || !e.canRewrap(text, raw, quote) || joined(lines) != old.node.Value {
		return "", false
	}
	var oldTexts []string
	width := 0
	for _, line := range lines {
		oldTexts = append(oldTexts, line.text)
		width = max(width, utf8.RuneCountInString(line.text))
	}
	texts := rewrap(text, oldTexts, width)
	if quote == "" && slices.ContainsFunc(texts, func(t string) bool { return !plainSafe("x "+t, e.inFlow()) }) {
		return "", false
	}
	return quote + layLines(texts, lines) + quote, true
}

// canRewrap reports whether a text can be written over several lines without
// escapes.
func (e *editor) canRewrap(text, raw, quote string) bool {
	if text == "" || needsEscape(text) || strings.ContainsAny(text, "\n\t") || strings.Contains(text, "  ") {
		return false
	}
	if quote == "" {
		return plainSafe(text, e.inFlow())
	}
	return !strings.ContainsAny(raw+text, `\`+quote)
}

// wrappedLine is one line of a wrapped scalar with the white space around it.
type wrappedLine struct {
	before, text, after string // after includes the line break
}

// splitWrapped splits a scalar into its lines, nil if one of them is blank.
func splitWrapped(raw string) []wrappedLine {
	var lines []wrappedLine
	starts := newLineTable(raw).starts
	for i, start := range starts {
		end := len(raw)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		line := raw[start:end]
		text := strings.Trim(line, " \t\r\n")
		if text == "" {
			return nil
		}
		before, after, _ := strings.Cut(line, text)
		lines = append(lines, wrappedLine{before: before, text: text, after: after})
	}
	return lines
}

func joined(lines []wrappedLine) string {
	var texts []string
	for _, line := range lines {
		texts = append(texts, line.text)
	}
	return strings.Join(texts, " ")
}

// layLines writes texts over old lines, with the white space of the nearest one.
func layLines(texts []string, old []wrappedLine) string {
	var b strings.Builder
	for i, text := range texts {
		b.WriteString(old[min(i, len(old)-1)].before)
		b.WriteString(text)
		if i+1 < len(texts) {
			b.WriteString(old[min(i, len(old)-2)].after)
		}
	}
	return b.String()
}
