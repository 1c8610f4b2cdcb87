package layer

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model/jot"
	"interlock/tui/action"
	"interlock/tui/screen"
)

func parkingActions(top func() screen.Layer) []action.Action {
	run := func(do func(*Parking) tea.Cmd) func() tea.Cmd { return with(top, do) }
	move := func(by func(*Parking) int) func() tea.Cmd {
		return run(func(p *Parking) tea.Cmd { return p.move(by(p)) })
	}
	fixedly := func(by int) func(*Parking) int { return func(*Parking) int { return by } }
	paging := func(by int) func(*Parking) int { return func(p *Parking) int { return by * max(1, p.page) } }
	judge := func(verdict string) func() tea.Cmd {
		return run(func(p *Parking) tea.Cmd { return p.judge(verdict) })
	}
	actions := []action.Action{
		{ID: "parking.up", Title: "Item above", Short: "move", Label: "↑↓", Keys: action.Keys("up left shift+tab"), Footer: 7, Run: move(fixedly(-1)), Help: "Goes to the item above; while sweeping, to the one before without a verdict."},
		{ID: "parking.down", Title: "Item below", Keys: action.Keys("down right tab"), Run: move(fixedly(1)), Help: "Goes to the item below; while sweeping, to the next without a verdict."},
		{ID: "parking.page-up", Title: "One page up", Keys: action.Keys("pgup"), Run: move(paging(-1)), Help: "Goes up by what is shown."},
		{ID: "parking.page-down", Title: "One page down", Keys: action.Keys("pgdown"), Run: move(paging(1)), Help: "Goes down by what is shown."},
		{ID: "parking.first", Title: "First item", Keys: action.Keys("home g"), Run: move(fixedly(-everything)), Help: "Goes to the first item."},
		{ID: "parking.last", Title: "Last item", Keys: action.Keys("end G"), Run: move(fixedly(everything)), Help: "Goes to the last item."},
		{
			ID: "parking.keep", Title: "Keep it", Short: "keep", Keys: action.Keys("k"), Footer: 1, Run: judge(jot.Kept), Why: noVerdict(top),
			Help: "Says that it stays a question, for another day.",
		},
		{
			ID: "parking.drop", Title: "Drop it", Short: "drop", Keys: action.Keys("d"), Footer: 2, Run: judge(jot.Dropped), Why: noVerdict(top),
			Help: "Says that nothing comes of it; it stays on the list.",
		},
		{
			ID: "parking.owner", Title: "Give it an owner", Short: "owner", Keys: action.Keys("o"), Footer: 3, Run: run((*Parking).handOver), Why: noVerdict(top),
			Help: "Asks who takes it on and by when, and makes it an action.",
		},
		{
			ID: "parking.again", Title: "Take the verdict back", Keys: action.Keys("c"), Run: run((*Parking).again), Why: noVerdictYet(top),
			Help: "Opens the item again. An action that was made of it stays.",
		},
		{
			ID: "parking.new", Title: "Park something", Short: "new", Keys: action.Keys("n"), Footer: 4, Run: run(func(p *Parking) tea.Cmd { return Park(p.desk) }), Why: noParking(top),
			Help: "Asks for one thing after the other to keep for later.",
		},
		{
			ID: "parking.sweep", Title: "Sweep: one item after the other", Short: "sweep", Keys: action.Keys("s enter"), Footer: 5, Run: run((*Parking).sweep), Why: nothingOpen(top),
			Help: "Shows each item without a verdict large: kept, dropped, or given an owner.",
		},
		{
			ID: "parking.leave", Title: "Leave the parking lot", Short: "leave", Keys: action.Keys("esc q P"), Footer: 6, Run: run((*Parking).leave),
			Help: "Goes back one level: from the sweep to the list, and from there to the screen.",
		},
	}
	for i := range actions {
		actions[i].Scope = parkingScope
	}
	return actions
}

// parkingWhy tells why something cannot be done in the lot now.
func parkingWhy(top func() screen.Layer, why func(*Parking) string) func() string {
	return func() string {
		lot, ok := top().(*Parking)
		switch {
		case !ok:
			return "The parking lot is not open."
		case lot.desk.ReadOnly() != "":
			return lot.desk.ReadOnly()
		}
		return why(lot)
	}
}

func noParking(top func() screen.Layer) func() string {
	return parkingWhy(top, func(*Parking) string { return "" })
}

func noVerdict(top func() screen.Layer) func() string {
	return parkingWhy(top, func(p *Parking) string {
		item, ok := p.item()
		switch {
		case !ok:
			return "The parking lot is empty: n keeps something for later."
		case !item.Open():
			return "It has a verdict already; c takes it back."
		}
		return ""
	})
}

func noVerdictYet(top func() screen.Layer) func() string {
	return parkingWhy(top, func(p *Parking) string {
		if item, ok := p.item(); !ok || item.Open() {
			return "There is no verdict to take back."
		}
		return ""
	})
}

func nothingOpen(top func() screen.Layer) func() string {
	return parkingWhy(top, func(p *Parking) string {
		if p.open() == 0 {
			return "Nothing waits for a verdict."
		}
		return ""
	})
}
