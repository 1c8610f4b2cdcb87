package store

import (
	"errors"
	"io/fs"
	"os"
)

// Record gives the lines of the folder's record, or none. The record lies in the
// state directory beside the journal, and is never cut short by itself; what its
// lines say is the business of its writer. The error is a *StateError.
func (f *Folder) Record() ([]byte, error) {
	data, err := os.ReadFile(f.state("record"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, f.stateError(err)
	}
	return data, nil
}

// ExtendRecord puts whole lines behind those of the record. A line that a crash
// has left unfinished there becomes one of its own. Only the instance that holds
// the folder's lock may use it. The error is a *StateError.
func (f *Folder) ExtendRecord(lines []byte) error {
	if err := f.extendRecord(lines); err != nil {
		return f.stateError(err)
	}
	return nil
}

func (f *Folder) extendRecord(lines []byte) error {
	if err := os.MkdirAll(f.options.StateDir, 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(f.state("record"), os.O_CREATE|os.O_APPEND|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	end := []byte{'\n'}
	if info.Size() > 0 {
		if _, err := file.ReadAt(end, info.Size()-1); err != nil {
			return err
		}
	}
	if end[0] != '\n' {
		lines = append([]byte{'\n'}, lines...)
	}
	// This needs no sync: a power cut takes a line of the record at worst, and none
	// of the files.
	_, err = file.Write(lines)
	return err
}

// ReplaceRecord puts other lines in place of the record, in one step. Only the
// instance that holds the folder's lock may use it. The error is a *StateError.
func (f *Folder) ReplaceRecord(lines []byte) error {
	if err := writeState(f.state("record"), lines); err != nil {
		return f.stateError(err)
	}
	return nil
}
