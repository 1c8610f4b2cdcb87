package store

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const (
	// temporaryMark stands in the name of each of our temporary files, between
	// the name of the file it is for and the second it was made in.
	temporaryMark = ".interlock-"
	// temporaryAge is how old a temporary file must be to have been left behind.
	temporaryAge = time.Minute

	// patience is how often we try to save a file that another program holds
	// open for writing, and pause the time between.
	patience = 20
	pause    = 10 * time.Millisecond
	// maxSwaps bounds how often a newer text is put back in its place.
	maxSwaps = 100
)

// errBusy says that another program has the file open for writing.
var errBusy = &refusal{"another program is writing it", "close it there"}

// replace puts the text after in the place of before, in one step: the new file
// and the old are exchanged, and what came out is looked at. If it is not before,
// somebody was faster, and it is put back. The path has no symbolic link.
func replace(path, before, after string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &ChangedError{}
	}
	if err != nil {
		return err
	}
	if err := writable(info); err != nil {
		return err
	}
	temporary, err := writeTemporary(path, after, info)
	if err != nil {
		return err
	}
	defer os.Remove(temporary)
	err = swap(temporary, path, before, after)
	for tries := 1; errors.Is(err, errBusy) && tries < patience; tries++ {
		time.Sleep(pause)
		err = swap(temporary, path, before, after)
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// writable refuses files that an exchange would harm.
func writable(info os.FileInfo) error {
	switch {
	case !info.Mode().IsRegular():
		return &refusal{"it is not a file", "move it out of the workshop folder"}
	case info.Mode().Perm()&0o222 == 0:
		return &refusal{"the file is marked read-only", "make it writable"}
	case hardLinks(info) > 1:
		return &refusal{"the file has a second name (a hard link), which would keep the old text", "make it a file of its own"}
	}
	return nil
}

// swap exchanges the temporary file, which holds after, with the file at path,
// which should hold before. After an error the file at path is what others made
// of it.
func swap(temporary, path, before, after string) error {
	err := exchange(temporary, path)
	switch {
	case errors.Is(err, errors.ErrUnsupported):
		return renameOver(temporary, path, before)
	case errors.Is(err, fs.ErrNotExist):
		return &ChangedError{}
	case err != nil:
		return err
	}
	// Nobody can open the displaced file any more: it is final unless somebody
	// had it open before.
	busy := beingWritten(temporary)
	displaced, err := readText(temporary)
	if err != nil {
		return err
	}
	if displaced == before && !busy {
		return nil
	}
	now, err := putBack(temporary, path, after, displaced)
	if err != nil {
		return err
	}
	if now == before {
		return errBusy
	}
	return &ChangedError{Now: &now}
}

// putBack exchanges the files once more, after placed went in and displaced came
// out. Each exchange must bring out what the one before put in; anything else is
// a still newer text, which has to go back in its turn. It gives the text that is
// in place in the end.
func putBack(temporary, path, placed, displaced string) (string, error) {
	for range maxSwaps {
		if err := exchange(temporary, path); errors.Is(err, fs.ErrNotExist) {
			return "", &ChangedError{} // deleted meanwhile
		} else if err != nil {
			return "", err
		}
		out, err := readText(temporary)
		if err != nil {
			return "", err
		}
		if out == placed {
			break
		}
		placed, displaced = displaced, out
	}
	return displaced, nil
}

// renameOver replaces the file where the system cannot exchange two: an outside
// edit between the last look and the renaming is not noticed.
func renameOver(temporary, path, before string) error {
	now, err := readText(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &ChangedError{}
	}
	if err != nil {
		return err
	}
	if now != before {
		return &ChangedError{Now: &now}
	}
	return rename(temporary, path)
}

// create makes a file that is not there yet. A file of that name that somebody
// else made meanwhile is a *ChangedError.
func create(path, text string) error {
	temporary, err := writeTemporary(path, text, nil)
	if err != nil {
		return err
	}
	defer os.Remove(temporary)
	err = renameNew(temporary, path)
	if errors.Is(err, fs.ErrExist) {
		if now, readErr := readText(path); readErr == nil {
			return &ChangedError{Now: &now}
		}
	}
	if err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// remove deletes a file that still holds before: it is renamed, looked at, and
// put back if it holds something else.
func remove(path, before string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &ChangedError{}
	}
	if err != nil {
		return err
	}
	if info.Mode().IsRegular() && info.Mode().Perm()&0o222 == 0 {
		return &refusal{"the file is marked read-only", "make it writable"}
	}
	temporary := temporaryName(path)
	if err := rename(path, temporary); err != nil {
		return err
	}
	busy := beingWritten(temporary)
	now, err := readText(temporary)
	if err == nil && now == before && !busy {
		return errors.Join(os.Remove(temporary), syncFolder(filepath.Dir(path)))
	}
	// A file that took the name meanwhile is newer still, and stays.
	if backErr := renameNew(temporary, path); backErr != nil && !errors.Is(backErr, fs.ErrExist) {
		return backErr
	}
	switch {
	case err != nil:
		return err
	case now == before:
		return errBusy
	}
	return &ChangedError{Now: &now}
}

// writeTemporary writes a text durably to a new file beside path. The file gets
// the owner and permissions of old, or the usual ones if that is nil.
func writeTemporary(path, text string, old os.FileInfo) (string, error) {
	name := temporaryName(path)
	permissions := os.FileMode(0o666)
	if old != nil {
		permissions = 0o600
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, permissions)
	if err != nil {
		return "", err
	}
	if err := errors.Join(fill(file, text, old), file.Close()); err != nil {
		os.Remove(name)
		return "", err
	}
	return name, nil
}

// fill writes a text durably to a file that gets the owner and permissions of old.
func fill(file *os.File, text string, old os.FileInfo) error {
	if old != nil {
		keepOwner(file, old)
		if err := file.Chmod(old.Mode().Perm()); err != nil {
			return err
		}
	}
	if _, err := file.WriteString(text); err != nil {
		return err
	}
	return syncFile(file)
}

// temporaryName gives a new hidden name beside path that tells when it was made.
func temporaryName(path string) string {
	folder, base := filepath.Split(path)
	return fmt.Sprintf("%s.%s%s%d-%x", folder, base, temporaryMark, time.Now().Unix(), rand.Uint64())
}

// sweep removes the temporary files that a crash left in a folder. Their age is
// read from the name, as a file that was displaced keeps its older time.
func sweep(folder string, now time.Time) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // a folder that cannot be listed is reported by Read
	}
	for _, entry := range entries {
		_, rest, found := strings.Cut(entry.Name(), temporaryMark)
		if !found || !strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		seconds, _, _ := strings.Cut(rest, "-")
		made, err := strconv.ParseInt(seconds, 10, 64)
		if err == nil && now.Sub(time.Unix(made, 0)) > temporaryAge {
			os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}

// readText reads a whole file.
func readText(path string) (string, error) {
	text, err := os.ReadFile(path)
	return string(text), err
}

// syncFile brings a file to the disk itself. Some network folders cannot, which
// is no reason not to save.
func syncFile(file *os.File) error {
	if err := file.Sync(); err != nil && !cannotSync(err) {
		return err
	}
	return nil
}
