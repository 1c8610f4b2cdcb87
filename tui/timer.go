package tui

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/layer"
	"interlock/tui/screen"
)

// timer is the clock of the agenda that runs.
type timer struct {
	clock   agenda.Clock // as it is kept; without blocks while no agenda was begun
	ticking bool         // a tickMsg is on its way
}

// tickMsg says that a second has passed.
type tickMsg struct{ of *Opened }

// restoreClock takes up the clock that was kept.
func (a *App) restoreClock() {
	a.timer.clock = agenda.Clock{}
	if a.opened == nil {
		return
	}
	var kept agenda.Clock
	if found, err := a.opened.Session.Kept(agenda.Name, &kept); found && err == nil {
		a.timer.clock = kept
	}
}

// Clock is the clock of the agenda that was begun; of the one that the workshop
// follows, before its first block; without blocks when it follows none.
func (a *App) Clock() agenda.Clock {
	if len(a.timer.clock.Blocks) > 0 {
		return a.timer.clock
	}
	if plan, ok := agenda.Chosen(a.Workshop(), a.options.Agendas); ok {
		return agenda.New(plan.Agenda)
	}
	return agenda.Clock{}
}

// Agendas lists the agendas that the workshop can follow.
func (a *App) Agendas() []agenda.Plan { return agenda.Plans(a.Workshop(), a.options.Agendas) }

// KeepClock goes on with this clock, which outlives the program.
func (a *App) KeepClock(clock agenda.Clock) tea.Cmd {
	if a.ReadOnly() != "" {
		return a.Say(a.ReadOnly())
	}
	a.timer.clock = clock
	if err := a.opened.Session.Keep(agenda.Name, clock); err != nil {
		return a.Fail(fmt.Errorf("the clock runs, and is lost when the program ends: %w", err))
	}
	return nil
}

// followPlan takes over what was changed in an agenda of the workshop's own
// while it runs.
func (a *App) followPlan() {
	clock := a.timer.clock
	if len(clock.Blocks) == 0 || a.ReadOnly() != "" || clock.At(a.Now()).Phase == agenda.Finished {
		return
	}
	for _, plan := range a.Agendas() {
		if !plan.Own || plan.ID != clock.Agenda {
			continue
		}
		if next := clock.Follow(plan.Agenda); !reflect.DeepEqual(next, clock) {
			a.KeepClock(next)
		}
	}
}

// tick has the clock drawn again when its next second begins, while it runs.
func (a *App) tick() tea.Cmd {
	if a.timer.ticking || a.opened == nil || a.options.Tick == nil {
		return nil
	}
	view := a.timer.clock.At(a.Now())
	if view.Phase != agenda.Running {
		return nil
	}
	a.timer.ticking = true
	opened := a.opened
	rest := (view.Left%time.Second + time.Second) % time.Second
	if rest == 0 {
		rest = time.Second
	}
	return a.options.Tick(rest, func(time.Time) tea.Msg { return tickMsg{opened} })
}

func (a *App) ticked(msg tickMsg) tea.Cmd {
	if msg.of == a.opened {
		a.timer.ticking = false
	}
	return nil
}

// timerActions work the clock from anywhere.
func (a *App) timerActions() []action.Action {
	return []action.Action{
		{
			ID: "agenda.pause", Title: "Start the agenda, pause it or go on", Short: "timer", Keys: action.Keys("t"), Footer: 92, Run: a.PauseAgenda, Why: a.noAgenda,
			Help: "Stops the time of the block that runs, and lets it go on.",
		},
		{
			ID: "agenda.next", Title: "Next block of the agenda", Short: "next block", Keys: action.Keys("ctrl+n"), Footer: 89, Run: a.NextBlock, Why: a.noAgenda,
			Help: "Ends the block that runs, and starts the next with its screen, round and prompt.",
		},
	}
}

func (a *App) noAgenda() string {
	switch {
	case a.opened == nil:
		return a.noWorkshop()
	case a.ReadOnly() != "":
		return a.ReadOnly()
	}
	clock := a.Clock()
	switch {
	case len(clock.Blocks) == 0:
		return "No agenda is followed: " + a.keyOf("screen.9") + " chooses one."
	case clock.At(a.Now()).Phase == agenda.Finished:
		return "The agenda is finished."
	}
	return ""
}

// PauseAgenda stops the time of the block that runs, or lets it go on; it starts
// an agenda that has not begun.
func (a *App) PauseAgenda() tea.Cmd {
	clock := a.Clock()
	view := clock.At(a.Now())
	if view.Phase == agenda.Waiting {
		return a.NextBlock()
	}
	block, _ := view.Current()
	said := fmt.Sprintf("Paused: %s has %s. %s goes on.", block.Title, agenda.Remaining(view.Left), a.keyOf("agenda.pause"))
	if view.Phase == agenda.Halted {
		said = fmt.Sprintf("%s goes on, %s.", block.Title, agenda.Remaining(view.Left))
	}
	a.news(said)
	return a.KeepClock(clock.Pause(a.Now()))
}

// NextBlock starts the next block of the agenda.
func (a *App) NextBlock() tea.Cmd {
	return a.goOn(func() agenda.Clock { return a.Clock().Next(a.Now()) })
}

// StartBlock starts the block at that position of the plan.
func (a *App) StartBlock(block int) tea.Cmd {
	return a.goOn(func() agenda.Clock { return a.Clock().Begin(a.Now(), block) })
}

// goOn goes on with another block. Notes that nobody has dealt with are not left
// for another round without asking.
func (a *App) goOn(next func() agenda.Clock) tea.Cmd {
	coming, _ := next().At(a.Now()).Current()
	waiting := a.notesWait()
	if waiting == "" || !round.Kind(coming.Round).Known() || a.round.SharedIn(coming.Block) {
		return a.start(next())
	}
	return a.Choose(screen.Choice{
		Title: waiting,
		Options: []screen.Option{
			{ID: "deal", Title: "Deal with them first"},
			{ID: "go-on", Title: "Go on with " + coming.Title, Detail: a.RoundKey() + " offers them again"},
		},
		Done: func(id string) tea.Cmd {
			if id == "deal" {
				return a.goToRound()
			}
			return a.start(next())
		},
	})
}

// start keeps a clock on which another block runs, and opens what that block
// needs.
func (a *App) start(clock agenda.Clock) tea.Cmd {
	kept := a.KeepClock(clock)
	view := clock.At(a.Now())
	block, running := view.Current()
	said := "The agenda is finished."
	if running {
		said = fmt.Sprintf("%s: %s.", block.Title, agenda.Remaining(view.Left))
	}
	if waiting := a.notesWait(); waiting != "" && !a.round.SharedIn(block.Block) {
		said += fmt.Sprintf(" %s: %s goes back to the round.", waiting, a.RoundKey())
	}
	a.news(said)
	if !running {
		return tea.Batch(kept, a.Show(agendaDigit), a.offerMinutes())
	}
	return tea.Batch(kept, a.showBlock(block.Block, a.round.SharedIn(block.Block)))
}

// OpenBlock shows again what a block began with, and goes on with its round where
// that is open.
func (a *App) OpenBlock(block agenda.Block) tea.Cmd { return a.showBlock(block, a.round.Of(block)) }

// showBlock shows the screen of a block, and opens its round or goes on with the
// one that is open. Its prompt comes up where there is no round, or none can be
// opened, and where the room turns to what it has written.
func (a *App) showBlock(block agenda.Block, goesOn bool) tea.Cmd {
	commands := []tea.Cmd{a.showNamed(block.Screen)}
	before := len(a.layers)
	kind := round.Kind(block.Round)
	if kept, found := a.keptRound(); found && goesOn {
		commands = append(commands, a.goOnWith(kept, block))
	} else if kind.Known() {
		commands = append(commands, a.openRound(block))
	}
	if (len(a.layers) == before || kind == round.Share) && block.Prompt != "" {
		commands = append(commands, a.Open(layer.NewBriefing(a, fmt.Sprintf("%s, %d min", block.Title, block.Minutes), block.Prompt, block.Do, a.NextBlock)))
	}
	return tea.Batch(commands...)
}

// showNamed shows the screen that an agenda names by its title, or does the
// action of that name.
func (a *App) showNamed(name string) tea.Cmd {
	for i, tab := range a.screens {
		if strings.EqualFold(tab.screen.Title(), name) {
			a.active = i
			return nil
		}
	}
	if found, ok := a.registry.ByID(name); ok && found.Unavailable() == "" {
		return found.Run()
	}
	return nil
}

// drawTimer draws the block that runs with its time at the right end of a line,
// and returns the rest of the line.
func (a *App) drawTimer(f *frame.Frame, line frame.Rect) frame.Rect {
	view := a.timer.clock.At(a.Now())
	block, running := view.Current()
	if !running {
		return line
	}
	const longestTitle, leastTitle = 24, 12
	style := a.theme.Title
	words := agenda.Remaining(view.Left)
	switch {
	case view.Phase == agenda.Halted:
		words, style = "paused, "+words, a.theme.Muted
	case view.Left <= 0:
		words, style = a.theme.Glyphs.Finding+" "+words, a.theme.Error
	case view.Left <= lastMinute:
		style = a.theme.Warning
	}
	text := frame.Clip(block.Title, longestTitle) + "  " + words
	if line.Dx() < frame.Width(text)+leastTitle {
		text = words
	}
	if line.Dx() < frame.Width(text) {
		return line
	}
	right, left := frame.CutRight(line, frame.Width(text))
	f.Text(right, style, text)
	f.Zone(right, actionZone+"screen."+agendaDigit)
	_, left = frame.CutRight(left, 2)
	return left
}

// lastMinute is when the time of a block begins to press.
const lastMinute = time.Minute

// agendaDigit is the digit of the agenda's screen.
const agendaDigit = "9"
