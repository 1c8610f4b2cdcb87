package exchange

import (
	"maps"
	"slices"

	"interlock/model"
)

// settled is the content without references that lead nowhere, as far as that
// can be had without losing what they say: a source or metric that is named
// and did not come along gets an entry, so that a person can see what is
// missing, and what names an item that did not come along names its stage. The
// workshop is what the content makes.
func (c *Content) settled(workshop *model.Workshop) *Content {
	settled := *c
	for _, id := range missing(workshop, model.NamesSource) {
		settled.Sources = append(slices.Clip(settled.Sources), model.Source{ID: id, Title: id + ", as it was cited"})
	}
	for _, id := range missing(workshop, model.NamesMetric) {
		settled.Metrics = append(slices.Clip(settled.Metrics), &model.Metric{ID: id, Name: id})
	}
	place := func(reference string) string { return nearest(workshop, reference) }
	settled.Links = copied(c.Links, func(l *model.Link) { l.From, l.To = place(l.From), place(l.To) })
	settled.Initiatives = copied(c.Initiatives, func(i *model.Initiative) {
		i.Fixes = slices.Clone(i.Fixes)
		for at := range i.Fixes {
			i.Fixes[at] = place(i.Fixes[at])
		}
	})
	return &settled
}

// missing lists the names of a kind that lead nowhere, sorted, as far as they
// can be ids.
func missing(workshop *model.Workshop, names model.Target) []string {
	known, cited := workshop.Names(names), map[string]bool{}
	for _, mention := range workshop.Mentions() {
		if mention.Names == names && model.ValidID(mention.Value) && !slices.Contains(known, mention.Value) {
			cited[mention.Value] = true
		}
	}
	return slices.Sorted(maps.Keys(cited))
}

// nearest is a reference that leads somewhere: itself, or the stage or map of
// the item that it names. What leads nowhere at all stays.
func nearest(workshop *model.Workshop, reference string) string {
	whole := model.ParseReference(reference)
	if _, found := workshop.Resolve(whole); found || whole.Item == "" {
		return reference
	}
	without := whole
	without.Item = ""
	if _, found := workshop.Resolve(without); !found {
		return reference
	}
	return without.String()
}

// copied changes copies of records.
func copied[Record any](records []*Record, change func(*Record)) []*Record {
	changed := make([]*Record, len(records))
	for i, record := range records {
		one := *record
		change(&one)
		changed[i] = &one
	}
	return changed
}
