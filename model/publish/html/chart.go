package html

import (
	"fmt"

	"interlock/model/blueprint"
	"interlock/model/publish/curve"
	"interlock/model/publish/words"
)

// widestStave is how many stages stand beside each other. A longer journey goes
// on below, as music does, so that nothing is cut on a screen or on paper.
const widestStave = 9

// chart is a journey as it is drawn.
type chart struct {
	*blueprint.Journey
	Number int // from 1
	Staves []stave
}

// stave is a run of stages with all lanes below them.
type stave struct {
	Name    string // what a reader hears of it
	Columns int
	Phases  []blueprint.Phase
	Stages  []*blueprint.Stage
	Bands   []band
}

// band is a group of lanes between two lines of the blueprint.
type band struct {
	Line blueprint.Line // drawn above the band
	Side string         // the class of its colour
	Rows []row
}

// row is one lane. Exactly one of its lists is filled, one entry a stage.
type row struct {
	Key, Label, Help string
	Notes            [][]blueprint.Note
	Chips            [][]string
	Moods            []mood
}

// mood is a stage in the curve.
type mood struct {
	piece
	Emotion *int
	Moment  bool
	Label   string // where the words stand, so that they do not cross the curve
	Wires   []stub // the links that end at the face
}

func newChart(journey *blueprint.Journey, number int) chart {
	return chart{Journey: journey, Number: number, Staves: staves(journey, bands(journey))}
}

// staves cuts bands of a journey into maps that are not too wide.
func staves(journey *blueprint.Journey, bands []band) []stave {
	count := len(journey.Stages)
	if len(bands) == 0 {
		return nil
	}
	var list []stave
	runs := (count + widestStave - 1) / widestStave
	for i := range runs {
		first, end := i*count/runs, (i+1)*count/runs
		name := journey.Title
		if runs > 1 {
			name = fmt.Sprintf("%s, stages %d to %d of %d", journey.Title, first+1, end, count)
		}
		list = append(list, stave{
			Name:    name,
			Columns: end - first,
			Phases:  cutPhases(journey.Phases, first, end),
			Stages:  journey.Stages[first:end],
			Bands:   cutBands(bands, first, end),
		})
	}
	return list
}

// bands sorts the lanes of a journey: what the person lives through with the
// curve in the middle, then a band below each line, then what could be better.
func bands(journey *blueprint.Journey) []band {
	lanes := lanesByKey(journey)
	side := sideClass(journey.Side)
	lived := band{Side: side}
	lived.add(lanes, "does")
	lived.addChips("channels", "Channels", channels(journey))
	lived.add(lanes, "evidence", "thinks", "feels")
	lived.Rows = append(lived.Rows, row{Key: "curve", Label: "Emotion", Help: "−2 to +2, the low point", Moods: moods(journey)})
	lived.add(lanes, "pains", "highs")

	list := []band{lived}
	for _, lane := range journey.Lanes {
		if lane.Above != blueprint.NoLine {
			below := band{Line: lane.Above, Side: "delivery"}
			below.add(lanes, lane.Key)
			list = append(list, below)
		}
	}
	chances := band{Side: "chances"}
	chances.add(lanes, "opportunities")
	chances.addChips("metrics", "Measured by", metrics(journey))
	if len(chances.Rows) > 0 {
		list = append(list, chances)
	}
	return list
}

func lanesByKey(journey *blueprint.Journey) map[string]blueprint.Lane {
	lanes := map[string]blueprint.Lane{}
	for _, lane := range journey.Lanes {
		lanes[lane.Key] = lane
	}
	return lanes
}

func (b *band) add(lanes map[string]blueprint.Lane, keys ...string) {
	for _, key := range keys {
		if lane, ok := lanes[key]; ok {
			b.Rows = append(b.Rows, row{Key: lane.Key, Label: lane.Label, Help: lane.Help, Notes: lane.Cells})
		}
	}
}

func (b *band) addChips(key, label string, chips [][]string) {
	for _, cell := range chips {
		if len(cell) > 0 {
			b.Rows = append(b.Rows, row{Key: key, Label: label, Chips: chips})
			return
		}
	}
}

func channels(journey *blueprint.Journey) [][]string {
	var cells [][]string
	for _, stage := range journey.Stages {
		cells = append(cells, stage.Channels)
	}
	return cells
}

func metrics(journey *blueprint.Journey) [][]string {
	var cells [][]string
	for _, stage := range journey.Stages {
		var titles []string
		for _, metric := range stage.Metrics {
			titles = append(titles, metric.Title)
		}
		cells = append(cells, titles)
	}
	return cells
}

func moods(journey *blueprint.Journey) []mood {
	list := make([]mood, len(journey.Stages))
	for i, piece := range pieces(journey.Curve) {
		stage := journey.Stages[i]
		list[i] = mood{piece: piece, Emotion: stage.Emotion, Moment: stage.Moment != nil, Label: labelClass(journey.Curve, i)}
	}
	return list
}

// labelClass is the class that puts the words of a feeling where the curve does
// not go.
func labelClass(points []blueprint.Point, i int) string {
	switch curve.LabelSide(points, i) {
	case curve.Above:
		return "above"
	case curve.Below:
		return "below"
	case curve.AboveBefore:
		return "above before"
	case curve.BelowBefore:
		return "below before"
	}
	return "beside"
}

func cutPhases(phases []blueprint.Phase, first, end int) []blueprint.Phase {
	var list []blueprint.Phase
	for _, phase := range phases {
		from, to := max(phase.First, first), min(phase.First+phase.Count, end)
		if from < to {
			list = append(list, blueprint.Phase{Name: phase.Name, First: from - first, Count: to - from})
		}
	}
	return list
}

func cutBands(bands []band, first, end int) []band {
	list := make([]band, len(bands))
	for i, whole := range bands {
		list[i] = band{Line: whole.Line, Side: whole.Side}
		for _, lane := range whole.Rows {
			list[i].Rows = append(list[i].Rows, row{
				Key: lane.Key, Label: lane.Label, Help: lane.Help,
				Notes: cut(lane.Notes, first, end), Chips: cut(lane.Chips, first, end), Moods: cut(lane.Moods, first, end),
			})
		}
	}
	return list
}

func cut[Cell any](cells []Cell, first, end int) []Cell {
	if cells == nil {
		return nil
	}
	return cells[first:end]
}

// Facts are the sentences that stand above the map.
func (c chart) Facts() []blueprint.Fact { return words.JourneyFacts(c.Journey) }

// Kicker is the small line above the title: whose journey it is, and of what
// kind.
func (c chart) Kicker() string { return words.Kicker(c.Journey) }
