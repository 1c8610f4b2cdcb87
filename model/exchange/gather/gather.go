// Package gather puts journeys together from the cells of somebody else's
// tables: who goes through them, their stages, and what each cell says of one.
package gather

import (
	"fmt"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// Builder gathers the journeys of a file. Make one with New.
type Builder struct {
	Content *exchange.Content
	Losses  exchange.Losses

	journeys map[[2]string]*model.Journey // by title and persona
	personas map[string]string            // ids by name
	metrics  map[string]*model.Metric     // by name
	taken    map[string]bool              // ids of records
	emotions []emotion                    // of the table that is read
}

// New begins a file with a title, which may be empty.
func New(title string) *Builder {
	b := &Builder{
		Content: &exchange.Content{}, journeys: map[[2]string]*model.Journey{},
		personas: map[string]string{}, metrics: map[string]*model.Metric{}, taken: map[string]bool{},
	}
	b.Content.Frame.Title = title
	return b
}

// Journey finds the journey of a persona with that title, or begins it. No
// persona means that nobody knows whose it is.
func (b *Builder) Journey(title, persona string) *model.Journey {
	if j := b.journeys[[2]string{title, persona}]; j != nil {
		return j
	}
	j := &model.Journey{Name: title, Side: model.Customer}
	if persona != "" {
		j.Persona = b.persona(persona)
		title += " " + persona
	}
	j.ID = b.freshID(title, "journey")
	b.journeys[[2]string{j.Name, persona}] = j
	b.Content.Journeys = append(b.Content.Journeys, j)
	return j
}

func (b *Builder) freshID(text, fallback string) string {
	id := model.FreshID(text, fallback, func(id string) bool { return b.taken[id] })
	b.taken[id] = true
	return id
}

func (b *Builder) persona(name string) string {
	if b.personas[name] == "" {
		b.personas[name] = b.freshID(name, "persona")
		b.Content.Personas = append(b.Content.Personas, &model.Persona{ID: b.personas[name], Side: model.Customer, Name: name})
	}
	return b.personas[name]
}

// Metric finds the metric of that name, or adds it.
func (b *Builder) Metric(name string, side model.Side) *model.Metric {
	if b.metrics[name] == nil {
		b.metrics[name] = &model.Metric{ID: b.freshID(name, "metric"), Side: side, Name: name}
		b.Content.Metrics = append(b.Content.Metrics, b.metrics[name])
	}
	return b.metrics[name]
}

// Stage finds the stage of that name in the journey, or adds it. The second
// column of the same name in a table is the second stage of that name: met
// counts the names of the table.
func (b *Builder) Stage(j *model.Journey, name string, met map[string]int) int {
	met[name]++
	count := 0
	for i := range j.Stages {
		if j.Stages[i].Name == name {
			if count++; count == met[name] {
				return i
			}
		}
	}
	j.Stages = append(j.Stages, model.Stage{Name: name})
	return len(j.Stages) - 1
}

// Unknown counts cells with a label that nobody knows.
func (b *Builder) Unknown(label string, cells int) {
	if label == "" {
		b.Losses.Add("cells without a label", cells)
		return
	}
	b.Losses.Add("cells of “"+label+"”", cells)
}

// emotion is a value on a scale that only the whole table tells.
type emotion struct {
	journey *model.Journey
	stage   int
	value   float64
}

// Settle converts the numbers that stand for emotions, once all values of a
// table are known, from a scale; nil means the one that the values are on.
func (b *Builder) Settle(scale *lane.Scale) {
	if scale == nil {
		values := make([]float64, len(b.emotions))
		for i, emotion := range b.emotions {
			values[i] = emotion.value
		}
		guessed := lane.ScaleOf(values)
		scale = &guessed
	}
	if len(b.emotions) > 0 && !scale.Ours() {
		b.Losses.Remark(fmt.Sprintf("the numbers of emotions were read on a scale from %g to %g", scale.Low, scale.High))
	}
	for _, emotion := range b.emotions {
		feeling, moved := scale.Emotion(emotion.value)
		switch {
		case scale.High <= scale.Low:
			b.Losses.Add("scores that say nothing on their scale", 1)
			continue
		case moved:
			b.Losses.Add("scores outside their scale that were moved to its end", 1)
		}
		b.feel(&emotion.journey.Stages[emotion.stage], feeling)
	}
	b.emotions = nil
}

// feel keeps an emotion of a stage: the lowest where there are several.
func (b *Builder) feel(stage *model.Stage, feeling int) {
	if stage.Emotion != nil && *stage.Emotion != feeling {
		b.Losses.Add("emotions of stages with a lower one", 1)
		feeling = min(feeling, *stage.Emotion)
	}
	stage.Emotion = &feeling
}
