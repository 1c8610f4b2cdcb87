package journeys

import (
	"interlock/model"
	"interlock/model/yamltext"
	"interlock/tui/screen"
)

// Place is the journey that is shown.
func (s *Journeys) Place() model.Place {
	if s.id == "" {
		return model.Place{}
	}
	return model.Place{File: model.KindJourney.Path(s.id)}
}

// Cursor is the stage that the cursor is on, or the journey while it has none.
func (s *Journeys) Cursor() model.Place {
	if s.stage() == nil {
		return s.Place()
	}
	return s.stagePlace()
}

// Hold takes hold of the journey, the stage and the note that the cursor is on,
// and answers with what brings the cursor back to it.
func (s *Journeys) Hold() func() {
	if s.stage() == nil {
		return func() {}
	}
	place := s.stagePlace()
	if _, ok := s.item(); ok {
		place = s.notePlace()
	}
	held := s.hold(place)
	return func() {
		if now, moved := held.Moved(); moved {
			s.goTo(now)
		}
	}
}

// hold takes hold of what stands at a place of the screen.
func (s *Journeys) hold(place model.Place) *screen.Held { return screen.HoldShown(s.desk, place) }

// goTo puts the cursor on a stage or a note of what the screen shows.
func (s *Journeys) goTo(place model.Place) {
	_, id := model.KindOf(place.File)
	s.open(id)
	s.at.stage = stageIn(place)
	if len(place.Path) > 2 {
		s.at.lane, _ = place.Path[2].(string)
		s.at.note = 0
	}
	if len(place.Path) > 3 {
		s.at.note, _ = place.Path[3].(int)
	}
	s.clamp()
}

// stageIn is the stage that a place lies in.
func stageIn(place model.Place) int {
	stage, _ := place.Path[1].(int)
	return stage
}

// stagePlace is where the stage of the cursor stands. Places of the screen count
// the stages as they are shown: of a variant not all stand in its own file.
func (s *Journeys) stagePlace() model.Place { return model.StagePlace(s.id, s.at.stage) }

// cellPlace is where the field of a stage stands that a lane shows.
func (s *Journeys) cellPlace(stage int, key string) model.Place {
	place := model.StagePlace(s.id, stage)
	place.Path = place.Path.With(key)
	return place
}

// notePlace is where the note of the cursor stands: an entry of its list, or
// the whole field where one text stands alone.
func (s *Journeys) notePlace() model.Place { return s.notePlaceAt(s.at) }

func (s *Journeys) notePlaceAt(at cursor) model.Place {
	place := s.cellPlace(at.stage, at.lane)
	written := s.desk.Workshop().Whence(place)
	node := s.desk.Workshop().File(written.File).At(written.Path)
	if node.Kind() == yamltext.ListKind {
		place.Path = place.Path.With(at.note)
	}
	return place
}

// note is the note the cursor is on; false in any other lane or an empty cell.
func (s *Journeys) note() (model.Note, bool) {
	stage := s.stage()
	if stage == nil {
		return model.Note{}, false
	}
	notes := stage.Notes(s.at.lane)
	if s.at.note >= len(notes) {
		return model.Note{}, false
	}
	return notes[s.at.note], true
}

// item is the text that the cursor is on: of a note, or a channel.
func (s *Journeys) item() (string, bool) {
	if note, ok := s.note(); ok {
		return note.Text, true
	}
	if stage := s.stage(); stage != nil && s.cell().kind == wordsLane && s.at.note < len(stage.Channels) {
		return stage.Channels[s.at.note], true
	}
	return "", false
}
