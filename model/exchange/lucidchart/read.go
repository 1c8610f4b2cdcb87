package lucidchart

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/exchange"
	"interlock/model/exchange/cells"
	"interlock/model/exchange/gather"
	"interlock/model/exchange/lane"
)

// ofRows makes the records of the rows of a file.
func ofRows(rows [][]string) (*exchange.Content, exchange.Losses) {
	r := &reader{byID: map[string]*item{}, holds: map[string]bool{}, places: map[string]string{}, told: map[*item]bool{}}
	r.items, r.own = items(rows)
	title := ""
	for _, item := range r.items {
		switch {
		case item.name == "Document":
			title = item.text()
		case item.id != "":
			r.byID[item.id] = item
		}
		if item.container != "" {
			r.holds[item.container] = true
		}
	}
	r.Builder = gather.New(title)
	for _, told := range r.journeys() {
		r.journey(told)
	}
	r.links()
	r.Settle(nil)
	return r.Content, r.Losses
}

type reader struct {
	*gather.Builder
	items  []*item
	own    bool
	byID   map[string]*item
	holds  map[string]bool   // ids of what contains something
	places map[string]string // the place of each stage by the id of its shape
	told   map[*item]bool    // lines inside a journey
}

// journeyTold is what belongs to one journey.
type journeyTold struct {
	title  string
	holder *item // the container or page; nil where a column names it
	shapes []*item
	lines  []*item
}

// journeys sorts the shapes and lines by their journey.
func (r *reader) journeys() []*journeyTold {
	var list []*journeyTold
	byName := map[string]*journeyTold{}
	begin := func(key, title string, holder *item) *journeyTold {
		if byName[key] == nil {
			byName[key] = &journeyTold{title: title, holder: holder}
			list = append(list, byName[key])
		}
		return byName[key]
	}
	column := r.journeyColumn()
	for _, item := range r.items {
		if r.own && item.name == container {
			begin(item.id, item.text(), item)
		}
		for _, name := range r.named(item, column) {
			told := begin(name.key, name.title, name.holder)
			if item.isLine() {
				told.lines = append(told.lines, item)
				r.told[item] = true
			} else {
				told.shapes = append(told.shapes, item)
			}
		}
	}
	return list
}

// journeyColumn finds the column that names the journeys; "" for none.
func (r *reader) journeyColumn() string {
	for _, item := range r.items {
		for _, column := range slices.Sorted(maps.Keys(item.data)) {
			if key, _ := lane.Field(column); key == lane.Journey && !r.own {
				return column
			}
		}
	}
	return ""
}

type journeyName struct {
	key, title string
	holder     *item
}

// named tells the journeys that a shape or a line belongs to.
func (r *reader) named(item *item, column string) []journeyName {
	stage := item.text() != "" || r.own
	switch {
	case item.name == "Document" || item.name == "Page" || item.isLine() && (!r.joins(item) || item.mark != ""):
		return nil
	case !item.isLine() && (!stage || r.holds[item.id] || item.name == container):
		return nil
	case column != "":
		var names []journeyName
		for _, name := range split(item.data[column]) {
			names = append(names, journeyName{name, spoken(name), nil})
		}
		return names
	}
	holder := r.holder(item)
	if item.isLine() {
		holder = r.holder(r.byID[item.source])
		if holder != r.holder(r.byID[item.destination]) {
			return nil
		}
	}
	if holder == nil {
		return []journeyName{{"", "", nil}}
	}
	return []journeyName{{holder.id, holder.text(), holder}}
}

// joins reports that a line goes from one shape to another.
func (r *reader) joins(line *item) bool {
	return r.byID[line.source] != nil && r.byID[line.destination] != nil
}

// holder is the container around a shape, or its page.
func (r *reader) holder(item *item) *item {
	if holder := r.byID[item.container]; holder != nil && (holder.text() != "" || r.own) {
		return holder
	}
	return r.byID[item.page]
}

// split takes a list of names apart.
func split(lines []string) []string {
	var names []string
	for _, line := range lines {
		for _, name := range strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' }) {
			if name = strings.TrimSpace(name); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

var hyphenated = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

// spoken makes words of an id such as "new-customer-buys-flowers".
func spoken(name string) string {
	if !hyphenated.MatchString(name) {
		return name
	}
	return strings.ToUpper(name[:1]) + strings.ReplaceAll(name[1:], "-", " ")
}

// journey makes a journey of its shapes in the order of its lines.
func (r *reader) journey(told *journeyTold) {
	var journey *model.Journey
	if r.own && told.holder != nil {
		journey = r.ownJourney(told)
	} else {
		journey = r.Journey(told.title, "")
	}
	met := map[string]int{}
	positions := map[string]int{}
	for _, shape := range ordered(told) {
		at := len(journey.Stages)
		if r.own {
			journey.Stages = append(journey.Stages, r.ownStage(journey, shape))
			r.places[shape.id] = model.Reference{Record: journey.ID, Stage: journey.Stages[at].ID}.String()
		} else {
			at = r.Stage(journey, shape.text(), met)
			r.say(journey, at, shape)
		}
		positions[shape.id] = at
	}
	for _, line := range told.lines {
		at, there := positions[line.source]
		if there && line.text() != "" {
			r.Put(journey, at, lane.Does, "", cells.Filled(line.areas))
		}
	}
}

// say puts what a shape says beyond its name into its stage.
func (r *reader) say(journey *model.Journey, at int, shape *item) {
	r.Put(journey, at, lane.Does, "", shape.areas[1:])
	for _, column := range slices.Sorted(maps.Keys(shape.data)) {
		key, ok := lane.Field(column)
		switch {
		case key == lane.Journey:
		case !ok:
			r.Unknown(column, 1)
		default:
			r.Put(journey, at, key, column, shape.data[column])
		}
	}
}

// ordered puts shapes in the order in which the lines lead to them: from those
// that no line leads to, always on to the next before the next but one. Where
// lines go in a circle, the first shape of the file begins.
func ordered(told *journeyTold) []*item {
	next := map[string][]*item{}
	shapes := map[string]*item{}
	for _, shape := range told.shapes {
		shapes[shape.id] = shape
	}
	reached := map[string]bool{}
	for _, line := range told.lines {
		if shape := shapes[line.destination]; shape != nil && shapes[line.source] != nil && line.source != line.destination {
			next[line.source] = append(next[line.source], shape)
			reached[line.destination] = true
		}
	}
	w := walker{next: next, seen: map[*item]bool{}}
	for _, shape := range told.shapes {
		if !reached[shape.id] {
			w.from(shape)
		}
	}
	for _, shape := range told.shapes {
		w.from(shape)
	}
	return w.order
}

// walker follows lines from shape to shape.
type walker struct {
	next  map[string][]*item
	seen  map[*item]bool
	order []*item
}

func (w *walker) from(start *item) {
	open := []*item{start}
	for len(open) > 0 {
		shape := open[len(open)-1]
		open = open[:len(open)-1]
		if w.seen[shape] {
			continue
		}
		w.seen[shape] = true
		w.order = append(w.order, shape)
		following := w.next[shape.id]
		for i := len(following) - 1; i >= 0; i-- {
			open = append(open, following[i])
		}
	}
}

// links makes links of the lines between journeys in files of ours; those of
// others are counted.
func (r *reader) links() {
	taken := func(id string) bool {
		return slices.ContainsFunc(r.Content.Links, func(link *model.Link) bool { return link.ID == id })
	}
	for _, line := range r.items {
		from, to := r.places[line.source], r.places[line.destination]
		switch {
		case !line.isLine() || line.mark == "" && line.text() == "":
		case line.mark != "" && from != "" && to != "":
			id := line.mark
			if !model.ValidID(id) || taken(id) {
				id = model.FreshID(id, "link", taken)
			}
			effect := strings.Join(line.data[effectColumn], " ")
			r.Content.Links = append(r.Content.Links, &model.Link{ID: id, From: from, To: to, Effect: effect, Because: line.text()})
		case !r.joins(line):
			r.Losses.Add("lines ending nowhere", 1)
		case !r.told[line]:
			r.Losses.Add("lines between journeys", 1)
		}
	}
}

// ownJourney makes a journey of a container of ours.
func (r *reader) ownJourney(told *journeyTold) *model.Journey {
	taken := func(id string) bool { return r.Content.Journey(id) != nil }
	journey := &model.Journey{ID: told.holder.mark, Name: told.title, Side: model.Customer}
	if !model.ValidID(journey.ID) || taken(journey.ID) {
		journey.ID = model.FreshID(told.title, "journey", taken)
	}
	if slices.Equal(told.holder.data[sideColumn], []string{string(model.Employee)}) {
		journey.Side = model.Employee
	}
	r.Content.Journeys = append(r.Content.Journeys, journey)
	return journey
}

// ownStage makes a stage of a shape of ours.
func (r *reader) ownStage(journey *model.Journey, shape *item) model.Stage {
	taken := func(id string) bool { return journey.StageIndex(id) >= 0 }
	stage := model.Stage{ID: shape.mark, Name: shape.text()}
	if !model.ValidID(stage.ID) || taken(stage.ID) {
		stage.ID = model.FreshID(stage.Name, "stage", taken)
	}
	value := reflect.ValueOf(&stage).Elem()
	for _, column := range stageColumns() {
		if lines := shape.data[column.Label]; len(lines) > 0 && !column.Fill(value, lines, lane.Names{}) {
			r.Unknown(column.Label, 1)
		}
	}
	return stage
}

// stageColumns lists what our files say of a stage in further columns.
func stageColumns() []cells.Column {
	return slices.DeleteFunc(cells.Of[model.Stage](model.StageFields()), func(c cells.Column) bool {
		return c.Key == "id" || c.Key == "name"
	})
}
