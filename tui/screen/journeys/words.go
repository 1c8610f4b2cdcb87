package journeys

import (
	"interlock/tui/frame"
)

// words gives the short texts of a cell: channels, or the names of metrics.
func (g *grid) words(stage int, lane lane) []string {
	if lane.kind == wordsLane {
		return g.journey.Stages[stage].Channels
	}
	var names []string
	for _, id := range g.journey.Stages[stage].Metrics {
		names = append(names, g.metricName(id))
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
// but the last, in rows of a width.
func spots(words []string, width int) []spot {
	var placed []spot
	x, y := 0, 0
	for i, word := range words {
		room := min(frame.Width(word), width)
		comma := 0
		if i < len(words)-1 {
			comma = 1
		}
		if x > 0 && x+room+comma > width {
			x, y = 0, y+1
		}
		placed = append(placed, spot{x, y, room})
		x += room + comma + 1
	}
	return placed
}

func (g *grid) wordsWidth() int { return g.width - margin - 1 }

// wordRows is the rows that the words of a cell take.
func (g *grid) wordRows(stage int, lane lane) int {
	placed := spots(g.words(stage, lane), g.wordsWidth())
	if len(placed) == 0 {
		return 1
	}
	return placed[len(placed)-1].y + 1
}

// drawWords draws the words of a cell, scrolled to the one under the cursor.
func (g *grid) drawWords(area frame.Rect, stage int, lane lane) {
	words := g.words(stage, lane)
	placed := spots(words, g.wordsWidth())
	at := cursor{stage: stage, lane: lane.key, note: -1}
	hidden := 0
	if g.selected(stage, lane) {
		at.note = g.at.note
		hidden = max(0, placed[at.note].y-area.Dy()+1)
		g.f.Text(frame.XYWH(area.Min.X, area.Min.Y+placed[at.note].y-hidden, 1, 1), g.t.Title, g.t.Glyphs.Cursor)
	}
	g.f.Within(area, func() {
		for i, spot := range placed {
			word := frame.XYWH(area.Min.X+margin+spot.x, area.Min.Y+spot.y-hidden, spot.width, 1)
			style := g.t.Text
			if i == at.note {
				style = g.t.Selected
			}
			g.f.Text(word, style, words[i])
			if i < len(placed)-1 {
				g.f.Glyph(word.Max.X, word.Min.Y, g.t.Muted, ",")
			}
			zone(g.f, word, "cell", cursor{stage, lane.key, i})
		}
	})
}
