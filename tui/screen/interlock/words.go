package interlock

import (
	"fmt"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

// sides names the sides in the order of their indexes.
var sides = [2]model.Side{model.Customer, model.Employee}

// sideStyle is the colour of a side, for text.
func sideStyle(t *theme.Theme, side int) frame.Style {
	if side == customers {
		return t.Customer
	}
	return t.Employee
}

// sideFill is the colour of a side, for areas.
func sideFill(t *theme.Theme, side int) frame.Style {
	if side == customers {
		return t.CustomerFill
	}
	return t.EmployeeFill
}

// separator stands between facts on one line.
func (s *Interlock) separator() string { return " " + s.desk.Theme().Glyphs.Separator + " " }

// personaName is the name of a persona, or the word itself where it names none.
func (s *Interlock) personaName(id string) string {
	if persona := s.desk.Workshop().Persona(id); persona != nil {
		return persona.Title()
	}
	return id
}

// stageTitle is the number and the name of a stage.
func stageTitle(e end) string { return fmt.Sprintf("%d %s", e.stage+1, e.at().Title()) }

// endTitle is the name of a stage with the item of it that is named.
func (s *Interlock) endTitle(e end) string {
	if e.item == "" {
		return stageTitle(e)
	}
	return stageTitle(e) + s.separator() + e.item
}

// counted says "1 link" or "3 links".
func counted(number int, word string) string {
	if number == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", number, word)
}

// emotion is how a stage feels, as a sign; "" is no data.
func emotion(t *theme.Theme, stage *model.Stage) (string, frame.Style) {
	if stage.Emotion == nil {
		return "", t.Muted
	}
	shown := t.Emotion(*stage.Emotion)
	return shown.Sign, shown.Style
}

// inView moves the first entry shown as little as brings the entries from..to
// into view; where not all fit, the first of them.
func inView(first, from, to, room int) int { return min(max(first, to-room), from) }
