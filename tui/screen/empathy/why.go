package empathy

// The reasons why something cannot be done now; each is "" when it can.

// noMap tells that there is no map to move in.
func (s *Empathy) noMap() string {
	if s.current() == nil {
		return "No empathy maps yet: n makes one."
	}
	return ""
}

// noOther tells that there is no map to turn to.
func (s *Empathy) noOther() string {
	if why := s.noMap(); why != "" {
		return why
	}
	if len(s.desk.Workshop().EmpathyMaps()) == 1 {
		return "This is the only map."
	}
	return ""
}

// notHere tells that there is no map to edit.
func (s *Empathy) notHere() string {
	if why := s.desk.ReadOnly(); why != "" {
		return why
	}
	return s.noMap()
}

// noNote tells that the cursor is on no note.
func (s *Empathy) noNote() string {
	if why := s.notHere(); why != "" {
		return why
	}
	if _, ok := s.note(); !ok {
		return "This belongs to a note: go to one, or press n to write one."
	}
	return ""
}

// noForm tells that the cursor is on nothing that has a form.
func (s *Empathy) noForm() string {
	if s.at.field == goal {
		return s.notHere()
	}
	return s.noNote()
}

// noPain tells that the cursor is on no pain.
func (s *Empathy) noPain() string {
	if why := s.noNote(); why != "" {
		return why
	}
	if s.at.field != "pains" {
		return "Only pains have a severity."
	}
	return ""
}

// noSources tells that there is nothing to cite.
func (s *Empathy) noSources() string {
	if why := s.noNote(); why != "" {
		return why
	}
	if len(s.desk.Workshop().Sources()) == 0 {
		return "There are no sources to choose from: sources.yaml lists them."
	}
	return ""
}
