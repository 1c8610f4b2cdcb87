package data

import (
	"strconv"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/yamltext"
)

// fields gathers the entries of a mapping and leaves out what is empty.
type fields struct {
	entries []yamltext.MapEntry
}

func (f *fields) add(key string, value yamltext.Value) {
	f.entries = append(f.entries, yamltext.MapEntry{Key: key, Value: value})
}

func (f *fields) text(key, text string) {
	if text != "" {
		f.add(key, yamltext.String(text))
	}
}

func (f *fields) list(key string, items []yamltext.Value) {
	if len(items) > 0 {
		f.add(key, yamltext.List{Items: items})
	}
}

func (f *fields) names(key string, names []blueprint.Named) {
	if len(names) == 0 {
		return
	}
	list := yamltext.List{Flow: true}
	for _, name := range names {
		list.Items = append(list.Items, yamltext.String(name.Title))
	}
	f.add(key, list)
}

func (f *fields) line() yamltext.Value { return yamltext.Map{Entries: f.entries, Flow: true} }
func (f *fields) block() yamltext.Map  { return yamltext.Map{Entries: f.entries} }

// contents is what a reader wants to see first, with every name resolved. It
// is made from the records below it and passed over when they are read back.
func contents(b *blueprint.Blueprint) yamltext.Value {
	var f fields
	f.text("title", b.Frame.Title)
	f.text("organisation", b.Frame.Organisation)
	f.text("question", b.Frame.Question)
	f.text("decision", b.Frame.Decision)
	f.add("confidence", confidence(b.Confidence))
	f.list("people", each(b.People, person))
	f.list("empathy_maps", each(b.Maps, empathyMap))
	f.list("journeys", each(b.Journeys, journey))
	f.list("moments", each(b.Moments, moment))
	f.list("links", each(b.Links, link))
	return f.block()
}

func each[Item any](items []Item, write func(Item) yamltext.Value) []yamltext.Value {
	values := make([]yamltext.Value, len(items))
	for i, item := range items {
		values[i] = write(item)
	}
	return values
}

func confidence(confidence blueprint.Confidence) yamltext.Value {
	var f fields
	f.add("notes", whole(confidence.Notes))
	f.add("guesses", whole(confidence.Guesses))
	f.add("unsaid", whole(confidence.Unsaid))
	return f.line()
}

func person(person *blueprint.Person) yamltext.Value {
	var f fields
	f.text("id", person.ID)
	f.text("name", person.Name)
	f.text("side", string(person.Side))
	f.text("label", person.Label)
	f.names("serves", person.Serves)
	f.names("served_by", person.ServedBy)
	return f.line()
}

func empathyMap(empathyMap *blueprint.EmpathyMap) yamltext.Value {
	var f fields
	f.text("id", empathyMap.ID)
	f.text("person", empathyMap.Persona.Title)
	f.text("situation", empathyMap.Situation)
	return f.line()
}

func journey(journey *blueprint.Journey) yamltext.Value {
	var f fields
	f.text("id", journey.ID)
	f.text("title", journey.Title)
	f.text("person", journey.Persona.Title)
	f.text("side", string(journey.Side))
	f.text("state", journey.State)
	f.text("time", journey.Time.String())
	stages, curve := yamltext.List{Flow: true}, yamltext.List{Flow: true}
	for _, stage := range journey.Stages {
		stages.Items = append(stages.Items, yamltext.String(stage.Title))
		curve.Items = append(curve.Items, wholeOrNull(stage.Emotion))
	}
	f.add("stages", stages)
	f.add("curve", curve)
	return f.block()
}

func moment(moment blueprint.Moment) yamltext.Value {
	var f fields
	f.text("ref", model.Reference{Record: moment.Journey.ID, Stage: moment.Stage.ID}.String())
	f.text("person", moment.Persona.Title)
	f.text("stage", moment.Stage.Title)
	f.add("emotion", wholeOrNull(moment.Emotion))
	f.text("why", moment.Why)
	return f.line()
}

func link(link blueprint.Link) yamltext.Value {
	var f fields
	f.text("id", link.ID)
	f.text("says", link.Sentence())
	f.text("because", link.Because)
	return f.line()
}

// wholeOrNull is null where there is no data, never 0.
func wholeOrNull(number *int) yamltext.Value {
	if number == nil {
		return null
	}
	return whole(*number)
}

func whole(number int) yamltext.Value { return yamltext.Plain(strconv.Itoa(number)) }
