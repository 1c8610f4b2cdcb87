package plan

import (
	"fmt"
	"math"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/jot"
	"interlock/model/yamltext"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// listing describes a file of one-line entries: what it holds and how its
// entries are shown and made.
type listing struct {
	kind    model.Kind
	key     string // of the list in the file
	title   string
	prompt  string // what to ask the room
	empty   string
	columns []column
	as      jot.Kind // what a line typed here is; a note only in the log
}

// column is one field of the entries.
type column struct {
	key   string
	title string
	ask   string // shown quietly while nothing stands there
}

// decisionList, actionList, parkingList and logList describe the four files.
func decisionList() listing {
	return listing{
		kind: model.KindDecisions, key: "decisions", title: "Decisions", prompt: "What was decided? @name says who decided.",
		empty:   "Nothing is decided yet. n writes the first decision: text, enter, text, enter.",
		columns: []column{{key: "text", title: "DECISION"}, {"at", "AT", "when?"}, {"by", "DECIDED BY", "who decided?"}},
		as:      jot.Decision,
	}
}

func actionList() listing {
	return listing{
		kind: model.KindActions, key: "actions", title: "Actions", prompt: "What will be done? @name says who, a date at the end by when.",
		empty:   "Nobody does anything yet. n writes the first action: Ask audit @Dilip 2025-07-01, enter, the next.",
		columns: []column{{key: "text", title: "ACTION"}, {"who", "WHO", "who?"}, {"by", "DUE", "by when?"}, {key: "from", title: "INITIATIVE"}},
		as:      jot.Action,
	}
}

func parkingList() listing {
	return listing{
		kind: model.KindParking, key: "parking", title: "Parking", prompt: "What is kept for later? @name says whose it is.",
		empty:   "The parking lot is empty. n keeps something for later.",
		columns: []column{{key: "text", title: "KEPT FOR LATER"}, {"from", "FROM", "whose?"}, {key: "at", title: "AT"}, {"verdict", "VERDICT", "what becomes of it?"}},
		as:      jot.Parked,
	}
}

func logList() listing {
	return listing{
		kind: model.KindLog, key: "log", title: "Log", prompt: "What happened on the way? Setbacks too. A date at the end says when.",
		empty:   "Nothing is written here yet. n writes what happened, setbacks too: they explain the numbers.",
		columns: []column{{key: "at", title: "AT"}, {key: "text", title: "WHAT HAPPENED"}, {"metric", "METRIC", "which measure?"}},
	}
}

// list is the view of a file of one-line entries.
func (s *Plan) list(of func() listing) *view {
	l := of()
	place := model.Place{File: l.kind.Path(""), Path: yamltext.Path{l.key}}
	page := &page{listing: l}
	return &view{
		title: l.title, kinds: []model.Kind{l.kind}, empty: l.empty, carry: s.carryEntry,
		stops: func() []stop { return s.read(page, place) },
		draw:  func(f *frame.Frame, area frame.Rect) { s.drawList(f, area, page) },
		add:   func() tea.Cmd { return s.capture(l, place) },
	}
}

// page is what a list holds, read once for each state of the workshop.
type page struct {
	listing
	entries []listed
	widest  []int // of the texts of each column
}

// listed is one entry: a text for each column.
type listed struct {
	texts    []string
	by, done string // of an action
}

// read reads the entries of a list and gives their stops.
func (s *Plan) read(p *page, place model.Place) []stop {
	p.entries, p.widest = nil, make([]int, len(p.columns))
	var stops []stop
	for i, column := range p.columns {
		p.widest[i] = max(frame.Width(column.title), frame.Width(column.ask))
	}
	for row, node := range s.desk.Workshop().File(place.File).At(place.Path).Items() {
		entry := listed{by: node.Get("by").Text(), done: node.Get("done").Text()}
		for i, column := range p.columns {
			text := s.called(column.key, node.Get(column.key).Text())
			entry.texts, p.widest[i] = append(entry.texts, text), max(p.widest[i], frame.Width(text))
		}
		p.entries = append(p.entries, entry)
		stops = append(stops, stop{place: model.Place{File: place.File, Path: place.Path.With(row)}})
	}
	return stops
}

// called is what people call what a field names.
func (s *Plan) called(key, text string) string {
	w := s.desk.Workshop()
	switch {
	case text == "":
		return ""
	case key == "metric" && w.Metric(text) != nil:
		return w.Metric(text).Title()
	case key == "from" && w.Initiative(text) != nil:
		return w.Initiative(text).Title()
	case key == "from":
		for _, participant := range w.Frame().Participants {
			if participant.ID == text && participant.Name != "" {
				return participant.Name
			}
		}
	}
	return text
}

// capture writes one entry after the other.
func (s *Plan) capture(l listing, place model.Place) tea.Cmd {
	return s.desk.Capture(screen.Capture{
		Label: strings.ToLower(l.title), Prompts: []string{l.prompt}, Place: place, As: l.as,
		Keep: func(texts []string) tea.Cmd { return s.desk.Do(s.append(l, place, texts)) },
	})
}

func (s *Plan) append(l listing, place model.Place, texts []string) (model.Edit, error) {
	w := s.desk.Workshop()
	var edits []model.Edit
	for _, text := range texts {
		edit, err := s.entry(w, l, place, text)
		if err != nil {
			return model.Edit{}, err
		}
		edits = append(edits, edit)
		w = w.Apply(edit)
	}
	if len(edits) == 1 {
		return edits[0], nil
	}
	return model.Merge(fmt.Sprintf("add %d entries to %s", len(edits), strings.ToLower(l.title)), edits...), nil
}

// entry is the edit that adds what was typed. In the log only a date at its end
// means something.
func (s *Plan) entry(w *model.Workshop, l listing, place model.Place, typed string) (model.Edit, error) {
	if l.as != jot.Note {
		return jot.As(l.as, typed, w, s.desk.Now()).Edit(w, s.desk.Now())
	}
	text, on := jot.CutDate(typed, s.desk.Now())
	if on == "" {
		on = model.Date(s.today())
	}
	return w.InsertEntry(place, math.MaxInt, model.FieldValue{Key: "text", Typed: text}, model.FieldValue{Key: "at", Typed: string(on)})
}

// carryEntry moves an entry of a list up or down.
func (s *Plan) carryEntry(across, down int) (model.Edit, error) {
	here, _ := s.stop()
	if across != 0 || !inList(here.place) {
		return model.Edit{}, fmt.Errorf("entries of a list are carried up and down")
	}
	last := len(here.place.Path) - 1
	list := model.Place{File: here.place.File, Path: here.place.Path[:last]}
	from, _ := here.place.Path[last].(int)
	to, count := from+down, len(s.desk.Workshop().File(list.File).At(list.Path).Items())
	if to < 0 || to >= count {
		return model.Edit{}, errEnd
	}
	return s.desk.Workshop().MoveEntry(list, from, to)
}
