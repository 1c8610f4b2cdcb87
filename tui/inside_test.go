package tui

import tea "charm.land/bubbletea/v2"

// Arrived is the message that something came from a phone.
func (a *App) Arrived() tea.Msg { return arrivedMsg{a.wall} }
