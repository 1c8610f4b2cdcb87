package insight

import (
	"interlock/model"
	"interlock/model/yamltext"
)

// Spot is what a reference leads to: a stage of a journey, an item of a stage,
// or a note of an empathy map.
type Spot struct {
	Ref     model.Reference // its stage or item is empty while that has no id
	Place   model.Place
	Text    string         // the words of the item, or the title of the stage
	Journey *model.Journey // nil in an empathy map
	Stage   *model.Stage   // nil in an empathy map; the stage of an item
	Item    *model.Note    // nil for a stage as a whole
}

// Emotion is the low point of the stage, from -2 to 2; nil is no data.
func (s Spot) Emotion() *int {
	if s.Stage == nil {
		return nil
	}
	return s.Stage.Emotion
}

// IsMoment reports whether trust is decided at the stage.
func (s Spot) IsMoment() bool { return s.Stage != nil && s.Stage.Moment != nil }

// Side is whose journey the spot lies on; "" when it lies on none.
func (s Spot) Side() model.Side {
	if s.Journey == nil {
		return ""
	}
	return s.Journey.Side
}

// Index is the position of the stage in its whole journey; -1 in an empathy
// map.
func (s Spot) Index() int {
	for i := 0; s.Journey != nil && i < len(s.Journey.Stages); i++ {
		if &s.Journey.Stages[i] == s.Stage {
			return i
		}
	}
	return -1
}

// whole is the stage that an item belongs to.
func (s Spot) whole() Spot {
	if s.Item == nil || s.Stage == nil {
		return s
	}
	s.Ref.Item, s.Item = "", nil
	s.Place = s.Journey.Place(s.Index())
	s.Text = s.Stage.Title()
	return s
}

// stageSpot is a stage as a whole.
func stageSpot(journey *model.Journey, index int) Spot {
	stage := &journey.Stages[index]
	return Spot{
		Ref:   model.Reference{Record: journey.ID, Stage: stage.ID},
		Place: journey.Place(index),
		Text:  stage.Title(), Journey: journey, Stage: stage,
	}
}

// Moments lists the stages of customers where trust is decided, journey by
// journey. A moment that a variant inherits is counted in its base alone.
func Moments(w *model.Workshop) []Spot {
	return stagesOf(w, model.Customer, func(stage *model.Stage) bool { return stage.Moment != nil && !stage.Inherits("moment") })
}

// stagesOf lists the stages of one side that are wanted, journey by journey.
func stagesOf(w *model.Workshop, side model.Side, wanted func(*model.Stage) bool) []Spot {
	var list []Spot
	for _, journey := range w.Journeys() {
		for i := range journey.Stages {
			if journey.Side == side && wanted(&journey.Stages[i]) {
				list = append(list, stageSpot(journey, i))
			}
		}
	}
	return list
}

// finder resolves many references into one workshop.
type finder struct {
	workshop *model.Workshop
	journeys map[string]*model.Journey
	noteKeys []string
}

func newFinder(w *model.Workshop) finder {
	f := finder{workshop: w, journeys: map[string]*model.Journey{}, noteKeys: model.StageNoteKeys()}
	for _, journey := range w.Journeys() {
		f.journeys[journey.ID] = journey
	}
	return f
}

// spot finds what a reference names; false when it names nothing smaller than
// a record.
func (f finder) spot(text string) (Spot, bool) {
	ref := model.ParseReference(text)
	journey := f.journeys[ref.Record]
	if journey == nil {
		return f.mapNote(ref)
	}
	index := journey.StageIndex(ref.Stage)
	if index < 0 {
		return Spot{}, false
	}
	spot := stageSpot(journey, index)
	if ref.Item == "" {
		return spot, true
	}
	for _, key := range f.noteKeys {
		notes := spot.Stage.Notes(key)
		for i := range notes {
			if notes[i].ID == ref.Item {
				spot.Ref, spot.Item, spot.Text = ref, &notes[i], noteText(notes[i])
				spot.Place = journey.Place(index, key, i)
				return spot, true
			}
		}
	}
	return Spot{}, false
}

func (f finder) mapNote(ref model.Reference) (Spot, bool) {
	place, ok := f.workshop.Resolve(ref)
	if !ok || ref.Item == "" {
		return Spot{}, false
	}
	note := noteAt(f.workshop.EmpathyMap(ref.Record), place.Path)
	return Spot{Ref: ref, Place: place, Text: noteText(*note), Item: note}, true
}

// noteAt is the note of a map at the path that resolving a reference gave.
func noteAt(empathyMap *model.EmpathyMap, path yamltext.Path) *model.Note {
	key, _ := path[0].(string)
	index, _ := path[1].(int)
	return &empathyMap.Notes(key)[index]
}

func noteText(note model.Note) string {
	if note.Text != "" {
		return note.Text
	}
	return note.Carrier()
}

// hop is a link with both of its ends found.
type hop struct {
	link     *model.Link
	from, to Spot
}

// harms reports whether the link says that it harms.
func (h *hop) harms() bool { return h.link.Effect == "harms" }

// hops lists the links by id whose both ends are stages or items of stages.
// What points at nothing is a finding, not an insight.
func hops(w *model.Workshop) []*hop {
	find := newFinder(w)
	var list []*hop
	for _, link := range w.Links() {
		from, fromFound := find.spot(link.From)
		to, toFound := find.spot(link.To)
		if fromFound && toFound && from.Stage != nil && to.Stage != nil {
			list = append(list, &hop{link: link, from: from, to: to})
		}
	}
	return list
}

// causes groups the hops that leave from an employee by the stage they end at.
func causes(list []*hop) map[*model.Stage][]*hop {
	behind := map[*model.Stage][]*hop{}
	for _, hop := range list {
		if hop.from.Side() == model.Employee {
			behind[hop.to.Stage] = append(behind[hop.to.Stage], hop)
		}
	}
	return behind
}
