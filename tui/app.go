// Package tui is the program on the screen: it owns the window, the screens
// and what opens over them, and routes keys and mouse through the action
// registry.
package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/session"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/layer"
	"interlock/tui/part/capture"
	"interlock/tui/part/form"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// global is the scope of the keys that mean the same everywhere.
const global action.Scope = "everywhere"

// App is the root model. It is one pointer that Bubble Tea hands from update
// to update; screens and layers live in it.
type App struct {
	options  Options
	opened   *Opened // the workshop that is open, nil on the start screen
	screens  []tab
	active   int
	layers   []screen.Layer
	capture  *capture.Line // nil when no note is being typed
	registry *action.Registry

	theme   *theme.Theme
	look    look
	frame   *frame.Frame
	width   int
	height  int
	blank   bool
	mouse   mouse
	message message
	drafts  drafts
	saving  bool
	stale   bool // an edit came while a save was under way
	aside   string
	// quietUntil is until when keys are ignored after a card opened by itself.
	quietUntil time.Time
}

// tab is a screen with the digit that shows it.
type tab struct {
	digit  string
	screen screen.Screen
}

// Opened is an open workshop.
type Opened struct {
	Session *session.Session
	Opening session.Opening
	Path    string          // the folder, as the person would find it
	Scratch bool            // a copy of a bundled example
	Changes <-chan struct{} // signals that the folder may have changed outside
	Close   func() error
}

// New makes the program. Without a workshop in the options it begins with the
// start screen.
func New(options Options) *App {
	app := &App{options: options, frame: frame.New(0, 0), look: options.look()}
	app.theme = app.look.theme()
	app.opened = options.Opened
	app.build()
	if app.opened != nil {
		app.greet()
	}
	return app
}

// build makes the screens for what is open, and the registry for both.
func (a *App) build() {
	a.screens, a.active, a.layers, a.capture = a.newScreens(), 0, nil, nil
	actions := a.globalActions()
	for _, tab := range a.screens {
		actions = append(actions, tab.screen.Actions()...)
	}
	actions = append(actions, capture.Actions(func() *capture.Line { return a.capture })...)
	actions = append(actions, layer.Actions(a.top)...)
	actions = append(actions, form.Actions(a.form)...)
	a.registry = action.New(actions...)
	if rebound, err := a.registry.Rebind(a.options.Keys); err == nil {
		a.registry = rebound
	} else {
		a.fail(err)
	}
}

// top is the topmost layer; nil when the screen is uncovered.
func (a *App) top() screen.Layer {
	if len(a.layers) == 0 {
		return nil
	}
	return a.layers[len(a.layers)-1]
}

func (a *App) current() screen.Screen { return a.screens[a.active].screen }

// form is the form in front, on the screen or over it; nil when there is none.
func (a *App) form() *form.Form {
	var front any = a.current()
	if top := a.top(); top != nil {
		front = top
	}
	if holder, ok := front.(interface{ Form() *form.Form }); ok {
		return holder.Form()
	}
	return nil
}

// Init asks the terminal for its background and begins to watch the folder.
func (a *App) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, a.watch(), a.minute())
}

// Workshop is the workshop as it is now; an empty one on the start screen.
func (a *App) Workshop() *model.Workshop {
	if a.opened == nil {
		return model.NewWorkshop(nil)
	}
	return a.opened.Session.Workshop()
}

// Revision grows with every change of the workshop.
func (a *App) Revision() int {
	if a.opened == nil {
		return 0
	}
	return a.opened.Session.Revision()
}

// Theme is the look in use.
func (a *App) Theme() *theme.Theme { return a.theme }

// Now is the time.
func (a *App) Now() time.Time { return a.options.now() }

// ReadOnly tells why nothing can be edited, "" when it can.
func (a *App) ReadOnly() string {
	if a.opened == nil {
		return "No workshop is open."
	}
	return a.opened.Opening.ReadOnly
}

// Actions lists every action of the program, for the key table of the README.
func Actions() []action.Action {
	return New(Options{Opened: &Opened{Session: session.NewInMemory(nil, session.Options{})}}).registry.All()
}
