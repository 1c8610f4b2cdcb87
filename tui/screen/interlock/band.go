package interlock

import (
	"cmp"
	"slices"

	"interlock/tui/frame"
	"interlock/tui/part/link"
)

// leastBand is the rows that wires need: at both ends the tip and the label,
// and one row to cross over.
const leastBand = 5

// strand is a wire as it is drawn: from its column under the customer's stage
// along a row to its column over the employee's stage.
type strand struct {
	wire
	x     [2]int  // by side
	shown [2]bool // whether the stage at that end is shown
	room  [2]int  // the columns between it and its neighbours
	track int     // the row, from the top of the tracks; straight ones have none
}

func (s strand) straight() bool { return s.x[customers] == s.x[employees] }

func (s strand) rightwards() bool { return s.x[customers] < s.x[employees] }

func (s strand) span() (from, to int) {
	return min(s.x[customers], s.x[employees]), max(s.x[customers], s.x[employees])
}

// overlaps reports whether two strands would touch in one row.
func (s strand) overlaps(other strand) bool {
	from, to := s.span()
	otherFrom, otherTo := other.span()
	return from <= otherTo+1 && otherFrom <= to+1
}

// arrival is the side that the link leads to.
func (s strand) arrival() int {
	if s.back() {
		return employees
	}
	return customers
}

// labelled is the side at which the label stands: where the link arrives or,
// when that is not shown, where it comes from.
func (s strand) labelled() int {
	if arrival := s.arrival(); s.shown[arrival] {
		return arrival
	}
	return 1 - s.arrival()
}

// strands places the wires that are seen.
func (p *facing) strands(tracks int) []strand {
	var list []strand
	for _, w := range p.wires {
		one := strand{wire: w}
		for side, row := range p.rows {
			one.shown[side] = row.shows(w.on(side).stage)
		}
		if one.shown[customers] || one.shown[employees] {
			list = append(list, one)
		}
	}
	for side := range p.rows {
		p.placePorts(list, side)
	}
	for i := range list {
		if one := &list[i]; one.shown[customers] && one.shown[employees] && max(one.x[0]-one.x[1], one.x[1]-one.x[0]) == 1 {
			one.x[employees] = one.x[customers]
		}
	}
	placeTracks(list, tracks)
	return list
}

// placePorts spreads the ends of wires at each stage, in the order of the
// stages they lead to, so that they cross as little as can be. What is not
// shown lies beyond the edge. The columns of the two sides are even and odd, so
// that no wire falls on another.
func (p *facing) placePorts(list []strand, side int) {
	row := p.rows[side]
	atStage := map[int][]*strand{}
	for i := range list {
		stage := list[i].on(side).stage
		switch {
		case list[i].shown[side]:
			atStage[stage] = append(atStage[stage], &list[i])
		case stage < row.first:
			list[i].x[side] = p.around.Min.X
		default:
			list[i].x[side] = p.around.Max.X - 1
		}
	}
	for stage, ends := range atStage {
		slices.SortStableFunc(ends, func(a, b *strand) int {
			return cmp.Compare(a.on(1-side).stage, b.on(1-side).stage)
		})
		spacing := max(2, min(8, (row.width-2)/len(ends)/2*2))
		left := row.x + (stage-row.first)*row.width
		start := row.middle(stage) - (len(ends)-1)*spacing/2
		start += (start + side) & 1
		for i, one := range ends {
			one.x[side] = max(left+1, min(start+i*spacing, left+row.width-2))
			one.room[side] = spacing
		}
	}
}

// placeTracks gives every strand that is not straight a row. Strands that lead
// to the same direction nest instead of crossing; when the rows do not suffice,
// the last one is shared.
func placeTracks(list []strand, tracks int) {
	var order []*strand
	for i := range list {
		if !list[i].straight() {
			order = append(order, &list[i])
		}
	}
	slices.SortStableFunc(order, func(a, b *strand) int {
		switch {
		case a.rightwards() != b.rightwards():
			return map[bool]int{true: -1, false: 1}[a.rightwards()]
		case a.rightwards():
			return cmp.Compare(b.x[customers], a.x[customers])
		}
		return cmp.Compare(a.x[customers], b.x[customers])
	})
	used := 0
	for i, one := range order {
		one.track = firstFree(order[:i], *one)
		used = max(used, one.track+1)
	}
	for _, one := range order {
		if used <= tracks {
			one.track = (2*one.track + 1) * tracks / (2 * used)
		}
		one.track = min(one.track, tracks-1)
	}
}

// firstFree is the first row below those that a strand must nest in.
func firstFree(placed []*strand, one strand) int {
	track := 0
	for _, other := range placed {
		if other.rightwards() == one.rightwards() && other.overlaps(one) {
			track = max(track, other.track+1)
		}
	}
	taken := func() bool {
		return slices.ContainsFunc(placed, func(other *strand) bool { return other.track == track && other.overlaps(one) })
	}
	for taken() {
		track++
	}
	return track
}

// drawBand draws the wires: first what runs across, then what runs up and down
// over it, and on top the one that the cursor is on.
func (p *facing) drawBand(area frame.Rect) {
	if area.Dy() < leastBand {
		return
	}
	list := p.strands(area.Dy() - leastBand + 1)
	if len(list) == 0 {
		p.drawNoWires(area)
		return
	}
	slices.SortStableFunc(list, func(a, b strand) int { return p.rank(a) - p.rank(b) })
	p.f.Within(frame.XYWH(p.around.Min.X, area.Min.Y, p.around.Dx(), area.Dy()), func() {
		for _, each := range list {
			p.drawAcross(area, each)
		}
		for _, each := range list {
			if p.rank(each) == marked {
				p.drawAcross(area, each)
			}
			p.drawUpright(area, each)
			p.drawLabel(area, each)
		}
	})
}

func (p *facing) drawNoWires(area frame.Rect) {
	_, row := frame.CutTop(area, area.Dy()/2)
	p.f.TextCenter(row, p.t.Muted, "No link between these two yet: n makes one. [ ] and { } show other journeys.")
}

// The ranks of wires, in the order in which they are drawn.
const (
	plain  = iota
	near   // at the stage the cursor is on
	marked // the cursor is on it
)

func (p *facing) rank(one strand) int {
	if p.s.maker != nil && p.s.maker.link == "" {
		return map[bool]int{true: marked, false: plain}[one.link.ID == ""] // only the one being made
	}
	side, onStages := p.s.at.part.side()
	if !onStages {
		if one.link.ID == p.s.at.link {
			return marked
		}
		return plain
	}
	stage, _ := p.s.stageOf(side)
	if one.touches(stage) {
		return near
	}
	return plain
}

// look is how a wire is drawn.
func (p *facing) look(one strand) (frame.Style, frame.BorderSet) {
	_, style := link.Sign(one.link, p.t)
	set := p.t.Glyphs.Rounded
	if one.back() {
		set.Horizontal, set.Vertical = p.t.Glyphs.Dashed, p.t.Glyphs.DashedVertical
	}
	switch p.rank(one) {
	case marked:
		style.Bold = true
		return style, p.t.Glyphs.Heavy
	case near:
		style.Bold = true
	}
	return style, set
}

// trackRow is the row in which a strand runs across.
func trackRow(area frame.Rect, one strand) int { return area.Min.Y + 2 + one.track }

// drawAcross draws the row of a strand between its corners. Where its stage is
// not shown, it leaves at the edge.
func (p *facing) drawAcross(area frame.Rect, one strand) {
	if one.straight() {
		return
	}
	style, set := p.look(one)
	y := trackRow(area, one)
	from, to := one.span()
	p.f.HLine(from+1, to, y, style, set.Horizontal)
	p.f.Zone(frame.XYWH(from, y, to-from+1, 1), linkZone(one.link.ID))
	for side := range one.shown {
		if !one.shown[side] {
			edge := p.t.Glyphs.Right
			if one.x[side] == p.around.Min.X {
				edge = p.t.Glyphs.Left
			}
			p.f.Glyph(one.x[side], y, style, edge)
		}
	}
}

// drawUpright draws the two upright parts of a strand with its corners, and the
// tip where it arrives.
func (p *facing) drawUpright(area frame.Rect, one strand) {
	style, set := p.look(one)
	y := trackRow(area, one)
	if one.straight() {
		p.upright(one.x[customers], area.Min.Y, area.Max.Y, style, set, one)
	} else {
		upper, lower := set.BottomRight, set.TopLeft
		if one.rightwards() {
			upper, lower = set.BottomLeft, set.TopRight
		}
		if one.shown[customers] {
			p.upright(one.x[customers], area.Min.Y, y, style, set, one)
			p.f.Glyph(one.x[customers], y, style, upper)
		}
		if one.shown[employees] {
			p.upright(one.x[employees], y+1, area.Max.Y, style, set, one)
			p.f.Glyph(one.x[employees], y, style, lower)
		}
	}
	style.Bold = true
	if arrival := one.arrival(); one.shown[arrival] {
		tip, y := p.t.Glyphs.Up, area.Min.Y
		if arrival == employees {
			tip, y = p.t.Glyphs.Down, area.Max.Y-1
		}
		p.f.Glyph(one.x[arrival], y, style, tip)
	}
}

func (p *facing) upright(x, from, to int, style frame.Style, set frame.BorderSet, one strand) {
	p.f.VLine(x, from, to, style, set.Vertical)
	p.f.Zone(frame.XYWH(x, from, 1, to-from), linkZone(one.link.ID))
}

// drawLabel writes effect and strength at the left of a wire, and impact, level
// and basis at its right, as much as there is room for.
func (p *facing) drawLabel(area frame.Rect, one strand) {
	side := one.labelled()
	y := area.Min.Y + 1
	if side == employees {
		y = area.Max.Y - 2
	}
	x, room := one.x[side], one.room[side]
	sign, style := link.Sign(one.link, p.t)
	style.Bold = true
	if p.rank(one) == marked {
		style = p.t.Selected
		p.f.Glyph(x-min(3, room-1), y, p.t.Title, p.t.Glyphs.Cursor)
	}
	if room < 4 {
		p.f.Glyph(x, y, style, firstSign(sign))
		return
	}
	p.f.Text(frame.XYWH(x-2, y, 2, 1), style, sign)
	p.f.Zone(frame.XYWH(x-2, y, room-1, 1), linkZone(one.link.ID))
	if room >= 6 {
		letters := link.Letters(one.link)
		if room >= 8 {
			letters += link.Basis(one.link, p.t)
		}
		text := p.t.Text
		if p.rank(one) == marked {
			text = p.t.Selected
		}
		p.f.Text(frame.XYWH(x+1, y, 3, 1), text, letters)
	}
}

// firstSign is the sign of a label without its number.
func firstSign(sign string) string {
	for _, r := range sign {
		return string(r)
	}
	return ""
}
