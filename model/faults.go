package model

import (
	"fmt"
	"slices"
	"strings"

	"interlock/model/yamltext"
)

// Faults lists what reading the workshop brought to light, by file and line:
// the faults of each file, files that gave no text, references that lead
// nowhere, and ids used twice.
func (w *Workshop) Faults() []Fault {
	var faults []Fault
	for _, file := range w.files {
		faults = append(faults, file.Faults...)
		faults = append(faults, w.doubleIDs(file)...)
	}
	for _, unread := range w.unread {
		if unread.Problem != "" {
			faults = append(faults, unread.fault())
		}
	}
	faults = append(faults, w.misplaced()...)
	faults = append(faults, w.formatFault()...)
	faults = append(faults, w.brokenReferences()...)
	slices.SortStableFunc(faults, func(a, b Fault) int {
		if byFile := strings.Compare(a.File, b.File); byFile != 0 {
			return byFile
		}
		return a.Line - b.Line
	})
	return faults
}

func (u Unread) fault() Fault {
	fault := Fault{Rule: RuleParseError, File: u.Name, Line: 1}
	fault.Message, fault.Fix, _ = strings.Cut(u.Problem, "; ")
	if fault.Fix == "" {
		fault.Fix = "make it a text file that can be read"
	}
	return fault
}

func (w *Workshop) formatFault() []Fault {
	format := w.Frame().Format
	if format == "" || format == Format {
		return nil
	}
	return []Fault{{
		Rule: RuleUnknownFormat, File: WorkshopFile, Line: w.File(WorkshopFile).Line(yamltext.Path{"format"}),
		Path:    yamltext.Path{"format"},
		Message: fmt.Sprintf("this version does not know the format `%s`", format),
		Fix:     "open it with a newer Interlock; here it is for reading only",
	}}
}

// brokenReferences finds every reference that leads nowhere. Functions, roles
// and participants are words that people choose, so they are never broken.
func (w *Workshop) brokenReferences() []Fault {
	targets := w.targets()
	var faults []Fault
	for _, file := range w.files {
		for _, mention := range file.Mentions {
			if known, checked := targets[mention.Names]; checked && !known(mention.Value) {
				faults = append(faults, w.brokenReference(mention))
			}
		}
	}
	faults = append(faults, w.circularVariants()...)
	return append(faults, w.brokenOverlays()...)
}

func (w *Workshop) brokenReference(mention Mention) Fault {
	fault := Fault{
		Rule: RuleBrokenRef, File: mention.File, Line: mention.Line, Path: mention.Path,
		Message: fmt.Sprintf("`%s` names no %s of this workshop", mention.Value, targetLabel(mention.Names)),
		Fix:     "write an id that is there, or delete the reference",
	}
	if near := Nearest(mention.Value, w.Names(mention.Names)); near != "" {
		fault.Fix = fmt.Sprintf("did you mean `%s`?", near)
	}
	if key, _ := last(mention.Path).(string); mention.Names == NamesJourney && key == "variant_of" {
		fault.Rule = RuleBrokenVariant
	}
	return fault
}

// targets tells for each kind of target whether a name is known. What a file
// that cannot be read would name is taken as known: its own fault says enough.
func (w *Workshop) targets() map[Target]func(string) bool {
	file := func(kind Kind) func(string) bool {
		return func(id string) bool { return w.File(kind.Path(id)) != nil || w.unreadable(kind.Path(id)) }
	}
	sources := map[string]bool{}
	for _, source := range w.Sources() {
		sources[source.ID] = true
	}
	return map[Target]func(string) bool{
		NamesPersona:    file(KindPersona),
		NamesMetric:     file(KindMetric),
		NamesJourney:    file(KindJourney),
		NamesInitiative: file(KindInitiative),
		NamesSource:     func(id string) bool { return sources[id] || w.unreadable(KindSources.Path("")) },
		NamesRecord:     func(id string) bool { _, ok := w.recordNamed(id); return ok },
		NamesPlace: func(text string) bool {
			ref := ParseReference(text)
			_, known := w.Resolve(ref)
			return known || w.unreadable(KindJourney.Path(ref.Record)) || w.unreadable(KindEmpathyMap.Path(ref.Record))
		},
	}
}

func (w *Workshop) unreadable(name string) bool {
	if file := w.File(name); file != nil {
		return !file.Readable
	}
	return slices.ContainsFunc(w.unread, func(unread Unread) bool {
		return unread.Name == name || unread.Problem == "" && ProperName(unread.Name) == name
	})
}

func targetLabel(target Target) string {
	if target == NamesPlace {
		return "stage, item or empathy map"
	}
	return string(target)
}

// Names lists everything that a field with this target can name, in the order
// of the files. It is what forms offer and what broken references are compared
// with.
func (w *Workshop) Names(target Target) []string {
	switch target {
	case NamesPersona, NamesRole:
		return w.ids(KindPersona)
	case NamesMetric:
		return w.ids(KindMetric)
	case NamesJourney:
		return w.ids(KindJourney)
	case NamesInitiative:
		return w.ids(KindInitiative)
	case NamesStage:
		return append(w.variedStages(), FirstStage)
	case NamesSource:
		var ids []string
		for _, source := range w.Sources() {
			ids = append(ids, source.ID)
		}
		return ids
	case NamesParticipant:
		var ids []string
		for _, participant := range w.Frame().Participants {
			ids = append(ids, participant.ID)
		}
		return ids
	case NamesFunction:
		return w.functions()
	case NamesPlace:
		return w.places()
	case NamesRecord:
		var ids []string
		for _, info := range tables().kinds {
			if info.Folder != "" {
				ids = append(ids, w.ids(info.Kind)...)
			}
		}
		return ids
	}
	return nil
}

func (w *Workshop) ids(kind Kind) []string {
	var ids []string
	for _, file := range w.files {
		if file.Kind == kind {
			ids = append(ids, file.ID)
		}
	}
	return ids
}

func (w *Workshop) functions() []string {
	var functions []string
	add := func(function string) {
		if function != "" && !slices.Contains(functions, function) {
			functions = append(functions, function)
		}
	}
	for _, participant := range w.Frame().Participants {
		add(participant.Function)
	}
	for _, member := range w.Governance().Committee.Members {
		add(member.Function)
	}
	return functions
}

func (w *Workshop) places() []string {
	var places []string
	add := func(ref Reference, list []Note) {
		for _, note := range list {
			if ref.Item = note.ID; note.ID != "" {
				places = append(places, ref.String())
			}
		}
	}
	for _, journey := range w.Journeys() {
		places = append(places, journey.ID)
		for i := range journey.Stages {
			stage := &journey.Stages[i]
			if stage.ID == "" {
				continue
			}
			ref := Reference{Record: journey.ID, Stage: stage.ID}
			places = append(places, ref.String())
			for _, key := range StageNoteKeys() {
				add(ref, stage.Notes(key))
			}
		}
	}
	for _, empathyMap := range w.EmpathyMaps() {
		places = append(places, empathyMap.ID)
		for _, key := range CanvasKeys() {
			add(Reference{Record: empathyMap.ID}, empathyMap.Notes(key))
		}
	}
	return places
}

// circularVariants finds journeys that vary themselves, by way of others or
// not.
func (w *Workshop) circularVariants() []Fault {
	var faults []Fault
	for _, journey := range all[*Journey](w, KindJourney) {
		if !w.variesItself(journey) {
			continue
		}
		name, path := KindJourney.Path(journey.ID), yamltext.Path{"variant_of"}
		faults = append(faults, Fault{
			Rule: RuleBrokenVariant, File: name, Line: w.File(name).Line(path), Path: path,
			Message: "this journey is a variant of itself", Fix: "name another journey in `variant_of`, or delete it",
		})
	}
	return faults
}

// doubleIDs finds ids that name two things at once.
func (w *Workshop) doubleIDs(file *File) []Fault {
	var faults []Fault
	double := func(path yamltext.Path, what string) {
		faults = append(faults, Fault{
			Rule: RuleDuplicateID, File: file.Name, Line: file.Line(path), Path: path,
			Message: what, Fix: "give one of the two another id",
		})
	}
	switch record := file.Record.(type) {
	case *Frame:
		seen := map[string]bool{}
		for i, participant := range record.Participants {
			if participant.ID != "" && seen[participant.ID] {
				double(yamltext.Path{"participants", i, "id"}, fmt.Sprintf("two participants have the id `%s`", participant.ID))
			}
			seen[participant.ID] = true
		}
	case *EmpathyMap:
		if w.File(KindJourney.Path(file.ID)) != nil {
			double(nil, fmt.Sprintf("a journey is called `%s` as well, and references name both", file.ID))
		}
		doubleNotes(record.Notes, CanvasKeys(), nil, double)
	case *Journey:
		seen := map[string]bool{}
		for i := range record.Stages {
			stage := &record.Stages[i]
			path := yamltext.Path{"stages", i}
			if stage.ID != "" && seen[stage.ID] {
				double(path.With("id"), fmt.Sprintf("two stages of this journey have the id `%s`", stage.ID))
			}
			seen[stage.ID] = true
			doubleNotes(stage.Notes, StageNoteKeys(), path, double)
		}
	}
	return faults
}

func doubleNotes(notesOf func(string) []Note, keys []string, base yamltext.Path, double func(yamltext.Path, string)) {
	seen := map[string]bool{}
	for _, key := range keys {
		for i, note := range notesOf(key) {
			if note.ID != "" && seen[note.ID] {
				double(base.With(key, i, "id"), fmt.Sprintf("two notes here have the id `%s`", note.ID))
			}
			seen[note.ID] = true
		}
	}
}

func last(path yamltext.Path) any {
	if len(path) == 0 {
		return nil
	}
	return path[len(path)-1]
}
