// Package empathy is the screen of the maps of a workshop.
package empathy

import (
	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const scope action.Scope = "empathy"

// Empathy is the screen.
type Empathy struct {
	desk screen.Desk
}

// New returns the screen.
func New(desk screen.Desk) *Empathy { return &Empathy{desk: desk} }

// Scope is the screen's own scope.
func (s *Empathy) Scope() action.Scope { return scope }

// Title is the label of its tab.
func (s *Empathy) Title() string { return "Empathy" }

// Actions lists the keys of the screen.
func (s *Empathy) Actions() []action.Action { return nil }

// Scopes is its own scope.
func (s *Empathy) Scopes() []action.Scope { return []action.Scope{scope} }

// Update takes nothing yet.
func (s *Empathy) Update(tea.Msg) tea.Cmd { return nil }

// Draw draws the screen.
func (s *Empathy) Draw(f *frame.Frame, area frame.Rect) {}

// Mouse takes nothing yet.
func (s *Empathy) Mouse(screen.MouseEvent) tea.Cmd { return nil }

// Selection is nothing yet.
func (s *Empathy) Selection() any { return nil }

// Restore does nothing yet.
func (s *Empathy) Restore(any) {}

// Reveal shows nothing yet.
func (s *Empathy) Reveal(model.Place) bool { return false }

// Refresh does nothing yet.
func (s *Empathy) Refresh() {}
