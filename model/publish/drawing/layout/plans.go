package layout

import (
	"slices"

	"interlock/model/blueprint"
)

// stageKey names a stage of a journey.
type stageKey struct {
	journey string
	index   int
}

// plans are the titles of the initiatives by the stages that they are for.
type plans map[stageKey][]string

func (p plans) at(journey string, index int) []string { return p[stageKey{journey, index}] }

// newPlans finds for each stage the initiatives that fix something there, or
// something that harms it.
func newPlans(b *blueprint.Blueprint) plans {
	made := plans{}
	add := func(key stageKey, title string) {
		if key.index >= 0 && !slices.Contains(made[key], title) {
			made[key] = append(made[key], title)
		}
	}
	felt := map[stageKey][]stageKey{}
	for _, link := range b.Links {
		if link.Effect != "helps" {
			felt[keyOf(link.From)] = append(felt[keyOf(link.From)], keyOf(link.To))
		}
	}
	for _, initiative := range b.Initiatives {
		for _, end := range initiative.Fixes {
			add(keyOf(end), initiative.Title)
			for _, key := range felt[keyOf(end)] {
				add(key, initiative.Title)
			}
		}
	}
	return made
}

func keyOf(end blueprint.End) stageKey { return stageKey{end.Record.ID, end.Index} }
