package round

import (
	"fmt"
	"strings"

	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/tui/frame"
	"interlock/tui/part/figures"
	"interlock/tui/screen"

	tea "charm.land/bubbletea/v2"
)

// zoneName begins every mouse zone of the layer.
const zoneName = "round:"

// Draw covers the window with the round.
func (l *Layer) Draw(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	f.Fill(area, t.Base)
	f.Zone(area, zoneName+"outside")
	head, body := frame.CutTop(area, 2)
	l.drawHead(f, head)
	body = frame.Inset(body, 2, 0)
	body = frame.Center(body, min(body.Dx(), widestBody), body.Dy())
	switch l.stage() {
	case writing:
		l.drawWriting(f, body)
	case dealing:
		l.drawDealing(f, body)
	case voting:
		l.drawVoting(f, body)
	case tallying:
		l.drawTally(f, body)
	case scoring:
		l.drawScoring(f, body)
	case agreeing:
		l.drawSpreads(f, body)
	}
}

// widestBody keeps what belongs together in sight of each other.
const widestBody = 124

// drawHead says what the round is about, and who sees what.
func (l *Layer) drawHead(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	line, rule := frame.CutTop(area, 1)
	line = frame.Inset(line, 1, 0)
	state, style := "hidden until you reveal it", t.Warning
	switch {
	case l.round.Phase == round.Review:
		state, style = "only this screen shows it", t.Warning
	case l.round.Shown():
		state, style = "revealed", t.Success
	}
	if time, _ := l.time(); time != "" && l.stage() != writing {
		state = time + "   " + state
	}
	right, left := frame.CutRight(line, frame.Width(state))
	f.Text(right, style, state)
	_, left = frame.CutRight(left, 2)
	used := f.Text(left, t.Title, Name(l.round))
	_, left = frame.CutLeft(left, used+2)
	f.Text(left, t.Text, l.round.Title(l.desk.Workshop()))
	f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
}

// time is what the running block of the agenda has left; "" while none runs.
func (l *Layer) time() (time string, over bool) {
	view := l.desk.Clock().At(l.desk.Now())
	if _, running := view.Current(); !running {
		return "", false
	}
	if view.Left <= 0 {
		return agenda.Remaining(view.Left), true
	}
	return agenda.Figures(view.Left), false
}

// drawTime draws the time left as large as it fits, in the middle of the area,
// and returns what is left below it.
func (l *Layer) drawTime(f *frame.Frame, area frame.Rect) frame.Rect {
	t := l.desk.Theme()
	time, over := l.time()
	if time == "" {
		return area
	}
	style := t.Title
	if over {
		style = t.Error
	}
	scale := figures.Scale(area.Dx(), area.Dy(), time)
	if over || scale == 0 {
		line, rest := frame.CutTop(area, 1)
		f.TextCenter(line, style, time)
		return rest
	}
	// The figures are drawn twice: at first to learn their width.
	drawn := figures.Draw(f, area, t, style, time)
	f.Fill(drawn, t.Base)
	_, shifted := frame.CutLeft(area, (area.Dx()-drawn.Dx())/2)
	drawn = figures.Draw(f, shifted, t, style, time)
	_, rest := frame.CutTop(area, drawn.Dy())
	return rest
}

// drawPrompt writes what is asked, in the middle where it is to stand large,
// and returns what is left below it.
func (l *Layer) drawPrompt(f *frame.Frame, area frame.Rect, text string) frame.Rect {
	for _, line := range frame.Lines(text, min(area.Dx(), widestPrompt)) {
		var row frame.Rect
		row, area = frame.CutTop(area, 1)
		f.TextCenter(row, l.desk.Theme().Title, line)
	}
	return area
}

// widestPrompt keeps the lines of a prompt short enough to read at a glance.
const widestPrompt = 72

// asked is what the room is asked; the round says so, or its kind does.
func (l *Layer) asked() string {
	switch {
	case l.round.Prompt != "":
		return l.round.Prompt
	case l.round.Kind == round.Scoring:
		return "How low does it get for you, stage by stage? Say it to the scribe alone."
	case l.round.Kind == round.Voting && l.round.Pooled:
		return fmt.Sprintf("The room has %s together. Where do they belong?", count(l.round.Dots, "dot"))
	case l.round.Kind == round.Voting:
		return fmt.Sprintf("Everybody has %s. Where do they belong?", count(l.round.Dots, "dot"))
	}
	return "One idea to a note, on your own and in silence: " + strings.ToLower(labels(l.round.NoteFields(l.desk.Workshop()))) + "."
}

// progress is how many have given something, in words.
func (l *Layer) progress() string {
	given, all := round.Progress(l.desk.Workshop(), l.round)
	return progress(l.round, given, all)
}

// drawPeople lists the people, the present one marked, those who are done with
// a check, over as many lines as it takes.
func (l *Layer) drawPeople(f *frame.Frame, area frame.Rect, done func(id string) bool) frame.Rect {
	t := l.desk.Theme()
	now := l.who().ID
	x, row := area.Min.X, area.Min.Y
	for i, person := range l.people() {
		if area.Dy() < leastRoomy && person.ID != now {
			continue // Only the present one fits.
		}
		text, style := "  "+person.Name, t.Text
		switch {
		case person.ID == now:
			text, style = t.Glyphs.Cursor+" "+person.Name+" ", t.Selected
		case done(person.ID):
			text, style = t.Glyphs.Check+" "+person.Name, t.Muted
		}
		width := frame.Width(text)
		if x > area.Min.X && x+width > area.Max.X {
			x, row = area.Min.X, row+1
		}
		cell := frame.XYWH(x, row, min(width, area.Max.X-x), 1).Intersect(area)
		f.Text(cell, style, text)
		f.Zone(cell, fmt.Sprintf("%sperson:%d", zoneName, i))
		x += width + 2
	}
	_, rest := frame.CutTop(area, row-area.Min.Y+1)
	return rest
}

// cutGap leaves a blank line where there is room for it, and returns it with the
// rest.
func cutGap(area frame.Rect) (gap, rest frame.Rect) {
	if area.Dy() < leastRoomy {
		return frame.CutTop(area, 0)
	}
	return frame.CutTop(area, 1)
}

// leastRoomy is the fewest lines that leave some blank.
const leastRoomy = 8

// window keeps the cursor among the rows that are shown.
func (l *Layer) window(rows, length int) (first, end int) {
	rows = max(1, rows)
	l.top = max(0, min(l.top, length-rows))
	l.top = min(l.top, l.cursor)
	l.top = max(l.top, l.cursor-rows+1)
	return l.top, min(length, l.top+rows)
}

// rows cuts an area into the rows of a list from its first entry on, with a blank
// line between two where there is room for all.
func rows(area frame.Rect, length int) []frame.Rect {
	step := 1
	if 2*length <= area.Dy()+1 {
		step = 2
	}
	var list []frame.Rect
	for y := area.Min.Y; y < area.Max.Y; y += step {
		list = append(list, frame.XYWH(area.Min.X, y, area.Dx(), 1))
	}
	return list
}

// drawMore says at the end of a row which part of a list is shown.
func (l *Layer) drawMore(f *frame.Frame, row frame.Rect, first, end, length int) {
	if end-first < length {
		f.TextRight(row, l.desk.Theme().Muted, fmt.Sprintf("%d-%d of %d", first+1, end, length))
	}
}

// Mouse takes clicks on people, cards, candidates and stages.
func (l *Layer) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		return l.move(-1)
	case screen.WheelDown:
		return l.move(1)
	case screen.Click:
	default:
		return nil
	}
	var index int
	switch {
	case scan(event.Zone, "person:%d", &index) && index < len(l.people()):
		l.person = l.people()[index].ID
	case scan(event.Zone, "row:%d", &index):
		if l.stage() == voting {
			return l.voteFor(index)
		}
		l.cursor = index
	case scan(event.Zone, "field:%d", &index) && l.stage() == dealing && l.noCard() == "":
		return l.dropElsewhere(index + 1)
	case event.Zone == zoneName+"entry":
		return l.entry.Update(tea.MouseClickMsg{X: event.At.X, Y: event.At.Y, Button: tea.MouseLeft})
	}
	return nil
}

func scan(zone, pattern string, index *int) bool {
	_, err := fmt.Sscanf(zone, zoneName+pattern, index)
	return err == nil
}
