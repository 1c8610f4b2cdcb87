package findings

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model/check"
	"interlock/tui/action"
	"interlock/tui/part/finding"
	"interlock/tui/screen"
)

const everything = 1 << 30

// Actions lists the keys of the list.
func (s *Findings) Actions() []action.Action {
	actions := append(s.moves(), []action.Action{
		{
			ID: "findings.jump", Title: "Go to what the finding is about", Short: "go there", Keys: action.Keys("enter right l"), Footer: 2, Run: s.jump, Why: s.nothing,
			Help: "Shows the place on its own screen. A file that cannot be read is shown with the ways out of it.",
		},
		{
			ID: "findings.fix", Title: "Apply the fix of the finding", Short: "fix", Keys: action.Keys("f"), Footer: 3, Run: s.fix, Why: s.noFix,
			Help: "Makes the edit that mends what was found. Undo takes it back.",
		},
		{
			ID: "findings.dismiss", Title: "Dismiss the finding, or bring it back", Short: "dismiss", Keys: action.Keys("space d"), Footer: 4, Run: s.dismiss, Why: s.noEdit,
			Help: "Asks for a reason and keeps it in dismissed.yaml. The finding comes back by itself when what it speaks of changes.",
		},
		{
			ID: "findings.dismissed", Title: "Show or hide dismissed findings", Short: "dismissed", Keys: action.Keys("v"), Footer: 5, Run: s.toggleDismissed, Why: s.noDismissed,
			Help: "Lists what was set aside below what is open, each with its reason.",
		},
		{
			ID: "findings.severity", Title: "Show one severity only", Short: "severity", Keys: action.Keys("s"), Footer: 6, Run: s.nextSeverity,
			Help: "Goes from everything to errors, warnings and infos, and back to everything.",
		},
		{
			ID: "findings.rules", Title: "Show some rules only", Short: "rules", Keys: action.Keys("r"), Footer: 7, Run: s.chooseGroup, Why: s.noRules,
			Help: "Lists the groups of rules that found something, and shows only what the chosen one found.",
		},
	}...)
	for i := range actions {
		actions[i].Scope = scope
	}
	return append(actions, action.Action{
		ID: "findings.all", Title: "Show all findings again", Short: "all", Keys: action.Keys("esc"), Scope: filterScope, Footer: 1, Run: s.showAll,
		Help: "Takes the filter away.",
	})
}

func (s *Findings) moves() []action.Action {
	move := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.moveTo(s.cursor + by) } }
	page := func(by int) func() tea.Cmd { return func() tea.Cmd { return s.moveTo(s.cursor + by*max(1, s.page-1)) } }
	return []action.Action{
		{ID: "findings.up", Title: "Finding above", Short: "move", Label: "↑↓", Keys: action.Keys("up k shift+tab"), Footer: 1, Run: move(-1), Help: "Goes to the finding above."},
		{ID: "findings.down", Title: "Finding below", Keys: action.Keys("down j tab"), Run: move(1), Help: "Goes to the finding below."},
		{ID: "findings.first", Title: "First finding", Keys: action.Keys("home g"), Run: move(-everything), Help: "Goes to the gravest finding."},
		{ID: "findings.last", Title: "Last finding", Keys: action.Keys("end G"), Run: move(everything), Help: "Goes to the last finding."},
		{ID: "findings.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: page(-1), Help: "Goes up by what is shown."},
		{ID: "findings.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: page(1), Help: "Goes down by what is shown."},
	}
}

func (s *Findings) moveTo(cursor int) tea.Cmd {
	s.cursor, s.wandered = max(0, min(cursor, len(s.shown)-1)), false
	return nil
}

// nothing tells that there is no finding to work on.
func (s *Findings) nothing() string {
	s.look()
	if _, ok := s.selected(); !ok {
		return "There is no finding here."
	}
	return ""
}

func (s *Findings) noEdit() string {
	if why := s.nothing(); why != "" {
		return why
	}
	return s.desk.ReadOnly()
}

func (s *Findings) noFix() string {
	if why := s.noEdit(); why != "" {
		return why
	}
	if found, _ := s.selected(); found.Repair == nil {
		return "Only people can mend this one: enter goes there."
	}
	return ""
}

func (s *Findings) noDismissed() string {
	if s.look(); len(s.dismissed) == 0 {
		return "No finding is dismissed."
	}
	return ""
}

func (s *Findings) noRules() string {
	if s.look(); len(s.open)+len(s.dismissed) == 0 {
		return "No rule found anything."
	}
	return ""
}

func (s *Findings) jump() tea.Cmd {
	found, _ := s.selected()
	return s.desk.JumpToFinding(found)
}

// fix makes the edit that mends the finding. The list stays in front, with the
// next finding under the cursor.
func (s *Findings) fix() tea.Cmd {
	found, _ := s.selected()
	return s.desk.Do(found.Repair(s.desk.Workshop()))
}

// dismiss sets the finding aside with a reason, or brings it back.
func (s *Findings) dismiss() tea.Cmd {
	found, _ := s.selected()
	if found.Dismissed != nil {
		return s.desk.Do(check.Restore(s.desk.Workshop(), found))
	}
	return s.desk.Ask(screen.Question{
		Title: "Why does this not apply here?",
		Help:  "The reason is kept with the workshop, and the finding comes back when what it speaks of changes. " + finding.Sentence(found.Message),
		Done: func(reason string) (tea.Cmd, error) {
			w := s.desk.Workshop()
			edit, err := check.Dismiss(w, found, reason, w.Frame().Scribe)
			if err != nil {
				return nil, err
			}
			return s.desk.Do(edit, nil), nil
		},
	})
}

func (s *Findings) toggleDismissed() tea.Cmd {
	s.withDismissed = !s.withDismissed
	s.choose()
	return nil
}

func (s *Findings) nextSeverity() tea.Cmd {
	s.look()
	order := append([]check.Severity{""}, finding.Severities()...)
	s.filter.severity = order[(slices.Index(order, s.filter.severity)+1)%len(order)]
	s.choose()
	return nil
}

func (s *Findings) showAll() tea.Cmd {
	s.filter = filter{}
	s.choose()
	return nil
}

// chooseGroup lists the groups that found something, with how much is open.
func (s *Findings) chooseGroup() tea.Cmd {
	open := map[string]int{}
	for _, found := range s.dismissed {
		open[groupOf(found)] += 0
	}
	for _, found := range s.open {
		open[groupOf(found)]++
	}
	options := []screen.Option{{Title: "All rules", Detail: counted(len(s.open), "finding")}}
	for _, rule := range check.Rules() {
		if number, found := open[rule.ID]; found {
			options = append(options, screen.Option{ID: rule.ID, Title: rule.ID, Detail: fmt.Sprintf("%d · %s", number, rule.Catches)})
		}
	}
	return s.desk.Choose(screen.Choice{
		Title: "Which rules?", Options: options, Chosen: s.filter.group,
		Done: func(group string) tea.Cmd {
			s.filter.group = group
			s.choose()
			return nil
		},
	})
}
