package screen

import "interlock/model"

// LinkFrom is a message that any screen may send: it asks to link a stage with
// the other side, and the screen of the links answers it where one is.
type LinkFrom struct{ Place model.Place }
