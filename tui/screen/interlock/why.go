package interlock

import "interlock/model/insight"

// The reasons why something cannot be done now; each is "" when it can.

// locked tells why nothing can be edited.
func (s *Interlock) locked() string { return s.desk.ReadOnly() }

// noLink tells that the cursor is on no link.
func (s *Interlock) noLink() string {
	switch {
	case s.locked() != "":
		return s.locked()
	case s.link() == nil:
		return "This belongs to a link: go to one, or press n to make one."
	}
	return ""
}

// nowhere tells that the cursor is on no stage.
func (s *Interlock) nowhere() string {
	if _, ok := s.stage(); !ok {
		return "The cursor is on no stage."
	}
	return ""
}

// noStage tells that there is no stage to change.
func (s *Interlock) noStage() string {
	if why := s.locked(); why != "" {
		return why
	}
	return s.nowhere()
}

// noSources tells why nothing can be cited.
func (s *Interlock) noSources() string {
	why := s.noLink()
	if why == "" && len(s.desk.Workshop().Sources()) == 0 {
		why = "There are no sources to choose from: sources.yaml lists them."
	}
	return why
}

// nothingToOpen tells why enter does nothing.
func (s *Interlock) nothingToOpen() string {
	if s.link() != nil {
		return s.noLink()
	}
	if standing, ok := s.standing(); ok && standing.Quadrant == insight.NotCarried {
		return s.locked()
	}
	return s.nowhere()
}

// notFacing tells that the journeys are not seen facing each other.
func (s *Interlock) notFacing() string {
	if s.form > gridForm {
		return "v shows both journeys; there this works."
	}
	return s.noPair()
}
