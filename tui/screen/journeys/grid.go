package journeys

import (
	"iter"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/curve"
	"interlock/tui/theme"
)

const (
	namesWidth  = 15 // the column of the lane names, with its margins
	leastColumn = 21 // narrower, notes are hard to read
	goodColumn  = 25 // the width at which notes read well
	mostColumn  = 46 // a wider stage would pull its notes apart

	rowsForCurve = 14 // from here on the curve is tall
	rowsForGaps  = 24 // from here on groups of lanes stand apart
	mostRows     = 10 // of a lane of notes
)

// grid draws the stages and lanes of a journey, as many as there is room for.
type grid struct {
	board
	lanes        []lane
	first, count int  // the stages that are shown
	top          int  // the first row of the lanes that is shown
	short        bool // the curve has three rows instead of five
	most         int  // the most rows of a lane of notes
	gap          int  // the empty rows between groups of lanes
}

// columns is the number of stages shown of so many: all when they can be read,
// otherwise as many as come nearest to the good width.
func columns(width, all int) int {
	room := width - namesWidth
	if all*leastColumn <= room {
		return all
	}
	return min(all, max(1, (room+goodColumn/2)/goodColumn))
}

func (s *Journeys) drawGrid(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	g := &grid{board: board{s: s, f: f, t: s.desk.Theme(), journey: journey}, lanes: s.lanes()}
	g.across(area.Dx())
	phases, area := frame.CutTop(area, g.phaseRows(area.Dy()))
	heads, area := frame.CutTop(area, g.headRows(area.Dy()))
	g.down(area.Dy())
	g.drawPhases(phases)
	g.drawHeads(heads)
	f.Within(area, func() { g.drawLanes(area) })
}

// across chooses the stages that are shown, so that the cursor is among them.
func (g *grid) across(width int) {
	all, at := len(g.journey.Stages), g.s.at.stage
	g.count = columns(width, all)
	g.width = max(margin+1, min(mostColumn, (width-namesWidth)/g.count))
	g.first = max(min(g.s.scroll.stage, at), at-g.count+1)
	g.first = max(0, min(g.first, all-g.count))
	g.s.scroll.stage = g.first
	g.s.cells.keep(g.s.desk.Revision(), g.s.id, g.width)
}

// down chooses the rows that are shown, so that the cursor is among them.
func (g *grid) down(rows int) {
	g.short = rows < rowsForCurve
	g.most = max(2, min(rows/4, mostRows))
	if rows >= rowsForGaps {
		g.gap = 1
	}
	y, from, to := 0, 0, 0
	for i, lane := range g.lanes {
		above, height := g.above(i), g.height(lane)
		if lane.key == g.s.at.lane {
			from, to = y+above, y+above+height
			if above+height <= rows {
				from = y // the line above the lane comes into view with it
			}
		}
		y += above + height
	}
	g.top = inView(g.s.scroll.row, from, to, rows)
	g.top = max(0, min(g.top, y-rows))
	if g.s.at.lane == headLane {
		g.top = 0
	}
	g.s.scroll.row = g.top
}

// inView moves the first row shown as little as brings the rows from..to into
// view; where not all fit, the first of them.
func inView(top, from, to, rows int) int {
	return min(max(top, to-rows), from)
}

// above is the rows between a lane and the one before it: the gap between
// groups, and the line of the blueprint.
func (g *grid) above(index int) int {
	rows := 0
	if g.lanes[index].line != "" {
		rows = 1
	}
	if index > 0 && g.lanes[index-1].group != g.lanes[index].group {
		rows += g.gap
	}
	return rows
}

// height is the rows of a lane: what its fullest visible cell needs, up to the
// most.
func (g *grid) height(lane lane) int {
	switch {
	case lane.kind == emotionLane && g.short:
		return curve.Short + g.deltaRows()
	case lane.kind == emotionLane:
		return curve.Tall + g.deltaRows()
	}
	rows := 1
	for stage := range g.shown() {
		rows = max(rows, g.cellHeight(stage, lane))
	}
	return min(rows, g.most)
}

// shown goes through the stages that are shown.
func (g *grid) shown() iter.Seq[int] {
	return func(yield func(int) bool) {
		for stage := g.first; stage < g.first+g.count; stage++ {
			if !yield(stage) {
				return
			}
		}
	}
}

// column is the rectangle of a stage in the rows of an area.
func (g *grid) column(area frame.Rect, stage int) frame.Rect {
	return frame.XYWH(area.Min.X+namesWidth+(stage-g.first)*g.width, area.Min.Y, g.width, area.Dy())
}

// drawLanes draws the lanes that are inside the area.
func (g *grid) drawLanes(area frame.Rect) {
	y := area.Min.Y - g.top
	g.s.seen = seen{}
	for i, lane := range g.lanes {
		above, height := g.above(i), g.height(lane)
		row := frame.XYWH(area.Min.X, y+above, area.Dx(), height)
		if lane.line != "" {
			g.drawLine(frame.XYWH(row.Min.X, row.Min.Y-1, row.Dx(), 1), lane)
		}
		g.s.seen.count(row, area)
		if row.Overlaps(area) {
			g.drawName(row.Intersect(area), lane)
			g.drawLane(row, lane)
		}
		y += above + height
	}
}

// count counts a lane by where it lies in the area.
func (s *seen) count(row, area frame.Rect) {
	switch {
	case row.In(area):
		s.full++
	case row.Max.Y <= area.Min.Y:
		s.above++
	case row.Min.Y >= area.Max.Y:
		s.below++
	}
}

// drawName writes the name of a lane in the first of its rows that is seen.
func (g *grid) drawName(seen frame.Rect, lane lane) {
	style := g.t.Muted
	if lane.key == g.s.at.lane && !g.s.listed {
		style = g.t.Title
	}
	name, _ := frame.CutLeft(seen, namesWidth)
	g.f.Text(frame.Inset(name, 1, 0), style, lane.label)
}

func (g *grid) drawLane(row frame.Rect, lane lane) {
	if lane.kind == emotionLane {
		g.drawCurve(row)
		return
	}
	for stage := range g.shown() {
		g.drawCell(g.column(row, stage), stage, lane)
	}
}

// drawLine draws a line of the service blueprint with its name.
func (g *grid) drawLine(row frame.Rect, lane lane) {
	row.Max.X = min(row.Max.X, g.column(row, g.first+g.count).Min.X) - 1
	g.f.HLine(row.Min.X+1, row.Max.X, row.Min.Y, g.t.BorderFocus, lineGlyph(g.t, lane.key))
	_, name := frame.CutLeft(row, namesWidth)
	g.f.Text(name, g.t.Muted, " "+lane.line+" ")
}

func lineGlyph(t *theme.Theme, key string) string {
	switch key {
	case "evidence":
		return t.Glyphs.Double.Horizontal
	case "backstage":
		return t.Glyphs.Dashed
	}
	return t.Glyphs.Light.Horizontal
}
