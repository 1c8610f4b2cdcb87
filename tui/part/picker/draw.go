package picker

import (
	"fmt"
	"slices"

	"interlock/tui/frame"
	"interlock/tui/theme"
)

const (
	usualWidth = 84 // Longer lines are hard to follow to their right end.
	mostLines  = 16
	// titleMargin is the columns of the panel that no title stands in: borders, the cursor, the blank at the end.
	titleMargin = 5
	// chrome is the rows of the panel that are no items: borders, the query, the line under it, the last line.
	chrome = 5
)

// Draw draws the picker into the upper middle of the area and puts the frame's cursor into the query. The panel is a zone named "picker".
func (p *Picker) Draw(f *frame.Frame, area frame.Rect, t *theme.Theme) {
	p.panel = p.place(area)
	f.Fill(p.panel, t.Overlay)
	f.Zone(p.panel, "picker")
	f.HideCursor()
	inner := f.Box(p.panel, t.BorderFocus, t.Glyphs.Rounded)
	p.drawHead(f, t)
	query, inner := frame.CutTop(inner, 1)
	rule, inner := frame.CutTop(inner, 1)
	last, list := frame.CutBottom(inner, 1)
	p.drawRule(f, rule, t)
	p.list = list
	p.query.Draw(f, frame.Inset(query, 1, 0), t.Input, t.Muted)
	p.drawList(f, t)
	p.drawLast(f, frame.Inset(last, 1, 0), t)
}

// place returns the panel's rectangle: as high as all items need, so that it does not jump while it filters, and wider than usual
// where their titles need it.
func (p *Picker) place(area frame.Rect) frame.Rect {
	height := min(max(len(p.items), 1), mostLines) + chrome
	width := usualWidth
	for _, item := range p.items {
		width = max(width, frame.Width(frame.Clean(item.Title))+titleMargin)
	}
	panel := frame.Center(area, width, height)
	above := (area.Dy() - panel.Dy()) / 4
	return frame.XYWH(panel.Min.X, area.Min.Y+above, panel.Dx(), panel.Dy())
}

// drawHead writes title and counts into the upper border.
func (p *Picker) drawHead(f *frame.Frame, t *theme.Theme) {
	head, _ := frame.CutTop(frame.Inset(p.panel, 2, 0), 1)
	count := fmt.Sprintf(" %d of %d ", len(p.found), len(p.items))
	right, left := frame.CutRight(head, frame.Width(count))
	f.Text(right, t.Muted, count)
	if p.options.Title != "" {
		f.Text(left, t.Title, " "+p.options.Title+" ")
	}
}

// drawRule divides the query from the list.
func (p *Picker) drawRule(f *frame.Frame, rule frame.Rect, t *theme.Theme) {
	if rule.Empty() {
		return
	}
	set := t.Glyphs.Rounded
	f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.BorderFocus, set.Horizontal)
	f.Glyph(rule.Min.X-1, rule.Min.Y, t.BorderFocus, set.TeeRight)
	f.Glyph(rule.Max.X, rule.Min.Y, t.BorderFocus, set.TeeLeft)
}

func (p *Picker) drawList(f *frame.Frame, t *theme.Theme) {
	height := p.list.Dy()
	p.top = min(p.top, p.selected, max(len(p.found)-height, 0))
	p.top = max(p.top, p.selected-height+1)
	if len(p.found) == 0 {
		f.Wrap(frame.Inset(p.list, 1, 0), t.Muted, p.options.Empty)
		return
	}
	for i := p.top; i < min(p.top+height, len(p.found)); i++ {
		row := frame.XYWH(p.list.Min.X, p.list.Min.Y+i-p.top, p.list.Dx(), 1)
		p.drawItem(f, row, p.found[i], i == p.selected, t)
	}
}

func (p *Picker) drawItem(f *frame.Frame, row frame.Rect, m match, selected bool, t *theme.Theme) {
	item := p.items[m.item]
	title := t.Text
	if selected {
		title = t.Selected
		f.Fill(row, t.Selected)
		f.Text(row, t.Selected, t.Glyphs.Cursor)
	}
	detail := item.Detail
	if item.Disabled != "" {
		title.Foreground, detail = t.Muted.Foreground, item.Disabled
	}
	_, row = frame.CutLeft(row, 2)
	_, row = frame.CutRight(row, 1)
	if room := frame.Width(item.Right); room > 0 && room < row.Dx()/2 {
		var right frame.Rect
		right, row = frame.CutRight(row, room)
		f.Text(right, t.Muted, item.Right)
		_, row = frame.CutRight(row, 2)
	}
	text := frame.Clean(item.Title)
	used := f.Text(row, title, text)
	highlight(f, row, t.Match, text, p.matched(m))
	_, row = frame.CutLeft(row, used+2)
	f.Text(row, t.Muted, detail)
}

// highlight marks the matched characters of clean text that is drawn in the row.
func highlight(f *frame.Frame, row frame.Rect, style frame.Style, text string, bytes []int) {
	if len(bytes) == 0 {
		return
	}
	for start, r := range text {
		if _, matched := slices.BinarySearch(bytes, start); matched {
			x := row.Min.X + frame.Width(text[:start])
			f.Restyle(frame.XYWH(x, row.Min.Y, frame.Width(string(r)), 1).Intersect(row), style)
		}
	}
}

// drawLast writes why the selected item cannot be chosen.
func (p *Picker) drawLast(f *frame.Frame, row frame.Rect, t *theme.Theme) {
	if item, ok := p.Selected(); ok && item.Disabled != "" {
		f.Text(row, t.Warning, t.Glyphs.Finding+" "+item.Disabled)
	}
}
