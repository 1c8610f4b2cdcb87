package merge

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/merge/match"
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
		if b, ok := old.Old(e); ok {
			byBase[b].ours = e
		} else {
			added = append(added, &thread{ours: e})
		}
	}
	old = m.match(base.entries, theirs.entries, true)
	var new []*entry
	for _, e := range theirs.entries {
		if b, ok := old.Old(e); ok {
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
		if o, ok := same.Old(e); ok {
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
func (m *matcher) match(old, new []*entry, reworded bool) *match.Pairing[*entry] {
	p := match.New(old, new)
	if !m.list {
		match.ByKey(p, func(e *entry) (string, bool) { return e.key, true })
		if reworded && m.keysAreNames() {
			p.ByPlace(renamed, sameWords)
		}
		return p
	}
	match.ByKey(p, named(idOf))
	match.ByKey(p, func(e *entry) (int, bool) { return e.value.number, true })
	match.ByKey(p, named(noteText))
	if m.field.Key == "readings" {
		match.ByKey(p, named(readingTime))
	}
	if reworded {
		p.ByPlace(match.Alike, resemblance)
	}
	return p
}

// named is a key that an entry has unless it is "".
func named(name func(*entry) string) func(*entry) (string, bool) {
	return func(e *entry) (string, bool) {
		n := name(e)
		return n, n != ""
	}
}

// sameWords is 1 for entries that say the same, if that is not too little to
// tell them by.
func sameWords(a, b *entry) float64 {
	if a.value.number != b.value.number || len(words(a.value)) < 8 {
		return 0
	}
	return 1
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

// resemblance is how likely one entry of a list is another one, changed: the
// likeness of their words, and 1 for a record that only gained or lost fields.
func resemblance(a, b *entry) float64 {
	if isPart(a.value, b.value) || isPart(b.value, a.value) {
		return 1
	}
	score := match.Likeness(words(a.value), words(b.value))
	if idOf(a) != "" && idOf(b) != "" && score < renamed {
		return 0
	}
	return score
}

// isPart tells whether a record of some fields has each of them as another has.
func isPart(part, whole *value) bool {
	if part.kind != yamltext.MapKind || len(part.entries) < 2 {
		return false
	}
	return !slices.ContainsFunc(part.entries, func(field *entry) bool {
		return !slices.ContainsFunc(whole.entries, func(e *entry) bool {
			return e.key == field.key && e.value.number == field.value.number
		})
	})
}

// renamed is the likeness from which on two records with different ids at the
// same place count as one that was given another id.
const renamed = 0.8

// noteText is what a note says, whether it is a plain text or has fields.
func noteText(e *entry) string {
	if e.value.kind == yamltext.ScalarKind {
		return e.value.node.Text()
	}
	return fieldText(e, "text")
}

// readingTime is when and for which part of the people a metric was read: there
// is one value of each.
func readingTime(e *entry) string {
	at := fieldText(e, "at")
	if at == "" {
		return ""
	}
	return at + " " + fieldText(e, "seg")
}

// words is all that a value says, one scalar after the other. The id of a record
// is left out: it says who it is, not what.
func words(v *value) string {
	var b strings.Builder
	var add func(v *value)
	add = func(v *value) {
		if v.kind == yamltext.ScalarKind {
			b.WriteString(v.node.Text())
			b.WriteByte(' ')
		}
		for _, e := range v.entries {
			if e.key != "id" {
				add(e.value)
			}
		}
	}
	add(v)
	return b.String()
}
