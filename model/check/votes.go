package check

import (
	"interlock/model"
	"interlock/model/insight"
)

// voteRules are about dots.
func voteRules() []rule {
	return []rule{
		{Rule{
			ID: "too-many-dots", Severity: Warn,
			Catches: "A participant with more dots than everybody agreed on.",
			Why:     "The choice of the room is then the choice of whoever counted least.",
			Source:  "dot voting",
			Fix:     "ask which dots were meant",
		}, tooManyDots},
	}
}

func tooManyDots(e *examination, report *report) {
	if e.frame.VotesPerPerson == nil {
		return
	}
	ballot := insight.Votes(e.workshop)
	for _, voter := range ballot.Over {
		at := record(model.KindVotes, voter.ID, "votes", *ballot.Limit)
		report.at(at, "`%s` has %d dots, and everybody has %d", voter.ID, voter.Cast, *ballot.Limit)
	}
}
