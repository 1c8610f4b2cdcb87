package blueprint

import "interlock/model"

// Variation lays a journey beside the one that it varies: as it is and as it is
// to be, stage by stage.
type Variation struct {
	Base   Named
	Stages []VariedStage
}

// Fate is what became of a stage of the base.
type Fate string

// What becomes of stages.
const (
	Kept    Fate = ""
	Changed Fate = "changed"
	Moved   Fate = "moved"
	Added   Fate = "new"
	LeftOut Fate = "left out"
)

// VariedStage is a stage of either journey. They stand in the order of the
// variant; what it leaves out stands where the base has it.
type VariedStage struct {
	Stage   Named // as the variant calls it
	Fate    Fate
	Was, Is *int     // the emotions, from -2 to 2; nil is no data, or no such stage
	Changed []string // the labels of the fields that differ, without the emotion
}

// Delta is how much better the stage feels than before, from -4 to 4; false
// where one of the two is not known.
func (s VariedStage) Delta() (delta int, known bool) {
	if s.Was == nil || s.Is == nil {
		return 0, false
	}
	return *s.Is - *s.Was, true
}

// variation compares a whole journey with its base; nil for one that was laid
// over none.
func variation(journey *model.Journey) *Variation {
	if !journey.Overlay() {
		return nil
	}
	made := &Variation{Base: named(journey.Base.ID, journey.Base.Name)}
	behind := leftOut(journey)
	made.Stages = append(made.Stages, behind[-1]...)
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		made.Stages = append(made.Stages, variedStage(stage, i))
		if stage.Base() != nil {
			made.Stages = append(made.Stages, behind[stage.Origin.Index]...)
		}
	}
	return made
}

// leftOut are the stages of the base that a variant leaves out, by the position
// of the last one before them that it keeps; -1 for the beginning.
func leftOut(journey *model.Journey) map[int][]VariedStage {
	kept := map[int]bool{}
	for i := range journey.Stages {
		if stage := &journey.Stages[i]; stage.Base() != nil {
			kept[stage.Origin.Index] = true
		}
	}
	list, last := map[int][]VariedStage{}, -1
	for i := range journey.Base.Stages {
		if kept[i] {
			last = i
			continue
		}
		stage := &journey.Base.Stages[i]
		left := VariedStage{Stage: Named{Clean(stage.ID), stageTitle(stage, i)}, Fate: LeftOut, Was: stage.Emotion}
		list[last] = append(list[last], left)
	}
	return list
}

func variedStage(stage *model.Stage, index int) VariedStage {
	made := VariedStage{Stage: Named{Clean(stage.ID), stageTitle(stage, index)}, Is: stage.Emotion, Fate: Added}
	base := stage.Base()
	if base == nil {
		return made
	}
	made.Was, made.Fate = base.Emotion, Kept
	differences := stage.Differences()
	for _, key := range differences {
		if field, known := model.FieldAt(model.StageFields(), key); known && key != "emotion" {
			made.Changed = append(made.Changed, field.Label)
		}
	}
	switch {
	case stage.After != "":
		made.Fate = Moved
	case len(differences) > 0:
		made.Fate = Changed
	}
	return made
}
