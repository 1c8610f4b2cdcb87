package merge

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"sync"

	"interlock/model/merge/match"
)

// FolderResult is a merged workshop.
type FolderResult struct {
	Texts     map[string]string // by name, those with open conflicts included
	Conflicts map[string][]Conflict
	Notices   []string // each with the name of its file
}

// Folder merges three states of a workshop, each the texts of its files by name.
// A file that one side renamed and the other edited has the new name and the
// edit. A file that one side deleted and the other edited is a conflict: one
// between marks, in the file that the other side left.
func Folder(base, ours, theirs map[string]string, options Options) FolderResult {
	trails := followFiles(base, ours, theirs)
	results := make([]Result, len(trails))
	var group sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for i := range next {
				results[i] = trails[i].merge(options)
			}
		})
	}
	for i := range trails {
		next <- i
	}
	close(next)
	group.Wait()
	merged := FolderResult{Texts: map[string]string{}, Conflicts: map[string][]Conflict{}}
	for i, t := range trails {
		if t.gone() {
			continue
		}
		merged.Texts[t.name] = results[i].Text
		if len(results[i].Conflicts) > 0 {
			merged.Conflicts[t.name] = results[i].Conflicts
		}
		for _, notice := range append(t.notices(), results[i].Notices...) {
			merged.Notices = append(merged.Notices, t.name+": "+notice)
		}
	}
	return merged
}

// trail is one file followed through three states of a workshop; a text is nil
// where the file is not.
type trail struct {
	name               string // in the merged workshop
	before             string // in the base
	base, ours, theirs *string
}

// gone reports a file that nobody wants any more: one that a side deleted and the
// other did not touch.
func (t trail) gone() bool {
	switch {
	case t.ours == nil && t.theirs == nil:
		return true
	case t.ours == nil:
		return t.isUntouched(t.theirs)
	case t.theirs == nil:
		return t.isUntouched(t.ours)
	}
	return false
}

func (t trail) isUntouched(text *string) bool {
	return t.base != nil && *t.base == *text && t.name == t.before
}

func (t trail) notices() []string {
	if t.base == nil || t.before == t.name {
		return nil
	}
	return []string{fmt.Sprintf("was called %s", t.before)}
}

func (t trail) merge(options Options) Result {
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	switch {
	case t.gone():
		return Result{}
	case t.base != nil && (t.ours == nil || t.theirs == nil):
		whole := []piece{{clash: &clash{base: *t.base, ours: text(t.ours), theirs: text(t.theirs)}}}
		m := &merger{options: options, lineBreak: mostUsedBreak(*t.base)}
		return m.result(whole, nil)
	case t.ours == nil:
		return Result{Text: *t.theirs}
	case t.theirs == nil:
		return Result{Text: *t.ours}
	}
	return Files(t.name, text(t.base), *t.ours, *t.theirs, options)
}

// followFiles finds the files of three states of a workshop, in the order of
// their names.
func followFiles(base, ours, theirs map[string]string) []trail {
	byOurs, byTheirs := renames(base, ours), renames(base, theirs)
	var trails []trail
	followed := map[string]bool{}
	for name, text := range base {
		t := trail{name: name, before: name, base: &text}
		if renamed := newName(name, byOurs, byTheirs, ours, theirs); renamed != "" {
			t.name = renamed
		}
		t.ours, t.theirs = find(ours, t.name, name), find(theirs, t.name, name)
		followed[t.name] = true
		trails = append(trails, t)
	}
	for _, side := range []map[string]string{ours, theirs} {
		for name := range side {
			if _, old := base[name]; !old && !followed[name] {
				followed[name] = true
				trails = append(trails, trail{name: name, ours: find(ours, name), theirs: find(theirs, name)})
			}
		}
	}
	slices.SortFunc(trails, func(a, b trail) int { return cmp.Compare(a.name, b.name) })
	return trails
}

// find is the text of the first of some names that there is.
func find(texts map[string]string, names ...string) *string {
	for _, name := range names {
		if text, ok := texts[name]; ok {
			return &text
		}
	}
	return nil
}

// newName is the name that a file of the base was given, "" for none. Where both
// sides gave it different ones, or the other side uses the name for another file,
// it counts as deleted and made anew.
func newName(name string, byOurs, byTheirs, ours, theirs map[string]string) string {
	fromOurs, fromTheirs := byOurs[name], byTheirs[name]
	switch {
	case fromOurs == fromTheirs:
		return fromOurs
	case fromTheirs == "" && find(theirs, fromOurs) == nil:
		return fromOurs
	case fromOurs == "" && find(ours, fromTheirs) == nil:
		return fromTheirs
	}
	return ""
}

const (
	sameFile       = 0.8    // the share of equal lines from which on a file counts as renamed
	mostComparable = 10_000 // pairs of files that are compared at most
)

// renames finds the new names of files that one side renamed: what is gone from
// the base, and new in the same folder with nearly the same lines.
func renames(base, side map[string]string) map[string]string {
	gone, added := missing(base, side), missing(side, base)
	p := match.New(gone, added)
	if len(gone)*len(added) <= mostComparable {
		pairLikely(p, gone, added, base, side)
	}
	names := map[string]string{}
	for _, name := range gone {
		if new, ok := p.New(name); ok {
			names[name] = new
		}
	}
	return names
}

// missing lists the names of some texts that other texts lack, sorted.
func missing(texts, other map[string]string) []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(texts)), func(name string) bool {
		_, there := other[name]
		return there
	})
}

// pairLikely pairs files by the lines they share.
func pairLikely(p *match.Pairing[string], gone, added []string, base, side map[string]string) {
	counts := map[string]map[string]int{}
	for _, name := range gone {
		counts[name] = countLines(base[name])
	}
	for _, name := range added {
		counts[name] = countLines(side[name])
	}
	p.ByPlace(sameFile, func(old, new string) float64 {
		if path.Dir(old) != path.Dir(new) {
			return 0
		}
		return match.Shared(counts[old], counts[new])
	})
}

func countLines(text string) map[string]int {
	counts := map[string]int{}
	for _, line := range lines(ended(text)) {
		counts[line]++
	}
	return counts
}
