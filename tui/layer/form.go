package layer

import (
	"interlock/model"
	"interlock/tui/screen"
)

// NewForm opens the form of a place; a card until the form is there.
func NewForm(desk screen.Desk, place model.Place, fields ...string) *Card {
	return NewCard(desk, place.String(), "")
}
