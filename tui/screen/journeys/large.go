package journeys

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/frame"
)

// leastBlock is the narrowest block of a stage shown large.
const leastBlock = 38

// large draws one stage with every field as a block, its notes in full.
type large struct {
	board
	lanes   []lane
	columns []frame.Rect
	placed  []placedBlock
}

// placedBlock is where the block of a lane stands, from the top of the blocks.
type placedBlock struct{ column, y, height int }

// zoom shows one stage large, or all again.
func (s *Journeys) zoom() tea.Cmd {
	s.large, s.scroll.large = !s.large, 0
	return nil
}

func (s *Journeys) drawLarge(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	l := &large{board: board{s: s, f: f, t: s.desk.Theme(), journey: journey}, lanes: s.lanes()}
	head, area := frame.CutTop(area, l.headRows(area))
	l.drawHead(head)
	area = frame.Inset(area, 1, 0)
	l.columns = frame.Columns(area, max(1, area.Dx()/leastBlock), 1)
	l.width = l.columns[len(l.columns)-1].Dx()
	s.cells.keep(s.desk.Revision(), s.id, l.width)
	l.place()
	l.scroll(area.Dy())
	f.Within(area, func() {
		for i, block := range l.placed {
			column := l.columns[block.column]
			l.drawBlock(frame.XYWH(column.Min.X, area.Min.Y+block.y-s.scroll.large, l.width, block.height), l.lanes[i])
		}
	})
}

func (l *large) stage() *model.Stage { return &l.journey.Stages[l.s.at.stage] }

// headRows is the rows of the head: the name, and why the stage matters.
func (l *large) headRows(area frame.Rect) int {
	return min(2+len(frame.Lines(l.why(), area.Dx()-4)), max(2, area.Dy()/3))
}

// why says why the stage matters, "" when nobody said that it does.
func (l *large) why() string {
	moment := l.stage().Moment
	switch {
	case moment == nil:
		return ""
	case moment.Why == "":
		return l.t.Glyphs.Moment + " A moment that matters; * says why."
	}
	return l.t.Glyphs.Moment + " " + moment.Why
}

// drawHead draws the name of the stage across the whole width, and below it
// why the stage matters.
func (l *large) drawHead(area frame.Rect) {
	band, rest := frame.CutTop(area, 1)
	at, style := cursor{stage: l.s.at.stage}, sideFill(l.t, l.journey.Side)
	zone(l.f, band, headZone, at)
	mark := "  "
	if l.s.at == at && !l.s.listed {
		style, mark = l.t.Selected, l.t.Glyphs.Cursor+" "
	}
	l.f.Fill(band, style)
	style.Bold = true
	phase := l.stage().Phase
	right, left := frame.CutRight(frame.Inset(band, 0, 0), frame.Width(phase)+2)
	used := l.f.Text(left, style, mark+stageTitle(at.stage, l.stage()))
	if l.stage().Moment != nil {
		_, left = frame.CutLeft(left, used+1)
		l.f.Text(left, l.t.Moment, l.t.Glyphs.Moment)
	}
	style.Bold = false
	l.f.Text(right, style, phase)
	l.f.Wrap(frame.Inset(rest, 2, 0), l.t.Moment, l.why())
}

// place flows the blocks into the columns, like a newspaper: as evenly as
// whole blocks allow.
func (l *large) place() {
	total := 0
	for _, lane := range l.lanes {
		total += l.blockHeight(lane)
	}
	even := (total + len(l.columns) - 1) / len(l.columns)
	column, y := 0, 0
	for _, lane := range l.lanes {
		height := l.blockHeight(lane)
		if y > 0 && y+height/2 > even && column < len(l.columns)-1 {
			column, y = column+1, 0
		}
		l.placed = append(l.placed, placedBlock{column, y, height})
		y += height
	}
}

// blockHeight is the rows of a block: its name, what it holds, an empty row.
func (l *large) blockHeight(lane lane) int { return l.cellHeight(l.s.at.stage, lane) + 2 }

// scroll brings the block of the cursor into view, and in it the note.
func (l *large) scroll(rows int) {
	bottom := 0
	for i, block := range l.placed {
		bottom = max(bottom, block.y+block.height-1)
		if l.lanes[i].key != l.s.at.lane {
			continue
		}
		from, to := block.y, block.y+block.height-1
		if heights := l.noteHeights(l.s.at.stage, l.lanes[i]); to-from > rows && len(heights) > 0 {
			from += 1 + sum(heights[:l.s.at.note])
			to = from + heights[l.s.at.note]
		}
		l.s.scroll.large = inView(l.s.scroll.large, from, to, rows)
	}
	if l.s.at.lane == headLane {
		l.s.scroll.large = 0
	}
	l.s.scroll.large = max(0, min(l.s.scroll.large, bottom-rows))
}

// drawBlock draws the name of a lane with a rule, and below it the cell.
func (l *large) drawBlock(area frame.Rect, lane lane) {
	head, rest := frame.CutTop(area, 1)
	_, head = frame.CutLeft(head, 1)
	style := l.t.Heading
	if l.selected(l.s.at.stage, lane.key) {
		style = l.t.Title
	}
	used := l.f.Text(head, style, lane.label)
	l.f.HLine(head.Min.X+used+1, head.Max.X-1, head.Min.Y, l.t.Border, l.t.Glyphs.Light.Horizontal)
	rest.Max.Y--
	if lane.kind == emotionLane && l.stage().Emotion != nil {
		l.drawScale(rest)
		return
	}
	l.drawCell(rest, l.s.at.stage, lane)
}

// drawScale draws the emotion of the stage on its scale, with its word.
func (l *large) drawScale(row frame.Rect) {
	emotion := l.t.Emotion(*l.stage().Emotion)
	at := cursor{l.s.at.stage, emotionKey, 0}
	zone(l.f, row, cellZone, at)
	text := l.t.Text
	if l.selected(at.stage, at.lane) {
		l.drawCursor(row)
		text = l.t.Selected
	}
	_, row = frame.CutLeft(row, margin)
	step := l.t.Glyphs.CurveHorizontal + l.t.Glyphs.CurveHorizontal
	scale := make([]string, 0, 2*model.HighestEmotion+1)
	for value := model.LowestEmotion; value <= model.HighestEmotion; value++ {
		scale = append(scale, l.t.Glyphs.Light.Cross)
	}
	line := strings.Join(scale, step)
	l.f.Text(row, l.t.Border, line)
	value := max(model.LowestEmotion, min(*l.stage().Emotion, model.HighestEmotion))
	l.f.Glyph(row.Min.X+(value-model.LowestEmotion)*(1+len([]rune(step))), row.Min.Y, emotion.Style, l.t.Glyphs.CurvePoint)
	_, row = frame.CutLeft(row, frame.Width(line)+2)
	l.f.Text(row, text, emotion.Sign+" "+model.EmotionWord(*l.stage().Emotion))
}
