package blueprint

import (
	"cmp"
	"slices"

	"interlock/model"
	"interlock/model/insight"
)

// spotKey names a stage of a journey.
type spotKey struct {
	journey string
	index   int
}

func (e End) key() spotKey { return spotKey{e.Record.ID, e.Index} }

// explainMoments lists the moments with what is behind them and what is
// planned for them. A moment that a variant inherits is listed in its base.
func (b *Blueprint) explainMoments(weighed []insight.WeighedMoment) {
	first := map[spotKey]*model.Link{}
	for _, moment := range weighed {
		first[keyOf(moment)] = moment.Cause
	}
	into, outOf := map[spotKey][]Link{}, map[spotKey][]Link{}
	for _, link := range b.Links {
		into[link.To.key()] = append(into[link.To.key()], link)
		outOf[link.From.key()] = append(outOf[link.From.key()], link)
	}
	heard := map[string]Hearing{}
	for _, moment := range b.Insights.Reach.Moments {
		heard[moment.Place.Reference] = moment.Hearing
	}
	answers := b.answers()
	for _, journey := range b.Journeys {
		for _, stage := range journey.Stages {
			moment := stage.Moment
			if moment == nil {
				continue
			}
			key := spotKey{journey.ID, stage.Index}
			moment.Causes, moment.Effects = startingWith(first[key], byWeight(into[key])), byWeight(outOf[key])
			moment.Measures = stage.Metrics
			moment.Heard = heard[model.Reference{Record: journey.ID, Stage: stage.ID}.String()]
			moment.Initiatives = answering(answers, key, moment.Causes)
			if !stage.inherits("moment") {
				b.Moments = append(b.Moments, *moment)
			}
		}
	}
}

// rankMoments gathers the moments to speak of first.
func (b *Blueprint) rankMoments(weighed []insight.WeighedMoment) {
	for _, ranked := range weighed {
		at := slices.IndexFunc(b.Moments, func(m Moment) bool { return spotKey{m.Journey.ID, m.Index} == keyOf(ranked) })
		if at >= 0 {
			b.ranked = append(b.ranked, b.Moments[at])
		}
	}
}

func keyOf(moment insight.WeighedMoment) spotKey { return spotKey{moment.Journey.ID, moment.Index()} }

// startingWith puts a link before the others.
func startingWith(first *model.Link, links []Link) []Link {
	at := slices.IndexFunc(links, func(link Link) bool { return first != nil && link.ID == first.ID })
	if at < 0 {
		return links
	}
	return slices.Concat(links[at:at+1], links[:at], links[at+1:])
}

// byWeight puts harms before the rest and strong links before weak ones.
func byWeight(links []Link) []Link {
	links = slices.Clone(links)
	slices.SortStableFunc(links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(effectOrder(a.Effect), effectOrder(b.Effect)), cmp.Compare(b.Strength, a.Strength))
	})
	return links
}

func effectOrder(effect string) int {
	if effect == "harms" {
		return 0
	}
	return 1
}

// answers lists, for each stage, the initiatives that fix something there.
func (b *Blueprint) answers() map[spotKey][]Named {
	answers := map[spotKey][]Named{}
	for _, initiative := range b.Initiatives {
		name := Named{initiative.ID, initiative.Title}
		for _, end := range initiative.Fixes {
			if known := answers[end.key()]; !slices.Contains(known, name) {
				answers[end.key()] = append(known, name)
			}
		}
	}
	return answers
}

// answering gathers the initiatives at a moment and at its causes, each once.
func answering(answers map[spotKey][]Named, moment spotKey, causes []Link) []Named {
	found := slices.Clone(answers[moment])
	for _, cause := range causes {
		for _, name := range answers[cause.From.key()] {
			if !slices.Contains(found, name) {
				found = append(found, name)
			}
		}
	}
	return found
}
