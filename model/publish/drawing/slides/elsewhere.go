package slides

import (
	"cmp"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/drawing"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// elsewhere says what people go through at other places: those of the other
// side, and then those of the own side that a link leads to or comes from.
func (v *view) elsewhere(size float64) []section {
	across, within := "Meanwhile, at work", "Elsewhere on this side"
	if v.journey.Side == model.Employee {
		across, within = "What customers live through", "Elsewhere at work"
	}
	var own, others []blueprint.Link
	for _, link := range v.links {
		if v.otherEnd(link).Side == v.journey.Side {
			own = append(own, link)
		} else {
			others = append(others, link)
		}
	}
	list := sections{size: size, colour: ink.Of(other(v.journey.Side)).Line}
	if len(others) == 0 {
		list.add(across, item{text: "Nobody has linked this stage to the other side yet.", style: style(drawing.Regular, size, ink.Soft)})
	}
	v.places(&list, across, others)
	list.colour = v.hue.Line
	v.places(&list, within, own)
	return list.made
}

// places lists each place that links lead to or come from, with its face, and
// below it what the link does and why.
func (v *view) places(list *sections, heading string, links []blueprint.Link) {
	ends := map[string]blueprint.End{}
	reasons := map[string][]blueprint.Link{}
	var order []string
	for _, link := range links {
		end := v.otherEnd(link)
		key := cmp.Or(end.Record.ID+"/"+end.Stage.ID, end.Reference)
		if len(reasons[key]) == 0 {
			order, ends[key] = append(order, key), end
		}
		reasons[key] = append(reasons[key], link)
	}
	for _, key := range order {
		items := []item{place(ends[key], list.size)}
		for _, link := range reasons[key] {
			items = append(items, v.reason(link, list.size))
		}
		list.add(heading, items...)
		heading = "" // stands once
	}
}

// otherEnd is the end of a link that is not this stage.
func (v *view) otherEnd(link blueprint.Link) blueprint.End {
	if v.leadsAway(link) {
		return link.To
	}
	return link.From
}

// leadsAway reports that a link starts here.
func (v *view) leadsAway(link blueprint.Link) bool { return at(link.From, v.journey, v.stage) }

// placeIndent is the room in ems for the face of a place, and for the signs
// below it.
const placeIndent = 1.65

// place names a stage of the other side beside its face.
func place(end blueprint.End, size float64) item {
	hue := ink.Of(end.Side)
	text := words.Joined(end.Persona.Title, end.Stage.Title)
	if text == "" {
		text = end.Title()
	}
	if end.Emotion != nil {
		text += ", " + strings.ReplaceAll(words.Feeling(*end.Emotion), " ", "\u00a0")
	}
	return item{
		text: text, style: style(drawing.SemiBold, size, hue.Line), indent: size * placeIndent,
		sign: func(canvas *drawing.Canvas, middle drawing.Point) {
			ink.Face(canvas, middle, size*0.6, end.Emotion, hue.Line)
		},
	}
}

// reason says what a link does and why, below its place.
func (v *view) reason(link blueprint.Link, size float64) item {
	text := cmp.Or(link.Effect, "touches") + " this stage"
	if v.leadsAway(link) {
		text = cmp.Or(map[string]string{"harms": "is harmed", "helps": "is helped"}[link.Effect], "is touched") + " from here"
	}
	if end := v.otherEnd(link); end.Item != "" {
		text = "“" + end.Item + "” " + text
	}
	if link.Because != "" {
		text += ": " + link.Because
	}
	made := sign(guessed(text, link.Guess()), style(drawing.Regular, size, ink.Ink), link.Effect)
	made.indent = size * placeIndent
	return made
}
