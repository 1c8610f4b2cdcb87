package overview

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
	"interlock/tui/part/metric"
)

const (
	numberLabel = 11
	numberBar   = 30
)

// numbers says how sure the room can be, how much of it is linked, and what
// it costs whom. An exercise does not say what is linked, nor what weighs.
func (s *Overview) numbers() []line {
	groups := [][]line{s.guesses(), s.coverage(), s.clocks(), s.money(), s.votes()}
	if check.Silent(s.desk.Workshop()) {
		groups = [][]line{s.guesses(), s.clocks(), s.money()}
	}
	return slices.Concat(groups...)
}

// number is a line with a name.
func (s *Overview) number(id, name, text string, bars ...part) line {
	t := s.desk.Theme()
	l := line{id: id, rows: []row{{label: name, labelStyle: t.Muted, labelWidth: numberLabel, text: text, style: t.Text, most: 3}}}
	if len(bars) > 0 {
		l.rows = append(l.rows, row{labelWidth: numberLabel, bar: bar{parts: bars, most: numberBar}})
	}
	return l
}

// guesses says how much is guessed, and leads to the record with the most.
func (s *Overview) guesses() []line {
	overall := s.known.guesses.Overall
	if overall.Total() == 0 {
		return nil
	}
	text := fmt.Sprintf("%d of %s are guesses", overall.Guess, counted(overall.Total(), "note"))
	if overall.Guess == 1 {
		text = fmt.Sprintf("1 of %s is a guess", counted(overall.Total(), "note"))
	}
	if overall.Unsaid > 0 {
		text += fmt.Sprintf(", %d do not say", overall.Unsaid)
	}
	t := s.desk.Theme()
	l := s.number("guesses", "Guesses", text, part{float64(overall.Guess) / float64(overall.Total()), t.Warning, t.Glyphs.Heavy.Horizontal})
	worst := s.known.guesses.Records[0]
	for _, record := range s.known.guesses.Records {
		if record.Guess > worst.Guess {
			worst = record
		}
	}
	l.open = s.jump(model.Place{File: worst.Kind.Path(worst.ID)})
	return []line{l}
}

// coverage says how many moments are linked at both levels, and leads to the
// first that is not.
func (s *Overview) coverage() []line {
	covered := s.known.covered
	if len(covered.Moments) == 0 {
		return nil
	}
	t := s.desk.Theme()
	both := covered.BothLevels
	text := fmt.Sprintf("%d of %s linked at both levels", both.Met, counted(len(covered.Moments), "moment"))
	if missing := len(covered.Linked.Missing); missing > 0 {
		text += fmt.Sprintf("; %d not linked at all", missing)
	}
	l := s.number("coverage", "Coverage", text, part{float64(both.Met) / float64(len(covered.Moments)), t.Success, t.Glyphs.Heavy.Horizontal})
	l.open = s.show("5")
	if len(both.Missing) > 0 {
		l.open = s.jump(both.Missing[0].Place)
	}
	return []line{l}
}

// clocks says how long customers' journeys take.
func (s *Overview) clocks() []line {
	var lines []line
	for _, clock := range s.known.clocks {
		l := s.number("clock:"+clock.journey.ID, "Clock", clock.String())
		if len(s.known.clocks) > 1 {
			l.rows[0].text += ": " + clock.journey.Title()
		}
		l.open = s.jump(model.Place{File: model.KindJourney.Path(clock.journey.ID)})
		lines = append(lines, l)
	}
	return lines
}

// money says on which side it is spent.
func (s *Overview) money() []line {
	money := s.known.money
	employees, split := money.All.EmployeeShare()
	if !split {
		return nil
	}
	t := s.desk.Theme()
	text := fmt.Sprintf("%d%% customers, %d%% employees, %s",
		100-percent(employees), percent(employees), amount(money.All.Customer+money.All.Employee, money.Currency))
	l := s.number("money", "Money", text,
		part{1 - employees, t.Customer, t.Glyphs.Heavy.Horizontal}, part{employees, t.Employee, t.Glyphs.Dashed})
	l.open = s.show("7")
	return []line{l}
}

func percent(share float64) int { return int(share*100 + 0.5) }

// amount is money with its currency.
func amount(value float64, currency string) string {
	return strings.TrimSpace(metric.Number(math.Round(value)) + " " + currency)
}

// votes lays the room's dots beside the map's leverage: where they disagree
// lies the best conversation of the day. While a vote goes on nothing is told.
func (s *Overview) votes() []line {
	ballot := s.known.ballot
	if ballot.Cast == 0 || s.desk.Unrevealed() {
		return nil
	}
	room := ballot.Dots[0]
	text := fmt.Sprintf("the room: '%s', %s", room.Text, counted(room.Dots, "dot"))
	if weighs, ok := heaviest(ballot.Dots); ok {
		text += fmt.Sprintf("; the map: '%s', leverage %s", weighs.Text, metric.Number(*weighs.Leverage))
		if weighs.Ref == room.Ref {
			text = fmt.Sprintf("room and map agree: '%s', %s and leverage %s", room.Text, counted(room.Dots, "dot"), metric.Number(*weighs.Leverage))
		}
	}
	l := s.number("votes", "Votes", text)
	l.open = s.jump(room.Place)
	return []line{l}
}

// heaviest is the place with the most leverage; false when there is none.
func heaviest(dots []insight.Dot) (insight.Dot, bool) {
	for _, dot := range dots {
		if dot.LeverageRank == 1 {
			return dot, true
		}
	}
	return insight.Dot{}, false
}
