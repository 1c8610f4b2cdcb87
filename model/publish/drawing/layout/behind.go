package layout

import (
	"maps"
	"slices"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// told is rows of a kind, or all that stands behind some stages of a journey.
type told struct {
	journey    string
	first, end int
	kind       string // "" is all
}

// sectionGap is between two parts of a page.
const sectionGap = 14.0

// behind plans the pages with what mirrors have no room for, each below its
// stages, in the largest type that needs no more pages than the smallest.
func (b *builder) behind() {
	for _, half := range b.halves {
		for _, row := range half.rows {
			b.told[told{half.journey.ID, half.first, half.end, row.kind}] = true
		}
	}
	best, fewest := 0.0, 0
	for _, text := range slices.Backward(b.format.texts) {
		trial := *b
		trial.sheets, trial.told, trial.references = nil, maps.Clone(b.told), b.references.clone()
		trial.setBehind(scale{text})
		if fewest == 0 || len(trial.sheets) <= fewest {
			best, fewest = text, len(trial.sheets)
		}
	}
	b.setBehind(scale{best})
}

func (b *builder) setBehind(size scale) {
	var flow *flow
	introduced := map[*blueprint.Journey]bool{}
	for _, half := range b.halves {
		arrows := b.newArrows(half.span, size, false, b.format.height*arrowShare/2)
		next := section{heads: []piece{arrows}, rows: b.untold(half, size), after: sectionGap}
		if half.first == 0 && len(next.rows) > 0 || b.references.wanted[journeyNamed(half.journey)] && !introduced[half.journey] {
			next.lead = b.introduction(half.journey)
			introduced[half.journey] = true
		}
		if len(next.rows) == 0 {
			next.heads = nil
		}
		if len(next.rows)+len(next.lead) == 0 {
			continue
		}
		if flow == nil {
			flow = b.newMaps("Behind the mirrors", b.plainHead("What stands behind it"))
		}
		flow.add(next)
	}
}

// introduction says which journey follows, and what is known of it as a whole.
func (b *builder) introduction(journey *blueprint.Journey) []*row {
	return there(b.named(journey), b.facts(journey))
}

// named says what a journey is called, and whose it is where that had no room.
func (b *builder) named(journey *blueprint.Journey) *row {
	g := b.even(1)
	title := stack{g.text(0, journey.Title, g.scale.heading(ink.Of(journey.Side).Line))}
	if b.references.wanted[journeyNamed(journey)] {
		title = append(title, g.text(0, words.Kicker(journey), g.scale.soft()))
	}
	made := g.row(journey.Title, nil, title)
	made.about = journeyNamed(journey)
	return made
}

// untold are the rows behind a half that no page has shown so far.
func (b *builder) untold(half *half, size scale) []*row {
	s := half.span
	lanes := lanes{b, s, size}
	var rows []*row
	if key := (told{s.journey.ID, s.first, s.end, "stages"}); !b.told[key] {
		rows = lanes.full()
		b.told[key] = len(rows) > 0
	}
	for _, moved := range half.moved {
		key := told{s.journey.ID, s.first, s.end, moved.kind}
		if !b.told[key] {
			rows = append(rows, there(lanes.lived(moved.kind))...)
		}
		b.told[key] = true
	}
	all := told{s.journey.ID, s.first, s.end, ""}
	if !b.told[all] {
		rows = append(rows, lanes.behind()...)
	}
	b.told[all] = true
	return rows
}
