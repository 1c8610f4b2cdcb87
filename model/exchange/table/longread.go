package table

import (
	"fmt"
	"slices"
	"strconv"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/lane"
)

// longReader makes records of the rows of the long layout.
type longReader struct {
	mark     mark
	table    grid
	columns  map[string]int
	content  *exchange.Content
	losses   exchange.Losses
	personas map[string]*model.Persona // by what the file calls them
	journeys map[string]*model.Journey
	stages   map[*model.Journey]map[string]int // positions by what tells them apart
	taken    map[model.Kind]map[string]bool
}

func readLong(table grid, guarded bool) (*exchange.Content, exchange.Losses, error) {
	r := &longReader{
		mark: mark{Long, !guarded}, table: table, columns: map[string]int{}, content: &exchange.Content{},
		personas: map[string]*model.Persona{}, journeys: map[string]*model.Journey{},
		stages: map[*model.Journey]map[string]int{},
		taken:  map[model.Kind]map[string]bool{model.KindPersona: {}, model.KindJourney: {}, model.KindLink: {}},
	}
	r.head()
	rows := r.inOrder()
	for _, row := range rows {
		r.persona(row)
	}
	for _, row := range rows {
		if err := r.row(row); err != nil {
			return nil, exchange.Losses{}, err
		}
	}
	return r.content, r.losses, nil
}

// head finds the columns, and counts what stands in those nobody knows.
func (r *longReader) head() {
	known := append(columns(), r.mark.String(), mark{Long, !r.mark.raw}.String())
	for i, name := range r.table.rows[0] {
		if _, twice := r.columns[name]; !twice && slices.Contains(known, name) {
			r.columns[name] = i
			continue
		}
		for _, row := range r.table.rows[1:] {
			if !blank(at(row, i)) {
				r.losses.Add("cells of “"+lane.Line(name)+"”", 1)
			}
		}
	}
}

// inOrder lists the rows by their places in the stages, so that a sheet that
// somebody has sorted reads as before.
func (r *longReader) inOrder() []int {
	rows := make([]int, len(r.table.rows)-1)
	for i := range rows {
		rows[i] = i + 1
	}
	slices.SortStableFunc(rows, func(one, other int) int {
		if stages := r.position(one, orderColumn) - r.position(other, orderColumn); stages != 0 {
			return stages
		}
		return r.position(one, cellOrderColumn) - r.position(other, cellOrderColumn)
	})
	return rows
}

// position is a number that orders rows; without one a row comes first.
func (r *longReader) position(row int, column string) int {
	position, err := strconv.ParseUint(r.cell(row, column), 10, 31)
	if err != nil {
		return 0
	}
	return int(position)
}

// raw is a cell as it stands in the file; "" in a column that there is not.
func (r *longReader) raw(row int, column string) string {
	if i, known := r.columns[column]; known {
		return at(r.table.rows[row], i)
	}
	return ""
}

// cell is the text of a cell.
func (r *longReader) cell(row int, column string) string {
	return r.mark.unguard(r.raw(row, column))
}

func (r *longReader) list(row int, column string) []string {
	return r.mark.words(r.raw(row, column), semicolon)
}

// number reads a whole number; nil where there is none.
func (r *longReader) number(row int, column string) (*int, error) {
	text := r.cell(row, column)
	if blank(text) {
		return nil, nil
	}
	number, err := strconv.Atoi(text)
	if err != nil {
		return nil, r.fault(row, fmt.Sprintf("the %s is “%.40s”", column, text), "make it a whole number, or leave it out")
	}
	return &number, nil
}

func (r *longReader) fault(row int, message, fix string) error {
	return &exchange.Error{Line: r.table.lines[row], Message: message, Fix: fix}
}

// id keeps an id that is valid and free, or makes one.
func (r *longReader) id(kind model.Kind, id, text string) string {
	taken := r.taken[kind]
	if !model.ValidID(id) || taken[id] {
		if id == "" {
			id = text
		}
		id = model.FreshID(id, string(kind), func(id string) bool { return taken[id] })
	}
	taken[id] = true
	return id
}

// persona reads who a row is about, if it names somebody new.
func (r *longReader) persona(row int) {
	id, name := r.cell(row, personaColumn), r.cell(row, nameColumn)
	key := r.who(row)
	if r.personas[key] != nil || name == "" && r.cell(row, laneColumn) != personaRow {
		return
	}
	made := &model.Persona{ID: r.id(model.KindPersona, id, name), Side: sideOf(r.cell(row, kindColumn)), Name: name}
	r.personas[key] = made
	r.content.Personas = append(r.content.Personas, made)
}

// who is what the row calls its persona: by id, or else by name.
func (r *longReader) who(row int) string {
	if id := r.cell(row, personaColumn); id != "" {
		return id
	}
	return r.cell(row, nameColumn)
}

// row reads what a row tells.
func (r *longReader) row(row int) error {
	switch said := r.cell(row, laneColumn); said {
	case personaRow:
		return nil
	case workshopRow:
		r.content.Frame.Title = r.cell(row, textColumn)
		return nil
	case linkRow:
		return r.link(row)
	}
	journey := r.journey(row)
	if journey == nil {
		r.losses.Add("rows of no journey", 1)
		return nil
	}
	if blank(r.cell(row, orderColumn)) && r.cell(row, stageColumn) == "" && r.cell(row, stageNameColumn) == "" {
		r.ofJourney(row, journey)
		return nil
	}
	return r.ofStage(row, r.stage(row, journey))
}

func (r *longReader) link(row int) error {
	made := &model.Link{Basis: model.Basis(r.cell(row, "basis")), Source: r.list(row, sourceColumn)}
	for column, text := range linkTexts(made) {
		*text = r.cell(row, column)
	}
	var err error
	if made.Strength, err = r.number(row, "strength"); err != nil {
		return err
	}
	made.ID = r.id(model.KindLink, r.cell(row, cellColumn), made.Because)
	r.content.Links = append(r.content.Links, made)
	return nil
}

// journey finds the journey of a row, or begins it; nil when the row names
// none.
func (r *longReader) journey(row int) *model.Journey {
	id, title := r.cell(row, journeyColumn), r.cell(row, titleColumn)
	key := id
	if key == "" {
		key = title
	}
	if key == "" || r.journeys[key] != nil {
		return r.journeys[key]
	}
	made := &model.Journey{
		ID: r.id(model.KindJourney, id, title), Side: sideOf(r.cell(row, kindColumn)), Name: title, Persona: r.cell(row, personaColumn),
	}
	if persona := r.personas[r.who(row)]; persona != nil && r.who(row) != "" {
		made.Persona = persona.ID
	}
	r.journeys[key], r.stages[made] = made, map[string]int{}
	r.content.Journeys = append(r.content.Journeys, made)
	return made
}

func (r *longReader) ofJourney(row int, journey *model.Journey) {
	said := r.cell(row, laneColumn)
	for _, field := range journeyTexts(journey) {
		if field.lane == said {
			*field.text = r.cell(row, textColumn)
			return
		}
	}
	if said != journeyRow && r.cell(row, textColumn) != "" {
		r.losses.Add("rows of “"+lane.Line(said)+"”", 1)
	}
}

// stage finds the stage of a row by its order, its id or its name, or adds it.
func (r *longReader) stage(row int, journey *model.Journey) *model.Stage {
	id, name := r.cell(row, stageColumn), r.cell(row, stageNameColumn)
	key := r.cell(row, orderColumn)
	for _, other := range []string{id, name} {
		if blank(key) {
			key = other
		}
	}
	i, known := r.stages[journey][key]
	if !known {
		i = len(journey.Stages)
		r.stages[journey][key] = i
		if !model.ValidID(id) || journey.StageIndex(id) >= 0 {
			id = ""
		}
		journey.Stages = append(journey.Stages, model.Stage{ID: id, Name: name, Phase: r.cell(row, phaseColumn)})
	}
	return &journey.Stages[i]
}

// ofStage reads what a row says of a stage.
func (r *longReader) ofStage(row int, stage *model.Stage) error {
	emotion, err := r.number(row, emotionColumn)
	if err != nil {
		return err
	}
	if emotion != nil {
		stage.Emotion = emotion
	}
	said, text := r.cell(row, laneColumn), r.cell(row, textColumn)
	key := said
	if known, ok := lane.Field(said); ok && lane.Notes(stage, said) == nil {
		key = known
	}
	switch key {
	case stageRow, lane.Ignored:
	case "optional":
		stage.Optional, err = r.truth(row)
	case "overall":
		stage.Overall, err = r.truth(row)
	case "share":
		stage.Share = text
	case lane.Channels:
		stage.Channels = append(stage.Channels, text)
	case lane.Metrics:
		stage.Metrics = append(stage.Metrics, text)
	case sourceColumn:
		stage.Source = append(stage.Source, text)
	case lane.ActiveTime:
		stage.Time.Active = model.Duration(text)
	case lane.WaitTime:
		stage.Time.Wait = model.Duration(text)
	case lane.Moment:
		momentOf(stage).Why, momentOf(stage).Source = text, r.list(row, sourceColumn)
	case blockedRow:
		momentOf(stage).BlockedBy = text
	default:
		return r.note(row, stage, key)
	}
	return err
}

func momentOf(stage *model.Stage) *model.Moment {
	if stage.Moment == nil {
		stage.Moment = &model.Moment{}
	}
	return stage.Moment
}

func (r *longReader) truth(row int) (*bool, error) {
	text := r.cell(row, textColumn)
	truth, err := strconv.ParseBool(text)
	if err != nil {
		return nil, r.fault(row, fmt.Sprintf("the %s is “%.40s”", r.cell(row, laneColumn), text), "write true or false")
	}
	return &truth, nil
}

func (r *longReader) note(row int, stage *model.Stage, key string) error {
	notes := lane.Notes(stage, key)
	if notes == nil {
		r.losses.Add("rows of “"+lane.Line(r.cell(row, laneColumn))+"”", 1)
		return nil
	}
	made := model.Note{Tags: r.list(row, tagsColumn), Source: r.list(row, sourceColumn), Basis: model.Basis(r.cell(row, "basis"))}
	for column, text := range noteTexts(&made) {
		*text = r.cell(row, column)
	}
	var err error
	if made.Severity, err = r.number(row, "severity"); err != nil {
		return err
	}
	if made.ID != "" && !model.ValidID(made.ID) {
		r.losses.Add("ids that cannot be ids of notes", 1)
		made.ID = ""
	}
	if !made.Empty() {
		*notes = append(*notes, made)
	}
	return nil
}
