package tui

import (
	"image"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/part/capture"
	"interlock/tui/screen"
)

// The zones of the root. Those of screens and layers have names of their own.
const (
	tabZone     = "tab:"
	actionZone  = "action:"
	messageZone = "message:"
)

// doubleClick is the longest time between the two clicks of a double-click.
const doubleClick = 400 * time.Millisecond

// mouse remembers what the mouse did last.
type mouse struct {
	on      bool
	down    bool   // the left button is pressed
	pressed string // the zone in which it was
	at      image.Point
	clicked time.Time // when the last click ended
}

// pointer takes what the mouse did.
func (a *App) pointer(msg tea.MouseMsg) tea.Cmd {
	at := image.Pt(msg.Mouse().X, msg.Mouse().Y)
	zone, _ := a.frame.Hit(at)
	event := screen.MouseEvent{Zone: zone, At: at}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft {
			a.mouse.down, a.mouse.pressed = true, zone
		}
	case tea.MouseReleaseMsg:
		if a.mouse.down {
			return a.released(event)
		}
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			event.Kind = screen.WheelUp
			return a.route(event)
		case tea.MouseWheelDown:
			event.Kind = screen.WheelDown
			return a.route(event)
		}
	}
	return nil
}

// released tells a click, a double-click and a drop from each other.
func (a *App) released(event screen.MouseEvent) tea.Cmd {
	event.From, a.mouse.down = a.mouse.pressed, false
	last := a.mouse.clicked
	a.mouse.clicked = time.Time{}
	switch now := a.Now(); {
	case event.From != event.Zone:
		event.Kind = screen.Drop
	case event.At == a.mouse.at && !last.IsZero() && now.Sub(last) < doubleClick:
		event.Kind = screen.DoubleClick
	default:
		event.Kind = screen.Click
		a.mouse.at, a.mouse.clicked = event.At, now
	}
	front := a.top()
	command := a.route(event)
	if a.top() != front {
		a.mouse.clicked = time.Time{} // The next click is about something else.
	}
	return command
}

// route gives a mouse event to the root's own zones, the top layer, the
// capture line or the screen.
func (a *App) route(event screen.MouseEvent) tea.Cmd {
	if a.blank || a.tooSmall() || a.quiet() {
		return nil
	}
	clicked := event.Kind == screen.Click || event.Kind == screen.DoubleClick
	if id, ok := strings.CutPrefix(event.Zone, actionZone); ok && clicked {
		return a.clickAction(id)
	}
	if event.Zone == messageZone && clicked && a.noMessage() == "" {
		return a.showMessage()
	}
	if top := a.top(); top != nil {
		return top.Mouse(event)
	}
	if a.capture != nil && event.Kind != screen.WheelUp && event.Kind != screen.WheelDown {
		return a.besideCapture(event)
	}
	if digit, onTab := strings.CutPrefix(event.Zone, tabZone); onTab && clicked {
		return a.Show(digit)
	}
	return a.current().Mouse(event)
}

// besideCapture gives a click to the capture line. One elsewhere closes it
// when nothing is typed in it.
func (a *App) besideCapture(event screen.MouseEvent) tea.Cmd {
	switch {
	case event.Zone == capture.Zone:
		return a.capture.Mouse(event)
	case !a.capture.Empty():
		return a.Say("A note is being typed: enter keeps it, esc leaves it.")
	}
	a.capture = nil
	return a.route(event)
}

// clickAction runs the action behind a footer entry, when its scope is open.
func (a *App) clickAction(id string) tea.Cmd {
	found, ok := a.registry.ByID(id)
	scopes, _ := a.scopes()
	if !ok || !slices.Contains(scopes, found.Scope) {
		return nil
	}
	return a.run(found)
}
