package empathy

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/model/prompt"
	"interlock/tui/frame"
	"interlock/tui/part/note"
)

// field describes a field of the map.
func field(key string) model.Field {
	found, _ := model.FieldAt(model.KindEmpathyMap.Info().Fields, key)
	return found
}

// prompts are what to ask the room for a field, the best question first.
func (s *Empathy) prompts(key string) []string {
	return prompt.At(s.desk.Workshop(), s.fieldPlace(key))
}

// Draw draws the map of the cursor, or how to begin.
func (s *Empathy) Draw(f *frame.Frame, area frame.Rect) {
	s.area = area
	if s.current() == nil {
		s.drawNothing(f, area)
		return
	}
	board := s.plan()
	s.scroll.row = board.first
	for _, box := range board.boxes {
		s.scroll.first[box.key] = box.first
	}
	s.drawList(f, board.list)
	s.drawTitle(f, board.title)
	s.drawBorders(f, board)
	for _, box := range board.boxes {
		s.drawBox(f, box)
	}
	s.drawStatus(f, board.status)
}

// drawNothing says what an empathy map is and how to begin one.
func (s *Empathy) drawNothing(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	area = frame.Center(area, min(area.Dx()-4, 76), min(area.Dy(), 5))
	head, rest := frame.CutTop(area, 2)
	f.Text(head, t.Title, "No empathy maps yet")
	f.Wrap(rest, t.Text, "An empathy map is one person in one situation: what they see, say, do and hear, think and feel. Press n to make the first.")
}

// drawTitle draws whose map it is, and how much of it is guessed.
func (s *Empathy) drawTitle(f *frame.Frame, area frame.Rect) {
	t, current := s.desk.Theme(), s.current()
	f.Zone(area, titleZone)
	line, _ := frame.CutTop(frame.Inset(area, 1, 0), 1)
	facts := s.facts(line.Dx() / 2)
	if area.Dy() > 1 {
		facts = s.facts(line.Dx() * 3 / 5) // the title has a second line to go on
	}
	right, left := frame.CutRight(line, frame.Width(facts))
	f.Text(right, t.Muted, facts)
	_, left = frame.CutRight(left, 2)
	_, left = frame.CutLeft(left, f.Text(left, s.sideStyle(current), s.ownerName(current)))
	if current.Situation == "" {
		return
	}
	situation := ": " + current.Situation
	if lines := frame.Lines(situation, left.Dx()); area.Dy() > 1 && len(lines) > 1 {
		_, below := frame.CutTop(area, 1)
		f.Text(frame.Inset(below, 3, 0), t.Title, strings.Join(lines[1:], " "))
		situation = lines[0]
	}
	f.Text(left, t.Title, situation)
}

// facts are what fits beside the title.
func (s *Empathy) facts(width int) string {
	view := "full canvas (v: four quadrants)"
	if s.quadrants {
		view = "four quadrants (v: full canvas)"
	}
	parts := []string{s.guesses(), s.position(), view}
	for len(parts) > 1 && frame.Width(strings.Join(parts, "   ")) > width {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, "   ")
}

// guesses says how much of the map nobody has seen or heard.
func (s *Empathy) guesses() string {
	all, guesses := 0, 0
	for _, key := range model.CanvasKeys() {
		for _, each := range s.notes(key) {
			all++
			if each.Basis.Guess() {
				guesses++
			}
		}
	}
	switch {
	case all == 0:
		return "no notes yet"
	case guesses == 1:
		return fmt.Sprintf("1 of %d is a guess", all)
	}
	return fmt.Sprintf("%d of %d are guesses", guesses, all)
}

// position says which of the maps this is.
func (s *Empathy) position() string {
	list := s.all()
	for i, each := range list {
		if each.ID == s.id {
			return fmt.Sprintf("map %d of %d", i+1, len(list))
		}
	}
	return ""
}

func (s *Empathy) ownerName(of *model.EmpathyMap) string {
	if of.Persona == "" {
		return "Nobody yet"
	}
	return s.personaName(of.Persona)
}

// side is whose experience a map shows; "" while its persona does not say.
func (s *Empathy) side(of *model.EmpathyMap) model.Side {
	if persona := s.desk.Workshop().Persona(of.Persona); persona != nil {
		return persona.Side
	}
	return ""
}

func (s *Empathy) sideStyle(of *model.EmpathyMap) frame.Style {
	t := s.desk.Theme()
	switch s.side(of) {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Heading
}

// drawStatus draws what to ask the room, and what is known of the note.
func (s *Empathy) drawStatus(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	question, details := field(s.at.field).Label+": "+s.prompts(s.at.field)[0], ""
	if s.listed {
		question = "One map for each persona in each situation. enter goes to the board, n makes another."
	}
	if selected, ok := s.note(); ok && !s.listed {
		details = note.Details(selected)
		if selected.ID != "" {
			details += " " + t.Glyphs.Separator + " id " + selected.ID
		}
	}
	line, below := frame.CutTop(frame.Inset(area, 1, 0), 1)
	if below.Empty() {
		right, left := frame.CutRight(line, frame.Width(details))
		f.Text(right, t.Text, details)
		_, line = frame.CutRight(left, 2)
	}
	f.Text(line, t.Muted, question)
	f.Text(below, t.Text, details)
}
