package people_test

import (
	"io/fs"
	"os"
	"testing"

	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// room is the program on the screen of the people.
type room struct {
	*tuitest.Driver
	session *session.Session
}

func open(t testing.TB, texts map[string]string, options session.Options) room {
	t.Helper()
	opened := session.NewInMemory(texts, options)
	opening := session.Opening{}
	if options.ReadOnly {
		opening.ReadOnly = "This workshop was opened for reading only."
	}
	app := tui.New(tui.Options{Opened: &tui.Opened{Session: opened, Opening: opening, Path: "claims"}, Color: true, Theme: "dark", Mouse: true})
	r := room{Driver: tuitest.New(t, app, 120, 36), session: opened}
	r.Keys("2")
	return r
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

// text is a file as it stands now, "" when it is not there.
func (r room) text(file string) string { return r.session.Workshop().Texts()[file] }

// steps presses keys, or types a text that begins with a colon.
func (r room) steps(steps ...string) room {
	for _, step := range steps {
		if len(step) > 1 && step[0] == ':' {
			r.Type(step[1:])
			continue
		}
		r.Keys(step)
	}
	return r
}
