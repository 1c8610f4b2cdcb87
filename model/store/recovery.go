package store

import (
	"encoding/json"
	"os"
	"slices"
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

// PendingEntry is an edit that was recorded and not acknowledged. It is to be made
// again as a whole or not at all, and acknowledged either way.
type PendingEntry struct {
	Entry
	States []State // of each of the entry's changes
}

// Applies tells whether the entry can be made as it is: no file of it differs.
func (p PendingEntry) Applies() bool { return !slices.Contains(p.States, Differs) }

// Remaining gives the changes that are still to be made.
func (p PendingEntry) Remaining() []Change {
	var changes []Change
	for i, change := range p.Changes {
		if p.States[i] != AlreadyThere {
			changes = append(changes, change)
		}
	}
	return changes
}

// Pending gives the entries that were not acknowledged and the last draft. It is
// to be called at the start, before anything is recorded. The first entries, as far
// as all their changes had reached the disk, are left out and acknowledged on the
// way. Such an entry that follows another one stays: without it, what it made of
// the files of the other would look like the work of somebody else.
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
	var done []int64
	for len(open) > 0 && len(open[0].Remaining()) == 0 {
		done = append(done, open[0].Sequence)
		open = open[1:]
	}
	if len(done) > 0 {
		err = j.Acknowledge(done...)
	}
	return Recovery{Entries: open, Draft: j.draft()}, err
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

// step is one pending change of a file, with the state to be found.
type step struct {
	change Change
	state  *State
}

// compare sets the states of all changes from what is on disk.
func (j *Journal) compare(entries []PendingEntry) {
	files := map[string][]step{}
	for _, entry := range entries {
		for i, change := range entry.Changes {
			files[change.Name] = append(files[change.Name], step{change, &entry.States[i]})
		}
	}
	for name, steps := range files {
		now, err := j.onDisk(name)
		if err == nil {
			settle(now, steps)
			continue
		}
		for _, step := range steps {
			*step.state = Differs // what cannot be read is not to be overwritten
		}
	}
}

// settle sets the states of the changes of one file that holds now. A save may
// have brought several edits to disk at once, so all up to the last one whose
// outcome is there are done.
func settle(now *string, steps []step) {
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

// onDisk gives the text of a file of the workshop, nil if there is none.
func (j *Journal) onDisk(name string) (*string, error) {
	path, err := locate(j.folder.path, name)
	if err != nil {
		return nil, err
	}
	return j.folder.current(path)
}
