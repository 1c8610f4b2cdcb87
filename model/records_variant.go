package model

import (
	"reflect"
	"slices"

	"interlock/model/yamltext"
)

// FirstStage is what `after` says of a stage that comes after nothing: it is
// the first one.
const FirstStage = "nothing"

// Origin tells where a stage of a variant comes from. Stages of a variant that
// was laid over its base have one; see [Workshop.Journey].
type Origin struct {
	Base  *Journey // the whole base; nil for a stage that the variant adds
	Index int      // of the stage in the base
	Entry int      // of what the variant's own file says of it; -1 for nothing

	Inherited []string // the keys of the fields that the base gives
}

// Inherits reports whether a field of the stage is the base's.
func (s *Stage) Inherits(key string) bool {
	return s.Origin != nil && slices.Contains(s.Origin.Inherited, key)
}

// Inherited reports whether the stage is the base's altogether.
func (s *Stage) Inherited() bool { return s.Origin != nil && s.Origin.Entry < 0 }

// Base is the stage of the base that this one varies; nil when there is none.
func (s *Stage) Base() *Stage {
	if s.Origin == nil || s.Origin.Base == nil {
		return nil
	}
	return &s.Origin.Base.Stages[s.Origin.Index]
}

// Overlay reports whether the journey was laid over the one that it varies.
func (j *Journey) Overlay() bool { return j.Base != nil }

// Place is where a stage, or what stands at the keys below it, is written: in
// the journey's own file, or in that of the journey it is inherited from.
func (j *Journey) Place(stage int, keys ...any) Place {
	origin := j.Stages[stage].Origin
	switch {
	case origin == nil:
		return Place{File: KindJourney.Path(j.ID), Path: yamltext.Path{"stages", stage}.With(keys...)}
	case j.Stages[stage].owns(keys):
		return Place{File: KindJourney.Path(j.ID), Path: yamltext.Path{"stages", origin.Entry}.With(keys...)}
	}
	return origin.Base.Place(origin.Index, keys...)
}

// owns reports whether the variant itself says what stands at the keys.
func (s *Stage) owns(keys []any) bool {
	if s.Origin.Base == nil || s.Inherited() || len(keys) == 0 {
		return !s.Inherited()
	}
	key, _ := keys[0].(string)
	return !s.Inherits(key)
}

// positionOf is where a stage that stands in the journey's own file, counted
// there, shows in the whole journey; -1 when it shows nowhere.
func (j *Journey) positionOf(entry int) int {
	if !j.Overlay() {
		return entry
	}
	return slices.IndexFunc(j.Stages, func(stage Stage) bool { return stage.Origin.Entry == entry })
}

// Differences are the keys of the fields of a stage in which a variant differs
// from its base; none for a stage that it adds.
func (s *Stage) Differences() []string {
	base := s.Base()
	if base == nil || s.Inherited() {
		return nil
	}
	was, is := reflect.ValueOf(base).Elem(), reflect.ValueOf(s).Elem()
	index := fieldIndexes()[is.Type()]
	return slices.DeleteFunc(variedKeys(), func(key string) bool {
		return reflect.DeepEqual(was.Field(index[key]).Interface(), is.Field(index[key]).Interface())
	})
}
