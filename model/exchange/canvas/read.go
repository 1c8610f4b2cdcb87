package canvas

import (
	"bytes"
	"cmp"
	"path"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/jsontext"
	"interlock/model/exchange/lane"
)

// Read reads a canvas, ours or anybody's.
func Read(name string, data []byte) (*exchange.Content, exchange.Losses, error) {
	var d document
	if err := jsontext.Decode(data, &d); err != nil {
		return nil, exchange.Losses{}, err
	}
	if d.Nodes == nil && d.Edges == nil && len(bytes.TrimSpace(data)) > len("{}") {
		return nil, exchange.Losses{}, &exchange.Error{Message: "there are no nodes in this file", Fix: "give a JSON canvas, which lists nodes and edges"}
	}
	plan, err := arrange(d.Nodes)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	r := &reader{plan: plan, content: &exchange.Content{}, journeys: map[int]*model.Journey{}, places: map[string]place{}}
	if d.Aside != nil {
		r.content.Frame.Title = d.Aside.Title
		r.content.Personas = d.Aside.Personas()
	}
	r.addJourneys(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	r.addStages()
	for _, i := range plan.texts() {
		r.text(i)
	}
	for _, each := range d.Edges {
		r.link(each)
	}
	return r.content, r.losses, nil
}

type reader struct {
	plan     *plan
	content  *exchange.Content
	losses   exchange.Losses
	journeys map[int]*model.Journey // by the group; outside for stages in none
	places   map[string]place       // of stages, lanes and notes, by the id of the node
}

// place is where a node ended.
type place struct {
	journey *model.Journey
	stage   int
	lane    string // "" for the stage itself
	note    int
}

// stageAt is the stage of a place.
func (p place) stageAt() *model.Stage { return &p.journey.Stages[p.stage] }

// addJourneys makes the journeys: a group each, and one for what stands in no
// such group.
func (r *reader) addJourneys(base string) {
	for i, node := range r.plan.nodes {
		if r.plan.roles[i] == isJourney {
			r.addJourney(i, node, node.Label)
		}
	}
	orphan := func(i int) bool { return r.plan.roles[i] == isStage && !r.plan.inJourney(i) }
	for i := range r.plan.nodes {
		if orphan(i) {
			r.addJourney(outside, node{}, "")
			r.journeys[outside].ID = r.freshJourney(base)
			return
		}
	}
}

func (r *reader) freshJourney(text string) string {
	return model.FreshID(text, "journey", func(id string) bool { return r.content.Journey(id) != nil })
}

func (r *reader) addJourney(at int, node node, title string) {
	made := &model.Journey{Side: model.Customer}
	if node.Aside != nil && node.Aside.Journey != nil {
		made = node.Aside.Journey.Journey()
	} else if ofEmployees(node.ID, title) {
		made.Side = model.Employee
	}
	if !model.ValidID(made.ID) || r.content.Journey(made.ID) != nil {
		made.ID = r.freshJourney(title)
	}
	if r.content.Persona(made.Persona) == nil {
		made.Persona = ""
	}
	made.Name = title
	r.journeys[at] = made
	r.content.Journeys = append(r.content.Journeys, made)
}

// ofEmployees guesses from its names whether a journey is an employee's.
func ofEmployees(id, title string) bool {
	words := strings.Fields(strings.ToLower(title))
	return strings.HasPrefix(id, "ex-") || slices.ContainsFunc([]string{"employee", "employees", "employee's", "staff", "ex"}, func(word string) bool {
		return slices.Contains(words, word)
	})
}

// addStages makes the stages of all journeys, from left to right.
func (r *reader) addStages() {
	order := r.plan.with(isStage)
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.plan.nodes[a].X, r.plan.nodes[b].X) })
	for _, i := range order {
		node := r.plan.nodes[i]
		journey := r.journeys[r.plan.journeyOf(i)]
		made := model.Stage{Name: r.plan.title(i)}
		if node.Aside != nil {
			made = node.Aside.Stage.Stage()
			made.Name = r.plan.title(i)
		}
		if !model.ValidID(made.ID) || journey.StageIndex(made.ID) >= 0 {
			made.ID = ""
		}
		journey.Stages = append(journey.Stages, made)
		r.places[node.ID] = place{journey: journey, stage: len(journey.Stages) - 1}
	}
	for i, role := range r.plan.roles {
		if role == isLane && r.plan.stageOf(i) != outside {
			r.places[r.plan.nodes[i].ID] = r.places[r.plan.nodes[r.plan.stageOf(i)].ID]
		}
	}
}

// text reads a text, file or link as what its lane holds.
func (r *reader) text(i int) {
	at := r.plan.stageOf(i)
	node := r.plan.nodes[i]
	if at == outside {
		r.losses.Add("texts outside the stages", 1)
		return
	}
	held := r.places[r.plan.nodes[at].ID]
	key := r.plan.laneOf(i)
	text := node.content()
	switch stage := held.stageAt(); key {
	case lane.Emotion:
		if emotion, ok := emotionOf(text); ok {
			stage.Emotion = &emotion
			return
		}
		key = lane.Feels
	case lane.Moment:
		if stage.Moment == nil {
			stage.Moment = &model.Moment{}
		}
		if text = strings.TrimPrefix(strings.TrimPrefix(text, star), " "); stage.Moment.Why == "" {
			stage.Moment.Why = unescape(text)
			return
		}
		key = lane.Does
	case lane.Channels:
		if text = unescape(text); text != "" {
			stage.Channels = append(stage.Channels, text)
		}
		return
	}
	r.note(held, key, node, text)
}

func (r *reader) note(at place, key string, node node, text string) {
	made := model.Note{Text: unescape(text)}
	if node.Aside != nil {
		made = node.Aside.Note.Note("")
		made.Text = unescape(strings.TrimPrefix(text, behind(made, r.content)))
	}
	list := lane.Notes(at.stageAt(), key)
	if made.Empty() || list == nil {
		return
	}
	*list = append(*list, made)
	at.lane, at.note = key, len(*list)-1
	r.places[node.ID] = at
}

// link reads an edge: ours whatever it joins, that of others when it joins a
// customer's journey with an employee's.
func (r *reader) link(each edge) {
	from, fromKnown := r.places[each.From]
	to, toKnown := r.places[each.To]
	if !fromKnown || !toKnown || each.Aside == nil && from.journey.Side == to.journey.Side {
		r.losses.Add("edges joining no customer with an employee", 1)
		return
	}
	made := &model.Link{Because: each.Label}
	if a := each.Aside; a != nil {
		made = &model.Link{
			ID: a.ID, Effect: a.Effect, Impact: a.Impact, Level: a.Level, Reach: a.Reach, Via: a.Via,
			Strength: a.Strength, Because: each.Label, Basis: model.Basis(a.Basis), Audience: a.Audience,
		}
	} else if each.Color == red || each.Color == green {
		made.Effect = map[string]string{red: "harms", green: "helps"}[each.Color]
	}
	taken := func(id string) bool {
		return slices.ContainsFunc(r.content.Links, func(l *model.Link) bool { return l.ID == id })
	}
	if !model.ValidID(made.ID) || taken(made.ID) {
		made.ID = model.FreshID(made.Because, "link", taken)
	}
	made.From, made.To = r.reference(from), r.reference(to)
	r.content.Links = append(r.content.Links, made)
}

// reference names a place, which gets the ids that it needs.
func (r *reader) reference(at place) string {
	stage := at.stageAt()
	if stage.ID == "" {
		stage.ID = model.FreshID(stage.Name, "stage", func(id string) bool { return at.journey.StageIndex(id) >= 0 })
	}
	ref := model.Reference{Record: at.journey.ID, Stage: stage.ID}
	if at.lane != "" {
		note := &(*lane.Notes(stage, at.lane))[at.note]
		if !model.ValidID(note.ID) {
			note.ID = model.FreshID(note.Text, "note", func(id string) bool { return hasNote(stage, id) })
		}
		ref.Item = note.ID
	}
	return ref.String()
}

func hasNote(stage *model.Stage, id string) bool {
	return slices.ContainsFunc(model.StageNoteKeys(), func(key string) bool {
		return slices.ContainsFunc(stage.Notes(key), func(n model.Note) bool { return n.ID == id })
	})
}
