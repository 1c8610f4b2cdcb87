package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

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
	count, err := d.follow(w.naming(Place{File: file.Name}), func(mention Mention) string {
		ref := ParseReference(mention.Value)
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

// RenameID gives a stage, a note, a source or a participant another id and
// rewrites every reference to it, as one edit. The id of a stage that a variant
// changes is the base's, and is changed there and in all its variants.
func (w *Workshop) RenameID(at Place, renamed string) (Edit, error) {
	if !ValidID(renamed) {
		return Edit{}, fmt.Errorf("'%s' is no id: use lower-case words with hyphens", renamed)
	}
	at = w.idHome(at)
	kind, _ := KindOf(at.File)
	switch old, ok := w.ReferenceTo(at); {
	case kind == KindSources && len(at.Path) == 1:
		return w.renameSource(at, renamed)
	case w.idInUse(at, renamed):
		return Edit{}, fmt.Errorf("'%s' is taken already", renamed)
	case ok:
		return w.renameReferred(at, old, renamed)
	case isParticipant(at):
		return w.renameParticipant(at, renamed)
	}
	return w.SetField(Place{File: at.File, Path: at.Path.With("id")}, renamed)
}

// idHome is the stage to which the id of an entry of a variant belongs; any
// other place is its own.
func (w *Workshop) idHome(at Place) Place {
	if !isStage(at) {
		return at
	}
	_, id := KindOf(at.File)
	journey, entry := w.Journey(id), at.Path[1]
	if journey == nil || !journey.Overlay() {
		return at
	}
	index, _ := entry.(int)
	if index = journey.positionOf(index); index < 0 || journey.Stages[index].Base() == nil {
		return at
	}
	return w.idHome(journey.Base.Place(journey.Stages[index].Origin.Index))
}

func (w *Workshop) renameReferred(at Place, old Reference, renamed string) (Edit, error) {
	d := w.draft()
	count, err := d.follow(w.naming(at), func(mention Mention) string {
		ref := ParseReference(mention.Value)
		switch {
		case mention.Names == NamesStage:
			return renamed
		case old.Item == "":
			ref.Stage = renamed
		default:
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
	count, err := d.follow(w.naming(at), func(Mention) string { return renamed })
	if err != nil {
		return Edit{}, err
	}
	err = d.patch(at.File, func(text *yamltext.Text) (*yamltext.Text, error) { return text.RenameKey(nil, old, renamed) })
	if err != nil {
		return Edit{}, err
	}
	title := fmt.Sprintf("rename source %s to %s%s", old, renamed, referenceCount(count))
	edit := d.edit(title, Place{File: at.File, Path: yamltext.Path{renamed}})
	edit.SelectBefore = at
	return edit, nil
}

func (w *Workshop) renameParticipant(at Place, renamed string) (Edit, error) {
	old := w.File(at.File).At(at.Path).Get("id").Text()
	if slices.Contains(w.Names(NamesParticipant), renamed) {
		return Edit{}, fmt.Errorf("'%s' is taken already", renamed)
	}
	d := w.draft()
	count, err := d.follow(w.naming(at), func(Mention) string { return renamed })
	if err != nil {
		return Edit{}, err
	}
	if err := d.set(at.File, at.Path.With("id"), yamltext.String(renamed)); err != nil {
		return Edit{}, err
	}
	return d.edit(fmt.Sprintf("rename participant %s to %s%s", old, renamed, referenceCount(count)), at), nil
}

// follow rewrites references and counts them.
func (d *draft) follow(mentions []Mention, rewritten func(Mention) string) (int, error) {
	for _, mention := range mentions {
		value := rewritten(mention)
		if value == mention.Value {
			continue
		}
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
