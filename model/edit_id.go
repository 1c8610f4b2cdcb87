package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

// GiveID names a stage or a note, so that others can point at it, and answers
// with the reference. A stage of a note without an id is named as well. The
// edit is empty when everything has its id.
func (w *Workshop) GiveID(at Place) (Edit, Reference, error) {
	d := w.draft()
	if isStageNote(at) {
		if err := d.name(Place{File: at.File, Path: at.Path[:2]}); err != nil {
			return Edit{}, Reference{}, err
		}
	}
	if err := d.name(at); err != nil {
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
func (d *draft) name(at Place) error {
	w := d.workshop
	node := w.File(at.File).At(at.Path)
	taken := func(id string) bool { return w.idInUse(at, id) }
	switch {
	case node.Get("id").Text() != "":
		return nil
	case node != nil && isStage(at):
		id := FreshID(node.Get("name").Text(), "stage", taken)
		return d.set(at.File, at.Path.With("id"), yamltext.String(id))
	case node != nil && (isStageNote(at) || isMapNote(at)):
		note, _ := w.NoteAt(at)
		field, _ := FieldAt(NoteFields(), "id")
		return d.setNoteField(at, note, field, FreshID(firstOf(note.Text, note.Carrier()), "note", taken))
	}
	return fmt.Errorf("%s: nothing can point there", at)
}

// idInUse reports whether another stage of the journey, or another note of the
// stage or map, has an id already.
func (w *Workshop) idInUse(at Place, id string) bool {
	if w.File(at.File) == nil {
		return false
	}
	_, record := KindOf(at.File)
	switch journey := w.Journey(record); {
	case isMapNote(at):
		return hasNote(w.EmpathyMap(record).Notes, CanvasKeys(), id)
	case isStage(at):
		return journey.StageIndex(id) >= 0
	case isStageNote(at):
		entry, _ := at.Path[1].(int)
		index := journey.positionOf(entry)
		return index >= 0 && index < len(journey.Stages) && hasNote(journey.Stages[index].Notes, StageNoteKeys(), id)
	}
	return false
}

func hasNote(notesOf func(key string) []Note, keys []string, id string) bool {
	return slices.ContainsFunc(keys, func(key string) bool { return noteIndex(notesOf(key), id) >= 0 })
}
