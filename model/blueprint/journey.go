package blueprint

import (
	"fmt"

	"interlock/model"
)

// Journey is what one persona goes through, stage by stage.
type Journey struct {
	ID        string
	Side      model.Side
	View      string // day-in-the-life or life-cycle, of an employee
	Persona   Named
	Title     string // never empty
	State     string
	Scenario  string
	Trigger   string
	Goal      string
	Expects   string
	VariantOf Named
	Variation *Variation // beside the journey it varies; nil when it is told whole
	Audience  string

	Stages []*Stage
	Phases []Phase // runs of stages that share a phase; nil when none has one
	Lanes  []Lane  // what the map shows below the stages, from top to bottom
	Curve  []Point // one point for each stage
	Time   Time    // of all stages

	Confidence Confidence
}

// Stage is one step of a journey.
type Stage struct {
	Index    int // from 0
	ID       string
	Title    string // never empty
	Phase    string
	Optional bool
	Overall  bool // a low that belongs to work in general
	Share    string
	Emotion  *int // -2 to 2, the low point; nil is no data
	Channels []string
	Time     Time
	Moment   *Moment // nil when trust is not decided here
	Metrics  []Named
	Sources  []Named
	Lists    []NoteList // every note field of the stage, empty ones too
	Dots     int        // votes of the room on the stage itself

	inherits func(key string) bool // whether a field is that of the journey it varies
}

// Notes gives the notes of the field with that key; nil for any other key.
func (s *Stage) Notes(key string) []Note { return notesAt(s.Lists, key) }

// Phase is a run of stages.
type Phase struct {
	Name  string // "" for stages of no phase
	First int    // index of its first stage
	Count int    // number of its stages
}

// Point is the emotion of one stage.
type Point struct {
	Stage int  // index
	Value *int // -2 to 2; nil is a gap in the curve
}

// Moment is a stage where trust is built or lost, and why.
type Moment struct {
	Journey   Named
	Side      model.Side
	Persona   Named
	Index     int // of the stage
	Stage     Named
	Emotion   *int
	Why       string
	BlockedBy string // why good work did not carry
	Sources   []Named

	Causes      []Link  // links that end here: what weighs most, then harms, then the strongest
	Effects     []Link  // links that start here, in the same order
	Measures    []Named // metrics of the stage
	Initiatives []Named // those that fix something here or at a cause
	Heard       Hearing // how soon somebody able to act hears of it
}

func (r *resolver) journey(journey *model.Journey) *Journey {
	made := &Journey{
		ID:       journey.ID,
		Side:     journey.Side,
		View:     Clean(journey.View),
		Persona:  r.who(journey.Persona),
		Title:    Clean(journey.Title()),
		State:    Clean(journey.State),
		Scenario: Clean(journey.Scenario),
		Trigger:  Clean(journey.Trigger),
		Goal:     Clean(journey.Goal),
		Expects:  Clean(journey.Expects),
		Audience: Clean(journey.Audience),
	}
	made.VariantOf = r.recordOf(model.KindJourney, journey.VariantOf)
	made.Variation = variation(journey)
	for i := range journey.Stages {
		stage := r.stage(made, &journey.Stages[i], i)
		made.Stages = append(made.Stages, stage)
		made.Curve = append(made.Curve, Point{Stage: i, Value: stage.Emotion})
		made.Time = made.Time.Plus(stage.Time)
	}
	made.Phases = phases(made.Stages)
	made.Lanes = lanes(made)
	return made
}

func (r *resolver) stage(journey *Journey, stage *model.Stage, index int) *Stage {
	place := model.Reference{Record: journey.ID, Stage: stage.ID}.String()
	made := &Stage{
		Index:    index,
		ID:       Clean(stage.ID),
		Title:    stageTitle(stage, index),
		Phase:    Clean(stage.Phase),
		Optional: stage.Optional != nil && *stage.Optional,
		Overall:  stage.Overall != nil && *stage.Overall,
		Share:    Clean(stage.Share),
		Emotion:  stage.Emotion,
		Channels: cleanAll(stage.Channels),
		Time:     timeOf(stage.Time),
		Metrics:  resolveAll(stage.Metrics, r.metric),
		Sources:  r.sourcesOf(stage.Source),
		Lists:    r.lists(model.StageFields(), stage.Notes, place),
		inherits: stage.Inherits,
	}
	if stage.ID != "" {
		made.Dots = r.dots[place]
	}
	if stage.Moment != nil {
		made.Moment = &Moment{
			Journey:   Named{ID: journey.ID, Title: journey.Title},
			Side:      journey.Side,
			Persona:   journey.Persona,
			Index:     index,
			Stage:     Named{ID: made.ID, Title: made.Title},
			Emotion:   made.Emotion,
			Why:       Clean(stage.Moment.Why),
			BlockedBy: Clean(stage.Moment.BlockedBy),
			Sources:   r.sourcesOf(stage.Moment.Source),
		}
	}
	return made
}

func stageTitle(stage *model.Stage, index int) string {
	if title := Clean(stage.Title()); title != "" {
		return title
	}
	return fmt.Sprintf("Stage %d", index+1)
}

// phases groups the stages that stand together in one phase.
func phases(stages []*Stage) []Phase {
	var list []Phase
	found := false
	for i, stage := range stages {
		found = found || stage.Phase != ""
		if last := len(list) - 1; last >= 0 && list[last].Name == stage.Phase {
			list[last].Count++
			continue
		}
		list = append(list, Phase{Name: stage.Phase, First: i, Count: 1})
	}
	if !found {
		return nil
	}
	return list
}

// TopMoments gives the moments of customers to speak of first, in the order of
// [insight.WeighedMoments], at most as many as asked for. The first cause of
// each is what weighs most behind it.
func (b *Blueprint) TopMoments(count int) []Moment {
	return b.ranked[:min(count, len(b.ranked))]
}
