package session

import (
	"cmp"
	"errors"
	"maps"
	"slices"

	"interlock/model"
	"interlock/model/store"
)

// entry is an edit of ours until it is on disk.
type entry struct {
	title    string
	changes  []model.Change
	sequence int64 // in the journal, 0 when it is not there yet
}

// batch is what one save has to do.
type batch struct {
	entries []*entry
	changes []store.Change
	unsaved map[string]bool // the files of the changes that are not on disk yet
	draft   Draft
}

// Save brings every edit to disk, and the draft to the journal. When it returns
// without an error, all edits made before the call are there. Each edit is written
// to the journal first, so that none is lost if the save is cut short.
//
// The error is a *store.WriteError, an *store.OpenError when the folder is gone, or
// a *store.ChangedError when there are conflicts. Whatever else could be saved is, the rest stays in memory, and the
// next Save tries again.
func (s *Session) Save() error {
	s.disk.Lock()
	defer s.disk.Unlock()
	if s.folder == nil || s.readOnly != "" {
		return nil
	}
	work := s.begin()
	unrecorded := s.extendRecord()
	if len(work.entries) == 0 && len(work.unsaved) == 0 && work.draft == s.keptDraft {
		return nil
	}
	problem := cmp.Or(s.record(work), unrecorded)
	result := s.write(work.changes)
	if done := s.finish(work, result); len(done) > 0 {
		problem = cmp.Or(problem, s.folder.Journal().Acknowledge(done...))
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.progress.journal = problem
	if result.failure == nil && len(s.conflicts) > 0 {
		return s.conflictError()
	}
	return result.failure
}

// begin gathers what has to be saved.
func (s *Session) begin() batch {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.reconsider()
	work := batch{entries: slices.Clone(s.entries), unsaved: maps.Clone(s.unsaved), draft: s.draft}
	for _, name := range slices.Sorted(maps.Keys(s.unsaved)) {
		work.changes = append(work.changes, store.Change{Name: name, Before: s.onDisk(name), After: s.text(name)})
	}
	s.progress.saving = len(work.changes) > 0
	return work
}

// record writes the draft and the edits that are new into the journal.
func (s *Session) record(work batch) error {
	journal := s.folder.Journal()
	if work.draft != s.keptDraft {
		if err := journal.Draft(work.draft.Text, work.draft.Place); err != nil {
			return err
		}
		s.keptDraft = work.draft
	}
	if len(work.unsaved) == 0 {
		return nil // what was done was undone again
	}
	for _, entry := range work.entries {
		if entry.sequence > 0 {
			continue
		}
		var changes []store.Change
		for _, change := range entry.changes {
			changes = append(changes, store.Change(change))
		}
		sequence, err := journal.Record(entry.title, changes)
		if err != nil {
			return err
		}
		entry.sequence = sequence
	}
	return nil
}

// outcome is what became of a batch.
type outcome struct {
	saved   []store.Change
	outside []store.Change // what others wrote into files of the batch
	failure error          // the first one
}

// write saves what can be saved. Files are deleted last and only when all else is
// safe, so that a renamed record is never in neither place.
func (s *Session) write(changes []store.Change) (result outcome) {
	for _, change := range deletionsLast(changes) {
		if change.After == nil && (result.failure != nil || len(result.outside) > 0) {
			continue
		}
		err := s.folder.Save([]store.Change{change})
		var changed *store.ChangedError
		switch {
		case err == nil:
			result.saved = append(result.saved, change)
		case errors.As(err, &changed):
			result.outside = append(result.outside, store.Change{Name: change.Name, After: changed.Now})
		default:
			result.failure = cmp.Or(result.failure, err)
		}
	}
	return result
}

func deletionsLast(changes []store.Change) []store.Change {
	deletion := func(change store.Change) int {
		if change.After == nil {
			return 1
		}
		return 0
	}
	return slices.SortedStableFunc(slices.Values(changes), func(a, b store.Change) int { return deletion(a) - deletion(b) })
}

// finish takes note of what was saved, and gives the journal's numbers of the
// edits that are on disk now.
func (s *Session) finish(work batch, result outcome) (done []int64) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	for _, change := range result.saved {
		s.learn(change.Name, change.After)
		delete(work.unsaved, change.Name)
	}
	for _, change := range result.outside {
		if change, taken := s.meet(change.Name, change.After); taken {
			s.take([]model.Change{change})
		}
	}
	s.progress.saving, s.progress.failure = false, result.failure
	if len(result.saved) > 0 && len(work.unsaved) == 0 {
		s.progress.at = s.clock()
	}
	waiting, done := settle(work.entries, work.unsaved)
	s.entries = append(waiting, s.entries[len(work.entries):]...)
	return done
}

// settle tells the edits that have to wait for the files that are not saved from
// those that are done, by their numbers in the journal. An edit also waits for an
// earlier one of the same file: the journal must not have the earlier one alone.
func settle(entries []*entry, unsaved map[string]bool) (waiting []*entry, done []int64) {
	for _, entry := range entries {
		if !entry.touches(unsaved) {
			if entry.sequence > 0 {
				done = append(done, entry.sequence)
			}
			continue
		}
		waiting = append(waiting, entry)
		for _, change := range entry.changes {
			unsaved[change.Name] = true
		}
	}
	return waiting, done
}

// touches tells whether an edit changed one of the files.
func (e *entry) touches(names map[string]bool) bool {
	return slices.ContainsFunc(e.changes, func(change model.Change) bool { return names[change.Name] })
}
