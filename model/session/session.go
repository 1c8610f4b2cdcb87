// Package session holds what is open now: the workshop as it stands, the history
// of how it came there, and what of it still has to reach the disk.
//
// A session starts no goroutine of its own and never waits for the clock. Its
// methods may be called from several goroutines; the slow ones ([Session.Save],
// [Session.Refresh], [Session.Close]) leave the fast ones free while they work.
package session

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"interlock/model"
	"interlock/model/record"
	"interlock/model/store"
)

// Session is an open workshop.
type Session struct {
	folder *store.Folder // nil when the workshop is only in memory
	clock  func() time.Time

	// disk is held by whoever reads or writes the folder, and is taken before
	// mutex. Both are held to change readOnly, known, entries and conflicts.
	disk     sync.Mutex
	readOnly string            // why nothing may be edited, "" when it may
	waiting  bool              // it may when the instance has ended that has the folder
	known    map[string]string // what the files hold on disk, as far as we know
	recorder *record.Writer    // nil until the record is written, and after an error

	mutex     sync.Mutex
	workshop  *model.Workshop
	revision  int
	opened    map[string]string // the texts at the start
	history   history
	unsaved   map[string]bool    // files whose text is not the known one
	conflicts map[string]*string // what others wrote into files that are unsaved here
	entries   []*entry           // our edits that are not all on disk, oldest first
	draft     Draft
	keptDraft Draft             // as the journal has it
	kept      map[string][]byte // the kept states of a workshop that has no folder
	happened  happened
	progress  progress
}

// Options say how a workshop is opened. The zero value opens it for editing.
type Options struct {
	// Clock tells the time of steps and saves. The default is time.Now.
	Clock func() time.Time
	// ReadOnly opens the workshop for reading: nothing is locked or recovered.
	ReadOnly bool
}

// Opening is what there is to say when a workshop has been opened.
type Opening struct {
	ReadOnly   string             // why nothing can be edited, in a sentence; "" when it can
	Recovered  []string           // what was recovered after an interrupted session, a sentence each
	Draft      Draft              // the text that was being typed when the last session ended
	Unreadable []store.Unreadable // files that could not be read
}

// Draft is a text that is being typed and not yet part of the workshop.
type Draft struct {
	Place string // where it belongs, in the terms of the screens
	Text  string // "" when nothing is being typed
}

// Selection is what the screens want back when an edit is undone: where the
// cursor was, how far the board was scrolled. The session does not look into it.
type Selection any

// ReadOnlyError refuses an edit of a workshop that is open for reading only.
type ReadOnlyError struct {
	Reason string // who has it open, or why it cannot be edited, in a sentence
}

func (e *ReadOnlyError) Error() string { return e.Reason }

// NewInMemory opens a workshop that has no folder: nothing is ever saved.
func NewInMemory(texts map[string]string, options Options) *Session {
	return newSession(texts, options)
}

func newSession(texts map[string]string, options Options) *Session {
	s := &Session{
		clock:     options.Clock,
		known:     texts,
		workshop:  model.NewWorkshop(texts),
		unsaved:   map[string]bool{},
		conflicts: map[string]*string{},
		kept:      map[string][]byte{},
	}
	if s.clock == nil {
		s.clock = time.Now
	}
	if options.ReadOnly {
		s.readOnly = "This workshop was opened for reading only."
	}
	s.opened = s.workshop.Texts()
	s.happened.since = s.workshop
	s.progress.at = s.clock()
	return s
}

// Workshop is the workshop as it stands, saved or not.
func (s *Session) Workshop() *model.Workshop {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.workshop
}

// Revision is a number that grows with every change of the workshop, ours or
// others', so that what is computed from it can be kept until then.
func (s *Session) Revision() int {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.revision
}

// Do makes an edit and remembers the selection for its undo. What was undone
// before can then not be redone any more. An edit that changes nothing is no step.
//
// The error is a *ReadOnlyError, or says which file was changed by another program
// at the same place since the edit was made; nothing is changed then.
func (s *Session) Do(edit model.Edit, selection Selection) error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if edit.Empty() {
		return nil
	}
	if reason := s.refusal(); reason != "" {
		return &ReadOnlyError{reason}
	}
	changes, left := s.rebase(edit.Changes)
	if len(left) > 0 {
		return fmt.Errorf("%s was just changed by another program; look at it and try again", left[0])
	}
	if len(changes) == 0 {
		return nil
	}
	s.history.add(step{title: edit.Title, at: s.clock(), changes: changes, selection: selection, place: edit.Select})
	s.make(record.Edit, edit.Title, changes)
	return nil
}

// refusal tells why the workshop cannot be edited now, "" when it can.
func (s *Session) refusal() string {
	if s.readOnly != "" {
		return s.readOnly
	}
	return s.workshop.ReadOnly()
}

// make changes the workshop by an edit of ours, which is then to be saved.
func (s *Session) make(kind record.Kind, title string, changes []model.Change) {
	if len(changes) == 0 {
		return
	}
	s.happened.note(record.Entry{At: s.clock(), Kind: kind, Title: title, Changes: changes})
	s.apply(changes)
	if s.folder != nil {
		s.entries = append(s.entries, &entry{title: title, changes: changes})
	}
}

// apply changes the workshop.
func (s *Session) apply(changes []model.Change) {
	s.workshop = s.workshop.Apply(model.Edit{Changes: changes})
	s.revision++
	for _, change := range changes {
		s.compare(change.Name)
	}
}

// compare notes whether a file has to be saved.
func (s *Session) compare(name string) {
	if s.folder != nil && !same(s.text(name), s.onDisk(name)) {
		s.unsaved[name] = true
	} else {
		delete(s.unsaved, name)
	}
}

// text is the present text of a file, nil if there is none.
func (s *Session) text(name string) *string {
	file := s.workshop.File(name)
	if file == nil {
		return nil
	}
	text := file.Source // a pointer into the file would keep all of it in memory
	return &text
}

// onDisk is the text that a file is known to have on disk, nil if there is none.
func (s *Session) onDisk(name string) *string { return find(s.known, name) }

func find(texts map[string]string, name string) *string {
	if text, ok := texts[name]; ok {
		return &text
	}
	return nil
}

// same tells whether two texts, or two absences, are equal.
func same(a, b *string) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}

// Draft remembers the text being typed at a place, instead of the one before;
// nothing typed forgets it. It costs nothing to call at every key: the next Save
// keeps the draft safe, and the next Open offers it.
func (s *Session) Draft(place, text string) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.draft = Draft{Place: place, Text: text}
	if text == "" {
		s.draft = Draft{}
	}
}

// Changed names the files whose text is another than when the workshop was
// opened, by name.
func (s *Session) Changed() []string {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var names []string
	for _, file := range s.workshop.Files() {
		if !same(&file.Source, find(s.opened, file.Name)) {
			names = append(names, file.Name)
		}
	}
	for name := range s.opened {
		if s.workshop.File(name) == nil {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Close saves and gives the folder back. The session is not to be used after it.
// The error says what could not be saved; the journal then still has it, if the
// state directory can be written, and the next Open recovers it.
func (s *Session) Close() error {
	err := s.Save()
	s.disk.Lock()
	defer s.disk.Unlock()
	if s.folder != nil {
		// All that was to be saved has been: a lock that cannot be released ends
		// with the process.
		_ = s.folder.Close()
	}
	return err
}
