package compare

import (
	"cmp"
	"slices"

	"interlock/model"
	"interlock/model/merge/match"
	"interlock/model/yamltext"
)

const (
	// renamed is the likeness from which on two values with different names
	// count as one that was given another name.
	renamed = 0.8
	// mostGuesses is how many pairs of values are compared by likeness at most.
	mostGuesses = 2500
)

// items tells which entry of a list or mapping came from which.
type items struct {
	old, new []*node
	pairing  *match.Pairing[*node]
	reversed bool           // the pairing takes the new entries for the old ones
	moved    map[*node]bool // new entries that stand elsewhere among the others
}

// newItems pairs nothing yet. Likeness is looked for in one direction only,
// whichever list is the older, so that a comparison and its reverse agree.
func newItems(old, new []*node) *items {
	i := &items{old: old, new: new}
	i.reversed = slices.CompareFunc(old, new, func(a, b *node) int {
		if a.key() != b.key() || same(a.value, b.value) {
			return cmp.Compare(a.key(), b.key())
		}
		return cmp.Compare(inline(a.value), inline(b.value))
	}) > 0
	if i.reversed {
		old, new = new, old
	}
	i.pairing = match.New(old, new)
	return i
}

// became is what an old entry is now; nil if it is gone.
func (i *items) became(old *node) *node {
	find := i.pairing.New
	if i.reversed {
		find = i.pairing.Old
	}
	new, _ := find(old)
	return new
}

// cameFrom is what a new entry was before; nil if it was not there.
func (i *items) cameFrom(new *node) *node {
	find := i.pairing.Old
	if i.reversed {
		find = i.pairing.New
	}
	old, _ := find(new)
	return old
}

// pairs visits every entry: the new ones in their order, then those that are gone.
func (i *items) pairs(visit func(before, after *node)) {
	for _, new := range i.new {
		visit(i.cameFrom(new), new)
	}
	for _, old := range i.old {
		if i.became(old) == nil {
			visit(old, nil)
		}
	}
}

// byLikeness pairs entries without a partner by their place and likeness.
func (i *items) byLikeness(least float64, score func(a, b *node) float64) {
	alone := func(list []*node, partner func(*node) *node) (count int) {
		for _, n := range list {
			if partner(n) == nil {
				count++
			}
		}
		return count
	}
	if guesses := alone(i.old, i.became) * alone(i.new, i.cameFrom); guesses > 0 && guesses <= mostGuesses {
		i.pairing.ByPlace(least, score)
	}
}

// findMoved finds the fewest entries whose move explains the new order.
func (i *items) findMoved() {
	var stayed []*node // old entries that are still there, in their old order
	for _, old := range i.old {
		if i.became(old) != nil {
			stayed = append(stayed, i.became(old))
		}
	}
	places := make([]int, len(stayed))
	for at, new := range stayed {
		places[at], _ = new.step().(int)
	}
	i.moved = map[*node]bool{}
	if slices.IsSorted(places) {
		return
	}
	kept := match.LongestRun(places)
	for at, new := range stayed {
		if _, found := slices.BinarySearch(kept, at); !found {
			i.moved[new] = true
		}
	}
}

// matchFields pairs the fields of a record by their keys.
func matchFields(old, new []*node) *items {
	i := &items{old: old, new: new, pairing: match.New(old, new)}
	match.ByKey(i.pairing, func(n *node) (string, bool) { return n.key(), true })
	return i
}

// matchNames pairs entries by the ids or references under which they stand.
func (d *differ) matchNames(p *pair, old, new []*node) *items {
	i := newItems(old, new)
	isOld := map[*node]bool{}
	for _, n := range old {
		isOld[n] = true
	}
	match.ByKey(i.pairing, func(n *node) (string, bool) { return n.key(), true })
	match.ByKey(i.pairing, func(n *node) (string, bool) {
		if isOld[n] && p.field.Names != model.NamesNothing {
			name, _ := d.renames.follow(p.field.Names, n.key())
			return name, true
		}
		return n.key(), true
	})
	i.byLikeness(renamed, func(a, b *node) float64 { return match.Likeness(words(a.value), words(b.value)) })
	return i
}

// matchItems pairs the items of a list by what names them and by what they say.
// Rewordings of notes are looked for later, when it is known which of them went
// to another list.
func (d *differ) matchItems(p *pair, old, new []*node) *items {
	i := newItems(old, new)
	if p.field.Kind == model.NotesField {
		match.ByKey(i.pairing, named(noteID))
		match.ByKey(i.pairing, func(n *node) (string, bool) { return inline(n.value), true })
		match.ByKey(i.pairing, named(noteText))
	} else {
		match.ByKey(i.pairing, named(func(n *node) string { return n.part("id").text() }))
		match.ByKey(i.pairing, func(n *node) (string, bool) { return inline(n.value), true })
		match.ByKey(i.pairing, named(title))
		i.byLikeness(match.Alike, resemblance)
	}
	if !p.field.Set {
		i.findMoved()
	}
	return i
}

// named is a key that an entry has unless it is "".
func named(name func(*node) string) func(*node) (string, bool) {
	return func(n *node) (string, bool) {
		key := name(n)
		return key, key != ""
	}
}

func noteID(n *node) string { return n.part("id").text() }

// noteText is what a note says, or what stands behind it where it says nothing.
func noteText(n *node) string {
	if text, ok := scalar(n.value); ok {
		return text
	}
	for _, key := range []string{"text", "system", "policy", "partner"} {
		if text := n.part(key).text(); text != "" {
			return text
		}
	}
	return ""
}

// resemblance is the likeness of two records inside a record. Those with ids of
// their own must be very alike.
func resemblance(a, b *node) float64 {
	score := match.Likeness(words(a.value), words(b.value))
	if a.part("id") != nil && b.part("id") != nil && score < renamed {
		return 0
	}
	return score
}

// title is what people call a record inside a record; "" where nothing names it.
func title(n *node) string {
	for _, key := range []string{"name", "title", "text", "metric", "at", "ref", "id"} {
		if text := n.part(key).text(); text != "" {
			return text
		}
	}
	if _, isMap := n.value.(yamltext.Map); !isMap {
		return inline(n.value)
	}
	return n.key()
}
