package model_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
)

// Whatever is carried, renamed and named: no note is lost, no reference breaks,
// no id is given twice.
func TestReferencesSurviveAnySequenceOfEdits(t *testing.T) {
	t.Parallel()
	reference := homeClaims(t)
	rapid.Check(t, func(t *rapid.T) {
		w := reference
		texts, mentions := noteTexts(w), len(w.Mentions())
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			w = anyMove(t, w)
			for _, fault := range w.Faults() {
				t.Fatalf("found %+v", fault)
			}
			if now := noteTexts(w); !slices.Equal(texts, now) {
				t.Fatalf("the notes changed:\n%q\n%q", texts, now)
			}
			if now := len(w.Mentions()); now != mentions {
				t.Fatalf("%d references became %d", mentions, now)
			}
		}
	})
}

// anyMove makes an edit that says nothing new.
func anyMove(t *rapid.T, w *model.Workshop) *model.Workshop {
	note := rapid.SampledFrom(notePlaces(w)).Draw(t, "note")
	id := rapid.SampledFrom([]string{"cap", "no-date", "wait", "other", "claim"}).Draw(t, "id")
	var edit model.Edit
	var err error
	switch rapid.SampledFrom([]string{"carry", "move", "name", "rename", "rename record"}).Draw(t, "edit") {
	case "carry":
		list := rapid.SampledFrom(noteLists(w)).Draw(t, "list")
		edit, err = w.Carry(note, list, rapid.IntRange(0, 3).Draw(t, "index"))
	case "move":
		list := model.Place{File: note.File, Path: note.Path[:len(note.Path)-1]}
		last := len(w.File(list.File).At(list.Path).Items()) - 1
		edit, err = w.MoveEntry(list, rapid.IntRange(0, last).Draw(t, "from"), rapid.IntRange(0, last).Draw(t, "to"))
	case "name":
		edit, _, err = w.GiveID(note)
	case "rename":
		if edit, err = w.RenameID(note, id); err != nil {
			return w // the id is taken
		}
	case "rename record":
		kind, old := model.KindOf(note.File)
		if edit, err = w.RenameRecord(kind, old, id); err != nil {
			return w
		}
	}
	return applied(t, w, edit, err)
}

// noteLists lists the note lists of all journeys and empathy maps, those that
// are not there yet included.
func noteLists(w *model.Workshop) []model.Place {
	var lists []model.Place
	for _, empathyMap := range w.EmpathyMaps() {
		for _, key := range model.CanvasKeys() {
			lists = append(lists, at(model.KindEmpathyMap.Path(empathyMap.ID), key))
		}
	}
	for _, journey := range w.Journeys() {
		for i := range journey.Stages {
			for _, key := range model.StageNoteKeys() {
				lists = append(lists, at(model.KindJourney.Path(journey.ID), "stages", i, key))
			}
		}
	}
	return lists
}

func notePlaces(w *model.Workshop) []model.Place {
	var places []model.Place
	for _, list := range noteLists(w) {
		for i := range w.File(list.File).At(list.Path).Items() {
			places = append(places, model.Place{File: list.File, Path: list.Path.With(i)})
		}
	}
	return places
}

func noteTexts(w *model.Workshop) []string {
	var texts []string
	for _, place := range notePlaces(w) {
		note, _ := w.NoteAt(place)
		texts = append(texts, note.Text+"|"+note.Carrier()+"|"+note.Who+"|"+string(note.Basis))
	}
	slices.Sort(texts)
	return texts
}
