package store

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// keptPoll is how often kept states are looked at where the system does not tell
// of changes.
const keptPoll = 250 * time.Millisecond

// Keep remembers a state of this folder under a name of ours, such as "clock", in
// place of the one before, in one step. It is no part of the workshop: it lies as
// JSON in the state directory, where other instances read it with Kept. Keeping
// nil forgets it. The error is a *StateError.
func (f *Folder) Keep(name string, state any) error {
	if state == nil {
		if err := os.Remove(f.kept(name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return f.stateError(err)
		}
		return nil
	}
	data, err := json.Marshal(state)
	if err != nil {
		return f.stateError(err)
	}
	if err := writeState(f.kept(name), data); err != nil {
		return f.stateError(err)
	}
	return nil
}

// Kept reads into state what was kept under the name, and reports false where
// there is nothing, or nothing that can be read as such a state. The error is a
// *StateError.
func (f *Folder) Kept(name string, state any) (bool, error) {
	data, err := os.ReadFile(f.kept(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, f.stateError(err)
	}
	return json.Unmarshal(data, state) == nil, nil
}

// kept is the path of the state of that name.
func (f *Folder) kept(name string) string { return f.state("kept-" + name) }

// WatchKept signals that a state that is kept may have changed, by whichever
// instance. Several changes may make one signal. The channel is closed when the
// context ends. The error is a *StateError: there is no state directory, and none
// can be made.
func (f *Folder) WatchKept(ctx context.Context) (<-chan struct{}, error) {
	if err := os.MkdirAll(f.options.StateDir, 0o700); err != nil {
		return nil, f.stateError(err)
	}
	signals := make(chan struct{}, 1)
	if notifier, err := fsnotify.NewWatcher(); err == nil {
		if notifier.Add(f.options.StateDir) == nil && f.options.Poll <= 0 {
			go f.hearKept(ctx, notifier, signals)
			return signals, nil
		}
		notifier.Close()
	}
	interval := f.options.Poll
	if interval <= 0 {
		interval = keptPoll
	}
	go f.pollKept(ctx, interval, f.sightOfKept(), signals)
	return signals, nil
}

// hearKept signals what the system tells of kept states.
func (f *Folder) hearKept(ctx context.Context, notifier *fsnotify.Watcher, signals chan struct{}) {
	defer close(signals)
	defer notifier.Close()
	prefix := filepath.Base(f.kept(""))
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-notifier.Events:
			if base := filepath.Base(event.Name); strings.HasPrefix(base, prefix) && !strings.Contains(base, temporaryMark) {
				tell(signals)
			}
		case <-notifier.Errors: // events were lost
			tell(signals)
		}
	}
}

// pollKept signals whenever the kept states look otherwise than they were seen last.
func (f *Folder) pollKept(ctx context.Context, interval time.Duration, seen string, signals chan struct{}) {
	defer close(signals)
	ticker := time.NewTicker(interval)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
			if now := f.sightOfKept(); now != seen {
				seen = now
				tell(signals)
			}
		}
	}
}

// sightOfKept is what polling sees of the kept states.
func (f *Folder) sightOfKept() string {
	paths, _ := filepath.Glob(f.kept("*"))
	var seen strings.Builder
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil {
			seen.WriteString(path + info.ModTime().String())
		}
	}
	return seen.String()
}

// tell signals, unless a signal is waiting to be taken already.
func tell(signals chan struct{}) {
	select {
	case signals <- struct{}{}:
	default:
	}
}
