package serviceblueprint

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/jsontext"
	"interlock/model/exchange/lane"
)

const (
	happy = "happy" // the kind of a path where all goes well

	// noPhase is the key of the phase that holds the journeys whose stages are
	// not all of one phase.
	noPhase = "journeys"
)

// nobody is what the layer of a side is called that is no persona's.
func nobody(side model.Side) string {
	if side == model.Employee {
		return "Employee"
	}
	return "Customer"
}

// Write writes the journeys as one service blueprint, journeys.sb.json.
func Write(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	clean := carry.Clean(content)
	doc := documentOf(clean)
	data, err := jsontext.Encode(doc)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	carried, _ := ofDocument(doc)
	return []exchange.File{{Name: "journeys.sb.json", Data: data}}, carry.Lost(clean, carried), nil
}

// documentOf lays out the content. Journeys whose stages are all of one phase
// stand in that phase.
func documentOf(content *exchange.Content) *document {
	doc := &document{Version: version, Locales: []string{locale}, Lifecycle: lifecycle{
		Key: cmp.Or(model.Slug(content.Frame.Title), "workshop"), Name: in(content.Frame.Title), Description: in(blueprint.Format),
		Phases: []phase{},
	}}
	positions := map[string]int{}
	taken := map[string]bool{noPhase: true}
	for _, journey := range content.Journeys {
		name := phaseOf(journey)
		at, known := positions[name]
		if !known {
			key := noPhase
			if name != "" {
				key = model.FreshID(name, "phase", func(id string) bool { return taken[id] })
				taken[key] = true
			}
			at = len(doc.Lifecycle.Phases)
			positions[name] = at
			doc.Lifecycle.Phases = append(doc.Lifecycle.Phases, phase{Key: key, Name: in(cmp.Or(name, "Journeys")), Order: at})
		}
		phase := &doc.Lifecycle.Phases[at]
		phase.Scenarios = append(phase.Scenarios, scenarioOf(content, journey, len(phase.Scenarios)))
	}
	return doc
}

// phaseOf is the phase of all stages of a journey; "" when they differ.
func phaseOf(journey *model.Journey) string {
	for _, stage := range journey.Stages {
		if stage.Phase != journey.Stages[0].Phase {
			return ""
		}
	}
	if len(journey.Stages) == 0 {
		return ""
	}
	return journey.Stages[0].Phase
}

func scenarioOf(content *exchange.Content, journey *model.Journey, order int) scenario {
	made := scenario{Key: journey.ID, Name: in(journey.Name), Order: order, View: "single", Steps: []step{}}
	if journey.Scenario != "" {
		made.Description = in(journey.Scenario)
	}
	w := &writer{content: content, journey: journey, path: pathTaken{
		Key: "main", Name: in("Main path"), Type: happy, Steps: []string{}, Layers: []layer{}, Cells: []cell{},
	}}
	taken := map[string]bool{}
	for _, stage := range journey.Stages {
		key := stage.ID
		if !model.ValidID(key) || taken[key] {
			key = model.FreshID(stage.Name, "step", func(id string) bool { return taken[id] })
		}
		taken[key] = true
		w.path.Steps = append(w.path.Steps, key)
		made.Steps = append(made.Steps, step{key, in(stage.Name)})
	}
	w.layers()
	made.Paths = []pathTaken{w.path}
	return made
}

// writer lays out one journey.
type writer struct {
	content *exchange.Content
	journey *model.Journey
	path    pathTaken
}

func (w *writer) layers() {
	role := customerRole
	if w.journey.Side == model.Employee {
		role = frontstageRole
	}
	first := layer{Key: string(w.journey.Side), Name: in(nobody(w.journey.Side)), Role: &role}
	if persona := w.content.Persona(w.journey.Persona); persona != nil && persona.Side == w.journey.Side {
		first = w.person(persona, persona.ID, &role)
	}
	if w.journey.Side == model.Customer && slices.IndexFunc(w.content.Journeys, isCustomers) == slices.Index(w.content.Journeys, w.journey) {
		first.KPIs = w.measures()
	}
	w.layer(first, func(stage *model.Stage) []string { return texts(lane.Does, stage.Does, "") })
	for _, key := range lanesInOrder() {
		name := in(lane.Label(key))
		w.layer(layer{Key: key, Name: name, Role: roleOf(key)}, func(stage *model.Stage) []string { return w.lines(key, stage) })
		if key == lane.Frontstage || key == lane.Backstage {
			w.people(key)
		}
	}
}

func isCustomers(journey *model.Journey) bool { return journey.Side == model.Customer }

// measures are the names of what customers are asked; they stand once, at the
// first of their journeys.
func (w *writer) measures() []string {
	var names []string
	for _, metric := range w.content.Metrics {
		if metric.Side == model.Customer && metric.Name != "" {
			names = append(names, metric.Name)
		}
	}
	return names
}

// layer adds a layer and its cells. Only the first layer stays without any.
func (w *writer) layer(made layer, lines func(*model.Stage) []string) {
	made.Row = len(w.path.Layers)
	var cells []cell
	for i := range w.journey.Stages {
		if said := lines(&w.journey.Stages[i]); len(said) > 0 {
			cells = append(cells, cell{Layer: made.Key, Step: w.path.Steps[i], Content: in(strings.Join(said, "\n"))})
		}
	}
	if len(cells) > 0 || made.Row == 0 {
		w.path.Layers = append(w.path.Layers, made)
		w.path.Cells = append(w.path.Cells, cells...)
	}
}

// person is the layer of a persona.
func (w *writer) person(persona *model.Persona, key string, role *string) layer {
	made := layer{Key: key, Name: in(persona.Name), Role: role}
	if persona.Side == model.Employee {
		made.KPIs = persona.MeasuredOn
		for _, tool := range persona.Tools {
			made.Tools = append(made.Tools, tool.Name)
		}
	}
	return made
}

// people gives each employee who does something in a lane a layer.
func (w *writer) people(key string) {
	for _, persona := range w.content.Personas {
		if !w.apart(persona.ID) {
			continue
		}
		w.layer(w.person(persona, persona.ID+"_"+key, roleOf(key)), func(stage *model.Stage) []string {
			return texts(key, stage.Notes(key), persona.ID)
		})
	}
}

// apart tells the employees who can have a layer: those whose name means no
// lane and is nobody else's.
func (w *writer) apart(id string) bool {
	persona := w.content.Persona(id)
	if persona == nil || persona.Side != model.Employee || persona.Name == "" {
		return false
	}
	_, lanes := lane.Field(persona.Name)
	same := func(p *model.Persona) bool {
		return p.Name == persona.Name && p.Side == persona.Side && p.ID != persona.ID
	}
	return !lanes && !slices.ContainsFunc(w.content.Personas, same)
}

// lines are what a stage says in a lane, but for what stands in the layers of
// people.
func (w *writer) lines(key string, stage *model.Stage) []string {
	switch key {
	case lane.Channels:
		return oneLined(stage.Channels)
	case lane.Emotion:
		if stage.Emotion == nil {
			return nil
		}
		return []string{strconv.Itoa(*stage.Emotion)}
	}
	rest := slices.DeleteFunc(slices.Clone(stage.Notes(key)), func(note model.Note) bool {
		return (key == lane.Frontstage || key == lane.Backstage) && w.apart(note.Who) && lane.Line(note.Text) != ""
	})
	return texts(key, rest, "")
}

// texts are the notes as lines: those of a persona, or all with who or what
// stands behind them.
func texts(key string, notes []model.Note, persona string) []string {
	var list []string
	for _, note := range notes {
		switch {
		case persona == "":
			list = append(list, lane.Names{}.Say(key, note))
		case note.Who == persona:
			list = append(list, lane.Line(note.Text))
		}
	}
	return oneLined(list)
}

// oneLined leaves out what says nothing.
func oneLined(list []string) []string {
	var lines []string
	for _, text := range list {
		if line := lane.Line(text); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
