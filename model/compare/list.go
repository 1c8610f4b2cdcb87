package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/merge/match"
)

// listRecord lists the changes of one record.
func (c *comparison) listRecord(record *recordPair) {
	l := lister{comparison: c, record: record}
	file := record.any()
	whole := Change{Object: RecordObject, Name: file.ID}
	if file.Kind == model.KindUnknown {
		whole.Object, whole.Name = FileObject, file.Name
	}
	switch {
	case record.before == nil:
		whole.Action = Added
		l.add(whole, nil, l.wholeVersion(record.after))
	case record.after == nil:
		whole.Action = Removed
		l.add(whole, l.wholeVersion(record.before), nil)
	case record.rename != nil:
		whole.Action, whole.rename = Renamed, record.rename
		l.add(whole, l.wholeVersion(record.before), l.wholeVersion(record.after))
	}
	if record.asText {
		text := Change{Action: textAction(record.before, record.after), Object: FileObject, Name: file.Name}
		l.add(text, l.wholeVersion(record.before), l.wholeVersion(record.after))
	}
	if record.root != nil {
		l.list(record.root, false)
	}
}

// textAction is what happened to a file that is compared as a text.
func textAction(before, after *model.File) Action {
	switch {
	case before.Readable && !after.Readable:
		return Broken
	case !before.Readable && after.Readable:
		return Mended
	}
	return Changed
}

// lister lists the changes of one record.
type lister struct {
	*comparison
	record *recordPair
}

func (l *lister) add(change Change, before, after *Version) {
	file := l.record.any()
	change.Kind, change.Record = file.Kind, file.ID
	change.Before, change.After = before, after
	l.record.changes = append(l.record.changes, change)
}

func (l *lister) wholeVersion(file *model.File) *Version {
	return &Version{Place: model.Place{File: file.Name}, Line: 1, Value: file.ID}
}

// list lists what changed at and below a pair. Of what is new or gone as a whole
// only the notes count that were carried into it.
func (l *lister) list(p *pair, onlyCarried bool) {
	switch {
	case p.left || onlyCarried && !p.both() && !p.divided:
		return
	case onlyCarried && p.carried == nil:
	case p.isNote():
		l.note(p)
	case p.isEntry():
		l.entry(p)
	case p.isInboxPlace() && p.both() && p.before.key() != p.after.key():
		l.inboxPlace(p)
	case !p.divided:
		l.leaf(p)
	}
	for _, part := range p.parts {
		l.list(part, (onlyCarried || p.isEntry() && !p.both()) && p.carried == nil)
	}
}

func (l *lister) note(p *pair) {
	change := Change{Object: NoteObject, Name: noteName(p.any()), rename: p.rename}
	switch {
	case p.before == nil:
		change.Action = Added
	case p.after == nil:
		change.Action = Removed
	case p.carried != nil || p.moved:
		change.Action = Moved
	default:
		return
	}
	l.addPair(change, p)
}

// noteName is what people call a note.
func noteName(n *node) string { return cmp.Or(noteText(n), inline(n.value)) }

func (l *lister) entry(p *pair) {
	change := Change{Object: EntryObject, Name: title(p.any()), field: p.in.field}
	if p.in.field.Key == "stages" {
		change.Object = StageObject
	}
	switch {
	case p.before == nil:
		change.Action = Added
	case p.after == nil:
		change.Action = Removed
	case p.before.key() != p.after.key():
		change.Action, change.rename = Renamed, p.rename
		l.addPair(change, p)
		return
	case p.moved:
		change.Action, change.before = Moved, p.nextName()
	default:
		if !p.divided {
			l.leaf(p)
		}
		return
	}
	l.addPair(change, p)
}

// nextName is the name of the entry behind a pair's newer value in its list.
func (p *pair) nextName() string {
	siblings := p.in.items.new
	if at := p.after.position(); at < len(siblings) {
		return title(siblings[at])
	}
	return ""
}

// inboxPlace lists raw notes that are meant for another place now, unless that
// place only got another name.
func (l *lister) inboxPlace(p *pair) {
	value, followed := l.renames.follow(model.NamesPlace, p.before.key())
	if value == p.after.key() && followed != nil {
		followed.references++
		return
	}
	l.addPair(Change{Action: Changed, Object: FieldObject, Name: "place of raw notes"}, p)
}

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
	value, rename := l.renames.follow(target, before)
	if rename == nil || value != after || before == after {
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

// addPair adds a change of a pair.
func (l *lister) addPair(change Change, p *pair) {
	old := p
	if p.carried != nil {
		old = p.carried
	}
	l.add(change, l.version(old, old.before, l.before), l.version(p, p.after, l.after))
}

// version describes one value of a pair.
func (l *lister) version(p *pair, n *node, w *model.Workshop) *Version {
	if n == nil {
		return nil
	}
	v := &Version{Place: n.at, Value: inline(n.value), Position: n.position()}
	v.find(w)
	switch {
	case p.isNote():
		v.Value = noteName(n)
	case p.isEntry() && n.key() != "", p.isInboxPlace():
		v.Value = n.key()
	}
	if v.Position > 0 && p.in != nil {
		v.List = label(p.in)
	}
	v.Of, v.ofNote = owner(p, n == p.before)
	return v
}

// find finds the line of a version. A value that stands in the layout of ours
// only, as the one text of a list does, is found where its parent stands.
func (v *Version) find(w *model.Workshop) {
	file := w.File(v.Place.File)
	for len(v.Place.Path) > 0 && file.At(v.Place.Path) == nil {
		v.Place.Path = v.Place.Path[:len(v.Place.Path)-1]
	}
	v.Line = file.Line(v.Place.Path)
}

// owner is the name of the note, entry or place that a pair belongs to.
func owner(p *pair, before bool) (called string, isNote bool) {
	for in := p.in; in != nil; in = in.in {
		n := in.after
		if before && in.before != nil || n == nil {
			n = in.before
		}
		switch {
		case in.isNote():
			return noteName(n), true
		case in.isEntry():
			return title(n), false
		case in.isInboxPlace():
			return n.key(), false
		}
	}
	return "", false
}

// label is what people call a field, with the groups around it: "time wait".
func label(p *pair) string {
	var labels []string
	for ; p != nil && !p.isEntry() && !p.isNote() && !p.isInboxPlace(); p = p.in {
		switch {
		case p.in != nil && p.in.field.Kind == model.TextsField:
			labels = append(labels, "for "+p.any().key())
		case p.in != nil && p.in.field.Kind == model.NoteField && p.any().key() == "text":
		case p.known && p.field.Label != "":
			labels = append(labels, strings.ToLower(p.field.Label))
		case p.any().key() != "":
			labels = append(labels, p.any().key())
		}
	}
	slices.Reverse(labels)
	return strings.Join(labels, " ")
}
