package redact

import (
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/yamltext"
)

// unit is what can be withheld on its own: a note, a stage, a source, any other
// entry of a record, or the value of a field.
type unit struct {
	kind  unitKind
	node  *yamltext.Node
	path  yamltext.Path
	field model.Field
	whole bool // it has no units of its own
}

type unitKind string

const (
	noteUnit   unitKind = "note"
	stageUnit  unitKind = "stage"
	sourceUnit unitKind = "source"
	entryUnit  unitKind = "entry"
)

// keyedByID reports whether the keys of a file are ids, as those of sources
// and of raw notes are.
func keyedByID(kind model.Kind) bool {
	fields := kind.Info().Fields
	return len(fields) == 1 && fields[0].Key == ""
}

// walk visits the units of a file, and those inside a unit when see says so.
func walk(file *model.File, see func(unit) bool) {
	walker := walker{see: see}
	fields := file.Kind.Info().Fields
	if !keyedByID(file.Kind) {
		walker.record(file.Root(), nil, fields)
		return
	}
	kind := entryUnit
	if file.Kind == model.KindSources {
		kind = sourceUnit
	}
	for _, entry := range file.Root().Entries() {
		walker.group(kind, entry.Value, yamltext.Path{entry.Key}, fields[0])
	}
}

type walker struct {
	see func(unit) bool
}

func (w walker) record(node *yamltext.Node, path yamltext.Path, fields []model.Field) {
	for _, entry := range node.Entries() {
		if field, known := model.FieldAt(fields, entry.Key); known {
			w.value(entry.Value, path.With(entry.Key), field)
		}
	}
}

func (w walker) group(kind unitKind, node *yamltext.Node, path yamltext.Path, field model.Field) {
	if w.see(unit{kind: kind, node: node, path: path, field: field}) {
		w.record(node, path, field.Fields)
	}
}

func (w walker) value(node *yamltext.Node, path yamltext.Path, field model.Field) {
	switch {
	case field.Kind == model.NotesField && node.Kind() == yamltext.ListKind:
		for i, item := range node.Items() {
			w.see(unit{noteUnit, item, path.With(i), field, true})
		}
	case field.Kind == model.NoteField, field.Kind == model.NotesField:
		w.see(unit{noteUnit, node, path, field, true})
	case field.Kind == model.GroupField:
		w.group(entryUnit, node, path, field)
	case field.Kind == model.GroupsField && node.Kind() == yamltext.ListKind:
		kind := entryUnit
		if field.Key == "stages" {
			kind = stageUnit
		}
		for i, item := range node.Items() {
			w.group(kind, item, path.With(i), field)
		}
	default:
		w.see(unit{entryUnit, node, path, field, true})
	}
}

// hides reports whether a unit has a text that reads as a mapping or a list
// and holds more than text. Such a text is read as it stands in the file, so a
// comment would be published with it, and an audience would lose its meaning.
func (u unit) hides() bool {
	return u.whole && hides(u.field, u.node)
}

func hides(field model.Field, node *yamltext.Node) bool {
	isNote := field.Kind == model.NoteField || field.Kind == model.NotesField
	switch {
	case node.Kind() != yamltext.MapKind && node.Kind() != yamltext.ListKind:
		return false
	case field.Kind == model.TextField, isNote && !hasNoteKey(node):
		return strings.Contains(node.Source(), "#") || namesAudience(node)
	}
	text := model.Field{Kind: model.TextField}
	for _, item := range node.Items() {
		if hides(text, item) {
			return true
		}
	}
	for _, entry := range node.Entries() {
		if hides(text, entry.Value) {
			return true
		}
	}
	return false
}

// hasNoteKey tells a note with fields from a text that only looks like a
// mapping.
func hasNoteKey(node *yamltext.Node) bool {
	return slices.ContainsFunc(model.NoteFields(), func(field model.Field) bool { return node.Get(field.Key) != nil })
}
