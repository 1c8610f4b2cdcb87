package blueprint

import "interlock/model"

// Note is one thing somebody wrote down, with everything it names resolved.
type Note struct {
	ID       string
	Who      Named  // the persona or role that acts, in the blueprint lanes
	Carrier  string // the system, policy or partner behind a support note
	Text     string
	Basis    model.Basis
	Sources  []Named
	Severity int // 1 to 3, 0 when nobody has said
	Kind     string
	Tags     []string
	Audience string
	Dots     int // votes of the room
}

// Guess reports whether the note is inferred or assumed.
func (n Note) Guess() bool { return n.Basis.Guess() }

// Statement is the note as one sentence: who or what stands behind it first.
func (n Note) Statement() string {
	statement := n.Text
	for _, subject := range []string{n.Carrier, n.Who.Title} {
		switch {
		case subject == "":
		case statement == "":
			statement = subject
		default:
			statement = subject + ": " + statement
		}
	}
	return statement
}

// NoteList is the notes of one field.
type NoteList struct {
	Key   string // the field, as the files name it
	Label string
	Help  string
	Notes []Note
}

// note resolves a note; place is what its id belongs to, as in "claim/wait".
func (r *resolver) note(note model.Note, place string) Note {
	resolved := Note{
		ID:       Clean(note.ID),
		Who:      r.who(note.Who),
		Carrier:  Clean(note.Carrier()),
		Text:     Clean(note.Text),
		Basis:    note.Basis,
		Sources:  r.sourcesOf(note.Source),
		Kind:     Clean(note.Kind),
		Tags:     cleanAll(note.Tags),
		Audience: Clean(note.Audience),
	}
	if note.Severity != nil {
		resolved.Severity = *note.Severity
	}
	if note.ID != "" {
		resolved.Dots = r.dots[place+"#"+note.ID]
	}
	return resolved
}

// who is a persona or any word for a role.
func (r *resolver) who(word string) Named {
	if word == "" {
		return Named{}
	}
	return r.persona(word)
}

func (r *resolver) notes(list []model.Note, place string) []Note {
	var notes []Note
	for _, note := range list {
		if !note.Empty() {
			notes = append(notes, r.note(note, place))
		}
	}
	return notes
}

// lists resolves the note fields of a record in the order of the table.
func (r *resolver) lists(fields []model.Field, notesOf func(key string) []model.Note, place string) []NoteList {
	var lists []NoteList
	for _, field := range fields {
		if field.Kind == model.NotesField {
			lists = append(lists, NoteList{
				Key: field.Key, Label: field.Label, Help: field.Help, Notes: r.notes(notesOf(field.Key), place),
			})
		}
	}
	return lists
}

func notesAt(lists []NoteList, key string) []Note {
	for _, list := range lists {
		if list.Key == key {
			return list.Notes
		}
	}
	return nil
}
