package tui

import (
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/agenda"
	"interlock/model/learn"
	"interlock/model/session"
	"interlock/tui/layer"
	"interlock/tui/screen/start"
)

// Options is everything the program takes from outside, so that tests can put
// their own in its place. Nothing but a catalogue or a workshop is required.
type Options struct {
	Opened  *Opened
	Catalog start.Catalog

	// Agendas are those that every workshop can follow.
	Agendas []agenda.Plan
	// Kit finds a learning kit by its name; nil knows none.
	Kit func(name string) (learn.Kit, error)
	// Open opens the workshop in a folder, for the start screen.
	Open func(folder string) (*Opened, error)
	// Publisher writes the blueprint, for the export panel.
	Publisher layer.Publisher
	// Minutes writes those of the last session in the room, and says where. It runs
	// beside the program.
	Minutes func(opened *session.Session, folder string) (path string, err error)
	// Walls opens walls; nil for none.
	Walls Walls
	// Editor makes the command that opens a file in the person's editor.
	Editor func(path string) (*exec.Cmd, error)
	// Exec runs that command in place of the program. The default is
	// tea.ExecProcess.
	Exec func(*exec.Cmd, tea.ExecCallback) tea.Cmd
	// Remember keeps a choice for the next time, such as the export formats.
	Remember func(key, value string)

	Theme string // "auto", "dark" or "light"; "" is auto
	// Background is what the environment says of the terminal's colours, as
	// COLORFGBG does ("15;0"): it counts until the terminal answers itself.
	Background string
	Color      bool                // any colours at all
	ASCII      bool                // only ASCII glyphs
	Mouse      bool                // take the mouse from the start
	Keys       map[string][]string // other keys for actions, by their ids

	// Clock tells the time. The default is time.Now.
	Clock func() time.Time
	// Tick is tea.Tick, or a test's own; nil keeps time still.
	Tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

func (o Options) now() time.Time {
	if o.Clock == nil {
		return time.Now()
	}
	return o.Clock()
}

func (o Options) exec(command *exec.Cmd, done tea.ExecCallback) tea.Cmd {
	if o.Exec == nil {
		return tea.ExecProcess(command, done)
	}
	return o.Exec(command, done)
}
