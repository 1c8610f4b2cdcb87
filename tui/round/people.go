package round

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"interlock/model"
	"interlock/model/round"
)

// people lists for whom the scribe can enter something. Notes and pooled dots
// can be the room's. Where nobody is named, scores are those of persons who are
// numbered as they come.
func (l *Layer) people() []model.Participant {
	w := l.desk.Workshop()
	list := round.Participants(w)
	switch {
	case l.round.Kind == round.Scoring && len(round.Listed(w)) > 0:
		return list
	case l.round.Kind == round.Scoring:
		return l.withNext(list)
	case l.round.Kind == round.Voting && !l.round.Pooled && len(list) > 0:
		return list
	}
	return append(list, model.Participant{ID: round.Room, Name: "the room"})
}

// numbered begins the ids of persons whom nobody has named.
const numbered = "person-"

// withNext adds the next numbered person once all others have given something.
func (l *Layer) withNext(list []model.Participant) []model.Participant {
	waiting := func(person model.Participant) bool { return !round.Given(l.desk.Workshop(), l.round, person.ID) }
	if slices.ContainsFunc(list, waiting) {
		return list
	}
	for number := len(list) + 1; ; number++ {
		next := model.Participant{ID: fmt.Sprintf("%s%d", numbered, number), Name: fmt.Sprintf("person %d", number)}
		if !slices.ContainsFunc(list, func(person model.Participant) bool { return person.ID == next.ID }) {
			return append(list, next)
		}
	}
}

// who is the person for whom something is entered now: the first one, or the
// room where the dots are pooled, until another is chosen.
func (l *Layer) who() model.Participant {
	people := l.people()
	for _, person := range people {
		if person.ID == l.person {
			return person
		}
	}
	if l.round.Pooled {
		return people[len(people)-1]
	}
	return people[0]
}

// resume goes to whoever has not given everything yet, when a vote or scores were
// left in the middle.
func (l *Layer) resume() {
	w := l.desk.Workshop()
	switch {
	case !l.round.Open():
	case l.round.Kind == round.Voting && !l.round.Pooled:
		l.await(func(id string) bool { return round.Left(w, l.round, id) > 0 })
	case l.round.Kind == round.Scoring:
		for i, stage := range round.Stages(w, l.round) {
			if l.await(func(id string) bool { return round.ScoreOf(w, id, stage.Ref) == nil }) {
				l.cursor = i
				return
			}
		}
	}
}

// await goes to the first person who is waited for, and reports whether there is
// one.
func (l *Layer) await(waited func(id string) bool) bool {
	people := l.people()
	at := slices.IndexFunc(people, func(person model.Participant) bool { return waited(person.ID) })
	if at >= 0 {
		l.person = people[at].ID
	}
	return at >= 0
}

// turn goes to the next or previous person, round and round.
func (l *Layer) turn(by int) tea.Cmd {
	people, now := l.people(), l.who()
	at := slices.IndexFunc(people, func(person model.Participant) bool { return person.ID == now.ID })
	l.person = people[((at+by)%len(people)+len(people))%len(people)].ID
	if l.stage() == writing {
		l.draft()
	}
	return nil
}

// last reports whether nobody comes after the person.
func (l *Layer) last() bool {
	people := l.people()
	return people[len(people)-1].ID == l.who().ID
}
