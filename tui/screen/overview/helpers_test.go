package overview_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// room is the program as it opens: on the overview.
type room struct {
	*tuitest.Driver
	session *session.Session
}

func open(t testing.TB, texts map[string]string, changes ...func(*tui.Options)) room {
	t.Helper()
	opened := session.NewInMemory(texts, session.Options{})
	options := tui.Options{Opened: &tui.Opened{Session: opened, Path: "claims"}, Color: true, Theme: "dark", Mouse: true}
	for _, change := range changes {
		change(&options)
	}
	return room{Driver: tuitest.New(t, tui.New(options), 120, 36), session: opened}
}

// claims reads the reference workshop.
func claims(t testing.TB) map[string]string {
	t.Helper()
	folder := os.DirFS("../../../model/testdata/home-claims")
	texts := map[string]string{}
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(folder, name)
		texts[name] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// example reads a bundled workshop.
func example(t testing.TB, name string) map[string]string {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// empty is a workshop that has just begun.
func empty() map[string]string { return map[string]string{"workshop.yaml": "format: interlock/1\n"} }

// text is a file as it stands now, "" when it is not there.
func (r room) text(file string) string { return r.session.Workshop().Texts()[file] }

// until presses a key until the cursor is on a line with a text.
func (r room) until(t testing.TB, key, text string) room {
	t.Helper()
	for range 40 {
		if strings.Contains(r.selected(), text) {
			return r
		}
		r.Keys(key)
	}
	t.Fatalf("%s never brings the cursor to %q:\n%s", key, text, r.Text())
	return r
}

// reach goes to a line with a text, by the arrows alone: down the first
// column, and then down the second.
func (r room) reach(t testing.TB, text string) room {
	t.Helper()
	for _, start := range [][]string{{"home"}, {"home", "down", "down", "down", "right"}} {
		r.Keys(start...)
		for range 30 {
			if strings.Contains(r.selected(), text) {
				return r
			}
			r.Keys("down")
		}
	}
	t.Fatalf("no arrow brings the cursor to %q:\n%s", text, r.Text())
	return r
}

// selected is what stands on the line of the cursor, all of its rows.
func (r room) selected() string {
	screen := r.Screen()
	at := r.Find("▸")
	marked := func(x, y int) bool {
		cell, mark := screen.CellAt(x, y), screen.CellAt(at.X, at.Y)
		return cell != nil && cell.Style.Bg != nil && cell.Style.Bg == mark.Style.Bg
	}
	top := at.Y
	for marked(at.X, top-1) {
		top--
	}
	var text strings.Builder
	for y := top; marked(at.X, y); y++ {
		for x := at.X; marked(x, y); x++ {
			text.WriteString(screen.CellAt(x, y).Content)
		}
		text.WriteString("\n")
	}
	return text.String()
}
