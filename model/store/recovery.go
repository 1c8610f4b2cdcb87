package store

import (
	"encoding/json"
	"os"
)

// State tells how a file on disk stands to a change that was recorded and never
// acknowledged.
type State int

const (
	// Applies: the file is as it was before the change, or will be once the
	// pending entries before it are made.
	Applies State = iota
	// AlreadyThere: the change had reached the file.
	AlreadyThere
	// Differs: the file is neither; somebody else has changed it since.
	Differs
)

// Recovery is what a crash left behind.
type Recovery struct {
	Entries []PendingEntry // oldest first
	Draft   Draft          // the zero value if nothing was being typed
}

// Empty tells whether there is nothing to recover.
func (r Recovery) Empty() bool { return len(r.Entries) == 0 && r.Draft == Draft{} }

// PendingEntry is an edit that was recorded and is not wholly on disk. It is to
// be made again as a whole or not at all, and acknowledged either way.
type PendingEntry struct {
	Entry
	States []State // of each of the entry's changes
}

// Applies tells whether the entry can be made as it is: no file of it differs.
func (p PendingEntry) Applies() bool {
	for _, state := range p.States {
		if state == Differs {
			return false
		}
	}
	return true
}

// Pending gives the entries that were not acknowledged and the last draft. It is
// to be called at the start, before anything is recorded. An entry whose changes
// had all reached the disk is left out, and acknowledged on the way.
func (j *Journal) Pending() (Recovery, error) {
	entries, err := j.Entries()
	if err != nil {
		return Recovery{}, err
	}
	var open []PendingEntry
	for _, entry := range entries {
		if !entry.Saved {
			open = append(open, PendingEntry{Entry: entry, States: make([]State, len(entry.Changes))})
		}
	}
	j.compare(open)
	recovery := Recovery{Draft: j.draft()}
	var done []int64
	for _, entry := range open {
		if entry.allThere() {
			done = append(done, entry.Sequence)
		} else {
			recovery.Entries = append(recovery.Entries, entry)
		}
	}
	if len(done) > 0 {
		err = j.Acknowledge(done...)
	}
	return recovery, err
}

// allThere tells whether every change of the entry had reached the disk.
func (p PendingEntry) allThere() bool {
	for _, state := range p.States {
		if state != AlreadyThere {
			return false
		}
	}
	return true
}

// draft reads the draft.
func (j *Journal) draft() Draft {
	var draft Draft
	note, err := os.ReadFile(j.folder.state("draft"))
	if err != nil || json.Unmarshal(note, &draft) != nil {
		return Draft{}
	}
	return draft
}

// compare sets the states of all changes from what is on disk.
func (j *Journal) compare(entries []PendingEntry) {
	type step struct {
		change Change
		state  *State
	}
	steps := map[string][]step{}
	for _, entry := range entries {
		for i, change := range entry.Changes {
			steps[change.Name] = append(steps[change.Name], step{change, &entry.States[i]})
		}
	}
	for name, steps := range steps {
		now := j.onDisk(name)
		// Saves may have brought several edits to disk at once: all up to the last
		// one whose outcome is found there are done.
		done := 0
		for i, step := range steps {
			if same(now, step.change.After) {
				done = i + 1
			}
		}
		for i, step := range steps {
			switch {
			case i < done:
				*step.state = AlreadyThere
			case same(now, step.change.Before):
				*step.state = Applies
				now = step.change.After
			default:
				*step.state = Differs
			}
		}
	}
}

// onDisk gives the text of a file of the workshop. One that cannot be read differs
// from every text we know.
func (j *Journal) onDisk(name string) *string {
	unknown := "\x00"
	path, err := locate(j.folder.path, name)
	if err != nil {
		return &unknown
	}
	now, err := j.folder.current(path)
	if err != nil {
		return &unknown
	}
	return now
}
