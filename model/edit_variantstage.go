package model

import (
	"fmt"
	"reflect"
	"slices"

	"interlock/model/yamltext"
)

// MoveStage moves a stage of a whole journey to another position in it. In a
// variant that is said by `after`.
func (w *Workshop) MoveStage(journey string, from, to int) (Edit, error) {
	whole := w.Journey(journey)
	if whole == nil || !whole.Overlay() {
		return w.MoveEntry(StagesPlace(journey), from, to)
	}
	if count := len(whole.Stages); min(from, to) < 0 || max(from, to) >= count {
		return Edit{}, fmt.Errorf("there are %d stages: nothing moves from %d to %d", count, from+1, to+1)
	}
	named, err := w.nameOrder(whole, from, to)
	if err != nil {
		return Edit{}, err
	}
	now := w.Apply(named)
	whole = now.Journey(journey)
	d := now.draft()
	order := whole.moved(from, to)
	for i, after := range afters(whole.slots(order, from)) {
		if entry := whole.Stages[order[i]].Origin.Entry; entry >= 0 {
			if err := d.setAfter(StagePlace(journey, entry), after.id); err != nil {
				return Edit{}, err
			}
		}
	}
	edit := Merge("move stage "+short(whole.Stages[from].Title()), named, d.edit("", Place{}))
	edit.Select = w.Apply(edit).Journey(journey).Place(to)
	return edit, nil
}

func (d *draft) setAfter(stage Place, after string) error {
	at := stage.Path.With("after")
	if after == "" {
		return d.drop(stage.File, at)
	}
	if d.workshop.File(stage.File).At(at).Text() == after {
		return nil
	}
	return d.set(stage.File, at, yamltext.String(after))
}

// nameOrder gives an id to every stage that another has to come after once a
// stage is moved, and writes those into the file of the variant that have to
// say so.
func (w *Workshop) nameOrder(whole *Journey, from, to int) (Edit, error) {
	order := whole.moved(from, to)
	afters := afters(whole.slots(order, from))
	var steps []Edit
	now := w
	take := func(step Edit, err error) error {
		steps, now = append(steps, step), now.Apply(step)
		return err
	}
	for i, stage := range order {
		if !afters[i].said {
			continue
		}
		if i > 0 {
			naming, _, err := now.GiveID(whole.Place(order[i-1]))
			if err := take(naming, err); err != nil {
				return Edit{}, err
			}
		}
		if err := take(now.enter(now.Journey(whole.ID), stage)); err != nil {
			return Edit{}, err
		}
	}
	return Merge("", steps...), nil
}

// moved is the order of the stages, by their positions now, once one is moved.
func (j *Journey) moved(from, to int) []int {
	order := make([]int, len(j.Stages))
	for i := range order {
		order[i] = i
	}
	return slices.Insert(slices.Delete(order, from, from+1), to, from)
}

// slots are the stages of a variant in a new order, of which one was moved.
func (j *Journey) slots(order []int, moved int) []slot {
	slots := make([]slot, len(order))
	for i, stage := range order {
		at := &j.Stages[stage]
		slots[i] = slot{id: at.ID, base: at.Origin.Index, settled: at.After == "" && stage != moved}
	}
	return slots
}

// slot is a stage at its position in a variant.
type slot struct {
	id      string
	base    int  // its position in the base, -1 for a new stage
	settled bool // it stands where the base has it so far
}

// after is what a stage says of its position.
type after struct {
	id   string
	said bool // false where it stands as in the base
}

// afters is what each stage has to say for the order to be that of the slots.
// As many as can stand as in the base; those that did so far come first, so
// that little is said that was not before.
func afters(slots []slot) []after {
	fixed := make([]bool, len(slots))
	fits := func(at int) bool {
		for i, other := range slots {
			if fixed[i] && (i < at) != (other.base < slots[at].base) {
				return false
			}
		}
		return true
	}
	for _, settled := range []bool{true, false} {
		for i, slot := range slots {
			if slot.base >= 0 && slot.settled == settled && fits(i) {
				fixed[i] = true
			}
		}
	}
	list, last := make([]after, len(slots)), FirstStage
	for i, slot := range slots {
		if !fixed[i] {
			list[i] = after{last, true}
		}
		last = slot.id
	}
	return list
}

// placeStage writes a new stage into the file of a variant and gives it its
// position in the whole journey.
func (w *Workshop) placeStage(journey *Journey, index int, stage yamltext.Map) (Edit, error) {
	first := yamltext.MapEntry{Key: "after", Value: yamltext.String(FirstStage)}
	stage.Entries = slices.Insert(stage.Entries, min(1, len(stage.Entries)), first)
	d := w.draft()
	entry, err := d.insert(StagesPlace(journey.ID), len(w.Written(journey.ID).Stages), stage)
	if err != nil {
		return Edit{}, err
	}
	written := d.edit("", StagePlace(journey.ID, entry))
	now := w.Apply(written)
	whole := now.Journey(journey.ID)
	move, err := now.MoveStage(journey.ID, whole.positionOf(entry), max(0, min(index, len(whole.Stages)-1)))
	if err != nil {
		return Edit{}, err
	}
	return Merge("", written, move), nil
}

// RemoveStage deletes a stage of a whole journey together with the links that
// begin or end there, as one edit. A variant leaves out what it inherits; the
// base keeps it.
func (w *Workshop) RemoveStage(journey string, index int) (Edit, error) {
	whole := w.Journey(journey)
	if whole == nil || !whole.Overlay() {
		return w.DeleteWithLinks(StagePlace(journey, index))
	}
	if index < 0 || index >= len(whole.Stages) {
		return Edit{}, fmt.Errorf("there is no such stage any more")
	}
	last := len(whole.Stages) - 1
	name := short(whole.Stages[index].Title())
	aside, err := w.MoveStage(journey, index, last) // what came after it comes after the one before
	if err != nil {
		return Edit{}, err
	}
	now := w.Apply(aside)
	enter, err := now.enter(now.Journey(journey), last)
	if err != nil {
		return Edit{}, err
	}
	now = now.Apply(enter)
	stage := &now.Journey(journey).Stages[last]
	remove, err := now.DeleteWithLinks(StagePlace(journey, stage.Origin.Entry))
	if err != nil {
		return Edit{}, err
	}
	steps := []Edit{aside, enter, remove}
	if stage.Base() != nil {
		now = now.Apply(remove)
		d := now.draft()
		removed := append(slices.Clone(now.Written(journey).Removed), stage.ID)
		if err := d.setWords(KindJourney.Path(journey), yamltext.Path{"stages_removed"}, removed); err != nil {
			return Edit{}, err
		}
		steps = append(steps, d.edit("", Place{}))
	}
	edit := Merge("remove stage "+name, steps...)
	edit.Select = Place{File: KindJourney.Path(journey)}
	return edit, nil
}

// copied is a stage of a whole journey as a new one, without ids and without
// what only variants say.
func copied(stage Stage) yamltext.Map {
	mapping := composedFields(reflect.ValueOf(stage), stageFieldList(), false)
	mapping.Entries = slices.DeleteFunc(mapping.Entries, func(entry yamltext.MapEntry) bool { return entry.Key == "id" })
	for i := range mapping.Entries {
		mapping.Entries[i].Value = withoutIDs(mapping.Entries[i].Value)
	}
	return mapping
}
