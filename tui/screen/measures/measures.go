// Package measures is the screen of the metrics: what drives and what results
// from the experience of customers and employees, side by side, and which
// measures of the two sides move together.
package measures

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/screen"
)

// The scopes of the screen: its four cells, and the comparison of two metrics.
const (
	scope        action.Scope = "measures"
	compareScope action.Scope = "moves with"
)

// Measures is the screen.
type Measures struct {
	desk     screen.Desk
	cells    []cell
	revision int // of the workshop that the cells were made from
	at       cursor
	facing   bool // the two sides stood beside each other when drawn last
	top      int  // the first row shown
	page     int  // the rows shown last
	wandered bool // the wheel has turned away from the cursor

	comparing *comparison // nil while the cells are shown
}

// cursor is a metric of a cell, or the cell itself while it is empty.
type cursor struct{ cell, row int }

// New returns the screen.
func New(desk screen.Desk) *Measures {
	s := &Measures{desk: desk, revision: -1}
	s.Refresh()
	return s
}

// Scope is "measures".
func (s *Measures) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Measures) Title() string { return "Measures" }

// Scopes are those of what is shown.
func (s *Measures) Scopes() []action.Scope {
	if s.comparing != nil {
		return []action.Scope{compareScope}
	}
	return []action.Scope{scope}
}

// Update takes nothing: the screen has no commands of its own.
func (s *Measures) Update(tea.Msg) tea.Cmd { return nil }

// Refresh makes the cells anew when the workshop has changed. The cursor stays
// on its metric, or goes to the nearest.
func (s *Measures) Refresh() {
	if s.revision == s.desk.Revision() && s.cells != nil {
		return
	}
	chosen := s.chosen()
	s.cells, s.revision = cells(s.desk.Workshop()), s.desk.Revision()
	if chosen == "" || !s.find(chosen) {
		s.clamp()
	}
	if s.comparing != nil && !s.comparing.refresh(s.desk.Workshop()) {
		s.comparing = nil
	}
}

// clamp brings the cursor back to what is there.
func (s *Measures) clamp() {
	s.at.cell = max(0, min(s.at.cell, len(s.cells)-1))
	s.at.row = max(0, min(s.at.row, len(s.cells[s.at.cell].entries)-1))
}

// find puts the cursor on a metric and reports whether it is there.
func (s *Measures) find(id string) bool {
	for c, cell := range s.cells {
		if row := slices.IndexFunc(cell.entries, func(e entry) bool { return e.metric.ID == id }); row >= 0 {
			s.at, s.wandered = cursor{c, row}, false
			return true
		}
	}
	return false
}

// cell is the cell of the cursor.
func (s *Measures) cell() cell { return s.cells[s.at.cell] }

// entry is the metric under the cursor; false in an empty cell.
func (s *Measures) entry() (entry, bool) {
	if s.at.cell >= len(s.cells) || s.at.row >= len(s.cell().entries) {
		return entry{}, false
	}
	return s.cell().entries[s.at.row], true
}

// chosen is the id of the metric under the cursor, "" for none.
func (s *Measures) chosen() string {
	if entry, ok := s.entry(); ok {
		return entry.metric.ID
	}
	return ""
}

// Place is the metric under the cursor.
func (s *Measures) Place() model.Place {
	if s.chosen() == "" {
		return model.Place{}
	}
	return model.Place{File: model.KindMetric.Path(s.chosen())}
}

// selection is what Restore brings back.
type selection struct {
	at     cursor
	metric string
}

// Selection is the metric of the cursor, or its empty cell.
func (s *Measures) Selection() any { return selection{s.at, s.chosen()} }

// Restore goes back to a metric or cell.
func (s *Measures) Restore(kept any) {
	before, ok := kept.(selection)
	if s.Refresh(); !ok {
		return
	}
	if before.metric == "" || !s.find(before.metric) {
		s.at = before.at
		s.clamp()
	}
}

// Reveal moves the cursor to a metric.
func (s *Measures) Reveal(place model.Place) bool {
	s.Refresh()
	kind, id := model.KindOf(place.File)
	if kind != model.KindMetric || !s.find(id) {
		return false
	}
	s.comparing = nil
	return true
}
