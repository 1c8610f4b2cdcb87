package wall

import (
	"interlock/model"
)

// Desk is the workshop as the wall works with it. Its methods may be called from
// several goroutines.
type Desk interface {
	// Workshop is the workshop as it is now.
	Workshop() *model.Workshop
	// Kept reads a state that is kept beside the workshop, such as "round", and
	// reports false where there is none.
	Kept(name string, state any) (bool, error)
	// Keep keeps such a state; nil forgets it.
	Keep(name string, state any) error
	// Apply makes an edit of the workshop as it is when the edit is made. What
	// make refuses is the error.
	Apply(make func(*model.Workshop) (model.Edit, error)) error
	// Changed signals that something of all this may have changed. It is closed
	// when the desk is.
	Changed() <-chan struct{}
}
