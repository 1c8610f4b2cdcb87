// Package tuitest drives a model the way a person does, one message at a time and without a clock: keys and mouse in, cells out.
// The picture is painted by the renderer's own rules, so a test sees what the terminal would show.
package tuitest

import (
	"image"
	"path"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
)

// Driver runs one model in a terminal that is not there. Its methods return it, so that a test reads as a sentence.
type Driver struct {
	// Model is the model as the last message left it.
	Model tea.Model
	// Quit is true when the model asked to quit. Nothing is sent to it any more.
	Quit bool
	// Method is how the terminal measures text; ansi.GraphemeWidth unless a test sets the other.
	Method ansi.Method

	tb            testing.TB
	width, height int
	budget        int
	clock         *Clock
	background    []string
}

// Option changes how a driver runs a model.
type Option func(*Driver)

// WithClock makes Advance move this clock, which the model must use too.
func WithClock(clock *Clock) Option {
	return func(d *Driver) { d.clock = clock }
}

// Background names commands that wait for the outside, such as the watcher of a folder: commands whose function's name
// contains one of the names are not run. A test sends what they would report.
func Background(names ...string) Option {
	return func(d *Driver) { d.background = append(d.background, names...) }
}

// New starts the model in a terminal of this size.
func New(tb testing.TB, model tea.Model, width, height int, options ...Option) *Driver {
	tb.Helper()
	d := &Driver{Model: model, Method: ansi.GraphemeWidth, tb: tb, width: width, height: height}
	for _, option := range options {
		option(d)
	}
	d.budget = mostMessages
	d.run(model.Init())
	return d.Resize(width, height)
}

// Send gives the model messages and runs the commands it answers with until none is left.
func (d *Driver) Send(msgs ...tea.Msg) *Driver {
	d.tb.Helper()
	for _, msg := range msgs {
		d.budget = mostMessages
		d.deliver(msg)
	}
	return d
}

// Run runs a command that the model gave outside of an update, and delivers what it returns.
func (d *Driver) Run(command tea.Cmd) *Driver {
	d.tb.Helper()
	d.budget = mostMessages
	d.run(command)
	return d
}

// Resize changes the size of the terminal.
func (d *Driver) Resize(width, height int) *Driver {
	d.tb.Helper()
	d.width, d.height = width, height
	return d.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Keys presses keys, spelled as in the action registry: "n", "N", "ctrl+p", "shift+left", "enter", "space".
func (d *Driver) Keys(keys ...string) *Driver {
	d.tb.Helper()
	for _, name := range keys {
		key, err := Key(name)
		if err != nil {
			d.tb.Fatal(err)
		}
		d.Send(key)
	}
	return d
}

// Type types the text, one key for each character.
func (d *Driver) Type(text string) *Driver {
	d.tb.Helper()
	for _, r := range text {
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

// Paste pastes the text as terminals do: newlines arrive as carriage returns.
func (d *Driver) Paste(text string) *Driver {
	d.tb.Helper()
	return d.Send(tea.PasteMsg{Content: strings.ReplaceAll(text, "\n", "\r")})
}

// Advance lets time pass and sends what the model's clock had to send by then, in order.
func (d *Driver) Advance(by time.Duration) *Driver {
	d.tb.Helper()
	if d.clock == nil {
		d.tb.Fatal("Advance needs a driver made with WithClock")
	}
	end := d.clock.Now().Add(by)
	for {
		due, ok := d.clock.next(end)
		if !ok {
			return d
		}
		d.Send(due())
	}
}

// Screen returns the cells of the screen.
func (d *Driver) Screen() uv.ScreenBuffer {
	screen := uv.NewScreenBuffer(max(d.width, 1), max(d.height, 1))
	screen.Method = d.Method
	uv.NewStyledString(d.Model.View().Content).Draw(screen, image.Rect(0, 0, d.width, d.height))
	return screen
}

// Cell returns the cell at x, y with its style, or nil outside the screen.
func (d *Driver) Cell(x, y int) *uv.Cell { return d.Screen().CellAt(x, y) }

// Cursor returns the cell of the terminal's cursor; ok is false when it is hidden.
func (d *Driver) Cursor() (x, y int, ok bool) {
	c := d.Model.View().Cursor
	if c == nil {
		return 0, 0, false
	}
	return c.Position.X, c.Position.Y, true
}

// Text returns the plain text of the screen, without the blanks at the ends of lines.
func (d *Driver) Text() string { return strings.Join(d.lines(), "\n") }

func (d *Driver) lines() []string {
	screen := d.Screen()
	lines := make([]string, d.height)
	for y := range lines {
		var line strings.Builder
		for x := range d.width {
			if c := screen.CellAt(x, y); c != nil && c.Width > 0 {
				line.WriteString(c.Content)
			}
		}
		lines[y] = strings.TrimRight(line.String(), " \u00a0")
	}
	return lines
}

// Golden compares the plain text of the screen with testdata/TEST/name.golden. Run the test with -update to write it.
func (d *Driver) Golden(name string) *Driver {
	d.tb.Helper()
	return d.GoldenRows(name, 0, 0)
}

// GoldenRows is Golden for the rows of the screen that are left without this many at the top and at the bottom. Without
// a name the file is testdata/TEST.golden.
func (d *Driver) GoldenRows(name string, top, bottom int) *Driver {
	d.tb.Helper()
	rows := d.lines()
	golden.RequireEqual(named{d.tb, path.Join(d.tb.Name(), name)}, strings.Join(rows[top:len(rows)-bottom], "\n")+"\n")
	return d
}

// named is a test under another name, so that one test can have several golden files.
type named struct {
	testing.TB
	name string
}

// Name returns the name of the golden file.
func (n named) Name() string { return n.name }
