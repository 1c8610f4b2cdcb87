package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestSaveWithoutTheFolder tries each kind of change while the folder is moved
// away: nothing is made in its place, and all can be saved when it is back.
func TestSaveWithoutTheFolder(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]Change{
		"a new file":                {"b.yaml", nil, new("b: 1\n")},
		"a new file in a new place": {"journeys/claim.yaml", nil, new("c: 1\n")},
		"an edit":                   {"a.yaml", new("a: 1\n"), new("a: 2\n")},
		"a deletion":                {"a.yaml", new("a: 1\n"), nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{})
			away := filepath.Join(t.TempDir(), "away")
			if err := os.Rename(f.Path(), away); err != nil {
				t.Fatal(err)
			}
			err := f.Save([]Change{change})
			expectWords(t, err, "the folder is gone; everything is kept in memory, and saved when "+f.Path()+" is back")
			var gone *OpenError
			if !errors.As(err, &gone) || !gone.Gone || exists(f.Path()) {
				t.Fatalf("%v, and the folder was made anew: %v", err, exists(f.Path()))
			}
			if err := os.Rename(away, f.Path()); err != nil {
				t.Fatal(err)
			}
			if err := f.Save([]Change{change}); err != nil {
				t.Fatal(err)
			}
			if change.After == nil {
				expectGone(t, f, change.Name)
			} else {
				expectFile(t, f, change.Name, *change.After)
			}
		})
	}
}

func TestSaveWhileTheFolderGoes(t *testing.T) {
	t.Parallel()
	away := filepath.Join(t.TempDir(), "away")
	var path string
	f := openWith(t, map[string]string{"a.yaml": "a: 1\n"}, Options{BeforeWrite: func(string) error { return os.Rename(path, away) }})
	path = f.Path()
	expectWords(t, f.Save([]Change{{"journeys/claim.yaml", nil, new("c: 1\n")}}), "the folder is gone")
	if exists(path) {
		t.Error("the folder was made anew")
	}
}
