package tui

import (
	"strings"

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
	gap   int    // cells between two tabs
	blank string // between the digit and the title
	most  int    // characters of the title
}

// wholeTitle is longer than any title.
const wholeTitle = 20

// drawTabs draws the tabs. Where there is too little room, they stand tighter
// and their titles get shorter, so that the last one is as visible as the first.
func (a *App) drawTabs(f *frame.Frame, area frame.Rect) {
	look := a.tabLook(area.Dx())
	x := area.Min.X
	for i, tab := range a.screens {
		label := look.label(tab)
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
	looks := []tabLook{{2, " ", wholeTitle}, {1, " ", wholeTitle}, {1, "", wholeTitle}}
	for most := wholeTitle; most > 0; most-- {
		looks = append(looks, tabLook{1, "", most})
	}
	for _, look := range looks {
		if look.width(a.screens) <= width {
			return look
		}
	}
	return tabLook{gap: 1}
}

func (l tabLook) width(tabs []tab) int {
	width := 2
	for _, tab := range tabs {
		width += frame.Width(l.label(tab)) + l.gap
	}
	return width - l.gap
}

// label is what a tab says: its digit, its title and its number.
func (l tabLook) label(tab tab) string {
	title := []rune(tab.screen.Title())
	words := []string{strings.TrimSpace(tab.digit + l.blank + string(title[:min(len(title), l.most)]))}
	if counting, ok := tab.screen.(screen.Counting); ok && counting.Count() != "" {
		words = append(words, counting.Count())
	}
	return strings.Join(words, " ")
}
