package insight

import (
	"cmp"
	"slices"

	"interlock/model"
)

// Ballot is the room's dots beside the map's leverage.
type Ballot struct {
	Dots  []Dot   // every place with a dot or a leverage: most dots first, then most leverage
	Cast  int     // how many dots there are
	Limit *int    // dots that each participant has; nil when nobody has said
	Over  []Voter // participants over the limit, by id
}

// Dot is one place with its dots and its leverage.
type Dot struct {
	Spot
	Dots         int
	DotRank      int      // 1 for the most dots, equal ones share it; 0 without a dot
	Leverage     *float64 // nil: the place is no cause that harms, or there is no data
	LeverageRank int      // 1 for the most leverage, equal ones share it; 0 without
	Causes       []Spot   // what links to the place: where its dots may belong
}

// Disagrees reports that the room and the map rank the place differently.
func (d Dot) Disagrees() bool { return d.DotRank != d.LeverageRank }

// Voter is a participant with more dots than agreed.
type Voter struct {
	ID   string
	Cast int
	Over int // dots beyond the limit
}

// roomVotes is the votes file in which the scribe enters dots for everybody;
// no limit of one person holds for it.
const roomVotes = "room"

// Votes counts the dots on each place and ranks them beside its leverage (see
// [Leverage]), so that it shows where the room has dotted a symptom and the
// map points at its cause. Votes for what is not there are not counted among
// the dots, but against the limit they are.
//
// From the method's dot voting: three to five dots each, and look afterwards
// for what was only familiar.
func Votes(w *model.Workshop) Ballot {
	list := hops(w)
	find := newFinder(w)
	ballot := Ballot{Limit: w.Frame().VotesPerPerson}
	position := map[model.Reference]int{}
	place := func(spot Spot) *Dot {
		at, seen := position[spot.Ref]
		if !seen {
			at = len(ballot.Dots)
			position[spot.Ref] = at
			ballot.Dots = append(ballot.Dots, Dot{Spot: spot})
		}
		return &ballot.Dots[at]
	}
	for _, votes := range ballots(w) {
		ballot.limit(votes)
		for _, ref := range votes.Votes {
			if spot, ok := find.spot(ref); ok {
				place(spot).Dots++
				ballot.Cast++
			}
		}
	}
	for _, lever := range levers(list) {
		place(lever.Spot).Leverage = lever.Value
	}
	ballot.findCauses(list)
	ballot.rank()
	return ballot
}

// ballots lists the votes files by participant.
func ballots(w *model.Workshop) []*model.Votes {
	var list []*model.Votes
	for _, file := range w.Files() {
		if votes, ok := file.Record.(*model.Votes); ok {
			list = append(list, votes)
		}
	}
	return list
}

func (b *Ballot) limit(votes *model.Votes) {
	if cast := len(votes.Votes); b.Limit != nil && cast > *b.Limit && votes.ID != roomVotes {
		b.Over = append(b.Over, Voter{ID: votes.ID, Cast: cast, Over: cast - *b.Limit})
	}
}

func (b *Ballot) findCauses(list []*hop) {
	for i := range b.Dots {
		dot := &b.Dots[i]
		for _, hop := range list {
			if covers(dot.Ref, hop.to.Ref) {
				dot.Causes = append(dot.Causes, hop.from)
			}
		}
	}
}

func (b *Ballot) rank() {
	for i := range b.Dots {
		dot := &b.Dots[i]
		if dot.Dots > 0 {
			dot.DotRank = 1
		}
		if dot.Leverage != nil {
			dot.LeverageRank = 1
		}
		for _, other := range b.Dots {
			if dot.Dots > 0 && other.Dots > dot.Dots {
				dot.DotRank++
			}
			if dot.Leverage != nil && other.Leverage != nil && *other.Leverage > *dot.Leverage {
				dot.LeverageRank++
			}
		}
	}
	slices.SortStableFunc(b.Dots, func(x, y Dot) int {
		return cmp.Or(cmp.Compare(y.Dots, x.Dots), cmp.Compare(valueOf(y.Leverage), valueOf(x.Leverage)), cmp.Compare(x.Ref.String(), y.Ref.String()))
	})
}
