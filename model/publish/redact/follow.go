package redact

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// follow takes out what names something that is withheld, and what goes with
// it in turn.
func (s *survey) follow() {
	s.settle()
	s.broken()
	s.settle()
	s.dismissals()
}

// settle follows everything withheld until nothing new comes up.
func (s *survey) settle() {
	for at := 0; at < len(s.waiting); at++ {
		s.participant(s.waiting[at])
		for _, mention := range s.pointingAt(s.waiting[at]) {
			s.mention(mention)
		}
	}
	s.waiting = nil
}

// pointingAt lists what names a withheld place. With the list of sources every
// source goes. Stages and items are many, so they are looked up.
func (s *survey) pointingAt(place model.Place) []model.Mention {
	kind, _ := model.KindOf(place.File)
	switch {
	case len(place.Path) > 0 && (kind == model.KindJourney || kind == model.KindEmpathyMap):
		ref, ok := s.workshop.ReferenceTo(place)
		if !ok {
			return nil
		}
		return s.naming[ref]
	case len(place.Path) == 0 && kind == model.KindSources:
		return slices.DeleteFunc(s.workshop.Mentions(), func(m model.Mention) bool { return m.Names != model.NamesSource })
	}
	return s.workshop.PointingAt(place)
}

// naming lists the references to each stage, those to its items included, and
// to each item. What is named in a variant counts where it is written as well.
func naming(w *model.Workshop) map[model.Reference][]model.Mention {
	naming := map[model.Reference][]model.Mention{}
	for _, mention := range w.Mentions() {
		if mention.Names != model.NamesPlace {
			continue
		}
		ref := model.ParseReference(mention.Value)
		naming[ref] = append(naming[ref], mention)
		at, _ := w.Resolve(ref)
		if home, named := w.ReferenceTo(at); named && home != ref {
			naming[home] = append(naming[home], mention)
		}
		if ref.Item != "" {
			ref.Item = ""
			naming[ref] = append(naming[ref], mention)
		}
	}
	return naming
}

// participant takes out the files of a participant who is withheld: their name
// is the participant's id.
func (s *survey) participant(place model.Place) {
	if place.File != model.WorkshopFile || len(place.Path) == 0 {
		return
	}
	id := s.workshop.File(place.File).At(place.Path).Get("id").Text()
	for _, kind := range []model.Kind{model.KindInbox, model.KindVotes} {
		file := s.workshop.File(kind.Path(id))
		if file != nil && s.cuts[file.Name].take(nil) {
			s.report.followed.add(recordWords(kind.Info()))
		}
	}
}

// mention takes out a reference to something that is withheld: alone, or with
// the link or the entry that is nothing without it.
func (s *survey) mention(mention model.Mention) {
	file := s.workshop.File(mention.File)
	isEnd := file.Kind == model.KindLink && len(mention.Path) == 1 && (mention.Path[0] == "from" || mention.Path[0] == "to")
	switch entry, belongs := entryOf(file.Kind, mention); {
	case s.cuts[file.Name].covers(mention.Path):
	case isEnd:
		s.report.followed.add(recordWords(file.Kind.Info()))
		s.leave(file)
	case mention.Key, belongs:
		s.cuts[file.Name].take(entry)
		s.report.followed.add(string(entryUnit), entryUnit.plural())
	default:
		s.cuts[file.Name].take(asWritten(file.Kind, mention.Path))
		s.report.followed.add("reference", "references")
	}
}

// entryOf finds the entry on one line that is about what it names, as an
// expectation is about a measure. A key stands for its own entry.
func entryOf(kind model.Kind, mention model.Mention) (yamltext.Path, bool) {
	path := mention.Path
	if mention.Key || len(path) < 3 {
		return path, false
	}
	if _, inList := path[len(path)-2].(int); !inList {
		return path, false
	}
	list, _ := model.FieldOf(kind, path[:len(path)-2])
	field, _ := model.FieldOf(kind, path)
	return path[:len(path)-1], list.Kind == model.GroupsField && list.OneLine && field.Kind == model.ReferenceField
}

// asWritten is a path in the text that we write: one note alone, where a list
// belongs, is written as a list of one.
func asWritten(kind model.Kind, path yamltext.Path) yamltext.Path {
	for i, step := range path {
		field, _ := model.FieldOf(kind, path[:i])
		if _, isKey := step.(string); isKey && field.Kind == model.NotesField {
			return path[:i:i].With(0).With(path[i:]...)
		}
	}
	return path
}

// broken takes out references that lead nowhere and still hold the id of
// something withheld, as when a note has moved.
func (s *survey) broken() {
	leadsNowhere := map[string]bool{}
	for _, fault := range s.workshop.Faults() {
		if fault.Rule == model.RuleBrokenRef || fault.Rule == model.RuleBrokenVariant {
			leadsNowhere[model.Place{File: fault.File, Path: fault.Path}.String()] = true
		}
	}
	if len(leadsNowhere) == 0 {
		return
	}
	for _, mention := range s.workshop.Mentions() {
		if leadsNowhere[mention.Place().String()] && s.betrays(mention.Value) {
			s.mention(mention)
		}
	}
}

// dismissals takes out entries about what is withheld: they name it in words of
// their own.
func (s *survey) dismissals() {
	file := s.workshop.File(model.KindDismissed.Path(""))
	if file == nil {
		return
	}
	record, _ := file.Record.(*model.Dismissals)
	for i, entry := range record.Items {
		if s.betrays(entry.Ref) && s.cuts[file.Name].take(yamltext.Path{"dismissed", i}) {
			s.report.followed.add(string(entryUnit), entryUnit.plural())
		}
	}
}

// betrays reports whether a reference holds the id of something withheld.
func (s *survey) betrays(ref string) bool {
	for id := range s.ids {
		if strings.Contains(ref, id) && holdsWord(ref, id) {
			return true
		}
	}
	return false
}
