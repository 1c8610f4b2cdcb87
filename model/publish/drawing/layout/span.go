package layout

import (
	"cmp"

	"interlock/model/blueprint"
	"interlock/model/publish/drawing/ink"
	"interlock/model/publish/words"
)

// span is a run of stages of a journey in the columns of a page.
type span struct {
	journey    *blueprint.Journey
	first, end int     // stages from first to before end
	left       float64 // of the first column
	width      float64 // of all columns
	labelWide  float64 // of the column of labels before them
}

func (s span) count() int { return s.end - s.first }

func (s span) empty() bool { return s.count() == 0 }

// column is the width of one column.
func (s span) column() float64 { return s.width / float64(s.count()) }

// at is the left border of a stage, middle its middle.
func (s span) at(stage int) float64     { return s.left + float64(stage-s.first)*s.column() }
func (s span) middle(stage int) float64 { return s.at(stage) + s.column()/2 }

func (s span) has(stage int) bool { return stage >= s.first && stage < s.end }

// border is where the labels begin, across how wide everything is.
func (s span) border() float64 { return s.left - s.labelWide }
func (s span) across() float64 { return s.labelWide + s.width }

// whose says who goes through the stages.
func (s span) whose() string {
	return cmp.Or(s.journey.Persona.Title, words.Side(s.journey.Side))
}

func (s span) hue() ink.Hue { return ink.Of(s.journey.Side) }

// borders are the lines between the columns.
func (s span) borders() []float64 {
	var list []float64
	for stage := s.first + 1; stage < s.end; stage++ {
		list = append(list, s.at(stage))
	}
	return list
}

// whole tells whether all stages of the journey are here.
func (s span) whole() bool { return s.count() == len(s.journey.Stages) }

// phases are the phases of the stages that are here.
func (s span) phases() []blueprint.Phase {
	var list []blueprint.Phase
	for _, phase := range s.journey.Phases {
		first, end := max(phase.First, s.first), min(phase.First+phase.Count, s.end)
		if first < end && phase.Name != "" {
			list = append(list, blueprint.Phase{Name: phase.Name, First: first, Count: end - first})
		}
	}
	return list
}

// cuts parts so many stages into runs of about the same length; runs may be
// empty when there are more of them than stages.
func cuts(stages, runs int) [][2]int {
	list := make([][2]int, runs)
	for i := range list {
		list[i] = [2]int{i * stages / runs, (i + 1) * stages / runs}
	}
	return list
}

// runsFor is how many pages so many stages need, at least one.
func runsFor(stages, most int) int { return max(1, (stages+most-1)/most) }
