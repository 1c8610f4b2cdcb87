package merge

import "strings"

// defaultMarkerSize is the length of the marks that git writes.
const defaultMarkerSize = 7

// Options say how conflicts are marked. The zero value writes them as git does.
type Options struct {
	MarkerSize         int    // how long the marks are; 7 where it is 0
	Base, Ours, Theirs string // what stands behind the marks; "base", "ours" and "theirs" where empty
}

func (o Options) mark(character, label, otherwise string) string {
	size := o.MarkerSize
	if size <= 0 {
		size = defaultMarkerSize
	}
	mark := strings.Repeat(character, size)
	if label = strings.Join(strings.Fields(label), " "); label == "" {
		label = otherwise
	}
	return strings.TrimSpace(mark + " " + label)
}

// marked writes a merged text with each clash between marks, and tells the line
// of each, counted from 1.
func (o Options) marked(pieces []piece, lineBreak string) (string, []int) {
	var b strings.Builder
	var starts []int
	line := 1
	write := func(text string) {
		b.WriteString(text)
		line += strings.Count(text, "\n")
	}
	side := func(text string) {
		write(text)
		if text != "" && !strings.HasSuffix(text, "\n") {
			write(lineBreak)
		}
	}
	for _, p := range pieces {
		write(p.text)
		if p.clash == nil {
			continue
		}
		starts = append(starts, line)
		write(o.mark("<", o.Ours, "ours") + lineBreak)
		side(p.clash.ours)
		write(o.mark("|", o.Base, "base") + lineBreak)
		side(p.clash.base)
		write(o.mark("=", "", "") + lineBreak)
		side(p.clash.theirs)
		write(o.mark(">", o.Theirs, "theirs") + lineBreak)
	}
	return b.String(), starts
}
