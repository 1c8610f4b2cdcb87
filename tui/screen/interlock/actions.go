package interlock

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
)

// Actions lists everything that can be done here.
func (s *Interlock) Actions() []action.Action {
	var all []action.Action
	for _, part := range []struct {
		scope   action.Scope
		actions []action.Action
	}{
		{scope, s.moveActions()},
		{scope, s.linkActions()},
		{scope, s.knowingActions()},
		{scope, s.viewActions()},
		{tracedScope, s.traceActions()},
		{choiceScope, s.choiceActions()},
		{sentenceScope, s.sentenceActions()},
	} {
		for _, each := range part.actions {
			each.Scope = part.scope
			all = append(all, each)
		}
	}
	return all
}

func (s *Interlock) moveActions() []action.Action {
	move := func(across, down int) func() tea.Cmd { return func() tea.Cmd { return s.move(across, down) } }
	return []action.Action{
		{
			ID: "interlock.up", Title: "Up", Short: "move", Label: "↑↓←→", Keys: action.Keys("up k"), Footer: 1, Run: move(0, -1),
			Help: "Goes along a link to the side above; in a list to the line above.",
		},
		{
			ID: "interlock.down", Title: "Down", Keys: action.Keys("down j"), Run: move(0, 1),
			Help: "Goes along a link to the side below; in a list to the line below.",
		},
		{ID: "interlock.left", Title: "Left", Keys: action.Keys("left h"), Run: move(-1, 0), Help: "Goes to the stage or the link at the left."},
		{ID: "interlock.right", Title: "Right", Keys: action.Keys("right l"), Run: move(1, 0), Help: "Goes to the stage or the link at the right."},
		{ID: "interlock.first", Title: "First stage, link or line", Keys: action.Keys("home"), Run: move(-far, -far), Help: "Goes to the first one."},
		{ID: "interlock.last", Title: "Last stage, link or line", Keys: action.Keys("end"), Run: move(far, far), Help: "Goes to the last one."},
		{ID: "interlock.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: move(-pageStep, -pageStep), Help: "Goes back by several stages or lines."},
		{ID: "interlock.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: move(pageStep, pageStep), Help: "Goes on by several stages or lines."},
		{
			ID: "interlock.next", Title: "Next link here", Short: "next link", Keys: action.Keys("tab"), Footer: 4, Run: s.nextLink(1), Why: s.notFacing,
			Help: "Goes through the links of the stage or of the crossing.",
		},
		{
			ID: "interlock.previous", Title: "Previous link here", Keys: action.Keys("shift+tab"), Run: s.nextLink(-1), Why: s.notFacing,
			Help: "Goes back through the links of the stage or of the crossing.",
		},
	}
}

func (s *Interlock) linkActions() []action.Action {
	return []action.Action{
		{
			ID: "interlock.open", Title: "Edit the sentence of the link, or open the stage", Short: "edit", Keys: action.Keys("enter"), Footer: 2, Run: s.open, Why: s.nothingToOpen,
			Help: "Rewords because of what; on a stage shows it in its journey; in a quadrant asks why good work does not carry.",
		},
		{
			ID: "interlock.new", Title: "Link this stage with the other side", Short: "link", Keys: action.Keys("n"), Footer: 3, Run: s.start, Why: s.noStage,
			Help: "Asks what it is linked with, then five choices with a key each, then the one sentence.",
		},
		{
			ID: "interlock.change", Title: "Change the fields of the link", Short: "change", Keys: action.Keys("c"), Footer: 5, Run: func() tea.Cmd { return s.change("") }, Why: s.noLink,
			Help: "Asks again for effect, impact, level, reach and strength, with the same keys as for a new link.",
		},
		{
			ID: "interlock.reverse", Title: "Turn the link around", Short: "turn", Keys: action.Keys("r"), Footer: 7, Run: s.reverse, Why: s.noLink,
			Help: "Makes the link lead the other way, as from the customer back to the employee.",
		},
		{ID: "interlock.stronger", Title: "The link is stronger", Keys: action.Keys("+ ="), Run: s.changeStrength(1), Why: s.noLink, Help: "Raises the strength, from 1 to 3."},
		{ID: "interlock.weaker", Title: "The link is weaker", Keys: action.Keys("-"), Run: s.changeStrength(-1), Why: s.noLink, Help: "Lowers the strength; below 1 nobody has said."},
		{
			ID: "interlock.via", Title: "Say how the link travels", Keys: action.Keys("V"), Run: s.chooseVia, Why: s.noLink,
			Help: "Chooses effort, speed, turnover, mood or problem-solving.",
		},
		{ID: "interlock.delete", Title: "Delete the link", Short: "delete", Keys: action.Keys("d delete"), Footer: 8, Run: s.remove, Why: s.noLink, Help: "Takes the link away; u brings it back."},
		{ID: "interlock.form", Title: "Fill in the form of the link or the stage", Keys: action.Keys("e"), Run: s.editForm, Why: s.noStage, Help: "Opens every field in one form."},
		{ID: "interlock.editor", Title: "Open the sentence in your editor", Keys: action.Keys("E"), Run: s.external, Why: s.noLink, Help: "Opens it in $VISUAL or $EDITOR."},
		{ID: "interlock.id", Title: "Change the id of the link", Keys: action.Keys("I"), Run: s.rename, Why: s.noLink, Help: "Changes the name of its file; what points at it follows."},
		{
			ID: "interlock.moment", Title: "Mark a moment that matters", Keys: action.Keys("*"), Run: s.markMoment, Why: s.noStage,
			Help: "Marks the stage as a moment where trust is built or lost, and asks why; three in a journey are enough to begin with.",
		},
	}
}

func (s *Interlock) knowingActions() []action.Action {
	basis := func(key string, basis model.Basis, title, help string) action.Action {
		return action.Action{ID: "interlock." + string(basis), Title: title, Keys: action.Keys(key), Run: s.setBasis(basis), Why: s.noLink, Help: help + " The same key takes it back."}
	}
	first := basis("o", model.Observed, "Somebody observed it", "Says that one of us saw the link at work.")
	first.Short, first.Label, first.Footer = "basis", "o s i a m", 6
	return []action.Action{
		first,
		basis("s", model.Said, "Somebody said it", "Says that we heard of the link."),
		basis("i", model.Inferred, "We infer it", "Says that we conclude the link from something else."),
		basis("a", model.Assumed, "We assume it", "Says that the link is a guess to be checked."),
		basis("m", model.Measured, "It is measured", "Says that there are numbers for the link."),
		{ID: "interlock.source", Title: "Cite a source", Keys: action.Keys("S"), Run: s.chooseSource, Why: s.noSources, Help: "Chooses the research that tells us of the link."},
	}
}

func (s *Interlock) viewActions() []action.Action {
	turn := func(id, title, key string, side, by int) action.Action {
		return action.Action{ID: "interlock." + id, Title: title, Keys: action.Keys(key), Run: s.turn(side, by), Why: s.notFacing, Help: "Puts another journey on this side, with its links."}
	}
	first := turn("previous-customer", "Previous customer's journey", "[", customers, -1)
	first.Short, first.Label, first.Footer = "journeys", "[ ] { }", 10
	return []action.Action{
		{
			ID: "interlock.view", Title: "Show the links in another form", Short: "view", Keys: action.Keys("v"), Footer: 9, Run: s.nextForm,
			Help: "Goes from the journeys facing each other to the grid, the list by leverage and the quadrants.",
		},
		{
			ID: "interlock.trace", Title: "Trace what it reaches, or what is behind it", Short: "trace", Keys: action.Keys("T"), Footer: 11, Run: s.trace, Why: s.nowhere,
			Help: "Follows the links from stage to stage; again looks the other way.",
		},
		first,
		turn("next-customer", "Next customer's journey", "]", customers, 1),
		turn("previous-employee", "Previous employee's journey", "{", employees, -1),
		turn("next-employee", "Next employee's journey", "}", employees, 1),
		{
			ID: "interlock.journeys", Title: "Choose the journeys that face each other", Keys: action.Keys("J"), Run: s.chooseJourneys, Why: s.notFacing,
			Help: "Chooses a customer's journey and an employee's from lists.",
		},
	}
}

func (s *Interlock) traceActions() []action.Action {
	return []action.Action{
		{
			ID: "interlock.leave-trace", Title: "Leave the trace", Short: "back", Keys: action.Keys("esc"), Footer: 1, Run: s.leaveTrace,
			Help: "Goes back to the form in which the trace was asked for.",
		},
	}
}

// asked runs something of the questions that are open.
func (s *Interlock) asked(run func(*maker) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if s.maker == nil {
			return nil
		}
		return run(s.maker)
	}
}

func (s *Interlock) choiceActions() []action.Action {
	choose := func(key, title string) action.Action {
		return action.Action{ID: "link." + key, Title: title, Keys: []string{key}, Run: s.asked(func(m *maker) tea.Cmd { return m.answer(key) }), Help: "Answers the question that is marked."}
	}
	first := choose("h", "It harms")
	first.Short, first.Label, first.Footer = "answer", "letter or digit", 1
	return []action.Action{
		first, choose("p", "It helps"), choose("t", "Transactional"), choose("r", "Relational"),
		choose("1", "One-to-one, or a little"), choose("f", "Functional"), choose("d", "Direct"), choose("i", "Indirect"),
		choose("2", "Clearly"), choose("3", "Decisively"),
		{
			ID: "link.skip", Title: "Leave it open and go on", Short: "leave open", Keys: action.Keys("enter down tab"), Footer: 2, Run: s.asked((*maker).next),
			Help: "Goes to the next question; what was answered before stays.",
		},
		{
			ID: "link.back", Title: "Back one question", Short: "back", Keys: action.Keys("esc up shift+tab"), Footer: 3, Run: s.asked((*maker).back),
			Help: "Goes back one question; what was answered stays.",
		},
		{
			ID: "link.turn", Title: "Let the link lead the other way", Short: "turn around", Keys: action.Keys("w"), Footer: 4, Run: s.asked((*maker).turn),
			Help: "Swaps where the link begins and where it ends.",
		},
		{
			ID: "link.item", Title: "Name a pain at either end", Short: "name a pain", Keys: action.Keys("a"), Footer: 5, Run: s.asked((*maker).chooseItem),
			Help: "Says which pain of a stage the link is about.",
		},
	}
}

func (s *Interlock) sentenceActions() []action.Action {
	return []action.Action{
		{ID: "link.keep", Title: "Keep the link", Short: "keep", Keys: action.Keys("enter"), Footer: 1, Run: s.asked((*maker).keep), Help: "Makes the link with its sentence."},
		{
			ID: "link.sentence-back", Title: "Back to the questions", Short: "back", Keys: action.Keys("esc shift+tab"), Footer: 2, Run: s.asked((*maker).back),
			Help: "Goes back to the last question; the sentence stays.",
		},
		{
			ID: "link.ask", Title: "Next question for the room", Short: "ask", Keys: action.Keys("ctrl+n"), Footer: 3, Run: s.asked((*maker).ask),
			Help: "Shows another question that helps to find the sentence.",
		},
	}
}
