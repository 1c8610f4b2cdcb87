package compare

import (
	"interlock/model"
)

// Action is what happened to something.
type Action string

// What can happen. Broken and Mended are files that cannot be read any more, or
// again.
const (
	Added    Action = "added"
	Removed  Action = "removed"
	Renamed  Action = "renamed"  // it has another id
	Moved    Action = "moved"    // it stands elsewhere in its list, or a note in another list
	Changed  Action = "changed"  // it has another value
	Reworded Action = "reworded" // a text says it in other words
	Broken   Action = "broken"
	Mended   Action = "mended"
)

// Object is what something happened to.
type Object string

// What can change.
const (
	RecordObject  Object = "record"
	StageObject   Object = "stage"
	EntryObject   Object = "entry" // a record inside a record, such as a tool or a reading
	NoteObject    Object = "note"
	ElementObject Object = "element" // one of a list of words or references, such as a channel or a dot
	FieldObject   Object = "field"
	FileObject    Object = "file" // compared as a text
)

// Changes are what changed between two workshops, by record.
type Changes struct {
	Records []Record // by kind, customers first, then by id
}

// Record is a record that changed.
type Record struct {
	Kind    model.Kind // KindUnknown for other files
	ID      string     // as it is after, or was if it is gone
	Title   string     // what people call it, "" where that is its id
	File    string
	Changes []Change // at least one, in the order of the file

	side int
}

// Change is one thing that changed.
type Change struct {
	Action Action
	Object Object
	Kind   model.Kind // of the record
	Record string     // the id of the record, as in [Record]

	// Name is what people call the object: the name of a stage, the text of a
	// note, the label of a field, an element itself.
	Name string
	// References counts those that follow a new id. They are no changes of
	// their own.
	References int

	Before, After *Version // nil where it is not there

	field  model.Field
	rename *rename
	before string // the name of what a moved entry stands before now
	abroad bool   // a note came from another record
}

// Version is the object of a change before or after it.
type Version struct {
	Place    model.Place // in the workshop of that version
	Line     int         // counted from 1
	Value    string      // as it stands in the file; of a list or group, on one line
	Position int         // in its list, counted from 1; 0 outside one
	List     string      // the label of its list in lower case; "" outside one
	Of       string      // what it belongs to: the name of a stage or entry, the text of a note; "" for the record
	ofNote   bool
}

// Version is the newer of the two versions.
func (c Change) Version() *Version {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

// Place is where the change is seen: in the workshop after it, or in the one
// before it where something was removed.
func (c Change) Place() model.Place { return c.Version().Place }

func (c Change) line() int { return c.Version().Line }

// Empty reports that nothing changed.
func (c Changes) Empty() bool { return len(c.Records) == 0 }

// Count is how many changes there are in all records.
func (c Changes) Count() int {
	count := 0
	for _, record := range c.Records {
		count += len(record.Changes)
	}
	return count
}
