package store

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
)

const (
	// usualPoll is how often the folder is looked at where the system does not
	// tell of changes.
	usualPoll = time.Second
	// longestDelay bounds how long a signal waits for the folder to become still.
	longestDelay = 500 * time.Millisecond
)

// Watch signals that something in the folder may have changed; Changes then tells
// what. A signal comes when the folder has been still for 100 ms, half a second
// after the first change at the latest. Several changes make one signal, and our
// own saves make one too. The channel is closed when the context ends. The error
// is an *OpenError: the folder cannot be listed.
func (f *Folder) Watch(ctx context.Context) (<-chan struct{}, error) {
	if _, _, err := f.list(); err != nil {
		return nil, err
	}
	w := &watcher{folder: f, signals: make(chan struct{}, 1), still: time.NewTimer(time.Hour)}
	w.still.Stop()
	w.start()
	go w.run(ctx)
	return w.signals, nil
}

// watcher is one Watch under way.
type watcher struct {
	folder   *Folder
	signals  chan struct{}
	notifier *fsnotify.Watcher // nil if we only poll
	events   <-chan fsnotify.Event
	errors   <-chan error
	poll     *time.Ticker // nil if the system tells
	ticks    <-chan time.Time
	seen     map[string]sight // what the last poll saw
	still    *time.Timer      // runs from a change to its signal
	first    time.Time        // of the changes that wait for their signal, or zero
}

// sight is what polling sees of a file.
type sight struct {
	size     int64
	modified time.Time
}

// start asks the system to tell of changes, or else begins to poll.
func (w *watcher) start() {
	if interval := w.folder.options.Poll; interval > 0 {
		w.startPolling(interval)
		return
	}
	if !tellsOfChanges(w.folder.path) {
		w.startPolling(usualPoll)
		return
	}
	notifier, err := fsnotify.NewWatcher()
	if err != nil {
		w.startPolling(usualPoll)
		return
	}
	w.notifier, w.events, w.errors = notifier, notifier.Events, notifier.Errors
	w.watchFolders()
}

// startPolling looks at the folder now and from now on at the interval.
func (w *watcher) startPolling(interval time.Duration) {
	if w.poll != nil {
		return
	}
	w.poll = time.NewTicker(interval)
	w.ticks = w.poll.C
	w.seen = w.look()
}

// run turns events into signals until the context ends.
func (w *watcher) run(ctx context.Context) {
	defer w.stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.events:
			if w.folder.concerns(event) {
				w.changed()
			}
		case <-w.errors: // events were lost
			w.changed()
		case <-w.folder.again:
			w.changed()
		case <-w.ticks:
			if now := w.look(); !maps.Equal(now, w.seen) {
				w.seen = now
				w.changed()
			}
		case <-w.still.C:
			w.signal()
		}
	}
}

// stop ends what start began.
func (w *watcher) stop() {
	w.still.Stop()
	if w.notifier != nil {
		w.notifier.Close()
	}
	if w.poll != nil {
		w.poll.Stop()
	}
	close(w.signals)
}

// changed lets a signal follow when the folder has become still.
func (w *watcher) changed() {
	now := time.Now()
	if w.first.IsZero() {
		w.first = now
	}
	w.still.Reset(min(stillness, w.first.Add(longestDelay).Sub(now)))
}

// signal tells the receiver, unless it has been told and not yet listened.
func (w *watcher) signal() {
	w.first = time.Time{}
	w.watchFolders()
	tell(w.signals)
}

// watchFolders watches each folder that holds records; to do so again finds those
// that are new. Folders are watched and not files, as a watched file that is
// replaced is watched no more.
func (w *watcher) watchFolders() {
	if w.notifier == nil {
		return
	}
	for _, path := range w.folder.watched() {
		err := w.notifier.Add(path)
		if err != nil && (path == w.folder.path || !errors.Is(err, fs.ErrNotExist)) {
			w.startPolling(usualPoll)
		}
	}
}

// look gives what can be seen of the files without reading them.
func (w *watcher) look() map[string]sight {
	seen := map[string]sight{}
	names, _, err := w.folder.list()
	if err != nil {
		return seen
	}
	for _, name := range names {
		if info, err := os.Stat(filepath.Join(w.folder.path, filepath.FromSlash(name))); err == nil {
			seen[name] = sight{info.Size(), info.ModTime()}
		}
	}
	return seen
}

// watched gives the paths of the folders whose events concern us: our own, and
// those that our symbolic links lead to.
func (f *Folder) watched() []string {
	paths := f.folders()
	for _, folder := range f.folders() {
		entries, err := os.ReadDir(folder)
		if err != nil {
			continue
		}
		for _, entry := range entries {
			if entry.Type()&fs.ModeSymlink == 0 || !isRecord(entry.Name()) {
				continue
			}
			if target, err := filepath.EvalSymlinks(filepath.Join(folder, entry.Name())); err == nil {
				paths = append(paths, filepath.Dir(target))
			}
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// concerns tells whether an event may be about a record: about its file, whatever
// its ending, or about a folder of records.
func (f *Folder) concerns(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod {
		return false
	}
	return isYAML(filepath.Base(event.Name)) || slices.Contains(f.folders(), event.Name)
}
