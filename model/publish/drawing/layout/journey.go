package layout

import (
	"fmt"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// alone plans the pages of a journey that faces no other: its curve below
// what is lived through, and then what carries it.
func (b *builder) alone(journey *blueprint.Journey) {
	runs := runsFor(len(journey.Stages), b.format.stages)
	for i, cut := range cuts(len(journey.Stages), runs) {
		title := journey.Title
		if runs > 1 {
			title = fmt.Sprintf("%s, part %d of %d", title, i+1, runs)
		}
		f := b.newMaps(title, b.journeyHead(journey))
		if rows := b.opening(journey); i == 0 && len(rows) > 0 {
			f.add(section{rows: rows, after: 4})
		}
		b.journeyPart(f, b.span(journey, cut))
	}
}

// journeyPart sets some stages below what stands on a page so far.
func (b *builder) journeyPart(f *flow, s span) {
	m := b.lone(s, b.format.texts[0])
	if m.customer == nil {
		return
	}
	if m.least() > f.room() {
		m = b.lone(s, b.format.texts[len(b.format.texts)-1])
		m.fit(f.room())
	}
	if m.least() > f.room() && !f.fresh() {
		f.turn()
		m = b.lone(s, m.customer.scale.text)
		m.fit(f.room())
	}
	rest := section{rows: m.customer.behind(), heads: []piece{m.customer.arrows}}
	if about := journeyNamed(s.journey); b.references.wanted[about] && b.references.pages[about] == 0 {
		rest.rows = append([]*row{b.named(s.journey)}, rest.rows...)
	}
	spare := f.room() - (rest.height() - rest.headHeight())
	m.stretch(max(m.least(), spare))
	f.y = f.sheet.add(f.y, m)
	for _, row := range rest.rows {
		f.row(row, rest.heads, f.whole(rest.headHeight()))
	}
}

func (b *builder) lone(s span, text float64) *mirror {
	return &mirror{customer: b.newHalf(s, scale{text}, false, b.format.height*arrowShare)}
}

func (b *builder) journeyHead(journey *blueprint.Journey) *head {
	about := journeyNamed(journey)
	made := &head{builder: b, kicker: words.Kicker(journey), about: about, titles: []headline{{journey.Title, ink.Of(journey.Side).Line, about}}}
	if person := b.Person(journey.Persona.ID); person != nil {
		made.people = []*blueprint.Person{person}
	}
	return made
}

// opening is what stands above a journey: its name, if the head has no room for
// it, and what is known of it as a whole.
func (b *builder) opening(journey *blueprint.Journey) []*row {
	if b.references.wanted[journeyNamed(journey)] {
		return b.introduction(journey)
	}
	return there(b.facts(journey))
}

// facts is what is known of a journey as a whole; nil when nothing is.
func (b *builder) facts(journey *blueprint.Journey) *row {
	facts := words.JourneyFacts(journey)
	if len(journey.Stages) == 0 {
		facts = append(facts, blueprint.Fact{Label: "Stages", Text: "none yet"})
	}
	if len(facts) == 0 {
		return nil
	}
	return b.factRow("About "+journey.Title, facts)
}
