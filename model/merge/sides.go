package merge

import (
	"slices"
	"strings"
)

// Region is one open conflict of a text with marks.
type Region struct {
	Line               int // of its first mark, counted from 1
	Base, Ours, Theirs string
	BaseKnown          bool   // the marks say what both sides had before
	OursLabel          string // what stands behind the marks, such as a branch
	TheirsLabel        string
}

// Sides reads a text with the marks of a merge, ours or git's, as the three texts
// it was made of, as far as they differ in its conflicts. The size is how long
// the marks are; 0 takes it from the first one. The base is "" if the marks of a
// conflict do not say it. It is not ok if the text has no marks, or marks that do
// not belong together.
func Sides(text string, size int) (base, ours, theirs string, conflicts []Region, ok bool) {
	pieces, regions, ok := unmark(text, size)
	if !ok || len(regions) == 0 {
		return "", "", "", nil, false
	}
	if !slices.ContainsFunc(regions, func(r Region) bool { return !r.BaseKnown }) {
		base = sideOf(pieces, fromBase)
	}
	return base, sideOf(pieces, fromOurs), sideOf(pieces, fromTheirs), regions, true
}

// unmark takes a text with marks apart, into as many regions as there are clashes
// among the pieces.
func unmark(text string, size int) ([]piece, []Region, bool) {
	if size <= 0 {
		size = markerSize(text)
	}
	u := unmarker{size: size}
	if rest, found := strings.CutPrefix(text, byteOrderMark); found {
		u.settled.WriteString(byteOrderMark)
		text = rest
	}
	for line := range strings.Lines(text) {
		u.line++
		if !u.read(line) {
			return nil, nil, false
		}
	}
	return append(u.pieces, piece{text: u.settled.String()}), u.regions, u.part == noPart
}

// markerSize is the length of the first mark of a text.
func markerSize(text string) int {
	for line := range strings.Lines(strings.TrimPrefix(text, byteOrderMark)) {
		size := len(line) - len(strings.TrimLeft(line, "<"))
		if size >= defaultMarkerSize && strings.Trim(line[size:size+1], " \r\n") == "" {
			return size
		}
	}
	return defaultMarkerSize
}

// part is the part of a conflict that a line lies in.
type part int

const (
	noPart part = iota
	oursPart
	basePart
	theirsPart
)

// unmarker reads a text with marks line by line.
type unmarker struct {
	size    int
	line    int
	part    part
	pieces  []piece
	regions []Region
	settled strings.Builder // lines outside of conflicts since the last one
	marked  strings.Builder // the conflict so far
}

// read takes one line; false for a mark that does not belong there.
func (u *unmarker) read(line string) bool {
	character, label := u.mark(line)
	u.marked.WriteString(line)
	switch {
	case character == '<' && u.part == noPart:
		u.pieces = append(u.pieces, piece{text: u.settled.String()})
		u.settled.Reset()
		u.marked.Reset()
		u.marked.WriteString(line)
		u.regions = append(u.regions, Region{Line: u.line, OursLabel: label})
		u.part = oursPart
	case character == '|' && u.part == oursPart:
		u.region().BaseKnown = true
		u.part = basePart
	case character == '=' && label == "" && (u.part == oursPart || u.part == basePart):
		u.part = theirsPart
	case character == '>' && u.part == theirsPart:
		r := u.region()
		r.TheirsLabel = label
		u.pieces = append(u.pieces, piece{clash: &clash{base: r.Base, ours: r.Ours, theirs: r.Theirs, marked: u.marked.String()}})
		u.part = noPart
	case character == '<' || character == '>':
		return false
	default:
		u.keep(line)
	}
	return true
}

func (u *unmarker) region() *Region { return &u.regions[len(u.regions)-1] }

// keep adds a line that is no mark to the part it lies in.
func (u *unmarker) keep(line string) {
	switch u.part {
	case noPart:
		u.settled.WriteString(line)
	case oursPart:
		u.region().Ours += line
	case basePart:
		u.region().Base += line
	case theirsPart:
		u.region().Theirs += line
	}
}

// mark is the character that a line repeats as a mark, and what stands behind it;
// 0 for a line that is none.
func (u *unmarker) mark(line string) (character byte, label string) {
	line = strings.TrimRight(line, "\r\n")
	if len(line) < u.size || strings.IndexByte("<|=>", line[0]) < 0 {
		return 0, ""
	}
	mark, label := line[:u.size], line[u.size:]
	if strings.Trim(mark, mark[:1]) != "" || label != "" && label[0] != ' ' {
		return 0, ""
	}
	return mark[0], strings.TrimSpace(label)
}
