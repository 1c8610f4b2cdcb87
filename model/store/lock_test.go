package store

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestLockBetweenProcesses(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	f := openWith(t, nil, Options{StateDir: state})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(f.Path(), link); err != nil {
		t.Fatal(err)
	}
	child, output := startChild(t, "lock", link, state)
	if !output.Scan() || output.Text() != "locked" {
		t.Fatalf("the other instance says %q", output.Text())
	}
	holder, mine, err := f.Lock()
	if err != nil || mine {
		t.Fatal("the folder was locked twice:", err)
	}
	if want := fmt.Sprintf(" (process %d on %s, since ", child.Process.Pid, hostName()); !strings.Contains(holder.String(), want) {
		t.Errorf("the holder is %q, want one with %q", holder, want)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	output.Scan() // until it is gone
	if _, mine, err := f.Lock(); err != nil || !mine {
		t.Error("a killed instance still holds the folder:", err)
	}
}

// holdLock locks a folder until it is killed. It runs in a process of its own.
func holdLock(path, state string) {
	f, err := Open(path, Options{StateDir: state})
	exitOn(err)
	_, mine, err := f.Lock()
	exitOn(err)
	if mine {
		fmt.Println("locked")
	}
	select {}
}

func TestCloseReleasesTheLock(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	first := openWith(t, nil, Options{StateDir: state})
	second := open(t, first.Path(), Options{StateDir: state})
	expectLock := func(f *Folder, want bool) {
		t.Helper()
		for range 2 { // asking twice changes nothing
			if _, mine, err := f.Lock(); err != nil || mine != want {
				t.Errorf("locked %v, want %v (%v)", mine, want, err)
			}
		}
	}
	expectLock(first, true)
	expectLock(second, false)
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	expectLock(second, true)
}

func TestHolderIsToldInWords(t *testing.T) {
	t.Parallel()
	ana := Holder{4711, "thinkpad", "Ana", time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC)}
	if got, want := ana.String(), "Ana (process 4711 on thinkpad, since 10:42)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := (Holder{}).String(), "another Interlock"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestUnusableStateDirectory(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	write(t, file, "")
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{StateDir: filepath.Join(file, "state")})
	change := Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}
	_, _, lockErr := f.Lock()
	sequence, recordErr := f.Journal().Record("Edit", []Change{change})
	for _, err := range []error{lockErr, recordErr, f.Journal().Acknowledge(sequence), f.Journal().Draft("x", "y")} {
		expectWords(t, err, "cannot write in ", "edits are saved as ever")
	}
	if err := f.Save([]Change{change}); err != nil {
		t.Error("saving needs the state directory:", err)
	}
}
