package empathy

import (
	"fmt"

	"interlock/model"
	"interlock/tui/frame"
)

// situationLines is how much of a situation the list shows.
const situationLines = 2

// drawList draws the maps of the workshop one under the other.
func (s *Empathy) drawList(f *frame.Frame, area frame.Rect) {
	if area.Empty() {
		return
	}
	t := s.desk.Theme()
	f.Zone(area, listZone)
	area = frame.Inset(area, 1, 0)
	head, area := frame.CutTop(area, 1)
	f.Text(head, t.Heading, "EMPATHY MAPS")
	list := s.all()
	s.scrollList(list, area)
	f.Within(area, func() {
		for i := s.listTop; i < len(list) && !area.Empty(); i++ {
			var entry frame.Rect
			entry, area = frame.CutTop(area, s.entryHeight(list[i], area.Dx()))
			s.drawEntry(f, entry, list[i])
			f.Zone(entry, fmt.Sprintf("%s%s", mapZone, list[i].ID))
			_, area = frame.CutTop(area, 1)
		}
	})
}

// scrollList keeps the map that is shown in the list.
func (s *Empathy) scrollList(list []*model.EmpathyMap, area frame.Rect) {
	at := 0
	for i, each := range list {
		if each.ID == s.id {
			at = i
		}
	}
	s.listTop = min(s.listTop, at)
	for ; s.listTop < at; s.listTop++ {
		needed := 0
		for _, each := range list[s.listTop : at+1] {
			needed += s.entryHeight(each, area.Dx()) + 1
		}
		if needed <= area.Dy()+1 {
			return
		}
	}
}

func (s *Empathy) entryHeight(of *model.EmpathyMap, width int) int {
	return 1 + min(situationLines, len(frame.Lines(of.Situation, width-2)))
}

// drawEntry draws whose map it is and its situation.
func (s *Empathy) drawEntry(f *frame.Frame, area frame.Rect, of *model.EmpathyMap) {
	t := s.desk.Theme()
	name, situation, side := s.sideStyle(of), t.Muted, t.Muted
	if of.ID == s.id {
		look := t.SelectedSoft
		if s.listed {
			look = t.Selected
			name, situation, side = look, look, look
		}
		f.Fill(area, look)
	}
	mark, rest := frame.CutLeft(area, 2)
	if of.ID == s.id && s.listed {
		f.Text(mark, name, t.Glyphs.Cursor)
	}
	head, below := frame.CutTop(rest, 1)
	word := string(s.side(of))
	right, head := frame.CutRight(head, frame.Width(word))
	f.Text(right, side, word)
	_, head = frame.CutRight(head, 1)
	f.Text(head, name, s.ownerName(of))
	f.Wrap(below, situation, of.Situation)
}
