package interlock

import (
	"fmt"
	"slices"

	"interlock/tui/frame"
	"interlock/tui/part/link"
)

const (
	gridNames   = 26 // the columns of the employee's stages
	leastCross  = 11 // the least columns of a crossing
	gridDetails = 5  // the rows of the words below
)

// crossing lists the links between two stages, one of each side.
func (s *Interlock) crossing(customer, employee int) []wire {
	return slices.DeleteFunc(s.between(), func(w wire) bool {
		return w.on(customers).stage != customer || w.on(employees).stage != employee
	})
}

// clampCrossing keeps the link under the cursor to those of its crossing.
func (s *Interlock) clampCrossing() {
	list := s.crossing(s.at.stage[customers], s.at.stage[employees])
	if slices.ContainsFunc(list, func(w wire) bool { return w.link.ID == s.at.link }) {
		return
	}
	s.at.link = ""
	if len(list) > 0 {
		s.at.link = list[0].link.ID
	}
}

// moveCrossing goes to the crossing beside, above or below.
func (s *Interlock) moveCrossing(side, by int) {
	s.at.stage[side] += by
	s.clamp()
}

// grid draws the stages of the employee down, those of the customer across, and
// a mark in each crossing that has links.
type grid struct {
	facing
	rowHeight int
}

func (s *Interlock) drawGrid(f *frame.Frame, area frame.Rect) {
	g := &grid{facing: facing{s: s, f: f, t: s.desk.Theme(), wires: s.between()}, rowHeight: 1}
	details, area := frame.CutBottom(area, min(gridDetails, area.Dy()/3))
	s.drawDetail(f, details)
	corner, rest := frame.CutLeft(frame.Inset(area, 1, 0), gridNames)
	g.around = rest
	heads, cells := frame.CutTop(rest, 2)
	whose, names := frame.CutTop(corner, 2)
	s.drawWhoseBelow(f, whose)
	g.across()
	g.down(cells.Dy())
	g.drawHeads(heads, g.rows[customers])
	for stage := range g.rows[employees].shown() {
		y := names.Min.Y + (stage.stage-g.rows[employees].first)*g.rowHeight
		g.drawName(frame.XYWH(names.Min.X-1, y, names.Dx()+1, g.rowHeight), stage)
		for customer := range g.rows[customers].shown() {
			column := g.rows[customers].column(cells, customer.stage)
			g.drawCrossing(frame.XYWH(column.Min.X, y, column.Dx(), g.rowHeight), customer.stage, stage.stage)
		}
	}
}

// across chooses the customer's stages that are shown.
func (g *grid) across() {
	journey, at := g.s.journey(customers), g.s.at.stage[customers]
	r := stageRow{side: customers, journey: journey, x: g.around.Min.X}
	if all := len(journey.Stages); all > 0 {
		r.count = max(1, min(all, g.around.Dx()/leastCross))
		r.width = min(mostColumn/2, g.around.Dx()/r.count)
		r.first = max(0, min(inView(g.s.scroll.stage[customers], at, at+1, r.count), all-r.count))
	}
	g.s.scroll.stage[customers] = r.first
	g.rows[customers] = r
}

// down chooses the employee's stages that are shown, with an empty row between
// them where there is room.
func (g *grid) down(rows int) {
	journey, at := g.s.journey(employees), g.s.at.stage[employees]
	r := stageRow{side: employees, journey: journey}
	if all := len(journey.Stages); all > 0 {
		if rows >= 2*all {
			g.rowHeight = 2
		}
		r.count = max(1, min(all, rows/g.rowHeight))
		r.first = max(0, min(inView(g.s.scroll.stage[employees], at, at+1, r.count), all-r.count))
	}
	g.s.scroll.stage[employees] = r.first
	g.rows[employees] = r
}

// drawName draws the head of an employee's stage at the left.
func (g *grid) drawName(area frame.Rect, stage end) {
	area.Max.Y = area.Min.Y + 1
	g.drawHead(area, employees, stage)
}

func (g *grid) drawCrossing(area frame.Rect, customer, employee int) {
	g.f.Zone(area, crossZone(customer, employee))
	row, _ := frame.CutTop(area, 1)
	list := g.s.crossing(customer, employee)
	at := g.s.at.stage == [2]int{customer, employee}
	if at {
		g.f.Text(row, g.t.Title, g.t.Glyphs.Cursor)
		g.f.Fill(frame.Inset(row, 1, 0), g.t.Selected)
	}
	_, row = frame.CutLeft(row, 2)
	_, row = frame.CutRight(row, 1)
	if len(list) == 0 {
		g.f.Text(row, g.t.Border, g.t.Glyphs.Separator)
		return
	}
	shown := list[0]
	if index := slices.IndexFunc(list, func(w wire) bool { return w.link.ID == g.s.at.link }); at && index >= 0 {
		shown = list[index]
	}
	sign, style := link.Sign(shown.link, g.t)
	style.Bold = true
	if shown.back() {
		sign = g.t.Glyphs.Left + sign
	}
	used := g.f.Text(row, style, sign)
	_, row = frame.CutLeft(row, used+1)
	text := link.Letters(shown.link) + link.Basis(shown.link, g.t)
	if len(list) > 1 {
		text += fmt.Sprintf("+%d", len(list)-1)
	}
	g.f.Text(row, g.t.Text, text)
}

// drawWhoseBelow says in the corner whose stages stand below it.
func (s *Interlock) drawWhoseBelow(f *frame.Frame, area frame.Rect) {
	t, journey := s.desk.Theme(), s.journey(employees)
	f.Zone(area, whoseZone(employees))
	row, rest := frame.CutTop(area, 1)
	used := f.Text(row, t.Employee, "EMPLOYEE")
	_, row = frame.CutLeft(row, used+2)
	f.Text(row, t.Text, s.personaName(journey.Persona))
	_, rest = frame.CutRight(rest, 1)
	f.Text(rest, t.Title, journey.Title())
}
