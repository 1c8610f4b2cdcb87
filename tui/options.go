package tui

import (
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/layer"
	"interlock/tui/screen/start"
	"interlock/tui/theme"
)

// Options is everything the program takes from outside, so that tests can put
// their own in its place. Nothing but a catalogue or a workshop is required.
type Options struct {
	Opened  *Opened
	Catalog start.Catalog

	// Open opens the workshop in a folder, for the start screen.
	Open func(folder string) (*Opened, error)
	// Publisher writes the blueprint, for the export panel.
	Publisher layer.Publisher
	// Editor makes the command that opens a file in the person's editor.
	Editor func(path string) (*exec.Cmd, error)
	// Remember keeps a choice for the next time, such as the export formats.
	Remember func(key, value string)

	Theme string // "auto", "dark" or "light"; "" is auto
	Color bool   // any colours at all
	ASCII bool   // only ASCII glyphs
	Mouse bool   // take the mouse from the start
	Keys  map[string][]string

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

func (o Options) look() look {
	return look{choice: o.Theme, dark: o.Theme != "light", color: o.Color, ascii: o.ASCII}
}

// look is what decides the theme.
type look struct {
	choice string
	dark   bool
	color  bool
	ascii  bool
}

func (l look) theme() *theme.Theme {
	return theme.New(theme.Options{Dark: l.dark, Color: l.color, ASCII: l.ascii})
}

// next is the look after this one in the round of dark, light and automatic.
func (l look) next() look {
	switch l.choice {
	case "dark":
		l.choice, l.dark = "light", false
	case "light":
		l.choice = "auto"
	default:
		l.choice, l.dark = "dark", true
	}
	return l
}
