package session

import (
	"errors"
	"slices"
	"time"

	"interlock/model"
	"interlock/model/record"
)

// The history holds at least leastSteps and at most mostSteps, and no more than
// the least when their texts come to keptBytes. The oldest steps go first.
const (
	leastSteps = 1000
	mostSteps  = 5000
	keptBytes  = 64 << 20
)

// The errors of undoing and redoing more than there is.
var (
	ErrNothingToUndo = errors.New("nothing to undo: no edit was made since the workshop was opened")
	ErrNothingToRedo = errors.New("nothing to redo: no edit was undone")
)

// Step is something that happened to the workshop, for a list of the history.
type Step struct {
	Title   string
	At      time.Time
	Outside bool // it was done by another program, and is never undone here
	Undone  bool // it can be redone
}

// Outcome is what an undo or a redo did.
type Outcome struct {
	Title     string      // of the step
	Selection Selection   // as it was when the edit was made
	Place     model.Place // after a redo, where the edit leaves the cursor; zero after an undo
	Skipped   []string    // which files were left as they are and why, a sentence each
}

// step is one step of the history, with what it did.
type step struct {
	title     string
	at        time.Time
	outside   bool
	changes   []model.Change
	selection Selection
	place     model.Place
}

// history is what was done, in order, and what of it was undone, the last undone
// at the end.
type history struct {
	done, undone []step
	bytes        int // of the texts of done
}

// add appends a step of ours, after which nothing can be redone.
func (h *history) add(s step) {
	h.undone = nil
	h.append(s)
}

func (h *history) append(s step) {
	h.done = append(h.done, s)
	h.bytes += s.bytes()
	for len(h.done) > mostSteps || len(h.done) > leastSteps && h.bytes > keptBytes {
		h.remove(0)
	}
}

// remove takes a step out of what is done.
func (h *history) remove(position int) step {
	removed := h.done[position]
	h.done = slices.Delete(h.done, position, position+1)
	h.bytes -= removed.bytes()
	return removed
}

// bytes is the size of the texts after the step. Those before it are shared with
// earlier steps.
func (s step) bytes() int {
	size := 0
	for _, change := range s.changes {
		if change.After != nil {
			size += len(*change.After)
		}
	}
	return size
}

// last finds our last step that is done; -1 when there is none.
func (h *history) last() int {
	for i := len(h.done) - 1; i >= 0; i-- {
		if !h.done[i].outside {
			return i
		}
	}
	return -1
}

// History lists the steps in order: what was done, then what can be redone, the
// next one first.
func (s *Session) History() []Step {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var steps []Step
	for _, done := range s.history.done {
		steps = append(steps, Step{Title: done.title, At: done.at, Outside: done.outside})
	}
	for _, undone := range slices.Backward(s.history.undone) {
		steps = append(steps, Step{Title: undone.title, At: undone.at, Undone: true})
	}
	return steps
}

// CanUndo gives the title of the step that Undo would take back.
func (s *Session) CanUndo() (title string, ok bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	last := s.history.last()
	if last < 0 {
		return "", false
	}
	return s.history.done[last].title, true
}

// CanRedo gives the title of the step that Redo would make again.
func (s *Session) CanRedo() (title string, ok bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if len(s.history.undone) == 0 {
		return "", false
	}
	return s.history.undone[len(s.history.undone)-1].title, true
}

// Undo takes back our last edit. What others wrote since stays: where they
// changed the same file it is merged, and where they changed the same lines the
// file is left as it is. The error is ErrNothingToUndo.
func (s *Session) Undo() (Outcome, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	last := s.history.last()
	if last < 0 {
		return Outcome{}, ErrNothingToUndo
	}
	step := s.history.remove(last)
	outcome := Outcome{Title: step.title, Selection: step.selection}
	made, left := s.rebase(inverse(step.changes))
	s.make(record.Undo, "undo: "+step.title, made)
	outcome.Skipped = skipped(left)
	// From here on the step is what was taken back just now, so that a redo gives
	// exactly what was there. Files that were left stay done.
	if step.changes = inverse(made); len(made) > 0 {
		s.history.undone = append(s.history.undone, step)
	}
	return outcome, nil
}

// Redo makes the edit again that was undone last, as Undo takes one back. The
// error is ErrNothingToRedo.
func (s *Session) Redo() (Outcome, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if len(s.history.undone) == 0 {
		return Outcome{}, ErrNothingToRedo
	}
	last := len(s.history.undone) - 1
	step := s.history.undone[last]
	s.history.undone = s.history.undone[:last]
	outcome := Outcome{Title: step.title, Selection: step.selection, Place: step.place}
	made, left := s.rebase(step.changes)
	s.make(record.Redo, "redo: "+step.title, made)
	outcome.Skipped = skipped(left)
	if step.changes = made; len(made) > 0 {
		s.history.append(step)
	}
	return outcome, nil
}

func inverse(changes []model.Change) []model.Change {
	return model.Edit{Changes: changes}.Inverse().Changes
}

func skipped(names []string) []string {
	var sentences []string
	for _, name := range names {
		sentences = append(sentences, name+" stays as it is: another program changed it in the same place.")
	}
	return sentences
}
