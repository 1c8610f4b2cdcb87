package tui

import tea "charm.land/bubbletea/v2"

// FilesChanged is what the projector is told when the folder may have changed.
func FilesChanged() tea.Msg { return filesMsg{} }

// StatesChanged is what it is told when a state beside the folder may have.
func StatesChanged() tea.Msg { return statesMsg{} }
