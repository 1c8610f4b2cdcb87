package round

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// Drop makes a card a note of the map or stage that the round is about, in a
// field of it; "" is the field that it was written for. A step of a journey
// becomes its last stage. All notes of the card
// become one, spelled as the first of them.
func Drop(w *model.Workshop, r Round, card Card, field string) (model.Edit, error) {
	if r.Steps(w) {
		return r.dropStep(w, card)
	}
	if field == "" {
		field = card.Field
	}
	target, about, err := r.target(w, field)
	if err != nil {
		return model.Edit{}, err
	}
	notes := r.notesOf(w, card)
	if len(notes) == 0 {
		return model.Edit{}, gone(card)
	}
	carry, err := w.Vary(func(w *model.Workshop, at []model.Place) (model.Edit, error) {
		return w.Carry(notes[0].Place, at[0], atEnd)
	}, target)
	if err != nil {
		return model.Edit{}, err
	}
	rest, err := r.remove(w.Apply(carry), card)
	if err != nil {
		return model.Edit{}, err
	}
	edit := model.Merge(fmt.Sprintf("drop %s into %s%s", quoted(card.Text), about.Label, times(card.Count)), carry, rest)
	edit.Select, edit.SelectBefore = carry.Select, model.Place{}
	return edit, nil
}

func (r Round) dropStep(w *model.Workshop, card Card) (model.Edit, error) {
	if len(r.notesOf(w, card)) == 0 {
		return model.Edit{}, gone(card)
	}
	add, err := w.AddStage(r.Place, len(w.Journey(r.Place).Stages), card.Text)
	if err != nil {
		return model.Edit{}, err
	}
	rest, err := r.remove(w.Apply(add), card)
	if err != nil {
		return model.Edit{}, err
	}
	edit := model.Merge(add.Title+times(card.Count), add, rest)
	edit.Select = add.Select
	return edit, nil
}

// DropAll drops every card into the field that it was written for.
func DropAll(w *model.Workshop, r Round) (model.Edit, error) {
	var edits []model.Edit
	notes := len(r.allNotes(w))
	for _, card := range Cards(w, r) {
		edit, err := Drop(w, r, card, "")
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
	return model.Merge(fmt.Sprintf("reveal %s", count(notes, "note")), edits...), nil
}

// Discard takes a card away without a trace in the map or stage.
func Discard(w *model.Workshop, r Round, card Card) (model.Edit, error) {
	if len(r.notesOf(w, card)) == 0 {
		return model.Edit{}, gone(card)
	}
	edit, err := r.remove(w, card)
	edit.Title = "discard " + quoted(card.Text) + times(card.Count)
	return edit, err
}

// Park moves a card to the parking lot. At is when, in the words of the lot;
// "" leaves it out.
func Park(w *model.Workshop, r Round, card Card, at string) (model.Edit, error) {
	if len(r.notesOf(w, card)) == 0 {
		return model.Edit{}, gone(card)
	}
	lot := model.Place{File: model.KindParking.Path(""), Path: yamltext.Path{"parking"}}
	park, err := w.InsertEntry(lot, atEnd, model.FieldValue{Key: "text", Typed: card.Text}, model.FieldValue{Key: "at", Typed: at})
	if err != nil {
		return model.Edit{}, err
	}
	rest, err := r.remove(w.Apply(park), card)
	if err != nil {
		return model.Edit{}, err
	}
	edit := model.Merge("park "+quoted(card.Text), park, rest)
	edit.Select = model.Place{}
	return edit, nil
}

// Merge makes one card of two: notes of both then say what each said, in the
// field of the first.
func Merge(w *model.Workshop, r Round, into, card Card) (model.Edit, error) {
	first, second := r.notesOf(w, into), r.notesOf(w, card)
	switch {
	case len(first) == 0:
		return model.Edit{}, gone(into)
	case len(second) == 0:
		return model.Edit{}, gone(card)
	case into.same() == same(second[0]):
		return model.Edit{}, nil
	}
	merged := Card{Field: into.Field, Text: into.Text}
	if fold(into.Text) != fold(card.Text) {
		merged.Text += between + card.Text
	}
	var edits []model.Edit
	for _, note := range append(first, second...) {
		edit, err := w.EditNote(note.Place, merged.Text)
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
	moved := Card{Field: card.Field, Text: merged.Text}
	for moved.Field != merged.Field && len(r.notesOf(w, moved)) > 0 {
		note := r.notesOf(w, moved)[0]
		list := model.Place{File: note.Place.File, Path: yamltext.Path{r.Place, merged.Field}}
		edit, err := w.Carry(note.Place, list, atEnd)
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
	edit := model.Merge(fmt.Sprintf("merge %s with %s", quoted(card.Text), quoted(into.Text)), edits...)
	edit.Select = model.Place{}
	return edit, nil
}

// MergeInto makes a card part of a note that was dropped before: the note then
// says what both said.
func MergeInto(w *model.Workshop, r Round, note model.Place, card Card) (model.Edit, error) {
	standing, found := w.NoteAt(w.Whence(note))
	switch {
	case !found:
		return model.Edit{}, fmt.Errorf("the note before is not there any more")
	case len(r.notesOf(w, card)) == 0:
		return model.Edit{}, gone(card)
	}
	var reword model.Edit
	if fold(standing.Text) != fold(card.Text) {
		var err error
		reword, err = w.Vary(func(w *model.Workshop, at []model.Place) (model.Edit, error) {
			return w.EditNote(at[0], standing.Text+between+card.Text)
		}, note)
		if err != nil {
			return model.Edit{}, err
		}
	}
	rest, err := r.remove(w.Apply(reword), card)
	if err != nil {
		return model.Edit{}, err
	}
	edit := model.Merge(fmt.Sprintf("merge %s with %s", quoted(card.Text), quoted(standing.Text)), reword, rest)
	edit.Select = note
	return edit, nil
}

// notesOf lists the notes of a card.
func (r Round) notesOf(w *model.Workshop, card Card) []Raw {
	var list []Raw
	wanted := card.same()
	for _, note := range r.allNotes(w) {
		if same(note) == wanted {
			list = append(list, note)
		}
	}
	return list
}

// remove deletes what is left of a card in the inboxes, and what holds nothing
// any more then.
func (r Round) remove(w *model.Workshop, card Card) (model.Edit, error) {
	var edits []model.Edit
	for {
		notes := r.notesOf(w, card)
		if len(notes) == 0 {
			tidied, err := r.tidy(w)
			edit := model.Merge("", append(edits, tidied)...)
			edit.Select = model.Place{}
			return edit, err
		}
		// The last note comes first, so that the places of the others stay true.
		edit, err := w.DeleteAt(notes[len(notes)-1].Place)
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
}

// tidy takes the lists of the round out of the inboxes in which nothing is left,
// and the inboxes that hold nothing else. One with a comment stays.
func (r Round) tidy(w *model.Workshop) (model.Edit, error) {
	var edits []model.Edit
	for _, file := range w.Files() {
		inbox, ok := file.Record.(*model.Inbox)
		if !ok {
			continue
		}
		edit, err := r.tidyInbox(w, inbox, strings.Contains(file.Source, "#"))
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
	return model.Merge("", edits...), nil
}

func (r Round) tidyInbox(w *model.Workshop, inbox *model.Inbox, commented bool) (model.Edit, error) {
	var empty []yamltext.Path
	others := commented
	for _, place := range inbox.Places {
		var lists []yamltext.Path
		for _, field := range place.Fields {
			if place.Place == r.Place && len(field.Notes) == 0 {
				lists = append(lists, yamltext.Path{place.Place, field.Key})
			}
		}
		if len(lists) > 0 && len(lists) == len(place.Fields) {
			empty = append(empty, yamltext.Path{place.Place})
			continue
		}
		empty, others = append(empty, lists...), true
	}
	if len(empty) > 0 && !others {
		return w.DeleteRecord(model.KindInbox, inbox.ID)
	}
	var edits []model.Edit
	for _, path := range empty {
		edit, err := w.DeleteAt(model.Place{File: model.KindInbox.Path(inbox.ID), Path: path})
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
	return model.Merge("", edits...), nil
}

// target is the list of a field of the map or stage that the round is about.
func (r Round) target(w *model.Workshop, key string) (model.Place, model.Field, error) {
	everywhere := r
	everywhere.Fields = nil
	field, err := everywhere.field(w, key)
	if err != nil {
		return model.Place{}, field, err
	}
	at, found := r.Home(w)
	if !found {
		return model.Place{}, field, fmt.Errorf("%s is not there any more", r.Place)
	}
	at.Path = at.Path.With(key)
	return at, field, nil
}

// Home is where the map or stage stands that the notes of the round are dropped
// into, stages counted as in the whole journey; false when there is none.
func (r Round) Home(w *model.Workshop) (model.Place, bool) {
	ref := model.ParseReference(r.Place)
	journey := w.Journey(ref.Record)
	if journey == nil {
		return model.Place{File: model.KindEmpathyMap.Path(ref.Record)}, w.EmpathyMap(ref.Record) != nil && ref.Stage == ""
	}
	index := journey.StageIndex(ref.Stage)
	return model.StagePlace(journey.ID, index), index >= 0
}

func gone(card Card) error { return fmt.Errorf("%s is dealt with already", quoted(card.Text)) }

// quoted is a text in a title, cut where it is long.
func quoted(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 40 {
		text = strings.TrimSpace(string(runes[:39])) + "…"
	}
	return "'" + text + "'"
}

func times(number int) string {
	if number < 2 {
		return ""
	}
	return fmt.Sprintf(" (written %d times)", number)
}

func count(number int, one string) string {
	if number == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", number, one)
}
