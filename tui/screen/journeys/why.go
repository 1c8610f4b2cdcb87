package journeys

import "interlock/model"

// The reasons why something cannot be done now; each is "" when it can.

// locked tells why nothing can be edited.
func (s *Journeys) locked() string { return s.desk.ReadOnly() }

// noJourney tells that there is no journey to work on.
func (s *Journeys) noJourney() string {
	switch {
	case s.locked() != "":
		return s.locked()
	case s.journey() == nil:
		return "No journeys yet: n makes one."
	}
	return ""
}

// noStage tells that there is no stage to work on.
func (s *Journeys) noStage() string {
	if why := s.noJourney(); why != "" {
		return why
	}
	return s.nowhere()
}

// nowhere is noStage for what edits nothing.
func (s *Journeys) nowhere() string {
	if s.stage() == nil {
		return "No stages yet: N adds one."
	}
	return ""
}

// noDeck tells that there is nobody to ask beyond the interaction here.
func (s *Journeys) noDeck() string {
	if s.stage() != nil && s.side() == model.Customer {
		return "The cards ask those who deliver: go to an employee's journey."
	}
	return s.nowhere()
}

// noLanes tells that there is no journey whose lanes could be chosen.
func (s *Journeys) noLanes() string {
	if s.journey() == nil {
		return "No journeys yet: n makes one."
	}
	return ""
}

// noNote tells that the cursor is on no note.
func (s *Journeys) noNote() string {
	if why := s.noStage(); why != "" {
		return why
	}
	if _, ok := s.note(); !ok {
		return "This belongs to a note: go to one, or press n to write one."
	}
	return ""
}

// noPain tells that the cursor is on no pain.
func (s *Journeys) noPain() string {
	if why := s.noNote(); why != "" {
		return why
	}
	if s.at.lane != "pains" {
		return "Only pains have a severity."
	}
	return ""
}

// nothingToDelete tells that the cell has nothing in it.
func (s *Journeys) nothingToDelete() string {
	if why := s.noStage(); why != "" {
		return why
	}
	stage, cell := s.stage(), s.cell()
	empty := false
	switch cell.kind {
	case emotionLane:
		empty = stage.Emotion == nil
	case timeLane:
		empty = timeText(stage.Time) == ""
	case headKind:
	default:
		empty = cell.items(stage) == 0
	}
	if empty {
		return "There is nothing here to delete."
	}
	return ""
}

// noSources tells why nothing can be cited.
func (s *Journeys) noSources() string {
	why := s.noNote()
	if s.at.lane == headLane {
		why = s.noStage()
	}
	if why == "" && len(s.desk.Workshop().Sources()) == 0 {
		why = "There are no sources to choose from: sources.yaml lists them."
	}
	return why
}

// noID tells that what the cursor is on has no id.
func (s *Journeys) noID() string {
	if s.at.lane == headLane {
		return s.noStage()
	}
	return s.noNote()
}
