// Package people is the screen of the personas of a workshop: who there is on
// both sides, and everything known of the one the cursor is on.
package people

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/part/form"
	"interlock/tui/screen"
)

const (
	scope       action.Scope = "people"
	personScope action.Scope = "person"
)

// People is the screen. A list of personas stands at the left, the form of one
// of them at the right.
type People struct {
	desk     screen.Desk
	entries  []entry
	revision int    // of the workshop that the entries were made from
	chosen   string // the id of the persona, "" while there is none
	form     *form.Form
	pointing int  // how many places name the persona
	focused  bool // the cursor is in the form
	top      int  // first line of the list shown
	page     int  // lines of the list shown last
	wandered bool // the wheel has turned away from the chosen one
}

// entry is one persona of the list, or the name of a side.
type entry struct {
	heading string
	id      string
	name    string
	detail  string
	side    model.Side
}

// New returns the screen.
func New(desk screen.Desk) *People {
	s := &People{desk: desk, revision: -1}
	s.Refresh()
	return s
}

// Scope is "people".
func (s *People) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *People) Title() string { return "People" }

// Scopes are those of the pane that the cursor is in.
func (s *People) Scopes() []action.Scope {
	if s.Form() != nil {
		return []action.Scope{form.Scope, personScope}
	}
	return []action.Scope{scope}
}

// Form is the form that the cursor is in, nil while it is in the list.
func (s *People) Form() *form.Form {
	if s.focused {
		return s.form
	}
	return nil
}

// Update takes nothing: the screen has no commands of its own.
func (s *People) Update(tea.Msg) tea.Cmd { return nil }

// Refresh makes the list anew when the workshop has changed. The cursor stays
// on its persona, or goes to the nearest.
func (s *People) Refresh() {
	if s.revision == s.desk.Revision() && s.known(s.chosen) {
		return
	}
	at := slices.IndexFunc(s.entries, func(e entry) bool { return e.id != "" && e.id == s.chosen })
	s.entries, s.revision = entries(s.desk.Workshop()), s.desk.Revision()
	if !s.known(s.chosen) {
		s.choose(s.nearest(max(0, at)))
	}
}

func (s *People) known(id string) bool {
	return id != "" && slices.ContainsFunc(s.entries, func(e entry) bool { return e.id == id })
}

// nearest is the persona at a line of the list, or the one above.
func (s *People) nearest(at int) string {
	found := ""
	for i, e := range s.entries {
		if e.id != "" && (i <= at || found == "") {
			found = e.id
		}
	}
	return found
}

// choose shows the form of a persona, or of none.
func (s *People) choose(id string) {
	s.wandered = false
	if id == s.chosen && s.form != nil {
		return
	}
	s.chosen, s.form = id, nil
	if id == "" {
		s.focused = false
		return
	}
	s.form = form.New(s.desk, model.Place{File: model.KindPersona.Path(id)}, form.Options{
		Zone: "people:form", Links: func() []form.Link { return s.links(id) },
	})
}

// links are the rows below the fields of a persona.
func (s *People) links(id string) []form.Link {
	s.pointing = len(pointing(s.desk.Workshop(), id))
	return links(s.desk.Workshop(), id)
}

// entries lists the personas under the names of their sides.
func entries(w *model.Workshop) []entry {
	var list []entry
	heading := ""
	for _, persona := range w.Personas() {
		if name := sideName(persona.Side); name != heading {
			heading = name
			list = append(list, entry{heading: name, side: persona.Side})
		}
		list = append(list, entry{id: persona.ID, name: persona.Title(), detail: detail(persona), side: persona.Side})
	}
	return list
}

func sideName(side model.Side) string {
	switch side {
	case model.Customer:
		return "CUSTOMERS"
	case model.Employee:
		return "EMPLOYEES"
	}
	return "NO SIDE YET"
}

// detail is what tells a persona from the others of its side.
func detail(persona *model.Persona) string {
	switch {
	case persona.Side != model.Employee:
		return persona.Label
	case persona.Contact == "backstage":
		return "back office"
	case persona.Function != "":
		return persona.Function
	case persona.Role != "":
		return persona.Role
	}
	return persona.Contact
}

// selection is what Restore brings back.
type selection struct {
	persona string
	row     int
	focused bool
}

// Place is the persona under the cursor.
func (s *People) Place() model.Place {
	if s.chosen == "" {
		return model.Place{}
	}
	return model.Place{File: model.KindPersona.Path(s.chosen)}
}

// Selection is the persona with the row of its form.
func (s *People) Selection() any {
	kept := selection{persona: s.chosen, focused: s.focused}
	if s.form != nil {
		kept.row = s.form.Cursor()
	}
	return kept
}

// Restore goes back to a persona and row.
func (s *People) Restore(kept any) {
	at, ok := kept.(selection)
	if s.Refresh(); !ok || !s.known(at.persona) {
		return
	}
	s.choose(at.persona)
	s.focused = at.focused
	s.form.Restore(at.row)
}

// Reveal shows a persona, and the row of its form that holds the place.
func (s *People) Reveal(place model.Place) bool {
	kind, id := model.KindOf(place.File)
	if s.Refresh(); kind != model.KindPersona || !s.known(id) {
		return false
	}
	s.choose(id)
	if len(place.Path) > 0 {
		s.focused = s.form.Reveal(place)
	}
	return true
}
