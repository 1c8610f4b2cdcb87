package model

import (
	"reflect"
	"slices"
)

// Written is a journey as its own file holds it; nil when there is none. Of a
// variant that is only what differs from its base.
func (w *Workshop) Written(id string) *Journey { return record[*Journey](w, KindJourney, id) }

// layAll lays every variant over its base, and gives all journeys by id.
func (w *Workshop) layAll() map[string]*Journey {
	wholes := map[string]*Journey{}
	var whole func(id string) *Journey
	whole = func(id string) *Journey {
		written := w.Written(id)
		if written == nil || written.VariantOf == "" || w.variesItself(written) {
			return written
		}
		if wholes[id] == nil {
			wholes[id] = lay(whole(written.VariantOf), written)
		}
		return wholes[id]
	}
	for _, journey := range all[*Journey](w, KindJourney) {
		wholes[journey.ID] = whole(journey.ID)
	}
	return wholes
}

// variesItself reports whether a journey varies itself, by way of others or
// not.
func (w *Workshop) variesItself(journey *Journey) bool {
	seen := map[string]bool{}
	base := journey
	for base != nil && !seen[base.ID] {
		seen[base.ID] = true
		base = w.Written(base.VariantOf)
	}
	return base == journey
}

// lay gives a variant with everything that it takes from its base. One that
// speaks of no stage of the base is told whole, and taken as it is.
func lay(base, variant *Journey) *Journey {
	if base == nil || !speaksOf(base, variant) {
		return variant
	}
	whole := *variant
	whole.Base = base
	from, to := reflect.ValueOf(base).Elem(), reflect.ValueOf(&whole).Elem()
	for _, key := range framedKeys() {
		field := fieldIndexes()[to.Type()][key]
		if emptyValue(to.Field(field)) {
			to.Field(field).Set(from.Field(field))
		}
	}
	whole.Stages = layStages(base, variant)
	return &whole
}

// speaksOf reports whether a variant holds differences from its base. A list of
// stages of which none is the base's, or says where among them it stands, is a
// journey of its own.
func speaksOf(base, variant *Journey) bool {
	return len(variant.Stages) == 0 || len(variant.Removed) > 0 || slices.ContainsFunc(variant.Stages, func(stage Stage) bool {
		return stage.After != "" || stage.ID != "" && stage.Name == "" || base.StageIndex(stage.ID) >= 0
	})
}

// layer is a stage on its way to its position.
type layer struct {
	stage   Stage
	origin  *Origin
	behind  *layer // what it has to come after; nil for the beginning
	waiting bool   // it is not in the list yet
}

// layStages puts the stages of a variant and its base into one list: the base's
// in their order, what the variant adds or moves behind what it names.
func layStages(base, variant *Journey) []Stage {
	list, entries := layers(base, variant)
	for i, entry := range entries {
		if entry == nil {
			continue
		}
		behind, said := target(entries, list, variant.Stages[i].After, i)
		if !said && entry.origin.Base != nil {
			continue
		}
		entry.behind, entry.waiting = behind, true
	}
	list = slices.DeleteFunc(list, func(each *layer) bool { return each.waiting })
	stages := make([]Stage, 0, len(list)+len(entries))
	for _, each := range settle(list, entries) {
		each.stage.Origin = each.origin
		stages = append(stages, each.stage)
	}
	return stages
}

// layers are the stages of the base that are left, each with what the variant
// says of it, and all that the variant speaks of in the order of its file; nil
// for what it says of a stage that it leaves out.
func layers(base, variant *Journey) (list, entries []*layer) {
	entries = make([]*layer, len(variant.Stages))
	for i := range base.Stages {
		stage := &base.Stages[i]
		entry := variant.StageIndex(stage.ID)
		if stage.ID != "" && base.StageIndex(stage.ID) != i {
			entry = -1 // the id stands twice, and means the first
		}
		made := &layer{origin: &Origin{Base: base, Index: i, Entry: entry}}
		made.stage, made.origin.Inherited = layStage(stage, variant, entry)
		if entry >= 0 {
			entries[entry] = made
		}
		if slices.Contains(variant.Removed, stage.ID) && stage.ID != "" {
			continue
		}
		list = append(list, made)
	}
	for i, stage := range variant.Stages {
		if entries[i] == nil {
			entries[i] = &layer{stage: stage, origin: &Origin{Index: -1, Entry: i}}
		} else if !slices.Contains(list, entries[i]) {
			entries[i] = nil
		}
	}
	return list, entries
}

// layStage gives a stage of the base with what the variant says of it, and the
// keys of the fields that stayed the base's.
func layStage(base *Stage, variant *Journey, entry int) (Stage, []string) {
	own := &Stage{ID: base.ID}
	if entry >= 0 {
		own = &variant.Stages[entry]
	}
	whole := *own
	var inherited []string
	from, to := reflect.ValueOf(base).Elem(), reflect.ValueOf(&whole).Elem()
	index := fieldIndexes()[to.Type()]
	for _, key := range variedKeys() {
		field := index[key]
		if emptyValue(to.Field(field)) && !slices.Contains(own.Removed, key) && !emptyValue(from.Field(field)) {
			to.Field(field).Set(from.Field(field))
			inherited = append(inherited, key)
		}
	}
	return whole, inherited
}

// variedKeys are the fields of a stage that a variant can change: all but the
// id, by which the two are known to be the same, and its own remarks.
func variedKeys() []string {
	var keys []string
	for _, field := range stageFieldList() {
		if field.Key != "id" {
			keys = append(keys, field.Key)
		}
	}
	return keys
}

// target finds what an entry has to come after: what it says, or for a new
// stage the entry before it, or else the end of the list. It is not said when
// the variant says nothing, or names a stage that is not there.
func target(entries, list []*layer, after string, at int) (behind *layer, said bool) {
	if after != "" {
		for _, each := range slices.Concat(entries, list) {
			if each != nil && each != entries[at] && each.stage.ID == after {
				return each, true
			}
		}
		if after == FirstStage {
			return nil, true
		}
	}
	for i := at - 1; i >= 0; i-- {
		if entries[i] != nil {
			return entries[i], false
		}
	}
	if len(list) > 0 {
		return list[len(list)-1], false
	}
	return nil, false
}

// settle puts the waiting entries into the list, each once what it comes after
// stands there; those that come after the same stand in the order of the file.
// Entries that wait for each other come last.
func settle(list, entries []*layer) []*layer {
	placed := map[*layer]bool{}
	for progress := true; progress; {
		progress = false
		for _, entry := range entries {
			if entry == nil || !entry.waiting || entry.behind != nil && entry.behind.waiting {
				continue
			}
			at := slices.Index(list, entry.behind) + 1
			for at < len(list) && placed[list[at]] && list[at].behind == entry.behind {
				at++
			}
			list = slices.Insert(list, at, entry)
			entry.waiting, placed[entry], progress = false, true, true
		}
	}
	for _, entry := range entries {
		if entry != nil && entry.waiting {
			list = append(list, entry)
		}
	}
	return list
}
