package model

import (
	"fmt"
	"reflect"
	"slices"

	"interlock/model/yamltext"
)

// Vary makes a change at places of whole journeys, which count the stages as
// [Workshop.Journey] gives them. What a variant inherits there becomes its own
// before the change, so that the base is never touched; what ends up as the
// base has it is inherited again. In other journeys, and anywhere else, the
// change is made as it is.
func (w *Workshop) Vary(change func(w *Workshop, at []Place) (Edit, error), places ...Place) (Edit, error) {
	var steps []Edit
	now := w
	for _, place := range places {
		step, err := now.own(place)
		if err != nil {
			return Edit{}, err
		}
		steps, now = append(steps, step), now.Apply(step)
	}
	at := make([]Place, len(places))
	for i, place := range places {
		at[i] = now.Whence(place)
	}
	made, err := change(now, at)
	if err != nil || made.Empty() {
		return Edit{}, err
	}
	steps, now = append(steps, made), now.Apply(made)
	for _, place := range places {
		step, err := now.settleField(place)
		if err != nil {
			return Edit{}, err
		}
		steps, now = append(steps, step), now.Apply(step)
	}
	edit := Merge(made.Title, steps...)
	edit.Select, edit.SelectBefore = made.Select, made.SelectBefore
	return edit, nil
}

// Whence is where a place of a whole journey is written: for what a variant
// inherits that is the file of its base. Any other place is its own.
func (w *Workshop) Whence(at Place) Place {
	journey, stage, keys := w.inVariant(at)
	if journey == nil {
		return at
	}
	return journey.Place(stage, keys...)
}

// Shown is where in a whole journey a place of its file shows. Any other place
// is its own; false when it shows nowhere, because the variant leaves it out.
func (w *Workshop) Shown(at Place) (Place, bool) {
	kind, id := KindOf(at.File)
	journey := w.Journey(id)
	if kind != KindJourney || journey == nil || !journey.Overlay() || len(at.Path) < 2 || at.Path[0] != "stages" {
		return at, true
	}
	entry, _ := at.Path[1].(int)
	stage := journey.positionOf(entry)
	return Place{File: at.File, Path: yamltext.Path{"stages", stage}.With(at.Path[2:]...)}, stage >= 0
}

// inVariant is the variant in which a place of a whole journey lies, with the
// stage and the keys below it; nil for any other place.
func (w *Workshop) inVariant(at Place) (journey *Journey, stage int, keys []any) {
	kind, id := KindOf(at.File)
	if kind != KindJourney || len(at.Path) < 2 || at.Path[0] != "stages" {
		return nil, 0, nil
	}
	journey = w.Journey(id)
	stage, isIndex := at.Path[1].(int)
	if journey == nil || !journey.Overlay() || !isIndex || stage < 0 || stage >= len(journey.Stages) {
		return nil, 0, nil
	}
	return journey, stage, at.Path[2:]
}

// Own makes what stands at a place of a whole journey the variant's own, and
// answers with its place in the variant's file. The edit is empty where it is
// so already.
func (w *Workshop) Own(at Place) (Edit, Place, error) {
	edit, err := w.own(at)
	if err != nil {
		return Edit{}, Place{}, err
	}
	edit.Title = "make " + w.describe(w.Whence(at)) + " a difference"
	return edit, w.Apply(edit).Whence(at), nil
}

// own makes the stage and the field at a place of a whole journey the
// variant's own.
func (w *Workshop) own(at Place) (Edit, error) {
	journey, index, keys := w.inVariant(at)
	if journey == nil {
		return Edit{}, nil
	}
	enter, err := w.enter(journey, index)
	if err != nil {
		return Edit{}, err
	}
	now := w.Apply(enter)
	stage := &now.Journey(journey.ID).Stages[index]
	if len(keys) == 0 || !stage.Inherits(fmt.Sprint(keys[0])) {
		return enter, nil
	}
	from := now.Whence(Place{File: at.File, Path: at.Path[:3]})
	to := Place{File: at.File, Path: yamltext.Path{"stages", stage.Origin.Entry, keys[0]}}
	d := now.draft()
	if err := d.set(to.File, to.Path, valueOf(now.File(from.File).At(from.Path))); err != nil {
		return Edit{}, err
	}
	return Merge("", enter, d.edit("", to)), nil
}

// enter writes a stage of the base into the file of a variant, by its id.
func (w *Workshop) enter(journey *Journey, index int) (Edit, error) {
	if !journey.Stages[index].Inherited() {
		return Edit{}, nil
	}
	naming, ref, err := w.GiveID(journey.Place(index))
	if err != nil {
		return Edit{}, err
	}
	d := w.Apply(naming).draft()
	entry := yamltext.Map{Entries: []yamltext.MapEntry{{Key: "id", Value: yamltext.String(ref.Stage)}}}
	at, err := d.insert(StagesPlace(journey.ID), len(w.Written(journey.ID).Stages), entry)
	if err != nil {
		return Edit{}, err
	}
	return Merge("", naming, d.edit("", StagePlace(journey.ID, at))), nil
}

// settleField says in the file of a variant that a field of the base is gone
// where an edit left nothing of it, and leaves out what is as in the base.
func (w *Workshop) settleField(at Place) (Edit, error) {
	journey, index, keys := w.inVariant(at)
	if journey == nil || len(keys) == 0 || journey.Stages[index].Base() == nil {
		return Edit{}, nil
	}
	key, _ := keys[0].(string)
	field, known := fieldIndexes()[reflect.TypeFor[Stage]()][key]
	if !known || key == "id" {
		return Edit{}, nil
	}
	stage := &journey.Stages[index]
	entry := StagePlace(journey.ID, stage.Origin.Entry)
	base := reflect.ValueOf(stage.Base()).Elem().Field(field)
	own := reflect.ValueOf(w.Written(journey.ID).Stages[stage.Origin.Entry]).Field(field)
	isGone := emptyValue(own) && !emptyValue(base)
	removed := slices.DeleteFunc(slices.Clone(stage.Removed), func(each string) bool { return each == key })
	if isGone {
		removed = append(removed, key)
	}
	d := w.draft()
	if emptyValue(own) || reflect.DeepEqual(own.Interface(), base.Interface()) {
		if err := d.drop(entry.File, entry.Path.With(key)); err != nil {
			return Edit{}, err
		}
	}
	if err := d.setWords(entry.File, entry.Path.With("fields_removed"), removed); err != nil {
		return Edit{}, err
	}
	return d.edit("", entry), nil
}

// setWords writes a list on one line; an empty one is taken away.
func (d *draft) setWords(name string, path yamltext.Path, list []string) error {
	if len(list) == 0 {
		return d.drop(name, path)
	}
	written := yamltext.List{Flow: true}
	for _, word := range list {
		written.Items = append(written.Items, yamltext.String(word))
	}
	return d.set(name, path, written)
}
