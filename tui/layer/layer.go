// Package layer holds what opens over a screen: lists to choose from,
// questions, cards with a text and its answers, forms, the export panel, and
// the panels of versions: changes, conflicts and history.
package layer

import (
	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// Actions lists the actions of every kind of layer. Top answers with the
// layer in front when an action runs.
func Actions(top func() screen.Layer) []action.Action {
	actions := questionActions(top)
	actions = append(actions, cardActions(top)...)
	actions = append(actions, briefingActions(top)...)
	actions = append(actions, listActions(top)...)
	actions = append(actions, parkingActions(top)...)
	actions = append(actions, exerciseActions(top)...)
	actions = append(actions, formActions(top)...)
	actions = append(actions, exportActions(top)...)
	actions = append(actions, changesActions(top)...)
	actions = append(actions, commitActions(top)...)
	actions = append(actions, conflictsActions(top)...)
	return append(actions, historyActions(top)...)
}

// with runs a method of the layer in front when it is of the kind that the
// action belongs to.
func with[Kind screen.Layer](top func() screen.Layer, run func(Kind) tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if layer, ok := top().(Kind); ok {
			return run(layer)
		}
		return nil
	}
}

// panel draws the box that a layer stands in and returns the room inside.
func panel(f *frame.Frame, area frame.Rect, t *theme.Theme, title, zone string, width, height int) frame.Rect {
	box := frame.Center(area, min(width, area.Dx()-4), min(height, area.Dy()-2))
	f.Zone(area, zone+":outside")
	f.Fill(box, t.Overlay)
	inside := f.Box(box, t.BorderFocus.On(t.Overlay.Background), t.Glyphs.Rounded)
	f.Zone(box, zone)
	head := box
	head.Min.X, head.Max.X, head.Max.Y = head.Min.X+2, head.Max.X-2, head.Min.Y+1
	f.Text(head, t.Title.On(t.Overlay.Background), " "+title+" ")
	return frame.Inset(inside, 1, 0)
}
