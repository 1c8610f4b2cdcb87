package store

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
)

// TestRace lets somebody else write a file as fast as we save it. Whatever they
// wrote must still be there when the saves that it ran into are over.
func TestRace(t *testing.T) {
	t.Parallel()
	writers := map[string]func(path string, data []byte) error{
		"temporary file and rename": func(path string, data []byte) error {
			if err := os.WriteFile(path+".new", data, 0o644); err != nil {
				return err
			}
			return os.Rename(path+".new", path)
		},
	}
	if runtime.GOOS == "linux" {
		writers["truncate and write"] = func(path string, data []byte) error { return os.WriteFile(path, data, 0o644) }
	}
	for name, write := range writers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			race(t, write)
		})
	}
}

func race(t *testing.T, write func(string, []byte) error) {
	f := openWith(t, map[string]string{"a.yaml": "ours: 0\n"}, Options{})
	path := filepath.Join(f.Path(), "a.yaml")
	var attempts, saved atomic.Int64
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-stop:
				return
			default:
				if saveLine(t, f, path, attempts.Load()) {
					saved.Add(1)
				}
				attempts.Add(1)
			}
		}
	}()
	for i := range 150 {
		theirs := fmt.Sprintf("theirs: %d\n", i)
		if err := write(path, []byte("ours: -\n"+theirs)); err != nil {
			t.Error(err)
		}
		// The saves that know nothing of this text are over after the next two.
		for after := attempts.Load() + 2; attempts.Load() < after; {
			runtime.Gosched()
		}
		now, err := os.ReadFile(path)
		if err != nil || !strings.HasSuffix(string(now), theirs) {
			t.Errorf("%q was overwritten: %q %v", theirs, now, err)
		}
	}
	close(stop)
	<-stopped
	if saved.Load() == 0 {
		t.Error("no save succeeded")
	}
	expectClean(t, f)
}

// saveLine changes our line of the file and keeps what others wrote.
func saveLine(t *testing.T, f *Folder, path string, number int64) bool {
	before, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
		return false
	}
	_, theirs, _ := strings.Cut(string(before), "\n")
	after := fmt.Sprintf("ours: %d\n%s", number, theirs)
	err = f.Save([]Change{{"a.yaml", new(string(before)), &after}})
	var changed *ChangedError
	if err != nil && !errors.As(err, &changed) && !errors.Is(err, errBusy) {
		t.Error(err)
	}
	return err == nil
}

// TestKill kills an instance at random moments while it edits. What it had
// confirmed must be on disk, whole, and what it had only recorded recovered.
func TestKill(t *testing.T) {
	t.Parallel()
	state := t.TempDir()
	f := openWith(t, map[string]string{"a.yaml": long(0), "b.yaml": long(0)}, Options{StateDir: state})
	for range 30 {
		confirmed := killAfter(t, f.Path(), state, rand.IntN(15))
		now := recoverAll(t, f)
		for _, name := range []string{"a.yaml", "b.yaml"} {
			data, err := os.ReadFile(filepath.Join(f.Path(), name))
			if err != nil || string(data) != long(now) {
				t.Fatalf("%s is broken after edit %d: %.40q... (%v)", name, now, data, err)
			}
		}
		if now < confirmed {
			t.Fatalf("edit %d was confirmed, but %d is there", confirmed, now)
		}
	}
}

// recoverAll makes what is pending again and gives the number of the last edit.
func recoverAll(t *testing.T, f *Folder) int {
	t.Helper()
	recovery, err := f.Journal().Pending()
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range recovery.Entries {
		if !entry.Applies() {
			t.Fatalf("%q cannot be made again: %v", entry.Title, entry.States)
		}
		if err := errors.Join(f.Save(entry.Remaining()), f.Journal().Acknowledge(entry.Sequence)); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Journal().close(); err != nil { // the next instance will write it
		t.Fatal(err)
	}
	return number(t, f.Path())
}

// number tells which edit the files hold.
func number(t testing.TB, folder string) int {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "a.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var number int
	if _, err := fmt.Sscanf(string(data), "edit: %d", &number); err != nil {
		t.Fatalf("%v: %.40q", err, data)
	}
	return number
}

// killAfter runs an instance until it has confirmed some edits, kills it, and
// gives the last edit that it confirmed.
func killAfter(t *testing.T, folder, state string, edits int) (confirmed int) {
	t.Helper()
	child, output := startChild(t, "save", folder, state)
	for seen := 0; output.Scan(); seen++ {
		if _, err := fmt.Sscan(output.Text(), &confirmed); err != nil {
			t.Fatalf("%v: %q", err, output.Text())
		}
		if seen == edits {
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	return confirmed
}

// startChild runs this test binary as another instance.
func startChild(t *testing.T, role, folder, state string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), "STORE_CHILD="+role, "STORE_FOLDER="+folder, "STORE_STATE="+state)
	output, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = child.Process.Kill()
		_ = child.Wait() // it was killed
	})
	return child, bufio.NewScanner(output)
}

// saveWithoutEnd edits two files together, over and over, and confirms each edit
// on standard output. It runs in a process of its own.
func saveWithoutEnd(path, state string) {
	f, err := Open(path, Options{StateDir: state})
	exitOn(err)
	data, err := os.ReadFile(filepath.Join(path, "a.yaml"))
	exitOn(err)
	var start int
	_, err = fmt.Sscanf(string(data), "edit: %d", &start)
	exitOn(err)
	for i := start; ; i++ {
		changes := []Change{{"a.yaml", new(long(i)), new(long(i + 1))}, {"b.yaml", new(long(i)), new(long(i + 1))}}
		sequence, err := f.Journal().Record(fmt.Sprint("Edit ", i+1), changes)
		exitOn(err)
		exitOn(f.Save(changes))
		exitOn(f.Journal().Acknowledge(sequence))
		fmt.Println(i + 1)
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// long is a text of many lines that all say the same number, so that a text that
// was written half shows.
func long(number int) string { return strings.Repeat(fmt.Sprintf("edit: %d\n", number), 1000) }
