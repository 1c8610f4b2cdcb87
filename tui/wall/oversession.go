package wall

import (
	"errors"
	"sync"

	"interlock/model"
	"interlock/model/session"
)

// SessionDesk is the desk of a wall in the program that edits.
type SessionDesk struct {
	session *session.Session
	edited  func()
	changed chan struct{}

	applying sync.Mutex
}

// OverSession opens the desk over a session. Edited is called after each edit of
// a participant, so that the program takes notice and saves it.
func OverSession(s *session.Session, edited func()) *SessionDesk {
	return &SessionDesk{session: s, edited: edited, changed: make(chan struct{}, 1)}
}

// Tell says that the workshop, or something kept beside it, may have changed.
func (d *SessionDesk) Tell() { signal(d.changed) }

// Workshop is the workshop of the session, saved or not.
func (d *SessionDesk) Workshop() *model.Workshop { return d.session.Workshop() }

// Kept reads a state that the session keeps.
func (d *SessionDesk) Kept(name string, state any) (bool, error) { return d.session.Kept(name, state) }

// Keep has the session keep a state.
func (d *SessionDesk) Keep(name string, state any) error { return d.session.Keep(name, state) }

// Changed signals what Tell says.
func (d *SessionDesk) Changed() <-chan struct{} { return d.changed }

// Apply makes an edit as a step of the session, which is undone like any other.
// When it returns, the edit is on disk as well, unless the program has something
// to say about its saving.
func (d *SessionDesk) Apply(make func(*model.Workshop) (model.Edit, error)) error {
	if err := d.do(make); err != nil {
		return err
	}
	// The program saves too, and tells what keeps it from doing so.
	_ = d.session.Save()
	d.edited()
	d.Tell()
	return nil
}

// do makes an edit, one at a time: a limit that two edits keep one by one must
// hold for both.
func (d *SessionDesk) do(make func(*model.Workshop) (model.Edit, error)) error {
	d.applying.Lock()
	defer d.applying.Unlock()
	var failed error
	for range tries {
		edit, err := make(d.session.Workshop())
		if err != nil {
			return err
		}
		failed = d.session.Do(edit, nil)
		var readOnly *session.ReadOnlyError
		if failed == nil || errors.As(failed, &readOnly) {
			break
		}
	}
	return failed
}
