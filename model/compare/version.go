package compare

import (
	"slices"
	"strings"

	"interlock/model"
)

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
