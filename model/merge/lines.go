package merge

import (
	"slices"
	"strings"

	"github.com/aymanbagabas/go-udiff"
)

// piece is a part of a merged text: lines that are settled, or a clash.
type piece struct {
	text  string
	clash *clash
}

// clash is a place where somebody has to decide: the lines of each of the three
// texts, "" where there are none.
type clash struct {
	base, ours, theirs string
	plan               *plan  // what clashes; nil where lines were merged
	marked             string // with its marks, where it was read from a text
}

// on is the lines of one of the texts.
func (c *clash) on(from origin) string {
	switch from {
	case fromBase:
		return c.base
	case fromTheirs:
		return c.theirs
	}
	return c.ours
}

// sideOf is the text with one side taken of every clash.
func sideOf(pieces []piece, from origin) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
		if p.clash != nil {
			b.WriteString(p.clash.on(from))
		}
	}
	return b.String()
}

func hasClash(pieces []piece) bool {
	return slices.ContainsFunc(pieces, func(p piece) bool { return p.clash != nil })
}

// mergeLines merges texts whose lines all end with a line break. Changes clash
// where they overlap, and, if they must be apart, also where they touch.
func mergeLines(base, ours, theirs string, apart bool) []piece {
	x, y := udiff.Lines(base, ours), udiff.Lines(base, theirs)
	var pieces []piece
	at := 0
	for len(x)+len(y) > 0 {
		r := nextRegion(x, y, apart)
		pieces = append(pieces, piece{text: base[at:r.start]}, r.merge(base, x, y))
		x, y, at = x[r.ours:], y[r.theirs:], r.end
	}
	return append(pieces, piece{text: base[at:]})
}

// region is a stretch of the base that edits of one or both sides change.
type region struct {
	start, end   int // bytes of the base
	ours, theirs int // how many edits of each side lie in it
}

func nextRegion(x, y []udiff.Edit, apart bool) region {
	r := region{start: -1}
	for {
		switch {
		case r.ours < len(x) && r.takes(x[r.ours], apart) && !(r.theirs < len(y) && before(y[r.theirs], x[r.ours])):
			r.include(x[r.ours])
			r.ours++
		case r.theirs < len(y) && r.takes(y[r.theirs], apart):
			r.include(y[r.theirs])
			r.theirs++
		default:
			return r
		}
	}
}

func before(a, b udiff.Edit) bool {
	return a.Start < b.Start || a.Start == b.Start && a.End < b.End
}

// takes tells whether an edit belongs to the region: it overlaps it, or it
// inserts at the same place.
func (r *region) takes(edit udiff.Edit, apart bool) bool {
	empty := r.start == r.end && edit.Start == edit.End
	return r.start < 0 || edit.Start < r.end || edit.Start == r.end && (apart || empty)
}

func (r *region) include(edit udiff.Edit) {
	if r.start < 0 {
		r.start = edit.Start
	}
	r.end = max(r.end, edit.End)
}

func (r *region) merge(base string, x, y []udiff.Edit) piece {
	ours, theirs := r.apply(base, x[:r.ours]), r.apply(base, y[:r.theirs])
	switch {
	case r.theirs == 0 || ours == theirs:
		return piece{text: ours}
	case r.ours == 0:
		return piece{text: theirs}
	}
	return piece{clash: &clash{base: base[r.start:r.end], ours: ours, theirs: theirs}}
}

// apply is the region after the edits of one side.
func (r *region) apply(base string, edits []udiff.Edit) string {
	var b strings.Builder
	at := r.start
	for _, edit := range edits {
		b.WriteString(base[at:edit.Start])
		b.WriteString(edit.New)
		at = edit.End
	}
	b.WriteString(base[at:r.end])
	return b.String()
}

// coarse is one clash from the first line in which three texts differ to the
// last: what remains when nothing finer is safe.
func coarse(base, ours, theirs string) []piece {
	b, o, t := lines(base), lines(ours), lines(theirs)
	n := min(len(b), len(o), len(t))
	head := 0
	for head < n && b[head] == o[head] && o[head] == t[head] {
		head++
	}
	tail := 0
	for tail < n-head && b[len(b)-1-tail] == o[len(o)-1-tail] && o[len(o)-1-tail] == t[len(t)-1-tail] {
		tail++
	}
	middle := func(all []string) string { return strings.Join(all[head:len(all)-tail], "") }
	return []piece{
		{text: strings.Join(o[:head], "")},
		{clash: &clash{base: middle(b), ours: middle(o), theirs: middle(t)}},
		{text: strings.Join(o[len(o)-tail:], "")},
	}
}

// lines splits a text behind each line break.
func lines(text string) []string { return slices.Collect(strings.Lines(text)) }
