package model

import "sync"

// FieldKind tells what a field holds.
type FieldKind int

// The kinds of field. A list keeps its order unless the field is a set.
const (
	TextField       FieldKind = iota // one text
	NoteField                        // one note
	NotesField                       // a list of notes
	WordsField                       // a list of short texts
	IntegerField                     // a whole number
	NumberField                      // a number
	BooleanField                     // true or false
	ChoiceField                      // one word of a list
	DateField                        // 2025, 2025-06 or 2025-06-12
	DurationField                    // 25m, 12h or 6d
	ReferenceField                   // the id of something else
	ReferencesField                  // ids of something else
	RangeField                       // the two ends of a scale
	GroupField                       // a record inside a record
	GroupsField                      // a list of records inside a record
	TextsField                       // texts by id
	TableField                       // records by id
	InboxField                       // raw notes by place and field
)

// Target tells what a reference names.
type Target string

// What a field can name. A function, a role or a participant is named by a
// word that people choose, so it is never broken.
const (
	NamesNothing     Target = ""
	NamesPersona     Target = "persona"
	NamesRole        Target = "role"
	NamesPlace       Target = "place" // journey/stage#item or map#item
	NamesMetric      Target = "metric"
	NamesSource      Target = "source"
	NamesJourney     Target = "journey"
	NamesStage       Target = "stage" // of the journey that a variant varies
	NamesInitiative  Target = "initiative"
	NamesParticipant Target = "participant"
	NamesRecord      Target = "record" // any record
	NamesFunction    Target = "function"
)

// Field describes one field of a record, once for everything: forms, checks,
// JSON Schema, references and help are made from it.
type Field struct {
	Key      string
	Kind     FieldKind
	Label    string   // what the screen calls it
	Help     string   // what to ask the room, in one sentence
	Choices  []string // of a ChoiceField
	Min      float64  // of a number; Min and Max both 0 mean no bounds
	Max      float64
	Names    Target
	Set      bool    // a list whose order means nothing
	OneLine  bool    // a group, each of several groups, or a list of words is written on one line
	Side     Side    // only records of this side have it; "" means both
	Variants bool    // only journeys that vary another have it
	Fields   []Field // of a group, groups or table
}

// Bounded reports whether the numbers of the field have a range.
func (f Field) Bounded() bool { return f.Min != 0 || f.Max != 0 }

// List reports whether the field holds a list.
func (f Field) List() bool {
	switch f.Kind {
	case NotesField, WordsField, ReferencesField, GroupsField, RangeField:
		return true
	}
	return false
}

// inBrackets reports whether the list of the field is written on one line.
func (f Field) inBrackets() bool { return f.OneLine && f.Kind != GroupsField }

// freeText reports whether people write what they like into the field, so that
// a hashtag belongs to it.
func (f Field) freeText() bool {
	switch f.Kind {
	case TextField:
		return f.Key != "id" && f.Key != "format"
	case NoteField, NotesField, WordsField, TextsField:
		return true
	}
	return false
}

// FieldAt finds the description of the field with that key.
func FieldAt(fields []Field, key string) (Field, bool) {
	for _, field := range fields {
		if field.Key == key {
			return field, true
		}
	}
	return Field{}, false
}

// ForSide keeps the fields that records of a side have; an unset side has all.
func ForSide(fields []Field, side Side) []Field {
	var kept []Field
	for _, field := range fields {
		if field.Side == "" || side == "" || field.Side == side {
			kept = append(kept, field)
		}
	}
	return kept
}

// NoteFields describes the note that is more than a plain string. Lane notes
// say who or what stands behind them, and pains how bad they are.
func NoteFields() []Field { return tables().note }

type fieldTables struct {
	kinds []KindInfo
	note  []Field
}

// tables builds the description of every record once; it is never changed.
var tables = sync.OnceValue(func() fieldTables {
	return fieldTables{
		note: noteFields(),
		kinds: []KindInfo{
			{KindWorkshop, "", WorkshopFile, "workshop", "workshop", workshopFields()},
			{KindSources, "", "sources.yaml", "sources", "sources", sourcesFields()},
			{KindPersona, "personas", "", "persona", "personas", personaFields()},
			{KindEmpathyMap, "empathy", "", "empathy map", "empathy maps", empathyFields()},
			{KindJourney, "journeys", "", "journey", "journeys", journeyFields()},
			{KindLink, "links", "", "link", "links", linkFields()},
			{KindMetric, "metrics", "", "metric", "metrics", metricFields()},
			{KindInitiative, "initiatives", "", "initiative", "initiatives", initiativeFields()},
			{KindLoop, "loops", "", "feedback loop", "feedback loops", loopFields()},
			{KindGovernance, "", "governance.yaml", "governance", "governance", governanceFields()},
			{KindInbox, "inbox", "", "inbox", "inboxes", inboxFields()},
			{KindVotes, "votes", "", "votes", "votes", votesFields()},
			{KindAgenda, "agendas", "", "agenda", "agendas", agendaFields()},
			{KindParking, "", "parking.yaml", "parking lot", "parking lot", parkingFields()},
			{KindActions, "", "actions.yaml", "actions", "actions", actionsFields()},
			{KindDecisions, "", "decisions.yaml", "decisions", "decisions", decisionsFields()},
			{KindLog, "", "log.yaml", "log", "log", logFields()},
			{KindDismissed, "", "dismissed.yaml", "dismissed findings", "dismissed findings", dismissedFields()},
		},
	}
})
