package people

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/tui/frame"
	"interlock/tui/part/note"
	"interlock/tui/screen"
	"interlock/tui/theme"
)

// mostQuote is the longest line of the head.
const mostQuote = 110

// hardSpace keeps the signs behind a quote on the line of its last word.
const hardSpace = "\u00a0"

// Draw draws the list and the person.
func (s *People) Draw(f *frame.Frame, area frame.Rect) {
	s.Refresh()
	t := s.desk.Theme()
	list, rest := frame.CutLeft(area, listWidth(area.Dx()))
	line, person := frame.CutLeft(rest, 1)
	f.VLine(line.Min.X, line.Min.Y, line.Max.Y, t.Border, t.Glyphs.Light.Vertical)
	s.drawList(f, list)
	person = frame.Inset(person, 1, 0)
	if s.form == nil {
		s.drawEmpty(f, person)
		return
	}
	head, fields := frame.CutTop(person, s.headHeight(person))
	f.Zone(head, "people:form")
	s.drawHead(f, head)
	s.form.Draw(f, fields, s.focused)
}

// listWidth leaves most of the room to the person.
func listWidth(width int) int { return max(20, min(24+(width-80)/8, 36)) }

func (s *People) drawEmpty(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	_, area = frame.CutTop(area, 1)
	used := f.Wrap(area, t.Heading, "Nobody is here yet.")
	_, area = frame.CutTop(area, used)
	f.Wrap(area, t.Text, "Press n to add the first persona: one person we design for, a customer or somebody who delivers.")
}

func (s *People) drawList(f *frame.Frame, area frame.Rect) {
	f.Zone(area, "people:list")
	s.page = area.Dy()
	s.scroll(area.Dy())
	for i := s.top; i < min(len(s.entries), s.top+area.Dy()); i++ {
		s.drawEntry(f, frame.XYWH(area.Min.X, area.Min.Y+i-s.top, area.Dx(), 1), s.entries[i])
	}
}

// scroll keeps the chosen one in sight, with the name of its side above it.
func (s *People) scroll(height int) {
	for i, e := range s.entries {
		if e.id == s.chosen && !s.wandered {
			s.top = max(min(s.top, i-1), i+1-height)
		}
	}
	s.top = max(0, min(s.top, len(s.entries)-height))
}

func (s *People) drawEntry(f *frame.Frame, line frame.Rect, e entry) {
	t := s.desk.Theme()
	style, muted := t.Text, t.Muted
	_, text := frame.CutLeft(line, 1)
	if e.heading != "" {
		f.Text(text, sideStyle(t, e.side), e.heading)
		return
	}
	f.Zone(line, "people:entry:"+e.id)
	if e.id == s.chosen {
		style, muted = t.Selected, t.Selected
		if s.focused {
			style, muted = t.SelectedSoft, t.SelectedSoft
			style.Bold = true
		}
		f.Fill(line, style)
		f.Text(text, style, t.Glyphs.Cursor)
	}
	_, text = frame.CutLeft(text, 2)
	used := f.Text(text, style, e.name)
	_, text = frame.CutLeft(text, used+2)
	_, text = frame.CutRight(text, 1)
	if text.Dx() >= frame.Width(e.detail) {
		f.TextRight(text, muted, e.detail)
	}
}

func sideStyle(t *theme.Theme, side model.Side) frame.Style {
	switch side {
	case model.Customer:
		return t.Customer
	case model.Employee:
		return t.Employee
	}
	return t.Heading
}

// headHeight is the lines of the head: the name, the quote and a gap.
func (s *People) headHeight(area frame.Rect) int {
	quote := len(frame.Lines(s.quote(), min(area.Dx(), mostQuote)))
	return min(2+quote, max(1, area.Dy()/3))
}

// drawHead draws who the person is, and their own words.
func (s *People) drawHead(f *frame.Frame, area frame.Rect) {
	t, persona := s.desk.Theme(), s.persona()
	area, _ = frame.CutLeft(area, mostQuote)
	line, rest := frame.CutTop(area, 1)
	used := f.Text(line, sideStyle(t, persona.Side), persona.Title())
	_, line = frame.CutLeft(line, used+2)
	facts := s.facts(persona)
	between := " " + t.Glyphs.Separator + " "
	for len(facts) > 1 && frame.Width(strings.Join(facts, between)) > line.Dx() {
		facts = facts[:len(facts)-1]
	}
	f.Text(line, t.Muted, strings.Join(facts, between))
	if rest.Dy() > 1 {
		rest, _ = frame.CutTop(rest, rest.Dy()-1)
	}
	f.Wrap(rest, t.Text, s.quote())
}

// facts say in words what the colours say, and how much depends on the person.
func (s *People) facts(persona *model.Persona) []string {
	var facts []string
	if persona.Label != "" {
		facts = append(facts, persona.Label)
	}
	if persona.Side != "" {
		facts = append(facts, string(persona.Side))
	}
	switch s.pointing {
	case 0:
	case 1:
		facts = append(facts, "1 place points here")
	default:
		facts = append(facts, fmt.Sprintf("%d places point here", s.pointing))
	}
	return facts
}

func (s *People) persona() *model.Persona { return s.desk.Workshop().Persona(s.chosen) }

// quote is what the person said, with how we know.
func (s *People) quote() string {
	quote := s.persona().Quote
	if quote.Text == "" {
		return ""
	}
	sign, _ := note.Basis(quote.Basis, s.desk.Theme())
	known := strings.Fields(sign + " " + strings.Join(quote.Source, " "))
	return strings.Join(append([]string{`"` + quote.Text + `"`}, known...), hardSpace)
}

// Mouse chooses and edits with clicks, and scrolls what is under the pointer.
func (s *People) Mouse(event screen.MouseEvent) tea.Cmd {
	if id, ok := strings.CutPrefix(event.Zone, "people:entry:"); ok && (event.Kind == screen.Click || event.Kind == screen.DoubleClick) {
		s.choose(id)
		s.focused = event.Kind == screen.DoubleClick
		return nil
	}
	switch onForm := strings.HasPrefix(event.Zone, "people:form"); {
	case onForm && s.form != nil:
		s.focused = s.focused || event.Kind == screen.Click || event.Kind == screen.DoubleClick
		return s.form.Mouse(event)
	case event.Kind == screen.WheelUp:
		s.top, s.wandered = s.top-1, true
	case event.Kind == screen.WheelDown:
		s.top, s.wandered = s.top+1, true
	}
	return nil
}
