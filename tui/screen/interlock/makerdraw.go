package interlock

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/frame"
	"interlock/tui/screen"
)

const (
	// makerRows is the rows that the questions take: a rule, both ends, the
	// five questions, the sentence, and what the words mean.
	makerRows   = 9
	makerLabels = 12 // the columns of the questions' names
)

// What the mouse can hit while a link is made.
const (
	makerZone  = "link-maker:"
	answerZone = "link-maker:answer:"
	stepZone   = "link-maker:step:"
)

// Draw draws the questions over the rows that the screen left free for them.
func (m *maker) Draw(f *frame.Frame, area frame.Rect) {
	t := m.screen.desk.Theme()
	f.Zone(area, makerZone)
	panel, _ := frame.CutBottom(area, makerRows)
	f.Fill(panel, t.Overlay)
	rule, rest := frame.CutTop(panel, 1)
	f.HLine(rule.Min.X, rule.Max.X, rule.Min.Y, t.BorderFocus.On(t.Overlay.Background), t.Glyphs.Light.Horizontal)
	title := " New link "
	if m.link != "" {
		title = " " + m.link + " "
	}
	f.Text(frame.Inset(rule, 1, 0), t.Title.On(t.Overlay.Background), title)
	ends, rest := frame.CutTop(rest, 1)
	m.drawEnds(f, frame.Inset(ends, 2, 0))
	for i := range questions() {
		var row frame.Rect
		row, rest = frame.CutTop(rest, 1)
		m.drawQuestion(f, row, i)
	}
	row, help := frame.CutTop(rest, 1)
	m.drawSentence(f, row)
	f.Text(frame.Inset(help, 2, 0), t.Muted.On(t.Overlay.Background), m.help())
}

// help says what the words of the question mean.
func (m *maker) help() string {
	if m.step == sentenceStep {
		prompts := m.prompts()
		return prompts[m.prompt%len(prompts)]
	}
	return questions()[m.step].help
}

// prompts are what to ask the room for the sentence.
func (m *maker) prompts() []string {
	from, first := m.end(0)
	to, second := m.end(1)
	return becausePrompts(from, to, m.answers[0], first && second)
}

// ask shows the next question for the sentence.
func (m *maker) ask() tea.Cmd {
	m.prompt++
	return nil
}

// drawEnds says from where to where the link leads.
func (m *maker) drawEnds(f *frame.Frame, row frame.Rect) {
	t := m.screen.desk.Theme()
	for i := range m.ends {
		if i > 0 {
			used := f.Text(row, t.Title, "  "+t.Glyphs.Right+"  ")
			_, row = frame.CutLeft(row, used)
		}
		at, ok := m.end(i)
		if !ok {
			return
		}
		style := m.screen.endStyle(at)
		style.Bold = true
		cell := row
		if i == 0 {
			cell, _ = frame.CutLeft(row, row.Dx()/2-3)
		}
		used := f.Text(cell, style, m.screen.endTitle(at))
		_, row = frame.CutLeft(row, used)
	}
}

// drawQuestion draws a question with its answers, each with its key; what was
// answered is marked.
func (m *maker) drawQuestion(f *frame.Frame, row frame.Rect, index int) {
	t, asked := m.screen.desk.Theme(), questions()[index]
	f.Zone(row, fmt.Sprintf("%s%d", stepZone, index))
	label := m.drawLabel(f, row, asked.label, index)
	_, row = frame.CutLeft(row, label)
	for _, each := range asked.answers {
		key, text := t.Muted, t.Muted
		if index == m.step {
			key, text = t.Key, t.Text
		}
		mark := "  "
		if m.answers[index] == each.value {
			mark, key, text = t.Glyphs.Check+" ", t.Title, t.Title
		}
		cell, rest := frame.CutLeft(row, 20)
		f.Zone(cell, fmt.Sprintf("%s%d:%s", answerZone, index, each.key))
		used := f.Text(cell, t.Success, mark)
		_, cell = frame.CutLeft(cell, used)
		used = f.Text(cell, key, each.key)
		_, cell = frame.CutLeft(cell, used+1)
		f.Text(cell, text, each.label)
		row = rest
	}
}

// drawLabel writes the name of a question and marks the one that is asked.
func (m *maker) drawLabel(f *frame.Frame, row frame.Rect, label string, index int) int {
	t := m.screen.desk.Theme()
	style := t.Muted
	if index == m.step {
		style = t.Selected
		cell, _ := frame.CutLeft(row, makerLabels)
		f.Fill(frame.Inset(cell, 1, 0), style)
		f.Text(cell, t.Title, t.Glyphs.Cursor)
	}
	_, row = frame.CutLeft(row, 2)
	f.Text(row, style, label)
	return makerLabels
}

// drawSentence draws the entry of the sentence, or what was typed of it.
func (m *maker) drawSentence(f *frame.Frame, row frame.Rect) {
	t := m.screen.desk.Theme()
	f.Zone(row, fmt.Sprintf("%s%d", stepZone, sentenceStep))
	label := m.drawLabel(f, row, "Because", sentenceStep)
	_, row = frame.CutLeft(row, label)
	_, row = frame.CutRight(row, 1)
	if m.step == sentenceStep {
		f.Fill(row, t.Input)
		m.sentence.Draw(f, row, t.Input, t.Muted.On(t.Input.Background))
		return
	}
	f.Text(row, t.Muted, "  "+m.typed())
}

// Mouse takes the answer that is clicked, and goes to the question that is.
func (m *maker) Mouse(event screen.MouseEvent) tea.Cmd {
	if event.Kind != screen.Click && event.Kind != screen.DoubleClick {
		return nil
	}
	var step int
	var key string
	switch {
	case scan(event.Zone, answerZone+"%d:%s", &step, &key) == 2:
		if step <= m.answered() {
			m.step = step
			return m.answer(key)
		}
	case scan(event.Zone, stepZone+"%d", &step) == 1:
		m.step = min(step, m.answered())
		if m.step == sentenceStep {
			return m.sentence.Update(tea.MouseClickMsg{X: event.At.X, Y: event.At.Y, Button: tea.MouseLeft})
		}
	}
	return nil
}

func scan(text, format string, values ...any) int {
	found, _ := fmt.Sscanf(text, format, values...)
	return found
}

// answered is the last question that can be gone to: all of them, since none
// has to be answered.
func (m *maker) answered() int { return sentenceStep }
