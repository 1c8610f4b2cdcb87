package empathy_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/aymanbagabas/go-udiff"

	"interlock/model"
	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// desk is the whole program on a workshop in memory, with its empathy maps in
// front.
type desk struct {
	*tuitest.Driver
	t       testing.TB
	session *session.Session
	before  map[string]string
}

func open(t testing.TB, texts map[string]string, width, height int) *desk {
	t.Helper()
	return openWith(t, texts, width, height, tui.Options{})
}

func openWith(t testing.TB, texts map[string]string, width, height int, options tui.Options) *desk {
	t.Helper()
	clock := tuitest.NewClock(time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC))
	opened := session.NewInMemory(texts, session.Options{Clock: clock.Now})
	options.Clock, options.Mouse = clock.Now, true
	if options.Opened == nil {
		options.Opened = &tui.Opened{}
	}
	options.Opened.Session = opened
	driver := tuitest.New(t, tui.New(options), width, height, tuitest.WithClock(clock))
	return &desk{driver.Keys("3"), t, opened, texts}
}

// reference is the reference workshop.
func reference(t testing.TB) map[string]string {
	t.Helper()
	root := filepath.Join("..", "..", "..", "model", "testdata", "home-claims")
	texts := map[string]string{}
	err := filepath.WalkDir(root, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		name, _ := filepath.Rel(root, path)
		texts[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// board is a workshop with one map.
func board(source string) map[string]string {
	return map[string]string{
		"workshop.yaml":      "format: interlock/1\ntitle: Home claims\n",
		"personas/maya.yaml": "side: customer\nname: Maya\n",
		"empathy/day-4.yaml": source,
	}
}

// waiting is a map in which every key has something to do.
const waiting = `persona: maya
situation: Day 4, nobody has rung back
goal: {who: Maya, do: Decide, success: Knows the date}
sees:
  - Mould by the window
says:
  - I gave you that already
  - {text: Nobody rang me back, basis: said}
does:
  - Rings at 8
thinks:
  - {text: Did I fill in the wrong form, basis: inferred}
feels:
  - Anxious
pains:
  - {id: no-date, text: No date to plan around, severity: 2}
  - Repeats the story
`

// expectDiff compares the workshop with what it was at first: exactly these
// lines are gone (-) and new (+).
func (d *desk) expectDiff(want ...string) *desk {
	d.t.Helper()
	var got []string
	after := d.session.Workshop().Texts()
	names := map[string]bool{}
	for name := range d.before {
		names[name] = true
	}
	for name := range after {
		names[name] = true
	}
	for name := range names {
		for line := range strings.SplitSeq(udiff.Unified("before", "after", d.before[name], after[name]), "\n") {
			if strings.HasPrefix(line, "---") || strings.HasPrefix(line, "+++") || line == "" || !strings.ContainsAny(line[:1], "+-") {
				continue
			}
			got = append(got, line)
		}
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		d.t.Fatalf("the files differ by\n%s\nnot by\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	return d
}

// goTo puts the cursor on the first note with these words, by clicking it.
func (d *desk) goTo(words string) *desk {
	d.t.Helper()
	d.ClickText(words)
	return d
}

// keys and typed are those of the driver, for sentences that go on.
func (d *desk) keys(keys ...string) *desk {
	d.t.Helper()
	d.Keys(keys...)
	return d
}

func (d *desk) typed(text string) *desk {
	d.t.Helper()
	d.Type(text)
	return d
}

// expectOn fails unless the cursor is on this text.
func (d *desk) expectOn(text string) *desk {
	d.t.Helper()
	d.ExpectLine("▸" + text)
	return d
}

func (d *desk) empathyMap(id string) *model.EmpathyMap {
	d.t.Helper()
	found := d.session.Workshop().EmpathyMap(id)
	if found == nil {
		d.t.Fatalf("there is no map %s", id)
	}
	return found
}
