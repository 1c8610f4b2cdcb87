// Package people is the screen of the personas of a workshop.
package people

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const scope action.Scope = "people"

// People is the screen.
type People struct {
	desk screen.Desk
}

// New returns the screen.
func New(desk screen.Desk) *People { return &People{desk: desk} }

// Scope is the screen's own scope.
func (s *People) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *People) Title() string { return "People" }

// Actions lists the keys of the screen.
func (s *People) Actions() []action.Action { return nil }

// Scopes is its own scope.
func (s *People) Scopes() []action.Scope { return []action.Scope{scope} }

// Update takes nothing yet.
func (s *People) Update(tea.Msg) tea.Cmd { return nil }

// Draw draws the screen.
func (s *People) Draw(f *frame.Frame, area frame.Rect) {}

// Mouse takes nothing yet.
func (s *People) Mouse(screen.MouseEvent) tea.Cmd { return nil }

// Selection is nothing yet.
func (s *People) Selection() any { return nil }

// Restore does nothing yet.
func (s *People) Restore(any) {}

// Reveal shows nothing yet.
func (s *People) Reveal(model.Place) bool { return false }

// Refresh does nothing yet.
func (s *People) Refresh() {}
