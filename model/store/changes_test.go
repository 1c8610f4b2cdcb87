package store

import (
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestChanges(t *testing.T) {
	t.Parallel()
	known := map[string]string{
		"workshop.yaml":       "title: Claims\n",
		"journeys/claim.yaml": "a: 1\n",
		"personas/maya.yaml":  "name: Maya\n",
	}
	f := openWith(t, known, Options{})
	if _, _, err := f.Read(); err != nil {
		t.Fatal(err)
	}
	expectChanges(t, f, known)

	write(t, filepath.Join(f.Path(), "journeys/claim.yaml"), "a: 2\n")
	write(t, filepath.Join(f.Path(), "personas/tom.yaml"), "name: Tom\n")
	if err := os.Remove(filepath.Join(f.Path(), "personas/maya.yaml")); err != nil {
		t.Fatal(err)
	}
	age(t, filepath.Join(f.Path(), "personas"))
	expectChanges(t, f, known,
		Change{"journeys/claim.yaml", new("a: 1\n"), new("a: 2\n")},
		Change{"personas/maya.yaml", new("name: Maya\n"), nil},
		Change{"personas/tom.yaml", nil, new("name: Tom\n")},
	)
}

func expectChanges(t *testing.T, f *Folder, known map[string]string, want ...Change) {
	t.Helper()
	got, err := f.Changes(known)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

func TestChangesSeesAnEditOfTheSameSizeAndTime(t *testing.T) {
	t.Parallel()
	known := map[string]string{"workshop.yaml": "a: 1\n"}
	f := openWith(t, known, Options{})
	path := filepath.Join(f.Path(), "workshop.yaml")
	expectChanges(t, f, known)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, "a: 2\n")
	if err := os.Chtimes(path, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	expectChanges(t, f, known, Change{"workshop.yaml", new("a: 1\n"), new("a: 2\n")})
}

func TestChangesWaitsForABusyWriter(t *testing.T) {
	t.Parallel()
	known := map[string]string{"workshop.yaml": "a: 1\n"}
	f := openWith(t, known, Options{})
	path := filepath.Join(f.Path(), "workshop.yaml")
	write(t, path, "a: 1\nb")
	for looked := false; !looked; { // until the machine was quick enough to tell
		now := time.Now()
		if err := os.Chtimes(path, now, now); err != nil {
			t.Fatal(err)
		}
		got, err := f.Changes(known)
		if looked = time.Since(now) < stillness; looked && (len(got) > 0 || err != nil) {
			t.Error("half a file was told:", got, err)
		}
	}
	if len(f.again) == 0 {
		t.Error("no other signal will follow")
	}
	age(t, path)
	expectChanges(t, f, known, Change{"workshop.yaml", new("a: 1\n"), new("a: 1\nb")})
}

func TestChangesLeavesOutWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	known := map[string]string{"workshop.yaml": "a: 1\n"}
	f := openWith(t, known, Options{SizeLimit: 10})
	write(t, filepath.Join(f.Path(), "workshop.yaml"), "a: 1234567890\n")
	expectChanges(t, f, known)
}

func TestChangesAfterOwnSaveAreNone(t *testing.T) {
	t.Parallel()
	known := map[string]string{"workshop.yaml": "a: 1\n", "journeys/claim.yaml": "b: 1\n"}
	f := openWith(t, known, Options{})
	if err := f.Save([]Change{
		{"workshop.yaml", new("a: 1\n"), new("a: 2\n")},
		{"journeys/claim.yaml", new("b: 1\n"), nil},
	}); err != nil {
		t.Fatal(err)
	}
	after := maps.Clone(known)
	after["workshop.yaml"] = "a: 2\n"
	delete(after, "journeys/claim.yaml")
	expectChanges(t, f, after)
}
