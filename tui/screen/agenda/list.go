package agenda

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"interlock/model/agenda"
	"interlock/tui/frame"
	"interlock/tui/screen"
)

const (
	blockZone = "agenda:block:"
	planZone  = "agenda:plan:"
)

// drawList draws the blocks around the cursor, each with its time and minutes.
func (s *Agenda) drawList(f *frame.Frame, area frame.Rect, view agenda.View) {
	s.page = max(1, area.Dy())
	s.top = scrolled(s.top, s.cursor, s.page, len(view.Blocks))
	starts := s.starts(view)
	for i := s.top; i < min(len(view.Blocks), s.top+s.page); i++ {
		row := frame.XYWH(area.Min.X, area.Min.Y+i-s.top, area.Dx(), 1)
		f.Zone(row, blockZone+strconv.Itoa(i))
		s.drawBlock(f, row, view, i, starts[i])
	}
}

// scrolled is the first entry shown, so that the cursor is in sight.
func scrolled(top, cursor, page, count int) int {
	top = max(min(top, cursor), cursor+1-page)
	return max(0, min(top, count-page))
}

// starts says when each block began or will begin; before the agenda begins, so
// many minutes after it.
func (s *Agenda) starts(view agenda.View) []string {
	starts := make([]string, len(view.Blocks))
	at, minutes := s.desk.Now().Add(max(0, view.Left)), 0
	for i, block := range view.Blocks {
		switch {
		case view.Phase == agenda.Waiting:
			starts[i] = hours(minutes)
		case begun(view, i):
			starts[i] = block.Started.Format("15:04")
		case view.Phase != agenda.Finished && i > view.Running:
			starts[i] = at.Format("15:04")
		}
		minutes += block.Given
		if view.Running >= 0 && i > view.Running {
			at = at.Add(time.Duration(block.Given) * time.Minute)
		}
	}
	return starts
}

// begun reports whether a block has begun. Those after the one that runs are
// still to come, also when the room has gone back to an earlier one.
func begun(view agenda.View, index int) bool {
	return !view.Blocks[index].Started.IsZero() && (view.Phase == agenda.Finished || index <= view.Running)
}

// drawBlock draws one block: whether it is over, when it begins, what it is
// called, its minutes in the plan, and by how many it is off.
func (s *Agenda) drawBlock(f *frame.Frame, row frame.Rect, view agenda.View, index int, start string) {
	t, block := s.desk.Theme(), view.Blocks[index]
	text, muted := t.Text, t.Muted
	mark, markStyle, off := " ", t.Muted, block.Given-block.Minutes
	switch {
	case index == view.Running:
		mark, markStyle, text = t.Glyphs.Dot, s.pressing(t, view), t.Heading
		f.Fill(row, t.SelectedSoft)
		if view.Left < 0 {
			off += whole(-view.Left)
		}
	case begun(view, index):
		mark, markStyle, text = t.Glyphs.Check, t.Success, t.Muted
		off = whole(block.Actual) - block.Minutes
	}
	offStyle := muted
	if off > 0 {
		offStyle = t.Warning
	}
	if index == s.cursor {
		f.Fill(row, t.Selected)
		f.Text(row, t.Selected, t.Glyphs.Cursor)
		text, muted, markStyle, offStyle = t.Selected, t.Selected, t.Selected, t.Selected
	}
	_, row = frame.CutLeft(row, 2)
	cell, row := frame.CutLeft(row, 2)
	f.Text(cell, markStyle, mark)
	cell, row = frame.CutLeft(row, 5)
	f.TextRight(cell, muted, start)
	_, row = frame.CutLeft(row, 2)
	cell, row = frame.CutRight(row, 5)
	f.Text(cell, offStyle, " "+difference(off))
	cell, row = frame.CutRight(row, 4)
	f.TextRight(cell, muted, strconv.Itoa(block.Minutes))
	f.Text(row, text, block.Title)
}

// drawChoice draws the agendas, and the blocks of the one under the cursor.
func (s *Agenda) drawChoice(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	line, area := frame.CutTop(area, 1)
	used := f.Text(line, t.Heading, "Choose an agenda.")
	_, line = frame.CutLeft(line, used+1)
	f.Text(line, t.Text, s.why())
	_, area = frame.CutTop(area, 1)
	plans := s.timer.Agendas()
	chosen, ok := s.chosen()
	if !ok {
		f.Wrap(area, t.Text, "There is none here. A file under agendas is one: a title, and blocks with their minutes.")
		return
	}
	list, preview := s.divide(area)
	if area.Dx() < sideBySide {
		list, preview = preview, list
	}
	s.page = max(1, list.Dy()/3)
	s.topPlan = scrolled(s.topPlan, s.plan, s.page, len(plans))
	for i := s.topPlan; i < min(len(plans), s.topPlan+s.page); i++ {
		row := frame.XYWH(list.Min.X, list.Min.Y+3*(i-s.topPlan), list.Dx(), 2)
		f.Zone(row, planZone+strconv.Itoa(i))
		s.drawPlan(f, row, plans[i], i == s.plan)
	}
	s.drawPreview(f, preview, chosen)
}

// why says what an agenda is good for, or which one the workshop names in vain.
func (s *Agenda) why() string {
	if named := s.desk.Workshop().Frame().Agenda; named != "" && len(s.timer.Clock().Blocks) == 0 {
		return fmt.Sprintf("The workshop names '%s', which is not there.", named)
	}
	return "It says what comes next, and keeps the time."
}

func (s *Agenda) drawPlan(f *frame.Frame, row frame.Rect, plan agenda.Plan, selected bool) {
	t := s.desk.Theme()
	title, detail := t.Heading, t.Muted
	if selected {
		f.Fill(row, t.Selected)
		f.Text(row, t.Selected, t.Glyphs.Cursor)
		title, detail = t.Selected, t.Selected
	}
	_, row = frame.CutLeft(row, 2)
	line, below := frame.CutTop(row, 1)
	name := plan.Title
	if name == "" {
		name = plan.ID
	}
	f.Text(line, title, name)
	from := "bundled"
	if plan.Own {
		from = "your own"
	}
	f.Text(below, detail, strings.Join([]string{counted(plan.Total(), "minute"), counted(len(plan.Blocks), "block"), from}, ", "))
}

// drawPreview draws the blocks of an agenda.
func (s *Agenda) drawPreview(f *frame.Frame, area frame.Rect, plan agenda.Plan) {
	t := s.desk.Theme()
	blocks := agenda.New(plan.Agenda).Blocks
	for i, block := range blocks {
		row, rest := frame.CutTop(area, 1)
		if rest.Dy() == 0 && i+1 < len(blocks) {
			f.Text(row, t.Muted, fmt.Sprintf("and %d more", len(blocks)-i))
			return
		}
		cell, row := frame.CutLeft(row, 4)
		f.TextRight(cell, t.Muted, strconv.Itoa(block.Minutes))
		_, row = frame.CutLeft(row, 2)
		f.Text(row, t.Text, block.Title)
		area = rest
	}
}

// Mouse puts the cursor on a block or an agenda, and starts or follows it with
// a double-click.
func (s *Agenda) Mouse(event screen.MouseEvent) tea.Cmd {
	cursor, open := &s.cursor, s.begin
	text, ok := strings.CutPrefix(event.Zone, blockZone)
	if s.choosing() {
		text, ok = strings.CutPrefix(event.Zone, planZone)
		cursor, open = &s.plan, s.follow
	}
	switch event.Kind {
	case screen.WheelUp:
		*cursor = max(0, *cursor-1)
	case screen.WheelDown:
		*cursor++
	case screen.Click, screen.DoubleClick:
		index, err := strconv.Atoi(text)
		if !ok || err != nil {
			return nil
		}
		*cursor = index
		if event.Kind == screen.DoubleClick && s.locked() == "" {
			return open()
		}
	}
	return nil
}
