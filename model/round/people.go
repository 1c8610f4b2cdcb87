package round

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"interlock/model"
)

// Participants lists who takes part: those whom workshop.yaml names, and those
// of whom there is only an inbox or votes. Their ids are those of the files;
// [Room] is not among them.
func Participants(w *model.Workshop) []model.Participant {
	list := Listed(w)
	for _, file := range w.Files() {
		if (file.Kind == model.KindInbox || file.Kind == model.KindVotes) && !takenIn(list)(file.ID) {
			list = append(list, model.Participant{ID: file.ID, Name: file.ID})
		}
	}
	return list
}

// Listed lists those whom workshop.yaml names, in its order, each with an id of
// their own: where theirs cannot be the name of a file, or somebody before them
// has it, they get a fresh one, which stays the same while people are only added
// at the end.
func Listed(w *model.Workshop) []model.Participant {
	var list []model.Participant
	for i, participant := range w.Frame().Participants {
		if participant.ID == "" && participant.Name == "" {
			continue
		}
		id := fileID(participant.ID, participant.Name)
		if taken := takenIn(list); id == "" || taken(id) {
			id = model.FreshID(id, fmt.Sprintf("participant-%d", i+1), taken)
		}
		participant.ID, participant.Name = id, cmp.Or(participant.Name, participant.ID)
		list = append(list, participant)
	}
	return list
}

// takenIn tells whether an id is that of the room, or of somebody in the list.
func takenIn(list []model.Participant) func(id string) bool {
	return func(id string) bool {
		known := func(other model.Participant) bool { return strings.EqualFold(other.ID, id) }
		return id == Room || slices.ContainsFunc(list, known)
	}
}

// ParticipantNamed finds the id of a participant by id or name, or makes a fresh
// one of the name for somebody who is not known yet.
func ParticipantNamed(w *model.Workshop, name string) string {
	name = strings.TrimSpace(name)
	participants := Participants(w)
	for _, participant := range participants {
		if strings.EqualFold(participant.ID, name) || strings.EqualFold(participant.Name, name) {
			return participant.ID
		}
	}
	return model.FreshID(name, "guest", takenIn(participants))
}

// fileID is the id under which somebody's files lie: their own where it can be
// the name of a file.
func fileID(id, name string) string {
	switch {
	case usable(id):
		return id
	case model.Slug(id) != "":
		return model.Slug(id)
	}
	return model.Slug(name)
}

func usable(id string) bool { return model.ValidID(strings.ToLower(id)) }

// fileOf names the file of a participant.
func fileOf(kind model.Kind, participant string) (string, error) {
	if !usable(participant) {
		return "", fmt.Errorf("%q cannot be a participant's id: write letters and digits joined by hyphens", participant)
	}
	return kind.Path(participant), nil
}

// votesOf is what a participant has given, nothing while there is no file.
func votesOf(w *model.Workshop, participant string) *model.Votes {
	if file := w.File(model.KindVotes.Path(participant)); file != nil {
		if votes, ok := file.Record.(*model.Votes); ok {
			return votes
		}
	}
	return &model.Votes{ID: participant}
}

// allVotes lists what everybody has given, by participant.
func allVotes(w *model.Workshop) []*model.Votes {
	var list []*model.Votes
	for _, file := range w.Files() {
		if votes, ok := file.Record.(*model.Votes); ok {
			list = append(list, votes)
		}
	}
	return list
}

// Given reports whether a participant has given something in the round.
func Given(w *model.Workshop, r Round, participant string) bool {
	switch r.Kind {
	case Voting:
		return len(dotsOf(votesOf(w, participant), Candidates(w, r))) > 0
	case Scoring:
		votes := votesOf(w, participant)
		return slices.ContainsFunc(r.stages(w), func(stage Candidate) bool { return scoreAt(votes, stage.Ref) >= 0 })
	}
	return len(Notes(w, r, participant)) > 0
}

// Progress counts who has given something, and everybody who takes part. The
// scribe's entries for the room count as one more only where they are all there
// is.
func Progress(w *model.Workshop, r Round) (given, all int) {
	participants := Participants(w)
	for _, participant := range participants {
		if Given(w, r, participant.ID) {
			given++
		}
	}
	if len(participants) == 0 && Given(w, r, Room) {
		return 1, 1
	}
	return given, len(participants)
}
