package measures_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/aymanbagabas/go-udiff"
	"github.com/charmbracelet/x/exp/golden"

	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// room is the program on the screen of the measures.
type room struct {
	*tuitest.Driver
	session *session.Session
	first   map[string]string // the texts at the start
}

// enter opens a workshop on its measures.
func enter(tb testing.TB, texts map[string]string, width, height int, options ...func(*tui.Options)) *room {
	tb.Helper()
	clock := tuitest.NewClock(time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC))
	opened := session.NewInMemory(texts, session.Options{Clock: clock.Now})
	given := tui.Options{Opened: &tui.Opened{Session: opened}, Theme: "dark", Color: true, Mouse: true, Clock: clock.Now}
	for _, option := range options {
		option(&given)
	}
	driver := tuitest.New(tb, tui.New(given), width, height, tuitest.WithClock(clock))
	driver.Keys("6")
	return &room{Driver: driver, session: opened, first: texts}
}

// readOnly opens a workshop that must not be edited.
func readOnly(options *tui.Options) {
	options.Opened.Opening.ReadOnly = "This workshop was opened for reading only."
}

// plain shows only ASCII without colours.
func plain(options *tui.Options) { options.ASCII, options.Color = true, false }

// steps presses keys, or types a text that begins with a colon.
func (r *room) steps(steps ...string) *room {
	for _, step := range steps {
		if len(step) > 1 && step[0] == ':' {
			r.Type(step[1:])
			continue
		}
		r.Keys(step)
	}
	return r
}

// changed is what was changed in the texts since the start: the lines taken
// away and added, each file under its name.
func (r *room) changed() string {
	var out strings.Builder
	now := r.session.Workshop().Texts()
	names := maps.Clone(r.first)
	maps.Copy(names, now)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if r.first[name] == now[name] {
			continue
		}
		fmt.Fprintln(&out, name)
		for line := range strings.Lines(udiff.Unified("", "", r.first[name], now[name])) {
			if strings.HasPrefix(line, "-") && !strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+") && !strings.HasPrefix(line, "+++") {
				out.WriteString(line)
			}
		}
	}
	return out.String()
}

// golden compares the screen, without the head of the window that belongs to
// all screens, with a golden file. Run the test with -update to write it.
func (r *room) golden(tb testing.TB, name string) *room {
	tb.Helper()
	r.Overflow()
	lines := strings.SplitN(r.Text(), "\n", 4)
	golden.RequireEqual(named{tb, tb.Name() + "/" + name}, lines[3]+"\n")
	return r
}

// named is a test under another name, so that one test can have several golden
// files.
type named struct {
	testing.TB
	name string
}

// Name returns the name of the golden file.
func (n named) Name() string { return n.name }

// expectChanged fails the test unless exactly these lines were changed.
func (r *room) expectChanged(tb testing.TB, want string) {
	tb.Helper()
	want = strings.TrimPrefix(want, "\n")
	if got := r.changed(); got != want {
		tb.Errorf("the files changed otherwise:\n%s\nwanted:\n%s\nthe screen:\n%s", got, want, r.Text())
	}
}

// claims is the reference workshop, clinic a bundled example.
func claims(tb testing.TB) map[string]string {
	tb.Helper()
	return texts(tb, os.DirFS("../../../model/testdata/home-claims"))
}

func clinic(tb testing.TB) map[string]string {
	tb.Helper()
	return texts(tb, os.DirFS("../../../examples/clinic"))
}

func texts(tb testing.TB, folder fs.FS) map[string]string {
	tb.Helper()
	texts := map[string]string{}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(name) != ".yaml" {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		texts[name] = string(text)
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	return texts
}

// editor puts a function in the place of the person's editor.
func editor(edit func(text string) string) func(*tui.Options) {
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
