package session

import (
	"errors"
	"time"

	"interlock/model/store"
)

// State is how the workshop stands to its folder.
type State int

const (
	// Saved: everything is on disk.
	Saved State = iota
	// Unsaved: there are edits that the next Save writes.
	Unsaved
	// Saving: a save is under way.
	Saving
	// Failed: the last save failed, or the folder is gone; the edits are kept and the
	// next Save tries again.
	Failed
	// Conflicted: others changed a file that is changed here too; see Conflicts.
	Conflicted
	// ReadOnly: nothing can be edited.
	ReadOnly
	// InMemory: the workshop has no folder.
	InMemory
)

// Status is the state with what there is to say about it.
type Status struct {
	State State
	// At is when everything was on disk last: at the last save, or the opening.
	At time.Time
	// Problem says in a sentence why edits are not saved, or not safe from a crash,
	// and what to do; "" when all is well.
	Problem string
}

// progress is what the saves have come to.
type progress struct {
	saving  bool
	at      time.Time
	failure error // of the last save, or of the last look at the folder
	journal error // of the last use of the journal
}

// Status tells how the workshop stands to its folder. It is cheap.
func (s *Session) Status() Status {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	status := Status{State: s.state(), At: s.progress.at}
	switch {
	case status.State == ReadOnly:
		status.Problem = s.refusal()
	case status.State == Failed:
		status.Problem = s.progress.failure.Error()
	case status.State == Conflicted:
		status.Problem = s.conflictError().Error()
	case s.progress.journal != nil:
		status.Problem = s.progress.journal.Error()
	}
	return status
}

func (s *Session) state() State {
	switch {
	case s.folder == nil:
		return InMemory
	case s.progress.saving:
		return Saving
	case s.progress.failure != nil && (len(s.unsaved) > 0 || s.lost() && s.refusal() == ""):
		return Failed
	case len(s.conflicts) > 0:
		return Conflicted
	case len(s.unsaved) > 0:
		return Unsaved
	case s.refusal() != "":
		return ReadOnly
	}
	return Saved
}

// lost tells whether the folder could not be listed when we looked or saved last.
func (s *Session) lost() bool {
	var unlisted *store.OpenError
	return errors.As(s.progress.failure, &unlisted)
}

// looked takes note of whether the folder could be listed.
func (s *Session) looked(err error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if err != nil || s.lost() {
		s.progress.failure = err
	}
}
