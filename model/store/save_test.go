package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

func TestSave(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"workshop.yaml": "a: 1\n", "journeys/claim.yaml": "b: 1\n"}, Options{})
	changes := []Change{
		{"journeys/claim.yaml", new("b: 1\n"), nil},
		{"workshop.yaml", new("a: 1\n"), new("a: 2\n")},
		{"personas/maya.yaml", nil, new("name: Maya\n")},
	}
	for range 2 { // the second time finds everything done
		if err := f.Save(changes); err != nil {
			t.Fatal(err)
		}
		expectFile(t, f, "workshop.yaml", "a: 2\n")
		expectFile(t, f, "personas/maya.yaml", "name: Maya\n")
		expectGone(t, f, "journeys/claim.yaml")
		expectClean(t, f)
	}
}

// TestSaveNeverOverwritesAnOutsideEdit makes the outside edit at the worst moment:
// when the file has been found unchanged, and is about to be written.
func TestSaveNeverOverwritesAnOutsideEdit(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		change  Change
		outside *string
	}{
		"edit, changed":   {Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}, new("a: theirs\n")},
		"edit, deleted":   {Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}, nil},
		"create, created": {Change{"new.yaml", nil, new("a: 2\n")}, new("a: theirs\n")},
		"delete, changed": {Change{"a.yaml", new("a: 1\n"), nil}, new("a: theirs\n")},
		"delete, deleted": {Change{"a.yaml", new("a: 1\n"), nil}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var f *Folder
			edit := func(name string) error {
				path := filepath.Join(f.Path(), name)
				if test.outside == nil {
					return os.Remove(path)
				}
				if err := os.WriteFile(path+".new", []byte(*test.outside), 0o644); err != nil {
					return err
				}
				return os.Rename(path+".new", path)
			}
			f = openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{BeforeWrite: edit})
			err := f.Save([]Change{test.change})
			var changed *ChangedError
			if !errors.As(err, &changed) || changed.Name != test.change.Name || !same(changed.Now, test.outside) {
				t.Errorf("the error is %#v, want a ChangedError with what is there now", err)
			}
			if test.outside == nil {
				expectGone(t, f, test.change.Name)
			} else {
				expectFile(t, f, test.change.Name, *test.outside)
			}
			expectClean(t, f)
		})
	}
}

func TestSaveChecksAllBeforeWritingAny(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n", "b.yaml": "b: theirs\n"}, Options{})
	err := f.Save([]Change{
		{"a.yaml", new("a: 1\n"), new("a: 2\n")},
		{"b.yaml", new("b: 1\n"), new("b: 2\n")},
	})
	expectWords(t, err, "b.yaml was changed by another program; nothing was overwritten")
	expectFile(t, f, "a.yaml", "a: 1\n")
	expectFile(t, f, "b.yaml", "b: theirs\n")
}

func TestSaveDeletesLast(t *testing.T) {
	t.Parallel()
	full := func(name string) error {
		if name == "new.yaml" {
			return syscall.ENOSPC
		}
		return nil
	}
	f := openWith(t, map[string]string{"old.yaml": "a: 1\n"}, Options{BeforeWrite: full})
	err := f.Save([]Change{{"old.yaml", new("a: 1\n"), nil}, {"new.yaml", nil, new("a: 1\n")}})
	if err == nil {
		t.Error("the full disk was not noticed")
	}
	expectFile(t, f, "old.yaml", "a: 1\n")
}

func TestSaveKeepsPermissionsAndSymbolicLinks(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"real.yaml": "a: 1\n"}, Options{})
	real, link := filepath.Join(f.Path(), "real.yaml"), filepath.Join(f.Path(), "journeys", "link.yaml")
	if err := errors.Join(
		os.Chmod(real, 0o640), os.Mkdir(filepath.Dir(link), 0o755), os.Symlink("../real.yaml", link),
	); err != nil {
		t.Fatal(err)
	}
	if err := f.Save([]Change{{"journeys/link.yaml", new("a: 1\n"), new("a: 2\n")}}); err != nil {
		t.Fatal(err)
	}
	expectFile(t, f, "real.yaml", "a: 2\n")
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Error("the symbolic link was replaced by a file", err)
	}
	if info, err := os.Stat(real); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions became %v, want 0640 (%v)", info.Mode(), err)
	}
}

func TestNewFilesHaveUsualPermissions(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{}, Options{})
	if err := f.Save([]Change{{"a.yaml", nil, new("a: 1\n")}}); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(f.Path(), "usual.yaml"), "")
	saved, _ := os.Stat(filepath.Join(f.Path(), "a.yaml"))
	usual, _ := os.Stat(filepath.Join(f.Path(), "usual.yaml"))
	if saved.Mode() != usual.Mode() {
		t.Errorf("a new file has mode %v, want %v", saved.Mode(), usual.Mode())
	}
}

func TestSaveRefuses(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"linked.yaml": "a: 1\n", "readonly.yaml": "a: 1\n"}, Options{})
	path := func(name string) string { return filepath.Join(f.Path(), name) }
	if err := errors.Join(
		os.Link(path("linked.yaml"), path("twin.txt")),
		os.Chmod(path("readonly.yaml"), 0o444),
		os.Symlink("nowhere", path("dangling.yaml")),
		os.WriteFile(path("journeys"), nil, 0o644),
	); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		change Change
		words  string
	}{
		"hard link":           {Change{"linked.yaml", new("a: 1\n"), new("a: 2\n")}, "a hard link"},
		"read-only":           {Change{"readonly.yaml", new("a: 1\n"), new("a: 2\n")}, "the file is marked read-only"},
		"delete of read-only": {Change{"readonly.yaml", new("a: 1\n"), nil}, "the file is marked read-only"},
		"dangling link":       {Change{"dangling.yaml", nil, new("a: 2\n")}, "something else of that name is there"},
		"file for folder":     {Change{"journeys/claim.yaml", nil, new("a: 2\n")}, "a file stands where its folder should be"},
		"outside the folder":  {Change{"../claim.yaml", nil, new("a: 2\n")}, "lies in its folder"},
		"no record":           {Change{"claim.txt", nil, new("a: 2\n")}, "is named like maya.yaml"},
		"long name":           {Change{strings.Repeat("x", 260) + ".yaml", nil, new("a: 2\n")}, "its name is too long"},
	} {
		err := f.Save([]Change{test.change})
		var failed *WriteError
		if !errors.As(err, &failed) {
			t.Errorf("%s: the error is %#v, want a WriteError", name, err)
			continue
		}
		expectWords(t, err, "cannot save "+test.change.Name, test.words, "your edits are kept in memory", "press ctrl+s")
	}
	expectFile(t, f, "readonly.yaml", "a: 1\n")
	expectFile(t, f, "twin.txt", "a: 1\n")
	expectClean(t, f)
}

func TestSaveWaitsForAWriter(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("the system cannot tell who writes a file")
	}
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{})
	writer, err := os.OpenFile(filepath.Join(f.Path(), "a.yaml"), os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	change := Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}
	expectWords(t, f.Save([]Change{change}), "another program is writing it")
	if _, err := writer.WriteString("a: theirs\n"); err != nil {
		t.Fatal(err)
	}
	if err := writer.Close(); err != nil {
		t.Fatal(err)
	}
	expectFile(t, f, "a.yaml", "a: theirs\n")
	expectClean(t, f)
}

func TestFaultsAreToldInWords(t *testing.T) {
	t.Parallel()
	var fault error
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{BeforeWrite: func(string) error { return fault }})
	change := Change{"a.yaml", new("a: 1\n"), new("a: 2\n")}
	for _, test := range []struct {
		fault error
		words string
	}{
		{syscall.ENOSPC, "cannot save a.yaml: the disk is full; your edits are kept in memory, free some space and press ctrl+s"},
		{syscall.EDQUOT, "your share of the disk is used up"},
		{syscall.EROFS, "the disk is read-only"},
		{syscall.EIO, "the disk reports a fault"},
		{&os.PathError{Op: "open", Path: "x", Err: syscall.ESTALE}, "the system says: "},
	} {
		fault = test.fault
		err := f.Save([]Change{change})
		expectWords(t, err, test.words)
		if !errors.Is(err, test.fault) {
			t.Errorf("%v does not hold its cause", err)
		}
	}
	expectFile(t, f, "a.yaml", "a: 1\n")
}

// TestRenameOver is for file systems that cannot exchange two files.
func TestRenameOver(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n", "new": "a: 2\n"}, Options{})
	path, temporary := filepath.Join(f.Path(), "a.yaml"), filepath.Join(f.Path(), "new")
	var changed *ChangedError
	if err := renameOver(temporary, path, "a: 0\n"); !errors.As(err, &changed) || *changed.Now != "a: 1\n" {
		t.Errorf("an outside edit was not noticed: %v", err)
	}
	if err := renameOver(temporary, path, "a: 1\n"); err != nil {
		t.Error(err)
	}
	expectFile(t, f, "a.yaml", "a: 2\n")
}
