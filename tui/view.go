package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/model/session"
	"interlock/tui/action"
	"interlock/tui/frame"
)

// Below this a screen cannot show what it must, and says so.
const (
	leastWidth  = 60
	leastHeight = 15
)

// View draws the window. It is a pure function of the app.
func (a *App) View() tea.View {
	a.frame.Reset(a.width, a.height)
	a.frame.Ellipsis = a.theme.Glyphs.Ellipsis
	a.draw(a.frame, a.frame.Bounds())
	view := tea.NewView(a.frame.String())
	view.AltScreen = true
	view.WindowTitle = a.windowTitle()
	view.ReportFocus = true
	if a.mouse.on {
		view.MouseMode = tea.MouseModeCellMotion
	}
	if x, y, ok := a.frame.Cursor(); ok {
		view.Cursor = tea.NewCursor(x, y)
	}
	return view
}

func (a *App) windowTitle() string {
	if a.opened == nil {
		return "Interlock"
	}
	return frame.Clean("Interlock: " + a.title())
}

func (a *App) title() string {
	if title := a.Workshop().Frame().Title; title != "" {
		return title
	}
	return a.opened.Path
}

func (a *App) draw(f *frame.Frame, area frame.Rect) {
	f.Fill(area, a.theme.Base)
	switch {
	case a.blank:
		return
	case area.Dx() < leastWidth || area.Dy() < leastHeight:
		a.drawTooSmall(f, area)
		return
	}
	head, rest := frame.CutTop(area, 3)
	foot, body := frame.CutBottom(rest, 2)
	a.drawHead(f, head)
	if a.capture != nil {
		line, screen := frame.CutBottom(body, a.capture.Height(body.Dx()))
		a.current().Draw(f, screen)
		a.capture.Draw(f, line)
	} else {
		a.current().Draw(f, body)
	}
	a.drawFoot(f, foot)
	for _, layer := range a.layers {
		f.HideCursor()
		layer.Draw(f, area)
	}
}

func (a *App) drawTooSmall(f *frame.Frame, area frame.Rect) {
	text := fmt.Sprintf("Too small: Interlock needs %d columns and %d rows, this is %d by %d. Make the window larger; nothing is lost.",
		leastWidth, leastHeight, area.Dx(), area.Dy())
	f.Wrap(area, a.theme.Text, text)
}

// drawHead draws the title with the saved state, the tabs, and a rule.
func (a *App) drawHead(f *frame.Frame, area frame.Rect) {
	line, rest := frame.CutTop(area, 1)
	_, line = frame.CutLeft(line, 1)
	_, line = frame.CutRight(line, 1)
	used := f.Text(line, a.theme.Title, "Interlock")
	_, line = frame.CutLeft(line, used+2)
	if a.opened != nil {
		state, style := a.state()
		right, left := frame.CutRight(line, frame.Width(state))
		f.Text(right, style, state)
		_, left = frame.CutRight(left, 2)
		f.Text(left, a.theme.Text, a.title())
	}
	tabs, rule := frame.CutTop(rest, 1)
	a.drawTabs(f, tabs)
	a.drawRule(f, rule)
}

func (a *App) drawTabs(f *frame.Frame, area frame.Rect) {
	for i, tab := range a.screens {
		style := a.theme.Tab
		if i == a.active {
			style = a.theme.TabActive
		}
		label := " " + tab.screen.Title() + " "
		if tab.digit != "" {
			label = " " + tab.digit + " " + tab.screen.Title() + " "
		}
		width := frame.Width(label)
		cell, rest := frame.CutLeft(area, width)
		f.Text(cell, style, label)
		f.Zone(cell, tabZone+tab.digit)
		area = rest
	}
}

func (a *App) drawRule(f *frame.Frame, area frame.Rect) {
	f.HLine(area.Min.X, area.Max.X, area.Min.Y, a.theme.Border, a.theme.Glyphs.Light.Horizontal)
}

// drawFoot draws the rule with what just happened in it, and the footer.
func (a *App) drawFoot(f *frame.Frame, area frame.Rect) {
	rule, foot := frame.CutTop(area, 1)
	a.drawRule(f, rule)
	if a.message.text != "" {
		style, text := a.theme.Text, " "+a.message.text+" "
		if a.message.error {
			style = a.theme.Error
			text = " " + a.theme.Glyphs.Finding + " " + a.message.text + " "
		}
		_, line := frame.CutLeft(rule, 1)
		_, line = frame.CutRight(line, 1)
		f.Text(line, style.On(a.theme.Base.Background), text)
		f.Zone(rule, messageZone)
	}
	a.drawFooter(f, foot)
}

func (a *App) drawFooter(f *frame.Frame, area frame.Rect) {
	_, area = frame.CutLeft(area, 1)
	scopes, _ := a.scopes()
	for _, found := range a.registry.Footer(area.Dx(), scopes...) {
		key, text := found.KeyText(), found.FooterText()
		width := frame.Width(key) + 1 + frame.Width(text)
		cell, rest := frame.CutLeft(area, width)
		f.Text(cell, a.theme.Key, key)
		_, words := frame.CutLeft(cell, frame.Width(key)+1)
		f.Text(words, a.theme.Muted, text)
		f.Zone(cell, actionZone+found.ID)
		_, area = frame.CutLeft(rest, action.FooterGap)
	}
}

// state says whether everything is on disk.
func (a *App) state() (string, frame.Style) {
	status := a.opened.Session.Status()
	switch status.State {
	case session.Saved:
		if status.At.IsZero() {
			return "saved", a.theme.Muted
		}
		return "saved " + status.At.Format("15:04"), a.theme.Success
	case session.Failed:
		return a.theme.Glyphs.Finding + " not saved", a.theme.Error
	case session.ReadOnly:
		return "read-only", a.theme.Warning
	case session.InMemory:
		return "only in memory", a.theme.Warning
	case session.Conflicted:
		return a.theme.Glyphs.Finding + " changed on both sides", a.theme.Error
	}
	return "saving", a.theme.Muted
}
