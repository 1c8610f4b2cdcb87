package compare

import (
	"slices"

	"interlock/model"
	"interlock/model/merge/match"
)

// carry finds the notes that were moved to another list of the same record or
// another one, and then those that were reworded where they stand.
func (c *comparison) carry() {
	var gone, come []*pair
	for _, list := range c.noteLists() {
		for _, note := range list.parts {
			switch {
			case note.after == nil:
				gone = append(gone, note)
			case note.before == nil:
				come = append(come, note)
			}
		}
	}
	p := match.New(gone, come)
	inRecord := func(name func(*node) string) func(*pair) (recordText, bool) {
		return func(note *pair) (recordText, bool) {
			text := name(note.any())
			return recordText{note.record(), text}, text != ""
		}
	}
	match.ByKey(p, inRecord(noteID))
	match.ByKey(p, inRecord(noteText))
	match.ByKey(p, func(note *pair) (string, bool) { text := noteText(note.any()); return text, text != "" })
	carried := map[*node]bool{}
	for _, note := range come {
		if old, ok := p.Old(note); ok {
			carried[old.before], carried[note.after] = true, true
			note.carried = old
			join(old, note)
		}
	}
	for _, list := range c.noteLists() {
		reword(list, carried)
	}
}

// noteLists are the lists of notes that differ, in all records.
func (c *comparison) noteLists() []*pair {
	var lists []*pair
	for _, record := range c.records {
		lists = append(lists, record.noteLists...)
	}
	return lists
}

// recordText is a text in a record.
type recordText struct {
	record *pair
	text   string
}

// record is the whole record that a value belongs to.
func (p *pair) record() *pair {
	for p.in != nil {
		p = p.in
	}
	return p
}

// join makes one pair of a note that is gone and a new one.
func join(gone, come *pair) {
	gone.left = true
	come.before = gone.before
	kind, _ := model.KindOf(come.after.at.File)
	new(differ).look(come, kind)
}

// reword pairs the notes of a list that are left by their likeness.
func reword(list *pair, carried map[*node]bool) {
	list.items.byLikeness(match.Alike, func(a, b *node) float64 {
		if carried[a] || carried[b] {
			return 0
		}
		return match.Likeness(noteText(a), noteText(b))
	})
	for _, come := range list.parts {
		if come.before != nil {
			continue
		}
		if old := list.items.cameFrom(come.after); old != nil {
			at := slices.IndexFunc(list.parts, func(gone *pair) bool { return gone.before == old })
			join(list.parts[at], come)
		}
	}
}
