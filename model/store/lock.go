package store

import (
	"encoding/json"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"time"
)

// Holder tells who has a workshop open.
type Holder struct {
	Process int       `json:"process"`
	Host    string    `json:"host"`
	User    string    `json:"user"`
	Since   time.Time `json:"since"`
}

// String is such as "Ana (process 4711 on thinkpad, since 10:42)".
func (h Holder) String() string {
	if h.Process == 0 {
		return "another Interlock"
	}
	return fmt.Sprintf("%s (process %d on %s, since %s)", h.User, h.Process, h.Host, h.Since.Format("15:04"))
}

// Lock takes the folder for this instance. It gives true and ourselves, or false
// and who has it; the holder is the zero value while that one is just starting.
// The lock is advisory, is kept in the state directory, and ends with Close or
// with the process. The error is a *StateError; the folder is then not locked.
func (f *Folder) Lock() (Holder, bool, error) {
	if err := os.MkdirAll(f.options.StateDir, 0o700); err != nil {
		return Holder{}, false, f.stateError(err)
	}
	locked, err := f.lock.TryLock()
	if err != nil {
		return Holder{}, false, f.stateError(err)
	}
	if !locked {
		return f.holder(), false, nil
	}
	self := Holder{Process: os.Getpid(), Host: hostName(), User: userName(), Since: f.options.Clock()}
	if note, err := json.Marshal(self); err == nil {
		// Without the note the lock still holds; others just cannot say whose it is.
		_ = writeState(f.state("holder"), note)
	}
	return self, true, nil
}

// holder reads who holds the lock.
func (f *Folder) holder() Holder {
	var holder Holder
	note, err := os.ReadFile(f.state("holder"))
	if err != nil || json.Unmarshal(note, &holder) != nil {
		return Holder{}
	}
	return holder
}

// unlock releases the lock if we have it.
func (f *Folder) unlock() error {
	if !f.lock.Locked() {
		return nil
	}
	os.Remove(f.state("holder"))
	return f.lock.Unlock()
}

// stateError puts an error of the state directory into words.
func (f *Folder) stateError(err error) error {
	reason, remedy := explain(err)
	return &StateError{Path: f.options.StateDir, Reason: reason, Remedy: remedy, Err: err}
}

// StateError says why the state directory cannot be written, so that a crash
// could lose edits that are not saved, and a second instance might go unnoticed.
type StateError struct {
	Path   string // the state directory
	Reason string // what happened, such as "the disk is full"
	Remedy string // what to do about it, such as "free some space"
	Err    error  // the system's error
}

func (e *StateError) Error() string {
	return fmt.Sprintf("cannot write in %s: %s; edits are saved as ever, but not safe from a crash until you %s", e.Path, e.Reason, e.Remedy)
}

// Unwrap gives the system's error.
func (e *StateError) Unwrap() error { return e.Err }

// writeState replaces one of our own files in one step, and makes their folder
// if need be.
func writeState(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	temporary, err := writeTemporary(path, string(data), nil)
	if err != nil {
		return err
	}
	if err := rename(temporary, path); err != nil {
		os.Remove(temporary)
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// userName is the name people know the user by.
func userName() string {
	current, err := user.Current()
	switch {
	case err != nil:
		return "somebody"
	case current.Name != "":
		return current.Name
	}
	return current.Username
}

// hostName is the name of this machine.
func hostName() string {
	name, err := os.Hostname()
	if err != nil {
		return "this machine"
	}
	return name
}
