//go:build unix && !linux && !darwin

package store

import "errors"

// exchange is not known on this system.
func exchange(string, string) error { return errors.ErrUnsupported }

// renameNew renames a file to a name that must be free, else the error is
// fs.ErrExist.
func renameNew(from, to string) error { return linkNew(from, to) }

// beingWritten cannot be told on this system.
func beingWritten(string) bool { return false }

// tellsOfChanges is taken to be so on this system.
func tellsOfChanges(string) bool { return true }
