package round

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"interlock/model"
	"interlock/model/agenda"
)

// Begin opens a round at that time.
func Begin(r Round, now time.Time) Round {
	r.Phase, r.Opened, r.Number = Writing, now, uint64(now.UnixNano())
	if r.Kind == Share {
		r.Phase = Revealed
	}
	return r
}

// ForBlock is the round that a block of an agenda names, not begun yet, about
// what stands at a place: the map, journey or stage that the room looks at. The
// error says what to open first.
func ForBlock(w *model.Workshop, block agenda.Block, at model.Place) (Round, error) {
	r := Round{Kind: Kind(block.Round), Block: block.Title, Prompt: block.Prompt, Fields: block.Fields, Dots: block.Dots}
	if slices.Equal(r.Fields, []string{model.KindInitiative.Info().Folder}) {
		r.Fields, block.Screen = nil, "plan"
	}
	if r.Kind == Voting && r.Dots == 0 {
		r.Dots = DotsEach(w)
	}
	kind, id := model.KindOf(at.File)
	switch {
	case r.Kind == Voting && (kind == model.KindInitiative || strings.EqualFold(block.Screen, "plan")):
	case kind == model.KindEmpathyMap && r.Kind != Scoring:
		r.Place = id
	case kind == model.KindJourney && r.writes():
		r.Place = noteHome(w, at, r.Fields)
	case kind == model.KindJourney:
		r.Place = id
	default:
		return r, fmt.Errorf("a %s round is about an empathy map or a journey: go to one first", r.Kind)
	}
	return r, r.check(w)
}

// Of reports whether a block of the agenda goes on with the round: because the
// round was opened for it, or because the block shares what was written.
func (r Round) Of(block agenda.Block) bool {
	return r.SharedIn(block) || r.Kind == Kind(block.Round) && r.Block == block.Title
}

// SharedIn reports whether a block of the agenda shares what is written in the
// round.
func (r Round) SharedIn(block agenda.Block) bool { return r.writes() && Kind(block.Round) == Share }

// noteHome is what notes are about at a place of a journey: the stage there, or
// the journey as a whole when its steps are asked for, or it has none yet.
func noteHome(w *model.Workshop, at model.Place, fields []string) string {
	_, id := model.KindOf(at.File)
	if stage := StageRef(w, at); stage != "" && !slices.Equal(fields, []string{stepsField}) {
		return stage
	}
	return id
}

// check is [Round.Check] for a round that may still have to be named.
func (r Round) check(w *model.Workshop) error {
	named, err := Name(w, r)
	if err != nil {
		return err
	}
	return r.Check(w.Apply(named))
}

// usualDots is how many dots each has where the workshop does not say.
const usualDots = 3

// DotsEach is how many dots each participant has, as the workshop says it.
func DotsEach(w *model.Workshop) int {
	if dots := w.Frame().VotesPerPerson; dots != nil && *dots > 0 {
		return *dots
	}
	return usualDots
}

// Offers lists the rounds that can be opened on what stands at a place, those
// that are opened most often first. [Shares] lists those that deal with notes.
func Offers(w *model.Workshop, at model.Place) []Round {
	var list []Round
	kind, id := model.KindOf(at.File)
	switch kind {
	case model.KindEmpathyMap:
		list = mapOffers(w, id)
	case model.KindJourney:
		list = journeyOffers(w, id, StageRef(w, at))
	}
	return slices.DeleteFunc(list, func(r Round) bool { return r.check(w) != nil })
}

// Shares lists the rounds that share the notes in the inboxes, one for each map,
// journey or stage that any are about.
func Shares(w *model.Workshop) []Round {
	var list []Round
	for _, file := range w.Files() {
		inbox, ok := file.Record.(*model.Inbox)
		if !ok {
			continue
		}
		for _, place := range inbox.Places {
			r := Round{Kind: Share, Place: place.Place}
			known := func(other Round) bool { return other.Place == r.Place }
			if !slices.ContainsFunc(list, known) && r.Check(w) == nil && Waiting(w, r) > 0 {
				list = append(list, r)
			}
		}
	}
	return list
}

// OnInitiatives is the vote on all initiatives.
func OnInitiatives(w *model.Workshop) Round { return Round{Kind: Voting, Dots: DotsEach(w)} }

func mapOffers(w *model.Workshop, id string) []Round {
	keys := model.CanvasKeys()
	outside, inside := keys[:4], keys[4:]
	return []Round{
		{Kind: Silent, Place: id, Fields: outside},
		{Kind: Silent, Place: id, Fields: inside},
		{Kind: Silent, Place: id},
		{Kind: Voting, Place: id, Fields: []string{"pains"}, Dots: DotsEach(w)},
		{Kind: Voting, Place: id, Dots: DotsEach(w)},
	}
}

func journeyOffers(w *model.Workshop, journey, stage string) []Round {
	var list []Round
	if stage != "" {
		list = []Round{
			{Kind: Silent, Place: stage, Fields: []string{"does", "thinks", "feels", "pains"}},
			{Kind: Silent, Place: stage},
		}
	}
	return append(list,
		Round{Kind: Silent, Place: journey},
		Round{Kind: Scoring, Place: journey},
		Round{Kind: Voting, Place: journey, Dots: DotsEach(w)},
		Round{Kind: Voting, Place: journey, Fields: []string{"pains"}, Dots: DotsEach(w)},
	)
}
