package session

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"interlock/model"
	"interlock/model/record"
	"interlock/model/store"
)

// Outside is what other programs did in the folder. All but the conflicts is in the
// workshop now.
type Outside struct {
	Added     []string   // files that are new, by name
	Changed   []string   // files with a new text, by name
	Removed   []string   // files that are gone, by name
	Conflicts []Conflict // files that were changed here too, by name
	// Opening is who has the folder now, where another instance had it. Without a
	// reason to be ReadOnly it is ours from here on, with what that one left behind.
	Opening *Opening
}

// Said tells what happened to the files, a phrase each, such as "removed outside:
// personas/tom.yaml".
func (o Outside) Said() []string {
	var said []string
	for _, did := range []struct {
		what  string
		names []string
	}{{"changed", o.Changed}, {"added", o.Added}, {"removed", o.Removed}} {
		if len(did.names) > 0 {
			said = append(said, did.what+" outside: "+strings.Join(did.names, ", "))
		}
	}
	return said
}

// outsideOf tells changes apart by what they did to the files.
func outsideOf(changes []model.Change) (o Outside) {
	for _, change := range changes {
		switch {
		case change.Before == nil:
			o.Added = append(o.Added, change.Name)
		case change.After == nil:
			o.Removed = append(o.Removed, change.Name)
		default:
			o.Changed = append(o.Changed, change.Name)
		}
	}
	return o
}

// Conflict is a file that was changed both here and by another program. Nothing is
// written to it until it is resolved. A nil text means that there is no such file.
type Conflict struct {
	Name   string
	Mine   *string // as it is here
	Theirs *string // as it is on disk
	Base   *string // as it was before both
}

// Choice is the side of a conflict that is to be kept.
type Choice int

// The sides of a conflict.
const (
	Mine Choice = iota
	Theirs
)

// Refresh looks at the folder for what other programs did. Files that are as we
// left them here become what they are on disk now, as one step of the history.
// Files that were changed here too become conflicts, and what cannot be read any
// more, or again, is known to the workshop. A folder that another instance had is
// taken over when that one has ended. The error is a *store.OpenError: the folder
// cannot be listed.
func (s *Session) Refresh() (Outside, error) {
	s.disk.Lock()
	defer s.disk.Unlock()
	if s.folder == nil {
		return Outside{}, nil
	}
	waited := s.waiting
	locked := waited && s.lockAgain()
	changes, err := s.folder.Changes(s.known)
	s.looked(err)
	if err != nil {
		return Outside{}, err
	}
	unread := Unread(s.folder, s.folder.Unread())
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if !slices.Equal(unread, s.workshop.Unread()) {
		s.workshop = s.workshop.WithUnread(unread)
		s.revision++
	}
	clear(s.conflicts)
	var taken []model.Change
	for _, change := range changes {
		if change, ok := s.meet(change.Name, change.After); ok {
			taken = append(taken, change)
		}
	}
	s.take(taken)
	outside := outsideOf(taken)
	if waited {
		outside.Opening = s.takeOver(locked)
	}
	outside.Conflicts = s.listConflicts()
	return outside, nil
}

// meet takes note of what another program wrote into a file. When the file is as
// it was here, meet gives the change that is to be taken over; when it was changed
// here too, it is a conflict.
func (s *Session) meet(name string, theirs *string) (change model.Change, take bool) {
	mine := s.text(name)
	if !same(mine, theirs) && !same(mine, s.onDisk(name)) {
		s.conflicts[name] = theirs
		return model.Change{}, false
	}
	s.learn(name, theirs)
	return model.Change{Name: name, Before: mine, After: theirs}, !same(mine, theirs)
}

// learn takes note of what a file holds on disk.
func (s *Session) learn(name string, text *string) {
	if text == nil {
		delete(s.known, name)
	} else {
		s.known[name] = *text
	}
	delete(s.conflicts, name)
	s.compare(name)
}

// take makes what others did part of the workshop, as a step of its own.
func (s *Session) take(changes []model.Change) {
	if len(changes) == 0 {
		return
	}
	title := strings.Join(outsideOf(changes).Said(), "; ")
	at := s.clock()
	s.history.append(step{title: title, at: at, outside: true, changes: changes})
	s.happened.note(record.Entry{At: at, Kind: record.Outside, Title: title, Changes: changes})
	s.apply(changes)
}

// reconsider ends the conflicts of files that an undo has made as they were.
func (s *Session) reconsider() {
	var taken []model.Change
	for _, name := range slices.Sorted(maps.Keys(s.conflicts)) {
		if change, ok := s.meet(name, s.conflicts[name]); ok {
			taken = append(taken, change)
		}
	}
	s.take(taken)
}

// Conflicts lists the files that were changed both here and outside, by name.
func (s *Session) Conflicts() []Conflict {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.listConflicts()
}

func (s *Session) listConflicts() []Conflict {
	var list []Conflict
	for _, name := range slices.Sorted(maps.Keys(s.conflicts)) {
		list = append(list, Conflict{Name: name, Mine: s.text(name), Theirs: s.conflicts[name], Base: s.onDisk(name)})
	}
	return list
}

// conflictError names the first of the conflicts, of which there is one or more.
func (s *Session) conflictError() error {
	first := slices.Min(slices.Collect(maps.Keys(s.conflicts)))
	return &store.ChangedError{Name: first, Now: s.conflicts[first]}
}

// Resolve ends a conflict with one of its sides. The other one can be had back
// with Undo. The error says that there is no such conflict.
func (s *Session) Resolve(name string, choice Choice) error {
	s.disk.Lock()
	defer s.disk.Unlock()
	s.mutex.Lock()
	defer s.mutex.Unlock()
	theirs, found := s.conflicts[name]
	if !found {
		return fmt.Errorf("%s is in no conflict any more", name)
	}
	mine := s.text(name)
	s.learn(name, theirs)
	if choice == Theirs {
		s.choose("take the outside version of "+name, model.Change{Name: name, Before: mine, After: theirs})
		return nil
	}
	s.take([]model.Change{{Name: name, Before: mine, After: theirs}})
	s.choose("keep our version of "+name, model.Change{Name: name, Before: theirs, After: mine})
	return nil
}

// choose makes a choice a step of ours.
func (s *Session) choose(title string, change model.Change) {
	changes := []model.Change{change}
	s.history.add(step{title: title, at: s.clock(), changes: changes})
	s.make(record.Edit, title, changes)
}
