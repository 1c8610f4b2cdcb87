package plan

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
)

const everything = 1 << 30

// Actions lists everything that can be done here.
func (s *Plan) Actions() []action.Action {
	all := append(s.moveActions(), s.editActions()...)
	all = append(all, s.carryActions()...)
	for i := range all {
		all[i].Scope = scope
	}
	return all
}

func (s *Plan) moveActions() []action.Action {
	move := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(by) } }
	cross := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.cross(by) } }
	page := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(by * max(1, s.page)) } }
	turn := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.turn(by) } }
	return []action.Action{
		{ID: "plan.up", Title: "Up", Short: "move", Label: "↑↓←→", Keys: action.Keys("up k"), Footer: 1, Run: move(-1), Help: "Goes to the entry above."},
		{ID: "plan.down", Title: "Down", Keys: action.Keys("down j"), Run: move(1), Help: "Goes to the entry below."},
		{ID: "plan.left", Title: "Column to the left", Keys: action.Keys("left h"), Run: cross(-1), Help: "Goes to the column at the left, as from the initiatives for a moment to those for work overall."},
		{ID: "plan.right", Title: "Column to the right", Keys: action.Keys("right l"), Run: cross(1), Help: "Goes to the column at the right, as from the initiatives for work overall to those for a moment."},
		{ID: "plan.first", Title: "First entry", Keys: action.Keys("home g"), Run: move(-everything), Help: "Goes to the first entry."},
		{ID: "plan.last", Title: "Last entry", Keys: action.Keys("end G"), Run: move(everything), Help: "Goes to the last entry."},
		{ID: "plan.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: page(-1), Help: "Goes up by what is shown."},
		{ID: "plan.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: page(1), Help: "Goes down by what is shown."},
		{
			ID: "plan.next", Title: "Next view of the plan", Short: "view", Keys: action.Keys("v tab"), Footer: 2, Run: turn(1),
			Help: "Goes on through initiatives, priorities, loops, governance, decisions, actions, parking and log.",
		},
		{ID: "plan.previous", Title: "Previous view of the plan", Keys: action.Keys("V shift+tab"), Run: turn(-1), Help: "Goes back through the views of the plan."},
	}
}

func (s *Plan) editActions() []action.Action {
	return []action.Action{
		{
			ID: "plan.open", Title: "Open the form of the entry", Short: "edit", Keys: action.Keys("enter e"), Footer: 3, Run: s.open, Why: s.noEdit,
			Help: "Opens every field of what the cursor is on.",
		},
		{
			ID: "plan.new", Title: "New entry in this view", Short: "new", Keys: action.Keys("n"), Footer: 4, Run: func() tea.Cmd { return s.view().add() }, Why: s.desk.ReadOnly,
			Help: "Adds what the view lists: an initiative, a loop, a member, a decision, an action, a parked item or an entry of the log.",
		},
		{
			ID: "plan.status", Title: "Set how far the initiative is", Short: "status", Keys: action.Keys("s"), Footer: 5, Run: s.setStatus, Why: s.noInitiative,
			Help: "Says whether the initiative is proposed, agreed, under way, done or dropped.",
		},
		{
			ID: "plan.done", Title: "Mark the action as done, or not", Short: "done", Keys: action.Keys("space"), Footer: 5, Run: s.toggleDone, Why: s.noAction,
			Help: "Writes today's date as the day it was done; the same key takes it back.",
		},
		{
			ID: "plan.delete", Title: "Delete the entry", Short: "delete", Keys: action.Keys("d delete"), Footer: 6, Run: s.delete, Why: s.noEdit,
			Help: "Takes it away, and says what still points at it. Undo brings it back.",
		},
		{
			ID: "plan.duplicate", Title: "Duplicate the entry", Keys: action.Keys("y"), Run: s.duplicate, Why: s.noCopy,
			Help: "Copies the entry behind itself; a record gets a new id.",
		},
		{
			ID: "plan.rename", Title: "Change the id of the initiative or loop", Keys: action.Keys("I"), Run: s.rename, Why: s.noID,
			Help: "Asks for another id; everything that names it follows.",
		},
		{
			ID: "plan.editor", Title: "Open the file in your editor", Keys: action.Keys("E"), Run: s.external, Why: s.noFile,
			Help: "Opens the whole file of the entry in $VISUAL or $EDITOR.",
		},
	}
}

func (s *Plan) carryActions() []action.Action {
	return []action.Action{
		{
			ID: "plan.carry-up", Title: "Carry the entry up", Short: "carry", Label: "shift+↑↓←→", Keys: action.Keys("shift+up K"), Footer: 7, Run: s.carry(0, -1), Why: s.noCarry(0, -1),
			Help: "Moves an entry up its list; among the priorities, says that the initiative helps more.",
		},
		{
			ID: "plan.carry-down", Title: "Carry the entry down", Keys: action.Keys("shift+down J"), Run: s.carry(0, 1), Why: s.noCarry(0, 1),
			Help: "Moves an entry down its list; among the priorities, says that the initiative helps less.",
		},
		{
			ID: "plan.carry-left", Title: "Carry the initiative to the left", Keys: action.Keys("shift+left H"), Run: s.carry(-1, 0), Why: s.noCarry(-1, 0),
			Help: "Makes it an initiative for work overall; among the priorities, says that it takes less work.",
		},
		{
			ID: "plan.carry-right", Title: "Carry the initiative to the right", Keys: action.Keys("shift+right L"), Run: s.carry(1, 0), Why: s.noCarry(1, 0),
			Help: "Makes it an initiative for a moment; among the priorities, says that it takes more work.",
		},
	}
}

func (s *Plan) nothing() string {
	if _, ok := s.stop(); !ok {
		return "There is nothing here yet: n adds the first."
	}
	return ""
}

func (s *Plan) noEdit() string {
	if why := s.nothing(); why != "" {
		return why
	}
	return s.desk.ReadOnly()
}

// kind is the kind of record under the cursor.
func (s *Plan) kind() model.Kind {
	here, _ := s.stop()
	kind, _ := model.KindOf(here.place.File)
	return kind
}

func (s *Plan) noInitiative() string {
	if s.kind() != model.KindInitiative {
		return "Go to an initiative first."
	}
	return s.noEdit()
}

func (s *Plan) noAction() string {
	if s.kind() != model.KindActions {
		return "Go to an action first."
	}
	return s.noEdit()
}

func (s *Plan) noID() string {
	if s.nothing() == "" && s.kind().Info().Folder == "" {
		return "Only initiatives and loops have an id."
	}
	return s.noEdit()
}

func (s *Plan) noCopy() string {
	if here, ok := s.stop(); ok && s.kind().Info().Folder == "" && !inList(here.place) {
		return "There is only one of it."
	}
	return s.noEdit()
}

func (s *Plan) noFile() string {
	if s.desk.Workshop().File(s.file()) == nil {
		return "Nothing is written here yet: n adds the first."
	}
	return s.desk.ReadOnly()
}

func (s *Plan) noCarry(across, down int) func() string {
	return func() string {
		switch {
		case s.view().carry == nil:
			return "Nothing here can be carried."
		case s.noEdit() != "":
			return s.noEdit()
		}
		if _, err := s.view().carry(across, down); err != nil {
			return err.Error()
		}
		return ""
	}
}
