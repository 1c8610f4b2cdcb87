package people

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/part/form"
	"interlock/tui/screen"
)

const everything = 1 << 30

// Actions lists the keys of the list, and those that lead out of the form.
func (s *People) Actions() []action.Action {
	move := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(by) } }
	page := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(by * max(1, s.page-1)) } }
	actions := []action.Action{
		{ID: "people.up", Title: "Persona above", Short: "move", Label: "↑↓", Keys: action.Keys("up k"), Footer: 1, Run: move(-1), Help: "Goes to the persona above."},
		{ID: "people.down", Title: "Persona below", Keys: action.Keys("down j"), Run: move(1), Help: "Goes to the persona below."},
		{ID: "people.first", Title: "First persona", Keys: action.Keys("home g"), Run: move(-everything), Help: "Goes to the first persona."},
		{ID: "people.last", Title: "Last persona", Keys: action.Keys("end G"), Run: move(everything), Help: "Goes to the last persona."},
		{ID: "people.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: page(-1), Help: "Goes up by what is shown."},
		{ID: "people.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: page(1), Help: "Goes down by what is shown."},
		{
			ID: "people.open", Title: "Go to the fields of the persona", Short: "edit", Keys: action.Keys("enter right l tab shift+tab e"), Footer: 2, Run: s.enter, Why: s.noPersona,
			Help: "Goes to the form at the right, where every field is edited.",
		},
		{
			ID: "people.new", Title: "New persona", Short: "new persona", Keys: action.Keys("n"), Footer: 3, Run: s.begin, Why: s.desk.ReadOnly,
			Help: "Asks for the side and the name. A persona is one person we design for, a customer or somebody who delivers.",
		},
		{
			ID: "people.duplicate", Title: "Duplicate the persona", Short: "duplicate", Keys: action.Keys("y"), Footer: 4, Run: s.duplicate, Why: s.noEdit,
			Help: "Copies the persona with everything known of it.",
		},
		{
			ID: "people.rename", Title: "Change the id of the persona", Short: "id", Keys: action.Keys("I"), Footer: 6, Run: s.rename, Why: s.noEdit,
			Help: "Asks for another id; everything that points at the persona follows.",
		},
		{
			ID: "people.delete", Title: "Delete the persona", Short: "delete", Keys: action.Keys("d delete"), Footer: 5, Run: s.delete, Why: s.noEdit,
			Help: "Takes the persona away, and says what still points at it. Undo brings it back.",
		},
		{
			ID: "people.editor", Title: "Open the file of the persona in your editor", Keys: action.Keys("E"), Run: s.external, Why: s.noEdit,
			Help: "Opens the whole file in $VISUAL or $EDITOR.",
		},
	}
	for i := range actions {
		actions[i].Scope = scope
	}
	return append(actions, action.Action{
		ID: "person.leave", Title: "Back to the list of personas", Short: "list", Keys: action.Keys("esc left h tab shift+tab"), Scope: personScope, Footer: 9, Run: s.leave,
		Help: "Leaves the form and goes back to the list.",
	})
}

func (s *People) noPersona() string {
	if s.chosen == "" {
		return "There is no persona yet: n adds one."
	}
	return ""
}

func (s *People) noEdit() string {
	if why := s.noPersona(); why != "" {
		return why
	}
	return s.desk.ReadOnly()
}

// move goes to another persona of the list.
func (s *People) move(by int) tea.Cmd {
	var ids []string
	for _, e := range s.entries {
		if e.id != "" {
			ids = append(ids, e.id)
		}
	}
	if at := slices.Index(ids, s.chosen); at >= 0 {
		s.choose(ids[max(0, min(at+by, len(ids)-1))])
	}
	return nil
}

func (s *People) enter() tea.Cmd {
	s.focused = true
	return nil
}

func (s *People) leave() tea.Cmd {
	s.focused = false
	return nil
}

// begin asks for the side and the name of a new persona.
func (s *People) begin() tea.Cmd {
	return s.desk.Choose(screen.Choice{
		Title: "Is this a customer, or somebody who delivers?",
		Options: []screen.Option{
			{ID: string(model.Customer), Title: "Customer", Detail: "somebody the service is for"},
			{ID: string(model.Employee), Title: "Employee", Detail: "somebody who delivers it; partners too"},
		},
		Done: s.askName,
	})
}

func (s *People) askName(side string) tea.Cmd {
	return s.desk.Ask(screen.Question{
		Title: "What do we call them?", Help: "A first name makes a person of them. It can be changed later.",
		Done: func(name string) (tea.Cmd, error) {
			name = strings.TrimSpace(name)
			edit, _, err := s.desk.Workshop().CreateRecord(model.KindPersona, name,
				model.FieldValue{Key: "side", Typed: side}, model.FieldValue{Key: "name", Typed: name})
			if err != nil {
				return nil, err
			}
			command := s.desk.Do(edit, nil)
			if s.Reveal(edit.Select) {
				s.focused = true
				s.form.ToFirstEmpty()
			}
			return command, nil
		},
	})
}

func (s *People) duplicate() tea.Cmd {
	edit, _, err := s.desk.Workshop().DuplicateRecord(model.KindPersona, s.chosen)
	return s.desk.Do(edit, err)
}

func (s *People) rename() tea.Cmd {
	return form.AskID(s.desk, model.Place{File: model.KindPersona.Path(s.chosen)}, nil)
}

func (s *People) delete() tea.Cmd {
	return s.desk.Do(form.Delete(s.desk.Workshop(), model.KindPersona, s.chosen))
}

func (s *People) external() tea.Cmd {
	file := s.desk.Workshop().File(model.KindPersona.Path(s.chosen))
	return s.desk.External(file.Source, ".yaml", func(text string) tea.Cmd {
		return s.desk.Do(s.desk.Workshop().Rewrite(file.Name, text), nil)
	})
}
