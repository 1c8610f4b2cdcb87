package interlock

import (
	"iter"
	"slices"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/curve"
	"interlock/tui/theme"
)

const (
	leastColumn = 15 // a narrower stage would show nothing of its name
	mostColumn  = 40 // a wider one would pull the wires apart
)

// facing draws two journeys with the wires between them.
type facing struct {
	s      *Interlock
	f      *frame.Frame
	t      *theme.Theme
	wires  []wire
	rows   [2]stageRow
	around frame.Rect // the columns of both journeys
}

// stageRow is the stages of one side, of which some are shown.
type stageRow struct {
	side         int
	journey      *model.Journey
	first, count int // the stages that are shown
	x, width     int // the left of the first, and the columns of each
}

// column is the rectangle of a stage in the rows of an area.
func (r stageRow) column(area frame.Rect, stage int) frame.Rect {
	return frame.XYWH(r.x+(stage-r.first)*r.width, area.Min.Y, r.width, area.Dy())
}

// middle is the column in the middle of a stage.
func (r stageRow) middle(stage int) int { return r.x + (stage-r.first)*r.width + r.width/2 }

func (r stageRow) shows(stage int) bool { return stage >= r.first && stage < r.first+r.count }

// shown goes through the stages that are shown.
func (r stageRow) shown() iter.Seq[end] {
	return func(yield func(end) bool) {
		for stage := r.first; stage < r.first+r.count; stage++ {
			if !yield(end{journey: r.journey, stage: stage}) {
				return
			}
		}
	}
}

// heights shares the rows of the screen.
type heights struct{ curve, head, band, detail int }

// shareRows gives the names of the stages a second row, then shows the curves,
// and leaves the rest to the wires, until the words below have more use for it.
func shareRows(rows, links int, asking bool) heights {
	h := heights{head: 1, detail: 3}
	switch {
	case asking:
		h.detail = 0
	case rows >= 17:
		h.detail = 5
	}
	spare := rows - 1 - 2*h.head - h.detail - leastBand
	take := func(rows int) bool {
		if spare < rows {
			return false
		}
		spare -= rows
		return true
	}
	if take(2) {
		h.head = 2
	}
	h.band = leastBand
	for h.band < 8 && take(1) {
		h.band++
	}
	switch {
	case take(2 * curve.Tall):
		h.curve = curve.Tall
	case take(2 * curve.Short):
		h.curve = curve.Short
	}
	for h.band < 8+2*links && take(1) {
		h.band++
	}
	h.detail += max(0, spare)
	return h
}

func (s *Interlock) drawFacing(f *frame.Frame, area frame.Rect) {
	p := &facing{s: s, f: f, t: s.desk.Theme(), wires: s.between(), around: frame.Inset(area, 1, 0)}
	if s.maker != nil {
		p.wires = append(slices.Clone(p.wires), s.maker.preview()...)
	}
	h := shareRows(area.Dy(), len(p.wires), s.maker != nil)
	for side := range p.rows {
		p.rows[side] = p.row(side)
	}
	curves, area := frame.CutTop(area, h.curve)
	heads, area := frame.CutTop(area, h.head)
	band, area := frame.CutTop(area, h.band)
	lower, area := frame.CutTop(area, h.head)
	lowerCurves, area := frame.CutTop(area, h.curve)
	whose, detail := frame.CutTop(area, 1)
	p.drawCurve(curves, p.rows[customers])
	p.drawHeads(heads, p.rows[customers])
	p.drawHeads(lower, p.rows[employees])
	p.drawCurve(lowerCurves, p.rows[employees])
	p.drawBand(band)
	s.drawWhose(f, frame.Inset(whose, 1, 0), employees)
	s.drawDetail(f, detail)
}

// row chooses the stages of a side that are shown: those that the cursor and
// its links need.
func (p *facing) row(side int) stageRow {
	journey := p.s.journey(side)
	all, room := len(journey.Stages), p.around.Dx()
	r := stageRow{side: side, journey: journey}
	if all == 0 {
		return r
	}
	r.count = max(1, min(all, room/leastColumn))
	r.width = min(mostColumn, room/r.count)
	r.x = p.around.Min.X + (room-r.count*r.width)/2
	from, to := p.needed(side)
	r.first = max(0, min(inView(p.s.scroll.stage[side], from, to+1, r.count), all-r.count))
	p.s.scroll.stage[side] = r.first
	return r
}

// needed is the range of stages that should be seen: where the cursor is or,
// across from it, where its links lead.
func (p *facing) needed(side int) (from, to int) {
	at := p.s.at.stage[side]
	other, onStages := p.s.at.part.side()
	if !onStages || other == side {
		return at, at
	}
	stage, ok := p.s.stageOf(other)
	linked := touching(p.wires, stage)
	if !ok || len(linked) == 0 {
		return p.s.scroll.stage[side], p.s.scroll.stage[side]
	}
	from, to = linked[0].on(side).stage, linked[0].on(side).stage
	for _, w := range linked {
		from, to = min(from, w.on(side).stage), max(to, w.on(side).stage)
	}
	return from, to
}

// drawHeads draws the stages of a side: number, name, star and emotion. Those
// outside the chosen moments are grey.
func (p *facing) drawHeads(area frame.Rect, r stageRow) {
	if r.count == 0 {
		p.f.Text(frame.Inset(area, 2, 0), p.t.Muted, "No stages yet: 4 shows where they are made.")
		return
	}
	for stage := range r.shown() {
		p.drawHead(r.column(area, stage.stage), r.side, stage)
	}
	left, right := frame.XYWH(p.around.Min.X-1, area.Min.Y, 1, 1), frame.XYWH(p.around.Max.X, area.Min.Y, 1, 1)
	if r.first > 0 {
		p.f.Text(left, p.t.Key, p.t.Glyphs.Left)
	}
	if r.first+r.count < len(r.journey.Stages) {
		p.f.Text(right, p.t.Key, p.t.Glyphs.Right)
	}
}

func (p *facing) drawHead(column frame.Rect, side int, stage end) {
	p.f.Zone(column, stageZone(side, stage.stage))
	card, fill := frame.Inset(column, 1, 0), p.t.SelectedSoft
	text := p.t.Muted
	if p.s.chosen(side, stage) {
		fill = sideFill(p.t, side)
		text = fill
	}
	own, onStages := p.s.at.part.side()
	switch at := p.s.at.stage[side] == stage.stage; {
	case at && p.s.form == gridForm:
		text.Bold = true
	case at && onStages && own == side:
		fill, text = p.t.Selected, p.t.Selected
		p.f.Text(column, p.t.Title, p.t.Glyphs.Cursor)
	}
	p.f.Fill(card, fill)
	first, _ := frame.CutTop(card, 1)
	sign, signStyle := emotion(p.t, stage.at())
	right, _ := frame.CutRight(first, 2)
	p.f.TextRight(right, signStyle, sign)
	reserved := 3
	if stage.at().Moment != nil {
		reserved = 5
		star, _ := frame.CutRight(first, 4)
		p.f.Text(star, p.t.Moment, p.t.Glyphs.Moment)
	}
	_, name := frame.CutRight(card, reserved)
	if name.Dy() == 1 {
		p.f.Text(name, text, stageTitle(stage))
		return
	}
	p.f.Wrap(name, text, stageTitle(stage))
}

// chosen reports whether a stage belongs to the chosen moments: it is one, or
// a link joins it with one. While nothing is chosen, everything belongs.
func (s *Interlock) chosen(side int, stage end) bool {
	if stage.at().Moment != nil {
		return true
	}
	marked := func(stage model.Stage) bool { return stage.Moment != nil }
	if journey := s.journey(customers); journey == nil || !slices.ContainsFunc(journey.Stages, marked) {
		return true
	}
	return side == employees && slices.ContainsFunc(s.known.wires, func(w wire) bool {
		return w.touches(stage) && (w.from.at().Moment != nil || w.to.at().Moment != nil)
	})
}

// drawCurve draws how a side feels from stage to stage.
func (p *facing) drawCurve(area frame.Rect, r stageRow) {
	if area.Empty() || r.count == 0 {
		return
	}
	var points []curve.Point
	for stage := max(0, r.first-1); stage < min(len(r.journey.Stages), r.first+r.count+1); stage++ {
		point := curve.Point{X: r.middle(stage)}
		if value := r.journey.Stages[stage].Emotion; value != nil {
			point.Value, point.Known = *value, true
		}
		points = append(points, point)
	}
	inner := frame.XYWH(p.around.Min.X, area.Min.Y, p.around.Dx(), area.Dy())
	for x := r.x + 1; x < r.x+r.count*r.width; x += 4 {
		p.f.Glyph(x, area.Min.Y+curve.Row(0, area.Dy()), p.t.Border, p.t.Glyphs.Separator)
	}
	p.f.Within(inner, func() { curve.Draw(p.f, inner, p.t, sideStyle(p.t, r.side), points) })
}
