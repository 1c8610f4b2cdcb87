package store

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange swaps two files in one step. The error is errors.ErrUnsupported where
// the file system cannot.
func exchange(a, b string) error { return renamex(a, b, unix.RENAME_SWAP) }

// renameNew renames a file to a name that must be free, else the error is
// fs.ErrExist.
func renameNew(from, to string) error {
	err := renamex(from, to, unix.RENAME_EXCL)
	if errors.Is(err, errors.ErrUnsupported) {
		return linkNew(from, to)
	}
	return err
}

// renamex is the system call with its error made clear.
func renamex(from, to string, flag uint32) error {
	err := unix.RenamexNp(from, to, flag)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOTSUP) {
		return errors.ErrUnsupported
	}
	return err
}

// beingWritten cannot be told on this system.
func beingWritten(string) bool { return false }

// tellsOfChanges is taken to be so on this system.
func tellsOfChanges(string) bool { return true }
