package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// mount mounts a tiny disk, or skips the test where that is not allowed.
func mount(t *testing.T) string {
	t.Helper()
	path := t.TempDir()
	if err := unix.Mount("tmpfs", path, "tmpfs", 0, "size=64k"); err != nil {
		t.Skip("cannot mount a small disk:", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(path, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return path
}

func TestFullDisk(t *testing.T) {
	t.Parallel()
	disk := mount(t)
	write(t, filepath.Join(disk, "a.yaml"), "a: 1\n")
	f := open(t, disk, Options{StateDir: t.TempDir()})
	change := Change{"a.yaml", new("a: 1\n"), new(strings.Repeat("a: 2\n", 20_000))}
	expectWords(t, f.Save([]Change{change}), "cannot save a.yaml: the disk is full")
	expectFile(t, f, "a.yaml", "a: 1\n")
	expectClean(t, f)
	change.After = new("a: 3\n")
	if err := f.Save([]Change{change}); err != nil {
		t.Error("with less to write:", err)
	}
	expectFile(t, f, "a.yaml", "a: 3\n")
}

func TestJournalOnAFullDisk(t *testing.T) {
	t.Parallel()
	disk := mount(t)
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{StateDir: disk})
	journal := f.Journal()
	record(t, journal, "Small", Change{"a.yaml", new("a: 1\n"), new("a: 2\n")})
	_, err := journal.Record("Large", []Change{{"a.yaml", new("a: 2\n"), new(strings.Repeat("a: 3\n", 20_000))}})
	expectWords(t, err, "the disk is full; edits are saved as ever")
	record(t, journal, "Small again", Change{"a.yaml", new("a: 2\n"), new("a: 4\n")})
	expectPending(t, journal, "Small [0]", "Small again [0]")
}

func TestReadOnlyDisk(t *testing.T) {
	t.Parallel()
	disk := mount(t)
	write(t, filepath.Join(disk, "a.yaml"), "a: 1\n")
	if err := unix.Mount("", disk, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	f := open(t, disk, Options{StateDir: t.TempDir()})
	change := Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}
	expectWords(t, f.Save([]Change{change}), "the disk is read-only")
	expectFile(t, f, "a.yaml", "a: 1\n")
}

func TestReadOnlyFolder(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{})
	if err := errors.Join(os.Chmod(filepath.Dir(f.Path()), 0o755), os.Chmod(f.Path(), 0o555)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(f.Path(), 0o755) })
	asNobody(t, func() {
		if texts, _, err := f.Read(); err != nil || len(texts) != 1 {
			t.Error("reading must still work:", texts, err)
		}
		for _, change := range []Change{
			{"a.yaml", new("a: 1\n"), new("a: 2\n")},
			{"a.yaml", new("a: 1\n"), nil},
			{"new.yaml", nil, new("a: 2\n")},
			{"journeys/claim.yaml", nil, new("a: 2\n")},
		} {
			err := f.Save([]Change{change})
			expectWords(t, err, "cannot save "+change.Name, "you have no permission to change it or its folder")
			if !errors.Is(err, syscall.EACCES) {
				t.Errorf("%v does not hold its cause", err)
			}
		}
	})
	expectFile(t, f, "a.yaml", "a: 1\n")
}

func TestUnreadableFile(t *testing.T) {
	t.Parallel()
	known := map[string]string{"a.yaml": "a: 1\n", "journeys/claim.yaml": "b: 1\n"}
	f := openWith(t, known, Options{})
	if err := errors.Join(
		os.Chmod(filepath.Dir(f.Path()), 0o755),
		os.Chmod(filepath.Join(f.Path(), "a.yaml"), 0),
		os.Chmod(filepath.Join(f.Path(), "journeys"), 0),
	); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(f.Path(), "journeys"), 0o755) })
	asNobody(t, func() {
		expectChanges(t, f, known) // what cannot be read has not been deleted
		names, unreadable, err := f.list()
		if err != nil || len(names) != 1 || len(unreadable) != 1 {
			t.Fatal(names, unreadable, err)
		}
		want := "journeys: you have no permission to read it; ask its owner for access"
		if got := unreadable[0].String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// asNobody does something without the rights of the superuser, if we have them.
// They are given up for this thread alone, which ends with the goroutine.
func asNobody(t *testing.T, do func()) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		if os.Geteuid() == 0 {
			const nobody = 65534
			if _, err := unix.SetfsuidRetUid(nobody); err != nil {
				t.Error(err)
				return
			}
		}
		do()
	}()
	<-done
}
