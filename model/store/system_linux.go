package store

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// exchange swaps two files in one step. The error is errors.ErrUnsupported where
// the kernel or the file system cannot.
func exchange(a, b string) error { return renameat(a, b, unix.RENAME_EXCHANGE) }

// renameNew renames a file to a name that must be free, else the error is
// fs.ErrExist.
func renameNew(from, to string) error {
	err := renameat(from, to, unix.RENAME_NOREPLACE)
	if errors.Is(err, errors.ErrUnsupported) {
		return linkNew(from, to)
	}
	return err
}

// renameat is the system call with its error made clear: old kernels do not know
// the call, and file systems refuse its flags as invalid.
func renameat(from, to string, flag uint) error {
	err := unix.Renameat2(unix.AT_FDCWD, from, unix.AT_FDCWD, to, flag)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return errors.ErrUnsupported
	}
	return err
}

// beingWritten tells whether another program has the file open for writing. The
// kernel grants no lease on such a file.
func beingWritten(path string) bool {
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close() // which gives the lease back
	_, err = unix.FcntlInt(file.Fd(), unix.F_SETLEASE, unix.F_RDLCK)
	return errors.Is(err, unix.EAGAIN)
}

// tellsOfChanges tells whether the system reports what others change in the
// folder. For folders that other machines can write, it does not.
func tellsOfChanges(path string) bool {
	var status unix.Statfs_t
	if err := unix.Statfs(path, &status); err != nil {
		return false
	}
	switch uint32(status.Type) {
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC,
		unix.V9FS_MAGIC, unix.FUSE_SUPER_MAGIC, unix.CEPH_SUPER_MAGIC, unix.AFS_SUPER_MAGIC:
		return false
	}
	return true
}
