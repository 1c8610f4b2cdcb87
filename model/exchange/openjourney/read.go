package openjourney

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/aside"
	"interlock/model/exchange/jsontext"
	"interlock/model/exchange/lane"
)

// Read reads a journey in either dialect of the format.
func Read(name string, data []byte) (*exchange.Content, exchange.Losses, error) {
	var d document
	if err := jsontext.Decode(data, &d); err != nil {
		return nil, exchange.Losses{}, err
	}
	if d.Stages == nil {
		return nil, exchange.Losses{}, &exchange.Error{Message: "there are no stages in this file", Fix: "give an OpenJourney file, which lists stages, swimlanes and nodes"}
	}
	r := &reader{ours: d.Aside != nil, lanes: map[string]string{}, stages: map[string]int{}}
	r.head(name, d)
	r.addStages(d.Stages)
	for _, lane := range d.Swimlanes {
		r.lanes[lane.ID] = lane.Name
	}
	r.scores = make([][]scored, len(d.Stages))
	for _, each := range d.Nodes {
		r.node(each)
	}
	r.settleScores()
	return r.content, r.losses, nil
}

type reader struct {
	content *exchange.Content
	journey *model.Journey
	losses  exchange.Losses
	ours    bool
	lanes   map[string]string // names by id
	stages  map[string]int    // positions by id and, where no id says it, by name
	scores  [][]scored        // of each stage, in files of others
}

// scored is a note that came with a score, by its list and position there.
type scored struct {
	score float64
	key   string
	at    int
}

// head reads what the file says of the journey as a whole.
func (r *reader) head(name string, d document) {
	r.content = &exchange.Content{}
	r.journey = &model.Journey{Side: model.Customer, Name: d.PointOfView}
	persona := d.Persona
	switch {
	case d.Aside != nil:
		r.journey = d.Aside.Journey.Journey()
		r.journey.Name = d.PointOfView
		r.content.Personas = d.Aside.Personas()
	case d.Metadata != nil:
		r.journey.Name, r.journey.Scenario, persona = d.Metadata.Title, d.Metadata.PointOfView, d.Metadata.Persona
	}
	if !model.ValidID(r.journey.ID) {
		base := strings.TrimSuffix(path.Base(name), path.Ext(name))
		r.journey.ID = model.FreshID(base, "journey", func(string) bool { return false })
	}
	if r.content.Persona(r.journey.Persona) == nil {
		r.journey.Persona = ""
	}
	if persona != "" && r.journey.Persona == "" {
		r.journey.Persona = model.FreshID(persona, "persona", func(id string) bool { return r.content.Persona(id) != nil })
		r.content.Personas = append(r.content.Personas, &model.Persona{ID: r.journey.Persona, Side: r.journey.Side, Name: persona})
	}
	r.content.Frame.Title = r.journey.Title()
	r.content.Journeys = []*model.Journey{r.journey}
}

func (r *reader) addStages(stages []stage) {
	used := map[string]bool{}
	for i, each := range stages {
		made := each.Aside.Stage()
		made.ID, made.Name = each.ID, each.Name
		if !model.ValidID(made.ID) || used[made.ID] {
			made.ID = model.FreshID(each.Name, "stage", func(id string) bool { return used[id] })
		}
		used[made.ID] = true
		r.stages[each.ID] = i
		r.journey.Stages = append(r.journey.Stages, made)
	}
	for i, each := range stages {
		if _, known := r.stages[each.Name]; !known {
			r.stages[each.Name] = i
		}
	}
}

func (r *reader) node(n node) {
	at, known := r.stages[n.StageID]
	if !known {
		at, known = r.stages[n.Stage]
	}
	if !known {
		r.losses.Add("notes of no stage", 1)
		return
	}
	stage := &r.journey.Stages[at]
	r.blueprint(stage, n.Blueprint)
	if n.Icon != "" || n.IconColor != "" {
		r.losses.Add("icons and colours", 1)
	}
	switch {
	case r.ours && n.Aside != nil && n.Aside.Stage:
		r.stageNode(stage, n)
	case r.ours:
		r.ownNote(stage, n)
	default:
		r.foreignNote(at, n)
	}
}

// stageNode reads what our writer says of a stage as a whole.
func (r *reader) stageNode(stage *model.Stage, n node) {
	if n.Score != nil {
		stage.Emotion = r.emotion(*n.Score)
	}
	if n.IsMoment {
		stage.Moment = &model.Moment{Why: n.Description, BlockedBy: n.Aside.BlockedBy}
	}
}

// emotion converts a score from -5 to 5.
func (r *reader) emotion(score float64) *int {
	emotion, moved := lane.Scale{Low: -5, High: 5}.Emotion(score)
	if moved {
		r.losses.Add("scores outside -5 to 5 that were moved", 1)
	}
	return &emotion
}

// ownNote reads a note that our writer wrote.
func (r *reader) ownNote(stage *model.Stage, n node) {
	var details *aside.Note
	if n.Aside != nil {
		details = n.Aside.Note
	}
	note := details.Note(joined(n.Title, n.Description))
	note.Tags = n.Tags
	if severity := slices.Index(severities(), n.Severity) + 1; severity > 0 {
		note.Severity = &severity
	}
	if n.Score != nil {
		note.Tags = append(note.Tags, tagOf(*n.Score))
	}
	key := n.SwimlaneID
	if lane.Notes(stage, key) == nil {
		key = lane.Does
	}
	put(stage, key, note)
}

// put appends a note to a list and gives its position; -1 for a note that says
// nothing.
func put(stage *model.Stage, key string, note model.Note) int {
	if note.Empty() {
		return -1
	}
	list := lane.Notes(stage, key)
	*list = append(*list, note)
	return len(*list) - 1
}

func joined(title, description string) string {
	if title == "" || description == "" {
		return title + description
	}
	return title + ": " + description
}

// foreignNote reads a node of somebody else's file.
func (r *reader) foreignNote(at int, n node) {
	stage := &r.journey.Stages[at]
	key, known := r.key(n)
	note := model.Note{Text: joined(n.Title, n.Description), Tags: n.Tags}
	if !known && r.lanes[n.SwimlaneID] != "" {
		note.Tags = append(note.Tags, r.lanes[n.SwimlaneID])
	}
	r.severity(&note, key, n.Severity)
	if n.IsMoment && stage.Moment == nil {
		stage.Moment = &model.Moment{Why: note.Text}
	} else if n.IsMoment {
		r.losses.Add("further moments of truth at one stage", 1)
	}
	if n.Sentiment != "" && !slices.Contains(model.Texts(stage.Feels), n.Sentiment) {
		put(stage, lane.Feels, model.Note{Text: n.Sentiment})
	}
	if key == lane.Channels && n.Title != "" && !slices.Contains(stage.Channels, n.Title) {
		stage.Channels = append(stage.Channels, n.Title)
	}
	if key == lane.Channels {
		key = lane.Does
	}
	position := put(stage, key, note)
	if n.Score != nil {
		r.scores[at] = append(r.scores[at], scored{*n.Score, key, position})
	}
}

// key finds the list of a node by its purpose, else by its swimlane. It is
// false for a swimlane that nobody knows.
func (r *reader) key(n node) (key string, known bool) {
	switch strings.ToLower(n.Purpose) {
	case "pain", "pain-point", "bottleneck":
		return lane.Pains, true
	case "opportunity":
		return lane.Opportunities, true
	case "gain":
		return lane.Highs, true
	}
	key, known = lane.Field(r.lanes[n.SwimlaneID])
	switch {
	case key == lane.Emotion:
		return lane.Feels, true
	case key == lane.Channels || known && lane.Notes(&model.Stage{}, key) != nil:
		return key, true
	}
	return lane.Does, false
}

func (r *reader) severity(note *model.Note, key, word string) {
	severity := slices.Index(severities(), strings.ToLower(word)) + 1
	switch {
	case severity > 0 && key == lane.Pains:
		note.Severity = &severity
	case word != "":
		r.losses.Add("severities of what is no pain", 1)
	}
}

// settleScores gives every stage the lowest of its scores as its emotion, and
// tags the notes whose score says something else.
func (r *reader) settleScores() {
	for i, list := range r.scores {
		if len(list) == 0 {
			continue
		}
		stage := &r.journey.Stages[i]
		lowest := slices.MinFunc(list, func(a, b scored) int { return cmp.Compare(a.score, b.score) })
		stage.Emotion = r.emotion(lowest.score)
		for _, each := range list {
			if notes := *lane.Notes(stage, each.key); each.at >= 0 && each.score != float64(*stage.Emotion*2) {
				notes[each.at].Tags = append(notes[each.at].Tags, tagOf(each.score))
			}
		}
	}
}

// blueprint reads the four lists that a node carries.
func (r *reader) blueprint(stage *model.Stage, lists *blueprint) {
	if lists == nil {
		return
	}
	for _, each := range lists.Evidence {
		note := each.Aside.Note(each.Item)
		if each.Type != "" {
			note.Tags = append([]string{each.Type}, note.Tags...)
		}
		put(stage, lane.Evidence, note)
	}
	for _, each := range lists.Onstage {
		put(stage, lane.Frontstage, action(each))
	}
	for _, each := range lists.Backstage {
		put(stage, lane.Backstage, action(each))
	}
	for _, each := range lists.Support {
		note := each.Aside.Note(each.Description)
		if note.Carrier() == "" {
			note.System = each.System
		}
		put(stage, lane.Support, note)
	}
}

func action(each entry) model.Note {
	note := each.Aside.Note(each.Action)
	if note.Who == "" {
		note.Who = each.Actor
	}
	return note
}
