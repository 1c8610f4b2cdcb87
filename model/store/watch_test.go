package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestWatch makes edits as other programs do, and waits until each is told.
func TestWatch(t *testing.T) {
	t.Parallel()
	for name, poll := range map[string]time.Duration{"told by the system": 0, "polling": 10 * time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			elsewhere := filepath.Join(t.TempDir(), "shared.yaml")
			write(t, elsewhere, "c: 1\n")
			known := map[string]string{"workshop.yaml": "a: 1\n", "journeys/claim.yaml": "b: 1\n"}
			f := openWith(t, known, Options{Poll: poll})
			at := func(name string) string { return filepath.Join(f.Path(), name) }
			if err := os.Symlink(elsewhere, at("shared.yaml")); err != nil {
				t.Fatal(err)
			}
			known["shared.yaml"] = "c: 1\n"
			signals := watch(t, f)

			write(t, at("journeys/claim.yaml.new"), "b: 2\n")
			if err := os.Rename(at("journeys/claim.yaml.new"), at("journeys/claim.yaml")); err != nil {
				t.Fatal(err)
			}
			awaitChange(t, f, signals, known, Change{"journeys/claim.yaml", new("b: 1\n"), new("b: 2\n")})

			write(t, at("workshop.yaml"), "a: 2\n")
			awaitChange(t, f, signals, known, Change{"workshop.yaml", new("a: 1\n"), new("a: 2\n")})

			write(t, at("workshop.yaml"), "a: 3, and no end of line")
			awaitChange(t, f, signals, known, Change{"workshop.yaml", new("a: 2\n"), new("a: 3, and no end of line")})

			write(t, at("personas/maya.yaml"), "name: Maya\n") // in a new folder
			awaitChange(t, f, signals, known, Change{"personas/maya.yaml", nil, new("name: Maya\n")})

			write(t, at("personas/tom.yaml"), "name: Tom\n")
			awaitChange(t, f, signals, known, Change{"personas/tom.yaml", nil, new("name: Tom\n")})

			write(t, elsewhere, "c: 2\n")
			awaitChange(t, f, signals, known, Change{"shared.yaml", new("c: 1\n"), new("c: 2\n")})

			if err := os.RemoveAll(at("journeys")); err != nil {
				t.Fatal(err)
			}
			awaitChange(t, f, signals, known, Change{"journeys/claim.yaml", new("b: 2\n"), nil})
		})
	}
}

// watch starts watching for the time of the test, and at most for ten seconds.
func watch(t *testing.T, f *Folder) <-chan struct{} {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	signals, err := f.Watch(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return signals
}

// awaitChange waits for the signal after which the change, and no other, is seen.
func awaitChange(t *testing.T, f *Folder, signals <-chan struct{}, known map[string]string, want Change) {
	t.Helper()
	for range signals {
		changes, err := f.Changes(known)
		if err != nil {
			t.Fatal(err)
		}
		if len(changes) == 0 {
			continue
		}
		if diff := cmp.Diff([]Change{want}, changes); diff != "" {
			t.Fatalf("changes (-want +got):\n%s", diff)
		}
		if want.After == nil {
			delete(known, want.Name)
		} else {
			known[want.Name] = *want.After
		}
		return
	}
	t.Fatalf("%s was not noticed", want.Name)
}

func TestWatchEndsWithItsContext(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	signals, err := f.Watch(ctx)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, open := <-signals; open {
		t.Error("there was a signal without a change")
	}
}

func TestWatchSaysThatTheFolderIsGone(t *testing.T) {
	t.Parallel()
	f := openWith(t, nil, Options{})
	if err := os.Remove(f.Path()); err != nil {
		t.Fatal(err)
	}
	_, err := f.Watch(t.Context())
	expectWords(t, err, "the folder is gone; everything is kept in memory")
}
