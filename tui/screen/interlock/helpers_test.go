package interlock_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aymanbagabas/go-udiff"
	"github.com/charmbracelet/x/exp/golden"

	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// room is a program on a workshop, with a person at its keys.
type room struct {
	*tuitest.Driver
	session *session.Session
	clock   *tuitest.Clock
	first   map[string]string // the texts at the start
}

// enter opens a workshop on its links.
func enter(tb testing.TB, texts map[string]string, width, height int, options ...func(*tui.Options)) *room {
	tb.Helper()
	clock := tuitest.NewClock(time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC))
	opened := session.NewInMemory(texts, session.Options{Clock: clock.Now})
	given := tui.Options{Opened: &tui.Opened{Session: opened}, Theme: "dark", Color: true, Mouse: true, Clock: clock.Now}
	for _, option := range options {
		option(&given)
	}
	driver := tuitest.New(tb, tui.New(given), width, height, tuitest.WithClock(clock))
	driver.Keys("5")
	return &room{Driver: driver, session: opened, clock: clock, first: texts}
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

// expectChanged fails the test unless exactly these lines were changed.
func (r *room) expectChanged(tb testing.TB, want string) {
	tb.Helper()
	want = strings.TrimPrefix(want, "\n")
	if got := r.changed(); got != want {
		tb.Errorf("the files changed otherwise:\n%s\nwanted:\n%s\nthe screen:\n%s", got, want, r.Text())
	}
}

// reference is the workshop that the golden screens show.
func reference(tb testing.TB) map[string]string {
	tb.Helper()
	return texts(tb, os.DirFS("../../../model/testdata/home-claims"))
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

// press presses keys in order; what stands in quotes is typed.
func (r *room) press(keys string) *room {
	for i, part := range strings.Split(keys, "'") {
		if i%2 == 1 {
			r.Type(part)
		} else {
			r.Keys(strings.Fields(part)...)
		}
	}
	return r
}

// undoEverything takes back all edits, which must give the first bytes, and
// does them again, which must give the last.
func (r *room) undoEverything(t *testing.T) {
	t.Helper()
	last, steps := r.changed(), 0
	r.Keys("esc", "esc")
	for ; steps < 20; steps++ {
		if _, ok := r.session.CanUndo(); !ok {
			break
		}
		r.Keys("u")
	}
	r.expectChanged(t, "")
	for range steps {
		r.Keys("ctrl+r")
	}
	r.expectChanged(t, last)
}

// expectScreen compares the part of the window that belongs to the screen with
// testdata, in every way of measuring text.
func (r *room) expectScreen(t *testing.T, name string) {
	t.Helper()
	r.Overflow()
	lines := strings.Split(r.Text(), "\n")
	t.Run(name, func(t *testing.T) {
		golden.RequireEqual(t, strings.Join(lines[3:len(lines)-2], "\n")+"\n")
	})
}

// network is a workshop with as many stages on both sides, and links between
// them in both directions, several at some.
func network(stages, links int) map[string]string {
	texts := map[string]string{"workshop.yaml": "format: interlock/1\n"}
	for _, side := range []string{"customer", "employee"} {
		var b strings.Builder
		fmt.Fprintf(&b, "side: %s\ntitle: The %s's way\nstages:\n", side, side)
		for i := range stages {
			fmt.Fprintf(&b, "  - {id: s%d, name: Stage of the way, emotion: %d, pains: [{id: p, text: It takes too long}]}\n", i, (i*7)%5-2)
		}
		texts["journeys/"+side+".yaml"] = b.String()
	}
	for i := range links {
		from, to := fmt.Sprintf("employee/s%d", i*5%stages), fmt.Sprintf("customer/s%d", i*i%stages)
		if i%4 == 3 {
			from, to = to, from
		}
		texts[fmt.Sprintf("links/l%d.yaml", i)] = fmt.Sprintf(
			"from: %s\nto: %s\neffect: %s\nimpact: relational\nlevel: functional\nreach: direct\nstrength: %d\nbecause: One thing leads to another\nbasis: said\n",
			from, to, []string{"harms", "helps"}[i%3/2], i%3+1)
	}
	return texts
}
