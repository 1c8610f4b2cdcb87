// Package room is the whole program on one of its screens, with a workshop in memory and a person at its keys. The tests
// of the screens share it: it tells what their keys did to the files.
package room

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// Room is a program on a workshop, at 10:42 on 12 June 2025 until Advance moves the clock. What fails, fails the test that
// entered it.
type Room struct {
	*tuitest.Driver
	Session *session.Session

	tb    testing.TB
	first map[string]string // the texts at the start
}

// Option changes how the program is opened.
type Option func(*tui.Options)

// Enter opens a workshop of these texts in a terminal of this size, and presses the key of a screen. Without a key it
// stays where the program opens: on the overview.
func Enter(tb testing.TB, texts map[string]string, key string, width, height int, options ...Option) *Room {
	tb.Helper()
	clock := tuitest.NewClock(time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC))
	opened := session.NewInMemory(texts, session.Options{Clock: clock.Now})
	given := tui.Options{Opened: &tui.Opened{Session: opened, Path: "claims"}, Theme: "dark", Color: true, Mouse: true, Clock: clock.Now}
	for _, option := range options {
		option(&given)
	}
	driver := tuitest.New(tb, tui.New(given), width, height, tuitest.WithClock(clock))
	if key != "" {
		driver.Keys(key)
	}
	return &Room{Driver: driver, Session: opened, tb: tb, first: texts}
}

// ReadOnly opens a workshop that must not be edited.
func ReadOnly(options *tui.Options) {
	options.Opened.Opening.ReadOnly = "This workshop was opened for reading only."
}

// Colorless shows no colours, and so draws on the last column too.
func Colorless(options *tui.Options) { options.Color = false }

// Plain shows only ASCII without colours.
func Plain(options *tui.Options) { options.ASCII, options.Color = true, false }

// Editor puts a function in the place of the person's editor.
func Editor(edit func(text string) string) Option {
	return func(options *tui.Options) {
		options.Editor = func(path string) (*exec.Cmd, error) { return exec.Command("editor", path), nil }
		options.Exec = func(command *exec.Cmd, done tea.ExecCallback) tea.Cmd {
			return func() tea.Msg {
				before, err := os.ReadFile(command.Args[1])
				if err != nil {
					return done(err)
				}
				return done(os.WriteFile(command.Args[1], []byte(edit(string(before))), 0o600))
			}
		}
	}
}

// Steps presses keys, or types a text that begins with a colon: "n", ":Maya", "enter".
func (r *Room) Steps(steps ...string) *Room {
	r.tb.Helper()
	for _, step := range steps {
		if len(step) > 1 && step[0] == ':' {
			r.Type(step[1:])
			continue
		}
		r.Keys(step)
	}
	return r
}

// Press presses the keys of a text in order; what stands in quotes is typed: "n 'Maya' enter".
func (r *Room) Press(keys string) *Room {
	r.tb.Helper()
	for i, part := range strings.Split(keys, "'") {
		if i%2 == 1 {
			r.Type(part)
		} else {
			r.Keys(strings.Fields(part)...)
		}
	}
	return r
}
