package html

import (
	"fmt"
	"strings"

	"interlock/model/blueprint"
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
		list[i] = mood{piece: piece, Emotion: stage.Emotion, Moment: stage.Moment != nil, Label: labelSide(journey.Curve, i)}
	}
	return list
}

// labelSide puts the words of a feeling where the curve does not go: above it
// when it falls next, below it when it climbs, outside its area when it stays
// level. Where the curve ends, the words stand before the face, on the side
// that the words of the stage before leave free.
func labelSide(points []blueprint.Point, i int) string {
	switch {
	case !has(points, i) || !has(points, i-1) && !has(points, i+1):
		return "beside"
	case has(points, i+1):
		now, next := height(points, i), height(points, i+1)
		return aboveIf(next > now || next == now && now <= zeroLine)
	}
	now, before := height(points, i), height(points, i-1)
	return aboveIf(before > now || before == now && now > zeroLine) + " before"
}

func aboveIf(free bool) string {
	if free {
		return "above"
	}
	return "below"
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
func (c chart) Facts() []blueprint.Fact { return journeyFacts(c.Journey) }

func journeyFacts(journey *blueprint.Journey) []blueprint.Fact {
	facts := []blueprint.Fact{
		{Label: "Scenario", Text: journey.Scenario},
		{Label: "Begins when", Text: journey.Trigger},
		{Label: "Goal", Text: journey.Goal},
		{Label: "Expects", Text: journey.Expects},
		{Label: "Takes", Text: journey.Time.String()},
		{Label: "Variant of", Text: journey.VariantOf.Title},
	}
	var known []blueprint.Fact
	for _, fact := range facts {
		if fact.Text != "" {
			known = append(known, fact)
		}
	}
	return known
}

// Kicker is the small line above the title: whose journey it is, and of what
// kind.
func (c chart) Kicker() string { return kicker(c.Journey) }

func kicker(journey *blueprint.Journey) string {
	words := []string{sideWord(journey.Side) + " journey", journey.Persona.Title, strings.ReplaceAll(journey.View, "-", " "), journey.State}
	var known []string
	for _, word := range words {
		if word != "" {
			known = append(known, word)
		}
	}
	return strings.Join(known, " · ")
}

// stageTime says how long a stage takes: "20 minutes, waits 2 days".
func stageTime(time blueprint.Time) string {
	switch {
	case time.Active > 0 && time.Wait > 0:
		return blueprint.Length(time.Active) + ", waits " + blueprint.Length(time.Wait)
	case time.Wait > 0:
		return "waits " + blueprint.Length(time.Wait)
	case time.Active > 0:
		return blueprint.Length(time.Active)
	}
	return ""
}
