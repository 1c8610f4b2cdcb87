package form_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/yamltext"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// room is the program with the reference workshop open.
type room struct {
	*tuitest.Driver
	app     *tui.App
	session *session.Session
	before  map[string]string
}

func open(t *testing.T, texts map[string]string, options session.Options) room {
	t.Helper()
	opened := session.NewInMemory(texts, options)
	opening := session.Opening{}
	if options.ReadOnly {
		opening.ReadOnly = "This workshop was opened for reading only."
	}
	app := tui.New(tui.Options{Opened: &tui.Opened{Session: opened, Opening: opening, Path: "home-claims"}, Color: true, Theme: "dark", Mouse: true})
	return room{Driver: tuitest.New(t, app, 120, 40), app: app, session: opened, before: texts}
}

// claims reads the reference workshop.
func claims(t *testing.T) map[string]string {
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

// edit opens the form of a place, limited to some fields.
func (r room) edit(place model.Place, fields ...string) room {
	r.app.Edit(place, fields...)
	return r
}

func at(file string, path ...any) model.Place {
	return model.Place{File: file, Path: yamltext.Path(path)}
}

// changes are the lines of a file that went and came, each with its sign.
func (r room) changes(file string) string {
	before := strings.Split(r.before[file], "\n")
	after := strings.Split(r.session.Workshop().Texts()[file], "\n")
	for len(before) > 0 && len(after) > 0 && before[0] == after[0] {
		before, after = before[1:], after[1:]
	}
	for len(before) > 0 && len(after) > 0 && before[len(before)-1] == after[len(after)-1] {
		before, after = before[:len(before)-1], after[:len(after)-1]
	}
	var lines []string
	for _, line := range before {
		lines = append(lines, "- "+line)
	}
	for _, line := range after {
		lines = append(lines, "+ "+line)
	}
	return strings.Join(lines, "\n")
}

// expectChange fails unless exactly these lines of a file went and came, and no
// other file has changed.
func (r room) expectChange(t *testing.T, file string, lines ...string) {
	t.Helper()
	if got, want := r.changes(file), strings.Join(lines, "\n"); got != want {
		t.Errorf("%s has changed by\n%s\nnot by\n%s\n\n%s", file, got, want, r.Text())
	}
	for name, text := range r.session.Workshop().Texts() {
		if name != file && text != r.before[name] {
			t.Errorf("%s has changed too", name)
		}
	}
}
