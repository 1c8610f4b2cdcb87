// Package match finds which entries of a list come from which of an older one:
// by what names them, by what they say, by their place and likeness.
package match

import "slices"

// Pairing collects which new entries come from which old ones. Each is paired at
// most once, so that surer ways of pairing go first.
type Pairing[E comparable] struct {
	old, new []E
	from, to map[E]E // the old of a new one, the new of an old one
}

// New is a pairing of nothing yet.
func New[E comparable](old, new []E) *Pairing[E] {
	return &Pairing[E]{old: old, new: new, from: map[E]E{}, to: map[E]E{}}
}

// Old is the entry that a new one comes from; false if it is new.
func (p *Pairing[E]) Old(new E) (E, bool) {
	old, ok := p.from[new]
	return old, ok
}

// New is the entry that an old one became; false if it is gone.
func (p *Pairing[E]) New(old E) (E, bool) {
	new, ok := p.to[old]
	return new, ok
}

func (p *Pairing[E]) pair(old, new E) { p.from[new], p.to[old] = old, new }

// ByKey pairs the entries with equal keys; an entry whose key is not ok is left
// alone. The first of several becomes the first, the second the second.
func ByKey[E, K comparable](p *Pairing[E], key func(E) (k K, ok bool)) {
	waiting := map[K][]E{}
	for _, e := range p.old {
		if _, taken := p.to[e]; !taken {
			if k, ok := key(e); ok {
				waiting[k] = append(waiting[k], e)
			}
		}
	}
	if len(waiting) == 0 {
		return
	}
	for _, e := range p.new {
		if _, taken := p.from[e]; taken {
			continue
		}
		if k, ok := key(e); ok && len(waiting[k]) > 0 {
			p.pair(waiting[k][0], e)
			waiting[k] = waiting[k][1:]
		}
	}
}

// ByPlace pairs each old entry with the one most like it among the new ones below
// the same neighbour. Their score must be above the least one.
func (p *Pairing[E]) ByPlace(least float64, score func(old, new E) float64) {
	if len(p.from) == len(p.new) || len(p.to) == len(p.old) {
		return
	}
	candidates := map[int][]E{} // by which of the old ones stands above, counted from 1
	above := 0
	for _, e := range p.new {
		if old, taken := p.from[e]; taken {
			above = slices.Index(p.old, old) + 1
		} else {
			candidates[above] = append(candidates[above], e)
		}
	}
	above = 0
	for i, e := range p.old {
		if _, taken := p.to[e]; taken {
			above = i + 1
			continue
		}
		p.pairBest(e, candidates[above], least, score)
	}
}

// pairBest pairs an old entry with the candidate that scores best.
func (p *Pairing[E]) pairBest(old E, candidates []E, least float64, score func(old, new E) float64) {
	best := -1
	for i, candidate := range candidates {
		if _, taken := p.from[candidate]; taken {
			continue
		}
		if s := score(old, candidate); s > least {
			best, least = i, s
		}
	}
	if best >= 0 {
		p.pair(old, candidates[best])
	}
}

// LongestRun is the indexes of the longest rising run among numbers that may lie
// apart: of the old places of entries, those that were not moved.
func LongestRun(numbers []int) []int {
	lengths, previous := make([]int, len(numbers)), make([]int, len(numbers))
	best := -1
	for i, number := range numbers {
		lengths[i], previous[i] = 1, -1
		for j := range i {
			if numbers[j] < number && lengths[j] >= lengths[i] {
				lengths[i], previous[i] = lengths[j]+1, j
			}
		}
		if best < 0 || lengths[i] > lengths[best] {
			best = i
		}
	}
	var run []int
	for i := best; i >= 0; i = previous[i] {
		run = append(run, i)
	}
	slices.Reverse(run)
	return run
}
