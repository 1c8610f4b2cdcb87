package tui

import (
	"interlock/tui/frame"
	"interlock/tui/screen"
)

// tab is a screen with the digit that shows it.
type tab struct {
	digit  string
	screen screen.Screen
}

// tabLook is how tightly the tabs stand.
type tabLook struct {
	gap    int    // cells between two tabs
	blank  string // between the digit and the title
	titles titles // of all tabs but the one that is shown, which keeps its own
}

// titles is how much the tabs say beside their digits.
type titles int

const (
	whole titles = iota
	short
	none
)

// shortTitle is a shorter word for a screen; its title where there is none.
func shortTitle(title string) string {
	switch title {
	case "Overview":
		return "Home"
	case "Empathy":
		return "Maps"
	case "Interlock":
		return "Links"
	}
	return title
}

// drawTabs draws the tabs. Where there is too little room, they stand tighter,
// then with shorter words, and at last as digits beside the one that is shown.
func (a *App) drawTabs(f *frame.Frame, area frame.Rect) {
	look := a.tabLook(area.Dx())
	x := area.Min.X
	for i, tab := range a.screens {
		label := look.label(tab, i == a.active)
		cell := frame.XYWH(x, area.Min.Y, frame.Width(label)+2, 1)
		style := a.theme.Tab
		if i == a.active {
			style = a.theme.TabActive
			f.Fill(cell.Intersect(area), style)
		}
		_, text := frame.CutLeft(cell.Intersect(area), 1)
		f.Text(text, style, label)
		f.Zone(cell, tabZone+tab.digit)
		x = cell.Max.X - 2 + look.gap
	}
}

// tabLook is the roomiest look with which all tabs fit.
func (a *App) tabLook(width int) tabLook {
	for _, look := range []tabLook{{2, " ", whole}, {1, " ", whole}, {1, "", whole}, {1, "", short}} {
		if look.width(a.screens, a.active) <= width {
			return look
		}
	}
	return tabLook{1, "", none}
}

func (l tabLook) width(tabs []tab, active int) int {
	width := 2
	for i, tab := range tabs {
		width += frame.Width(l.label(tab, i == active)) + l.gap
	}
	return width - l.gap
}

// label is what a tab says: its digit, its title and its number.
func (l tabLook) label(tab tab, shown bool) string {
	title := tab.screen.Title()
	switch {
	case shown || l.titles == whole:
	case l.titles == short:
		title = shortTitle(title)
	default:
		return tab.digit
	}
	label := tab.digit + l.blank + title
	if counting, ok := tab.screen.(screen.Counting); ok && counting.Count() != "" {
		label += " " + counting.Count()
	}
	return label
}
