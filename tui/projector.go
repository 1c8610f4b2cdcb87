package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/present"
	"interlock/tui/theme"
)

// projecting is the scope of the keys that only the projector has.
const projecting action.Scope = "projector"

// ProjectorOptions are what the program for the projector takes from outside.
type ProjectorOptions struct {
	Options                 // the look, the keys, the time, and the workshop, opened for reading
	States  <-chan struct{} // signals that a state beside the workshop may have changed
	Mask    bool            // put stand-ins for names from the start
}

// Projector is a second program beside the one that edits: it shows a workshop
// to the room and follows what the editor looks at.
type Projector struct {
	options  ProjectorOptions
	show     *present.Show
	registry *action.Registry

	workshop  *model.Workshop
	revision  int
	following bool
	followed  string // what was followed to last
	ticking   bool

	look          look
	theme         *theme.Theme
	frame         *frame.Frame
	width, height int
}

// NewProjector makes the program. It follows the editor from the start.
func NewProjector(options ProjectorOptions) *Projector {
	p := &Projector{options: options, frame: frame.New(0, 0), look: options.look(), following: true, revision: -1}
	p.theme = p.look.theme()
	p.observe()
	p.show = present.New(p, options.Mask)
	p.registry = p.keys()
	p.follow()
	return p
}

// keys are those of a show and the projector's own, as the person chose them.
func (p *Projector) keys() *action.Registry {
	known := action.New(append(present.Actions(func() *present.Show { return p.show }), p.actions()...)...)
	chosen := map[string][]string{}
	for id, keys := range p.options.Keys {
		if _, ok := known.ByID(id); ok {
			chosen[id] = keys
		}
	}
	if rebound, err := known.Rebind(chosen); err == nil {
		return rebound
	}
	return known // What is wrong with the keys is said where one edits.
}

func (p *Projector) actions() []action.Action {
	return []action.Action{
		{
			ID: "projector.follow", Title: "Follow the editor again", Keys: action.Keys("f esc"), Scope: projecting, Hidden: true, Run: p.followAgain,
			Help: "In interlock present: shows what the facilitator looks at, until an arrow is pressed.",
		},
		{
			ID: "projector.theme", Title: "Change the theme of the projector", Keys: action.Keys("ctrl+t"), Scope: projecting, Hidden: true, Run: p.changeTheme,
			Help: "Goes from dark to light to what the terminal says.",
		},
		{
			ID: "projector.quit", Title: "End the presentation", Keys: action.Keys("q ctrl+c"), Scope: projecting, Hidden: true, Run: func() tea.Cmd { return tea.Quit },
			Help: "Ends interlock present.",
		},
	}
}

// Init asks the terminal for its background and begins to watch.
func (p *Projector) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, p.watchFiles(), p.watchStates(), p.tick())
}

// filesMsg says that files may have changed, statesMsg that states may have,
// and secondMsg that a second has passed.
type (
	filesMsg  struct{}
	statesMsg struct{}
	secondMsg struct{}
)

func (p *Projector) watchFiles() tea.Cmd {
	return watching(p.options.Opened.Changes, filesMsg{})
}

func (p *Projector) watchStates() tea.Cmd { return watching(p.options.States, statesMsg{}) }

// watching waits for a signal.
func watching(signals <-chan struct{}, msg tea.Msg) tea.Cmd {
	if signals == nil {
		return nil
	}
	return func() tea.Msg {
		if _, open := <-signals; !open {
			return nil
		}
		return msg
	}
}

// Update takes one message.
func (p *Projector) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	command := p.update(msg)
	p.observe()
	p.show.Refresh()
	p.follow()
	return p, tea.Batch(command, p.tick())
}

func (p *Projector) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.width, p.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		p.look.onLight = !msg.IsDark()
		p.theme = p.look.theme()
	case tea.ColorProfileMsg:
		p.look.limit(msg.Profile)
		p.theme = p.look.theme()
	case tea.KeyPressMsg:
		return p.key(msg)
	case filesMsg:
		return tea.Batch(p.inspect(), p.watchFiles())
	case statesMsg:
		return p.watchStates()
	case secondMsg:
		p.ticking = false
	case hangUpMsg:
		return tea.Quit
	}
	return nil
}

// inspectedMsg says that the folder was looked at.
type inspectedMsg struct{}

// inspect looks at the folder in the background. A folder that cannot be read
// for a moment stays as it was seen last.
func (p *Projector) inspect() tea.Cmd {
	session := p.options.Opened.Session
	return func() tea.Msg {
		_, _ = session.Refresh()
		return inspectedMsg{}
	}
}

// observe takes over what the session holds now.
func (p *Projector) observe() {
	session := p.options.Opened.Session
	if revision := session.Revision(); revision != p.revision {
		p.revision, p.workshop = revision, session.Workshop()
	}
}

// key does what a key means. Who moves does not follow any more.
func (p *Projector) key(key tea.KeyPressMsg) tea.Cmd {
	found, ok := p.registry.ByKey(key, projecting, present.Scope)
	if !ok {
		return nil
	}
	before := p.show.Position()
	command := found.Run()
	if found.Scope == present.Scope && p.show.Position() != before {
		p.following = false
		p.show.Remark = "f follows the editor"
	}
	return command
}

func (p *Projector) followAgain() tea.Cmd {
	p.following, p.followed, p.show.Remark = true, "", ""
	return nil
}

// follow shows the round that is open, or else what the editor looks at.
func (p *Projector) follow() {
	if !p.following {
		return
	}
	const room = "room"
	var looking present.Looking
	found := p.Kept(present.LookingName, &looking)
	target := looking.String()
	if p.show.Going() || looking.Section == present.Agenda {
		target = room
	}
	switch {
	case target == p.followed:
		return
	case target == room:
		p.show.ShowRoom()
	case found:
		p.show.Reveal(looking.Section, looking.Place())
	default:
		return
	}
	p.followed = target
}

// tick has the clock drawn again after a second, while it is shown and runs.
func (p *Projector) tick() tea.Cmd {
	if p.ticking || p.options.Tick == nil || !p.show.Ticking() {
		return nil
	}
	p.ticking = true
	return p.options.Tick(time.Second, func(time.Time) tea.Msg { return secondMsg{} })
}

func (p *Projector) changeTheme() tea.Cmd {
	p.look.choice = p.look.next()
	p.theme = p.look.theme()
	return nil
}

// View draws the window.
func (p *Projector) View() tea.View {
	p.frame.Reset(p.width, p.height)
	p.frame.Ellipsis = p.theme.Glyphs.Ellipsis
	p.show.Draw(p.frame, leaveMargin(p.frame, p.theme))
	view := tea.NewView(p.frame.String())
	view.AltScreen = true
	view.WindowTitle = "Interlock"
	return view
}

// Workshop is the workshop as it is now.
func (p *Projector) Workshop() *model.Workshop { return p.workshop }

// Revision grows with every change of the workshop.
func (p *Projector) Revision() int { return p.revision }

// Theme is the look in use.
func (p *Projector) Theme() *theme.Theme { return p.theme }

// Now is the time.
func (p *Projector) Now() time.Time { return p.options.now() }

// Kept reads a state that is kept beside the workshop; false where there is
// none.
func (p *Projector) Kept(name string, state any) bool {
	found, err := p.options.Opened.Session.Kept(name, state)
	return found && err == nil
}
