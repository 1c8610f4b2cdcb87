package blueprint

import "interlock/model"

// Line is one of the three lines of a service blueprint.
type Line string

// The lines, from top to bottom: between what customers do and whom they meet,
// between what they see and what they do not, and between people and what
// carries their work.
const (
	NoLine                Line = ""
	LineOfInteraction     Line = "line of interaction"
	LineOfVisibility      Line = "line of visibility"
	LineOfInternalSupport Line = "line of internal interaction"
)

// Lane is one row of a map.
type Lane struct {
	Key   string // the note field of the stages, as the files name it
	Label string
	Help  string
	Above Line     // the line drawn above the lane
	Cells [][]Note // for each stage
}

// lanes are the rows of a map that hold anything. Where one of the lanes below
// the line of interaction does, all of them stand there, so that the three
// lines do too.
func lanes(journey *Journey) []Lane {
	type row struct {
		key   string
		above Line
	}
	rows := []row{{key: "does"}, {key: "thinks"}, {key: "feels"}, {key: "pains"}, {key: "highs"}, {key: "opportunities"}}
	if journey.Side != model.Employee {
		rows = append([]row{{key: "evidence"}}, rows...)
	}
	var list []Lane
	for _, row := range rows {
		if lane, filled := laneOf(journey, row.key, row.above); filled {
			list = append(list, lane)
		}
	}
	var below []Lane
	carried := false
	for _, row := range []row{{"frontstage", LineOfInteraction}, {"backstage", LineOfVisibility}, {"support", LineOfInternalSupport}} {
		lane, filled := laneOf(journey, row.key, row.above)
		below, carried = append(below, lane), carried || filled
	}
	if carried {
		list = append(list, below...)
	}
	return list
}

func laneOf(journey *Journey, key string, above Line) (lane Lane, filled bool) {
	field, _ := model.FieldAt(model.StageFields(), key)
	lane = Lane{Key: key, Label: field.Label, Help: field.Help, Above: above}
	for _, stage := range journey.Stages {
		notes := stage.Notes(key)
		filled = filled || len(notes) > 0
		lane.Cells = append(lane.Cells, notes)
	}
	return lane, filled
}
