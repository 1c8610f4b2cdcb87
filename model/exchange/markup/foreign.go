package markup

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/gather"
	"interlock/model/exchange/lane"
)

// builder reads the tables of others.
type builder struct{ *gather.Builder }

// foreign makes journeys of the tables of others.
func foreign(p *page) (*exchange.Content, exchange.Losses, error) {
	b := &builder{gather.New(p.title)}
	for _, table := range p.tables {
		b.table(table)
	}
	if len(b.Content.Journeys) == 0 {
		return nil, exchange.Losses{}, &exchange.Error{
			Message: "no table in the file looks like a journey",
			Fix:     "head its rows or its columns with words such as Actions, Feelings, Pains or Channels, and the others with the stages",
		}
	}
	return b.Content, b.Losses, nil
}

// table adds what a table says, by its shape.
func (b *builder) table(t *table) {
	t.titleRowIsCaption()
	t.blankLabelsContinue()
	above := newAbove(t.headings)
	rows, columns := 0, 0
	for _, row := range t.rows[1:] {
		rows += understood(row[0].label())
	}
	for _, cell := range t.rows[0][1:] {
		columns += understood(cell.label())
	}
	corner, _ := lane.Field(t.rows[0][0].label())
	switch {
	case rows > 0 && rows*(len(t.rows[0])-1) >= columns*(len(t.rows)-1): // the larger part of them
		b.matrix(t, above)
	case above.lane != "" && corner != lane.Stage:
		b.lane(t, above)
	case columns > 0:
		b.rowPerStage(t, above)
	default:
		b.Losses.Add("tables that are no journey", 1)
	}
}

// journeyOf is the journey that a table tells of: by the heading above it, its
// caption, or the file. A caption that is no title tells the scenario.
func (b *builder) journeyOf(t *table, heading, persona string) *model.Journey {
	title := heading
	if title == "" {
		title = b.Content.Frame.Title
	}
	if title == "" {
		title = t.caption
	}
	j := b.Journey(title, persona)
	if j.Scenario == "" && t.caption != title {
		j.Scenario = t.caption
	}
	return j
}

// understood is 1 for the label of a lane, by which a table is told to be a
// journey.
func understood(label string) int {
	if key, _ := lane.Field(label); key == lane.Channels || key == lane.Emotion || lane.Notes(&model.Stage{}, key) != nil {
		return 1
	}
	return 0
}

// titleRowIsCaption takes off a first row that is one cell across the table.
func (t *table) titleRowIsCaption() {
	first := t.rows[0]
	if len(t.rows) > 1 && len(first) > 1 && first[0].origin == first[len(first)-1].origin {
		t.caption, t.rows = strings.Join(first[0].lines, " "), t.rows[1:]
	}
}

// blankLabelsContinue puts the label of a row into the rows below it that have
// none: there the cells of a lane go on.
func (t *table) blankLabelsContinue() {
	for i := range t.rows {
		if len(t.rows[i]) == 0 {
			t.rows[i] = []cell{{}}
		}
		if i > 1 && t.rows[i][0].empty() {
			t.rows[i][0] = t.rows[i-1][0]
		}
	}
}

// above is what the headings above a table say.
type above struct {
	nearest string // "" without any
	further string // the heading above the nearest
	lane    string // the lane that the nearest names, "" for none
}

func newAbove(headings []string) above {
	var a above
	if n := len(headings); n > 0 {
		a.nearest = headings[n-1]
		if n > 1 {
			a.further = headings[n-2]
		}
	}
	if understood(a.nearest) > 0 {
		a.lane, _ = lane.Field(a.nearest)
	}
	return a
}

// journey is the heading that names the journey.
func (a above) journey() string {
	if a.lane != "" {
		return a.further
	}
	return a.nearest
}

// matrix reads a table with the stages across.
func (b *builder) matrix(t *table, above above) {
	nameRow, phases := 0, []cell(nil)
	if key, _ := lane.Field(t.rows[0][0].label()); key == lane.Phase && len(t.rows) > 1 {
		if below, ok := lane.Field(t.rows[1][0].label()); ok && (below == lane.Stage || below == lane.Does && !t.hasLane(lane.Stage, lane.Does)) {
			nameRow, phases = 1, t.rows[0]
		}
	}
	title, names := above.journey(), t.rows[nameRow]
	if stage, single := t.singleStage(names, above); single {
		title = above.further
		names = []cell{names[0], {lines: []string{stage}}}
	}
	journey := b.journeyOf(t, title, "")
	columns := b.columns(journey, names)
	for column := range columns {
		if stage := columns[column]; stage >= 0 {
			b.Put(journey, stage, lane.Phase, "Phase", at(phases, column).lines)
		}
	}
	for _, row := range t.rows[nameRow+1:] {
		b.row(journey, columns, row[0].label(), row)
	}
	b.Settle(nil)
}

// hasLane reports that a row further down is one of these.
func (t *table) hasLane(keys ...string) bool {
	return slices.ContainsFunc(t.rows[2:], func(row []cell) bool {
		key, _ := lane.Field(row[0].label())
		return slices.Contains(keys, key)
	})
}

// singleStage tells a table that is one stage by itself: it has one column
// whose head does not name a stage, and stands below a heading that does.
func (t *table) singleStage(names []cell, above above) (string, bool) {
	if len(names) != 2 || above.nearest == "" {
		return "", false
	}
	switch strings.ToLower(names[1].label()) {
	case "", "note", "notes", "content", "contents", "description", "detail", "details", "value", "what", "text", "entry":
		return above.nearest, true
	}
	return "", false
}

// columns finds the stage of each column; the first column, which holds the
// labels, has none. A head without a text goes on with the stage before it.
func (b *builder) columns(journey *model.Journey, names []cell) []int {
	columns := []int{-1}
	met := map[string]int{}
	for i, name := range names[1:] {
		last := columns[len(columns)-1]
		switch {
		case name.empty() && last >= 0, i > 0 && name.origin > 0 && name.origin == names[i].origin:
			columns = append(columns, last)
		default:
			columns = append(columns, b.Stage(journey, strings.Join(name.lines, " "), met))
		}
	}
	return columns
}

// row puts the cells of a lane into the stages.
func (b *builder) row(journey *model.Journey, columns []int, label string, row []cell) {
	key, ok := lane.Field(label)
	for column, stage := range columns {
		cell := at(row, column)
		again := column > 0 && cell.origin > 0 && cell.origin == at(row, column-1).origin && stage == columns[column-1]
		if stage < 0 || cell.empty() || again {
			continue
		}
		if !ok {
			b.Unknown(label, 1)
			continue
		}
		b.Put(journey, stage, key, label, cell.lines)
	}
}

// lane reads a table of one lane, whose label is its heading.
func (b *builder) lane(t *table, above above) {
	journey := b.journeyOf(t, above.journey(), "")
	names := t.rows[0]
	first := 1
	if _, labelled := lane.Field(names[0].label()); !labelled { // no column of labels
		names, first = append([]cell{{}}, names...), 0
	}
	columns := b.columns(journey, names)
	for _, row := range t.rows[1:] {
		for column, stage := range columns {
			if stage >= 0 {
				b.Put(journey, stage, above.lane, above.nearest, at(row, column-1+first).lines)
			}
		}
	}
	b.Settle(nil)
}

// rowPerStage reads a table with one row for each stage, or for each stage and
// each of several people.
func (b *builder) rowPerStage(t *table, above above) {
	heads := t.rows[0]
	keys := make([]string, len(heads))
	for i, head := range heads {
		keys[i], _ = lane.Field(head.label())
	}
	name := max(0, slices.Index(keys, lane.Stage))
	if keys[name] != lane.Stage && name == 0 {
		keys[0] = lane.Stage
	}
	met := map[*model.Journey]map[string]int{}
	last := map[*model.Journey]int{}
	for _, row := range t.rows[1:] {
		title, persona := above.journey(), ""
		for i, cell := range row[:min(len(row), len(keys))] {
			switch text := strings.Join(cell.lines, " "); {
			case keys[i] == lane.Journey && text != "":
				title = text
			case keys[i] == lane.Persona:
				persona = text
			}
		}
		j := b.journeyOf(t, title, persona)
		if met[j] == nil {
			met[j], last[j] = map[string]int{}, -1
		}
		stage := last[j]
		text := strings.Join(at(row, name).lines, " ")
		if stage < 0 || text != "" && text != j.Stages[stage].Name {
			stage = b.Stage(j, text, met[j])
		}
		last[j] = stage
		b.stageRow(j, stage, row, heads, keys, name)
	}
	b.Settle(nil)
}

func (b *builder) stageRow(journey *model.Journey, stage int, row, heads []cell, keys []string, name int) {
	for i, cell := range row {
		switch {
		case cell.empty() || i == name:
		case i >= len(keys):
			b.Unknown("", 1)
		case keys[i] == lane.Journey || keys[i] == lane.Persona:
		case keys[i] == "":
			b.Unknown(heads[i].label(), 1)
		default:
			b.Put(journey, stage, keys[i], heads[i].label(), cell.lines)
		}
	}
}
