package openjourney

import (
	"slices"
	"strconv"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/aside"
	"interlock/model/exchange/carry"
	"interlock/model/exchange/jsontext"
	"interlock/model/exchange/lane"
)

// Write writes each journey as a file of its own, "claim.ojf".
func Write(content *exchange.Content) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	carried := carriedBy(whole)
	var files []exchange.File
	name := carry.FileNames(".ojf")
	for _, journey := range carried.Journeys {
		data, err := jsontext.Encode(written(journey, carried))
		if err != nil {
			return nil, exchange.Losses{}, err
		}
		files = append(files, exchange.File{Name: name(journey.ID), Data: data})
	}
	return files, carry.Lost(whole, carried), nil
}

// carriedBy is what files of the format carry of the content. Every stage has
// an id there.
func carriedBy(whole *exchange.Content) *exchange.Content {
	carried := aside.Keep(whole)
	for _, journey := range carried.Journeys {
		used := map[string]bool{}
		for i := range journey.Stages {
			stage := &journey.Stages[i]
			if model.ValidID(stage.ID) && !used[stage.ID] {
				used[stage.ID] = true
			} else {
				stage.ID = ""
			}
		}
		for i := range journey.Stages {
			if stage := &journey.Stages[i]; stage.ID == "" {
				stage.ID = model.FreshID(stage.Name, "stage", func(id string) bool { return used[id] })
				used[stage.ID] = true
			}
		}
	}
	return carried
}

func written(journey *model.Journey, content *exchange.Content) document {
	var people []*model.Persona
	for _, persona := range content.Personas {
		if aside.TakesPart(persona.ID, journey) {
			people = append(people, persona)
		}
	}
	d := document{
		Version: "1.0", PointOfView: journey.Name, Stages: []stage{}, Swimlanes: []swimlane{}, Nodes: []node{},
		Aside: &rootAside{*aside.Mark(people), aside.OfJourney(journey)},
	}
	if persona := content.Persona(journey.Persona); persona != nil {
		d.Persona = persona.Title()
	}
	for _, each := range journey.Stages {
		details := aside.OfStage(each)
		details.ID, details.Emotion, details.Moment = "", nil, nil
		d.Stages = append(d.Stages, stage{each.ID, each.Name, details})
		d.Nodes = append(d.Nodes, nodes(each, content)...)
	}
	d.Swimlanes = lanes(d.Nodes)
	return d
}

// lanes lists the swimlanes that the nodes stand in, in the order of a stage.
func lanes(nodes []node) []swimlane {
	list := []swimlane{}
	for _, key := range append([]string{lane.Emotion}, model.StageNoteKeys()...) {
		if slices.ContainsFunc(nodes, func(n node) bool { return n.SwimlaneID == key }) {
			list = append(list, swimlane{key, lane.Label(key)})
		}
	}
	return list
}

// nodes are the nodes of a stage: one for the stage as a whole, and one for
// each note of the lanes that are no part of the blueprint.
func nodes(stage model.Stage, content *exchange.Content) []node {
	var list []node
	if whole, needed := stageNode(stage, content); needed {
		list = append(list, whole)
	}
	for _, key := range model.StageNoteKeys() {
		switch key {
		case lane.Evidence, lane.Frontstage, lane.Backstage, lane.Support:
			continue
		}
		for _, note := range stage.Notes(key) {
			list = append(list, noteNode(stage.ID, key, note))
		}
	}
	return list
}

// stageNode is the node that speaks of a stage as a whole; false when it would
// say nothing.
func stageNode(stage model.Stage, content *exchange.Content) (node, bool) {
	made := node{StageID: stage.ID, SwimlaneID: lane.Emotion, Title: stage.Name, Purpose: "touchpoint", Aside: &nodeAside{Stage: true}}
	if stage.Emotion != nil {
		score := float64(*stage.Emotion * 2)
		made.Score, made.Sentiment = &score, sentiment(*stage.Emotion)
	}
	if stage.Moment != nil {
		made.IsMoment, made.Description, made.Aside.BlockedBy = true, stage.Moment.Why, stage.Moment.BlockedBy
	}
	lanes := blueprint{Evidence: evidence(stage.Evidence), Onstage: actions(stage.Frontstage, content), Backstage: actions(stage.Backstage, content), Support: support(stage.Support)}
	if len(stage.Evidence)+len(stage.Frontstage)+len(stage.Backstage)+len(stage.Support) > 0 {
		made.Blueprint = &lanes
	}
	return made, stage.Emotion != nil || stage.Moment != nil || made.Blueprint != nil
}

// sentiment is an emotion as a word.
func sentiment(emotion int) string {
	words := []string{"very negative", "negative", "neutral", "positive", "very positive"}
	return words[min(max(emotion, model.LowestEmotion), model.HighestEmotion)-model.LowestEmotion]
}

func evidence(notes []model.Note) []entry {
	var list []entry
	for _, note := range notes {
		made := entry{Item: note.Text}
		if len(note.Tags) > 0 {
			made.Type, note.Tags = note.Tags[0], note.Tags[1:]
		}
		made.Aside = aside.OfNote(note)
		list = append(list, made)
	}
	return list
}

func actions(notes []model.Note, content *exchange.Content) []entry {
	var list []entry
	for _, note := range notes {
		made := entry{Actor: note.Who, Action: note.Text}
		if persona := content.Persona(note.Who); persona != nil {
			made.Actor = persona.Title()
		} else {
			note.Who = ""
		}
		made.Aside = aside.OfNote(note)
		list = append(list, made)
	}
	return list
}

func support(notes []model.Note) []entry {
	var list []entry
	for _, note := range notes {
		made := entry{System: note.Carrier(), Description: note.Text}
		note.System = ""
		made.Aside = aside.OfNote(note)
		list = append(list, made)
	}
	return list
}

// noteNode is a note as a node.
func noteNode(stage, key string, note model.Note) node {
	made := node{StageID: stage, SwimlaneID: key, Title: note.Text, Purpose: purpose(key)}
	if last := len(note.Tags) - 1; last >= 0 {
		if score, ok := scoreOf(note.Tags[last]); ok {
			made.Score, note.Tags = &score, note.Tags[:last]
		}
	}
	if note.Severity != nil && *note.Severity >= 1 && *note.Severity <= len(severities()) {
		made.Severity, note.Severity = severities()[*note.Severity-1], nil
	}
	made.Tags, note.Tags = note.Tags, nil
	if details := aside.OfNote(note); details != nil {
		made.Aside = &nodeAside{Note: details}
	}
	return made
}

// scoreOf reads the score that a tag keeps.
func scoreOf(tag string) (float64, bool) {
	text, kept := strings.CutPrefix(tag, scoreTag)
	score, err := strconv.ParseFloat(text, 64)
	return score, kept && err == nil && tagOf(score) == tag
}

func tagOf(score float64) string { return scoreTag + strconv.FormatFloat(score, 'f', -1, 64) }

// severities are the words for the severity of a pain, from 1 to 3.
func severities() []string { return []string{"low", "medium", "high"} }

func purpose(key string) string {
	switch key {
	case lane.Pains:
		return "pain-point"
	case lane.Opportunities:
		return "opportunity"
	case lane.Highs:
		return "gain"
	case lane.Does:
		return "action"
	}
	return ""
}
