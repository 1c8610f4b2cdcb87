package agenda

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model/agenda"
	"interlock/tui/action"
)

const everything = 1 << 30

// Actions lists the keys of the agenda, and of the agendas to choose from.
func (s *Agenda) Actions() []action.Action {
	actions := append(s.moves("agenda", "Block", &s.cursor), []action.Action{
		{
			ID: "agenda.go-on", Title: "Start the agenda, or its next block", Short: "start, next", Keys: action.Keys("enter space"), Footer: 1, Run: s.timer.NextBlock, Why: s.finished,
			Help: "Ends the block that runs and starts the next, with its screen, its round and its prompt.",
		},
		{
			ID: "agenda.more", Title: "Five minutes more for this block", Short: "five min", Label: "+ -", Keys: action.Keys("+ ="), Footer: 2, Run: s.extend(5), Why: s.noBlock,
			Help: "Gives the block that runs five minutes; the blocks to come begin later.",
		},
		{
			ID: "agenda.less", Title: "Five minutes less for this block", Keys: action.Keys("- _"), Run: s.extend(-5), Why: s.noBlock,
			Help: "Takes five minutes from the block that runs, which keeps at least one.",
		},
		{
			ID: "agenda.absorb", Title: "Absorb what is late from the blocks to come", Short: "absorb", Keys: action.Keys("a"), Footer: 3, Run: s.absorb, Why: s.notLate,
			Help: "Shortens the blocks to come, in proportion, so that the agenda ends when it was to end.",
		},
		{
			ID: "agenda.back", Title: "Back to the block before", Short: "back", Keys: action.Keys("backspace"), Footer: 6, Run: s.back, Why: s.nothingBefore,
			Help: "Lets the block before go on from where it ended.",
		},
		{
			ID: "agenda.prompt", Title: "Show screen and prompt of the block again", Short: "prompt", Keys: action.Keys("o"), Footer: 5, Run: s.open, Why: s.noBlock,
			Help: "Opens what the block that runs began with.",
		},
		{
			ID: "agenda.begin", Title: "Start the block under the cursor", Keys: action.Keys("s"), Run: s.begin, Why: s.locked,
			Help: "Ends the block that runs and starts this one, whichever comes next.",
		},
		{
			ID: "agenda.edit", Title: "Edit the agenda", Short: "edit", Keys: action.Keys("e"), Footer: 7, Run: s.edit, Why: s.locked,
			Help: "Opens it as a form. A bundled agenda is first copied into the workshop, under agendas.",
		},
		{
			ID: "agenda.choose", Title: "Choose another agenda", Short: "choose", Keys: action.Keys("c"), Footer: 8, Run: s.choose, Why: s.locked,
			Help: "Lists the bundled agendas, and those of the workshop.",
		},
	}...)
	for i := range actions {
		actions[i].Scope = scope
	}
	return append(actions, s.choices()...)
}

// choices are the keys while an agenda is chosen.
func (s *Agenda) choices() []action.Action {
	actions := append(s.moves("agendas", "Agenda", &s.plan), []action.Action{
		{
			ID: "agendas.follow", Title: "Follow this agenda", Short: "follow it", Keys: action.Keys("enter space"), Footer: 1, Run: s.follow, Why: s.locked,
			Help: "Writes into workshop.yaml which agenda is followed, and shows its blocks.",
		},
		{
			ID: "agendas.edit", Title: "Edit this agenda", Short: "edit", Keys: action.Keys("e"), Footer: 3, Run: s.editChosen, Why: s.locked,
			Help: "Opens it as a form. A bundled agenda is first copied into the workshop, under agendas.",
		},
		{
			ID: "agendas.leave", Title: "Keep the agenda that is followed", Short: "keep it", Keys: action.Keys("esc c"), Footer: 4, Run: s.leave, Why: s.noAgenda,
			Help: "Goes back to the blocks without a change.",
		},
	}...)
	for i := range actions {
		actions[i].Scope = choosingScope
	}
	return actions
}

// moves are the keys of one of the two lists.
func (s *Agenda) moves(list, entry string, cursor *int) []action.Action {
	move := func(by func() int) func() tea.Cmd {
		return func() tea.Cmd {
			*cursor = max(0, *cursor+by())
			return nil
		}
	}
	fixed := func(by int) func() int { return func() int { return by } }
	return []action.Action{
		{ID: list + ".up", Title: entry + " above", Keys: action.Keys("up k"), Run: move(fixed(-1)), Help: "Goes up by one."},
		{ID: list + ".down", Title: entry + " below", Keys: action.Keys("down j"), Run: move(fixed(1)), Help: "Goes down by one."},
		{ID: list + ".first", Title: "First " + strings.ToLower(entry), Keys: action.Keys("home g"), Run: move(fixed(-everything)), Help: "Goes to the first one."},
		{ID: list + ".last", Title: "Last " + strings.ToLower(entry), Keys: action.Keys("end G"), Run: move(func() int { return everything - *cursor }), Help: "Goes to the last one."},
		{ID: list + ".page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: move(func() int { return -max(1, s.page-1) }), Help: "Goes up by what is shown."},
		{ID: list + ".page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: move(func() int { return max(1, s.page-1) }), Help: "Goes down by what is shown."},
	}
}

// locked tells why nothing can be changed here.
func (s *Agenda) locked() string { return s.desk.ReadOnly() }

func (s *Agenda) noAgenda() string {
	if len(s.timer.Clock().Blocks) == 0 {
		return "No agenda is followed yet: enter follows the one under the cursor."
	}
	return ""
}

func (s *Agenda) finished() string {
	if s.locked() == "" && s.view().Phase == agenda.Finished {
		return "The agenda is finished: c chooses one to begin anew."
	}
	return s.locked()
}

// noBlock tells that no block runs.
func (s *Agenda) noBlock() string {
	if s.locked() == "" && s.view().Running < 0 {
		return "No block runs."
	}
	return s.locked()
}

func (s *Agenda) notLate() string {
	if why := s.noBlock(); why != "" {
		return why
	}
	view := s.view()
	switch {
	case view.Late <= 0:
		return "Nothing is late: the agenda ends in time."
	case view.Running == len(view.Blocks)-1:
		return "No block comes after this one that could give minutes."
	}
	return ""
}

func (s *Agenda) nothingBefore() string {
	if view := s.view(); s.locked() == "" && (view.Phase == agenda.Waiting || view.Running == 0) {
		return "No block comes before this one."
	}
	return s.locked()
}

func (s *Agenda) extend(minutes int) func() tea.Cmd {
	return func() tea.Cmd {
		clock, given := s.timer.Clock().Extend(s.desk.Now(), minutes)
		if given == 0 {
			return s.desk.Say("A block keeps at least one minute, and takes a day at most.")
		}
		kept := s.timer.KeepClock(clock)
		view := s.view()
		block, _ := view.Current()
		return tea.Batch(s.desk.Say(fmt.Sprintf("%s has %s now; the agenda %s.", block.Title, counted(block.Given, "minute"), ending(view))), kept)
	}
}

// absorb says which block gave how many minutes.
func (s *Agenda) absorb() tea.Cmd {
	clock, taken, rest := s.timer.Clock().Absorb(s.desk.Now())
	kept := s.timer.KeepClock(clock)
	var gave []string
	sum := 0
	for _, part := range taken {
		gave = append(gave, fmt.Sprintf("%s %d", clock.Blocks[part.Block].Title, part.Minutes))
		sum += part.Minutes
	}
	said := fmt.Sprintf("%s absorbed: %s.", counted(sum, "minute"), strings.Join(gave, ", "))
	switch {
	case sum == 0:
		said = "No block to come has a minute to give."
	case rest > 0:
		said += fmt.Sprintf(" %d more could not be had.", rest)
	}
	return tea.Batch(s.desk.Say(said), kept)
}

func (s *Agenda) back() tea.Cmd {
	clock := s.timer.Clock().Back(s.desk.Now())
	kept := s.timer.KeepClock(clock)
	view := s.view()
	block, _ := view.Current()
	return tea.Batch(s.desk.Say(fmt.Sprintf("Back to %s: %s.", block.Title, agenda.Remaining(view.Left))), kept)
}

func (s *Agenda) open() tea.Cmd {
	block, _ := s.view().Current()
	return s.timer.OpenBlock(block.Block)
}

func (s *Agenda) begin() tea.Cmd {
	s.view()
	return s.timer.StartBlock(s.cursor)
}
