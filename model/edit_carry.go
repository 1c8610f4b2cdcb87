package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

// Carry moves a note into a list, in the same file or another, keeping its
// spelling. References to a note with an id follow it.
func (w *Workshop) Carry(from, list Place, index int) (Edit, error) {
	note, ok := w.NoteAt(from)
	if !ok || len(from.Path) == 0 {
		return Edit{}, fmt.Errorf("%s: there is no such note any more", from)
	}
	d := w.draft()
	landed, err := d.carry(note, from, list, index)
	if err != nil {
		return Edit{}, err
	}
	edit := d.edit("carry note "+short(firstOf(note.Text, note.Carrier())), landed)
	edit.SelectBefore = from
	return edit, nil
}

func (d *draft) carry(note Note, from, list Place, index int) (Place, error) {
	parent := from.Path[:len(from.Path)-1]
	if old, isEntry := last(from.Path).(int); isEntry && from.File == list.File && slices.Equal(parent, list.Path) {
		index = max(0, min(index, len(d.workshop.File(list.File).At(list.Path).Items())-1))
		landed := Place{File: list.File, Path: list.Path.With(index)}
		return landed, d.patch(list.File, func(text *yamltext.Text) (*yamltext.Text, error) { return text.Move(list.Path, old, index) })
	}
	at, err := d.transplant(from, list, index)
	if err != nil {
		return Place{}, err
	}
	landed := Place{File: list.File, Path: list.Path.With(at)}
	return landed, d.followNote(note, from, landed)
}

// transplant takes an entry out of one list and puts it into another with its
// own spelling where that fits.
func (d *draft) transplant(from, list Place, index int) (int, error) {
	node := d.workshop.File(from.File).At(from.Path)
	source, value := node.Source(), valueOf(node)
	if lostHashtag(node) {
		source = ""
	}
	at, err := d.insertSource(list, index, source, value)
	if err != nil {
		return 0, err
	}
	return at, d.drop(from.File, from.Path)
}

func (d *draft) insertSource(list Place, index int, source string, value yamltext.Value) (int, error) {
	text, err := d.text(list.File)
	if err != nil {
		return 0, err
	}
	node, err := text.At(list.Path)
	if err != nil || source == "" || len(node.Items()) == 0 {
		return d.insert(list, index, value)
	}
	index = max(0, min(index, len(node.Items())))
	next, err := text.InsertSource(list.Path, index, source)
	if err != nil {
		return d.insert(list, index, value)
	}
	d.put(list.File, next)
	return index, nil
}

// followNote rewrites the references to a note that was carried elsewhere. Its
// id changes if another note there has it already.
func (d *draft) followNote(note Note, from, landed Place) error {
	if note.ID == "" {
		return nil
	}
	if !sameOwner(from, landed) && d.workshop.idInUse(landed, note.ID) {
		id := numbered(note.ID, func(id string) bool { return d.workshop.idInUse(landed, id) })
		if err := d.setKey(landed.File, landed.Path, NoteFields(), "id", yamltext.String(id)); err != nil {
			return err
		}
	}
	mentions := d.workshop.PointingAt(from)
	if len(mentions) == 0 {
		return nil
	}
	ref, err := d.nameLanded(landed)
	if err != nil {
		return fmt.Errorf("%s cannot be carried: something points at it, and nothing can point there", note.ID)
	}
	_, err = d.follow(mentions, func(Mention) string { return ref.String() })
	return err
}

// sameOwner reports whether two notes belong to the same stage or map.
func sameOwner(a, b Place) bool {
	return a.File == b.File && (isMapNote(a) || isStageNote(a) && isStageNote(b) && a.Path[1] == b.Path[1])
}

// nameLanded gives ids to what a carried note landed in, and answers with the
// reference to the note.
func (d *draft) nameLanded(landed Place) (Reference, error) {
	naming, ref, err := d.workshop.Apply(d.edit("", landed)).GiveID(landed)
	if err != nil {
		return Reference{}, err
	}
	for _, change := range naming.Changes {
		text, err := yamltext.Parse(*change.After)
		if err != nil {
			return Reference{}, inFile(change.Name, err)
		}
		d.put(change.Name, text)
	}
	return ref, nil
}
