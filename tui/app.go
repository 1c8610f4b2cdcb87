// Package tui is the program on the screen: it owns the window, the screens
// and what opens over them, and routes keys and mouse through the action
// registry.
package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/round"
	"interlock/model/session"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/layer"
	"interlock/tui/part/capture"
	"interlock/tui/part/form"
	"interlock/tui/present"
	tuiround "interlock/tui/round"
	"interlock/tui/screen"
	"interlock/tui/screen/start"
	"interlock/tui/theme"
)

// The scopes of the root: keys that work unless a text is typed or something
// lies over the screen, and the few that work even then.
const (
	global action.Scope = "everywhere"
	always action.Scope = "everywhere, even while typing"
)

// App is the root model. It is one pointer that Bubble Tea hands from update
// to update; screens and layers live in it.
type App struct {
	options  Options
	opened   *Opened // the workshop that is open, nil on the start screen
	seen     sight
	screens  []tab
	active   int
	layers   []screen.Layer
	capture  *capture.Line // nil when no note is being typed
	registry *action.Registry

	look     look
	theme    *theme.Theme
	frame    *frame.Frame
	width    int
	height   int
	blank    bool
	mouse    mouse
	message  message
	saving   saving
	draft    draft
	aside    session.Draft
	versions versions
	pointed  pointed
	wall     *running // nil while none is open
	timer    timer
	round    round.Round // that is open; without a phase when none is
	// later holds the conflicts about which the person said to decide later, by
	// file name, with the other side as it was then.
	later   map[string]*string
	leaving *layer.Card // asks whether to quit with something unsaved
	// quietUntil is until when keys are ignored after a card opened by itself.
	quietUntil time.Time
}

// sight is the workshop as the screens see it. It changes only between two
// messages, however the session works in the background.
type sight struct {
	workshop *model.Workshop
	revision int
	findings []check.Finding // nil until somebody asks for them
	marked   []string        // the files with open conflicts between the marks of a merge
}

// Opened is an open workshop.
type Opened struct {
	Session *session.Session
	Opening session.Opening
	Path    string          // the folder, as the person would find it
	Scratch bool            // a copy of a bundled example
	Answers string          // what was planted in the example, for whoever asks; "" is nothing
	Changes <-chan struct{} // signals that the folder may have changed outside
	// Versions finds the workshop's git; nil, and what finds nil, is a workshop in no
	// repository. It is called once, in the background.
	Versions func(context.Context) (layer.Versions, error)
	Close    func() error // gives the folder back; nil closes the session
}

// New makes the program. Without a workshop in the options it begins with the
// start screen.
func New(options Options) *App {
	app := &App{options: options, frame: frame.New(0, 0), look: options.look()}
	app.theme = app.look.theme()
	app.mouse.on = options.Mouse
	app.show(options.Opened)
	return app
}

// show puts a workshop on the screen, or the start screen in its place.
func (a *App) show(opened *Opened) {
	a.stopWall()
	a.opened = opened
	a.saving, a.draft, a.message, a.versions = saving{}, draft{}, message{}, versions{}
	a.layers, a.capture, a.active, a.later = nil, nil, 0, map[string]*string{}
	a.pointed, a.timer = pointed{}, timer{}
	a.restoreClock()
	a.restoreRound()
	a.screens, a.seen = nil, sight{workshop: model.NewWorkshop(nil), revision: -1}
	a.observe()
	a.build()
	if opened != nil {
		a.greet()
	}
}

// build makes the screens, and the registry for all of them: a key can be
// changed whatever is open.
func (a *App) build() {
	beginning := []tab{{"", start.New(a, a.options.Catalog, a.openFolder)}}
	working := a.workingScreens()
	actions := a.globalActions(working)
	for _, tab := range append(working[:len(working):len(working)], beginning...) {
		actions = append(actions, tab.screen.Actions()...)
	}
	actions = append(actions, capture.Actions(func() *capture.Line { return a.capture })...)
	actions = append(actions, layer.Actions(a.top)...)
	actions = append(actions, present.LayerActions(a.top)...)
	actions = append(actions, tuiround.Actions(a.top)...)
	actions = append(actions, (&Projector{}).actions()...)
	actions = append(actions, form.Actions(a.form)...)
	a.registry = a.bind(action.New(actions...))
	a.screens = working
	if a.opened == nil {
		a.screens = beginning
	}
	a.current().Refresh()
}

// bind gives the actions the keys that the person chose.
func (a *App) bind(registry *action.Registry) *action.Registry {
	rebound, err := registry.Rebind(a.options.Keys)
	if err != nil {
		a.fail(err)
		rebound = registry
	}
	if a.options.ASCII {
		return rebound.Plain()
	}
	return rebound
}

// top is the topmost layer; nil when the screen is uncovered.
func (a *App) top() screen.Layer {
	for i := len(a.layers) - 1; i >= 0; i-- {
		if !a.layers[i].Closed() {
			return a.layers[i]
		}
	}
	return nil
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
	return tea.Batch(tea.RequestBackgroundColor, a.watch(), a.saveRecovered(), a.findVersions(), a.tick())
}

// observe takes over what the session holds now, and has every screen look at
// it when it is something else.
func (a *App) observe() {
	if a.opened == nil {
		return
	}
	// The revision comes first: when the session moves on in between, the next
	// look finds it.
	revision := a.opened.Session.Revision()
	if revision == a.seen.revision {
		return
	}
	workshop, held := a.opened.Session.Workshop(), a.hold()
	a.seen = sight{workshop: workshop, revision: revision, marked: marked(workshop)}
	a.followPlan()
	for _, tab := range a.screens {
		tab.screen.Refresh()
	}
	for _, back := range held {
		back()
	}
}

// hold takes hold of what the cursors of the screens are on.
func (a *App) hold() (back []func()) {
	for _, tab := range a.screens {
		if holding, ok := tab.screen.(screen.Holding); ok {
			back = append(back, holding.Hold())
		}
	}
	return back
}

// Workshop is the workshop as it is now; an empty one on the start screen.
func (a *App) Workshop() *model.Workshop { return a.seen.workshop }

// Revision grows with every change of the workshop.
func (a *App) Revision() int { return a.seen.revision }

// Findings are what the rules find in the workshop as it is now.
func (a *App) Findings() []check.Finding {
	if a.seen.findings == nil {
		a.seen.findings = check.All(a.seen.workshop)
	}
	return a.seen.findings
}

// Theme is the look in use.
func (a *App) Theme() *theme.Theme { return a.theme }

// Now is the time.
func (a *App) Now() time.Time { return a.options.now() }

// ReadOnly tells why nothing can be edited, "" when it can.
func (a *App) ReadOnly() string {
	switch {
	case a.opened == nil:
		return "No workshop is open."
	case a.opened.Opening.ReadOnly != "":
		return a.opened.Opening.ReadOnly
	}
	return a.Workshop().ReadOnly()
}

// Actions lists every action of the program, for the key table of the README.
func Actions() []action.Action {
	return New(Options{Catalog: nothing{}}).registry.All()
}

// nothing is a catalogue without an entry.
type nothing struct{}

func (nothing) Examples() []start.Entry             { return nil }
func (nothing) Templates() []start.Entry            { return nil }
func (nothing) Kits() []start.Entry                 { return nil }
func (nothing) Recent() []start.Entry               { return nil }
func (nothing) Copy(string) (string, error)         { return "", nil }
func (nothing) Create(string, string, string) error { return nil }
func (nothing) Learn(string, string) error          { return nil }
func (nothing) Suggest(string) string               { return "" }
