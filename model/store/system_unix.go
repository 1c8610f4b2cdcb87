//go:build unix

package store

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// explainSystem puts the errors of Unix into words, or gives none.
func explainSystem(err error) (reason, remedy string) {
	var code unix.Errno
	if !errors.As(err, &code) {
		return "", ""
	}
	switch code {
	case unix.ENOSPC:
		return "the disk is full", "free some space"
	case unix.EDQUOT:
		return "your share of the disk is used up", "free some space"
	case unix.EFBIG:
		return "the file would be larger than allowed", "allow larger files"
	case unix.EROFS:
		return "the disk is read-only", "make it writable"
	case unix.EACCES, unix.EPERM:
		return "you have no permission to change it or its folder", "make both writable"
	case unix.EIO:
		return "the disk reports a fault", "check the disk"
	case unix.ENAMETOOLONG:
		return "its name is too long", "choose a shorter one"
	case unix.EMFILE, unix.ENFILE:
		return "too many files are open", "close some programs"
	case unix.ENOTDIR:
		return "a file stands where its folder should be", "move it away"
	}
	return "", ""
}

// hardLinks counts the names of a file.
func hardLinks(info os.FileInfo) uint64 {
	if status, ok := info.Sys().(*syscall.Stat_t); ok {
		return uint64(status.Nlink)
	}
	return 1
}

// keepOwner gives the file the owner and group of another, as far as we may.
func keepOwner(file *os.File, old os.FileInfo) {
	if status, ok := old.Sys().(*syscall.Stat_t); ok {
		_ = file.Chown(int(status.Uid), int(status.Gid))
	}
}

// syncFolder brings the names in a folder to the disk itself.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	defer folder.Close()
	return syncFile(folder)
}

// cannotSync tells whether a file system does not know how to sync.
func cannotSync(err error) bool {
	return errors.Is(err, errors.ErrUnsupported) || errors.Is(err, unix.EINVAL)
}

// rename renames a file, in the place of another if need be.
func rename(from, to string) error { return os.Rename(from, to) }

// linkNew gives a file a new name, which must be free. It is for file systems
// that cannot rename so.
func linkNew(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		return os.Remove(from)
	}
	if !errors.Is(err, unix.EPERM) && !errors.Is(err, errors.ErrUnsupported) {
		return err
	}
	if _, err := os.Lstat(to); err == nil {
		return os.ErrExist
	}
	return os.Rename(from, to)
}
