package markdown

import (
	"fmt"

	"interlock/model"
	"interlock/model/blueprint"
)

func (d *document) moments(b *blueprint.Blueprint) {
	if len(b.Moments) == 0 {
		return
	}
	d.heading(2, "Moments of truth")
	for _, moment := range b.Moments {
		d.moment(b, moment)
	}
}

// moment writes why trust is decided here, what is behind it, how it is
// measured and heard, and what will be done.
func (d *document) moment(b *blueprint.Blueprint, moment blueprint.Moment) {
	title := moment.Stage.Title
	if moment.Persona.Title != "" {
		title = moment.Persona.Title + ": " + title
	}
	d.heading(3, Escape(title))
	lines := []string{
		fact("Journey", moment.Journey.Title),
		fact("Emotion", feeling(moment.Emotion)),
		fact("Why it matters", moment.Why),
		fact("Known from", titles(moment.Sources)),
		fact("Blocked by", moment.BlockedBy),
		fact("Measured by", measures(b, moment.Measures)),
	}
	if moment.Side != model.Employee {
		lines = append(lines, fact("Heard by somebody able to act", moment.Heard.String()))
	}
	lines = append(lines, fact("What will be done", titles(moment.Initiatives)))
	d.paragraph(lines...)
	d.linked("Because of", moment.Causes, func(link blueprint.Link) blueprint.End { return link.From })
	d.linked("And so", moment.Effects, func(link blueprint.Link) blueprint.End { return link.To })
}

// linked lists what is at the other end of a moment's links.
func (d *document) linked(label string, links []blueprint.Link, other func(blueprint.Link) blueprint.End) {
	if len(links) == 0 {
		return
	}
	d.paragraph("**" + label + "**")
	items := make([]string, len(links))
	for i, link := range links {
		items[i] = fmt.Sprintf("%s (%s)", Escape(other(link).String()), effect(link))
		if link.Because != "" {
			items[i] += ": " + Escape(link.Because)
		}
	}
	d.list(items)
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
	return Escape(words)
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
	return titles(list)
}
