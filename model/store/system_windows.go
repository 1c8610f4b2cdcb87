package store

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// explainSystem puts the errors of Windows into words, or gives none.
func explainSystem(err error) (reason, remedy string) {
	var code windows.Errno
	if !errors.As(err, &code) {
		return "", ""
	}
	switch code {
	case windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL:
		return "the disk is full", "free some space"
	case windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION:
		return "another program has it open", "close it there"
	case windows.ERROR_WRITE_PROTECT:
		return "the disk is read-only", "make it writable"
	case windows.ERROR_ACCESS_DENIED:
		return "you have no permission to change it or its folder", "make both writable"
	}
	return "", ""
}

// hardLinks is not looked at on Windows, where they are rare.
func hardLinks(os.FileInfo) uint64 { return 1 }

// keepOwner has nothing to do: a new file belongs to whom its folder says.
func keepOwner(*os.File, os.FileInfo) {}

// syncFolder has nothing to do: Windows writes names through by itself.
func syncFolder(string) error { return nil }

// cannotSync tells whether a file system does not know how to sync.
func cannotSync(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, windows.ERROR_INVALID_FUNCTION)
}

// exchange is not known on Windows.
func exchange(string, string) error { return errors.ErrUnsupported }

// rename renames a file, in the place of another if need be. Virus scanners and
// synchronising programs hold files for an instant, so it tries for a while.
func rename(from, to string) error {
	return insist(func() error { return os.Rename(from, to) })
}

// renameNew renames a file to a name that must be free, else the error is
// fs.ErrExist.
func renameNew(from, to string) error {
	source, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	target, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	return insist(func() error { return windows.MoveFileEx(source, target, windows.MOVEFILE_WRITE_THROUGH) })
}

// insist repeats for up to two seconds what fails because another program has
// the file open.
func insist(do func() error) error {
	const pause = 20 * time.Millisecond
	for range 100 {
		err := do()
		if !errors.Is(err, windows.ERROR_SHARING_VIOLATION) && !errors.Is(err, windows.ERROR_ACCESS_DENIED) {
			return err
		}
		time.Sleep(pause)
	}
	return do()
}

// beingWritten cannot be told on this system.
func beingWritten(string) bool { return false }

// tellsOfChanges is taken to be so on this system.
func tellsOfChanges(string) bool { return true }
