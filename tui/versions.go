package tui

import (
	"context"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/git"
	"interlock/model/session"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/layer"
	"interlock/tui/screen"
)

// inRepository is the scope of the keys that need git: without it they are not
// there at all.
const inRepository action.Scope = "everywhere, in a git repository"

// versions is what the program knows of the workshop's git.
type versions struct {
	git     layer.Versions // nil outside a repository
	state   git.State
	asking  bool // git is at work
	stale   bool // what is known may be out of date
	waiting bool // a calmMsg is on its way
	typed   time.Time
	seen    int // the revision of the workshop when git was asked last
}

// foundMsg brings the repository that the workshop lies in.
type foundMsg struct {
	of  *Opened
	git layer.Versions
	err error
}

// findVersions looks in the background for a repository.
func (a *App) findVersions() tea.Cmd {
	if a.opened == nil || a.opened.Versions == nil {
		return nil
	}
	opened := a.opened
	return func() tea.Msg {
		found, err := opened.Versions(context.Background())
		return foundMsg{opened, found, err}
	}
}

func (a *App) found(msg foundMsg) tea.Cmd {
	switch {
	case msg.of != a.opened:
	case msg.err != nil:
		a.news(msg.err.Error())
	case msg.git != nil:
		a.versions.git = savedFirst{msg.git, a.opened.Session}
		return a.askState()
	}
	return nil
}

// calm is how long nothing may be typed and changed before git is asked again.
const calm = 700 * time.Millisecond

// calmMsg says that it is time to look whether all is calm.
type calmMsg struct{ of *Opened }

// stateMsg brings how the workshop stands in its repository.
type stateMsg struct {
	of    *Opened
	state git.State
	err   error
}

// outdated asks git again how the workshop stands, as soon as all is calm.
func (a *App) outdated() tea.Cmd {
	if a.versions.git == nil || a.options.Tick == nil {
		return nil
	}
	a.versions.stale = true
	if a.versions.waiting || a.versions.asking {
		return nil
	}
	a.versions.waiting = true
	opened := a.opened
	return a.options.Tick(calm, func(time.Time) tea.Msg { return calmMsg{opened} })
}

func (a *App) calmed(msg calmMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	a.versions.waiting = false
	if a.Now().Sub(a.versions.typed) < calm {
		return a.outdated()
	}
	return a.askState()
}

// askState asks git in the background how the workshop stands.
func (a *App) askState() tea.Cmd {
	if a.versions.git == nil || a.versions.asking {
		return nil
	}
	a.versions.asking, a.versions.stale, a.versions.seen = true, false, a.Revision()
	opened, versions := a.opened, a.versions.git
	return func() tea.Msg {
		state, err := versions.State(context.Background())
		return stateMsg{opened, state, err}
	}
}

// stood takes over how the workshop stands. That git cannot tell is no news: the
// panel says why.
func (a *App) stood(msg stateMsg) tea.Cmd {
	if msg.of != a.opened {
		return nil
	}
	a.versions.asking = false
	if msg.err == nil {
		a.versions.state = msg.state
	}
	var commands []tea.Cmd
	if panel := a.changesPanel(); panel != nil {
		commands = append(commands, panel.Compare())
	}
	if a.versions.stale {
		commands = append(commands, a.outdated())
	}
	return tea.Batch(commands...)
}

// drawVersions draws the branch with the number of changed records at the right
// end of a line, and returns the rest of the line.
func (a *App) drawVersions(f *frame.Frame, line frame.Rect) frame.Rect {
	if a.versions.git == nil || a.versions.state.Place() == "" {
		return line
	}
	const longestBranch, leastTitle = 24, 20
	state := a.versions.state
	text, style := frame.Clip(state.Place(), longestBranch), a.theme.Muted
	switch open := len(a.undecided(state)); {
	case open > 0:
		text, style = fmt.Sprintf("%s %s %s", a.theme.Glyphs.Finding, text, count(open, "conflict")), a.theme.Error
	case len(state.Changes) > 0:
		text += fmt.Sprintf(" +%d", len(state.Changes))
	}
	if line.Dx() < frame.Width(text)+leastTitle {
		return line
	}
	right, left := frame.CutRight(line, frame.Width(text))
	f.Text(right, style, text)
	_, left = frame.CutRight(left, 2)
	return left
}

// versionActions are those of a workshop in a repository.
func (a *App) versionActions() []action.Action {
	return []action.Action{
		{
			ID: "changes", Title: "Show the changes since the last commit", Short: "changes", Keys: action.Keys("C"), Scope: inRepository, Footer: 96, Run: a.openChanges,
			Help: "Lists what changed, by meaning; there you commit, pull, push and merge with your own git.",
		},
		{
			ID: "history", Title: "Show the history of a record", Scope: inRepository, Run: a.openHistory,
			Help: "Lists what each commit changed in a record, and brings any earlier state back.",
		},
	}
}

func (a *App) openChanges() tea.Cmd {
	opened, command := layer.NewChanges(a, a.versions.git, layer.Around{Worked: a.askState, Decide: a.decideMerge})
	return tea.Batch(a.Open(opened), command)
}

// changesPanel is the panel of changes, nil when it is not open.
func (a *App) changesPanel() *layer.Changes {
	for _, each := range slices.Backward(a.layers) {
		if panel, ok := each.(*layer.Changes); ok && !panel.Closed() {
			return panel
		}
	}
	return nil
}

// openHistory shows the history of the record that is selected, or asks which.
func (a *App) openHistory() tea.Cmd {
	if located, ok := a.current().(screen.Located); ok {
		if place := located.Place(); a.Workshop().File(place.File) != nil {
			return a.showHistory(place.File)
		}
	}
	var options []screen.Option
	for _, file := range a.Workshop().Files() {
		options = append(options, screen.Option{ID: file.Name, Title: file.Name, Detail: a.nameOf(file)})
	}
	return a.Choose(screen.Choice{Title: "The history of which record?", Options: options, Done: a.showHistory})
}

func (a *App) showHistory(name string) tea.Cmd {
	opened, command := layer.NewHistory(a, a.versions.git, name)
	return tea.Batch(a.Open(opened), command)
}

// nameOf is what people call a record.
func (a *App) nameOf(file *model.File) string {
	for _, key := range []string{"name", "title", "situation"} {
		if text := file.Root().Get(key).Text(); text != "" {
			return text
		}
	}
	return ""
}

// savedFirst is the git of a session: it works with what is on disk, so that
// everything is saved before it works, and looked at afterwards.
type savedFirst struct {
	layer.Versions
	session *session.Session
}

// around saves, lets git work, and takes over what that changed.
func (s savedFirst) around(work func() error) error {
	if err := s.session.Save(); err != nil {
		return err
	}
	err := work()
	if _, unseen := s.session.Refresh(); err == nil {
		err = unseen
	}
	return err
}

func (s savedFirst) Commit(ctx context.Context, message string, names []string, progress func(string)) error {
	return s.around(func() error { return s.Versions.Commit(ctx, message, names, progress) })
}

func (s savedFirst) Pull(ctx context.Context, progress func(string)) error {
	return s.around(func() error { return s.Versions.Pull(ctx, progress) })
}

func (s savedFirst) Push(ctx context.Context, progress func(string)) error {
	return s.around(func() error { return s.Versions.Push(ctx, progress) })
}

func (s savedFirst) Merge(ctx context.Context, branch string, progress func(string)) error {
	return s.around(func() error { return s.Versions.Merge(ctx, branch, progress) })
}

func (s savedFirst) Settle(ctx context.Context, names []string) error {
	return s.around(func() error { return s.Versions.Settle(ctx, names) })
}

func (s savedFirst) Continue(ctx context.Context, progress func(string)) error {
	return s.around(func() error { return s.Versions.Continue(ctx, progress) })
}

func (s savedFirst) Abort(ctx context.Context) error {
	return s.around(func() error { return s.Versions.Abort(ctx) })
}
