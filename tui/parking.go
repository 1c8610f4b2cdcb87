package tui

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/layer"
)

// parkingActions open the parking lot.
func (a *App) parkingActions() []action.Action {
	return []action.Action{
		{
			ID: "parking", Title: "Open the parking lot", Keys: action.Keys("P"), Why: a.noWorkshop,
			Run:  func() tea.Cmd { return a.Open(layer.NewParking(a)) },
			Help: "Lists what was kept for later, each with what became of it.",
		},
		{
			ID: "sweep", Title: "Sweep the parking lot", Why: a.nothingParked,
			Run:  func() tea.Cmd { return a.Open(layer.NewSweep(a)) },
			Help: "Shows each parked item without a verdict: kept, dropped, or given an owner.",
		},
	}
}

// parkAction keeps something for later, whatever is open.
func (a *App) parkAction() action.Action {
	return action.Action{
		ID: "park", Title: "Keep something for later", Keys: action.Keys("ctrl+l"), Scope: always, Why: a.ReadOnly,
		Run:  func() tea.Cmd { return layer.Park(a) },
		Help: "Asks in one line what to put into the parking lot; what is open stays as it is.",
	}
}

func (a *App) nothingParked() string {
	if a.opened == nil {
		return a.noWorkshop()
	}
	if !layer.Waiting(a) {
		return "Nothing in the parking lot waits for a verdict."
	}
	return ""
}
