package layer

import (
	"fmt"

	"interlock/model/jot"
	"interlock/tui/frame"
)

const (
	parkingWidth = 104
	parkingFrom  = 14 // the columns of who said it
	parkingSays  = 32 // the columns of what became of it
)

// Draw draws the list, or while sweeping the one item large.
func (p *Parking) Draw(f *frame.Frame, area frame.Rect) {
	items := p.items()
	if p.sweeping && p.open() > 0 && items[p.cursor].Open() {
		p.drawSweep(f, area, items)
		return
	}
	t := p.desk.Theme()
	over := t.Overlay.Background
	width := min(parkingWidth, area.Dx()-4)
	inside := panel(f, area, t, "Parking lot", "parking", width, max(8, len(items)+6))
	head, rest := frame.CutTop(inside, 2)
	foot, list := frame.CutBottom(rest, min(3, rest.Dy()/3))
	if len(items) == 0 {
		f.Wrap(inside, t.Text.On(over), "Nothing is parked. n keeps something for later; so does /p where notes are typed.")
		return
	}
	f.Text(head, t.Muted.On(over), p.tally())
	p.page = max(1, list.Dy())
	p.top = max(0, min(p.top, p.cursor, len(items)-p.page))
	p.top = max(p.top, p.cursor-p.page+1)
	for i := p.top; i < min(len(items), p.top+p.page); i++ {
		p.drawItem(f, frame.XYWH(list.Min.X, list.Min.Y+i-p.top, list.Dx(), 1), i, items[i])
	}
	_, foot = frame.CutTop(foot, 1)
	f.Wrap(foot, t.Text.On(over), items[p.cursor].Text)
}

func (p *Parking) drawItem(f *frame.Frame, line frame.Rect, index int, item jot.Item) {
	t := p.desk.Theme()
	style, muted, says := t.Text.On(t.Overlay.Background), t.Muted.On(t.Overlay.Background), t.Warning.On(t.Overlay.Background)
	if !item.Open() {
		style, says = muted, muted
	}
	if index == p.cursor {
		style, muted, says = t.Selected, t.Selected, t.Selected
		f.Fill(line, t.Selected)
		f.Text(line, t.Selected, t.Glyphs.Cursor)
	}
	f.Zone(line, parkingZone(index))
	_, line = frame.CutLeft(line, 2)
	verdict, line := frame.CutRight(line, min(parkingSays, line.Dx()/3))
	from, text := frame.CutRight(line, min(parkingFrom, line.Dx()/4))
	_, text = frame.CutRight(text, 1)
	f.Text(text, style, item.Text)
	f.Text(from, muted, item.From)
	if item.Open() {
		f.Text(verdict, says, "waits for a verdict")
		return
	}
	f.Text(verdict, says, t.Glyphs.Check+" "+item.Verdict)
}

// drawSweep draws one item as large as there is room, with what can become of
// it.
func (p *Parking) drawSweep(f *frame.Frame, area frame.Rect, items []jot.Item) {
	t := p.desk.Theme()
	over := t.Overlay.Background
	item := items[p.cursor]
	width := min(parkingWidth, area.Dx()-4)
	lines := frame.Lines(item.Text, width-8)
	title := fmt.Sprintf("Parking lot: %d left to decide", p.open())
	inside := frame.Inset(panel(f, area, t, title, "parking", width, len(lines)+11), 2, 1)
	facts, rest := frame.CutTop(inside, 2)
	f.Text(facts, t.Muted.On(over), parkedBy(item))
	text, rest := frame.CutTop(rest, min(len(lines), max(1, rest.Dy()-5)))
	f.Wrap(text, t.Title.On(over), item.Text)
	_, rest = frame.CutTop(rest, 1)
	for _, choice := range [][2]string{
		{"k", "keep: it stays a question, for another day"},
		{"d", "drop: nothing comes of it"},
		{"o", "owner: somebody takes it on, by a day"},
	} {
		var line frame.Rect
		line, rest = frame.CutTop(rest, 1)
		used := f.Text(line, t.Key.On(over), choice[0])
		_, line = frame.CutLeft(line, used+2)
		f.Text(line, t.Text.On(over), choice[1])
	}
}

// parkedBy says who said it, and when, as far as somebody noted it.
func parkedBy(item jot.Item) string {
	switch {
	case item.From != "" && item.At != "":
		return item.From + ", " + item.At
	case item.From != "" || item.At != "":
		return item.From + item.At
	}
	return "Nobody noted who said it."
}
