package redact

import (
	"slices"

	"interlock/model"
	"interlock/model/yamltext"
)

// survey finds out what a profile leaves out of a workshop: what says so
// itself, and what would betray it.
type survey struct {
	workshop *model.Workshop
	profile  Profile
	cuts     map[string]*cut // by file
	values   map[string]yamltext.Map
	ids      map[string]bool // of what is withheld
	naming   map[model.Reference][]model.Mention
	waiting  []model.Place // withheld, but not yet what points there
	report   Report
}

func newSurvey(w *model.Workshop, p Profile) *survey {
	s := &survey{
		workshop: w, profile: p, naming: naming(w),
		cuts: map[string]*cut{}, values: map[string]yamltext.Map{}, ids: map[string]bool{},
	}
	for _, file := range w.Files() {
		s.cuts[file.Name] = &cut{}
		s.file(file)
	}
	s.follow()
	return s
}

// file looks through one file.
func (s *survey) file(file *model.File) {
	info := file.Kind.Info()
	switch value, ok := canonical(file); {
	case file.Kind == model.KindUnknown:
		s.report.unfit.add("file that is no record", "files that are no record")
		s.leave(file)
	case !ok:
		s.report.unfit.add("file that cannot be read", "files that cannot be read")
		s.leave(file)
	case s.profile == Client && raw(file.Kind), s.profile.withholdsRecord(file), s.withholdsBase(file):
		s.report.withheld.add(recordWords(info))
		s.leave(file)
	default:
		s.values[file.Name] = value
		walk(file, func(u unit) bool { return s.unit(file, u) })
	}
}

// withholdsBase reports whether a file is a variant of a journey that is not for
// the readers. Unless it says itself whom it is for, what it changes would tell
// of what it leaves as it is.
func (s *survey) withholdsBase(file *model.File) bool {
	journey, isJourney := file.Record.(*model.Journey)
	if !isJourney || journey.Audience != "" {
		return false
	}
	base := s.workshop.Journey(journey.ID).Base
	if base == nil {
		return false
	}
	below := s.workshop.File(model.KindJourney.Path(base.ID))
	return s.profile.withholdsRecord(below) || s.withholdsBase(below)
}

// canonical is what a file holds as we would write it; false when it cannot
// be looked through. Of several documents in a file only the first is read.
func canonical(file *model.File) (yamltext.Map, bool) {
	if !file.Readable || file.Kind == model.KindUnknown {
		return yamltext.Map{}, false
	}
	value, ok := model.Canonical(file.Kind, file.Root())
	mapping, isMap := value.(yamltext.Map)
	return mapping, ok && isMap
}

// raw reports whether records of a kind are material of the room, which
// clients never see.
func raw(kind model.Kind) bool {
	return slices.Contains([]model.Kind{model.KindInbox, model.KindVotes, model.KindParking, model.KindDismissed}, kind)
}

// leave takes out a whole file.
func (s *survey) leave(file *model.File) {
	s.cuts[file.Name].take(nil)
	info := file.Kind.Info()
	if ofParticipant := file.Kind == model.KindInbox || file.Kind == model.KindVotes; info.Folder != "" && !ofParticipant {
		s.ids[file.ID] = true
	}
	s.waiting = append(s.waiting, model.Place{File: file.Name})
}

// unit takes out a unit that is not for the readers; true when it stays and is
// to be looked into.
func (s *survey) unit(file *model.File, u unit) bool {
	switch {
	case s.profile.withholdsUnit(u):
		s.report.withheld.add(string(u.kind), u.kind.plural())
	case u.hides():
		s.unread()
	default:
		return true
	}
	s.cuts[file.Name].take(u.path)
	id := u.node.Get("id").Text()
	if u.kind == sourceUnit {
		id, _ = u.path[0].(string)
	}
	if id != "" {
		s.ids[id] = true
		s.waiting = append(s.waiting, model.Place{File: file.Name, Path: u.path})
	}
	return false
}
