package round

import (
	"cmp"
	"slices"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/insight"
)

// Standing is how a candidate stands in the vote.
type Standing struct {
	Candidate
	Dots int
	Rank int  // 1 for the most dots, equal ones share it; 0 without a dot
	Tied bool // another one has as many dots

	Leverage     *float64 // what it weighs on the map, see [insight.Leverage]; nil is no data
	LeverageRank int      // 1 for the most leverage among the candidates, equal ones share it; 0 without
	Causes       []string // what links to it: where its dots may belong
}

// Tally counts the dots of everybody, the most first. There is nothing to see
// while the vote is going on.
func Tally(w *model.Workshop, r Round) []Standing {
	if r.Open() {
		return nil
	}
	candidates := Candidates(w, r)
	list := make([]Standing, len(candidates))
	position := map[string]int{}
	for i, candidate := range candidates {
		list[i] = Standing{Candidate: candidate}
		position[candidate.Ref] = i
	}
	for _, votes := range allVotes(w) {
		for _, ref := range dotsOf(votes, candidates) {
			list[position[ref]].Dots++
		}
	}
	if !check.Silent(w) {
		weigh(w, list)
	}
	rank(list)
	slices.SortStableFunc(list, func(a, b Standing) int { return cmp.Compare(b.Dots, a.Dots) })
	return list
}

// weigh lays the leverage of the map beside the dots.
func weigh(w *model.Workshop, list []Standing) {
	for _, dot := range insight.Votes(w).Dots {
		for i := range list {
			switch named := model.ParseReference(list[i].Ref); {
			case list[i].Ref == "":
			case dot.Ref == named:
				list[i].add(dot.Leverage)
				for _, cause := range dot.Causes {
					list[i].Causes = append(list[i].Causes, cause.Text)
				}
			case named.Item == "" && named.Stage != "" && dot.Ref.Record == named.Record && dot.Ref.Stage == named.Stage:
				list[i].add(dot.Leverage) // A stage weighs what stands in it.
			}
		}
	}
}

func (s *Standing) add(leverage *float64) {
	if leverage == nil {
		return
	}
	if s.Leverage == nil {
		s.Leverage = new(float64)
	}
	*s.Leverage += *leverage
}

func rank(list []Standing) {
	for i := range list {
		standing := &list[i]
		if standing.Dots > 0 {
			standing.Rank = 1
		}
		if standing.Leverage != nil {
			standing.LeverageRank = 1
		}
		for j, other := range list {
			if standing.Dots > 0 && other.Dots > standing.Dots {
				standing.Rank++
			}
			if standing.Dots > 0 && other.Dots == standing.Dots && j != i {
				standing.Tied = true
			}
			if standing.Leverage != nil && other.Leverage != nil && *other.Leverage > *standing.Leverage {
				standing.LeverageRank++
			}
		}
	}
}
