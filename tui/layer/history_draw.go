package layer

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/screen"
)

const (
	historyWidth = 120
	authorWidth  = 16
	dateLayout   = "2 Jan 2006, 15:04"
	dateWidth    = 18
	leastChanges = 6 // lines kept for what a revision changed
)

// Draw draws the history in the middle of the window: the revisions, and below
// them what the marked one changed.
func (h *History) Draw(f *frame.Frame, area frame.Rect) {
	t := h.desk.Theme()
	height := max(1, len(h.revisions)) + 2*leastChanges + 3
	inside := panel(f, area, t, "History of "+titleOf(h.name), "history", historyWidth, height)
	if len(h.revisions) == 0 {
		drawOn(f, inside, t, h.empty())
		return
	}
	list, rest := frame.CutTop(inside, max(1, min(len(h.revisions), inside.Dy()-leastChanges-2, inside.Dy()/2)))
	h.drawRevisions(f, list)
	rule, rest := frame.CutTop(rest, 1)
	f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.Border.On(t.Overlay.Background), t.Glyphs.Light.Horizontal)
	changed := h.changed(rest.Dx())
	if room := rest.Dy(); len(changed) > room && room > 0 {
		more := fmt.Sprintf("and %d more; enter opens the record as it was", len(changed)-room+1)
		changed = append(changed[:room-1], sentence{t.Muted, more})
	}
	drawOn(f, rest, t, changed...)
}

// empty says why there are no revisions.
func (h *History) empty() sentence {
	t := h.desk.Theme()
	switch {
	case h.failure != nil:
		return sentence{t.Error, t.Glyphs.Finding + " " + capital(h.failure.Error())}
	case !h.known:
		return sentence{t.Muted, "Asking git " + t.Glyphs.Ellipsis}
	}
	return sentence{t.Muted, "No commit has this record yet. Commit it, and each of its states can be brought back from then on."}
}

func (h *History) drawRevisions(f *frame.Frame, area frame.Rect) {
	h.page = max(1, area.Dy())
	h.top = scrolled(h.top, h.cursor, h.page, len(h.revisions))
	for i, row := range frame.Rows(area, area.Dy(), 0) {
		if at := h.top + i; at < len(h.revisions) {
			h.drawRevision(f, row, at)
		}
	}
}

func (h *History) drawRevision(f *frame.Frame, row frame.Rect, index int) {
	t := h.desk.Theme()
	revision := h.revisions[index]
	style, muted, mark := t.Text.On(t.Overlay.Background), t.Muted.On(t.Overlay.Background), "  "
	if index == h.cursor {
		style, muted, mark = t.Selected, t.Selected, t.Glyphs.Cursor+" "
	}
	f.Fill(row, style)
	f.Zone(row, fmt.Sprintf("history:%d", index))
	date, row := frame.CutLeft(row, dateWidth+2)
	f.Text(date, muted, mark+revision.Date.Format(dateLayout))
	_, row = frame.CutLeft(row, 2)
	author, row := frame.CutLeft(row, authorWidth)
	f.Text(author, muted, revision.Author)
	_, row = frame.CutLeft(row, 2)
	f.Text(row, style, revision.Subject)
}

// changed says what the revision under the cursor changed of the record.
func (h *History) changed(width int) []sentence {
	t := h.desk.Theme()
	revision, _ := h.revision()
	changes, known := h.changes[revision.Hash]
	switch {
	case h.failure != nil:
		return []sentence{{t.Error, t.Glyphs.Finding + " " + capital(h.failure.Error())}}
	case !known:
		return []sentence{{t.Muted, "Reading " + t.Glyphs.Ellipsis}}
	case changes.Empty():
		return []sentence{{t.Muted, "Only its layout or comments."}}
	}
	var said []sentence
	for _, record := range changes.Records {
		said = append(said, sentence{t.Heading, signs(t, capitalised(record.Heading(width)))})
		for _, change := range record.Below() {
			said = append(said, sentence{t.Text, "  " + signs(t, change.Sentence(width-2))})
		}
	}
	return said
}

// Mouse chooses a clicked revision; a double-click opens it.
func (h *History) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return h.move(-1)
	case screen.WheelDown:
		return h.move(1)
	}
	var index int
	if _, err := fmt.Sscanf(event.Zone, "history:%d", &index); err != nil || index >= len(h.revisions) {
		return nil
	}
	h.cursor = index
	if event.Kind == screen.DoubleClick {
		return h.open()
	}
	return h.read()
}
