package model

import (
	"slices"
	"strings"
	"sync"

	"interlock/model/yamltext"
)

// Reference names a record, a stage of a journey or an item of either:
// "claim", "claim/wait", "claim/wait#no-date" or "maya-waiting#no-date".
type Reference struct {
	Record string // the id of a journey or an empathy map
	Stage  string // the id of a stage, "" for none
	Item   string // the id of a note, "" for none
}

// ParseReference reads a reference. Whatever is missing is empty.
func ParseReference(text string) Reference {
	var ref Reference
	head, item, _ := strings.Cut(text, "#")
	ref.Record, ref.Stage, _ = strings.Cut(head, "/")
	ref.Item = item
	return ref
}

// String writes the reference as it stands in a file.
func (r Reference) String() string {
	text := r.Record
	if r.Stage != "" {
		text += "/" + r.Stage
	}
	if r.Item != "" {
		text += "#" + r.Item
	}
	return text
}

// Place is a value in a file of the workshop.
type Place struct {
	File string
	Path yamltext.Path
}

// IsZero reports whether the place is no place.
func (p Place) IsZero() bool { return p.File == "" }

// String names the place for a message: "journeys/claim.yaml stages[1].pains".
func (p Place) String() string {
	if len(p.Path) == 0 {
		return p.File
	}
	return p.File + " " + p.Path.String()
}

// Mention is a reference that a file makes to something else.
type Mention struct {
	Names Target // what is named
	Value string // the name
	File  string
	Line  int
	Path  yamltext.Path
	Key   bool // the name is a key of a mapping, not a value
}

// Place is where the mention stands.
func (m Mention) Place() Place { return Place{File: m.File, Path: m.Path} }

// Mentions lists every reference of the workshop by file and line.
func (w *Workshop) Mentions() []Mention {
	var list []Mention
	for _, file := range w.files {
		list = append(list, file.Mentions...)
	}
	return list
}

// Resolve finds the place that a reference names, where it is written: what a
// variant inherits stands in the file of its base. It is false when there is
// none.
func (w *Workshop) Resolve(ref Reference) (Place, bool) {
	if journey := w.Journey(ref.Record); journey != nil {
		return w.resolveInJourney(journey, ref)
	}
	empathyMap := w.EmpathyMap(ref.Record)
	if empathyMap == nil || ref.Stage != "" {
		return Place{}, false
	}
	place := Place{File: KindEmpathyMap.Path(ref.Record)}
	if ref.Item == "" {
		return place, true
	}
	for _, key := range CanvasKeys() {
		if i := noteIndex(empathyMap.Notes(key), ref.Item); i >= 0 {
			place.Path = yamltext.Path{key, i}
			return place, true
		}
	}
	return Place{}, false
}

func (w *Workshop) resolveInJourney(journey *Journey, ref Reference) (Place, bool) {
	place := Place{File: KindJourney.Path(journey.ID)}
	if ref.Stage == "" {
		return place, ref.Item == ""
	}
	position := journey.StageIndex(ref.Stage)
	if position < 0 {
		return Place{}, false
	}
	if ref.Item == "" {
		return journey.Place(position), true
	}
	for _, key := range stageNoteKeys() {
		if i := noteIndex(journey.Stages[position].Notes(key), ref.Item); i >= 0 {
			return journey.Place(position, key, i), true
		}
	}
	return Place{}, false
}

// StageNoteKeys lists the note fields of a stage in the order they are written.
func StageNoteKeys() []string { return slices.Clone(stageNoteKeys()) }

var stageNoteKeys = sync.OnceValue(func() []string {
	var keys []string
	for _, field := range stageFieldList() {
		if field.Kind == NotesField {
			keys = append(keys, field.Key)
		}
	}
	return keys
})

// StageFields describes the fields of a stage, without what only variants say
// of it.
func StageFields() []Field { return stageFieldList() }

func stageFieldList() []Field {
	stages, _ := FieldAt(KindJourney.Info().Fields, "stages")
	return slices.DeleteFunc(slices.Clone(stages.Fields), func(field Field) bool { return field.Variants })
}

func noteIndex(list []Note, id string) int {
	for i, note := range list {
		if id != "" && note.ID == id {
			return i
		}
	}
	return -1
}
