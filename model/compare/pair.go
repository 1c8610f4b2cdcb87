package compare

import (
	"interlock/model"
	"interlock/model/yamltext"
)

// pair is a value before and after, of which at least one is there and which
// differ.
type pair struct {
	in            *pair // nil for a whole record
	field         model.Field
	known         bool // the table of fields has it
	before, after *node
	parts         []*pair
	divided       bool // the differences are those of the parts

	moved   bool    // among the entries of its list
	carried *pair   // of a note: its old place, if it came from another list
	left    bool    // of a note: it is part of another pair now
	rename  *rename // the references that follow its new id

	items *items // of a list: which entry came from which
}

// any is the newer of the two values.
func (p *pair) any() *node {
	if p.after != nil {
		return p.after
	}
	return p.before
}

// both reports whether the value was there before and is there after.
func (p *pair) both() bool { return p.before != nil && p.after != nil }

// isNote reports an entry of a list of notes.
func (p *pair) isNote() bool {
	return p.field.Kind == model.NoteField && p.in != nil && p.in.field.Kind == model.NotesField
}

// isEntry reports a record inside a record: a stage, a tool, a source, …
func (p *pair) isEntry() bool {
	return p.in != nil && (p.in.field.Kind == model.GroupsField || p.in.field.Kind == model.TableField)
}

// isInboxPlace reports the raw notes that are meant for one place.
func (p *pair) isInboxPlace() bool { return p.in != nil && p.in.field.Kind == model.InboxField }

// differ finds where the values of a record differ.
type differ struct {
	renames   renames // of records
	noteLists []*pair // that it found
}

// pair compares two values and what is in them; nil where they say the same.
func (d *differ) pair(in *pair, kind model.Kind, before, after *node) *pair {
	if before == nil && after == nil || before != nil && after != nil && before.key() == after.key() && same(before.value, after.value) {
		return nil
	}
	p := &pair{in: in, before: before, after: after}
	p.field, p.known = model.FieldOf(kind, p.any().at.Path)
	d.look(p, kind)
	return p
}

// look finds where the two values of a pair differ.
func (d *differ) look(p *pair, kind model.Kind) {
	if p.both() {
		p.before, p.after = p.before.promoted(p.field.Kind), p.after.promoted(p.field.Kind)
	}
	if p.divides() {
		p.divided = true
		d.divide(p, kind)
	}
}

// divides tells whether a value differs by its parts, and not as a whole.
func (p *pair) divides() bool {
	switch p.field.Kind {
	case model.NotesField, model.GroupsField:
		return isList(p.before) && isList(p.after)
	case model.TableField, model.InboxField, model.TextsField:
		return isMap(p.before) && isMap(p.after)
	case model.NoteField:
		return p.both() && isMap(p.before) && isMap(p.after)
	case model.GroupField:
		return (p.both() || p.isEntry() || p.isInboxPlace()) && isMap(p.before) && isMap(p.after)
	}
	return false
}

func isList(n *node) bool {
	if n == nil {
		return true
	}
	_, ok := n.value.(yamltext.List)
	return ok
}

func isMap(n *node) bool {
	if n == nil {
		return true
	}
	_, ok := n.value.(yamltext.Map)
	return ok
}

func (d *differ) divide(p *pair, kind model.Kind) {
	old, new := p.before.parts(), p.after.parts()
	switch p.field.Kind {
	case model.NotesField, model.GroupsField:
		p.items = d.matchItems(p, old, new)
	case model.TableField, model.InboxField, model.TextsField:
		p.items = d.matchNames(p, old, new)
	default:
		p.items = matchFields(old, new)
	}
	p.items.pairs(func(before, after *node) {
		part := d.pair(p, kind, before, after)
		if part == nil && p.items.moved[after] {
			part = &pair{in: p, before: before, after: after, divided: true}
			part.field, part.known = model.FieldOf(kind, after.at.Path)
		}
		if part != nil {
			part.moved = p.items.moved[after]
			p.parts = append(p.parts, part)
		}
	})
	if p.field.Kind == model.NotesField {
		d.noteLists = append(d.noteLists, p)
	}
}
