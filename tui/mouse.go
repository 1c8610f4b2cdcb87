package tui

import (
	"image"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/action"
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
	pressed string // the zone in which the button was pressed
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
			a.mouse.pressed = zone
		}
		return nil
	case tea.MouseReleaseMsg:
		return a.released(event)
	case tea.MouseWheelMsg:
		event.Kind = screen.WheelDown
		if msg.Button == tea.MouseWheelUp {
			event.Kind = screen.WheelUp
		}
		return a.route(event)
	}
	return nil
}

func (a *App) released(event screen.MouseEvent) tea.Cmd {
	event.From, a.mouse.pressed = a.mouse.pressed, ""
	now := a.Now()
	switch {
	case event.From != event.Zone:
		event.Kind = screen.Drop
	case event.At == a.mouse.at && !a.mouse.clicked.IsZero() && now.Sub(a.mouse.clicked) < doubleClick:
		event.Kind = screen.DoubleClick
		a.mouse.clicked = time.Time{}
		return a.route(event)
	default:
		event.Kind = screen.Click
	}
	a.mouse.at, a.mouse.clicked = event.At, now
	return a.route(event)
}

// route gives a mouse event to the root's own zones, the top layer or the
// screen.
func (a *App) route(event screen.MouseEvent) tea.Cmd {
	if a.blank {
		return nil
	}
	clicked := event.Kind == screen.Click || event.Kind == screen.DoubleClick
	if id, ok := strings.CutPrefix(event.Zone, actionZone); ok && clicked {
		return a.clickAction(id)
	}
	if top := a.top(); top != nil {
		return top.Mouse(event)
	}
	digit, onTab := strings.CutPrefix(event.Zone, tabZone)
	switch {
	case onTab && clicked:
		return a.showTab(digit)
	case event.Zone == messageZone && clicked:
		return a.showMessage()
	}
	return a.current().Mouse(event)
}

// clickAction runs the action behind a footer entry, when its scope is open.
func (a *App) clickAction(id string) tea.Cmd {
	found, ok := a.registry.ByID(id)
	scopes, _ := a.scopes()
	if !ok || !holds(scopes, found.Scope) {
		return nil
	}
	return a.run(found)
}

func holds(scopes []action.Scope, scope action.Scope) bool {
	for _, each := range scopes {
		if each == scope {
			return true
		}
	}
	return false
}
