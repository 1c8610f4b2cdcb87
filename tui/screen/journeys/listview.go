package journeys

import (
	"fmt"
	"strings"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const (
	listColumns = 28  // the width of the list
	wideScreen  = 150 // from here on the list stays beside the grid
)

// listWidth is the columns that the list takes; none when it is not shown.
func (s *Journeys) listWidth(width int) int {
	if s.listed || width >= wideScreen {
		return min(listColumns, width/2)
	}
	return 0
}

// drawList draws all journeys, those of customers first, each with its curve
// in small.
func (s *Journeys) drawList(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	f.VLine(area.Max.X-1, area.Min.Y, area.Max.Y, t.Border, t.Glyphs.Light.Vertical)
	_, area = frame.CutRight(area, 1)
	all := s.desk.Workshop().Journeys()
	if len(all) == 0 {
		f.Wrap(frame.Inset(area, 1, 1), t.Muted, "No journeys yet: n makes one.")
		return
	}
	top, bottom := s.listRows(all)
	s.scroll.list = max(0, min(max(min(s.scroll.list, top), bottom-area.Dy()), top))
	f.Within(area, func() {
		y := area.Min.Y - s.scroll.list
		for i, journey := range all {
			if i == 0 || all[i-1].Side != journey.Side {
				y = s.drawListHead(f, area, y, i, journey.Side)
			}
			s.drawListEntry(f, frame.XYWH(area.Min.X, y, area.Dx(), 2), journey)
			y += 2
		}
	})
}

// listRows is where the entry of the journey that is shown begins and ends;
// the first one begins with its heading.
func (s *Journeys) listRows(all []*model.Journey) (top, bottom int) {
	y := 0
	for i, journey := range all {
		start := y
		if i == 0 || all[i-1].Side != journey.Side {
			y += 1 + min(i, 1)
		}
		y += 2
		if journey.ID == s.id {
			return start, y
		}
	}
	return 0, 0
}

func (s *Journeys) drawListHead(f *frame.Frame, area frame.Rect, y, index int, side model.Side) int {
	y += min(index, 1)
	label := map[model.Side]string{model.Customer: "CUSTOMERS", model.Employee: "EMPLOYEES"}[side]
	if label == "" {
		label = "NO SIDE YET"
	}
	f.Text(frame.XYWH(area.Min.X+1, y, area.Dx()-1, 1), sideStyle(s.desk.Theme(), side), label)
	return y + 1
}

// drawListEntry draws the title of a journey, and below it the persona and the
// emotions of its stages.
func (s *Journeys) drawListEntry(f *frame.Frame, area frame.Rect, journey *model.Journey) {
	t := s.desk.Theme()
	f.Zone(area, "journeys:list:"+journey.ID)
	title, muted := t.Text, t.Muted
	if journey.ID == s.id {
		title = t.Title
		if s.listed {
			title, muted = t.Selected, t.Selected
			f.Fill(area, t.Selected)
			f.Text(area, t.Selected, t.Glyphs.Cursor)
		} else {
			f.Fill(area, t.SelectedSoft)
		}
	}
	first, second := frame.CutTop(frame.Inset(area, 1, 0), 1)
	_, first = frame.CutLeft(first, 1)
	_, second = frame.CutLeft(second, 1)
	f.Text(first, title, journey.Title())
	spark := s.spark(journey, second.Dx()/2)
	right, left := frame.CutRight(second, frame.Width(spark))
	f.Text(right, sideStyle(t, journey.Side), spark)
	_, left = frame.CutRight(left, 1)
	name := s.personaName(journey)
	if name == "" {
		name = fmt.Sprintf("%d stages", len(journey.Stages))
	}
	f.Text(left, muted, name)
}

// spark draws the emotions of a journey in one row, as many as fit. Stages
// without data are blank.
func (s *Journeys) spark(journey *model.Journey, width int) string {
	levels := s.desk.Theme().Glyphs.Spark
	var text strings.Builder
	for i := range journey.Stages[:min(len(journey.Stages), width)] {
		emotion := journey.Stages[i].Emotion
		if emotion == nil {
			text.WriteString(" ")
			continue
		}
		value := max(model.LowestEmotion, min(*emotion, model.HighestEmotion)) - model.LowestEmotion
		text.WriteString(levels[value*(len(levels)-1)/(model.HighestEmotion-model.LowestEmotion)])
	}
	return text.String()
}

// clickList opens the journey of a zone of the list.
func (s *Journeys) clickList(event screen.MouseEvent) bool {
	id, ok := strings.CutPrefix(event.Zone, "journeys:list:")
	if ok && s.desk.Workshop().Journey(id) != nil {
		s.open(id)
		s.listed = event.Kind == screen.Click
	}
	return ok
}
