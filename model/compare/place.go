package compare

import (
	"slices"

	"interlock/model"
	"interlock/model/merge/match"
	"interlock/model/yamltext"
)

// Follow is where what stood at a place of a workshop stands in a later one: at
// another index when entries came, went or were moved, in another list when a
// note was carried there, in another file when a record got another id. A field
// stays where it is, whether something stands in it or not, and so does an entry
// between the same neighbours, however it was reworded. It is false for an entry
// or a record that is gone.
func Follow(before, after *model.Workshop, at model.Place) (model.Place, bool) {
	old, now := before.File(at.File), after.File(at.File)
	if old == nil || now != nil && now.Source == old.Source {
		return at, true
	}
	c := &comparison{before: before, after: after, renames: renames{}}
	c.compare(c.pairRecords())
	c.carry()
	if alone(before, at) {
		at.Path = at.Path.With(0)
	}
	for _, record := range c.records {
		if record.before == nil || record.before.Name != at.File {
			continue
		}
		if record.after == nil {
			return model.Place{}, false
		}
		return unlisted(after)(c.trace(record.root, at.Path, model.Place{File: record.after.Name}))
	}
	return at, true
}

// FollowShown is [Follow] for a place of a whole journey. In a variant it counts
// the stages as they show, wherever they are written.
func FollowShown(before, after *model.Workshop, at model.Place) (model.Place, bool) {
	kind, id := model.KindOf(at.File)
	was, is := before.Journey(id), after.Journey(id)
	if kind != model.KindJourney || was == nil || is == nil || !was.Overlay() || !is.Overlay() || len(at.Path) < 2 {
		return Follow(before, after, at)
	}
	stage, _ := at.Path[1].(int)
	if stage >= len(was.Stages) {
		return at, true
	}
	position := is.StageIndex(was.Stages[stage].ID)
	if was.Stages[stage].ID == "" {
		written, _ := Follow(before, after, before.Whence(model.StagePlace(id, stage)))
		shown, ok := after.Shown(written)
		if position = -1; ok && len(shown.Path) == 2 {
			position, _ = shown.Path[1].(int)
		}
	}
	inside, ok := Follow(before, after, before.Whence(at))
	if position < 0 || !ok || len(inside.Path) < 2 {
		return model.Place{}, false
	}
	return model.Place{File: at.File, Path: yamltext.Path{"stages", position}.With(inside.Path[2:]...)}, true
}

// alone reports whether one text stands at a place where a list of notes could.
func alone(w *model.Workshop, at model.Place) bool {
	kind, _ := model.KindOf(at.File)
	field, ok := model.FieldOf(kind, at.Path)
	return ok && field.Kind == model.NotesField && w.File(at.File).At(at.Path).Kind() == yamltext.ScalarKind
}

// unlisted takes the index from the place of a note that stands alone.
func unlisted(w *model.Workshop) func(model.Place, bool) (model.Place, bool) {
	return func(at model.Place, ok bool) (model.Place, bool) {
		if last := len(at.Path) - 1; last > 0 {
			list := model.Place{File: at.File, Path: at.Path[:last]}
			if _, isIndex := at.Path[last].(int); isIndex && alone(w, list) {
				return list, ok
			}
		}
		return at, ok
	}
}

// trace follows a path that begins at the older value of a pair, whose newer one
// stands at a place.
func (c *comparison) trace(p *pair, path yamltext.Path, now model.Place) (model.Place, bool) {
	if p == nil || len(path) == 0 {
		now.Path = now.Path.With(path...)
		return now, true
	}
	_, isEntry := path[0].(int)
	was, is := p.partAt(path[0])
	carried := c.carriedTo(was)
	switch {
	case carried != nil:
		return c.trace(carried, path[1:], carried.after.at)
	case is != nil:
		now.Path = now.Path.With(is.step())
	case isEntry && was != nil:
		return model.Place{}, false
	default:
		now.Path = now.Path.With(path[0])
	}
	return c.trace(p.partFrom(was), path[1:], now)
}

// partAt is the part of a pair's older value under a step, and what it is now;
// nil where there is none.
func (p *pair) partAt(step any) (was, is *node) {
	old := p.before.parts()
	if p.items != nil {
		old = p.items.old
	}
	at := slices.IndexFunc(old, func(n *node) bool { return n.step() == step })
	switch {
	case at < 0:
		return nil, nil
	case p.items != nil && p.items.became(old[at]) != nil:
		return old[at], p.items.became(old[at])
	case p.items != nil:
		return old[at], p.inPlaceOf(at)
	}
	new := p.after.parts()
	pairing := match.New(old, new)
	match.ByKey(pairing, func(n *node) ([2]string, bool) { return [2]string{n.key(), inline(n.value)}, true })
	match.ByKey(pairing, func(n *node) (string, bool) { return n.key(), n.key() != "" })
	pairing.ByPlace(match.Alike, func(a, b *node) float64 { return match.Likeness(inline(a.value), inline(b.value)) })
	is, _ = pairing.New(old[at])
	return old[at], is
}

// inPlaceOf is the new entry that took the place of an old one, between the same
// neighbours: what was said there anew, unless it came from elsewhere or has a
// name of its own. It is nil where there is none.
func (p *pair) inPlaceOf(at int) *node {
	old, new := p.items.old, p.items.new
	place := 0
	if at > 0 {
		place = p.items.became(old[at-1]).position()
	}
	if at > 0 && place == 0 || place >= len(new) || p.items.cameFrom(new[place]) != nil || new[place].part("id") != nil {
		return nil
	}
	isLast, wasLast := place+1 == len(new), at+1 == len(old)
	if isLast != wasLast || !isLast && p.items.became(old[at+1]) != new[place+1] {
		return nil
	}
	if slices.ContainsFunc(p.parts, func(part *pair) bool { return part.after == new[place] && part.carried != nil }) {
		return nil
	}
	return new[place]
}

// partFrom is the pair that a part of the older value is in now; nil where it
// says the same as before.
func (p *pair) partFrom(was *node) *pair {
	at := slices.IndexFunc(p.parts, func(part *pair) bool {
		return was != nil && !part.left && part.before != nil && part.before.at.File == was.at.File && slices.Equal(part.before.at.Path, was.at.Path)
	})
	if at < 0 {
		return nil
	}
	return p.parts[at]
}

// carriedTo is the pair of a note that came from another list; nil for any
// other value.
func (c *comparison) carriedTo(was *node) *pair {
	for _, list := range c.noteLists() {
		for _, note := range list.parts {
			if note.carried != nil && note.carried.before == was {
				return note
			}
		}
	}
	return nil
}
