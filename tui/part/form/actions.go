package form

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
)

// Scope is the scope of a form's keys.
const Scope action.Scope = "form"

// Actions lists the keys of every form. Current answers with the form in
// front, nil when there is none.
func Actions(current func() *Form) []action.Action {
	k := keys{current}
	actions := k.moving()
	actions = append(actions, k.editing()...)
	actions = append(actions, k.knowing()...)
	for i := range actions {
		actions[i].Scope = Scope
	}
	return actions
}

// keys makes actions of the methods of the form in front.
type keys struct{ current func() *Form }

func (k keys) run(run func(*Form) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if form := k.current(); form != nil {
			return run(form)
		}
		return nil
	}
}

// why tells why an edit cannot be made: by what the form says, or because
// nothing can be edited.
func (k keys) why(why func(*Form) string) func() string {
	return func() string {
		form := k.current()
		switch {
		case form == nil:
			return "No form is open."
		case form.desk.ReadOnly() != "":
			return form.desk.ReadOnly()
		}
		return why(form)
	}
}

func (k keys) moving() []action.Action {
	move := func(by func(*Form) int) func() tea.Cmd {
		return k.run(func(f *Form) tea.Cmd { return f.move(by(f)) })
	}
	fixedly := func(by int) func(*Form) int { return func(*Form) int { return by } }
	return []action.Action{
		{ID: "form.up", Title: "Row above", Short: "move", Label: "↑↓", Keys: action.Keys("up k"), Footer: 1, Run: move(fixedly(-1)), Help: "Goes to the field or entry above."},
		{ID: "form.down", Title: "Row below", Keys: action.Keys("down j"), Run: move(fixedly(1)), Help: "Goes to the field or entry below."},
		{ID: "form.first", Title: "First row", Keys: action.Keys("home g"), Run: move(fixedly(math.MinInt32)), Help: "Goes to the first field."},
		{ID: "form.last", Title: "Last row", Keys: action.Keys("end G"), Run: move(fixedly(math.MaxInt32)), Help: "Goes to the last row."},
		{ID: "form.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: move(func(f *Form) int { return f.pageStep(-1) }), Help: "Goes up by what is shown."},
		{ID: "form.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: move(func(f *Form) int { return f.pageStep(1) }), Help: "Goes down by what is shown."},
	}
}

func (k keys) editing() []action.Action {
	return []action.Action{
		{
			ID: "form.edit", Title: "Edit the field, or go where the row leads", Short: "edit", Keys: action.Keys("enter"), Footer: 2, Run: k.run((*Form).edit), Why: k.whyEdit(),
			Help: "Asks for the value; nothing typed takes it away. On the name of a list, all its entries can be typed, one a line.",
		},
		{
			ID: "form.new", Title: "Add to the list", Short: "new", Keys: action.Keys("n"), Footer: 3, Run: k.run((*Form).insert), Why: k.why(noList),
			Help: "Opens the line to type notes or entries of this list one after the other; tab goes to the next list.",
		},
		{
			ID: "form.delete", Title: "Delete the value or entry", Short: "delete", Keys: action.Keys("d delete"), Footer: 5, Run: k.run((*Form).delete), Why: k.why(noValue),
			Help: "Takes it away, and says what still points at it. Undo brings it back.",
		},
		{
			ID: "form.shift-up", Title: "Move the entry up", Short: "carry", Label: "shift+↑↓", Keys: action.Keys("shift+up K"), Footer: 8, Run: k.run(func(f *Form) tea.Cmd { return f.shift(-1) }), Why: k.why(noEntry),
			Help: "Puts the entry before the one above it.",
		},
		{
			ID: "form.shift-down", Title: "Move the entry down", Keys: action.Keys("shift+down J"), Run: k.run(func(f *Form) tea.Cmd { return f.shift(1) }), Why: k.why(noEntry),
			Help: "Puts the entry behind the one below it.",
		},
		{
			ID: "form.details", Title: "Open the form of the note or entry", Short: "details", Keys: action.Keys("e"), Footer: 7, Run: k.run((*Form).details), Why: k.why(noDetails),
			Help: "Shows everything that can be known of it: basis, sources, severity, tags, audience.",
		},
		{
			ID: "form.editor", Title: "Open the text in your editor", Keys: action.Keys("E"), Run: k.run((*Form).external), Why: k.why(func(*Form) string { return "" }),
			Help: "Opens the text under the cursor in $VISUAL or $EDITOR, or the whole file where there is no single text.",
		},
		{
			ID: "form.rename", Title: "Change the id", Keys: action.Keys("I"), Run: k.run((*Form).rename), Why: k.why(noID),
			Help: "Asks for another id; everything that points here follows.",
		},
	}
}

func (k keys) knowing() []action.Action {
	basis := func(key, id string, basis model.Basis, title, help string) action.Action {
		return action.Action{
			ID: "form." + id, Title: title, Keys: action.Keys(key), Why: k.why(noNote), Help: help + " The same key again clears it.",
			Run: k.run(func(f *Form) tea.Cmd { return f.setBasis(basis) }),
		}
	}
	observed := basis("o", "observed", model.Observed, "Basis: observed", "Somebody saw it happen.")
	observed.Label, observed.Short, observed.Footer = "o s i a m", "basis", 4
	return []action.Action{
		observed,
		basis("s", "said", model.Said, "Basis: said", "Somebody said it."),
		basis("i", "inferred", model.Inferred, "Basis: inferred", "We concluded it; it counts as a guess."),
		basis("a", "assumed", model.Assumed, "Basis: assumed", "We assume it; it counts as a guess."),
		basis("m", "measured", model.Measured, "Basis: measured", "A number says so."),
		{
			ID: "form.sources", Title: "Choose the sources", Short: "sources", Keys: action.Keys("S"), Footer: 6, Run: k.run((*Form).chooseSources), Why: k.why(noSources),
			Help: "Says which research stands behind the note or the record.",
		},
	}
}

// whyEdit lets links be followed where nothing can be edited.
func (k keys) whyEdit() func() string {
	edit := k.why(func(*Form) string { return "" })
	return func() string {
		if form := k.current(); form != nil && form.current().kind == link {
			return ""
		}
		return edit()
	}
}

func noValue(f *Form) string {
	switch r := f.current(); {
	case r.kind == link:
		return "This row is computed: enter goes to where it is said."
	case r.kind == fixed:
		return "This can only be changed in the text: E opens it."
	case r.kind == add, r.empty():
		return "There is nothing to delete here."
	}
	return ""
}

func noDetails(f *Form) string {
	if !f.current().detailed() {
		return "Only notes and entries have a form of their own: enter edits this."
	}
	return ""
}

func noList(f *Form) string {
	if _, _, ok := f.list(); !ok {
		return "Go to a list first: n adds to it."
	}
	return ""
}

func noEntry(f *Form) string {
	if f.current().kind != item {
		return "Go to an entry of a list first."
	}
	return ""
}

func noNote(f *Form) string {
	if _, ok := f.noteHere(); !ok {
		return "How we know is said of a note: go to one first."
	}
	return ""
}

func noSources(f *Form) string {
	if _, ok := f.sources(); !ok {
		return "Nothing here has sources of its own."
	}
	return ""
}

func noID(f *Form) string {
	if _, ok := f.named(); !ok {
		return "Nothing here has an id."
	}
	return ""
}
