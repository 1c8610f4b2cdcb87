package store

import (
	"context"
	"testing"
	"time"
)

// timer is a state to keep.
type timer struct{ Minutes int }

func TestAStateIsKeptForOtherInstances(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"workshop.yaml": "a: 1\n"}, Options{})
	other := reopen(t, f)
	if found, err := other.Kept("clock", &timer{}); found || err != nil {
		t.Fatalf("before anything is kept: %v, %v", found, err)
	}
	keep(t, f, "clock", timer{5})
	keep(t, f, "clock", timer{7})
	var read timer
	if found, err := other.Kept("clock", &read); !found || err != nil || read.Minutes != 7 {
		t.Errorf("kept: %v, %v, %v; want the newest state", found, err, read)
	}
	if found, _ := other.Kept("round", &read); found {
		t.Error("a state is found under another name")
	}
	keep(t, f, "clock", nil)
	keep(t, f, "clock", nil)
	if found, err := other.Kept("clock", &read); found || err != nil {
		t.Errorf("forgotten: %v, %v", found, err)
	}
}

func TestWhatIsKeptOfAnotherShapeIsNotFound(t *testing.T) {
	t.Parallel()
	f := openWith(t, map[string]string{"workshop.yaml": "a: 1\n"}, Options{})
	keep(t, f, "clock", "a quarter past nine")
	if found, err := f.Kept("clock", &timer{}); found || err != nil {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestWatchKept(t *testing.T) {
	t.Parallel()
	for name, poll := range map[string]time.Duration{"told by the system": 0, "polling": 10 * time.Millisecond} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := openWith(t, map[string]string{"workshop.yaml": "a: 1\n"}, Options{Poll: poll})
			ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
			defer cancel()
			signals, err := f.WatchKept(ctx)
			if err != nil {
				t.Fatal(err)
			}
			for minutes := range 3 {
				keep(t, reopen(t, f), "clock", timer{minutes})
				for range signals {
					var read timer
					if found, _ := f.Kept("clock", &read); found && read.Minutes == minutes {
						break
					}
				}
				if ctx.Err() != nil {
					t.Fatalf("state %d was not told", minutes)
				}
			}
			cancel()
			for range signals { // until it is closed
			}
		})
	}
}

func keep(t *testing.T, f *Folder, name string, state any) {
	t.Helper()
	if err := f.Keep(name, state); err != nil {
		t.Fatal(err)
	}
}

// reopen opens the same folder as another instance does.
func reopen(t *testing.T, f *Folder) *Folder {
	t.Helper()
	other, err := Open(f.Path(), f.options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close() })
	return other
}
