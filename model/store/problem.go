package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// errNotFolder says that a path names something else than a folder.
var errNotFolder = errors.New("not a folder")

// OpenError says why a folder cannot be opened or listed.
type OpenError struct {
	Path   string // as the caller gave it
	Reason string // in plain words
	Gone   bool   // the folder was open, and is not there any more
	Err    error  // the system's error
}

func (e *OpenError) Error() string {
	if e.Gone {
		return fmt.Sprintf("%s, and saved when %s is back", e.Reason, e.Path)
	}
	return fmt.Sprintf("cannot open %s: %s", e.Path, e.Reason)
}

// Unwrap gives the system's error.
func (e *OpenError) Unwrap() error { return e.Err }

// ChangedError says that a file on disk is not what it was when it was read, so
// that nothing was written.
type ChangedError struct {
	Name string  // slash path relative to the folder
	Now  *string // what was found on disk, nil if the file is gone; its writer may still be busy
}

func (e *ChangedError) Error() string {
	did := "changed"
	if e.Now == nil {
		did = "deleted"
	}
	return fmt.Sprintf("%s was %s by another program; nothing was overwritten, choose between the two versions", e.Name, did)
}

// WriteError says why a file could not be saved. What it held before is still
// there.
type WriteError struct {
	Name   string // slash path relative to the folder
	Reason string // what happened, such as "the disk is full"
	Remedy string // what to do about it, such as "free some space"
	Err    error  // the system's error
}

func (e *WriteError) Error() string {
	return fmt.Sprintf("cannot save %s: %s; your edits are kept in memory, %s and press ctrl+s", e.Name, e.Reason, e.Remedy)
}

// Unwrap gives the system's error.
func (e *WriteError) Unwrap() error { return e.Err }

// refusal is a reason of our own not to touch a file.
type refusal struct{ reason, remedy string }

func (r *refusal) Error() string { return r.reason }

// saveError puts an error of writing a file into words.
func saveError(name string, err error) error {
	var changed *ChangedError
	if errors.As(err, &changed) {
		return &ChangedError{Name: name, Now: changed.Now}
	}
	reason, remedy := explain(err)
	return &WriteError{Name: name, Reason: reason, Remedy: remedy, Err: err}
}

// explain puts an error of the file system into words: what happened, and what
// to do.
func explain(err error) (reason, remedy string) {
	var refused *refusal
	if errors.As(err, &refused) {
		return refused.reason, refused.remedy
	}
	if reason, remedy = explainSystem(err); reason != "" {
		return reason, remedy
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "you have no permission to change it or its folder", "make both writable"
	case errors.Is(err, fs.ErrNotExist):
		return "its folder is gone", "bring it back"
	case errors.Is(err, fs.ErrExist):
		return "something else of that name is there", "move it away"
	}
	return "the system says: " + innermost(err), "put that right"
}

// openReason says why a folder cannot be opened.
func openReason(err error) string {
	switch {
	case errors.Is(err, errNotFolder):
		return "it is a file, not a folder; give the folder it lies in"
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such folder; check the spelling, or make one with interlock new"
	case errors.Is(err, fs.ErrPermission):
		return "you have no permission to read it; ask its owner for access"
	}
	return "the system says: " + innermost(err)
}

// listError says why a folder that was opened cannot be listed any more.
func (f *Folder) listError(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return &OpenError{Path: f.path, Reason: "the folder is gone; everything is kept in memory", Gone: true, Err: err}
	}
	return &OpenError{Path: f.path, Reason: openReason(err), Err: err}
}

// missing gives an error when the folder itself is gone. None of its files has
// been deleted then: it was moved, or its disk was taken away.
func (f *Folder) missing() error {
	if _, err := os.Stat(f.path); errors.Is(err, fs.ErrNotExist) {
		return f.listError(err)
	}
	return nil
}

// readProblem says why a file or subfolder cannot be read.
func readProblem(err error) string {
	var refused *refusal
	switch {
	case errors.As(err, &refused):
		return refused.reason + "; " + refused.remedy
	case errors.Is(err, fs.ErrPermission):
		return "you have no permission to read it; ask its owner for access"
	case errors.Is(err, fs.ErrNotExist):
		return "it is a link to a file that is not there; mend or remove the link"
	}
	return "it cannot be read, the system says: " + innermost(err)
}

// innermost gives the text of the error at the end of the chain, which is the
// only one that says something to a person.
func innermost(err error) string {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err.Error()
		}
		err = next
	}
}
