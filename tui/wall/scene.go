package wall

import (
	"encoding/json"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/round"
	"interlock/tui/present"
)

// scene is everything that the board shows. Two equal scenes look the same.
type scene struct {
	workshop *model.Workshop
	looking  string // as they are kept
	clock    string
	round    string
	code     string
	joined   int
}

// scene looks at what there is to show. The workshop comes first: when a round
// begins in between, nothing that is given in it can be in this workshop.
func (w *Wall) scene() scene {
	seen := scene{workshop: w.desk.Workshop()}
	seen.looking, seen.clock, seen.round = kept(w.desk, present.LookingName), kept(w.desk, agenda.Name), kept(w.desk, round.State)
	seen.code, seen.joined = w.room.code(), w.room.joined()
	return seen
}

// kept is a state as it is kept, "" where there is none.
func kept(desk Desk, name string) string {
	var state json.RawMessage
	if found, err := desk.Kept(name, &state); err != nil || !found {
		return ""
	}
	return string(state)
}

// turn is what phones are told of: that the round or the clock is another one, or
// that there is something else to choose from.
func (s scene) turn() string {
	turn := s.round + s.clock
	open := s.openRound()
	if open == nil {
		return turn
	}
	var choices []round.Candidate
	switch open.Kind {
	case round.Voting:
		choices = round.Candidates(s.workshop, *open)
	case round.Scoring:
		choices = round.Stages(s.workshop, *open)
	}
	turn += "\nopen"
	for _, choice := range choices {
		turn += "\n" + choice.Ref + "\n" + choice.Text
	}
	return turn
}

// openRound is the round that is not over, nil when there is none.
func (s scene) openRound() *round.Round { return roundFrom(s.round, s.workshop) }

// openRound is the round of a desk that is not over, for a workshop that was
// looked at before.
func openRound(desk Desk, workshop *model.Workshop) *round.Round {
	return roundFrom(kept(desk, round.State), workshop)
}

func roundFrom(state string, workshop *model.Workshop) *round.Round {
	var open round.Round
	if state == "" || json.Unmarshal([]byte(state), &open) != nil || open.Phase == round.Closed || open.Check(workshop) != nil {
		return nil
	}
	return &open
}

// agendaClock is the clock of the agenda; false when none was chosen.
func (s scene) agendaClock() (clock agenda.Clock, ok bool) {
	ok = s.clock != "" && json.Unmarshal([]byte(s.clock), &clock) == nil && len(clock.Blocks) > 0
	return clock, ok
}
