package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Change is one file before and after an edit; nil stands for no file.
type Change struct {
	Name   string // slash path relative to the folder
	Before *string
	After  *string
}

// Save brings the changes to disk, each file in one step and only if it still
// holds Before. A file that holds After already is done, so a save that failed
// half-way can be repeated as it is. A name may stand in one change only.
//
// All files are checked before the first is written, and files are deleted last,
// so that a renamed record is never in neither place. The first failure ends the
// save; it is a *ChangedError or a *WriteError, or an *OpenError when the folder
// itself is gone, which is never made anew.
func (f *Folder) Save(changes []Change) error {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	err := f.save(changes)
	if missing := f.missing(); missing != nil {
		return missing // A file that is to be deleted only looks as if it were.
	}
	return err
}

func (f *Folder) save(changes []Change) error {
	var writes, deletions []Change
	for _, change := range changes {
		done, err := f.check(change)
		switch {
		case err != nil:
			return saveError(change.Name, err)
		case done:
		case change.After == nil:
			deletions = append(deletions, change)
		default:
			writes = append(writes, change)
		}
	}
	for _, change := range append(writes, deletions...) {
		delete(f.stamps, change.Name)
		if err := f.write(change); err != nil {
			return saveError(change.Name, err)
		}
	}
	return nil
}

// check tells whether a change is on disk already, or fails if it cannot be made.
func (f *Folder) check(change Change) (done bool, err error) {
	path, err := locate(f.path, change.Name)
	if err != nil {
		return false, err
	}
	now, err := f.current(path)
	if err != nil {
		return false, err
	}
	if same(now, change.After) {
		return true, nil
	}
	if !same(now, change.Before) {
		return false, &ChangedError{Now: now}
	}
	return false, nil
}

// write makes one change, following a symbolic link to the file it stands for.
func (f *Folder) write(change Change) error {
	if f.options.BeforeWrite != nil {
		if err := f.options.BeforeWrite(change.Name); err != nil {
			return err
		}
	}
	path, err := locate(f.path, change.Name)
	if err != nil {
		return err
	}
	if change.Before == nil {
		if err := f.makeSubfolder(filepath.Dir(path)); err != nil {
			return err
		}
		return create(path, *change.After)
	}
	if change.After == nil {
		return remove(path, *change.Before)
	}
	return replaceLinked(path, *change.Before, *change.After)
}

// replaceLinked replaces a file or, if it is a symbolic link, what it points to.
func replaceLinked(path, before, after string) error {
	real, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &ChangedError{}
	}
	if err != nil {
		return err
	}
	return replace(real, before, after)
}

// makeSubfolder makes a folder for records, durably, in a workshop that is there.
func (f *Folder) makeSubfolder(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	root, err := os.OpenRoot(f.path)
	if err != nil {
		return err
	}
	defer root.Close()
	if err := root.MkdirAll(filepath.FromSlash(f.name(path)), 0o777); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// makeFolder makes a folder that is not there, durably.
func makeFolder(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	if err := os.MkdirAll(path, 0o777); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// same tells whether two texts, or two absences, are equal.
func same(a, b *string) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
