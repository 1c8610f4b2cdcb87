package plan

import (
	"errors"
	"fmt"
	"image"
	"strconv"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/plot"
)

// The ends of impact and effort, and the middle between them.
const (
	lowest  = 1
	highest = 5
	half    = 3
)

// mostSpread is how many points of impact an initiative may be off when we are
// not sure at all.
const mostSpread = 2

// priorities is the view of impact against effort.
func (s *Plan) priorities() *view {
	return &view{
		title: "Priority", kinds: []model.Kind{model.KindInitiative},
		stops: s.priorityStops, draw: s.drawPriorities, add: s.newInitiative, carry: s.carryWeight,
		empty: "There is nothing to weigh yet. n adds the first initiative.",
	}
}

func (s *Plan) priorityStops() []stop {
	var list []stop
	for _, initiative := range s.desk.Workshop().Initiatives() {
		list = append(list, stop{place: placeOf(initiative)})
	}
	return list
}

// carryWeight says that an initiative takes more work (across) or helps less
// (down), by one of five.
func (s *Plan) carryWeight(across, down int) (model.Edit, error) {
	initiative := s.initiative()
	if initiative == nil {
		return model.Edit{}, errors.New("go to an initiative first")
	}
	key, value, by := "effort", initiative.Effort, across
	if down != 0 {
		key, value, by = "impact", initiative.Impact, -down
	}
	next := half
	if value != nil {
		next = *value + by
	}
	if next < lowest || next > highest {
		return model.Edit{}, errEnd
	}
	return s.set(key, strconv.Itoa(next))
}

const (
	leastList  = 34
	widestPlot = 100
)

// drawPriorities draws the plot and beside it the initiatives by number.
func (s *Plan) drawPriorities(f *frame.Frame, area frame.Rect) {
	picture, list := frame.CutLeft(area, min(max(area.Dx()-leastList-2, area.Dx()/2), area.Dx()*3/5, widestPlot))
	_, list = frame.CutLeft(list, 2)
	s.drawPlot(f, picture)
	s.drawWeights(f, list)
}

func (s *Plan) drawPlot(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	axis := func(label string) plot.Axis {
		return plot.Axis{Low: lowest - 0.5, High: highest + 0.5, LowText: "low", HighText: "high", Label: label}
	}
	p := plot.New(f, area, t, axis("effort"), axis("impact"))
	p.Level(half, t.Border, "")
	middle := p.At(half, half)
	f.VLine(middle.X, p.Inside.Min.Y, p.Inside.Max.Y, t.Border, t.Glyphs.Light.Vertical)
	left, right := p.Inside, p.Inside
	left.Max.X, right.Min.X = middle.X, middle.X+2
	f.Text(left, t.Muted, "quick wins")
	f.Text(right, t.Muted, "big bets")
	left.Min.Y, right.Min.Y = left.Max.Y-1, right.Max.Y-1
	f.Text(left, t.Muted, "fill-ins")
	f.Text(right, t.Muted, "money pits")
	s.drawPoints(f, p)
}

// drawPoints draws each initiative with the spread of its impact: the less sure
// we are, the longer the line. Those in the same cell stand side by side.
func (s *Plan) drawPoints(f *frame.Frame, p plot.Plot) {
	t := s.desk.Theme()
	var placed []int
	for i, stop := range s.view().known {
		_, id := model.KindOf(stop.place.File)
		initiative := s.desk.Workshop().Initiative(id)
		if initiative.Impact == nil || initiative.Effort == nil {
			continue
		}
		placed = append(placed, i)
		if spread, ok := spreadOf(initiative); ok {
			impact := float64(*initiative.Impact)
			p.Spread(float64(*initiative.Effort), max(impact-spread, lowest-0.5), min(impact+spread, highest+0.5), t.BorderFocus)
		}
	}
	taken := map[image.Point]int{}
	for _, i := range placed {
		_, id := model.KindOf(s.view().known[i].place.File)
		initiative := s.desk.Workshop().Initiative(id)
		at := p.At(float64(*initiative.Effort), float64(*initiative.Impact))
		name, style := strconv.Itoa(i+1), t.Title
		if s.selected(s.view().known[i]) {
			style = t.Selected
		}
		offset := taken[at]
		taken[at] += len(name) + 1
		cell := frame.XYWH(at.X+offset, at.Y, len(name), 1)
		f.Text(cell, style, name)
		f.Zone(cell, zone(i))
	}
}

// spreadOf is how far the impact may be off, in points; false when nobody said
// how sure we are.
func spreadOf(initiative *model.Initiative) (float64, bool) {
	if initiative.Confidence == nil {
		return 0, false
	}
	return (1 - max(0, min(*initiative.Confidence, 1))) * mostSpread, true
}

const weightRows = 3

// drawWeights lists the initiatives with their numbers in the plot.
func (s *Plan) drawWeights(f *frame.Frame, area frame.Rect) {
	t, v := s.desk.Theme(), s.view()
	const legend = "A line through a number says how far its impact may be off."
	foot, area := frame.CutBottom(area, len(frame.Lines(legend, area.Dx())))
	f.Wrap(foot, t.Muted, legend)
	s.page = max(1, area.Dy()/weightRows)
	v.follow(v.at*weightRows, v.at*weightRows+2, len(v.known)*weightRows-1, area.Dy())
	f.Within(area, func() {
		first, last := v.shown(len(v.known), weightRows, area.Dy())
		for i := first; i < last; i++ {
			_, id := model.KindOf(v.known[i].place.File)
			s.drawWeight(f, frame.XYWH(area.Min.X, area.Min.Y+i*weightRows-v.top, area.Dx(), 2), i, s.desk.Workshop().Initiative(id))
		}
	})
}

func (s *Plan) drawWeight(f *frame.Frame, area frame.Rect, index int, initiative *model.Initiative) {
	t := s.desk.Theme()
	f.Zone(area, zone(index))
	head, rest := frame.CutTop(area, 1)
	style := t.Title
	if s.selected(s.view().known[index]) {
		style = t.Selected
		f.Fill(head, t.Selected)
		f.Text(head, t.Selected, t.Glyphs.Cursor)
		f.Fill(rest, t.SelectedSoft)
	}
	_, head = frame.CutLeft(head, 2)
	f.Text(head, style, fmt.Sprintf("%d %s", index+1, initiative.Title()))
	_, rest = frame.CutLeft(rest, 4)
	text, muted := weight(initiative), t.Text
	if missing := unweighed(initiative); missing != "" {
		text, muted = missing, t.Muted
	}
	f.Text(rest, muted, text)
}

// unweighed asks for what keeps an initiative out of the plot.
func unweighed(initiative *model.Initiative) string {
	switch {
	case initiative.Impact == nil && initiative.Effort == nil:
		return "How much does it help and take?"
	case initiative.Impact == nil:
		return "How much does it help?"
	case initiative.Effort == nil:
		return "How much work is it?"
	}
	return ""
}
