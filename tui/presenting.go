package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/present"
	"interlock/tui/screen"
)

// Kept reads a state that is kept beside the workshop; false where there is
// none.
func (a *App) Kept(name string, state any) bool {
	if a.opened == nil {
		return false
	}
	found, err := a.opened.Session.Kept(name, state)
	return found && err == nil
}

// presentActions open what the room sees.
func (a *App) presentActions() []action.Action {
	return []action.Action{{
		ID: "present", Title: "Present: what the cursor is on, large", Short: "present", Keys: action.Keys("p"), Run: a.openPresent, Why: a.noWorkshop,
		Help: "Shows one stage, field, moment or finding at a time, for the back of the room; esc comes back.",
	}}
}

// openPresent shows what the cursor is on to the room.
func (a *App) openPresent() tea.Cmd {
	return a.Open(present.NewLayer(a, a.section(), screen.At(a.current()), a.returned))
}

func (a *App) section() present.Section { return present.Section(a.screens[a.active].digit) }

// returned goes on where the presentation ended.
func (a *App) returned(section present.Section, place model.Place) tea.Cmd {
	for i, tab := range a.screens {
		if tab.digit == string(section) && (place.IsZero() || tab.screen.Reveal(place)) {
			a.active = i
			return nil
		}
	}
	if place.File == model.WorkshopFile {
		return a.Show(string(section))
	}
	return a.Jump(place)
}

// whole is the layer in front that takes the whole window, nil for none.
func (a *App) whole() screen.Whole {
	whole, _ := a.top().(screen.Whole)
	return whole
}

// pointed is what others were told of the cursor.
type pointed struct {
	at      string // what they were told last
	waiting bool   // a pointedMsg is on its way
}

// pointedMsg says that the cursor has rested for a moment.
type pointedMsg struct{ of *Opened }

// toldMsg says that others can read what the cursor is on.
type toldMsg struct{}

// pointRest is how long the cursor rests before others are told: moving on must
// not write at every key.
const pointRest = 100 * time.Millisecond

// looking is what the person looks at.
func (a *App) looking() present.Looking {
	if show, ok := a.top().(*present.Layer); ok {
		return present.LookingAt(show.Place())
	}
	return present.LookingAt(a.section(), screen.At(a.current()))
}

// point asks to be woken when others are to be told of another place.
func (a *App) point() tea.Cmd {
	if a.opened == nil || a.pointed.waiting || a.options.Tick == nil || a.ReadOnly() != "" || a.looking().String() == a.pointed.at {
		return nil
	}
	a.pointed.waiting = true
	opened := a.opened
	return a.options.Tick(pointRest, func(time.Time) tea.Msg { return pointedMsg{opened} })
}

// tellPlace keeps what the cursor is on where others read it. That they cannot
// is no loss to who edits.
func (a *App) tellPlace(msg pointedMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	looking := a.looking()
	a.pointed = pointed{at: looking.String()}
	return func() tea.Msg {
		_ = msg.of.Session.Keep(present.LookingName, looking)
		return toldMsg{}
	}
}
