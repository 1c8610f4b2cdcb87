package serviceblueprint

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// Read makes journeys of a service blueprint. Texts are taken in English, or
// else in the first language of the file. The error is an *exchange.Error.
func Read(_ string, data []byte) (*exchange.Content, exchange.Losses, error) {
	doc, err := parse(data)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	content, losses := ofDocument(doc)
	if len(content.Journeys) == 0 {
		return nil, exchange.Losses{}, &exchange.Error{Message: "the blueprint has no paths", Fix: "choose a file with phases, scenarios and paths"}
	}
	return content, losses, nil
}

// ofDocument makes the records of a document.
func ofDocument(doc *document) (*exchange.Content, exchange.Losses) {
	r := &reader{
		content: &exchange.Content{}, locales: append([]string{locale}, doc.Locales...),
		taken: map[string]bool{}, personas: map[[3]string]*model.Persona{},
	}
	r.content.Frame.Title = r.say(doc.Lifecycle.Name)
	if r.say(doc.Lifecycle.Description) != blueprint.Format {
		r.lost("descriptions", doc.Lifecycle.Description)
	}
	slices.SortStableFunc(doc.Lifecycle.Phases, func(a, b phase) int { return cmp.Compare(a.Order, b.Order) })
	for _, phase := range doc.Lifecycle.Phases {
		r.phase(phase)
	}
	return r.content, r.losses
}

type reader struct {
	content *exchange.Content
	losses  exchange.Losses
	locales []string
	taken   map[string]bool // names of records

	personas map[[3]string]*model.Persona // by the key, the name and the side of their layer
}

// say chooses the language of a text and counts the others.
func (r *reader) say(t text) string {
	r.losses.Add("texts in further languages", len(t)-1)
	for _, locale := range r.locales {
		if words, ok := t[locale]; ok {
			return words
		}
	}
	for _, locale := range slices.Sorted(maps.Keys(t)) {
		return t[locale]
	}
	return ""
}

// lost counts a text that has no place.
func (r *reader) lost(what string, t text) {
	if len(t) > 0 {
		r.losses.Add(what, 1)
	}
}

func (r *reader) phase(phase phase) {
	name := ""
	if phase.Key != noPhase {
		name = r.say(phase.Name)
	}
	r.lost("descriptions", phase.Description)
	if len(phase.LoopsTo) > 0 {
		r.losses.Add("loops to other phases", 1)
	}
	slices.SortStableFunc(phase.Scenarios, func(a, b scenario) int { return cmp.Compare(a.Order, b.Order) })
	for _, scenario := range phase.Scenarios {
		told := r.scenario(name, scenario)
		base := ""
		for i := range scenario.Paths {
			journey := r.path(told, &scenario.Paths[i])
			if base == "" {
				base = journey.ID
			} else {
				journey.VariantOf = base
			}
		}
	}
}

// told is what a scenario says about all its paths.
type told struct {
	key, name, description, phase string
	several                       bool
	steps                         map[string]string // names by key
}

func (r *reader) scenario(phase string, scenario scenario) told {
	told := told{
		key: scenario.Key, name: r.say(scenario.Name), description: r.say(scenario.Description), phase: phase,
		several: len(scenario.Paths) > 1, steps: map[string]string{},
	}
	for _, step := range scenario.Steps {
		told.steps[step.Key] = r.say(step.Name)
	}
	return told
}

// path makes a journey of one way through a scenario.
func (r *reader) path(scenario told, path *pathTaken) *model.Journey {
	journey := &model.Journey{Side: model.Customer, Name: scenario.name, Scenario: scenario.description}
	key := scenario.key
	if scenario.several {
		key += "-" + path.Key
		journey.Name += " – " + r.say(path.Name)
		journey.Scenario = cmp.Or(r.say(path.Description), journey.Scenario)
	}
	journey.ID = r.id(model.KindJourney, key, journey.Name)
	r.lost("notes of paths", path.Note)
	r.lost("labels of variants", path.Variant)
	if path.Type != "" && path.Type != happy {
		r.losses.Add("kinds of paths", 1)
	}
	r.losses.Add("triggers", len(path.Triggers))
	steps := r.stages(journey, scenario, path)
	r.layers(journey, path, steps)
	r.content.Journeys = append(r.content.Journeys, journey)
	return journey
}

// id keeps a key that is a valid and free id of its kind.
func (r *reader) id(kind model.Kind, key, name string) string {
	taken := func(id string) bool { return r.taken[kind.Path(id)] }
	if !model.ValidID(key) || taken(key) {
		key = model.FreshID(cmp.Or(model.Slug(key), name), string(kind), taken)
	}
	r.taken[kind.Path(key)] = true
	return key
}

// stages makes the stages of the steps on a path, and gives their positions by
// the key of the step.
func (r *reader) stages(journey *model.Journey, scenario told, path *pathTaken) map[string]int {
	taken := func(id string) bool { return journey.StageIndex(id) >= 0 }
	positions := map[string]int{}
	for _, key := range path.Steps {
		if _, twice := positions[key]; twice {
			r.losses.Add("steps that a path takes again", 1)
			continue
		}
		positions[key] = len(journey.Stages)
		stage := model.Stage{ID: key, Name: scenario.steps[key], Phase: scenario.phase}
		if !model.ValidID(key) || taken(key) {
			stage.ID = model.FreshID(cmp.Or(model.Slug(key), stage.Name), "step", taken)
		}
		journey.Stages = append(journey.Stages, stage)
	}
	return positions
}

// layers puts the cells of a path into the lanes of its journey.
func (r *reader) layers(journey *model.Journey, path *pathTaken, steps map[string]int) {
	slices.SortStableFunc(path.Layers, func(a, b layer) int { return cmp.Compare(a.Row, b.Row) })
	rows := map[string]row{}
	roles := make([]string, len(path.Layers))
	for i, layer := range path.Layers {
		if layer.Role != nil {
			roles[i] = *layer.Role
		}
	}
	if len(roles) > 0 && !slices.Contains(roles, customerRole) && slices.Contains(roles[:1], frontstageRole) {
		journey.Side, roles[0] = model.Employee, customerRole
	}
	behind := false
	for i, layer := range path.Layers {
		made := r.row(journey, layer, roles[i], behind)
		behind = behind || made.lane == lane.Backstage || made.lane == lane.Support
		rows[layer.Key] = made
	}
	for _, cell := range path.Cells {
		row, known := rows[cell.Layer]
		stage, there := steps[cell.Step]
		if !known || !there {
			r.losses.Add("cells outside the path", 1)
			continue
		}
		r.cell(&journey.Stages[stage], row, cell)
	}
}

// row is what the cells of a layer become.
type row struct {
	lane   string
	who    string // the persona of the layer
	system bool   // every line names a system
}

// row finds the lane of a layer by its role, its name, or where it stands: in
// front of what is hidden or behind it.
func (r *reader) row(journey *model.Journey, layer layer, role string, behind bool) row {
	name := r.say(layer.Name)
	made := row{lane: laneOf(role), system: role == systemRole}
	named, understood := lane.Field(name)
	if made.lane == "" && understood && (lane.Notes(&model.Stage{}, named) != nil || named == lane.Emotion || named == lane.Channels) {
		made.lane = named
	}
	own := false
	switch {
	case made.lane == "" && behind:
		made.lane, own = lane.Backstage, true
	case made.lane == "":
		made.lane, own = lane.Frontstage, true
	case made.lane == lane.Frontstage || made.lane == lane.Backstage:
		own = !understood
	}
	switch {
	case role == customerRole:
		r.walks(journey, layer, name)
	case own:
		made.who = r.persona(layer, name, model.Employee).ID
	default:
		r.measures(layer, model.Employee)
		r.losses.Add("tools", len(layer.Tools))
	}
	return made
}

// walks makes the persona of a journey of the layer of what is done.
func (r *reader) walks(journey *model.Journey, layer layer, name string) {
	if layer.Key != string(journey.Side) || name != nobody(journey.Side) {
		journey.Persona = r.persona(layer, name, journey.Side).ID
		return
	}
	r.measures(layer, journey.Side)
	r.losses.Add("tools", len(layer.Tools))
}

// persona finds the persona of a layer, or makes it.
func (r *reader) persona(layer layer, name string, side model.Side) *model.Persona {
	key := strings.TrimSuffix(strings.TrimSuffix(layer.Key, "_"+lane.Frontstage), "_"+lane.Backstage)
	met := [3]string{key, name, string(side)}
	persona := r.personas[met]
	if persona == nil {
		persona = &model.Persona{ID: r.id(model.KindPersona, key, name), Side: side, Name: name}
		r.personas[met] = persona
		r.content.Personas = append(r.content.Personas, persona)
	}
	r.measures(layer, side)
	if side == model.Customer {
		r.losses.Add("tools", len(layer.Tools))
		return persona
	}
	for _, kpi := range layer.KPIs {
		if !slices.Contains(persona.MeasuredOn, kpi) && kpi != "" {
			persona.MeasuredOn = append(persona.MeasuredOn, kpi)
		}
	}
	for _, tool := range layer.Tools {
		if !slices.ContainsFunc(persona.Tools, func(t model.Tool) bool { return t.Name == tool }) && tool != "" {
			persona.Tools = append(persona.Tools, model.Tool{Name: tool})
		}
	}
	return persona
}

// measures makes a metric of each KPI.
func (r *reader) measures(layer layer, side model.Side) {
	for _, kpi := range layer.KPIs {
		if kpi != "" && !slices.ContainsFunc(r.content.Metrics, func(m *model.Metric) bool { return m.Name == kpi && m.Side == side }) {
			r.content.Metrics = append(r.content.Metrics, &model.Metric{ID: r.id(model.KindMetric, "", kpi), Side: side, Name: kpi})
		}
	}
}

// cell puts the lines of a cell into a stage.
func (r *reader) cell(stage *model.Stage, row row, cell cell) {
	r.losses.Add("details of cells", cell.count())
	r.lost("descriptions of cells", cell.Description)
	for line := range strings.SplitSeq(r.say(cell.Content), "\n") {
		if line = strings.TrimSuffix(line, "\r"); line == "" {
			continue
		}
		r.line(stage, row, cell, line)
	}
}

func (r *reader) line(stage *model.Stage, row row, cell cell, line string) {
	switch row.lane {
	case lane.Channels:
		stage.Channels = append(stage.Channels, line)
		return
	case lane.Emotion:
		r.emotion(stage, line)
		return
	}
	note := lane.Names{}.Hear(row.lane, line)
	switch {
	case row.who != "":
		note = model.Note{Who: row.who, Text: line}
	case row.system:
		note = model.Note{System: line}
	}
	if cell.NeedsReview {
		note.Basis = model.Assumed
	}
	notes := lane.Notes(stage, row.lane)
	*notes = append(*notes, note)
}

func (r *reader) emotion(stage *model.Stage, line string) {
	emotion, known := lane.Feeling(line)
	if !known {
		number, err := strconv.Atoi(line)
		if err != nil || number < model.LowestEmotion || number > model.HighestEmotion {
			stage.Feels = append(stage.Feels, model.Note{Text: line})
			return
		}
		emotion = number
	}
	stage.Emotion = &emotion
}
