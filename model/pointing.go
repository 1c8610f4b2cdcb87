package model

import (
	"fmt"
	"slices"

	"interlock/model/yamltext"
)

// PointingAt lists every reference from elsewhere to what stands at a place: a
// record, a stage with its items, an item, a source or a participant.
func (w *Workshop) PointingAt(at Place) []Mention {
	return slices.DeleteFunc(w.naming(at), func(m Mention) bool {
		return m.File == at.File && len(m.Path) >= len(at.Path) && slices.Equal(m.Path[:len(at.Path)], at.Path)
	})
}

// naming lists every reference to what stands at a place, its own included.
func (w *Workshop) naming(at Place) []Mention {
	matches := w.matcher(at)
	var list []Mention
	for _, mention := range append(w.Mentions(), w.variedIDs()...) {
		if matches(mention) {
			list = append(list, mention)
		}
	}
	return list
}

// variedIDs are the ids by which variants say which stage of their base they
// change.
func (w *Workshop) variedIDs() []Mention {
	var list []Mention
	for _, journey := range w.Journeys() {
		for _, stage := range journey.Stages {
			if stage.Base() == nil || stage.Inherited() {
				continue
			}
			name, path := KindJourney.Path(journey.ID), yamltext.Path{"stages", stage.Origin.Entry, "id"}
			list = append(list, Mention{Names: NamesStage, Value: stage.ID, File: name, Line: w.File(name).Line(path), Path: path})
		}
	}
	return list
}

// matcher tells which mentions name what stands at a place.
func (w *Workshop) matcher(at Place) func(Mention) bool {
	kind, id := KindOf(at.File)
	switch {
	case kind == KindSources && len(at.Path) == 1:
		return func(m Mention) bool { return m.Names == NamesSource && m.Value == at.Path[0] }
	case isParticipant(at):
		participant := w.File(at.File).At(at.Path).Get("id").Text()
		return func(m Mention) bool { return m.Names == NamesParticipant && m.Value == participant }
	case len(at.Path) == 0:
		return func(m Mention) bool { return w.namesRecord(m, kind, id) }
	}
	ref, ok := w.ReferenceTo(at)
	return func(m Mention) bool {
		switch {
		case !ok:
			return false
		case m.Names == NamesStage:
			_, variant := KindOf(m.File)
			return ref.Item == "" && w.stands(Reference{Record: variant, Stage: m.Value}, ref)
		case m.Names != NamesPlace:
			return false
		}
		named := ParseReference(m.Value)
		if ref.Item == "" {
			named.Item = ""
		}
		return named == ref || named.Item == ref.Item && w.stands(named, ref)
	}
}

// stands reports whether what is named in a variant is what stands in one of
// the journeys below it. A stage that the variant leaves out is its base's.
func (w *Workshop) stands(named, ref Reference) bool {
	journey := w.Journey(named.Record)
	if journey == nil || !journey.Overlay() || named.Stage != ref.Stage {
		return false
	}
	if named.Item != "" {
		at, ok := w.Resolve(named)
		home, _ := w.ReferenceTo(at)
		return ok && home == ref
	}
	if index := journey.StageIndex(named.Stage); index >= 0 && journey.Stages[index].Base() == nil {
		return false
	}
	base := Reference{Record: journey.Base.ID, Stage: named.Stage}
	return base == ref || w.stands(base, ref)
}

func (w *Workshop) namesRecord(m Mention, kind Kind, id string) bool {
	switch m.Names {
	case NamesPersona, NamesRole:
		return kind == KindPersona && m.Value == id
	case NamesMetric:
		return kind == KindMetric && m.Value == id
	case NamesInitiative:
		return kind == KindInitiative && m.Value == id
	case NamesJourney:
		return kind == KindJourney && m.Value == id
	case NamesPlace:
		return (kind == KindJourney || kind == KindEmpathyMap) && ParseReference(m.Value).Record == id
	case NamesRecord:
		found, ok := w.recordNamed(m.Value)
		return ok && found == kind.Path(id)
	}
	return false
}

// recordNamed finds the file of the first record with an id, whatever its kind.
func (w *Workshop) recordNamed(id string) (string, bool) {
	for _, info := range tables().kinds {
		if info.Folder != "" && w.File(info.Kind.Path(id)) != nil {
			return info.Kind.Path(id), true
		}
	}
	return "", false
}

func isParticipant(at Place) bool {
	return at.File == WorkshopFile && len(at.Path) == 2 && at.Path[0] == "participants"
}

// ReferenceTo gives the reference that names a stage or an item; false when it
// has no id, or is neither.
func (w *Workshop) ReferenceTo(at Place) (Reference, bool) {
	_, id := KindOf(at.File)
	file := w.File(at.File)
	own := file.At(at.Path).Get("id").Text()
	ref := Reference{Record: id, Item: own}
	switch {
	case isStage(at):
		ref = Reference{Record: id, Stage: own}
	case isStageNote(at):
		ref.Stage = file.At(at.Path[:2]).Get("id").Text()
		return ref, own != "" && ref.Stage != ""
	case !isMapNote(at):
		return Reference{}, false
	}
	return ref, own != ""
}

func isStage(at Place) bool {
	kind, _ := KindOf(at.File)
	return kind == KindJourney && len(at.Path) == 2 && at.Path[0] == "stages"
}

func isStageNote(at Place) bool {
	kind, _ := KindOf(at.File)
	return kind == KindJourney && len(at.Path) == 4 && at.Path[0] == "stages" && slices.Contains(StageNoteKeys(), fmt.Sprint(at.Path[2]))
}

func isMapNote(at Place) bool {
	kind, _ := KindOf(at.File)
	return kind == KindEmpathyMap && len(at.Path) == 2 && slices.Contains(CanvasKeys(), fmt.Sprint(at.Path[0]))
}
