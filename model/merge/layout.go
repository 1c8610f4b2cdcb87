package merge

import (
	"slices"
	"strings"
)

// layout writes the merged text line by line: the lines of ours as they are,
// those that theirs alone changed in their place, and clashes.
type layout struct{ pieces []piece }

func (l *layout) write(text string) { l.pieces = append(l.pieces, piece{text: text}) }

// layOut writes a whole text. Ours is read after all changes within its lines.
func layOut(e *plan, base, ours, theirs *document) []piece {
	if !ours.root.block {
		return []piece{{text: ours.source}}
	}
	l := &layout{}
	l.write(blend(base.before, ours.before, theirs.before))
	l.collection(e, ours.root, strings.Repeat(" ", ours.root.column))
	l.write(blend(base.behind, ours.behind, theirs.behind))
	return l.pieces
}

// collection writes the entries of a list or mapping. The first starts behind
// the prefix: its indentation, or the dash of the item it belongs to.
func (l *layout) collection(e *plan, ours *value, prefix string) {
	leads := newLeads(e, ours)
	for i, each := range e.entries {
		if i > 0 {
			prefix = strings.Repeat(" ", ours.column)
		}
		l.write(leads.before(each, i, prefix))
		l.entry(each, ours, prefix)
	}
	l.write(leads.rest)
}

// entry writes one entry of a list or mapping of ours.
func (l *layout) entry(e *plan, around *value, prefix string) {
	column := around.column
	if e.decision == undecided {
		l.clash(e, around, prefix)
		return
	}
	if e.decision == takeTheirs {
		l.write(prefix + shift(e.theirs.look, 0, column))
		return
	}
	ours := around.entries[e.ours.index]
	switch {
	case e.decision == keepOurs:
		l.write(prefix + ours.lines)
	case e.decision == mergedLines:
		l.someLines(e, ours, prefix)
	case e.decision == inside && ours.value.block:
		l.inside(e, ours, prefix)
	default:
		l.write(prefix + withComments(e, ours))
	}
}

// clash writes the lines that the entry has in each text.
func (l *layout) clash(e *plan, around *value, prefix string) {
	side := func(on *entry) string {
		if on == nil {
			return ""
		}
		return prefix + shift(on.look, 0, around.column)
	}
	c := &clash{base: side(e.base), theirs: side(e.theirs), plan: e}
	if e.ours != nil {
		c.ours = prefix + around.entries[e.ours.index].lines
	}
	l.pieces = append(l.pieces, piece{clash: c})
}

// inside writes an entry whose value has entries with lines of their own.
func (l *layout) inside(e *plan, ours *entry, prefix string) {
	head, comment, opening, closing := ours.head, ours.comment, ours.opening, ours.closing
	if b, t := e.base, e.theirs; b != nil && b.value.block && t.value.block {
		head, comment = blend(b.head, head, t.head), blend(b.comment, comment, t.comment)
		closing = blend(b.closing, closing, t.closing)
		if !b.value.inline && !ours.value.inline && !t.value.inline {
			opening = blend(b.opening, opening, t.opening)
		}
	}
	column := ours.column
	if head != "" {
		prefix += shift(head, 0, column) + strings.Repeat(" ", column)
	}
	prefix += ours.body + comment + shift(opening, 0, column)
	if !ours.value.inline {
		l.write(prefix)
		prefix = strings.Repeat(" ", ours.value.column)
	}
	l.collection(e, ours.value, prefix)
	l.write(indented(closing, column))
}

// someLines writes a literal text in which some lines clash.
func (l *layout) someLines(e *plan, ours *entry, prefix string) {
	header, text, _ := strings.Cut(ours.lines, "\n")
	for ours.head != "" && strings.HasPrefix(header, "#") {
		prefix += header + "\n" + strings.Repeat(" ", ours.column)
		header, text, _ = strings.Cut(text[indentation(text, ours.column):], "\n")
	}
	l.write(prefix + header + "\n")
	column := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			column = indentation(line, len(line)) - indentation(ours.value.node.Text(), len(line))
			break
		}
	}
	for _, p := range e.pieces {
		if p.clash != nil {
			c := p.clash
			p.clash = &clash{base: indented(c.base, column), ours: indented(c.ours, column), theirs: indented(c.theirs, column), plan: e}
		}
		p.text = indented(p.text, column)
		l.pieces = append(l.pieces, p)
	}
}

// withComments is the lines of an entry with what both sides changed around its
// value: the comments above, and the one behind.
func withComments(e *plan, ours *entry) string {
	if e.base == nil || e.base.body == "" || e.theirs.body == "" {
		return ours.lines
	}
	head := blend(e.base.head, ours.head, e.theirs.head)
	comment := blend(e.base.comment, ours.comment, e.theirs.comment)
	closing := blend(e.base.closing, ours.closing, e.theirs.closing)
	if source := ours.value.node.Source(); strings.HasPrefix(source, "|") || strings.HasPrefix(source, ">") {
		header, _, _ := strings.Cut(ours.body, "\n")
		header = strings.TrimRight(header, "\r")
		return shift(head+header+comment+ours.body[len(header):]+closing, 0, ours.column)
	}
	return shift(head+ours.body+comment+closing, 0, ours.column)
}

// indented is whole lines at a column.
func indented(text string, column int) string {
	if text == "" || strings.HasPrefix(text, "\n") || strings.HasPrefix(text, "\r") {
		return shift(text, 0, column)
	}
	return strings.Repeat(" ", column) + shift(text, 0, column)
}

// blend merges what stands around values: comments and blank lines. Nothing of
// it contradicts anything, so what both sides added stands there twice.
func blend(base, ours, theirs string) string {
	switch {
	case theirs == base, theirs == ours:
		return ours
	case ours == base:
		return theirs
	}
	known := lines(base + ours)
	var b strings.Builder
	b.WriteString(ours)
	for line := range strings.Lines(theirs) {
		if !slices.Contains(known, line) {
			b.WriteString(line)
		}
	}
	return b.String()
}
