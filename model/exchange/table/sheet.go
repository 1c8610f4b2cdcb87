package table

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/cells"
	"interlock/model/exchange/lane"
)

// sheet is a journey as it stands in the layouts of others: every text on one
// line, people and metrics by their names.
type sheet struct {
	id      string // of the journey that it is made of, "" for one that is read
	title   string
	side    model.Side
	persona string
	stages  []column
}

// column is a stage of a sheet.
type column struct {
	name  string
	lines map[string][]string // by label
}

// fields lists what a sheet says of a stage beside its name.
var fields = sync.OnceValue(func() []cells.Column {
	return slices.DeleteFunc(cells.Of[model.Stage](model.StageFields()), func(c cells.Column) bool {
		return c.Label == "Name" || c.Key == "id" || c.Key == sourceColumn
	})
})

// layOut makes sheets of the content. Journeys that could not be told apart
// have their ids behind their titles.
func layOut(whole *exchange.Content, layout Layout) []sheet {
	people := namesakes(whole.Personas)
	names := namesOf(people)
	titles := map[[2]string]bool{}
	var sheets []sheet
	for _, journey := range whole.Journeys {
		if len(journey.Stages) == 0 && layout != Matrix {
			continue
		}
		made := sheet{id: journey.ID, title: lane.Line(journey.Name), side: sideOf(string(journey.Side))}
		if persona := whole.Persona(journey.Persona); persona != nil && layout != Matrix {
			made.persona = people[persona.ID]
		}
		for titles[[2]string{made.title, made.persona}] && layout != Matrix {
			made.title = strings.TrimSpace(made.title + " (" + journey.ID + ")")
		}
		titles[[2]string{made.title, made.persona}] = true
		for i := range journey.Stages {
			made.stages = append(made.stages, columnOf(&journey.Stages[i], whole, names))
		}
		sheets = append(sheets, made)
	}
	return sheets
}

// namesakes gives every persona a name of its own, by id.
func namesakes(personas []*model.Persona) map[string]string {
	names, taken := map[string]string{}, map[string]bool{}
	for _, persona := range personas {
		name := lane.Line(persona.Title())
		for name == "" || taken[name] {
			name = strings.TrimSpace(name + " (" + persona.ID + ")")
		}
		names[persona.ID], taken[name] = name, true
	}
	return names
}

// namesOf reads the names that namesakes gave.
func namesOf(people map[string]string) lane.Names {
	named := make([]*model.Persona, 0, len(people))
	for id, name := range people {
		named = append(named, &model.Persona{ID: id, Name: name})
	}
	return lane.NamesOf(named)
}

func columnOf(stage *model.Stage, whole *exchange.Content, names lane.Names) column {
	made := column{name: lane.Line(stage.Name), lines: map[string][]string{}}
	for _, field := range fields() {
		lines := field.Lines(reflect.ValueOf(stage).Elem(), names)
		switch field.Key {
		case lane.Emotion:
			if len(lines) > 0 {
				lines = []string{numberText(stage.Emotion)} // a number can be averaged, a face cannot
			}
		case lane.Metrics:
			for i, id := range lines {
				lines[i] = metricName(whole, id)
			}
		}
		if len(lines) > 0 {
			made.lines[field.Label] = lines
		}
	}
	return made
}

// metricName is what people call a metric, or its id for one that is not there
// or shares its name.
func metricName(whole *exchange.Content, id string) string {
	name, count := id, 0
	for _, metric := range whole.Metrics {
		if metric.ID == id && lane.Line(metric.Name) != "" {
			name = lane.Line(metric.Name)
		}
	}
	for _, metric := range whole.Metrics {
		if lane.Line(metric.Title()) == name {
			count++
		}
	}
	if count > 1 {
		return id
	}
	return name
}

// naming gives the records of sheets their ids, by kind and name.
type naming func(kind model.Kind, name string) string

// freshNames makes ids of names.
func freshNames() naming {
	given, taken := map[[2]string]string{}, map[[2]string]bool{}
	return func(kind model.Kind, name string) string {
		key := [2]string{string(kind), name}
		if given[key] == "" {
			given[key] = model.FreshID(name, string(kind), func(id string) bool { return taken[[2]string{string(kind), id}] })
			taken[[2]string{string(kind), given[key]}] = true
		}
		return given[key]
	}
}

// ofSheets is the way back from sheets to records. It counts what somebody has
// put into them that has no place.
func ofSheets(sheets []sheet, ids naming) (*exchange.Content, exchange.Losses) {
	var losses exchange.Losses
	content := &exchange.Content{}
	for _, sheet := range sheets {
		if id := ids(model.KindPersona, sheet.persona); sheet.persona != "" && content.Persona(id) == nil {
			content.Personas = append(content.Personas, &model.Persona{ID: id, Side: sheet.side, Name: sheet.persona})
		}
	}
	names := lane.NamesOf(content.Personas)
	for _, sheet := range sheets {
		journey := &model.Journey{ID: sheet.id, Side: sheet.side, Name: sheet.title}
		if journey.ID == "" {
			journey.ID = model.FreshID(sheet.title, "journey", func(id string) bool { return content.Journey(id) != nil })
		}
		if sheet.persona != "" {
			journey.Persona = ids(model.KindPersona, sheet.persona)
		}
		for _, column := range sheet.stages {
			journey.Stages = append(journey.Stages, column.stage(names, &losses))
			stage := &journey.Stages[len(journey.Stages)-1]
			for i, name := range stage.Metrics {
				stage.Metrics[i] = metric(content, ids, name, sheet.side)
			}
		}
		content.Journeys = append(content.Journeys, journey)
	}
	return content, losses
}

func (c column) stage(names lane.Names, losses *exchange.Losses) model.Stage {
	stage := model.Stage{Name: c.name}
	known := map[string]bool{}
	for _, field := range fields() {
		known[field.Label] = true
		if lines := c.lines[field.Label]; len(lines) > 0 && !field.Fill(reflect.ValueOf(&stage).Elem(), slices.Clone(lines), names) {
			losses.Add("cells of “"+field.Label+"”", 1)
		}
	}
	for _, label := range slices.Sorted(maps.Keys(c.lines)) {
		if !known[label] {
			losses.Add("cells of “"+label+"”", 1)
		}
	}
	return stage
}

// metric finds the metric of that name, or adds it.
func metric(content *exchange.Content, ids naming, name string, side model.Side) string {
	id := ids(model.KindMetric, name)
	if !slices.ContainsFunc(content.Metrics, func(m *model.Metric) bool { return m.ID == id }) {
		content.Metrics = append(content.Metrics, &model.Metric{ID: id, Side: side, Name: name})
	}
	return id
}

// lostOnSheets counts what of the content the sheets do not say.
func lostOnSheets(whole *exchange.Content, sheets []sheet) exchange.Losses {
	people := namesakes(whole.Personas)
	carried, _ := ofSheets(sheets, func(kind model.Kind, name string) string {
		for _, persona := range whole.Personas {
			if kind == model.KindPersona && people[persona.ID] == name {
				return persona.ID
			}
		}
		for _, metric := range whole.Metrics {
			if kind == model.KindMetric && metricName(whole, metric.ID) == name {
				return metric.ID
			}
		}
		return name
	})
	return carry.Lost(whole, carried)
}
