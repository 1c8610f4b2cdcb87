package present

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// Layer is a show over the program, in the whole window.
type Layer struct {
	*Show
	began  Position // what it was opened with
	leave  func(Section, model.Place) tea.Cmd
	closed bool
}

// NewLayer opens a show at a place of a screen. Leave is told what was shown
// last, when it is something else than at first.
func NewLayer(source Source, section Section, place model.Place, leave func(Section, model.Place) tea.Cmd) *Layer {
	l := &Layer{Show: New(source, false), leave: leave}
	l.Reveal(section, place)
	l.began = l.Position()
	return l
}

// LayerActions lists what can be done in a show over the program. Top answers
// with the layer in front when an action runs.
func LayerActions(top func() screen.Layer) []action.Action {
	front := func() *Layer {
		layer, _ := top().(*Layer)
		return layer
	}
	actions := Actions(func() *Show {
		if layer := front(); layer != nil {
			return layer.Show
		}
		return nil
	})
	return append(actions, action.Action{
		ID: "present.leave", Title: "Leave the presentation", Keys: action.Keys("esc q p"), Scope: Scope,
		Help: "Goes back to the screens, with the cursor at what was shown.",
		Run: func() tea.Cmd {
			if layer := front(); layer != nil {
				return layer.close()
			}
			return nil
		},
	})
}

// close leaves the show.
func (l *Layer) close() tea.Cmd {
	l.closed = true
	if now := l.Position(); now.at == l.began.at && now.view == l.began.view {
		return nil
	}
	return l.leave(l.Place())
}

// Scopes is that of its keys.
func (l *Layer) Scopes() []action.Scope { return []action.Scope{Scope} }

// Typing is false: nothing is typed in a show.
func (l *Layer) Typing() bool { return false }

// Closed reports that the show was left.
func (l *Layer) Closed() bool { return l.closed }

// Whole marks a layer that takes the whole window.
func (l *Layer) Whole() {}

// Update takes nothing: a show has no commands of its own.
func (l *Layer) Update(tea.Msg) tea.Cmd { return nil }

// Draw draws the slide.
func (l *Layer) Draw(f *frame.Frame, area frame.Rect) {
	f.Zone(area, "present:slide")
	l.Show.Draw(f, area)
}

// Mouse goes on with a click or the wheel.
func (l *Layer) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.Click, screen.DoubleClick, screen.WheelDown:
		l.press(func(s *Show) { s.step(+1) })
	case screen.WheelUp:
		l.press(func(s *Show) { s.step(-1) })
	}
	return nil
}
