// Package empathy is the screen of the empathy maps: a board of notes for one
// persona in one situation, as the full canvas or as four quadrants.
package empathy

import (
	"cmp"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// The scopes of the screen: the board, and the list of maps beside it.
const (
	scope     action.Scope = "empathy"
	listScope action.Scope = "list of maps"
)

// Empathy is the screen.
type Empathy struct {
	desk screen.Desk

	id        string // the map that is shown, "" while there is none
	at        cursor
	scroll    scroll
	quadrants bool             // four quadrants rather than the full canvas
	listed    bool             // the cursor is in the list of maps
	left      map[string]visit // where the cursor was in other maps

	area    frame.Rect // where the screen was drawn last, for moving by sight
	listTop int        // the first map shown in the list
}

// scroll is what is shown where not everything fits.
type scroll struct {
	row   int            // the first row of boxes
	first map[string]int // the first note shown in the box of a field
}

// visit is a cursor with what was shown around it.
type visit struct {
	at     cursor
	scroll scroll
}

// selection is what undo brings back.
type selection struct {
	id        string
	visit     visit
	quadrants bool
	listed    bool
}

// New returns the screen.
func New(desk screen.Desk) *Empathy {
	s := &Empathy{desk: desk, left: map[string]visit{}, scroll: scroll{first: map[string]int{}}}
	s.Refresh()
	return s
}

// Scope is the screen's own scope.
func (s *Empathy) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Empathy) Title() string { return "Empathy" }

// Scopes is that of the part the cursor is in.
func (s *Empathy) Scopes() []action.Scope {
	if s.listed {
		return []action.Scope{listScope}
	}
	return []action.Scope{scope}
}

// Update takes nothing: the screen has no commands of its own.
func (s *Empathy) Update(tea.Msg) tea.Cmd { return nil }

// current is the map that is shown; nil while there is none.
func (s *Empathy) current() *model.EmpathyMap { return s.desk.Workshop().EmpathyMap(s.id) }

// all lists the maps in the order of the list: customers first, the maps of a
// persona together.
func (s *Empathy) all() []*model.EmpathyMap {
	order := map[string]int{}
	personas := s.desk.Workshop().Personas()
	for i, persona := range personas {
		order[persona.ID] = i - len(personas) // before the maps of nobody, whose order is 0
	}
	list := s.desk.Workshop().EmpathyMaps()
	slices.SortStableFunc(list, func(a, b *model.EmpathyMap) int {
		return cmp.Compare(order[a.Persona], order[b.Persona])
	})
	return list
}

// open shows a map, with the cursor where it was left.
func (s *Empathy) open(id string) {
	if id == s.id {
		return
	}
	s.left[s.id] = s.visit()
	s.id = id
	back, visited := s.left[id]
	if !visited {
		back.at = s.beginning()
	}
	s.resume(back)
}

func (s *Empathy) visit() visit {
	return visit{s.at, scroll{s.scroll.row, maps.Clone(s.scroll.first)}}
}

func (s *Empathy) resume(back visit) {
	s.at, s.scroll = back.at, scroll{back.scroll.row, maps.Clone(back.scroll.first)}
	if s.scroll.first == nil {
		s.scroll.first = map[string]int{}
	}
	s.clamp()
}

// Selection is the map, the cursor in it, and the view.
func (s *Empathy) Selection() any { return selection{s.id, s.visit(), s.quadrants, s.listed} }

// Place is the map that is shown.
func (s *Empathy) Place() model.Place {
	if s.id == "" {
		return model.Place{}
	}
	return model.Place{File: model.KindEmpathyMap.Path(s.id)}
}

// Cursor is the field that the cursor is in.
func (s *Empathy) Cursor() model.Place {
	if s.id == "" {
		return model.Place{}
	}
	return s.fieldPlace(s.at.field)
}

// Hold takes hold of the note that the cursor is on, and answers with what
// brings the cursor back to it.
func (s *Empathy) Hold() func() {
	if _, ok := s.note(); !ok {
		return func() {}
	}
	held, listed := screen.Hold(s.desk, s.selected()), s.listed
	return func() {
		if now, moved := held.Moved(); moved {
			s.Reveal(now)
			s.listed = listed
		}
	}
}

// Restore goes back to a map and the cursor in it.
func (s *Empathy) Restore(kept any) {
	if kept, ok := kept.(selection); ok && s.desk.Workshop().EmpathyMap(kept.id) != nil {
		s.open(kept.id)
		s.quadrants, s.listed = kept.quadrants, kept.listed
		s.resume(kept.visit)
	}
}

// Refresh brings the cursor back to what is still there.
func (s *Empathy) Refresh() {
	if s.current() == nil {
		s.id = ""
		if list := s.all(); len(list) > 0 {
			s.open(list[0].ID)
		}
		s.listed = s.listed && s.id != ""
	}
	s.clamp()
}

// Reveal moves the cursor to a field or a note of a map. A field that the four
// quadrants do not show brings the full canvas back.
func (s *Empathy) Reveal(place model.Place) bool {
	kind, id := model.KindOf(place.File)
	if kind != model.KindEmpathyMap || s.desk.Workshop().EmpathyMap(id) == nil {
		return false
	}
	s.open(id)
	if len(place.Path) == 0 {
		return true
	}
	key, _ := place.Path[0].(string)
	if key == goal || slices.Contains(model.CanvasKeys(), key) {
		s.listed = false
		s.quadrants = s.quadrants && (key == goal || slices.Contains(model.QuadrantKeys(), key))
		note := 0
		if len(place.Path) > 1 {
			note, _ = place.Path[1].(int)
		}
		s.goTo(key, note)
	}
	return true
}
