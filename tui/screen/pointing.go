package screen

import "interlock/model"

// Pointing is a screen that knows more closely than its record what its cursor
// is on.
type Pointing interface {
	// Cursor is the stage, the field or the record that the cursor is on; zero
	// where it is on none.
	Cursor() model.Place
}

// At is what the cursor of a screen is on, as closely as the screen can say;
// zero where it is on nothing.
func At(s Screen) model.Place {
	switch s := s.(type) {
	case Pointing:
		return s.Cursor()
	case Located:
		return s.Place()
	}
	return model.Place{}
}

// Holding is a screen whose cursor goes along with what it is on, however others
// change the files.
type Holding interface {
	// Hold takes hold of it in the workshop as it is, and answers with what
	// brings the cursor back to it, to be called when the workshop is another.
	Hold() func()
}
