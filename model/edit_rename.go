package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

// PointingAt lists every reference to what stands at a place: a record, a
// stage with its items, an item, or a source.
func (w *Workshop) PointingAt(at Place) []Mention {
	matches := w.matcher(at)
	var list []Mention
	for _, mention := range w.Mentions() {
		inside := mention.File == at.File && len(mention.Path) >= len(at.Path) && slices.Equal(mention.Path[:len(at.Path)], at.Path)
		if matches(mention) && !inside {
			list = append(list, mention)
		}
	}
	return list
}

// matcher tells which mentions name what stands at a place.
func (w *Workshop) matcher(at Place) func(Mention) bool {
	kind, id := KindOf(at.File)
	nothing := func(Mention) bool { return false }
	switch {
	case kind == KindSources && len(at.Path) == 1:
		return func(m Mention) bool { return m.Names == NamesSource && m.Value == at.Path[0] }
	case len(at.Path) == 0:
		return func(m Mention) bool { return w.namesRecord(m, kind, id) }
	}
	ref, ok := w.ReferenceTo(at)
	if !ok {
		return nothing
	}
	return func(m Mention) bool {
		if m.Names != NamesPlace {
			return false
		}
		named := ParseReference(m.Value)
		if ref.Item == "" {
			named.Item = ""
		}
		return named == ref
	}
}

func (w *Workshop) namesRecord(m Mention, kind Kind, id string) bool {
	switch m.Names {
	case NamesPersona, NamesRole:
		return kind == KindPersona && m.Value == id
	case NamesMetric:
		return kind == KindMetric && m.Value == id
	case NamesInitiative:
		return kind == KindInitiative && m.Value == id
	case NamesJourney:
		return kind == KindJourney && m.Value == id
	case NamesPlace:
		return (kind == KindJourney || kind == KindEmpathyMap) && ParseReference(m.Value).Record == id
	case NamesRecord:
		found, ok := w.recordNamed(m.Value)
		return ok && found == kind.Path(id)
	}
	return false
}

// recordNamed finds the file of the first record with an id, whatever its kind.
func (w *Workshop) recordNamed(id string) (string, bool) {
	for _, info := range tables().kinds {
		if info.Folder != "" && w.File(info.Kind.Path(id)) != nil {
			return info.Kind.Path(id), true
		}
	}
	return "", false
}

// ReferenceTo gives the reference that names a stage or an item; false when it
// has no id, or is neither.
func (w *Workshop) ReferenceTo(at Place) (Reference, bool) {
	kind, id := KindOf(at.File)
	node := w.File(at.File).At(at.Path)
	own := node.Get("id").Text()
	ref := Reference{Record: id}
	switch {
	case kind == KindEmpathyMap && len(at.Path) == 2:
		ref.Item = own
		return ref, own != ""
	case kind != KindJourney || len(at.Path) < 2 || at.Path[0] != "stages":
		return Reference{}, false
	case len(at.Path) == 2:
		ref.Stage = own
		return ref, own != ""
	}
	ref.Stage = w.File(at.File).At(at.Path[:2]).Get("id").Text()
	ref.Item = own
	return ref, ref.Stage != "" && own != ""
}

// GiveID names a stage or a note, so that others can point at it, and answers
// with the reference. A stage of a note without an id is named as well. The
// edit is empty when everything has its id.
func (w *Workshop) GiveID(at Place) (Edit, Reference, error) {
	kind, _ := KindOf(at.File)
	d := w.draft()
	if kind == KindJourney && len(at.Path) > 2 {
		if err := d.name(w, Place{File: at.File, Path: at.Path[:2]}); err != nil {
			return Edit{}, Reference{}, err
		}
	}
	if err := d.name(w, at); err != nil {
		return Edit{}, Reference{}, err
	}
	edit := d.edit("name "+w.describe(at), at)
	ref, ok := w.Apply(edit).ReferenceTo(at)
	if !ok {
		return Edit{}, Reference{}, fmt.Errorf("%s: nothing can point there", at)
	}
	return edit, ref, nil
}

// name writes an id for the stage or note at a place if it has none.
func (d *draft) name(w *Workshop, at Place) error {
	node := w.File(at.File).At(at.Path)
	if node.Get("id").Text() != "" {
		return nil
	}
	if field := at.Path[len(at.Path)-2]; field == "stages" {
		id := FreshID(node.Get("name").Text(), "stage", func(id string) bool { return w.idInUse(at, id) })
		return d.set(at.File, at.Path.With("id"), yamltext.String(id))
	}
	note, _ := w.NoteAt(at)
	id := FreshID(firstOf(note.Text, note.Carrier()), "note", func(id string) bool { return w.idInUse(at, id) })
	field, _ := FieldAt(NoteFields(), "id")
	return d.setNoteField(at, note, field, id)
}

// idInUse reports whether a stage of the journey, or a note of the stage or
// map, has an id already.
func (w *Workshop) idInUse(at Place, id string) bool {
	kind, record := KindOf(at.File)
	ref := Reference{Record: record, Item: id}
	if kind == KindJourney {
		if len(at.Path) == 2 {
			ref = Reference{Record: record, Stage: id}
		} else {
			ref.Stage = w.File(at.File).At(at.Path[:2]).Get("id").Text()
		}
	}
	_, found := w.Resolve(ref)
	return found
}

// RenameRecord gives a record another id and rewrites every reference to it,
// as one edit.
func (w *Workshop) RenameRecord(kind Kind, id, renamed string) (Edit, error) {
	file := w.File(kind.Path(id))
	switch {
	case file == nil:
		return Edit{}, fmt.Errorf("there is no %s %s any more", kind.Info().Label, id)
	case !ValidID(renamed):
		return Edit{}, fmt.Errorf("'%s' is no id: use lower-case words with hyphens, such as %s", renamed, FreshID(renamed, id, func(string) bool { return false }))
	case w.taken(kind, renamed):
		return Edit{}, fmt.Errorf("'%s' is taken already", renamed)
	}
	d := w.draft()
	count, err := d.follow(w.PointingAt(Place{File: file.Name}), func(value string) string {
		ref := ParseReference(value)
		ref.Record = renamed
		return ref.String()
	})
	if err != nil {
		return Edit{}, err
	}
	source := file.Source
	if text := d.texts[file.Name]; text != nil {
		source = text.String()
	}
	d.remove(file.Name)
	if err := d.create(kind.Path(renamed), source); err != nil {
		return Edit{}, err
	}
	title := fmt.Sprintf("rename %s %s to %s%s", kind.Info().Label, id, renamed, referenceCount(count))
	return d.edit(title, Place{File: kind.Path(renamed)}), nil
}

// RenameID gives a stage, a note or a source another id and rewrites every
// reference to it, as one edit.
func (w *Workshop) RenameID(at Place, renamed string) (Edit, error) {
	if !ValidID(renamed) {
		return Edit{}, fmt.Errorf("'%s' is no id: use lower-case words with hyphens", renamed)
	}
	if kind, _ := KindOf(at.File); kind == KindSources && len(at.Path) == 1 {
		return w.renameSource(at, renamed)
	}
	old, ok := w.ReferenceTo(at)
	if !ok {
		return w.SetField(Place{File: at.File, Path: at.Path.With("id")}, renamed)
	}
	if w.idInUse(at, renamed) {
		return Edit{}, fmt.Errorf("'%s' is taken already", renamed)
	}
	d := w.draft()
	count, err := d.follow(w.PointingAt(at), func(value string) string {
		ref := ParseReference(value)
		if old.Item == "" {
			ref.Stage = renamed
		} else {
			ref.Item = renamed
		}
		return ref.String()
	})
	if err != nil {
		return Edit{}, err
	}
	if err := d.set(at.File, at.Path.With("id"), yamltext.String(renamed)); err != nil {
		return Edit{}, err
	}
	return d.edit(fmt.Sprintf("rename %s to %s%s", old, renamed, referenceCount(count)), at), nil
}

func (w *Workshop) renameSource(at Place, renamed string) (Edit, error) {
	old, _ := at.Path[0].(string)
	d := w.draft()
	err := d.patch(at.File, func(text *yamltext.Text) (*yamltext.Text, error) { return text.RenameKey(nil, old, renamed) })
	if err != nil {
		return Edit{}, err
	}
	count, err := d.follow(w.PointingAt(at), func(string) string { return renamed })
	if err != nil {
		return Edit{}, err
	}
	title := fmt.Sprintf("rename source %s to %s%s", old, renamed, referenceCount(count))
	return d.edit(title, Place{File: at.File, Path: yamltext.Path{renamed}}), nil
}

// followNote rewrites the references to a note that was carried elsewhere.
func (d *draft) followNote(note Note, from, landed Place) error {
	old, named := d.workshop.ReferenceTo(from)
	mentions := d.workshop.PointingAt(from)
	if note.ID == "" || !named || len(mentions) == 0 {
		return nil
	}
	between := d.workshop.Apply(d.edit("", landed))
	naming, ref, err := between.GiveID(landed)
	if err != nil {
		return err
	}
	for _, change := range naming.Changes {
		text, err := yamltext.Parse(*change.After)
		if err != nil {
			return inFile(change.Name, err)
		}
		d.put(change.Name, text)
	}
	if ref == old {
		return nil
	}
	_, err = d.follow(mentions, func(string) string { return ref.String() })
	return err
}

// follow rewrites references and counts them.
func (d *draft) follow(mentions []Mention, rewritten func(value string) string) (int, error) {
	for _, mention := range mentions {
		value := rewritten(mention.Value)
		err := d.patch(mention.File, func(text *yamltext.Text) (*yamltext.Text, error) {
			if mention.Key {
				last := len(mention.Path) - 1
				return text.RenameKey(mention.Path[:last], mention.Value, value)
			}
			return text.Set(mention.Path, yamltext.String(value))
		})
		if err != nil {
			return 0, err
		}
	}
	return len(mentions), nil
}

func referenceCount(count int) string {
	switch count {
	case 0:
		return ""
	case 1:
		return " (1 reference)"
	}
	return fmt.Sprintf(" (%d references)", count)
}
