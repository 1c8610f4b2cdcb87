package check

import (
	"time"

	"interlock/model"
	"interlock/model/insight"
	"interlock/model/yamltext"
)

// examination is what several rules look at, computed once.
type examination struct {
	workshop    *model.Workshop
	faults      []model.Fault
	frame       *model.Frame
	governance  *model.Governance
	sources     map[string]model.Source
	personas    []*model.Persona
	maps        []*model.EmpathyMap
	journeys    []*model.Journey
	stations    []*station // of all journeys, customers' first
	links       []*interlock
	metrics     []*model.Metric
	metric      map[string]*model.Metric
	trends      map[*model.Metric]insight.Trend
	initiatives []*model.Initiative // those that were not dropped
	loops       []*model.Loop
	coverage    insight.Covered // of the customers' moments

	byRef     map[model.Reference]*station
	byJourney map[*model.Journey][]*station
}

func newExamination(w *model.Workshop) *examination {
	e := &examination{
		workshop: w, faults: w.Faults(), frame: w.Frame(), governance: w.Governance(),
		sources: map[string]model.Source{}, personas: w.Personas(), maps: w.EmpathyMaps(), journeys: w.Journeys(),
		metrics: w.Metrics(), metric: map[string]*model.Metric{}, trends: map[*model.Metric]insight.Trend{}, loops: w.Loops(), coverage: insight.Coverage(w),
		byRef: map[model.Reference]*station{}, byJourney: map[*model.Journey][]*station{},
	}
	for _, source := range w.Sources() {
		e.sources[source.ID] = source
	}
	for _, metric := range e.metrics {
		e.metric[metric.ID] = metric
		e.trends[metric] = insight.TrendOf(metric)
	}
	for _, initiative := range w.Initiatives() {
		if initiative.Status != "dropped" {
			e.initiatives = append(e.initiatives, initiative)
		}
	}
	e.indexStages()
	e.indexLinks()
	return e
}

// station is a stage of a journey with the links that touch it or its items.
type station struct {
	journey *model.Journey
	stage   *model.Stage
	index   int
	causes  []*interlock // links that end here
	effects []*interlock // links that start here
}

// interlock is a link with its ends found; an end that is no stage, or is not
// there, is nil.
type interlock struct {
	*model.Link
	from, to         *station
	fromItem, toItem *model.Note // nil for the stage as a whole
}

func (e *examination) indexStages() {
	for _, journey := range e.journeys {
		for i := range journey.Stages {
			station := &station{journey: journey, stage: &journey.Stages[i], index: i}
			e.stations = append(e.stations, station)
			e.byJourney[journey] = append(e.byJourney[journey], station)
			ref := model.Reference{Record: journey.ID, Stage: station.stage.ID}
			if station.stage.ID != "" && e.byRef[ref] == nil {
				e.byRef[ref] = station
			}
		}
	}
}

func (e *examination) indexLinks() {
	for _, link := range e.workshop.Links() {
		found := &interlock{Link: link}
		found.from, found.fromItem = e.end(link.From)
		found.to, found.toItem = e.end(link.To)
		if found.from != nil {
			found.from.effects = append(found.from.effects, found)
		}
		if found.to != nil {
			found.to.causes = append(found.to.causes, found)
		}
		e.links = append(e.links, found)
	}
}

// end finds the stage and the item that a reference names.
func (e *examination) end(text string) (*station, *model.Note) {
	ref := model.ParseReference(text)
	station := e.byRef[model.Reference{Record: ref.Record, Stage: ref.Stage}]
	if station == nil || ref.Item == "" {
		return station, nil
	}
	return station, station.item(ref.Item)
}

// station finds the stage that a reference leads to; nil when there is none.
func (e *examination) station(text string) *station {
	station, _ := e.end(text)
	return station
}

// today is the day of the workshop, against which dates are held; false while
// the workshop has none.
func (e *examination) today() (time.Time, bool) { return e.frame.Date.Time() }

// planning reports whether the room has begun to plan: then it can be asked
// what the plan leaves out.
func (e *examination) planning() bool { return len(e.initiatives) > 0 || len(e.loops) > 0 }

// whole is the place of what concerns the workshop as a whole.
func (e *examination) whole(keys ...any) model.Place {
	return model.Place{File: model.WorkshopFile, Path: yamltext.Path(keys)}
}

// record is a place in the file of a record.
func record(kind model.Kind, id string, keys ...any) model.Place {
	return model.Place{File: kind.Path(id), Path: yamltext.Path(keys)}
}

// place is a place in the stage. It is nowhere for what a variant inherits: that
// is judged in the journey it comes from.
func (s *station) place(keys ...any) model.Place {
	if at := s.journey.Place(s.index, keys...); at.File == model.KindJourney.Path(s.journey.ID) {
		return at
	}
	return model.Place{}
}

// name is what people call the stage.
func (s *station) name() string { return s.stage.Title() }

// ofCustomer reports whether a customer goes through the stage.
func (s *station) ofCustomer() bool { return s != nil && s.journey.Side == model.Customer }

// ofEmployee reports whether an employee goes through the stage.
func (s *station) ofEmployee() bool { return s != nil && s.journey.Side == model.Employee }

// low reports whether the stage is known to be below zero.
func (s *station) low() bool { return s.stage.Emotion != nil && *s.stage.Emotion < 0 }

// moment reports whether a customer's trust is decided at the stage.
func (s *station) moment() bool { return s.ofCustomer() && s.stage.Moment != nil }

// item finds a note of the stage by its id.
func (s *station) item(id string) *model.Note {
	for _, key := range stageNoteKeys() {
		notes := s.stage.Notes(key)
		for i := range notes {
			if notes[i].ID == id {
				return &notes[i]
			}
		}
	}
	return nil
}

// begun reports whether anything is written down about the stage.
func (s *station) begun() bool { return stageBegun(s.stage) }

func stageBegun(stage *model.Stage) bool {
	for _, key := range stageNoteKeys() {
		if len(stage.Notes(key)) > 0 {
			return true
		}
	}
	return stage.Emotion != nil || stage.Moment != nil
}

// journeyBegun reports whether anything is written down about the journey's
// stages, so that it is more than a template.
func journeyBegun(journey *model.Journey) bool {
	for i := range journey.Stages {
		if stageBegun(&journey.Stages[i]) {
			return true
		}
	}
	return false
}
