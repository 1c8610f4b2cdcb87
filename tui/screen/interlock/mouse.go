package interlock

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"interlock/tui/screen"
)

// What the mouse can hit.
const (
	areaZone = "interlock:area"
	formZone = "interlock:form:"
	wordZone = "interlock:word:"
)

func stageZone(side, stage int) string { return fmt.Sprintf("interlock:stage:%d:%d", side, stage) }
func linkZone(id string) string        { return "interlock:link:" + id }
func crossZone(customer, employee int) string {
	return fmt.Sprintf("interlock:cross:%d:%d", customer, employee)
}
func lineZone(index int) string { return fmt.Sprintf("interlock:line:%d", index) }
func whoseZone(side int) string { return fmt.Sprintf("interlock:whose:%d", side) }

// hit is a zone taken apart: its part and the numbers or the word behind it.
type hit struct {
	part    string
	numbers [2]int
	word    string
}

func readZone(zone string) hit {
	fields := strings.SplitN(zone, ":", 4)
	if len(fields) < 3 || fields[0] != "interlock" {
		return hit{}
	}
	read := hit{part: fields[1], word: fields[2]}
	for i, field := range fields[2:] {
		if _, err := fmt.Sscan(field, &read.numbers[i]); err != nil {
			break
		}
	}
	return read
}

// Mouse selects with a click, opens with a double-click, links a stage with
// the one it is dragged onto, and moves with the wheel.
func (s *Interlock) Mouse(event screen.MouseEvent) tea.Cmd {
	at := readZone(event.Zone)
	switch event.Kind {
	case screen.WheelUp:
		return s.wheel(at, -1)
	case screen.WheelDown:
		return s.wheel(at, 1)
	case screen.Drop:
		return s.drop(readZone(event.From), at)
	case screen.DoubleClick:
		if at.part == "stage" || at.part == "link" || at.part == "line" || at.part == "cross" {
			return s.open()
		}
	}
	return s.click(at)
}

func (s *Interlock) click(at hit) tea.Cmd {
	switch at.part {
	case "form":
		return s.show(form(slices.Index(formNames(), at.word)))
	case "whose":
		return s.chooseJourney(at.numbers[0], nil)
	case "word":
		return s.changeWord(at.word)
	case "stage":
		s.at.stage[at.numbers[0]] = at.numbers[1]
		if s.form == facingForm {
			s.at.part = stagesOf(at.numbers[0])
		}
	case "link":
		if w, ok := s.wire(at.word); ok {
			return s.clickLink(w)
		}
	case "cross":
		s.at.stage = at.numbers
	case "line":
		s.at.line = at.numbers[0]
	}
	s.clamp()
	return nil
}

// clickLink goes to a link, with its journeys when others are shown.
func (s *Interlock) clickLink(w wire) tea.Cmd {
	if s.form == facingForm || s.form == gridForm {
		s.revealLink(w.link.ID)
	}
	return nil
}

// wheel goes along the stages over their heads, and elsewhere through links
// and lines.
func (s *Interlock) wheel(at hit, by int) tea.Cmd {
	switch {
	case s.form >= leverageForm:
		return s.moveLine(by)
	case at.part == "stage":
		s.at.stage[at.numbers[0]] += by
		if s.form == facingForm {
			s.at.part = stagesOf(at.numbers[0])
		}
		s.clamp()
		return nil
	case s.form == gridForm:
		s.moveCrossing(employees, by)
		return nil
	}
	if len(s.between()) == 0 {
		return nil
	}
	if s.at.part != onLinks {
		return s.nextLink(by)()
	}
	return s.moveLink(by)
}

// drop links the stage that was dragged with the one it was dropped on.
func (s *Interlock) drop(from, to hit) tea.Cmd {
	if from.part != "stage" || to.part != "stage" || from.numbers[0] == to.numbers[0] || s.form != facingForm {
		return nil
	}
	if why := s.locked(); why != "" {
		return s.desk.Say(why)
	}
	s.at.part = stagesOf(from.numbers[0])
	s.at.stage[from.numbers[0]], s.at.stage[to.numbers[0]] = from.numbers[1], to.numbers[1]
	s.clamp()
	begin, _ := s.stageOf(from.numbers[0])
	finish, _ := s.stageOf(to.numbers[0])
	return s.join(begin.place(), finish.place())
}
