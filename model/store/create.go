package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// workshopFile is the file that makes a folder a workshop.
const workshopFile = "workshop.yaml"

// TakenError says that a new workshop cannot be made because something is there.
type TakenError struct {
	Path   string
	Reason string // in plain words, with what to do
}

func (e *TakenError) Error() string { return fmt.Sprintf("cannot make %s: %s", e.Path, e.Reason) }

// Create makes a new workshop folder from texts by name. Nothing that exists is
// overwritten: a folder that is a workshop already, or that holds a file of one of
// the names, is a *TakenError. When writing fails, what was written is removed,
// and the error is a plain one.
func Create(path string, files map[string]string) error {
	if err := Vacant(path, files); err != nil {
		return err
	}
	var made []string
	for _, name := range creationOrder(files) {
		file, err := createIn(path, name, files[name])
		if err != nil {
			for _, file := range made {
				os.Remove(file)
			}
			return outputError(filepath.Join(path, name), err)
		}
		made = append(made, file)
	}
	return outputError(path, makeFolder(path))
}

// createIn makes a file of a new workshop and gives its path.
func createIn(folder, name, text string) (string, error) {
	path, err := locate(folder, name)
	if err != nil {
		return "", err
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return "", err
	}
	return path, create(path, text)
}

// Vacant refuses a path where a new workshop of these files would meet something
// else, as Create does; nothing is written.
func Vacant(path string, files map[string]string) error {
	if path == "" {
		return errors.New("the new folder has no name; give it one")
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return outputError(path, err)
	}
	if !info.IsDir() {
		return &TakenError{path, "a file of that name is there; choose another name"}
	}
	if exists(filepath.Join(path, workshopFile)) {
		return &TakenError{path, "it is a workshop already; open it, or choose another folder"}
	}
	for _, name := range creationOrder(files) {
		if exists(filepath.Join(path, filepath.FromSlash(name))) {
			return &TakenError{path, fmt.Sprintf("%s is there already and would be overwritten; choose another folder", name)}
		}
	}
	return nil
}

// creationOrder sorts the names, with the file that makes it a workshop last: a
// folder left half-made is then not taken for one.
func creationOrder(files map[string]string) []string {
	names := make([]string, 0, len(files))
	for name := range files {
		if name != workshopFile {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	if _, ok := files[workshopFile]; ok {
		names = append(names, workshopFile)
	}
	return names
}

// exists tells whether something of that name is there, be it a broken link.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// NotOursError says that a file was not overwritten as we did not make it.
type NotOursError struct{ Path string }

func (e *NotOursError) Error() string {
	return fmt.Sprintf("%s is there already and was not made by Interlock; choose another name, or use --force to overwrite it", e.Path)
}

// WriteOutput writes a published file in one step and makes its folder if need
// be. A file that is there already is overwritten only if marked finds our mark in
// it, or with force; else the error is a *NotOursError. Devices and pipes are
// written to directly.
func WriteOutput(path string, data []byte, marked func([]byte) bool, force bool) error {
	sweep(filepath.Dir(path), time.Now())
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = makeFolder(filepath.Dir(path))
		if err == nil {
			err = create(path, string(data))
		}
	case err != nil:
	case info.IsDir():
		err = &refusal{"it is a folder", "give the name of a file in it"}
	case !info.Mode().IsRegular():
		err = writeThrough(path, data)
	default:
		err = overwrite(path, data, marked, force)
	}
	return outputError(path, err)
}

// RemoveOutput removes a published file. It reports false where there is none,
// and where the file stays because marked does not find our mark in it.
func RemoveOutput(path string, marked func([]byte) bool) (bool, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return false, nil
	}
	old, err := readText(path)
	if err == nil && !marked([]byte(old)) {
		return false, nil
	}
	if err == nil {
		err = remove(path, old)
	}
	return err == nil, outputError(path, err)
}

// overwrite replaces a published file, if we may.
func overwrite(path string, data []byte, marked func([]byte) bool, force bool) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !force && !marked(old) {
		return &NotOursError{path}
	}
	return replaceLinked(path, string(old), string(data))
}

// writeThrough writes to what is not a file, such as a pipe.
func writeThrough(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// OutputError says why a file could not be written.
type OutputError struct {
	Path   string
	Reason string // what happened, such as "the disk is full"
	Remedy string // what to do about it, such as "free some space"
	Err    error  // the system's error
}

func (e *OutputError) Error() string {
	return fmt.Sprintf("cannot write %s: %s; %s and try again", e.Path, e.Reason, e.Remedy)
}

// Unwrap gives the system's error.
func (e *OutputError) Unwrap() error { return e.Err }

// outputError puts an error of writing a file into words.
func outputError(path string, err error) error {
	if err == nil {
		return nil
	}
	var notOurs *NotOursError
	if errors.As(err, &notOurs) {
		return err
	}
	var changed *ChangedError
	if errors.As(err, &changed) {
		err = &refusal{"another program has just written it", "wait for it"}
	}
	reason, remedy := explain(err)
	return &OutputError{Path: path, Reason: reason, Remedy: remedy, Err: err}
}
