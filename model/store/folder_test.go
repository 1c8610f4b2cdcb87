package store

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestOpenFollowsSymbolicLinks(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"workshop.yaml": "title: Claims\n"}, Options{})
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(f.Path(), link); err != nil {
		t.Fatal(err)
	}
	linked := open(t, link, Options{StateDir: t.TempDir()})
	if linked.Path() != f.Path() {
		t.Errorf("opened %s, want %s", linked.Path(), f.Path())
	}
}

func TestOpenSaysWhyNot(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "a.yaml")
	write(t, file, "")
	for path, words := range map[string]string{
		file:                            "it is a file, not a folder",
		filepath.Join(folder, "nobody"): "there is no such folder",
	} {
		_, err := Open(path, Options{StateDir: t.TempDir()})
		expectWords(t, err, "cannot open "+path, words)
	}
}

func TestReadGivesRecordsOnly(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{
		"workshop.yaml":                  "title: Claims\r\n",
		"journeys/claim.yaml":            "caf\xe9\n",
		"personas/maya.yaml":             "",
		"personas/notes.txt":             "no",
		"personas/old/tom.yaml":          "no",
		"out/blueprint.yaml":             "no",
		"other/x.yaml":                   "no",
		".hidden.yaml":                   "no",
		"personas/.maya.yaml.swp":        "no",
		"personas/.maya.interlock-.yaml": "no",
	}, Options{})
	texts, unreadable, err := f.Read()
	if err != nil || len(unreadable) > 0 {
		t.Fatal(unreadable, err)
	}
	want := map[string]string{
		"workshop.yaml":       "title: Claims\r\n",
		"journeys/claim.yaml": "caf\xe9\n",
		"personas/maya.yaml":  "",
	}
	if diff := cmp.Diff(want, texts); diff != "" {
		t.Error(diff)
	}
}

func TestReadNamesWhatItCannotRead(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{
		"workshop.yaml":          "title: Claims\n",
		"journeys/long.yaml":     "0123456789012345678901234567890123456789",
		"personas/dir.yaml/file": "",
	}, Options{SizeLimit: 30})
	if err := os.Symlink("nowhere", filepath.Join(f.Path(), "personas/link.yaml")); err != nil {
		t.Fatal(err)
	}
	texts, unreadable, err := f.Read()
	if err != nil || len(texts) != 1 {
		t.Error(texts, err)
	}
	want := []Unreadable{
		{"journeys/long.yaml", "it has 0.0 MB, more than the 0.0 MB that are read; split it or move it out of the workshop folder"},
		{"personas/dir.yaml", "it is not a file; move it out of the workshop folder"},
		{"personas/link.yaml", "it is a link to a file that is not there; mend or remove the link"},
	}
	if diff := cmp.Diff(want, unreadable); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, f.Unread()); diff != "" {
		t.Error(diff)
	}
	write(t, filepath.Join(f.Path(), "journeys/long.yaml"), "short\n")
	write(t, filepath.Join(f.Path(), "personas/nowhere"), "name: Maya\n")
	if diff := cmp.Diff(want[1:2], f.Unread()); diff != "" {
		t.Error(diff)
	}
}

func TestStraysAreWhatReadPassesOver(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{
		"workshop.yaml":           "",
		"readme.yml":              "",
		"readme.md":               "",
		"journeys/claim.YAML":     "",
		"journeys/day.yaml":       "",
		"journeys/old/night.yaml": "",
		"Persona/maya.yaml":       "",
		"Persona/.hidden.yaml":    "",
		".git/config.yaml":        "",
	}, Options{})
	if diff := cmp.Diff([]string{"Persona/maya.yaml", "journeys/claim.YAML", "readme.yml"}, f.Strays()); diff != "" {
		t.Error(diff)
	}
}

func TestReadSaysThatTheFolderIsGone(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	if err := os.RemoveAll(f.Path()); err != nil {
		t.Fatal(err)
	}
	_, _, err := f.Read()
	expectWords(t, err, "the folder is gone; everything is kept in memory")
	_, err = f.Changes(map[string]string{"workshop.yaml": ""})
	expectWords(t, err, "the folder is gone; everything is kept in memory")
}

func TestOpenSweepsWhatACrashLeft(t *testing.T) {
	t.Parallel()
	old := fmt.Sprintf("journeys/.claim.yaml%s%d-1a", temporaryMark, time.Now().Add(-2*temporaryAge).Unix())
	young := fmt.Sprintf("journeys/.claim.yaml%s%d-1b", temporaryMark, time.Now().Unix())
	f := openWith(t, map[string]string{old: "", young: "", "journeys/.claim.yaml.swp": ""}, Options{})
	expectGone(t, f, old)
	expectFile(t, f, young, "")
	expectFile(t, f, "journeys/.claim.yaml.swp", "")
}
