package agenda

import (
	"fmt"
	"strings"
	"time"

	"interlock/model/agenda"
	"interlock/tui/frame"
	"interlock/tui/part/figures"
	"interlock/tui/theme"
)

const (
	// sideBySide is the width from which the blocks stand beside the large time.
	sideBySide = 72
	// roomy is the height from which lines are set apart.
	roomy = 26
	// longestLine is the longest line of a text that is read aloud.
	longestLine = 76
	// lastMinute is when the time of a block begins to press.
	lastMinute = time.Minute
)

// Draw draws the blocks and the one that runs, or the agendas to choose from.
func (s *Agenda) Draw(f *frame.Frame, area frame.Rect) {
	area = frame.Inset(area, 1, 0)
	if s.choosing() {
		s.drawChoice(f, area)
		return
	}
	t, view := s.desk.Theme(), s.view()
	line, area := frame.CutTop(area, 1)
	s.drawHead(f, line, view)
	if area.Dy() >= roomy {
		_, area = frame.CutTop(area, 1)
	}
	list, panel := s.divide(area)
	s.drawList(f, list, view)
	f.Within(panel, func() { s.drawPanel(f, panel, t, view) })
}

// divide gives the blocks their room and the large time the rest of it.
func (s *Agenda) divide(area frame.Rect) (list, panel frame.Rect) {
	if area.Dx() < sideBySide {
		panel, list = frame.CutTop(area, max(9, area.Dy()/2))
		return list, panel
	}
	gap := 2
	if area.Dx() >= 100 {
		gap = 4
	}
	list, panel = frame.CutLeft(area, min(60, max(40, area.Dx()*3/8)))
	_, panel = frame.CutLeft(panel, gap)
	return list, panel
}

// drawHead draws which agenda it is, and when it ends.
func (s *Agenda) drawHead(f *frame.Frame, line frame.Rect, view agenda.View) {
	t, clock := s.desk.Theme(), s.timer.Clock()
	words, style := ending(view), t.Muted
	if view.Phase == agenda.Waiting {
		total := 0
		for _, block := range view.Blocks {
			total += block.Minutes
		}
		words = fmt.Sprintf("%s in %s", counted(total, "minute"), counted(len(view.Blocks), "block"))
	} else if whole(view.Late) > 0 {
		style = t.Warning
	}
	right, left := frame.CutRight(line, frame.Width(words))
	f.Text(right, style, words)
	_, left = frame.CutRight(left, 2)
	f.Text(left, t.Heading, clock.Title)
}

// drawPanel draws the block that runs, or what there is instead.
func (s *Agenda) drawPanel(f *frame.Frame, area frame.Rect, t *theme.Theme, view agenda.View) {
	switch view.Phase {
	case agenda.Waiting:
		s.drawWaiting(f, area, t, view)
	case agenda.Finished:
		s.drawFinished(f, area, t, view)
	default:
		s.drawRunning(f, area, t, view)
	}
}

// drawRunning draws the block that runs with its time as large as it fits.
func (s *Agenda) drawRunning(f *frame.Frame, area frame.Rect, t *theme.Theme, view agenda.View) {
	block, _ := view.Current()
	look := s.pressing(t, view)
	area = drawTitle(f, area, t, block.Block, fmt.Sprintf("%d of %d", view.Running+1, len(view.Blocks)))
	area = s.drawTime(f, area, t, look, agenda.Figures(view.Left))
	words := fmt.Sprintf("left of %s", counted(block.Given, "minute"))
	switch {
	case view.Left <= 0:
		words = fmt.Sprintf("over its %s", counted(block.Given, "minute"))
	case view.Phase == agenda.Halted:
		words = fmt.Sprintf("left of %d min, paused: t goes on", block.Given)
	}
	line, area := frame.CutTop(area, 1)
	used := f.Text(line, look, words)
	_, line = frame.CutLeft(line, used+2)
	line, _ = frame.CutLeft(line, longestLine-used)
	drawBar(f, line, t, look, block)
	drawWork(f, area, t, block.Block, next(view))
}

// pressing is the look of a time: it warns before a block is over, and after.
func (s *Agenda) pressing(t *theme.Theme, view agenda.View) frame.Style {
	switch {
	case view.Phase == agenda.Halted:
		return t.Muted
	case view.Left <= 0:
		return t.Error
	case view.Left <= lastMinute:
		return t.Warning
	}
	return t.Title
}

// drawTitle draws which block it is and what it is called, and returns the room
// below.
func drawTitle(f *frame.Frame, area frame.Rect, t *theme.Theme, block agenda.Block, position string) frame.Rect {
	set := area.Dy() >= roomy
	line, area := frame.CutTop(area, 1)
	words := position
	if way := how(block.Round); way != "" {
		words += " " + t.Glyphs.Separator + " " + way
	}
	if frame.Width(block.Title)+2+frame.Width(words) > line.Dx() {
		words = position
	}
	room := max(0, line.Dx()-2-frame.Width(words))
	left, _ := frame.CutLeft(line, min(room, frame.Width(block.Title)))
	f.Text(left, t.Title, block.Title)
	_, right := frame.CutLeft(line, left.Dx()+2)
	f.Text(right, t.Muted, words)
	if set {
		_, area = frame.CutTop(area, 1)
	}
	return area
}

// drawTime draws a time large, but leaves half of the room to the texts, and
// returns the room below it.
func (s *Agenda) drawTime(f *frame.Frame, area frame.Rect, t *theme.Theme, look frame.Style, words string) frame.Rect {
	room, _ := frame.CutTop(area, max(area.Dy()/2, min(5, area.Dy())))
	drawn := figures.Draw(f, room, t, look, words)
	_, area = frame.CutTop(area, drawn.Dy())
	if area.Dy() >= roomy/2 {
		_, area = frame.CutTop(area, 1)
	}
	return area
}

// drawBar draws how much of the block is over.
func drawBar(f *frame.Frame, line frame.Rect, t *theme.Theme, look frame.Style, block agenda.Progress) {
	over := min(1, block.Actual.Minutes()/float64(block.Given))
	filled := int(over * float64(line.Dx()))
	used := f.Text(line, look, strings.Repeat(t.Glyphs.Bar, filled))
	_, line = frame.CutLeft(line, used)
	f.Text(line, t.Muted, strings.Repeat(t.Glyphs.BarRest, line.Dx()))
}

// drawWork draws what the room is asked, what the facilitator does, and what
// comes next at the bottom.
func drawWork(f *frame.Frame, area frame.Rect, t *theme.Theme, block agenda.Block, next string) {
	area, _ = frame.CutLeft(area, longestLine)
	if next != "" {
		var line frame.Rect
		line, area = frame.CutBottom(area, 1)
		used := f.Text(line, t.Key, "Next  ")
		_, line = frame.CutLeft(line, used)
		f.Text(line, t.Muted, next)
	}
	_, area = frame.CutTop(area, 1)
	used := f.Wrap(area, t.Heading, block.Prompt)
	if lines := len(frame.Lines(block.Do, area.Dx())); used > 0 && area.Dy() > used+lines {
		used++
	}
	_, area = frame.CutTop(area, used)
	f.Wrap(area, t.Text, block.Do)
}

// next says what comes after the block that runs.
func next(view agenda.View) string {
	block, ok := view.Following()
	if !ok {
		return "the end"
	}
	return fmt.Sprintf("%s, %d min", block.Title, block.Given)
}

// drawWaiting draws how to start the first block.
func (s *Agenda) drawWaiting(f *frame.Frame, area frame.Rect, t *theme.Theme, view agenda.View) {
	block := view.Blocks[s.cursor]
	area = drawTitle(f, area, t, block.Block, fmt.Sprintf("%d of %d", s.cursor+1, len(view.Blocks)))
	area = s.drawTime(f, area, t, t.Muted, agenda.Figures(time.Duration(block.Minutes)*time.Minute))
	line, area := frame.CutTop(area, 1)
	if s.desk.ReadOnly() == "" {
		used := f.Text(line, t.Key, "enter")
		_, line = frame.CutLeft(line, used+1)
		f.Text(line, t.Text, "starts the clock with "+view.Blocks[0].Title)
	}
	drawWork(f, area, t, block.Block, "")
}

// drawFinished draws how the time went, and what is left to do.
func (s *Agenda) drawFinished(f *frame.Frame, area frame.Rect, t *theme.Theme, view agenda.View) {
	spent, planned := time.Duration(0), 0
	for _, block := range view.Blocks {
		spent += block.Actual
		planned += block.Minutes
	}
	line, area := frame.CutTop(area, 1)
	f.Text(line, t.Title, "The agenda is finished")
	area = s.drawTime(f, area, t, t.Success, hours(whole(spent)))
	line, area = frame.CutTop(area, 1)
	f.Text(line, t.Success, fmt.Sprintf("hours in all, of %s planned", hours(planned)))
	_, area = frame.CutTop(area, 1)
	f.Wrap(area, t.Text, "What was found is worth most today. x publishes the page, and : finds everything else: the minutes, a commit, the parking lot.")
}
