package journeys

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/theme"
)

const (
	namesWidth  = 15 // the column of the lane names, with its margins
	leastColumn = 22 // the narrowest stage in which notes read well
	mostColumn  = 46 // a wider stage would pull its notes apart
)

// window is what part of the grid the screen shows.
type window struct {
	first, count int // stages
	width        int // of a stage
	top, rows    int // rows of the lanes
	lanes        int // lanes that were shown in full
}

// grid draws the stages and lanes of a journey.
type grid struct {
	*Journeys
	f       *frame.Frame
	t       *theme.Theme
	journey *model.Journey
	lanes   []lane
	window
	short bool // the curve is short
	cap   int  // the most rows of a lane of notes
	gap   int  // empty rows between groups of lanes
}

// columns is the number of stages that a width has room for.
func (s *Journeys) columns(width int) int { return max(1, (width-namesWidth)/leastColumn) }

// chrome is the rows above and below the lanes.
type chrome struct{ phases, names int }

// headHeight gives stages the rows that the lanes can spare.
func (g *grid) headHeight(rows int) chrome {
	head := chrome{names: 1}
	if rows >= 9 && g.hasPhases() {
		head.phases = 1
	}
	if rows >= 11 && g.namesNeedTwo() {
		head.names = 2
	}
	return head
}

func (g *grid) hasPhases() bool {
	for i := range g.journey.Stages {
		if g.journey.Stages[i].Phase != "" {
			return true
		}
	}
	return false
}

func (g *grid) namesNeedTwo() bool {
	for i := g.first; i < g.first+g.count; i++ {
		if len(frame.Lines(g.headText(i), g.headWidth(i))) > 1 {
			return true
		}
	}
	return false
}

func (s *Journeys) drawGrid(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	g := &grid{Journeys: s, f: f, t: s.desk.Theme(), journey: journey, lanes: s.lanes()}
	g.across(area.Dx())
	head := g.headHeight(area.Dy())
	phases, area := frame.CutTop(area, head.phases)
	names, area := frame.CutTop(area, head.names)
	g.down(area.Dy())
	g.drawPhases(phases)
	g.drawHeads(names)
	f.Within(area, func() { g.drawLanes(area) })
	s.window = g.window
}

// across chooses the stages that are shown, so that the cursor is among them.
func (g *grid) across(width int) {
	all := len(g.journey.Stages)
	g.count = min(g.columns(width), all)
	g.width = min(mostColumn, (width-namesWidth)/g.count)
	first := max(min(g.scroll.stage, g.at.stage), g.at.stage-g.count+1)
	g.first = max(0, min(first, all-g.count))
	g.scroll.stage = g.first
}

// down chooses the rows that are shown, so that the cursor is among them.
func (g *grid) down(rows int) {
	g.rows = rows
	g.short = rows < 11
	g.cap = max(2, min(rows/5, 9))
	if rows >= 24 {
		g.gap = 1
	}
	g.cells.keep(g.desk.Revision(), g.id, g.width)
	if g.at.lane == headLane {
		g.top = g.Journeys.scroll.row
	}
	y := 0
	for i, lane := range g.lanes {
		above, height := g.above(i), g.height(lane)
		if lane.key == g.at.lane {
			g.top = max(min(g.Journeys.scroll.row, y), y+above+height-rows)
			g.top = min(g.top, y+above)
		}
		y += above + height
	}
	g.top = max(0, min(g.top, y-rows))
	g.Journeys.scroll.row = g.top
}

// above is the rows between a lane and the one before it: the gap between
// groups, and the line of the blueprint.
func (g *grid) above(index int) int {
	lane, rows := g.lanes[index], 0
	if lane.line != "" {
		rows = 1
	}
	if index > 0 && g.lanes[index-1].group != lane.group {
		rows += g.gap
	}
	return rows
}

// height is the rows of a lane: what its fullest visible cell needs, up to the
// cap.
func (g *grid) height(lane lane) int {
	switch {
	case lane.kind == emotionLane && g.short:
		return 3
	case lane.kind == emotionLane:
		return 5
	}
	rows := 1
	for i := g.first; i < g.first+g.count; i++ {
		rows = max(rows, g.cellHeight(i, lane))
	}
	return min(rows, g.cap)
}

// column is the rectangle of a stage in rows of the area.
func (g *grid) column(area frame.Rect, stage int) frame.Rect {
	return frame.XYWH(area.Min.X+namesWidth+(stage-g.first)*g.width, area.Min.Y, g.width, area.Dy())
}

// drawPhases writes the larger parts of the journey over their stages.
func (g *grid) drawPhases(area frame.Rect) {
	if area.Empty() {
		return
	}
	for i := g.first; i < g.first+g.count; {
		phase, end := g.journey.Stages[i].Phase, i+1
		for end < g.first+g.count && g.journey.Stages[end].Phase == phase {
			end++
		}
		span := g.column(area, i)
		span.Max.X = span.Min.X + (end-i)*g.width
		_, span = frame.CutLeft(span, 1)
		_, span = frame.CutRight(span, 1)
		if phase != "" {
			g.f.HLine(span.Min.X, span.Max.X, span.Min.Y, g.t.Border, g.t.Glyphs.Light.Horizontal)
			g.f.Text(span, g.t.Muted, phase+" ")
		}
		i = end
	}
}

func (g *grid) headText(stage int) string {
	return fmt.Sprintf("%d %s", stage+1, g.journey.Stages[stage].Title())
}

// headWidth is the room for the name of a stage: without margins and the star.
func (g *grid) headWidth(stage int) int {
	if g.journey.Stages[stage].Moment != nil {
		return g.width - 5
	}
	return g.width - 3
}

// drawHeads writes number, name and star of each stage.
func (g *grid) drawHeads(area frame.Rect) {
	for i := g.first; i < g.first+g.count; i++ {
		column := g.column(area, i)
		zone(g.f, column, "head", cursor{stage: i})
		_, card := frame.CutLeft(column, 1)
		_, card = frame.CutRight(card, 1)
		style := sideFill(g.t, g.journey.Side)
		if i == g.at.stage && g.at.lane == headLane && !g.listed {
			style = g.t.Selected
			g.f.Text(column, g.t.Title, g.t.Glyphs.Cursor)
		}
		g.f.Fill(card, style)
		text := card
		text.Max.X = text.Min.X + g.headWidth(i)
		style.Bold = style.Bold || i == g.at.stage
		g.f.Wrap(text, style, g.headText(i))
		if g.journey.Stages[i].Moment != nil {
			g.f.TextRight(card, g.t.Moment, g.t.Glyphs.Moment)
		}
	}
}

// drawLanes draws the lanes that are inside the window.
func (g *grid) drawLanes(area frame.Rect) {
	y := area.Min.Y - g.top
	g.window.lanes = 0
	for i, lane := range g.lanes {
		above, height := g.above(i), g.height(lane)
		if lane.line != "" {
			g.drawLine(frame.XYWH(area.Min.X, y+above-1, area.Dx(), 1), lane)
		}
		row := frame.XYWH(area.Min.X, y+above, area.Dx(), height)
		if row.Overlaps(area) {
			g.drawLane(row, lane)
		}
		if row.In(area) {
			g.window.lanes++
		}
		y += above + height
	}
}

// drawLine draws a line of the service blueprint with its name.
func (g *grid) drawLine(row frame.Rect, lane lane) {
	glyph := g.t.Glyphs.Light.Horizontal
	switch lane.key {
	case "evidence":
		glyph = g.t.Glyphs.Double.Horizontal
	case "backstage":
		glyph = g.t.Glyphs.Dashed
	}
	row.Max.X = min(row.Max.X, g.column(row, g.first+g.count).Min.X) - 1
	g.f.HLine(row.Min.X+1, row.Max.X, row.Min.Y, g.t.Border, glyph)
	_, name := frame.CutLeft(row, namesWidth+1)
	g.f.Text(name, g.t.Muted, " "+lane.line+" ")
}

func (g *grid) drawLane(row frame.Rect, lane lane) {
	name, _ := frame.CutLeft(row, namesWidth)
	style := g.t.Muted
	if lane.key == g.at.lane && !g.listed {
		style = g.t.Title
	}
	g.f.Text(frame.Inset(name, 1, 0), style, lane.label)
	if lane.kind == emotionLane {
		g.drawCurve(row)
		return
	}
	for i := g.first; i < g.first+g.count; i++ {
		g.drawCell(g.column(row, i), i, lane)
	}
}

// selected reports whether the cursor is in a cell.
func (g *grid) selected(stage int, lane lane) bool {
	return stage == g.at.stage && lane.key == g.at.lane && !g.listed
}

// names gives the name of a persona by its id.
func (s *Journeys) names(id string) string {
	if persona := s.desk.Workshop().Persona(id); persona != nil {
		return persona.Title()
	}
	return strings.TrimSpace(id)
}
