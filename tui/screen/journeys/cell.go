package journeys

import (
	"fmt"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
	"interlock/tui/theme"
)

// margin is the columns of a cell before its text: the marker of the cursor,
// the bullet, and a blank.
const margin = 3

// cellCache keeps how high the notes of cells are, while neither the workshop
// nor the width of the stages changes.
type cellCache struct {
	revision int
	id       string
	width    int
	heights  map[cellKey][]int
}

type cellKey struct {
	stage int
	lane  string
}

// keep forgets everything when it was for something else.
func (c *cellCache) keep(revision int, id string, width int) {
	if c.heights == nil || c.revision != revision || c.id != id || c.width != width {
		*c = cellCache{revision, id, width, map[cellKey][]int{}}
	}
}

// noteHeights is the rows of each note of a cell.
func (g *grid) noteHeights(stage int, lane lane) []int {
	key := cellKey{stage, lane.key}
	heights, ok := g.cells.heights[key]
	if !ok {
		for _, each := range g.journey.Stages[stage].Notes(lane.key) {
			heights = append(heights, note.Height(note.Text(each, g.names), g.width-margin))
		}
		g.cells.heights[key] = heights
	}
	return heights
}

// cellHeight is the rows that a cell would like to have.
func (g *grid) cellHeight(stage int, lane lane) int {
	switch lane.kind {
	case notesLane:
		sum := 0
		for _, height := range g.noteHeights(stage, lane) {
			sum += height
		}
		return sum
	case wordsLane, refsLane:
		return g.wordRows(stage, lane)
	}
	return 1
}

func (g *grid) drawCell(area frame.Rect, stage int, lane lane) {
	zone(g.f, area, "cell", cursor{stage, lane.key, atEnd})
	if g.selected(stage, lane) {
		_, soft := frame.CutLeft(area, 1)
		_, soft = frame.CutRight(soft, 1)
		g.f.Fill(soft, g.t.SelectedSoft)
	}
	switch {
	case lane.kind == timeLane && timeText(g.journey.Stages[stage].Time) != "":
		g.drawText(area, timeText(g.journey.Stages[stage].Time), g.selected(stage, lane))
	case lane.items(&g.journey.Stages[stage]) == 0:
		g.drawHint(area, stage, lane)
	case lane.kind == notesLane:
		g.drawNotes(area, stage, lane)
	default:
		g.drawWords(area, stage, lane)
	}
}

// drawText writes one line into a cell.
func (g *grid) drawText(area frame.Rect, text string, selected bool) {
	row, _ := frame.CutTop(area, 1)
	style := g.t.Text
	if selected {
		style = g.t.Selected
		g.mark(row)
	}
	_, row = frame.CutLeft(row, margin)
	_, row = frame.CutRight(row, 1)
	g.f.Text(row, style, text)
}

// mark draws the cursor at the left of a row of a cell, and fills the row.
func (g *grid) mark(row frame.Rect) {
	_, body := frame.CutLeft(row, 1)
	_, body = frame.CutRight(body, 1)
	g.f.Fill(body, g.t.Selected)
	g.f.Text(row, g.t.Title, g.t.Glyphs.Cursor)
}

// drawHint says in an empty cell under the cursor what to press.
func (g *grid) drawHint(area frame.Rect, stage int, lane lane) {
	if !g.selected(stage, lane) {
		return
	}
	hint := "n writes a note"
	switch lane.kind {
	case timeLane:
		hint = "enter sets the time"
	case refsLane:
		hint = "enter chooses one"
	case wordsLane:
		hint = "n adds a channel"
	}
	if g.locked() != "" {
		hint = "nothing here"
	}
	g.drawText(area, hint, true)
}

// drawNotes draws the notes that fit, the one under the cursor among them, and
// says how many do not.
func (g *grid) drawNotes(area frame.Rect, stage int, lane lane) {
	notes, heights := g.journey.Stages[stage].Notes(lane.key), g.noteHeights(stage, lane)
	at := -1
	if g.selected(stage, lane) {
		at = g.at.note
	}
	first, last := fitting(heights, area.Dy(), at)
	y := area.Min.Y
	for i := first; i < last; i++ {
		row := frame.XYWH(area.Min.X, y, area.Dx(), min(heights[i], area.Max.Y-y))
		g.drawNote(row, notes[i], cursor{stage, lane.key, i}, i == at)
		y += row.Dy()
	}
	if more := len(notes) - (last - first); more > 0 {
		_, row := frame.CutLeft(frame.XYWH(area.Min.X, area.Max.Y-1, area.Dx(), 1), margin)
		g.f.Text(row, g.t.Muted, fmt.Sprintf("+%d more", more))
	}
}

// fitting is the range of notes to show in some rows, so that the one under
// the cursor is among them. When not all fit, the last row is for their number.
func fitting(heights []int, rows, cursor int) (first, last int) {
	total := 0
	for _, height := range heights {
		total += height
	}
	if total <= rows {
		return 0, len(heights)
	}
	rows = max(1, rows-1)
	used := 0
	for i, height := range heights {
		used += height
		for used > rows && first < i && cursor >= i {
			used -= heights[first]
			first++
		}
		if used > rows && i > first {
			return first, i
		}
		last = i + 1
		if used >= rows && cursor <= i {
			return first, last
		}
	}
	return first, last
}

func (g *grid) drawNote(row frame.Rect, written model.Note, at cursor, selected bool) {
	zone(g.f, row, "cell", at)
	if selected {
		g.mark(frame.XYWH(row.Min.X, row.Min.Y, row.Dx(), 1))
		_, body := frame.CutLeft(row, 1)
		_, body = frame.CutRight(body, 1)
		g.f.Fill(body, g.t.Selected)
	}
	sign, style := bullet(written, g.t)
	_, inside := frame.CutLeft(row, 1)
	g.f.Text(inside, style, sign)
	_, inside = frame.CutLeft(row, margin)
	_, inside = frame.CutRight(inside, 1)
	inside.Max.X = row.Max.X - 1
	note.Draw(g.f, inside, g.t, note.Text(written, g.names), written, note.Look{Style: g.t.Text, Selected: selected})
}

// bullet stands before a note: a dot, or how bad a pain is.
func bullet(written model.Note, t *theme.Theme) (string, frame.Style) {
	if written.Severity == nil {
		return t.Glyphs.Separator, t.Muted
	}
	style := t.Passing
	switch *written.Severity {
	case mostSeverity:
		style = t.Severe
	case mostSeverity - 1:
		style = t.Serious
	}
	return fmt.Sprint(*written.Severity), style
}
