package minutes

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/blueprint"
	"interlock/model/publish/redact"
	"interlock/model/record"
	"interlock/model/round"
)

// held is a round as the record tells it. One that goes from stage to stage is
// held once at each.
type held struct {
	round.Round                   // as it was last
	opened      map[string]string // the texts when it was opened
	revealed    map[string]string // the texts when nothing could be given any more; nil before
	closed      map[string]string // the texts when it was over
}

// history lists the rounds of a session in their order.
func history(session record.Session) []*held {
	var list, open []*held // those that are not over are one round
	texts := record.Session{First: session.First}.Replay()
	end := func() {
		for _, each := range open {
			each.closed = maps.Clone(texts)
			if each.revealed != nil || len(open) == 1 {
				list = append(list, each)
			}
		}
		open = nil
	}
	for _, entry := range session.Entries {
		entry.Apply(texts)
		if entry.Kind != record.Kept || entry.Title != round.State {
			continue
		}
		var now round.Round
		if json.Unmarshal(entry.State, &now) != nil || now.Kind == "" {
			end()
			continue
		}
		if len(open) > 0 && !(open[0].Opened.Equal(now.Opened) && open[0].Number == now.Number) {
			end()
		}
		at := slices.IndexFunc(open, func(each *held) bool { return each.Place == now.Place })
		if at < 0 {
			at, open = len(open), append(open, &held{Round: now, opened: maps.Clone(texts)})
		}
		if open[at].Round = now; !now.Open() && open[at].revealed == nil {
			open[at].revealed = maps.Clone(texts)
		}
		if now.Phase == round.Closed {
			end()
		}
	}
	end()
	return list
}

// given is the texts when nothing could be given any more.
func (h *held) given() map[string]string {
	if h.revealed == nil {
		return h.closed
	}
	return h.revealed
}

// came reports whether a workshop holds anything that was given in the round.
func (h *held) came(workshop *model.Workshop) bool {
	after := h.Round
	after.Phase = round.Revealed
	switch after.Kind {
	case round.Voting:
		return slices.ContainsFunc(round.Tally(workshop, after), func(standing round.Standing) bool { return standing.Dots > 0 })
	case round.Scoring:
		return slices.ContainsFunc(round.Stages(workshop, after), func(stage round.Candidate) bool {
			return round.SpreadOf(workshop, after, stage.Ref).N > 0
		})
	}
	return round.Waiting(workshop, after) > 0
}

// repeats reports whether a vote or scores only stand there from a round before
// it that the room has seen.
func (h *held) repeats(before []*held) bool {
	if h.Kind != round.Voting && h.Kind != round.Scoring || !maps.Equal(votes(h.opened), votes(h.given())) {
		return false
	}
	return h.revealed == nil || slices.ContainsFunc(before, func(other *held) bool {
		return other.revealed != nil && other.Kind == h.Kind && other.Place == h.Place && slices.Equal(other.Fields, h.Fields)
	})
}

// votes are the texts that hold dots and scores.
func votes(texts map[string]string) map[string]string {
	list := maps.Clone(texts)
	maps.DeleteFunc(list, func(name, _ string) bool {
		kind, _ := model.KindOf(name)
		return kind != model.KindVotes
	})
	return list
}

// rounds tells what came of the rounds, as far as the readers may see what they
// are about. Those in which nothing was given, changed or revealed anew are left
// out.
func (m Meeting) rounds(profile redact.Profile) ([]blueprint.MinutedRound, error) {
	var list []blueprint.MinutedRound
	rounds := history(m.session)
	for i, each := range rounds {
		if each.repeats(rounds[:i]) {
			continue
		}
		before, err := shown(each.given(), profile)
		if err != nil {
			return nil, err
		}
		after, err := shown(each.closed, profile)
		if err != nil {
			return nil, err
		}
		if about := each.Title(before); about != "" && each.came(before) {
			made := blueprint.MinutedRound{Name: name(each.Kind), About: blueprint.Clean(about), At: clockTime(each.Opened)}
			each.tell(&made, before, after)
			list = append(list, made)
		}
	}
	return list, nil
}

// name is what people call a kind of round.
func name(kind round.Kind) string {
	switch kind {
	case round.Silent:
		return "Silent round"
	case round.Share:
		return "Share"
	case round.Voting:
		return "Vote"
	case round.Scoring:
		return "Scores"
	}
	return "Round"
}

// tell says what came of a round, from the workshop when it was revealed and when
// it was over.
func (h *held) tell(made *blueprint.MinutedRound, revealed, closed *model.Workshop) {
	given, all := round.Progress(revealed, h.Round)
	switch {
	case h.revealed == nil:
		made.Summary = "it was not revealed"
	case h.Kind == round.Voting:
		dots := 0
		for _, standing := range round.Tally(revealed, h.Round) {
			if dots += standing.Dots; standing.Dots > 0 {
				made.Results = append(made.Results, blueprint.Result{Text: blueprint.Clean(standing.Text), Dots: standing.Dots, Tied: standing.Tied})
			}
		}
		made.Summary = said(dots, "dot") + from(given, all)
	case h.Kind == round.Scoring:
		scores := 0
		for _, stage := range round.Stages(revealed, h.Round) {
			spread := round.SpreadOf(revealed, h.Round, stage.Ref)
			if scores += spread.N; stage.Ref != "" && spread.N > 0 {
				made.Results = append(made.Results, blueprint.Result{Text: blueprint.Clean(stage.Text), Spread: spreadWords(spread), Emotion: emotionAt(closed, stage.Ref)})
			}
		}
		made.Summary = said(scores, "score") + from(given, all)
	default:
		notes, cards := 0, round.Cards(revealed, h.Round)
		for _, card := range cards {
			notes += card.Count
		}
		made.Summary = said(notes, "note") + from(given, all)
		if len(cards) < notes {
			made.Summary += fmt.Sprintf(", %d of them different", len(cards))
		}
		if fields := h.labels(revealed); fields != "" {
			made.Summary += ", for " + fields
		}
	}
}

// labels names the fields that were written.
func (h *held) labels(workshop *model.Workshop) string {
	var labels []string
	for _, field := range h.NoteFields(workshop) {
		labels = append(labels, strings.ToLower(field.Label))
	}
	return strings.Join(labels, ", ")
}

func said(number int, one string) string {
	return blueprint.Amount{Count: number, One: one, Many: one + "s"}.String()
}

// from says from how many of those in the room something came.
func from(given, all int) string {
	if given == 0 || all == 0 {
		return ""
	}
	return fmt.Sprintf(" from %d of %d people", given, all)
}

func spreadWords(spread round.Spread) string {
	least, most := blueprint.Signed(float64(spread.Min)), blueprint.Signed(float64(spread.Max))
	return fmt.Sprintf("%s, %s to %s, median %s", said(spread.N, "score"), least, most, blueprint.Signed(spread.Median))
}

// emotionAt is how a stage feels now; nil is no data.
func emotionAt(workshop *model.Workshop, reference string) *int {
	ref := model.ParseReference(reference)
	journey := workshop.Journey(ref.Record)
	if journey == nil {
		return nil
	}
	index := journey.StageIndex(ref.Stage)
	if index < 0 {
		return nil
	}
	return journey.Stages[index].Emotion
}

// givers counts what each person gave in the session. What is taken away once it
// was seen, when notes find their fields, was given all the same.
func (m Meeting) givers(workshop *model.Workshop) []blueprint.Giver {
	counts := map[string]blueprint.Giver{}
	writing := false
	for _, entry := range m.session.Entries {
		var now round.Round
		if entry.Kind == record.Kept && entry.Title == round.State && json.Unmarshal(entry.State, &now) == nil {
			writing = now.Kind != "" && now.Open()
		}
		for _, change := range entry.Changes {
			kind, id := model.KindOf(change.Name)
			if kind != model.KindInbox && kind != model.KindVotes {
				continue
			}
			was, is, sum := gift(change.Name, change.Before), gift(change.Name, change.After), counts[id]
			sum.Notes += counted(entry.Kind, writing, is.Notes-was.Notes)
			sum.Dots += counted(entry.Kind, writing, is.Dots-was.Dots)
			sum.Scores += counted(entry.Kind, writing, is.Scores-was.Scores)
			counts[id] = sum
		}
	}
	people := append(round.Participants(workshop), model.Participant{ID: round.Room, Name: "The room, by the scribe"})
	var list []blueprint.Giver
	for _, person := range people {
		sum := counts[person.ID]
		sum.Name, sum.Room = blueprint.Clean(cmp.Or(person.Name, person.ID)), person.ID == round.Room
		if sum.Notes > 0 || sum.Dots > 0 || sum.Scores > 0 {
			list = append(list, sum)
		}
	}
	return list
}

// counted is how much of a change counts as given. While a round is written, what
// is taken back was never given; later only the undo of giving takes back.
func counted(kind record.Kind, writing bool, more int) int {
	switch {
	case writing:
		return more
	case kind == record.Undo:
		return min(0, more)
	}
	return max(0, more)
}

// gift counts what stands in a file of an inbox or of votes.
func gift(name string, text *string) blueprint.Giver {
	var gift blueprint.Giver
	if text == nil {
		return gift
	}
	switch file := model.NewFile(name, *text).Record.(type) {
	case *model.Inbox:
		for _, place := range file.Places {
			for _, notes := range place.Fields {
				gift.Notes += len(notes.Notes)
			}
		}
	case *model.Votes:
		gift.Dots, gift.Scores = len(file.Votes)+len(file.Initiatives), len(file.Scores)
	}
	return gift
}
