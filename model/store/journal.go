package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"interlock/model/patch"
)

const (
	// largeJournal is the size in bytes from which a journal is compacted when it
	// is opened.
	largeJournal = 1 << 20
	// keptEntries is how many saved entries are kept at most.
	keptEntries = 200
)

// Journal is a record of edits in the state directory. An edit is recorded before
// it is saved and acknowledged after; what was recorded and not acknowledged is
// offered by Pending at the next start. Only the instance that holds the folder's
// lock may use it.
//
// The errors of its methods are *StateError. They take nothing from the edit
// itself, which goes on without a journal, and each call tries anew.
type Journal struct {
	folder *Folder

	mutex sync.Mutex
	file  *os.File // nil until the first line is written, and after an error
	next  int64    // the next sequence number
	chain patch.Chain
}

// Entry is one recorded edit of one or several files.
type Entry struct {
	Sequence int64 // counts from 1
	Time     time.Time
	Title    string // what was done, in words
	Changes  []Change
	Saved    bool // it was acknowledged
}

// Draft is a text that was being typed.
type Draft struct {
	Text  string `json:"text"`
	Place string `json:"place"` // where it belongs, in the caller's terms
}

// Record notes an edit and gives the number to acknowledge it by. When it
// returns, the entry is on disk.
func (j *Journal) Record(title string, changes []Change) (int64, error) {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	if err := j.open(); err != nil {
		return 0, j.fail(err)
	}
	entry := Entry{Sequence: j.next, Time: j.folder.options.Clock(), Title: title, Changes: changes}
	if err := j.append(encode(j.chain, entry)); err != nil {
		return 0, j.fail(err)
	}
	if err := syncFile(j.file); err != nil {
		return 0, j.fail(err)
	}
	j.next++
	return entry.Sequence, nil
}

// Acknowledge notes that edits have reached the disk, or are not wanted any more,
// and need no recovery. A number that Record gave with an error is ignored.
func (j *Journal) Acknowledge(sequences ...int64) error {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	if err := j.open(); err != nil {
		return j.fail(err)
	}
	// This line needs no sync: if a power cut takes it, the entry is found to be
	// saved by looking at the files.
	if err := j.append(line{Saved: sequences}); err != nil {
		return j.fail(err)
	}
	return nil
}

// Draft keeps the text being typed at a place, instead of the draft before. An
// empty text clears it.
func (j *Journal) Draft(text, place string) error {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	if text == "" {
		if err := os.Remove(j.folder.state("draft")); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return j.folder.stateError(err)
		}
		return nil
	}
	err := os.MkdirAll(j.folder.options.StateDir, 0o700)
	if err == nil {
		var note []byte
		if note, err = json.Marshal(Draft{text, place}); err == nil {
			err = writeState(j.folder.state("draft"), note)
		}
	}
	if err != nil {
		return j.folder.stateError(err)
	}
	return nil
}

// Entries gives the edits that were not acknowledged and the newest of the others,
// 200 at most, oldest first.
func (j *Journal) Entries() ([]Entry, error) {
	data, err := os.ReadFile(j.folder.state("journal"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, j.folder.stateError(err)
	}
	entries, _ := decode(data, keptEntries)
	return entries, nil
}

// open makes the journal ready for a new line.
func (j *Journal) open() error {
	if j.file != nil {
		return nil
	}
	if err := os.MkdirAll(j.folder.options.StateDir, 0o700); err != nil {
		return err
	}
	path := j.folder.state("journal")
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	entries, last := decode(data, keptEntries)
	if err := tidy(path, data, entries); err != nil {
		return err
	}
	j.file, err = os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	j.chain = patch.Chain{}
	j.next = last + 1
	return syncFolder(filepath.Dir(path))
}

// tidy cuts off what a crash left of the last line, and compacts a large journal.
func tidy(path string, data []byte, entries []Entry) error {
	if len(data) > largeJournal {
		return writeState(path, compact(entries))
	}
	if whole := bytes.LastIndexByte(data, '\n') + 1; whole < len(data) {
		return os.Truncate(path, int64(whole))
	}
	return nil
}

// append writes one line.
func (j *Journal) append(l line) error {
	data, err := json.Marshal(l)
	if err != nil {
		return err
	}
	_, err = j.file.Write(append(data, '\n'))
	return err
}

// fail closes the journal, so that the next call starts from what is on disk.
func (j *Journal) fail(err error) error {
	if j.file != nil {
		j.file.Close()
		j.file = nil
	}
	return j.folder.stateError(err)
}

// close ends the use of the journal.
func (j *Journal) close() error {
	j.mutex.Lock()
	defer j.mutex.Unlock()
	if j.file == nil {
		return nil
	}
	err := j.file.Close()
	j.file = nil
	return err
}
