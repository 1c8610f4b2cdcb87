package git_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model/git"
)

// lab is a place of its own with a home, in which git knows nothing of the machine.
type lab struct {
	t           testing.TB
	folder      string
	environment []string
}

func newLab(t testing.TB) lab {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	folder, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	l := lab{t: t, folder: folder}
	l.environment = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + filepath.Join(folder, "home"), "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C", "GIT_TEMPLATE_DIR=",
		"GIT_CEILING_DIRECTORIES=" + folder,
	}
	l.write("home/.gitconfig", "[user]\n\tname = Ana\n\temail = ana@example.org\n[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n")
	return l
}

func (l lab) options() git.Options { return git.Options{Environment: l.environment} }

// with gives a lab with more variables in its environment.
func (l lab) with(variables ...string) lab {
	l.environment = append(append([]string{}, l.environment...), variables...)
	return l
}

// path gives the path of a name in the lab.
func (l lab) path(name string) string { return filepath.Join(l.folder, filepath.FromSlash(name)) }

func (l lab) write(name, text string) {
	l.t.Helper()
	if err := os.MkdirAll(filepath.Dir(l.path(name)), 0o777); err != nil {
		l.t.Fatal(err)
	}
	if err := os.WriteFile(l.path(name), []byte(text), 0o666); err != nil {
		l.t.Fatal(err)
	}
}

// script writes a program for the shell.
func (l lab) script(name, text string) string {
	l.t.Helper()
	l.write(name, "#!/bin/sh\n"+text)
	if err := os.Chmod(l.path(name), 0o777); err != nil {
		l.t.Fatal(err)
	}
	return l.path(name)
}

func (l lab) read(name string) string {
	l.t.Helper()
	text, err := os.ReadFile(l.path(name))
	if err != nil {
		l.t.Fatal(err)
	}
	return string(text)
}

// try runs git in a folder of the lab.
func (l lab) try(folder string, arguments ...string) (string, error) {
	command := exec.Command("git", arguments...)
	command.Dir = l.path(folder)
	command.Env = l.environment
	output, err := command.CombinedOutput()
	return string(output), err
}

// git runs git in a folder of the lab, and it must go well.
func (l lab) git(folder string, arguments ...string) string {
	l.t.Helper()
	output, err := l.try(folder, arguments...)
	if err != nil {
		l.t.Fatalf("git %s: %v\n%s", strings.Join(arguments, " "), err, output)
	}
	return output
}

// repository makes a repository with a first commit of files.
func (l lab) repository(folder string, files map[string]string) {
	l.t.Helper()
	if err := os.MkdirAll(l.path(folder), 0o777); err != nil {
		l.t.Fatal(err)
	}
	l.git(folder, "init", "-q")
	for name, text := range files {
		l.write(folder+"/"+name, text)
	}
	l.commitAll(folder, "First")
}

func (l lab) commitAll(folder, message string) {
	l.t.Helper()
	l.git(folder, "add", "--all")
	l.git(folder, "commit", "-q", "--allow-empty", "--message="+message)
}

// open opens the workshop in a folder of the lab.
func (l lab) open(folder string) *git.Repository {
	l.t.Helper()
	repository, err := git.Open(l.t.Context(), l.path(folder), l.options())
	if err != nil {
		l.t.Fatal(err)
	}
	return repository
}

// state asks for the state of the workshop in a folder.
func (l lab) state(folder string) git.State {
	l.t.Helper()
	state, err := l.open(folder).State(l.t.Context())
	if err != nil {
		l.t.Fatal(err)
	}
	return state
}

// fails checks that an error is a failure for a reason, in whole words.
func fails(t testing.TB, err error, reason git.Reason) *git.Failure {
	t.Helper()
	var failure *git.Failure
	if !errors.As(err, &failure) {
		t.Fatalf("error %v, want a failure", err)
	}
	if failure.Reason != reason {
		t.Fatalf("reason %q (%v), want %q\n%s", failure.Reason, failure, reason, failure.Output)
	}
	if failure.What == "" || failure.Why == "" || failure.Do == "" {
		t.Errorf("the failure says too little: %+v", failure)
	}
	return failure
}
