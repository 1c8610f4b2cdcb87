package markup

import (
	"reflect"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/cells"
	"interlock/model/exchange/lane"
)

// The levels of headings: registers stand below the second, and the stages of
// the journeys below the third.
const (
	registerLevel = 2
	stagesLevel   = 3
)

// sheet is one of our own tables: a register of records of one kind, or the
// stages of a journey. The first row is the head.
type sheet struct {
	Level int
	Title string
	Rows  [][][]string // the lines of each cell
}

// Register tells a register from the stages of a journey.
func (s sheet) Register() bool { return s.Level == registerLevel }

const idLabel = "Id"

// sheetsOf lays out the records.
func sheetsOf(content *exchange.Content) []sheet {
	names := lane.NamesOf(content.Personas)
	sheets := slices.Concat(
		register(model.KindPersona, content.Personas, names),
		register(model.KindJourney, content.Journeys, names),
	)
	for _, journey := range content.Journeys {
		sheets = append(sheets, stages(journey, names))
	}
	return slices.Concat(
		sheets,
		register(model.KindLink, content.Links, names),
		register(model.KindEmpathyMap, content.EmpathyMaps, names),
		register(model.KindMetric, content.Metrics, names),
		register(model.KindInitiative, content.Initiatives, names),
		register(model.KindLoop, content.Loops, names),
	)
}

// register is the table of all records of one kind, without the columns that
// nobody has filled; none when there are no records.
func register[Record any](kind model.Kind, records []*Record, names lane.Names) []sheet {
	if len(records) == 0 {
		return nil
	}
	rows := make([][][]string, len(records)+1)
	rows[0] = [][]string{{idLabel}}
	for i, record := range records {
		rows[i+1] = [][]string{{reflect.ValueOf(record).Elem().FieldByName("ID").String()}}
	}
	for _, field := range cells.Of[Record](kind.Info().Fields) {
		column := [][]string{{field.Label}}
		for _, record := range records {
			column = append(column, field.Lines(reflect.ValueOf(record).Elem(), names))
		}
		if filled(column[1:]) {
			for i := range rows {
				rows[i] = append(rows[i], column[i])
			}
		}
	}
	if across(kind) {
		rows = turned(rows)
	}
	return []sheet{{registerLevel, heading(kind), rows}}
}

// across tells the kinds with so many fields that their records stand beside
// each other instead of below.
func across(kind model.Kind) bool { return kind == model.KindPersona || kind == model.KindEmpathyMap }

// turned makes columns of rows.
func turned(rows [][][]string) [][][]string {
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	columns := make([][][]string, width)
	for i := range columns {
		columns[i] = make([][]string, len(rows))
		for j, row := range rows {
			if i < len(row) {
				columns[i][j] = row[i]
			}
		}
	}
	return columns
}

// heading is what stands above the register of a kind.
func heading(kind model.Kind) string {
	plural := kind.Info().Plural
	return strings.ToUpper(plural[:1]) + plural[1:]
}

// stages is the table of a journey: the stages across, and a row for each
// field that one of them has.
func stages(journey *model.Journey, names lane.Names) sheet {
	head := [][]string{{lane.Label(lane.Stage)}}
	for i := range journey.Stages {
		head = append(head, cells.Filled([]string{lane.Line(journey.Stages[i].Name)}))
	}
	rows := [][][]string{head}
	for _, column := range stageColumns() {
		row := [][]string{{column.Label}}
		for i := range journey.Stages {
			row = append(row, column.Lines(reflect.ValueOf(&journey.Stages[i]).Elem(), names))
		}
		if filled(row[1:]) {
			rows = append(rows, row)
		}
	}
	title := lane.Line(journey.Title())
	if title == "" {
		title = journey.ID
	}
	return sheet{stagesLevel, title, rows}
}

// stageColumns lists what stands in the rows below the name of a stage.
func stageColumns() []cells.Column {
	columns := cells.Of[model.Stage](model.StageFields())
	return slices.DeleteFunc(columns, func(c cells.Column) bool { return c.Label == "Name" })
}

func filled(cells [][]string) bool {
	return slices.ContainsFunc(cells, func(lines []string) bool { return len(lines) > 0 })
}

// ofSheets is the way back from the sheets to the records. It counts what
// somebody has put into them that has no place.
func ofSheets(title string, sheets []sheet) (*exchange.Content, exchange.Losses) {
	r := &reader{content: &exchange.Content{}}
	r.content.Frame.Title = title
	r.content.Personas = records[model.Persona](r, sheets, model.KindPersona)
	r.names = lane.NamesOf(r.content.Personas)
	r.content.Journeys = records[model.Journey](r, sheets, model.KindJourney)
	r.content.Links = records[model.Link](r, sheets, model.KindLink)
	r.content.EmpathyMaps = records[model.EmpathyMap](r, sheets, model.KindEmpathyMap)
	r.content.Metrics = records[model.Metric](r, sheets, model.KindMetric)
	r.content.Initiatives = records[model.Initiative](r, sheets, model.KindInitiative)
	r.content.Loops = records[model.Loop](r, sheets, model.KindLoop)
	r.stages(sheets)
	return r.content, r.losses
}

type reader struct {
	content *exchange.Content
	names   lane.Names
	losses  exchange.Losses
}

// records reads the register of a kind.
func records[Record any](r *reader, sheets []sheet, kind model.Kind) []*Record {
	var list []*Record
	taken := map[string]bool{}
	columns := cells.Of[Record](kind.Info().Fields)
	for _, sheet := range sheets {
		if !sheet.Register() || sheet.Title != heading(kind) {
			continue
		}
		rows := sheet.Rows
		if across(kind) {
			rows = turned(rows)
		}
		for _, row := range rows[min(1, len(rows)):] {
			made := new(Record)
			id := r.record(reflect.ValueOf(made).Elem(), columns, rows[0], row)
			reflect.ValueOf(made).Elem().FieldByName("ID").SetString(freshID(id, string(kind), taken))
			list = append(list, made)
		}
	}
	return list
}

// record fills a record from its row and gives the id that stands there.
func (r *reader) record(record reflect.Value, columns []cells.Column, head, row [][]string) string {
	id := ""
	for i, lines := range row {
		if label := labelAt(head, i); label == idLabel && i == 0 {
			id = strings.Join(lines, " ")
		} else {
			r.fill(record, columns, label, lines)
		}
	}
	return id
}

// freshID keeps an id that is valid and free.
func freshID(id, fallback string, taken map[string]bool) string {
	if !model.ValidID(id) || taken[id] {
		id = model.FreshID(id, fallback, func(id string) bool { return taken[id] })
	}
	taken[id] = true
	return id
}

// stages reads the stages of each journey in turn.
func (r *reader) stages(sheets []sheet) {
	journeys := r.content.Journeys
	for _, sheet := range sheets {
		switch {
		case sheet.Level != stagesLevel:
			continue
		case len(journeys) == 0:
			r.losses.Add("tables without a journey in the register", 1)
			continue
		}
		journeys[0].Stages = r.stagesOf(sheet)
		journeys = journeys[1:]
	}
}

func (r *reader) stagesOf(sheet sheet) []model.Stage {
	columns := stageColumns()
	stages := make([]model.Stage, len(sheet.Rows[0])-1)
	for i := range stages {
		stages[i].Name = labelAt(sheet.Rows[0], i+1)
	}
	for _, row := range sheet.Rows[1:] {
		for i, lines := range row {
			if i > 0 && i <= len(stages) {
				r.fill(reflect.ValueOf(&stages[i-1]).Elem(), columns, labelAt(row, 0), lines)
			}
		}
	}
	return stages
}

// fill sets the field with a label.
func (r *reader) fill(record reflect.Value, columns []cells.Column, label string, lines []string) {
	if len(lines) == 0 {
		return
	}
	i := slices.IndexFunc(columns, func(c cells.Column) bool { return c.Label == label })
	if i < 0 || !columns[i].Fill(record, lines, r.names) {
		r.losses.Add("cells of “"+label+"”", 1)
	}
}

func labelAt(row [][]string, column int) string {
	if column < len(row) {
		return strings.Join(row[column], " ")
	}
	return ""
}

// sheets are the tables of a page of our own.
func (p *page) sheets() []sheet {
	sheets := make([]sheet, 0, len(p.tables))
	for _, table := range p.tables {
		made := sheet{Level: table.level}
		if len(table.headings) > 0 {
			made.Title = table.headings[len(table.headings)-1]
		}
		for _, row := range table.rows {
			cells := make([][]string, len(row))
			for i := range row {
				cells[i] = row[i].lines
			}
			made.Rows = append(made.Rows, cells)
		}
		sheets = append(sheets, made)
	}
	return sheets
}
