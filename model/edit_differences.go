package model

import (
	"fmt"
	"reflect"
	"slices"

	"interlock/model/yamltext"
)

// KeepDifferences makes a copy of a journey a variant of it: what is as in the
// base leaves its file, and what the base has beyond it is said to be removed.
// Whole, the journey stays what it was. Stages are the same when their ids are.
func (w *Workshop) KeepDifferences(journey, base string) (Edit, error) {
	written, below := w.Written(journey), w.Journey(base)
	switch {
	case written == nil || below == nil || journey == base:
		return Edit{}, fmt.Errorf("a journey can be a variant of another one that is there")
	case w.Journey(journey).Overlay():
		return Edit{}, fmt.Errorf("%s holds only what differs already", journey)
	}
	naming, err := w.nameAll(written, below)
	if err != nil {
		return Edit{}, err
	}
	now := w.Apply(naming)
	d := differences{draft: now.draft(), name: KindJourney.Path(journey), base: now.Journey(base), copied: now.Written(journey)}
	if err := d.write(); err != nil {
		return Edit{}, err
	}
	title := fmt.Sprintf("keep of %s only what differs from %s", journey, base)
	return Merge(title, naming, d.draft.edit("", Place{File: d.name})), nil
}

// nameAll gives an id to every stage of both journeys, so that they can be told
// apart.
func (w *Workshop) nameAll(journeys ...*Journey) (Edit, error) {
	var steps []Edit
	now := w
	for _, journey := range journeys {
		for i := range journey.Stages {
			step, _, err := now.GiveID(journey.Place(i))
			if err != nil {
				return Edit{}, err
			}
			steps, now = append(steps, step), now.Apply(step)
		}
	}
	return Merge("", steps...), nil
}

// differences takes out of a copy what is as in the base.
type differences struct {
	draft        *draft
	name         string
	base, copied *Journey
}

func (d *differences) write() error {
	afters := afters(d.slots())
	for i := len(d.copied.Stages) - 1; i >= 0; i-- {
		if err := d.stage(i, afters[i]); err != nil {
			return err
		}
	}
	var removed []string
	for i := range d.base.Stages {
		if id := d.base.Stages[i].ID; d.copied.StageIndex(id) < 0 {
			removed = append(removed, id)
		}
	}
	if err := d.draft.setWords(d.name, yamltext.Path{"stages_removed"}, removed); err != nil {
		return err
	}
	if err := d.frame(); err != nil {
		return err
	}
	return d.draft.set(d.name, yamltext.Path{"variant_of"}, yamltext.String(d.base.ID))
}

func (d *differences) slots() []slot {
	slots := make([]slot, len(d.copied.Stages))
	for i := range slots {
		id := d.copied.Stages[i].ID
		slots[i] = slot{id: id, base: d.baseIndex(i), settled: true}
	}
	return slots
}

// baseIndex is the stage of the base that a stage of the copy is, or -1. An id
// that stands twice means the first.
func (d *differences) baseIndex(stage int) int {
	id := d.copied.Stages[stage].ID
	if d.copied.StageIndex(id) != stage {
		return -1
	}
	return d.base.StageIndex(id)
}

// stage leaves of one stage what differs, or nothing.
func (d *differences) stage(index int, after after) error {
	path := yamltext.Path{"stages", index}
	changed := d.baseIndex(index) < 0
	if !changed {
		var err error
		if changed, err = d.fields(path, &d.base.Stages[d.baseIndex(index)], &d.copied.Stages[index]); err != nil {
			return err
		}
	}
	switch {
	case after.said:
		return d.draft.set(d.name, path.With("after"), yamltext.String(after.id))
	case !changed:
		return d.draft.drop(d.name, path)
	}
	return nil
}

// fields takes away the fields of a stage that are as in the base, and reports
// whether any is left.
func (d *differences) fields(path yamltext.Path, base, own *Stage) (changed bool, err error) {
	from, to := reflect.ValueOf(base).Elem(), reflect.ValueOf(own).Elem()
	index := fieldIndexes()[to.Type()]
	var removed []string
	for _, key := range variedKeys() {
		was, is := from.Field(index[key]), to.Field(index[key])
		switch {
		case emptyValue(is) && emptyValue(was), reflect.DeepEqual(was.Interface(), is.Interface()):
			err = d.draft.drop(d.name, path.With(key))
		case emptyValue(is):
			removed = append(removed, key)
			err = d.draft.drop(d.name, path.With(key))
		default:
			changed = true
		}
		if err != nil {
			return false, err
		}
	}
	return changed || len(removed) > 0, d.draft.setWords(d.name, path.With("fields_removed"), removed)
}

// frame takes away what frames the journey as it frames the base. The title
// stays: it tells the two apart.
func (d *differences) frame() error {
	was, is := reflect.ValueOf(d.base).Elem(), reflect.ValueOf(d.copied).Elem()
	index := fieldIndexes()[is.Type()]
	for _, key := range framedKeys() {
		if reflect.DeepEqual(was.Field(index[key]).Interface(), is.Field(index[key]).Interface()) {
			if err := d.draft.drop(d.name, yamltext.Path{key}); err != nil {
				return err
			}
		}
	}
	return nil
}

// framedKeys are the fields of a journey that a variant takes from its base.
func framedKeys() []string {
	own := []string{"title", "variant_of", "stages_removed", "stages"}
	var keys []string
	for _, field := range KindJourney.Info().Fields {
		if !slices.Contains(own, field.Key) {
			keys = append(keys, field.Key)
		}
	}
	return keys
}
