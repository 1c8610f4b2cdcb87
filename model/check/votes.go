package check

import "interlock/model"

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

// room is the file in which the scribe enters the dots of everybody.
const room = "room"

func tooManyDots(e *examination, report *report) {
	limit := e.frame.VotesPerPerson
	if limit == nil {
		return
	}
	for _, file := range e.workshop.Files() {
		votes, ok := file.Record.(*model.Votes)
		if ok && len(votes.Votes) > *limit && votes.ID != room {
			report.at(record(model.KindVotes, votes.ID, "votes", *limit), "`%s` has %d dots, and everybody has %d", votes.ID, len(votes.Votes), *limit)
		}
	}
}
