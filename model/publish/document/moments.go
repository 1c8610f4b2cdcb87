package document

import (
	"fmt"

	"interlock/model"
	"interlock/model/blueprint"
)

func (t *teller) moments(b *blueprint.Blueprint) {
	if len(b.Moments) == 0 {
		return
	}
	t.heading(2, ours("Moments that matter"))
	for _, moment := range b.Moments {
		t.moment(b, moment)
	}
}

// moment tells why trust is decided here, what is behind it, how it is
// measured and heard, and what will be done.
func (t *teller) moment(b *blueprint.Blueprint, moment blueprint.Moment) {
	title := moment.Stage.Title
	if moment.Persona.Title != "" {
		title = moment.Persona.Title + ": " + title
	}
	t.heading(3, theirs(title))
	lines := []Text{
		fact("Journey", moment.Journey.Title),
		fact("Emotion", feeling(moment.Emotion)),
		fact("Why it matters", moment.Why),
		fact("Known from", blueprint.Titles(moment.Sources)),
		fact("Blocked by", moment.BlockedBy),
		fact("Measured by", measures(b, moment.Measures)),
	}
	if moment.Side != model.Employee {
		lines = append(lines, fact("Heard by somebody able to act", moment.Heard.String()))
	}
	lines = append(lines, fact("What will be done", blueprint.Titles(moment.Initiatives)))
	t.paragraph(lines...)
	t.linkedBothWays(moment.Causes, moment.Effects)
}

// linkedBothWays lists where links come from and where they lead.
func (t *teller) linkedBothWays(causes, effects []blueprint.Link) {
	t.linked("Because of", causes, func(link blueprint.Link) blueprint.End { return link.From })
	t.linked("And so", effects, func(link blueprint.Link) blueprint.End { return link.To })
}

// linked lists what is at the other end of a moment's links.
func (t *teller) linked(label string, links []blueprint.Link, other func(blueprint.Link) blueprint.End) {
	if len(links) == 0 {
		return
	}
	t.paragraph(strong(ours(label)))
	items := make([]Text, len(links))
	for i, link := range links {
		items[i] = line(theirs(other(link).String()), ours(" ("), theirs(effect(link)), ours(")"))
		if link.Because != "" {
			items[i] = line(items[i], ours(": "), theirs(link.Because))
		}
	}
	t.list(items)
}

// effect says what a link does and how we know.
func effect(link blueprint.Link) string {
	words := link.Effect
	if words == "" {
		words = "touches"
	}
	if link.Strength > 0 {
		words += fmt.Sprintf(", strength %d of 3", link.Strength)
	}
	if link.Guess() {
		words += ", a guess"
	}
	return words
}

// measures names metrics with their latest values.
func measures(b *blueprint.Blueprint, names []blueprint.Named) string {
	list := make([]blueprint.Named, len(names))
	for i, name := range names {
		list[i] = name
		if metric := b.Metric(name.ID); metric != nil && metric.Latest != nil {
			list[i].Title += ", now " + metric.Amount(metric.Latest.Value)
		}
	}
	return blueprint.Titles(list)
}
