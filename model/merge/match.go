package merge

import (
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// thread is one entry followed through the three texts; nil where it is not.
type thread struct{ base, ours, theirs *entry }

// on is the entry in one of the texts.
func (t *thread) on(from origin) *entry {
	return [...]*entry{t.base, t.ours, t.theirs}[from]
}

// any is the entry as ours has it, or else theirs, or else the base.
func (t *thread) any() *entry {
	for _, e := range []*entry{t.ours, t.theirs, t.base} {
		if e != nil {
			return e
		}
	}
	return nil
}

// follow finds the threads of a list or mapping: those of the base in its order,
// then what ours added, then what only theirs added.
func follow(base, ours, theirs *value, field model.Field) []*thread {
	var threads []*thread
	byBase := map[*entry]*thread{}
	for _, e := range base.entries {
		byBase[e] = &thread{base: e}
		threads = append(threads, byBase[e])
	}
	m := matcher{field: field, list: ours.kind == yamltext.ListKind}
	var added []*thread
	old := m.match(base.entries, ours.entries, true)
	for _, e := range ours.entries {
		if b := old[e]; b != nil {
			byBase[b].ours = e
		} else {
			added = append(added, &thread{ours: e})
		}
	}
	old = m.match(base.entries, theirs.entries, true)
	var new []*entry
	for _, e := range theirs.entries {
		if b := old[e]; b != nil {
			byBase[b].theirs = e
		} else {
			new = append(new, e)
		}
	}
	return append(threads, m.join(added, new)...)
}

// join makes one thread of what both sides added alike.
func (m *matcher) join(added []*thread, new []*entry) []*thread {
	var ours []*entry
	for _, t := range added {
		ours = append(ours, t.ours)
	}
	same := m.match(ours, new, false)
	for _, e := range new {
		if o := same[e]; o != nil {
			added[slices.Index(ours, o)].theirs = e
		} else {
			added = append(added, &thread{theirs: e})
		}
	}
	return added
}

// matcher tells which entry of one text is which of another.
type matcher struct {
	field model.Field
	list  bool
}

// match finds for entries of a text those of an older one that they come from.
// Where they may have been reworded or renamed since, they are also told by
// their place and likeness.
func (m *matcher) match(old, new []*entry, reworded bool) map[*entry]*entry {
	p := pairing{from: map[*entry]*entry{}, taken: map[*entry]bool{}}
	if !m.list {
		p.byName(old, new, func(e *entry) string { return "=" + e.key })
		if reworded && m.keysAreNames() {
			p.byPlace(old, new, func(a, b *entry) float64 {
				if a.value.number != b.value.number || len(words(a.value)) < 8 {
					return 0
				}
				return 1
			})
		}
		return p.from
	}
	p.byName(old, new, idOf)
	p.byNumber(old, new)
	p.byName(old, new, func(e *entry) string { return noteText(e.value) })
	if reworded {
		p.byPlace(old, new, resemblance)
	}
	return p.from
}

// keysAreNames tells whether the keys of a mapping are ids that people may
// change, not the names of fields.
func (m *matcher) keysAreNames() bool {
	switch m.field.Kind {
	case model.TableField, model.TextsField, model.InboxField:
		return true
	}
	return false
}

// resemblance is how likely one entry of a list is another one, changed.
func resemblance(a, b *entry) float64 {
	score := likeness(words(a.value), words(b.value))
	if idOf(a) != "" && idOf(b) != "" && score < renamed {
		return 0
	}
	return score
}

// renamed is the likeness from which on two records with different ids at the
// same place count as one that was given another id.
const renamed = 0.8

// noteText is what a note says, whether it is a plain text or has fields.
func noteText(v *value) string {
	if v.kind == yamltext.ScalarKind {
		return v.node.Text()
	}
	for _, e := range v.entries {
		if e.key == "text" && e.value.kind == yamltext.ScalarKind {
			return e.value.node.Text()
		}
	}
	return ""
}

// pairing collects which new entry comes from which old one.
type pairing struct {
	from  map[*entry]*entry
	taken map[*entry]bool
}

func (p *pairing) pair(old, new *entry) { p.from[new], p.taken[old] = old, true }

// byName pairs entries of the same name; "" is no name. The first of several
// comes from the first, the second from the second.
func (p *pairing) byName(old, new []*entry, name func(*entry) string) {
	named := map[string][]*entry{}
	for _, e := range old {
		if n := name(e); n != "" && !p.taken[e] {
			named[n] = append(named[n], e)
		}
	}
	for _, e := range new {
		if waiting := named[name(e)]; len(waiting) > 0 && p.from[e] == nil {
			p.pair(waiting[0], e)
			named[name(e)] = waiting[1:]
		}
	}
}

// byNumber pairs entries that say the same.
func (p *pairing) byNumber(old, new []*entry) {
	equal := map[int][]*entry{}
	for _, e := range old {
		if !p.taken[e] {
			equal[e.value.number] = append(equal[e.value.number], e)
		}
	}
	for _, e := range new {
		if waiting := equal[e.value.number]; len(waiting) > 0 && p.from[e] == nil {
			p.pair(waiting[0], e)
			equal[e.value.number] = waiting[1:]
		}
	}
}

// byPlace pairs each entry that is left over with the one most like it among
// those between the same neighbours.
func (p *pairing) byPlace(old, new []*entry, score func(old, new *entry) float64) {
	places := map[*entry]*entry{}
	var above *entry
	for _, e := range old {
		if p.taken[e] {
			above = e
		}
		places[e] = above
	}
	above = nil
	left := map[*entry][]*entry{} // what is left of the new ones, by the neighbour above
	for _, e := range new {
		if old := p.from[e]; old != nil {
			above = old
		} else {
			left[above] = append(left[above], e)
		}
	}
	for _, e := range old {
		if p.taken[e] {
			continue
		}
		var best *entry
		highest := alike
		for _, candidate := range left[places[e]] {
			if p.from[candidate] != nil {
				continue
			}
			if s := score(e, candidate); s > highest {
				best, highest = candidate, s
			}
		}
		if best != nil {
			p.pair(e, best)
		}
	}
}
