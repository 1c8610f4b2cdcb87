package findings

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/model/check"
	"interlock/tui/frame"
	"interlock/tui/part/finding"
	"interlock/tui/screen"
)

const (
	// rowZone begins the zones of the findings.
	rowZone = "findings:row:"
	// tableWidth is the room that a finding on one line takes; with less it
	// takes two lines.
	tableWidth = 110
	// mostDetail is the longest line below the list.
	mostDetail = 110
)

// Draw draws how many there are, the list, and the details of one.
func (s *Findings) Draw(f *frame.Frame, area frame.Rect) {
	s.look()
	area = frame.Inset(area, 1, 0)
	head, area := frame.CutTop(area, 1)
	s.drawHead(f, head)
	if len(s.shown) == 0 {
		s.drawEmpty(f, area)
		return
	}
	details, list := frame.CutBottom(area, s.detailHeight(area))
	_, list = frame.CutTop(list, 1)
	s.drawList(f, list)
	s.drawDetails(f, details)
}

// drawHead counts the findings and says what hides some of them. Silence is not
// counted as if nothing had been found.
func (s *Findings) drawHead(f *frame.Frame, line frame.Rect) {
	t := s.desk.Theme()
	if len(s.shown) == 0 && check.Silent(s.desk.Workshop()) {
		return
	}
	for _, severity := range finding.Severities() {
		number := 0
		for _, found := range s.open {
			if found.Severity == severity {
				number++
			}
		}
		mark := finding.MarkOf(severity, t)
		style := mark.Style
		if number == 0 {
			style = t.Muted
		}
		used := f.Text(line, style, mark.Sign+" "+counted(number, mark.Word))
		_, line = frame.CutLeft(line, used+3)
	}
	if len(s.dismissed) > 0 {
		used := f.Text(line, t.Muted, fmt.Sprintf("%d dismissed", len(s.dismissed)))
		_, line = frame.CutLeft(line, used+3)
	}
	f.TextRight(line, t.Match, s.filter.words(t.Glyphs.Separator))
}

// words say what the filter shows, "" when that is everything.
func (f filter) words(separator string) string {
	var words []string
	if f.severity != "" {
		words = append(words, string(f.severity)+" only")
	}
	if f.group != "" {
		words = append(words, "rule "+f.group)
	}
	if len(words) == 0 {
		return ""
	}
	return " " + strings.Join(words, " "+separator+" ") + " "
}

// drawEmpty is glad that there is nothing, or says what hides or keeps it.
func (s *Findings) drawEmpty(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	_, area = frame.CutTop(area, 1)
	line, area := frame.CutTop(area, 1)
	switch {
	case check.Silent(s.desk.Workshop()):
		f.Text(line, t.Heading, "This is an exercise, and its findings stay silent.")
		f.Wrap(area, t.Text, "Look for yourselves. X shows the task, gives hints and a score, and reveals the answers: then the findings speak.")
	case s.filter != (filter{}):
		f.Text(line, t.Heading, "Nothing of this kind.")
		f.Wrap(area, t.Text, "esc shows all findings again.")
	case len(s.dismissed) > 0:
		f.Text(line, t.Success, t.Glyphs.Check+" Nothing is open.")
		f.Wrap(area, t.Text, fmt.Sprintf("All %d rules are content, with %s dismissed; v shows what was set aside and why.",
			len(check.Rules()), counted(len(s.dismissed), "finding")))
	default:
		f.Text(line, t.Success, t.Glyphs.Check+" Nothing was found. Well done.")
		f.Wrap(area, t.Text, fmt.Sprintf("All %d rules have looked at this workshop, and none has anything to say.", len(check.Rules())))
	}
}

// drawList draws the findings around the cursor.
func (s *Findings) drawList(f *frame.Frame, area frame.Rect) {
	f.Zone(area, "findings:list")
	height := rowHeight(area.Dx())
	s.page = max(1, area.Dy()/height)
	s.scroll()
	for i := s.top; i < min(len(s.shown), s.top+s.page); i++ {
		row := frame.XYWH(area.Min.X, area.Min.Y+(i-s.top)*height, area.Dx(), height)
		f.Zone(row, rowZone+strconv.Itoa(i))
		s.drawRow(f, row, i)
	}
}

// rowHeight is the lines of one finding.
func rowHeight(width int) int {
	if width >= tableWidth {
		return 1
	}
	return 2
}

// scroll keeps the cursor in sight, unless the wheel has turned away from it.
func (s *Findings) scroll() {
	if !s.wandered {
		s.top = max(min(s.top, s.cursor), s.cursor+1-s.page)
	}
	s.top = max(0, min(s.top, len(s.shown)-s.page))
}

func (s *Findings) drawRow(f *frame.Frame, row frame.Rect, index int) {
	t, found := s.desk.Theme(), s.shown[index]
	text, muted := t.Text, t.Muted
	if index == s.cursor {
		f.Fill(row, t.Selected)
		f.Text(row, t.Selected, t.Glyphs.Cursor)
		text, muted = t.Selected, t.Selected
	}
	_, row = frame.CutLeft(row, 2)
	mark := finding.MarkOf(found.Severity, t)
	if found.Dismissed != nil {
		mark = finding.Mark{Sign: t.Glyphs.Check, Word: "set aside", Style: muted}
		text = muted
	}
	line, below := frame.CutTop(row, 1)
	severity, line := frame.CutLeft(line, 12)
	f.Text(severity, mark.Style, mark.Sign+" "+mark.Word)
	place := where(s.desk.Workshop(), found)
	if below.Dy() == 0 {
		s.drawColumns(f, line, text, muted, []string{found.Rule, place, finding.Sentence(found.Message)})
		return
	}
	used := f.Text(line, muted, found.Rule)
	_, line = frame.CutLeft(line, used+2)
	f.TextRight(line, muted, place)
	_, below = frame.CutLeft(below, 12)
	f.Text(below, text, finding.Sentence(found.Message))
}

// drawColumns draws rule, place and what was found side by side.
func (s *Findings) drawColumns(f *frame.Frame, line frame.Rect, text, muted frame.Style, columns []string) {
	rule, line := frame.CutLeft(line, 25)
	_, rule = frame.CutRight(rule, 2)
	place, line := frame.CutLeft(line, line.Dx()*3/10)
	_, place = frame.CutRight(place, 2)
	f.Text(rule, muted, columns[0])
	f.Text(place, muted, columns[1])
	f.Text(line, text, columns[2])
}

// fact is one thing said of the finding below the list.
type fact struct{ label, text string }

// facts are what is known of a finding.
func (s *Findings) facts(found check.Finding) []fact {
	rule, _ := check.RuleByID(found.Rule)
	facts := []fact{{"Why it matters", finding.Sentence(found.Why)}}
	if dismissed := found.Dismissed; dismissed != nil {
		facts = append(facts, fact{"Set aside", finding.Sentence(strings.Join(nonEmpty(dismissed.Reason, dismissed.By, string(dismissed.At)), ", "))})
	}
	todo := finding.Sentence(found.Fix)
	if found.Repair != nil && s.desk.ReadOnly() == "" {
		todo = strings.TrimSpace(todo + " f applies the fix.")
	}
	facts = append(facts, fact{"What to do", todo}, fact{"Known from", finding.Sentence(rule.Source)}, fact{"Place", line(found)})
	return facts
}

func nonEmpty(texts ...string) []string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return kept
}

// labelWidth is the room for the names of the facts.
const labelWidth = 16

// detailHeight is the lines that the details take, the rule above them
// included; the list keeps more than half of the room.
func (s *Findings) detailHeight(area frame.Rect) int {
	found, _ := s.selected()
	width := min(area.Dx(), mostDetail)
	height := 2 + len(frame.Lines(finding.Sentence(found.Message), width))
	for _, fact := range s.facts(found) {
		height += len(frame.Lines(fact.text, width-labelWidth))
	}
	return min(height, area.Dy()*3/5)
}

// drawDetails draws what the cursor is on in full.
func (s *Findings) drawDetails(f *frame.Frame, area frame.Rect) {
	t := s.desk.Theme()
	found, _ := s.selected()
	f.HLine(area.Min.X, area.Max.X, area.Min.Y, t.Border, t.Glyphs.Light.Horizontal)
	_, area = frame.CutTop(area, 1)
	area, _ = frame.CutLeft(area, mostDetail)
	used := f.Wrap(area, t.Heading, finding.Sentence(found.Message))
	_, area = frame.CutTop(area, used)
	for _, fact := range s.facts(found) {
		label, text := frame.CutLeft(area, labelWidth)
		used := f.Wrap(text, t.Text, fact.text)
		if used > 0 {
			f.Text(label, t.Muted, fact.label)
		}
		_, area = frame.CutTop(area, used)
	}
}

// Mouse puts the cursor on a finding, goes to its place with a double-click,
// and scrolls.
func (s *Findings) Mouse(event screen.MouseEvent) tea.Cmd {
	switch event.Kind {
	case screen.WheelUp:
		s.top, s.wandered = s.top-1, true
	case screen.WheelDown:
		s.top, s.wandered = s.top+1, true
	case screen.Click, screen.DoubleClick:
		text, ok := strings.CutPrefix(event.Zone, rowZone)
		index, err := strconv.Atoi(text)
		if !ok || err != nil || index >= len(s.shown) {
			return nil
		}
		s.moveTo(index)
		if event.Kind == screen.DoubleClick {
			return s.jump()
		}
	}
	return nil
}
