// Package overview is the first screen of a workshop: the question and the
// decision large, how far it has come, what it shows, and what is missing.
// Every line leads to where it comes from.
package overview

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const scope action.Scope = "overview"

// Overview is the screen. Its lines are made from the workshop whenever they
// are drawn; what takes longer to compute is known by revision.
type Overview struct {
	desk  screen.Desk
	known knowledge

	at       string   // the id of the line under the cursor
	top      int      // first row of the page shown
	view     int      // rows shown last
	width    int      // columns shown last
	placed   []placed // the lines where they were drawn last, on a page as long as needed
	wandered bool     // the wheel has turned away from the cursor
}

// placed is a line with its room on the page.
type placed struct {
	line
	room    frame.Rect
	heading string // stands over the line, "" for none
}

// New returns the screen.
func New(desk screen.Desk) *Overview {
	return &Overview{desk: desk, known: knowledge{revision: -1}, at: "question", width: 80}
}

// Scope is "overview".
func (s *Overview) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Overview) Title() string { return "Overview" }

// Scopes has the scope of the screen alone.
func (s *Overview) Scopes() []action.Scope { return []action.Scope{scope} }

// Update takes nothing: the screen has no commands of its own.
func (s *Overview) Update(tea.Msg) tea.Cmd { return nil }

// Refresh does nothing yet: what is shown is computed when it is shown.
func (s *Overview) Refresh() {}

// Selection is the id of the line under the cursor.
func (s *Overview) Selection() any { return s.at }

// Restore goes back to a line, if it is there.
func (s *Overview) Restore(kept any) {
	if id, ok := kept.(string); ok {
		s.at, s.wandered = id, false
	}
}

// Reveal moves the cursor to what workshop.yaml says. All other places belong
// to the screens that the lines lead to.
func (s *Overview) Reveal(place model.Place) bool {
	if place.File != model.WorkshopFile {
		return false
	}
	s.wandered = false
	s.at = aboutLine
	if len(place.Path) > 0 {
		switch place.Path[0] {
		case "question":
			s.at = questionLine
		case "decision":
			s.at = decisionLine
		case "scope":
			s.at = scopeLine
		}
	}
	return true
}

// arrange gives every line its room: the question over everything, and below
// it two columns where there is room for them.
func (s *Overview) arrange() {
	s.learn()
	t := s.desk.Theme()
	s.placed = s.placed[:0]
	band, columns := s.sections()
	area := frame.XYWH(0, 0, s.width, 1)
	y := s.stack(t, band, area, 1)
	if len(columns) < 2 || s.width < twoColumns {
		s.stack(t, slices.Concat(columns...), area, y)
	} else {
		for i, column := range frame.Columns(area, len(columns), columnGap) {
			s.stack(t, columns[i], column, y)
		}
	}
	s.cursor()
}

// cursor finds the line of the cursor among those that are placed. When it is
// gone, the cursor goes to the first line.
func (s *Overview) cursor() int {
	at := slices.IndexFunc(s.placed, func(p placed) bool { return p.id == s.at })
	if at < 0 && len(s.placed) > 0 {
		at, s.at = 0, s.placed[0].id
	}
	return at
}
