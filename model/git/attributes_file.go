package git

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// attributesFile is a file of attributes on disk.
type attributesFile struct{ path string }

// read gives the text of the file, and whether it is there.
func (f attributesFile) read() (text string, exists bool, err error) {
	content, err := os.ReadFile(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", false, nil
	}
	return string(content), err == nil, err
}

// install puts our block into the file, which it makes where there is none.
func (f attributesFile) install(scope Scope) error {
	text, exists, err := f.read()
	if err != nil {
		return f.failure(err)
	}
	note := ""
	if !exists {
		note = fmt.Sprintf(madeFile, missingFolders(filepath.Dir(f.path)))
	}
	wanted, err := withBlock(text, blockLines(scope), note)
	if err != nil {
		return f.failure(err)
	}
	if wanted == text {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(f.path), 0o777); err != nil {
		return f.failure(err)
	}
	return f.write(wanted)
}

// uninstall removes our block, and the file with it if we made it.
func (f attributesFile) uninstall() error {
	text, exists, err := f.read()
	if err != nil {
		return f.failure(err)
	}
	rest, folders, err := withoutBlock(text)
	switch {
	case err != nil:
		return f.failure(err)
	case !exists || rest == text:
		return nil
	case folders < 0:
		return f.write(rest)
	}
	if err := os.Remove(f.path); err != nil {
		return f.failure(err)
	}
	for folder := filepath.Dir(f.path); folders > 0; folders-- {
		if os.Remove(folder) != nil {
			break // somebody keeps other things there by now
		}
		folder = filepath.Dir(folder)
	}
	return nil
}

// write replaces the text of the file in one step. It writes through a symbolic
// link, as the attributes of all repositories are often one.
func (f attributesFile) write(text string) error {
	path, mode := f.path, fs.FileMode(0o666)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil {
		mode = info.Mode().Perm()
	}
	temporary := path + ".interlock-new"
	err := os.WriteFile(temporary, []byte(text), mode)
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		return errors.Join(f.failure(err), ignoreMissing(os.Remove(temporary)))
	}
	return nil
}

// ignoreMissing drops the error of removing a file that is not there.
func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// missingFolders counts the folders of a path that are not there.
func missingFolders(path string) int {
	count := 0
	for {
		if _, err := os.Stat(path); err == nil || filepath.Dir(path) == path {
			return count
		}
		count++
		path = filepath.Dir(path)
	}
}

// failure says why the file cannot be changed.
func (f attributesFile) failure(err error) error {
	failure := &Failure{
		Reason: NotWritable, What: "cannot change " + f.path, Why: "the system says: " + innermost(err), Do: "put that right", err: err,
	}
	if errors.Is(err, errDamagedBlock) {
		failure.Reason, failure.Why, failure.Do = Foreign, err.Error(), "delete the lines of interlock there by hand"
	}
	return failure
}
