// Package plan is the screen of what will be done: initiatives and how they
// weigh up, feedback loops, who decides with which money, and the lists of
// decisions, actions, parked items and the log.
package plan

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/screen"
)

const scope action.Scope = "plan"

// Plan is the screen. It shows one of its views at a time.
type Plan struct {
	desk   screen.Desk
	views  []*view
	active int
	facts  facts
	page   int // the entries shown last
}

// New returns the screen.
func New(desk screen.Desk) *Plan {
	s := &Plan{desk: desk, facts: facts{revision: -1}}
	s.views = []*view{
		s.initiatives(), s.priorities(), s.loops(), s.governance(),
		s.list(decisionList), s.list(actionList), s.list(parkingList), s.list(logList),
	}
	s.Refresh()
	return s
}

// view is one page of the screen. The cursor stands on one of its stops.
type view struct {
	title string
	kinds []model.Kind // of the records that it shows
	stops func() []stop
	draw  drawing
	add   func() tea.Cmd // what n makes
	// carry changes what the cursor is on by shift and an arrow; nil where
	// nothing can be carried.
	carry func(across, down int) (model.Edit, error)
	empty string // what to do while there is nothing

	at       int // the stop of the cursor
	known    []stop
	top      int  // the first row shown
	wandered bool // the wheel has turned away from the cursor
}

// stop is something that the cursor can stand on.
type stop struct {
	place  model.Place
	fields []string // of the form that enter opens; none means all
	column int      // among columns beside each other
}

func (a stop) same(b stop) bool {
	return a.place.File == b.place.File && slices.Equal(a.place.Path, b.place.Path) && slices.Equal(a.fields, b.fields)
}

// Scope is "plan".
func (s *Plan) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Plan) Title() string { return "Plan" }

// Scopes is the one of the screen: its views share their keys.
func (s *Plan) Scopes() []action.Scope { return []action.Scope{scope} }

// Update takes nothing: the screen has no commands of its own.
func (s *Plan) Update(tea.Msg) tea.Cmd { return nil }

func (s *Plan) view() *view { return s.views[s.active] }

// stop is what the cursor is on; false while there is nothing.
func (s *Plan) stop() (stop, bool) {
	v := s.view()
	if v.at >= len(v.known) {
		return stop{}, false
	}
	return v.known[v.at], true
}

// selected reports whether the cursor is on a stop of the view that is shown.
func (s *Plan) selected(at stop) bool {
	here, ok := s.stop()
	return ok && here.same(at)
}

// Refresh looks at the workshop again when it has changed. Every cursor stays
// on what it was on, or goes to the nearest.
func (s *Plan) Refresh() {
	if s.facts.revision == s.desk.Revision() {
		return
	}
	s.facts = gather(s.desk.Workshop(), s.desk.Revision())
	for _, v := range s.views {
		before, had := stop{}, v.at < len(v.known)
		if had {
			before = v.known[v.at]
		}
		v.known = v.stops()
		if at := slices.IndexFunc(v.known, before.same); had && at >= 0 {
			v.at = at
		}
		v.at = max(0, min(v.at, len(v.known)-1))
	}
}

// Hold takes hold of what the cursor of each view is on, and answers with what
// brings the cursors back to it.
func (s *Plan) Hold() func() {
	held := map[*view]*screen.Held{}
	for _, v := range s.views {
		if v.at < len(v.known) {
			held[v] = screen.Hold(s.desk, v.known[v.at].place)
		}
	}
	return func() {
		for v, stop := range held {
			now, moved := stop.Moved()
			if at, ok := v.holding(now); moved && ok {
				v.at = at
			}
		}
	}
}

// selection is what Restore brings back.
type selection struct {
	view, at int
	stop     stop
}

// Place is what the cursor is on.
func (s *Plan) Place() model.Place {
	here, _ := s.stop()
	return here.place
}

// Selection is the view and the stop of its cursor.
func (s *Plan) Selection() any {
	here, _ := s.stop()
	return selection{s.active, s.view().at, here}
}

// Restore goes back to a view and what the cursor was on there.
func (s *Plan) Restore(kept any) {
	before, ok := kept.(selection)
	if s.Refresh(); !ok {
		return
	}
	s.active = before.view
	v := s.view()
	if at := slices.IndexFunc(v.known, before.stop.same); at >= 0 {
		v.at = at
	} else {
		v.at = max(0, min(before.at, len(v.known)-1))
	}
	v.wandered = false
}

// Reveal moves the cursor to a place: to the view that is shown if it has it,
// or else to the first that has.
func (s *Plan) Reveal(place model.Place) bool {
	s.Refresh()
	kind, _ := model.KindOf(place.File)
	order := []int{s.active}
	for i := range s.views {
		order = append(order, i)
	}
	for _, i := range order {
		v := s.views[i]
		if !slices.Contains(v.kinds, kind) {
			continue
		}
		at, ok := v.holding(place)
		if ok || kind.Info().Folder == "" {
			s.active, v.at, v.wandered = i, at, false
			return true
		}
	}
	return false
}

// holding is the stop nearest to a place: the deepest that the place lies in.
func (v *view) holding(place model.Place) (at int, ok bool) {
	deepest := -1
	for i, stop := range v.known {
		path := stop.place.Path
		inside := stop.place.File == place.File && len(place.Path) >= len(path) && slices.Equal(place.Path[:len(path)], path)
		if inside && len(path) > deepest {
			at, ok, deepest = i, true, len(path)
		}
	}
	return at, ok
}
