package measures

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
)

// Actions lists everything that can be done here.
func (s *Measures) Actions() []action.Action {
	var all []action.Action
	for _, part := range []struct {
		scope   action.Scope
		actions []action.Action
	}{{scope, s.moveActions()}, {scope, s.editActions()}, {compareScope, s.compareActions()}} {
		for _, each := range part.actions {
			each.Scope = part.scope
			all = append(all, each)
		}
	}
	return all
}

func (s *Measures) moveActions() []action.Action {
	move := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(by) } }
	page := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.move(by * max(1, s.page-2)) } }
	turn := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.turn(by) } }
	return []action.Action{
		{ID: "measures.up", Title: "Metric above", Short: "move", Label: "↑↓←→", Keys: action.Keys("up k"), Footer: 1, Run: move(-1), Help: "Goes to the metric above, and from the first one to the cell above."},
		{ID: "measures.down", Title: "Metric below", Keys: action.Keys("down j"), Run: move(1), Help: "Goes to the metric below, and from the last one to the cell below."},
		{ID: "measures.left", Title: "The customers' side", Keys: action.Keys("left h"), Run: s.cross(model.Customer), Help: "Goes from an employee cell to the customer cell that faces it."},
		{ID: "measures.right", Title: "The employees' side", Keys: action.Keys("right l"), Run: s.cross(model.Employee), Help: "Goes from a customer cell to the employee cell that faces it."},
		{ID: "measures.next", Title: "Next cell", Keys: action.Keys("tab"), Run: turn(1), Help: "Goes to the next of the four cells."},
		{ID: "measures.previous", Title: "Previous cell", Keys: action.Keys("shift+tab"), Run: turn(-1), Help: "Goes to the previous of the four cells."},
		{ID: "measures.first", Title: "First metric", Keys: action.Keys("home g"), Run: move(-everything), Help: "Goes to the first metric."},
		{ID: "measures.last", Title: "Last metric", Keys: action.Keys("end G"), Run: move(everything), Help: "Goes to the last metric."},
		{ID: "measures.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: page(-1), Help: "Goes up by what is shown."},
		{ID: "measures.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: page(1), Help: "Goes down by what is shown."},
	}
}

func (s *Measures) editActions() []action.Action {
	return []action.Action{
		{
			ID: "measures.open", Title: "Open the form of the metric", Short: "edit", Keys: action.Keys("enter e"), Footer: 2, Run: s.open, Why: s.desk.ReadOnly,
			Help: "Opens every field of the metric: unit, target, owner, readings. In an empty cell it begins a metric.",
		},
		{
			ID: "measures.new", Title: "New metric in this cell", Short: "metric", Keys: action.Keys("n"), Footer: 3, Run: s.begin, Why: s.desk.ReadOnly,
			Help: "Asks for the name; the cell says whose experience it measures, and whether it drives the experience or results from it.",
		},
		{
			ID: "measures.reading", Title: "Append a reading", Short: "reading", Keys: action.Keys("r"), Footer: 4, Run: s.addReading, Why: s.noEdit,
			Help: "Asks for date, value, number of answers and segment in one line: 2025-06 61 n=214 north.",
		},
		{
			ID: "measures.moves-with", Title: "See which metric of the other side moves with it", Short: "moves with", Keys: action.Keys("w"), Footer: 5, Run: s.compare, Why: s.noPair,
			Help: "Lays a metric of one side beside one of the other: dots always, a number only where there are enough.",
		},
		{
			ID: "measures.delete", Title: "Delete the metric", Short: "delete", Keys: action.Keys("d delete"), Footer: 7, Run: s.delete, Why: s.noEdit,
			Help: "Takes the metric away, and says what still points at it. Undo brings it back.",
		},
		{
			ID: "measures.duplicate", Title: "Duplicate the metric", Keys: action.Keys("y"), Run: s.duplicate, Why: s.noEdit,
			Help: "Copies the metric with its readings under a new id.",
		},
		{
			ID: "measures.rename", Title: "Change the id of the metric", Keys: action.Keys("I"), Run: s.rename, Why: s.noEdit,
			Help: "Asks for another id; everything that names the metric follows.",
		},
		{
			ID: "measures.editor", Title: "Open the file of the metric in your editor", Keys: action.Keys("E"), Run: s.external, Why: s.noEdit,
			Help: "Opens the whole file in $VISUAL or $EDITOR.",
		},
		{
			ID: "measures.carry-left", Title: "Make it a metric of customers", Short: "carry", Label: "shift+↑↓←→", Keys: action.Keys("shift+left H"), Footer: 8, Run: s.carry("side", string(model.Customer)), Why: s.noEdit,
			Help: "Says that the metric measures the experience of customers.",
		},
		{
			ID: "measures.carry-right", Title: "Make it a metric of employees", Keys: action.Keys("shift+right L"), Run: s.carry("side", string(model.Employee)), Why: s.noEdit,
			Help: "Says that the metric measures the experience of employees.",
		},
		{
			ID: "measures.carry-up", Title: "Make it an input", Keys: action.Keys("shift+up K"), Run: s.carry("parameter", input), Why: s.noEdit,
			Help: "Says that the metric drives the experience.",
		},
		{
			ID: "measures.carry-down", Title: "Make it an output", Keys: action.Keys("shift+down J"), Run: s.carry("parameter", output), Why: s.noEdit,
			Help: "Says that the metric results from the experience.",
		},
	}
}

func (s *Measures) compareActions() []action.Action {
	lag := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.moveLag(by) } }
	return []action.Action{
		{
			ID: "moves-with.later", Title: "One period later", Short: "lag", Label: "←→", Keys: action.Keys("right l +"), Footer: 1, Run: lag(1), Why: s.noLag(1),
			Help: "Compares with what the employees' metric says one period later, at most two. Every lag that is looked at counts as a try.",
		},
		{
			ID: "moves-with.sooner", Title: "One period sooner", Keys: action.Keys("left h -"), Run: lag(-1), Why: s.noLag(-1),
			Help: "Compares with a shorter lag.",
		},
		{
			ID: "moves-with.customer", Title: "Choose another metric of customers", Short: "customer metric", Keys: action.Keys("c"), Footer: 2, Run: s.chooseSide(model.Customer),
			Help: "Lists the metrics of customers that have readings.",
		},
		{
			ID: "moves-with.employee", Title: "Choose another metric of employees", Short: "employee metric", Keys: action.Keys("e"), Footer: 3, Run: s.chooseSide(model.Employee),
			Help: "Lists the metrics of employees that have readings.",
		},
		{
			ID: "moves-with.leave", Title: "Back to all metrics", Short: "back", Keys: action.Keys("esc w q"), Footer: 4, Run: s.leaveComparison,
			Help: "Goes back to the four cells.",
		},
	}
}

func (s *Measures) noMetric() string {
	if s.chosen() == "" {
		return "There is no metric in this cell yet: n adds one."
	}
	return ""
}

func (s *Measures) noEdit() string {
	if why := s.noMetric(); why != "" {
		return why
	}
	return s.desk.ReadOnly()
}
