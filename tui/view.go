package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model/session"
	"interlock/tui/action"
	"interlock/tui/frame"
	"interlock/tui/theme"
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
	a.draw(a.frame, leaveMargin(a.frame, a.theme))
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

func (a *App) tooSmall() bool {
	known := a.width > 0 && a.height > 0
	return known && a.whole() == nil && (a.width < leastWidth || a.height < leastHeight)
}

// leaveMargin gives the last column back to the terminal where the background
// is painted, and returns the rest: what captures or shares a terminal may
// carry the colours of a line's last sign over to the next line. A blank would
// be left out of the picture, so the sign is one that does not break.
func leaveMargin(f *frame.Frame, t *theme.Theme) frame.Rect {
	if t.Base.Background == nil {
		return f.Bounds()
	}
	margin, rest := frame.CutRight(f.Bounds(), 1)
	for y := margin.Min.Y; y < margin.Max.Y; y++ {
		f.Glyph(margin.Min.X, y, frame.Style{}, "\u00a0")
	}
	return rest
}

func (a *App) draw(f *frame.Frame, area frame.Rect) {
	f.Fill(area, a.theme.Base)
	switch {
	case a.blank:
		return
	case a.tooSmall():
		a.drawTooSmall(f, area)
		return
	case a.whole() != nil:
		a.whole().Draw(f, area)
		return
	}
	foot, over := frame.CutBottom(area, 2)
	head, body := frame.CutTop(over, 3)
	a.drawHead(f, head)
	a.drawBody(f, body)
	for _, layer := range a.layers {
		f.HideCursor()
		layer.Draw(f, over)
	}
	a.drawFoot(f, foot)
}

func (a *App) drawBody(f *frame.Frame, area frame.Rect) {
	if a.capture == nil {
		a.current().Draw(f, area)
		return
	}
	line, rest := frame.CutBottom(area, a.capture.Height(area.Dx()))
	a.current().Draw(f, rest)
	a.capture.Draw(f, line)
}

func (a *App) drawTooSmall(f *frame.Frame, area frame.Rect) {
	f.Wrap(area, a.theme.Text, fmt.Sprintf("Too small: Interlock needs %d columns and %d rows, this is %d by %d. Make the window larger; nothing is lost. ctrl+c quits.",
		leastWidth, leastHeight, a.width, a.height))
}

// drawHead draws the title with the saved state, the tabs, and a rule.
func (a *App) drawHead(f *frame.Frame, area frame.Rect) {
	line, rest := frame.CutTop(area, 1)
	line = frame.Inset(line, 1, 0)
	used := f.Text(line, a.theme.Title, "Interlock")
	_, line = frame.CutLeft(line, used+2)
	if a.opened != nil {
		state, style := a.state()
		right, left := frame.CutRight(line, frame.Width(state))
		f.Text(right, style, state)
		_, left = frame.CutRight(left, 2)
		left = a.drawVersions(f, a.drawTimer(f, left))
		f.Text(left, a.theme.Text, a.title())
	}
	tabs, rule := frame.CutTop(rest, 1)
	a.drawTabs(f, tabs)
	a.drawRule(f, rule)
}

func (a *App) drawRule(f *frame.Frame, area frame.Rect) {
	f.HLine(area.Min.X, area.Max.X, area.Min.Y, a.theme.Border, a.theme.Glyphs.Light.Horizontal)
}

// drawFoot draws the rule with what just happened in it, and the footer.
func (a *App) drawFoot(f *frame.Frame, area frame.Rect) {
	rule, foot := frame.CutTop(area, 1)
	a.drawRule(f, rule)
	a.drawMessage(f, frame.Inset(rule, 1, 0))
	f.Zone(rule, messageZone)
	a.drawFooter(f, foot)
}

// drawMessage draws what was said, the error that stays, or why nothing can be
// edited. A text that is cut says how to read all of it.
func (a *App) drawMessage(f *frame.Frame, line frame.Rect) {
	text, style := a.message.shown(), a.theme.Text
	switch {
	case a.message.error != "" && a.message.news == "":
		text, style = a.theme.Glyphs.Finding+" "+text, a.theme.Error
	case text == "" && a.opened != nil && a.ReadOnly() != "":
		text, style = "Read-only. "+a.ReadOnly(), a.theme.Warning
	case text == "":
		return
	}
	text = " " + text + " "
	if free := a.top() == nil && a.capture == nil; free && frame.Width(text) > line.Dx() {
		more, rest := frame.CutRight(line, len(wholeMessage))
		f.Text(more, a.theme.Key, wholeMessage)
		line = rest
	}
	f.Text(line, style, text)
}

// wholeMessage follows a message that is cut.
const wholeMessage = " ! shows all "

// drawFooter draws the most useful keys of what is in front, and at the right
// end the few that help anywhere.
func (a *App) drawFooter(f *frame.Frame, area frame.Rect) {
	area = frame.Inset(area, 1, 0)
	scopes, _ := a.scopes()
	ending := a.footerEnding(area.Dx(), scopes)
	for i := len(ending) - 1; i >= 0; i-- {
		var cell frame.Rect
		cell, area = frame.CutRight(area, footerWidth(ending[i]))
		a.drawKey(f, cell, ending[i])
		_, area = frame.CutRight(area, action.FooterGap)
	}
	keys := a.registry.Footer(area.Dx(), scopes...)
	for _, found := range keys[:min(len(keys), mostKeys-len(ending))] {
		if slices.ContainsFunc(ending, func(end action.Action) bool { return end.ID == found.ID }) {
			continue
		}
		var cell frame.Rect
		cell, area = frame.CutLeft(area, footerWidth(found))
		a.drawKey(f, cell, found)
		_, area = frame.CutLeft(area, action.FooterGap)
	}
}

// mostKeys keeps the footer readable at a glance; below roomyFooter columns
// the end of it is only the help.
const (
	mostKeys    = 8
	roomyFooter = 90
)

func (a *App) footerEnding(width int, scopes []action.Scope) []action.Action {
	ids := []string{"undo", "palette", "help"}
	if width < roomyFooter {
		ids = ids[2:]
	}
	var ending []action.Action
	for _, id := range ids {
		found, ok := a.registry.ByID(id)
		if ok && len(found.Keys) > 0 && found.Unavailable() == "" && slices.Contains(scopes, found.Scope) {
			ending = append(ending, found)
		}
	}
	return ending
}

func footerWidth(found action.Action) int {
	return frame.Width(found.KeyText()) + 1 + frame.Width(found.FooterText())
}

func (a *App) drawKey(f *frame.Frame, cell frame.Rect, found action.Action) {
	f.Zone(cell, actionZone+found.ID)
	used := f.Text(cell, a.theme.Key, found.KeyText())
	_, words := frame.CutLeft(cell, used+1)
	f.Text(words, a.theme.Muted, found.FooterText())
}

// state says whether everything is on disk.
func (a *App) state() (string, frame.Style) {
	status := a.opened.Session.Status()
	switch status.State {
	case session.Saved:
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
