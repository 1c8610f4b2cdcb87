package round

import (
	"cmp"
	"fmt"
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// Candidate is something that dots can be given to.
type Candidate struct {
	Ref   string      // what a dot names; "" while it has no id
	Text  string      // the words of the note, or the title of the stage or initiative
	Field string      // the label of the field a note stands in; "" for all else
	Place model.Place // stages are counted as in the whole journey
}

// Candidates lists what the vote is about: the notes in its fields, the stages
// of its journey where it names no fields, or all initiatives where it has no
// place.
func Candidates(w *model.Workshop, r Round) []Candidate {
	ref := model.ParseReference(r.Place)
	journey, empathyMap := w.Journey(ref.Record), w.EmpathyMap(ref.Record)
	switch {
	case r.Place == "":
		return initiatives(w)
	case journey != nil && ref.Stage == "" && len(r.Fields) == 0:
		return r.stages(w)
	case journey != nil:
		var list []Candidate
		for i := range journey.Stages {
			if stage := &journey.Stages[i]; ref.Stage == "" || ref.Stage == stage.ID {
				in := model.Reference{Record: journey.ID, Stage: stage.ID}
				list = append(list, r.notes(w, in, stage.Notes, model.StagePlace(journey.ID, i))...)
			}
		}
		return list
	case empathyMap != nil && ref.Stage == "":
		in := model.Reference{Record: empathyMap.ID}
		return r.notes(w, in, empathyMap.Notes, model.Place{File: model.KindEmpathyMap.Path(empathyMap.ID)})
	}
	return nil
}

func initiatives(w *model.Workshop) []Candidate {
	var list []Candidate
	for _, initiative := range w.Initiatives() {
		place := model.Place{File: model.KindInitiative.Path(initiative.ID)}
		list = append(list, Candidate{Ref: initiative.ID, Text: initiative.Title(), Place: place})
	}
	return list
}

// stages lists the stages that the round is about: all of a journey, or one.
func (r Round) stages(w *model.Workshop) []Candidate {
	ref := model.ParseReference(r.Place)
	journey := w.Journey(ref.Record)
	if journey == nil {
		return nil
	}
	var list []Candidate
	for i := range journey.Stages {
		stage := &journey.Stages[i]
		if ref.Stage != "" && ref.Stage != stage.ID {
			continue
		}
		candidate := Candidate{Text: stage.Title(), Place: model.StagePlace(journey.ID, i)}
		if stage.ID != "" {
			candidate.Ref = model.Reference{Record: journey.ID, Stage: stage.ID}.String()
		}
		list = append(list, candidate)
	}
	return list
}

// notes lists the notes in the fields of the round at one map or stage.
func (r Round) notes(w *model.Workshop, in model.Reference, notesOf func(key string) []model.Note, home model.Place) []Candidate {
	isStage := len(home.Path) > 0
	var list []Candidate
	for _, field := range r.NoteFields(w) {
		for i, note := range notesOf(field.Key) {
			place := model.Place{File: home.File, Path: home.Path.With(field.Key, i)}
			candidate := Candidate{Text: cmp.Or(note.Text, note.Carrier()), Field: field.Label, Place: place}
			if note.ID != "" && (in.Stage != "" || !isStage) {
				in.Item = note.ID
				candidate.Ref = in.String()
			}
			list = append(list, candidate)
		}
	}
	return list
}

// Left is how many dots a participant can still give in the vote; in a pooled
// one, how many all together can. Dots on what is no candidate do not count.
func Left(w *model.Workshop, r Round, participant string) int {
	candidates := Candidates(w, r)
	given := 0
	for _, votes := range allVotes(w) {
		if r.Pooled || votes.ID == participant {
			given += len(dotsOf(votes, candidates))
		}
	}
	return max(0, r.Dots-given)
}

// dotsOf lists what somebody's dots name among the candidates, one reference for
// each dot.
func dotsOf(votes *model.Votes, candidates []Candidate) []string {
	named := map[string]bool{}
	for _, candidate := range candidates {
		named[candidate.Ref] = candidate.Ref != ""
	}
	var dots []string
	for _, ref := range slices.Concat(votes.Votes, votes.Initiatives) {
		if named[ref] {
			dots = append(dots, ref)
		}
	}
	return dots
}

// Dots lists what a participant has given dots to in the vote, one reference for
// each dot.
func Dots(w *model.Workshop, r Round, participant string) []string {
	return dotsOf(votesOf(w, participant), Candidates(w, r))
}

// Vote gives a dot of a participant to the candidate with that reference. It is
// refused in words when they have none left. The title of the edit does not
// tell for what the dot is.
func Vote(w *model.Workshop, r Round, participant, candidate string) (model.Edit, error) {
	at, given, err := r.ballot(w, participant, candidate)
	switch {
	case err != nil:
		return model.Edit{}, err
	case Left(w, r, participant) == 0 && r.Pooled:
		return model.Edit{}, fmt.Errorf("all %s of the room are given", count(r.Dots, "dot"))
	case Left(w, r, participant) == 0:
		return model.Edit{}, fmt.Errorf("%s has given all %s", nameOf(w, participant), count(r.Dots, "dot"))
	}
	edit, err := w.SetList(at, append(slices.Clone(given), candidate))
	edit.Title, edit.Select = "give a dot", model.Place{}
	return edit, err
}

// Unvote takes one dot of a participant back from a candidate.
func Unvote(w *model.Workshop, r Round, participant, candidate string) (model.Edit, error) {
	at, given, err := r.ballot(w, participant, candidate)
	if err != nil {
		return model.Edit{}, err
	}
	last := len(given) - 1
	for last >= 0 && given[last] != candidate {
		last--
	}
	if last < 0 {
		return model.Edit{}, fmt.Errorf("%s has no dot there", nameOf(w, participant))
	}
	edit, err := w.SetList(at, slices.Delete(slices.Clone(given), last, last+1))
	edit.Title, edit.Select = "take a dot back", model.Place{}
	return edit, err
}

// Clear takes back all that was given in a vote or scored in a round, also what
// came of an earlier one about the same.
func Clear(w *model.Workshop, r Round) (model.Edit, error) {
	if err := r.closed(); err != nil {
		return model.Edit{}, err
	}
	var edits []model.Edit
	given := 0
	for _, votes := range allVotes(w) {
		if r.Kind == Voting {
			for _, dot := range dotsOf(votes, Candidates(w, r)) {
				edit, err := Unvote(w, r, votes.ID, dot)
				if err != nil {
					return model.Edit{}, err
				}
				edits, w, given = append(edits, edit), w.Apply(edit), given+1
			}
			continue
		}
		for _, stage := range r.stages(w) {
			if scoreAt(votesOf(w, votes.ID), stage.Ref) >= 0 {
				edit, err := Unscore(w, r, votes.ID, stage.Ref)
				if err != nil {
					return model.Edit{}, err
				}
				edits, w, given = append(edits, edit), w.Apply(edit), given+1
			}
		}
	}
	thing := "dot"
	if r.Kind == Scoring {
		thing = "score"
	}
	edit := model.Merge("take "+count(given, thing)+" back", edits...)
	edit.Select = model.Place{}
	return edit, nil
}

// ballot is the list that a participant's dots stand in, with what it holds.
func (r Round) ballot(w *model.Workshop, participant, candidate string) (model.Place, []string, error) {
	if err := r.closed(); err != nil {
		return model.Place{}, nil, err
	}
	name, err := fileOf(model.KindVotes, participant)
	if err != nil {
		return model.Place{}, nil, err
	}
	known := func(c Candidate) bool { return c.Ref == candidate }
	if candidate == "" || !slices.ContainsFunc(Candidates(w, r), known) {
		return model.Place{}, nil, fmt.Errorf("%q cannot be voted for in this round", candidate)
	}
	votes := votesOf(w, participant)
	if r.Place == "" {
		return model.Place{File: name, Path: yamltext.Path{"initiatives"}}, votes.Initiatives, nil
	}
	return model.Place{File: name, Path: yamltext.Path{"votes"}}, votes.Votes, nil
}

// nameOf is what a participant is called in a sentence.
func nameOf(w *model.Workshop, participant string) string {
	if participant == Room {
		return "the room"
	}
	for _, known := range Participants(w) {
		if known.ID == participant {
			return known.Name
		}
	}
	return participant
}
