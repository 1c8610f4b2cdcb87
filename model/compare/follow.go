package compare

import (
	"iter"

	"interlock/model"
)

// rename counts the references that follow a new id.
type rename struct {
	to         string
	references int
}

// name is what a reference names: a record of a kind, a source (KindSources), a
// participant (KindWorkshop), or a stage or item by its full reference
// (KindUnknown).
type name struct {
	kind  model.Kind
	value string
}

// renames are the new names by the old ones.
type renames map[name]*rename

// follow is what a reference has to say now to name what it named before, and
// the rename it follows; nil if there is none.
func (r renames) follow(target model.Target, value string) (string, *rename) {
	for now, found := range r.ways(target, value) {
		return now, found
	}
	return value, nil
}

// lead gives the rename by which a reference became another one; nil if none did.
func (r renames) lead(target model.Target, before, after string) *rename {
	for now, found := range r.ways(target, before) {
		if now == after {
			return found
		}
	}
	return nil
}

// ways lists what a reference may have to say now, with the rename that each
// follows. There are several where records of several kinds had one id.
func (r renames) ways(target model.Target, value string) iter.Seq2[string, *rename] {
	if target == model.NamesPlace {
		return r.waysOfPlace(value)
	}
	return func(yield func(string, *rename) bool) {
		for _, kind := range namedKinds(target) {
			if found := r[name{kind, value}]; found != nil && !yield(found.to, found) {
				return
			}
		}
	}
}

// namedKinds are the kinds of record that a reference may name or name a part of.
func namedKinds(target model.Target) []model.Kind {
	switch target {
	case model.NamesPersona, model.NamesRole:
		return []model.Kind{model.KindPersona}
	case model.NamesMetric:
		return []model.Kind{model.KindMetric}
	case model.NamesInitiative:
		return []model.Kind{model.KindInitiative}
	case model.NamesJourney:
		return []model.Kind{model.KindJourney}
	case model.NamesPlace:
		return []model.Kind{model.KindJourney, model.KindEmpathyMap}
	case model.NamesSource:
		return []model.Kind{model.KindSources}
	case model.NamesParticipant:
		return []model.Kind{model.KindWorkshop}
	case model.NamesRecord:
		var kinds []model.Kind
		for _, info := range model.Kinds() {
			if info.Folder != "" {
				kinds = append(kinds, info.Kind)
			}
		}
		return kinds
	}
	return nil
}

// waysOfPlace follow an item, then its stage, then its record.
func (r renames) waysOfPlace(value string) iter.Seq2[string, *rename] {
	ref := model.ParseReference(value)
	return func(yield func(string, *rename) bool) {
		if found := r[name{model.KindUnknown, ref.String()}]; found != nil && !yield(found.to, found) {
			return
		}
		stage := model.Reference{Record: ref.Record, Stage: ref.Stage}
		if found := r[name{model.KindUnknown, stage.String()}]; found != nil {
			renamed := model.ParseReference(found.to)
			renamed.Item = ref.Item
			if !yield(renamed.String(), found) {
				return
			}
		}
		for _, kind := range namedKinds(model.NamesPlace) {
			if found := r[name{kind, ref.Record}]; found != nil {
				renamed := ref
				renamed.Record = found.to
				if !yield(renamed.String(), found) {
					return
				}
			}
		}
	}
}

// note remembers what the pairs at and below one have as their new ids.
func (r renames) note(c *comparison, p *pair) {
	if p.both() && !p.left {
		if old, new := c.nameOf(p); old != new && old.value != "" && new.value != "" {
			p.rename = &rename{to: new.value}
			r[old] = p.rename
		}
	}
	for _, part := range p.parts {
		r.note(c, part)
	}
}

// nameOf is what others call the value of a pair before and after; empty where
// nothing can point at it, and where only the record got another id.
func (c *comparison) nameOf(p *pair) (old, new name) {
	switch kind, _ := model.KindOf(p.before.at.File); {
	case p.isEntry() && kind == model.KindSources:
		return name{kind, p.before.key()}, name{kind, p.after.key()}
	case p.isEntry() && kind == model.KindWorkshop:
		return name{kind, p.before.part("id").text()}, name{kind, p.after.part("id").text()}
	case p.isEntry() || p.isNote():
		if p.carried == nil && p.before.part("id").text() == p.after.part("id").text() {
			return name{}, name{}
		}
		before, named := c.before.ReferenceTo(p.before.at)
		after, still := c.after.ReferenceTo(p.after.at)
		if named && still {
			return name{value: before.String()}, name{value: after.String()}
		}
	}
	return name{}, name{}
}
