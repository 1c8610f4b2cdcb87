package round

import (
	"fmt"

	"interlock/model"
)

// Name gives every candidate, every stage to be scored, and the stage that notes
// are about an id, so that the files can name it. The edit is empty when all
// have theirs.
func Name(w *model.Workshop, r Round) (model.Edit, error) {
	var list []Candidate
	switch r.Kind {
	case Voting:
		list = Candidates(w, r)
	case Scoring:
		list = r.stages(w)
	default:
		list = r.unnamedHome(w)
	}
	var edits []model.Edit
	for _, candidate := range list {
		if candidate.Ref != "" {
			continue
		}
		edit, _, err := w.GiveID(w.Whence(candidate.Place))
		if err != nil {
			return model.Edit{}, err
		}
		edits, w = append(edits, edit), w.Apply(edit)
	}
	edit := model.Merge("name "+entries(len(edits))+" for the round", edits...)
	edit.Select = model.Place{}
	return edit, nil
}

// unnamedHome is the stage that the round is about while it has no id yet.
func (r Round) unnamedHome(w *model.Workshop) []Candidate {
	journey := w.Journey(model.ParseReference(r.Place).Record)
	for i := 0; journey != nil && i < len(journey.Stages); i++ {
		place := model.StagePlace(journey.ID, i)
		if journey.Stages[i].ID == "" && StageRef(w, place) == r.Place {
			return []Candidate{{Place: place}}
		}
	}
	return nil
}

// StageRef is the reference to the stage in which a place of a whole journey
// lies, also the one it will have once it is named; "" where it lies in none.
func StageRef(w *model.Workshop, at model.Place) string {
	_, id := model.KindOf(at.File)
	journey := w.Journey(id)
	if journey == nil || len(at.Path) < 2 {
		return ""
	}
	index, isIndex := at.Path[1].(int)
	if !isIndex || index < 0 || index >= len(journey.Stages) {
		return ""
	}
	ref := model.Reference{Record: id, Stage: journey.Stages[index].ID}
	if ref.Stage == "" {
		_, named, err := w.GiveID(w.Whence(model.StagePlace(id, index)))
		if err != nil {
			return ""
		}
		ref.Stage = named.Stage
	}
	return ref.String()
}

func entries(number int) string {
	if number == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", number)
}
