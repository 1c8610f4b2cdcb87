package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var template = map[string]string{"workshop.yaml": "title: Claims\n", "personas/maya.yaml": "name: Maya\n"}

func TestCreate(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "claims")
	if err := Create(path, template); err != nil {
		t.Fatal(err)
	}
	f := open(t, path, Options{StateDir: t.TempDir(), Folders: []string{"personas"}})
	texts, _, err := f.Read()
	if diff := cmp.Diff(template, texts); diff != "" || err != nil {
		t.Error(diff, err)
	}
	expectWords(t, Create(path, template), "it is a workshop already")
}

func TestCreateOverwritesNothing(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ taken, words string }{
		"a workshop":        {"claims/workshop.yaml", "it is a workshop already"},
		"a file of a name":  {"claims/personas/maya.yaml", "personas/maya.yaml is there already"},
		"a file for folder": {"claims", "a file of that name is there"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := openWith(t, map[string]string{test.taken: "theirs"}, Options{})
			err := Create(filepath.Join(f.Path(), "claims"), template)
			var taken *TakenError
			if !errors.As(err, &taken) {
				t.Errorf("the error is %#v, want a TakenError", err)
			}
			expectWords(t, err, "cannot make ", test.words)
			expectFile(t, f, test.taken, "theirs")
		})
	}
}

func TestCreateInAFolderWithOtherFiles(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"README.md": "theirs"}, Options{})
	if err := Create(f.Path(), template); err != nil {
		t.Fatal(err)
	}
	expectFile(t, f, "README.md", "theirs")
	expectFile(t, f, "workshop.yaml", "title: Claims\n")
}

func TestCreateLeavesNothingHalfMade(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"personas": "a file"}, Options{})
	err := Create(f.Path(), map[string]string{"journeys/a.yaml": "", "personas/maya.yaml": "", "workshop.yaml": ""})
	expectWords(t, err, "a file stands where its folder should be")
	expectGone(t, f, "journeys/a.yaml")
	expectGone(t, f, "workshop.yaml")
}

func TestCreateStaysInItsFolder(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	err := Create(filepath.Join(f.Path(), "claims"), map[string]string{"../evil.yaml": ""})
	expectWords(t, err, "lies in its folder")
	expectGone(t, f, "evil.yaml")
}

func isMarked(data []byte) bool { return bytes.HasPrefix(data, []byte("made by us")) }

func TestWriteOutput(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"theirs.md": "theirs", "ours.md": "made by us: 1"}, Options{})
	write := func(name string, force bool) error {
		return WriteOutput(filepath.Join(f.Path(), name), []byte("made by us: 2"), isMarked, force)
	}
	var notOurs *NotOursError
	if err := write("theirs.md", false); !errors.As(err, &notOurs) {
		t.Errorf("the error is %#v, want a NotOursError", err)
	} else {
		expectWords(t, err, "theirs.md is there already and was not made by Interlock", "--force")
	}
	expectFile(t, f, "theirs.md", "theirs")
	for name, force := range map[string]bool{"ours.md": false, "out/deep/new.md": false, "theirs.md": true} {
		if err := write(name, force); err != nil {
			t.Error(err)
		}
		expectFile(t, f, name, "made by us: 2")
	}
	expectWords(t, write("out", true), "cannot write ", "it is a folder")
	expectWords(t, write("ours.md/x", false), "a file stands where its folder should be")
	if err := WriteOutput(os.DevNull, []byte("x"), isMarked, false); err != nil {
		t.Error("to a device:", err)
	}
	expectClean(t, f)
}

func TestRemoveOutputTakesOnlyWhatIsOurs(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"theirs.png": "theirs", "ours.png": "made by us: 1"}, Options{})
	for name, want := range map[string]bool{"theirs.png": false, "ours.png": true, "none.png": false, ".": false} {
		removed, err := RemoveOutput(filepath.Join(f.Path(), name), isMarked)
		if err != nil || removed != want {
			t.Errorf("%s: removed is %v and the error %v, want %v and none", name, removed, err, want)
		}
	}
	expectFile(t, f, "theirs.png", "theirs")
	expectGone(t, f, "ours.png")
	expectClean(t, f)
}
