package journeys

import "interlock/tui/frame"

// words gives the short texts of a cell: channels, or the names of metrics.
func (b *board) words(stage int, lane lane) []string {
	switch lane.kind {
	case wordsLane:
		return b.journey.Stages[stage].Channels
	case linksLane:
		return b.markLinks(stage)
	}
	var names []string
	for _, id := range b.journey.Stages[stage].Metrics {
		names = append(names, b.s.metricName(id))
	}
	return names
}

func (s *Journeys) metricName(id string) string {
	if metric := s.desk.Workshop().Metric(id); metric != nil {
		return metric.Title()
	}
	return id
}

// spot is where a word stands in its cell.
type spot struct{ x, y, width int }

// spots places words beside each other, with a comma and a blank behind all
// but the last, in rows of a width. Names of several words get a row each.
func spots(words []string, width int, kind laneKind) []spot {
	var placed []spot
	x, y := 0, 0
	for i, word := range words {
		room := min(frame.Width(word), width)
		if i > 0 && (kind == refsLane || x+room+1 > width) {
			x, y = 0, y+1
		}
		placed = append(placed, spot{x, y, room})
		x += room + len(", ")
	}
	return placed
}

// wordRows is the rows that the words of a cell take.
func (b *board) wordRows(stage int, lane lane) int {
	placed := spots(b.words(stage, lane), b.textWidth(), lane.kind)
	if len(placed) == 0 {
		return 1
	}
	return placed[len(placed)-1].y + 1
}

// drawWords draws the words of a cell, scrolled to the one under the cursor.
func (b *board) drawWords(area frame.Rect, stage int, lane lane) {
	words := b.words(stage, lane)
	placed := spots(words, b.textWidth(), lane.kind)
	at, hidden := -1, 0
	if b.selected(stage, lane.key) && len(words) > 0 {
		at = b.s.at.note
		hidden = max(0, placed[at].y-area.Dy()+1)
		b.f.Text(frame.XYWH(area.Min.X, area.Min.Y+placed[at].y-hidden, 1, 1), b.t.Title, b.t.Glyphs.Cursor)
	}
	b.f.Within(area, func() {
		for i, spot := range placed {
			word := frame.XYWH(area.Min.X+margin+spot.x, area.Min.Y+spot.y-hidden, spot.width, 1)
			style := b.t.Text
			if lane.kind == linksLane {
				style = b.linkStyle(stage, i)
			}
			if i == at {
				style = b.t.Selected
			}
			b.f.Text(word, style, words[i])
			zone(b.f, word, cellZone, cursor{stage, lane.key, i})
			if lane.kind == wordsLane && i < len(placed)-1 {
				b.f.Glyph(word.Max.X, word.Min.Y, b.t.Muted, ",")
			}
		}
	})
}
