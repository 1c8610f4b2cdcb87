package compare

import (
	"cmp"

	"interlock/model"
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
		change.abroad = p.carried != nil && p.carried.record() != p.record()
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
	if lead := l.renames.lead(model.NamesPlace, p.before.key(), p.after.key()); lead != nil {
		lead.references++
		return
	}
	l.addPair(Change{Action: Changed, Object: FieldObject, Name: "place of raw notes"}, p)
}
