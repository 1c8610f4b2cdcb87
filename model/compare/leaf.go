package compare

import (
	"strconv"

	"interlock/model"
	"interlock/model/merge/match"
)

// leaf lists a value that has no parts of its own.
func (l *lister) leaf(p *pair) {
	switch p.field.Kind {
	case model.WordsField, model.ReferencesField:
		if l.elements(p) {
			return
		}
	case model.ReferenceField, model.TextField:
		if l.follows(p) {
			return
		}
	case model.IntegerField, model.NumberField:
		if p.both() && sameNumber(p.before.text(), p.after.text()) {
			return
		}
	}
	if p.field.Kind != model.GroupField && p.value(p.before) == "" && p.value(p.after) == "" {
		return
	}
	change := Change{Action: Changed, Object: FieldObject, Name: label(p), field: p.field}
	change.rename = l.renameOf(p)
	switch {
	case p.before == nil || p.field.Kind != model.GroupField && p.value(p.before) == "":
		change.Action = Added
	case p.after == nil || p.field.Kind != model.GroupField && p.value(p.after) == "":
		change.Action = Removed
	case isNoteText(p):
		l.addPair(Change{Action: Reworded, Object: NoteObject, Name: p.after.text()}, p.in)
		return
	case isProse(p):
		change.Action = Reworded
	}
	l.addPair(change, p)
}

// value is what a node says on one line; "" for none.
func (p *pair) value(n *node) string {
	if n == nil {
		return ""
	}
	return inline(n.value)
}

// isNoteText reports the text of a note in a list.
func isNoteText(p *pair) bool { return p.in != nil && p.in.isNote() && p.any().key() == "text" }

// isProse reports sentences, of which people say that they were reworded.
func isProse(p *pair) bool {
	before, ok := scalar(p.before.value)
	after, both := scalar(p.after.value)
	if !ok || !both || p.known && p.field.Kind != model.TextField || p.after.key() == "id" {
		return false
	}
	const sentence = 40
	return max(len(before), len(after)) > sentence
}

func sameNumber(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && x == y
}

// follows reports a reference, or a text under one, that only follows a new id,
// and counts it.
func (l *lister) follows(p *pair) bool {
	if !p.both() {
		return false
	}
	if p.field.Kind == model.ReferenceField {
		return l.followed(p.field.Names, p.before.text(), p.after.text())
	}
	if p.in.field.Kind == model.TextsField && p.before.key() != p.after.key() {
		return l.followed(p.in.field.Names, p.before.key(), p.after.key()) && same(p.before.value, p.after.value)
	}
	return false
}

// followed counts a reference that is what it has to be now.
func (l *lister) followed(target model.Target, before, after string) bool {
	rename := l.renames.lead(target, before, after)
	if rename == nil || before == after {
		return false
	}
	rename.references++
	return true
}

// renameOf is the rename that a new id is.
func (l *lister) renameOf(p *pair) *rename {
	if p.in != nil && p.in.carried == nil && p.any().key() == "id" {
		return p.in.rename
	}
	return nil
}

// elements lists the words or references that came, went or moved; false where
// the values are no lists.
func (l *lister) elements(p *pair) bool {
	old, new := p.before.promoted(p.field.Kind), p.after.promoted(p.field.Kind)
	if !isList(old) || !isList(new) {
		return false
	}
	i := newItems(old.parts(), new.parts())
	isOld := map[*node]bool{}
	for _, n := range i.old {
		isOld[n] = true
	}
	text := func(n *node) (string, bool) { return inline(n.value), true }
	match.ByKey(i.pairing, text)
	match.ByKey(i.pairing, func(n *node) (string, bool) {
		if isOld[n] {
			value, _ := l.renames.follow(p.field.Names, inline(n.value))
			return value, true
		}
		return text(n)
	})
	if !p.field.Set {
		i.findMoved()
	}
	kind, _ := model.KindOf(p.any().at.File)
	i.pairs(func(before, after *node) {
		element := &pair{in: p, before: before, after: after}
		element.field, element.known = model.FieldOf(kind, element.any().at.Path)
		l.element(element, i.moved[after])
	})
	return true
}

func (l *lister) element(p *pair, moved bool) {
	change := Change{Object: ElementObject, Name: p.value(p.any()), field: p.in.field}
	switch {
	case p.before == nil:
		change.Action = Added
	case p.after == nil:
		change.Action = Removed
	default:
		l.followed(p.field.Names, p.value(p.before), p.value(p.after))
		if !moved {
			return
		}
		change.Action = Moved
	}
	l.addPair(change, p)
}
