package table

import (
	"slices"
	"strconv"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/carry"
)

// The columns of the long layout that say where a row belongs and what it
// says. The others bear the names of the fields of notes and links.
const (
	journeyColumn   = "journey_id"
	kindColumn      = "journey_kind" // cx for a customer's, ex for an employee's
	titleColumn     = "journey"
	personaColumn   = "persona_id"
	nameColumn      = "persona"
	orderColumn     = "stage_order"
	stageColumn     = "stage_id"
	stageNameColumn = "stage"
	phaseColumn     = "phase"
	emotionColumn   = "emotion" // stands once for each stage, so that it can be averaged
	laneColumn      = "lane"
	cellOrderColumn = "cell_order"
	cellColumn      = "cell_id"
	textColumn      = "text"
	sourceColumn    = "source"
	tagsColumn      = "tags"
	audienceColumn  = "audience"
)

// columns are the heads of the long layout in their order, without the mark.
func columns() []string {
	return []string{
		journeyColumn, kindColumn, titleColumn, personaColumn, nameColumn, orderColumn, stageColumn, stageNameColumn, phaseColumn,
		emotionColumn, laneColumn, cellOrderColumn, cellColumn, textColumn,
		"who", "system", "policy", "partner", tagsColumn, sourceColumn, "basis", "severity", "kind", audienceColumn,
		"from", "to", "effect", "impact", "level", "reach", "via", "strength",
	}
}

// What a row tells that is no field of a stage or a journey.
const (
	workshopRow = "workshop" // its title
	personaRow  = "persona"
	journeyRow  = "journey" // stands once for each journey
	stageRow    = "stage"   // stands once for each stage
	linkRow     = "link"
	blockedRow  = "moment.blocked_by"
)

// isLong tells a table in the long layout by its head, ours or made by hand.
func isLong(table grid) bool {
	if len(table.rows) == 0 {
		return false
	}
	for _, needed := range []string{journeyColumn, orderColumn, laneColumn, textColumn} {
		if !slices.Contains(table.rows[0], needed) {
			return false
		}
	}
	return true
}

// longRow is a row by the names of its columns.
type longRow map[string]string

// journeyText is a text of a journey that has a row of its own.
type journeyText struct {
	lane string
	text *string
}

func journeyTexts(j *model.Journey) []journeyText {
	return []journeyText{
		{"view", &j.View},
		{"state", &j.State},
		{"scenario", &j.Scenario},
		{"trigger", &j.Trigger},
		{"goal", &j.Goal},
		{"expects", &j.Expects},
		{"variant_of", &j.VariantOf},
		{audienceColumn, &j.Audience},
	}
}

// linkTexts are the texts of a link by their columns.
func linkTexts(l *model.Link) map[string]*string {
	return map[string]*string{
		textColumn: &l.Because, audienceColumn: &l.Audience, "from": &l.From, "to": &l.To,
		"effect": &l.Effect, "impact": &l.Impact, "level": &l.Level, "reach": &l.Reach, "via": &l.Via,
	}
}

// noteTexts are the texts of a note by their columns.
func noteTexts(n *model.Note) map[string]*string {
	return map[string]*string{
		textColumn: &n.Text, audienceColumn: &n.Audience, cellColumn: &n.ID,
		"who": &n.Who, "system": &n.System, "policy": &n.Policy, "partner": &n.Partner, "kind": &n.Kind,
	}
}

// longWriter gathers the rows of the long layout.
type longWriter struct {
	mark mark
	rows [][]string
}

func writeLong(content *exchange.Content, options Options) ([]exchange.File, exchange.Losses, error) {
	whole := carry.Clean(content)
	w := &longWriter{mark: mark{Long, options.Raw}}
	w.rows = [][]string{append(columns(), w.mark.String())}
	if whole.Frame.Title != "" {
		w.add(longRow{laneColumn: workshopRow, textColumn: whole.Frame.Title})
	}
	for _, persona := range whole.Personas {
		w.add(longRow{laneColumn: personaRow, personaColumn: persona.ID, nameColumn: persona.Name, kindColumn: sideWord(persona.Side)})
	}
	for _, journey := range whole.Journeys {
		w.journey(journey, whole.Persona(journey.Persona))
	}
	for _, link := range whole.Links {
		w.link(link)
	}
	file, err := write(w.rows, ',', options.BOM)
	if err != nil {
		return nil, exchange.Losses{}, err
	}
	return []exchange.File{{Name: "journeys.csv", Data: file}}, carry.Lost(whole, carriedByLong(whole)), nil
}

// carriedByLong is what the long layout carries of the content.
func carriedByLong(whole *exchange.Content) *exchange.Content {
	carried := &exchange.Content{Frame: model.Frame{Title: whole.Frame.Title}, Links: whole.Links}
	for _, persona := range whole.Personas {
		carried.Personas = append(carried.Personas, &model.Persona{ID: persona.ID, Side: sideOf(sideWord(persona.Side)), Name: persona.Name})
	}
	for _, journey := range whole.Journeys {
		kept := *journey
		kept.Side = sideOf(sideWord(journey.Side))
		carried.Journeys = append(carried.Journeys, &kept)
	}
	return carried
}

// add writes a row. Numbers stand unguarded: those of a spreadsheet may begin
// with a minus.
func (w *longWriter) add(row longRow) {
	written := make([]string, len(w.rows[0]))
	for i, column := range columns() {
		switch column {
		case emotionColumn, tagsColumn, sourceColumn:
			written[i] = row[column]
		default:
			written[i] = w.mark.guard(row[column])
		}
	}
	w.rows = append(w.rows, written)
}

func (w *longWriter) journey(journey *model.Journey, persona *model.Persona) {
	place := longRow{
		journeyColumn: journey.ID, kindColumn: sideWord(journey.Side), titleColumn: journey.Name, personaColumn: journey.Persona,
	}
	if persona != nil {
		place[nameColumn] = persona.Name
	}
	w.add(place.with(longRow{laneColumn: journeyRow}))
	for _, field := range journeyTexts(journey) {
		if *field.text != "" {
			w.add(place.with(longRow{laneColumn: field.lane, textColumn: *field.text}))
		}
	}
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		w.stage(stage, place.with(longRow{
			orderColumn: strconv.Itoa(i + 1), stageColumn: stage.ID, stageNameColumn: stage.Name, phaseColumn: stage.Phase,
		}))
	}
}

// with is a copy of the row with more in it.
func (r longRow) with(more longRow) longRow {
	row := longRow{}
	for _, part := range []longRow{r, more} {
		for column, cell := range part {
			row[column] = cell
		}
	}
	return row
}

func (w *longWriter) stage(stage *model.Stage, place longRow) {
	w.add(place.with(longRow{laneColumn: stageRow, emotionColumn: numberText(stage.Emotion)}))
	texts := func(lane string, list ...string) {
		for i, text := range list {
			if text != "" {
				w.add(place.with(longRow{laneColumn: lane, cellOrderColumn: strconv.Itoa(i + 1), textColumn: text}))
			}
		}
	}
	texts("optional", truthText(stage.Optional))
	texts("share", stage.Share)
	texts("channels", stage.Channels...)
	texts("time.active", string(stage.Time.Active))
	texts("time.wait", string(stage.Time.Wait))
	if moment := stage.Moment; moment != nil {
		w.add(place.with(longRow{laneColumn: "moment", textColumn: moment.Why, sourceColumn: w.mark.list(moment.Source, semicolon)}))
		texts(blockedRow, moment.BlockedBy)
	}
	for _, key := range model.StageNoteKeys() {
		for i, note := range stage.Notes(key) {
			w.add(place.with(w.note(note)).with(longRow{laneColumn: key, cellOrderColumn: strconv.Itoa(i + 1)}))
		}
	}
	texts("metrics", stage.Metrics...)
	texts("overall", truthText(stage.Overall))
	texts(sourceColumn, stage.Source...)
}

func (w *longWriter) note(note model.Note) longRow {
	row := longRow{
		tagsColumn: w.mark.list(note.Tags, semicolon), sourceColumn: w.mark.list(note.Source, semicolon),
		"basis": string(note.Basis), "severity": numberText(note.Severity),
	}
	for column, text := range noteTexts(&note) {
		row[column] = *text
	}
	return row
}

func (w *longWriter) link(link *model.Link) {
	row := longRow{
		laneColumn: linkRow, cellColumn: link.ID, sourceColumn: w.mark.list(link.Source, semicolon),
		"basis": string(link.Basis), "strength": numberText(link.Strength),
	}
	for column, text := range linkTexts(link) {
		row[column] = *text
	}
	w.add(row)
}

func numberText(number *int) string {
	if number == nil {
		return ""
	}
	return strconv.Itoa(*number)
}

func truthText(truth *bool) string {
	if truth == nil {
		return ""
	}
	return strconv.FormatBool(*truth)
}

// sideWord is how the long layout names a side.
func sideWord(side model.Side) string {
	switch side {
	case model.Customer:
		return "cx"
	case model.Employee:
		return "ex"
	}
	return string(side)
}

// sideOf reads the name of a side; anything unknown is a customer's.
func sideOf(word string) model.Side {
	switch word {
	case "ex", "EX", string(model.Employee):
		return model.Employee
	}
	return model.Customer
}
