package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// stillness is how long a file must not have changed to be taken as written
	// to its end.
	stillness = 100 * time.Millisecond
	// coarsest is the step of the coarsest clock of a file system. A file read
	// sooner after its last change may change again without a sign.
	coarsest = 2 * time.Second
)

// stamp is what a file looked like when its text was read.
type stamp struct {
	info os.FileInfo
	read time.Time
	text string
}

// holds tells whether a file that looks like info surely has the stamp's text.
func (s stamp) holds(info os.FileInfo) bool {
	return s.info != nil && os.SameFile(s.info, info) && s.info.Size() == info.Size() &&
		s.info.ModTime().Equal(info.ModTime()) && s.read.Sub(info.ModTime()) > coarsest
}

// Read gives the texts of all record files by name, and those that cannot be
// read. A text may be anything, UTF-8 or not. The error is an *OpenError: the
// folder itself cannot be listed.
func (f *Folder) Read() (map[string]string, []Unreadable, error) {
	return f.readNamed(func(string) bool { return true })
}

// ReadSome is Read for some of the record files: those of the names that are there.
func (f *Folder) ReadSome(names []string) (map[string]string, []Unreadable, error) {
	return f.readNamed(func(name string) bool { return slices.Contains(names, name) })
}

func (f *Folder) readNamed(wanted func(name string) bool) (map[string]string, []Unreadable, error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	names, unreadable, err := f.list()
	if err != nil {
		return nil, nil, err
	}
	names = slices.DeleteFunc(names, func(name string) bool { return !wanted(name) })
	stamps := make([]stamp, len(names))
	errs := make([]error, len(names))
	inParallel(len(names), func(i int) {
		path := filepath.Join(f.path, filepath.FromSlash(names[i]))
		stamps[i], errs[i] = f.load(path)
	})
	texts := make(map[string]string, len(names))
	for i, name := range names {
		if errs[i] != nil {
			unreadable = append(unreadable, Unreadable{name, readProblem(errs[i])})
			continue
		}
		texts[name] = stamps[i].text
		f.stamps[name] = stamps[i]
	}
	sortByName(unreadable)
	return texts, unreadable, nil
}

func sortByName(unreadable []Unreadable) {
	slices.SortFunc(unreadable, func(a, b Unreadable) int { return strings.Compare(a.Name, b.Name) })
}

// Unread lists by name what gives no text now: files and subfolders that cannot
// be read. A folder that cannot be listed has none.
func (f *Folder) Unread() []Unreadable {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	names, unread, err := f.list()
	if err != nil {
		return nil
	}
	for _, name := range names {
		if problem := f.problem(name); problem != "" {
			unread = append(unread, Unreadable{name, problem})
		}
	}
	sortByName(unread)
	return unread
}

// Strays lists by name the YAML files that Read passes over because of their
// names or those of their subfolders. Nobody means what is hidden, nor what lies
// deeper.
func (f *Folder) Strays() []string {
	var names []string
	add := func(folder string, passed func(base string) bool) {
		entries, _ := os.ReadDir(folder) // of one that cannot be listed, Unread tells
		for _, entry := range entries {
			if !entry.IsDir() && isYAML(entry.Name()) && passed(entry.Name()) {
				names = append(names, f.name(filepath.Join(folder, entry.Name())))
			}
		}
	}
	for _, folder := range f.folders() {
		add(folder, func(base string) bool { return !isRecord(base) })
	}
	for _, folder := range f.otherFolders() {
		add(folder, func(string) bool { return true })
	}
	slices.Sort(names)
	return names
}

// otherFolders gives the paths of the subfolders that hold no records. One whose
// name differs from a known one only for us, not for the system, is no other.
func (f *Folder) otherFolders() []string {
	var known []os.FileInfo
	for _, folder := range f.folders() {
		if info, err := os.Stat(folder); err == nil {
			known = append(known, info)
		}
	}
	entries, _ := os.ReadDir(f.path)
	var others []string
	for _, entry := range entries {
		path := filepath.Join(f.path, entry.Name())
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		if !slices.ContainsFunc(known, func(one os.FileInfo) bool { return os.SameFile(one, info) }) {
			others = append(others, path)
		}
	}
	return others
}

// problem says why a file cannot be read; "" when it can be, or is gone by now.
func (f *Folder) problem(name string) string {
	path := filepath.Join(f.path, filepath.FromSlash(name))
	if info, err := os.Stat(path); err == nil && f.stamps[name].holds(info) {
		return ""
	}
	_, err := f.load(path)
	if err == nil {
		return ""
	}
	if _, gone := os.Lstat(path); gone != nil {
		return ""
	}
	return readProblem(err)
}

// inParallel does the work for 0 to count-1 on all processors.
func inParallel(count int, work func(int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(count, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < count; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	workers.Wait()
}

// load reads a file with its stamp.
func (f *Folder) load(path string) (stamp, error) {
	// The stamp is taken first: what is written while we read then shows.
	info, err := os.Stat(path)
	if err != nil {
		return stamp{}, err
	}
	if !info.Mode().IsRegular() {
		return stamp{}, &refusal{"it is not a file", "move it out of the workshop folder"}
	}
	if info.Size() > f.options.SizeLimit {
		return stamp{}, &refusal{
			fmt.Sprintf("it has %s, more than the %s that are read", megabytes(info.Size()), megabytes(f.options.SizeLimit)),
			"split it or move it out of the workshop folder",
		}
	}
	read := time.Now()
	text, err := os.ReadFile(path)
	return stamp{info, read, string(text)}, err
}

// megabytes writes a size for people.
func megabytes(size int64) string { return fmt.Sprintf("%.1f MB", float64(size)/1e6) }

// current gives the text of a file, nil if there is none.
func (f *Folder) current(path string) (*string, error) {
	loaded, err := f.load(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &loaded.text, nil
}

// Changes compares the files on disk with the texts that are known, and gives
// what differs by name: Before is what is known, After what is there now. A file
// that cannot be read is left out. So is one whose writer seems still busy;
// Watch then signals once more, and the next call gives it. The error is an
// *OpenError: the folder itself cannot be listed.
func (f *Folder) Changes(known map[string]string) ([]Change, error) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	names, _, err := f.list()
	if err != nil {
		return nil, err
	}
	var changes []Change
	present := make(map[string]bool, len(names))
	for _, name := range names {
		present[name] = true
		if change, differs := f.compare(name, known); differs {
			changes = append(changes, change)
		}
	}
	for name, before := range known {
		if !present[name] && f.deleted(name) {
			delete(f.stamps, name)
			changes = append(changes, Change{Name: name, Before: &before})
		}
	}
	if missing := f.missing(); missing != nil {
		return nil, missing // It went while we looked, and the files with it.
	}
	slices.SortFunc(changes, func(a, b Change) int { return strings.Compare(a.Name, b.Name) })
	return changes, nil
}

// compare tells how a file on disk differs from what is known.
func (f *Folder) compare(name string, known map[string]string) (Change, bool) {
	path := filepath.Join(f.path, filepath.FromSlash(name))
	info, err := os.Stat(path)
	if err != nil {
		return Change{}, false
	}
	now := f.stamps[name]
	if !now.holds(info) {
		if now, err = f.load(path); err != nil {
			return Change{}, false
		}
	}
	before, isKnown := known[name]
	if isKnown && now.text == before {
		now.text = before // shares the memory of the caller's text
		f.stamps[name] = now
		return Change{}, false
	}
	if !strings.HasSuffix(now.text, "\n") && f.justChanged(info) {
		return Change{}, false
	}
	f.stamps[name] = now
	change := Change{Name: name, After: &now.text}
	if isKnown {
		change.Before = &before
	}
	return change, true
}

// deleted tells whether a file is gone for good. Some editors move a file away
// for an instant before they write it anew.
func (f *Folder) deleted(name string) bool {
	path := filepath.Join(f.path, filepath.FromSlash(name))
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	folder, err := os.Stat(filepath.Dir(path))
	return err != nil || !f.justChanged(folder)
}

// justChanged tells whether a file or folder changed so recently that somebody
// may still be at work on it, and then asks Watch for another signal.
func (f *Folder) justChanged(info os.FileInfo) bool {
	age := time.Since(info.ModTime())
	if age < 0 || age >= stillness {
		return false
	}
	select {
	case f.again <- struct{}{}:
	default: // it is asked already
	}
	return true
}
