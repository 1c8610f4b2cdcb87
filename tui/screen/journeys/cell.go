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

// board draws the cells of stages, all of one width.
type board struct {
	s       *Journeys
	f       *frame.Frame
	t       *theme.Theme
	journey *model.Journey
	width   int
}

// textWidth is the room for text in a cell; a blank at its right stays free.
func (b *board) textWidth() int { return b.width - margin - 1 }

// cellCache keeps how high the notes of cells are, while neither the workshop
// nor the width of the cells changes.
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
func (b *board) noteHeights(stage int, lane lane) []int {
	key := cellKey{stage, lane.key}
	heights, ok := b.s.cells.heights[key]
	if !ok {
		for _, each := range b.journey.Stages[stage].Notes(lane.key) {
			heights = append(heights, note.Height(note.Text(each, b.s.personaName), b.textWidth()))
		}
		b.s.cells.heights[key] = heights
	}
	return heights
}

// cellHeight is the rows that a cell would like to have.
func (b *board) cellHeight(stage int, lane lane) int {
	switch lane.kind {
	case notesLane:
		return max(1, sum(b.noteHeights(stage, lane)))
	case wordsLane, refsLane, linksLane:
		return b.wordRows(stage, lane)
	}
	return 1
}

func sum(numbers []int) int {
	total := 0
	for _, number := range numbers {
		total += number
	}
	return total
}

// selected reports whether the cursor is in a cell.
func (b *board) selected(stage int, key string) bool {
	return stage == b.s.at.stage && key == b.s.at.lane && !b.s.listed
}

func (b *board) drawCell(area frame.Rect, stage int, lane lane) {
	zone(b.f, area, cellZone, cursor{stage, lane.key, atEnd})
	if b.selected(stage, lane.key) {
		b.f.Fill(frame.Inset(area, 1, 0), b.t.SelectedSoft)
	}
	time := ""
	if lane.kind == timeLane {
		time = timeText(b.journey.Stages[stage].Time)
	}
	switch {
	case time != "":
		b.drawText(area, time, b.selected(stage, lane.key))
	case lane.items(&b.journey.Stages[stage]) == 0 && b.selected(stage, lane.key):
		b.drawText(area, b.hint(lane), true)
	case lane.kind == notesLane:
		b.drawNotes(area, stage, lane)
	case b.noCause(stage, lane):
		_, row := frame.CutLeft(area, 1)
		b.f.Text(row, b.t.Warning, b.t.Glyphs.Finding+" no cause known")
	default:
		b.drawWords(area, stage, lane)
	}
}

// hint says in an empty cell what to press.
func (b *board) hint(lane lane) string {
	switch {
	case b.s.locked() != "":
		return "nothing here"
	case lane.kind == emotionLane:
		return "+ or - sets it"
	case lane.kind == timeLane:
		return "enter sets it"
	case lane.kind == refsLane:
		return "enter chooses"
	case lane.kind == linksLane:
		return "n links it"
	}
	return "n writes here"
}

// drawText draws one line in the first row of a cell.
func (b *board) drawText(area frame.Rect, text string, selected bool) {
	row, _ := frame.CutTop(area, 1)
	style := b.t.Text
	if selected {
		style = b.t.Selected
		b.drawCursor(row)
	}
	_, row = frame.CutLeft(row, margin)
	_, row = frame.CutRight(row, 1)
	b.f.Text(row, style, text)
}

// drawCursor fills some rows of a cell and marks the first.
func (b *board) drawCursor(rows frame.Rect) {
	b.f.Text(rows, b.t.Title, b.t.Glyphs.Cursor)
	b.f.Fill(frame.Inset(rows, 1, 0), b.t.Selected)
}

// drawNotes draws the notes that fit, the one under the cursor among them, and
// says how many do not.
func (b *board) drawNotes(area frame.Rect, stage int, lane lane) {
	notes, heights := b.journey.Stages[stage].Notes(lane.key), b.noteHeights(stage, lane)
	at := -1
	if b.selected(stage, lane.key) {
		at = b.s.at.note
	}
	first, last := fitting(heights, area.Dy(), at)
	y, bottom := area.Min.Y, area.Max.Y
	if more := len(notes) - (last - first); more > 0 && area.Dy() > 1 {
		bottom--
		_, row := frame.CutLeft(frame.XYWH(area.Min.X, bottom, area.Dx(), 1), margin)
		b.f.Text(row, b.t.Muted, fmt.Sprintf("+%d more", more))
	}
	for i := first; i < last && y < bottom; i++ {
		row := frame.XYWH(area.Min.X, y, area.Dx(), min(heights[i], bottom-y))
		b.drawNote(row, notes[i], cursor{stage, lane.key, i}, i == at)
		y += row.Dy()
	}
}

// fitting chooses the notes to show in some rows, from the first on, so that
// the one under the cursor is among them. When not all fit, a row is left for
// their number, and a note that is too high alone is cut.
func fitting(heights []int, rows, cursor int) (first, last int) {
	if sum(heights) <= rows {
		return 0, len(heights)
	}
	rows = max(1, rows-1)
	for first < cursor && sum(heights[first:cursor+1]) > rows {
		first++
	}
	last = min(first+1, len(heights))
	for last < len(heights) && sum(heights[first:last+1]) <= rows {
		last++
	}
	return first, last
}

func (b *board) drawNote(row frame.Rect, written model.Note, at cursor, selected bool) {
	zone(b.f, row, cellZone, at)
	sign, style := bullet(written, b.t)
	if selected {
		b.drawCursor(row)
		style.Bold = true
	}
	_, row = frame.CutLeft(row, 1)
	b.f.Text(row, style, sign)
	_, row = frame.CutLeft(row, margin-1)
	row, _ = frame.CutLeft(row, b.textWidth())
	note.Draw(b.f, row, b.t, note.Text(written, b.s.personaName), written, note.Look{Style: b.t.Text, Selected: selected})
}

// bullet stands before a note: a dot, or how bad a pain is.
func bullet(written model.Note, t *theme.Theme) (string, frame.Style) {
	switch {
	case written.Severity == nil:
		return t.Glyphs.Separator, t.Muted
	case *written.Severity >= mostSeverity:
		return fmt.Sprint(*written.Severity), t.Severe
	case *written.Severity > leastSeverity:
		return fmt.Sprint(*written.Severity), t.Serious
	}
	return fmt.Sprint(*written.Severity), t.Passing
}
