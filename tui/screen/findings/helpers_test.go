package findings_test

import (
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"interlock/examples"
	"interlock/model/session"
	"interlock/tui"
	"interlock/tui/tuitest"
)

// room is the program on the list of findings.
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
	r := room{Driver: tuitest.New(t, tui.New(options), 120, 36), session: opened}
	r.Keys("8")
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

// example reads a bundled workshop.
func example(t testing.TB, name string) map[string]string {
	t.Helper()
	texts, err := examples.Files(name)
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// small is a workshop with an error, a warning and an info of reading.
func small() map[string]string {
	return map[string]string{
		"workshop.yaml":      "format: interlock/1\nscribe: Ben\ndate: 2025-06-12\n",
		"sources.yaml":       "s1: {kind: interview, colour: blue}\n",
		"personas/maya.yaml": "side: customer\nname: Maya\nsource: s1\n",
		"empathy/day.yaml":   "persona: maia # the second visit\npains:\n  - Waiting: 3 days\n",
	}
}

// text is a file as it stands now, "" when it is not there.
func (r room) text(file string) string { return r.session.Workshop().Texts()[file] }

// to moves the cursor to the finding of a rule.
func (r room) to(t testing.TB, rule string) room {
	t.Helper()
	r.Keys("home")
	for range 60 {
		if r.on(rule) {
			return r
		}
		r.Keys("down")
	}
	t.Fatalf("there is no finding of %s:\n%s", rule, r.Text())
	return r
}

// on reports whether the cursor is on a finding of a rule.
func (r room) on(rule string) bool {
	for line := range strings.Lines(r.Text()) {
		if strings.HasPrefix(strings.TrimSpace(line), "▸") && strings.Contains(line, rule) {
			return true
		}
	}
	return false
}

// count is the number on the tab.
func (r room) count(t testing.TB) int {
	t.Helper()
	_, after, _ := strings.Cut(strings.Split(r.Text(), "\n")[1], "Findings ")
	number, err := strconv.Atoi(strings.Fields(after)[0])
	if err != nil {
		t.Fatal(err)
	}
	return number
}
