package capture

import (
	"fmt"
	"strings"

	"interlock/model/jot"
	"interlock/tui/frame"
)

const (
	mostLines   = 5 // how high the line grows with its text
	mostPrompts = 2 // and with the question above it
)

// Height is the rows that the line takes at a width.
func (l *Line) Height(width int) int {
	return l.promptHeight(width-1) + min(mostLines, l.input.Height(max(1, width-l.labelWidth()-1)))
}

// promptHeight is the rows of the question. It does not change with what is
// typed, so that the screen above stays still.
func (l *Line) promptHeight(width int) int {
	count, lines := l.count(), 1
	for _, question := range l.target.Prompts {
		lines = max(lines, len(frame.Lines(question, width-1-promptGap-frame.Width(count))))
	}
	return min(mostPrompts, lines)
}

// promptGap is the blanks between a question and its number.
const promptGap = 2

func (l *Line) labelWidth() int { return frame.Width(l.target.Label) + 4 }

// count says which of the questions is shown: "2 of 4".
func (l *Line) count() string {
	if len(l.target.Prompts) < 2 {
		return ""
	}
	return fmt.Sprintf("%d of %d", l.asked+1, len(l.target.Prompts))
}

// Draw draws the question for the room with the entry below it. While a command
// is typed, how it is read takes the place of the question. The last column of
// the window stays free.
func (l *Line) Draw(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	height := l.promptHeight(area.Dx() - 1)
	_, area = frame.CutRight(area, 1)
	f.Fill(area, t.Input)
	f.Zone(area, Zone)
	prompt, entry := frame.CutTop(area, height)
	_, prompt = frame.CutLeft(prompt, 1)
	l.drawPrompt(f, prompt)
	label, text := frame.CutLeft(entry, l.labelWidth())
	f.Text(label, t.Title.On(t.Input.Background), " "+l.target.Label+" "+t.Glyphs.Cursor)
	l.input.Draw(f, text, t.Input, t.Muted.On(t.Input.Background))
	l.drawSuggestion(f, text)
}

func (l *Line) drawPrompt(f *frame.Frame, area frame.Rect) {
	t := l.desk.Theme()
	heading := t.Heading.On(t.Input.Background)
	_, suggestions := l.suggestions()
	switch {
	case len(suggestions) > 0:
		above(f, area, heading, offered(suggestions))
	case l.command():
		above(f, area, heading, l.usage())
	case len(l.target.Prompts) > 0:
		count := l.count()
		right, question := frame.CutRight(area, frame.Width(count))
		f.Text(right, t.Muted.On(t.Input.Background), count)
		_, question = frame.CutRight(question, promptGap)
		above(f, question, heading, l.target.Prompts[l.asked])
	}
}

// above draws a text in the last rows of an area, right above the entry.
func above(f *frame.Frame, area frame.Rect, style frame.Style, text string) {
	rows, _ := frame.CutBottom(area, min(area.Dy(), len(frame.Lines(text, area.Dx()))))
	f.Wrap(rows, style, text)
}

// offered lists what a name could become.
func offered(suggestions []jot.Suggestion) string {
	names := make([]string, len(suggestions))
	for i, each := range suggestions {
		names[i] = each.Text
		if each.Detail != "" {
			names[i] += " (" + each.Detail + ")"
		}
	}
	return strings.Join(names, "   ")
}

// drawSuggestion draws behind the cursor what tab would add.
func (l *Line) drawSuggestion(f *frame.Frame, area frame.Rect) {
	begun, suggestions := l.suggestions()
	x, y, ok := f.Cursor()
	if len(suggestions) == 0 || !ok {
		return
	}
	t, added := l.desk.Theme(), " "+l.desk.Theme().Glyphs.Right+" "+suggestions[0].Text
	if name := suggestions[0].Text; len(name) > len(begun) && strings.EqualFold(name[:len(begun)], begun) {
		added = name[len(begun):]
	}
	room := frame.XYWH(x, y, area.Max.X-x, 1)
	f.Text(room, t.Muted.On(t.Input.Background), added)
}
