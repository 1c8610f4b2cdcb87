package compare

import (
	"slices"

	"interlock/model"
)

// Journeys says how a journey differs from the one it varies, such as a journey
// as it should be from the one that is; both are whole journeys of the workshop,
// see [model.Workshop.Journey]. Stages are matched by id, or else by name. That
// the two have different ids, and that one varies the other, are no changes. The
// error says which journey cannot be compared.
func Journeys(w *model.Workshop, base, variant *model.Journey) (Changes, error) {
	before, err := standing(base)
	if err != nil {
		return Changes{}, err
	}
	after, err := standing(variant)
	if err != nil {
		return Changes{}, err
	}
	c := &comparison{before: before, after: after, renames: renames{}}
	c.compare([]filePair{{before: before.Files()[0], after: after.Files()[0]}})
	changes := c.changes()
	for _, record := range changes.Records {
		for _, change := range record.Changes {
			change.Before.settle(w, base)
			change.After.settle(w, variant)
		}
	}
	return changes, nil
}

// standing is a workshop of one journey, without what only says how it varies
// another one.
func standing(journey *model.Journey) (*model.Workshop, error) {
	alone := *journey
	alone.VariantOf, alone.Removed, alone.Base = "", nil, nil
	alone.Stages = slices.Clone(journey.Stages)
	for i := range alone.Stages {
		alone.Stages[i].After, alone.Stages[i].Removed, alone.Stages[i].Origin = "", nil, nil
	}
	texts, err := model.Compose(&alone)
	if err != nil {
		return nil, err
	}
	return model.NewWorkshop(texts), nil
}

// settle finds where a version of a whole journey is written: in its own file, or
// in that of the journey that it varies.
func (v *Version) settle(w *model.Workshop, journey *model.Journey) {
	if v == nil {
		return
	}
	if path := v.Place.Path; len(path) > 1 && path[0] == "stages" {
		stage, _ := path[1].(int)
		v.Place = journey.Place(stage, path[2:]...)
	}
	v.find(w)
}
