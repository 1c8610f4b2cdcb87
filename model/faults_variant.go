package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

// variedStages lists the ids of the stages that variants can name.
func (w *Workshop) variedStages() []string {
	var ids []string
	for _, journey := range w.Journeys() {
		for _, each := range []*Journey{journey, journey.Base} {
			for i := 0; journey.Overlay() && i < len(each.Stages); i++ {
				if id := each.Stages[i].ID; id != "" && !slices.Contains(ids, id) {
					ids = append(ids, id)
				}
			}
		}
	}
	return ids
}

// brokenOverlays finds what variants say of stages that are not there, and
// what only variants can say where nothing is varied.
func (w *Workshop) brokenOverlays() []Fault {
	var faults []Fault
	for _, journey := range all[*Journey](w, KindJourney) {
		o := overlayFaults{file: w.File(KindJourney.Path(journey.ID)), written: journey, whole: w.Journey(journey.ID)}
		switch {
		case o.whole.Overlay():
			o.removed()
			o.entries()
		case journey.VariantOf == "":
			o.strays()
		}
		faults = append(faults, o.faults...)
	}
	return faults
}

// overlayFaults gathers the faults of one variant.
type overlayFaults struct {
	file           *File
	written, whole *Journey
	faults         []Fault
}

func (o *overlayFaults) add(rule string, path yamltext.Path, message, fix string) {
	o.faults = append(o.faults, Fault{Rule: rule, File: o.file.Name, Line: o.file.Line(path), Path: path, Message: message, Fix: fix})
}

// gone adds a fault about an id that is not among those that are there.
func (o *overlayFaults) gone(path yamltext.Path, message, id, fix string) {
	var ids []string
	for i := range o.whole.Base.Stages {
		ids = append(ids, o.whole.Base.Stages[i].ID)
	}
	if near := Nearest(id, ids); near != "" {
		fix = fmt.Sprintf("did you mean `%s`?", near)
	}
	o.add(RuleVariantGone, path, message, fix)
}

// removed finds stages to leave out that the base does not have, and those
// that the variant speaks of all the same.
func (o *overlayFaults) removed() {
	for i, id := range o.written.Removed {
		path := yamltext.Path{"stages_removed", i}
		switch {
		case id != "" && o.whole.Base.StageIndex(id) < 0:
			o.gone(path, fmt.Sprintf("`%s` leaves out the stage `%s`, which `%s` does not have", o.written.ID, id, o.written.VariantOf), id,
				"delete it from the list")
		case o.written.StageIndex(id) >= 0:
			o.add(RuleVariantGone, path, fmt.Sprintf("the stage `%s` is left out, and changed further down", id), "keep one of the two")
		}
	}
}

// entries finds stages that speak of none of the base, and those behind one
// that is not there.
func (o *overlayFaults) entries() {
	for i, stage := range o.written.Stages {
		path := yamltext.Path{"stages", i}
		isNew := o.whole.Base.StageIndex(stage.ID) < 0
		switch {
		case isNew && stage.ID != "" && stage.Name == "":
			o.gone(path.With("id"), fmt.Sprintf("this changes the stage `%s`, which `%s` does not have", stage.ID, o.written.VariantOf), stage.ID,
				"give it a `name` if it is a new stage, or delete it")
		case stage.After != "" && stage.After != FirstStage && o.whole.StageIndex(stage.After) < 0:
			o.gone(path.With("after"), fmt.Sprintf("`%s` comes after `%s`, which is not there", stage.Title(), stage.After), stage.After,
				"name a stage that is there, or `"+FirstStage+"` for the beginning")
		case isNew && stage.ID != "" && stage.After == "":
			o.add(RuleVariantStray, path.With("id"), fmt.Sprintf("`%s` has no stage `%s`, and this does not say which stage it comes after", o.written.VariantOf, stage.ID),
				"say it in `after` if the stage is new, or delete it")
		}
		o.fields(stage.Removed, path.With("fields_removed"))
	}
}

// fields finds words that are no field of a stage.
func (o *overlayFaults) fields(keys []string, path yamltext.Path) {
	for i, key := range keys {
		if known := variedKeys(); key != "" && !slices.Contains(known, key) {
			fix := "write the key of a field of the stage"
			if near := Nearest(key, known); near != "" {
				fix = fmt.Sprintf("did you mean `%s`?", near)
			}
			o.add(RuleVariantGone, path.With(i), fmt.Sprintf("no field of a stage is called `%s`", key), fix)
		}
	}
}

// strays finds what only variants can say.
func (o *overlayFaults) strays() {
	stray := func(key string, path yamltext.Path) {
		o.add(RuleVariantStray, path, fmt.Sprintf("`%s` means nothing here: this journey varies no other", key),
			"name the journey that it varies in `variant_of`, or delete this")
	}
	if len(o.written.Removed) > 0 {
		stray("stages_removed", yamltext.Path{"stages_removed"})
	}
	for i := range o.written.Stages {
		path := yamltext.Path{"stages", i}
		if o.written.Stages[i].After != "" {
			stray("after", path.With("after"))
		}
		if len(o.written.Stages[i].Removed) > 0 {
			stray("fields_removed", path.With("fields_removed"))
		}
	}
}
