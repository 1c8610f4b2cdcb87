package table

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/gather"
	"interlock/model/exchange/lane"
)

// foreign makes journeys of the table of others.
type foreign struct {
	*gather.Builder
	mapping Mapping
	table   grid
}

func readForeign(title string, table grid, mapping Mapping) (*exchange.Content, exchange.Losses, error) {
	if err := tooLarge(table); err != nil {
		return nil, exchange.Losses{}, err
	}
	f := &foreign{gather.New(lane.Line(title)), mapping, table}
	if mapping.Layout == Matrix {
		f.matrix()
	} else {
		f.rows()
	}
	f.Settle(mapping.Scale)
	if !slices.ContainsFunc(f.Content.Journeys, func(j *model.Journey) bool { return len(j.Stages) > 0 }) {
		return nil, exchange.Losses{}, &exchange.Error{
			Message: "there is no stage in the table", Fix: "name the stages in a row or a column, and say in the mapping which it is: stage",
		}
	}
	return f.Content, f.Losses, nil
}

// What stands in front of an item of a list.
var (
	bullet   = regexp.MustCompile(`^[•·‣◦▪●○*–—-]\s+`)
	numbered = regexp.MustCompile(`^\d{1,2}[.)]\s+`)
)

// items are the lines of a cell: one for each line and, where the mapping says
// so, for each part between semicolons.
func (f *foreign) items(field, cell string) []string {
	if text := lane.Line(cell); text != "" && !holdsList(field) {
		return []string{text}
	}
	var items []string
	divides := func(r rune) bool { return r == '\n' || r == '\r' || r == ';' && f.mapping.Lists == semicolon }
	for part := range strings.FieldsFuncSeq(cell, divides) {
		if line := bullet.ReplaceAllString(lane.Line(part), ""); line != "" {
			items = append(items, line)
		}
	}
	for i := range items {
		if line := numbered.ReplaceAllString(items[i], ""); len(items) > 1 && line != "" {
			items[i] = line
		}
	}
	return items
}

// holdsList tells the fields of which a cell can hold several.
func holdsList(field string) bool {
	return slices.Contains([]string{lane.Channels, lane.Metrics, lane.Emotion, lane.Goal}, field) || lane.Notes(&model.Stage{}, field) != nil
}

// put adds a cell to a stage as the mapping says.
func (f *foreign) put(journey *model.Journey, stage int, label, cell string) {
	meant, ok := f.mapping.field(label)
	items := f.items(meant.Field, cell)
	if len(items) == 0 {
		return
	}
	switch {
	case !ok:
		f.Unknown(meant.Label, 1)
	case meant.Tagged:
		f.Put(journey, stage, meant.Field, meant.Label, items, meant.Label)
	default:
		f.Put(journey, stage, meant.Field, meant.Label, items)
	}
}

// head is what the rows above the stages, or the cells of a row, say of the
// journey.
type head struct {
	title, persona, side, scenario, goal string
}

// of finds what a field of the journey is kept in; nil for any other field.
func (h *head) of(field string) *string {
	switch field {
	case lane.Journey:
		return &h.title
	case lane.Persona:
		return &h.persona
	case lane.Side:
		return &h.side
	case Scenario:
		return &h.scenario
	}
	return nil
}

// journey finds the journey that a head tells of. Who is named as staff is an
// employee.
func (f *foreign) journey(h head) *model.Journey {
	title := h.title
	if title == "" {
		title = f.Content.Frame.Title
	}
	journey := f.Journey(title, h.persona)
	if journey.Scenario == "" {
		journey.Scenario = h.scenario
	}
	if journey.Goal == "" {
		journey.Goal = h.goal
	}
	if staff(h.persona) || staff(h.side) || sideOf(strings.ToLower(h.side)) == model.Employee {
		journey.Side = model.Employee
		if persona := f.Content.Persona(journey.Persona); persona != nil {
			persona.Side = model.Employee
		}
	}
	return journey
}

// staff tells names such as "Front desk" and "Tom (agent)".
func staff(name string) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(append(words, name), func(word string) bool {
		key, _ := lane.Field(word)
		return key == lane.Frontstage || key == lane.Backstage
	})
}

// matrix reads stages across.
func (f *foreign) matrix() {
	names := slices.IndexFunc(f.table.rows, func(row []string) bool { return f.mapping.means(at(row, 0), lane.Stage) })
	if names < 0 {
		return
	}
	journey := f.journey(f.lens(names))
	columns := f.columns(journey, f.table.rows[names])
	label := ""
	for i, row := range f.table.rows {
		if !blank(at(row, 0)) || i <= names {
			label = at(row, 0)
		}
		switch {
		case i == names, i < names && f.ofLens(row):
		case f.mapping.means(label, lane.Stage):
			f.Unknown(lane.Line(label), len(filled(row)))
		default:
			f.lane(journey, columns, label, row)
		}
	}
}

// lens reads the rows above the names of the stages that tell of the journey.
// A row of one cell is its title.
func (f *foreign) lens(names int) head {
	var h head
	if corner := lane.Line(at(f.table.rows[names], 0)); corner != "" {
		if _, known := lane.Field(corner); !known {
			h.title = corner
		}
	}
	for _, row := range f.table.rows[:names] {
		meant, _ := f.mapping.field(at(row, 0))
		said := lane.Line(strings.Join(filled(row[min(1, len(row)):]), " "))
		switch target := h.of(meant.Field); {
		case !f.ofLens(row):
		case target != nil:
			*target = said
		case meant.Field == lane.Goal:
			h.goal = said
		case h.title == "":
			h.title = lane.Line(at(row, 0) + said)
		default:
			f.Losses.Add("lines above the stages", 1)
		}
	}
	return h
}

// ofLens tells a row above the stages that tells of the whole journey: one that
// says so, or has no more than one cell.
func (f *foreign) ofLens(row []string) bool {
	meant, _ := f.mapping.field(at(row, 0))
	var h head
	cells := filled(row)
	return h.of(meant.Field) != nil || len(cells) == 1 || meant.Field == lane.Goal && len(cells) == 2
}

// columns finds the stage of each column, -1 for none. A head without a text
// goes on with the stage before it.
func (f *foreign) columns(journey *model.Journey, names []string) []int {
	columns := []int{-1}
	met := map[string]int{}
	for i := 1; i < width(f.table); i++ {
		name, last := lane.Line(at(names, i)), columns[i-1]
		if name != "" {
			last = f.Stage(journey, name, met)
		}
		columns = append(columns, last)
	}
	return columns
}

// lane puts the cells of a row into the stages. A phase goes on until the next.
func (f *foreign) lane(journey *model.Journey, columns []int, label string, row []string) {
	phases := f.mapping.means(label, lane.Phase)
	going := ""
	for i, stage := range columns {
		cell := at(row, i)
		if phases && i > 0 {
			if !blank(cell) {
				going = cell
			}
			cell = going
		}
		switch {
		case stage >= 0:
			f.put(journey, stage, label, cell)
		case i > 0 && !blank(cell):
			f.Losses.Add("cells without a stage", 1)
		}
	}
}

// rows reads one row for each stage, or for each stage and each of several
// people.
func (f *foreign) rows() {
	first := f.headRow()
	if first < 0 {
		return
	}
	labels := f.table.rows[first]
	for _, row := range f.table.rows[:first] {
		if cells := filled(row); len(cells) == 1 && f.Content.Journeys == nil {
			f.Content.Frame.Title = lane.Line(cells[0])
		} else {
			f.Losses.Add("lines above the table", min(1, len(cells)))
		}
	}
	rows := f.continued(labels, f.table.rows[first+1:])
	last := map[*model.Journey]string{}
	met := map[*model.Journey]map[string]int{}
	for _, row := range rows {
		var h head
		for i, label := range labels {
			meant, _ := f.mapping.field(label)
			if target := h.of(meant.Field); target != nil {
				*target = lane.Line(at(row, i))
			}
		}
		journey := f.journey(h)
		name := lane.Line(f.cell(labels, row, lane.Stage))
		if met[journey] == nil {
			met[journey] = map[string]int{}
		}
		stage := len(journey.Stages) - 1
		if stage < 0 || name != last[journey] {
			stage = f.Stage(journey, name, met[journey])
		}
		last[journey] = name
		f.stageRow(journey, stage, labels, row)
	}
}

// headRow finds the row that holds most of the labels of the mapping.
func (f *foreign) headRow() int {
	best, most := -1, 0
	for i, row := range f.table.rows {
		known := 0
		for _, cell := range row {
			if !blank(cell) && slices.ContainsFunc(f.mapping.Labels, func(l Label) bool { return l.Label == lane.Line(cell) }) {
				known++
			}
		}
		if known > most {
			best, most = i, known
		}
	}
	return best
}

// cell is the cell of the first column that means a field.
func (f *foreign) cell(labels, row []string, field string) string {
	for i, label := range labels {
		if f.mapping.means(label, field) {
			return at(row, i)
		}
	}
	return ""
}

// continued fills in what merged cells leave blank below the first, and puts
// the rows into the order of the stages where a column tells it.
func (f *foreign) continued(labels []string, rows [][]string) [][]string {
	above := make([]string, len(labels))
	var made [][]string
	for _, row := range rows {
		if len(filled(row)) == 0 {
			continue
		}
		row = slices.Clone(row)
		for i, label := range labels {
			if i >= len(row) || !f.mapping.means(label, lane.Stage, lane.Phase, lane.Journey, lane.Persona, lane.Side) {
				continue
			}
			if blank(row[i]) {
				row[i] = above[i]
			}
			above[i] = row[i]
		}
		made = append(made, row)
	}
	order := func(row []string) float64 {
		position, _ := lane.Number(f.cell(labels, row, lane.Order))
		return position
	}
	slices.SortStableFunc(made, func(one, other []string) int {
		switch first, second := order(one), order(other); {
		case first < second:
			return -1
		case first > second:
			return 1
		}
		return 0
	})
	return made
}

func (f *foreign) stageRow(journey *model.Journey, stage int, labels, row []string) {
	named := false
	for i, cell := range row {
		if blank(cell) {
			continue
		}
		label := at(labels, i)
		meant, ok := f.mapping.field(label)
		var h head
		switch {
		case meant.Field == lane.Stage && !named:
			named = true
		case i >= len(labels):
			f.Unknown("", 1)
		case meant.Field == lane.Responses:
			f.reading(journey, stage, labels, row)
		case !ok || h.of(meant.Field) == nil:
			f.put(journey, stage, label, cell)
		}
	}
}

// reading keeps a score with the number of people behind it as a reading of a
// metric of the stage.
func (f *foreign) reading(journey *model.Journey, at int, labels, row []string) {
	count, err := strconv.Atoi(strings.TrimSpace(f.cell(labels, row, lane.Responses)))
	value, ok := lane.Number(f.cell(labels, row, lane.Emotion))
	if err != nil || !ok || count < 0 || f.mapping.Scale == nil {
		f.Losses.Add("numbers of responses without a score", 1)
		return
	}
	stage := &journey.Stages[at]
	metric := f.Metric(stage.Name+" (score)", journey.Side)
	metric.Parameter, metric.Better = "output", "up"
	metric.Range = []float64{f.mapping.Scale.Low, f.mapping.Scale.High}
	metric.Readings = append(metric.Readings, model.Reading{Value: &value, N: &count})
	if !slices.Contains(stage.Metrics, metric.ID) {
		stage.Metrics = append(stage.Metrics, metric.ID)
	}
}
