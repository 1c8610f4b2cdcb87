//go:build endtoend

package endtoend

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/store"
)

// machine is a home folder, in which git and the program know nothing of the
// person who runs the tests.
type machine struct {
	t           *testing.T
	binary      string
	folder      string
	environment []string
}

func newMachine(t *testing.T) machine {
	t.Helper()
	environment, folder := home(t)
	m := machine{t: t, folder: folder, binary: filepath.Join(folder, "interlock")}
	if err := os.Rename(program(t), m.binary); err != nil {
		t.Fatal(err)
	}
	m.environment = append(append(os.Environ(), environment...), "HOME="+folder, "GIT_CONFIG_NOSYSTEM=1", "GIT_CEILING_DIRECTORIES="+folder, "LC_ALL=C")
	m.write(".gitconfig", "[user]\n\tname = Ana\n\temail = ana@example.org\n[init]\n\tdefaultBranch = main\n[pull]\n\trebase = false\n[gc]\n\tauto = 0\n")
	return m
}

func (m machine) path(name string) string { return filepath.Join(m.folder, filepath.FromSlash(name)) }

func (m machine) write(name, text string) {
	m.t.Helper()
	if err := os.MkdirAll(filepath.Dir(m.path(name)), 0o755); err != nil {
		m.t.Fatal(err)
	}
	if err := os.WriteFile(m.path(name), []byte(text), 0o644); err != nil {
		m.t.Fatal(err)
	}
}

func (m machine) read(name string) string {
	m.t.Helper()
	text, err := os.ReadFile(m.path(name))
	if err != nil {
		m.t.Fatal(err)
	}
	return string(text)
}

// try runs a program in a folder.
func (m machine) try(folder, name string, arguments ...string) (string, error) {
	command := exec.Command(name, arguments...)
	command.Dir, command.Env = m.path(folder), m.environment
	output, err := command.CombinedOutput()
	return string(output), err
}

// run runs a program that must go well.
func (m machine) run(folder, name string, arguments ...string) string {
	m.t.Helper()
	output, err := m.try(folder, name, arguments...)
	if err != nil {
		m.t.Fatalf("%s %s: %v\n%s", name, strings.Join(arguments, " "), err, output)
	}
	return output
}

func (m machine) git(folder string, arguments ...string) string {
	m.t.Helper()
	return m.run(folder, "git", arguments...)
}

func (m machine) commit(folder, message string) {
	m.t.Helper()
	m.git(folder, "add", "--all")
	m.git(folder, "commit", "-q", "--allow-empty", "-m", message)
}

// opened opens the folder of a workshop.
func (m machine) opened(folder string) (*store.Folder, *model.Workshop) {
	m.t.Helper()
	opened, err := store.Open(m.path(folder), store.Options{Folders: model.Folders(), StateDir: m.path("state/interlock")})
	if err != nil {
		m.t.Fatal(err)
	}
	texts, unreadable, err := opened.Read()
	if err != nil || len(unreadable) > 0 {
		m.t.Fatal(err, unreadable)
	}
	return opened, model.NewWorkshop(texts)
}
