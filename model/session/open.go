package session

import (
	"fmt"

	"interlock/model"
	"interlock/model/store"
)

// Open opens the workshop of a folder, and takes the folder until Close. When
// another instance has it, or the workshop is of a newer format, it is open for
// reading only; Refresh takes the folder when the other instance has ended. Edits that an interrupted session left unsaved are made again; the
// next Save writes them. The error is a *store.OpenError.
func Open(folder *store.Folder, options Options) (*Session, Opening, error) {
	texts, unreadable, err := folder.Read()
	if err != nil {
		return nil, Opening{}, err
	}
	s := newSession(texts, options)
	s.folder = folder
	s.workshop = s.workshop.WithUnread(Unread(folder, unreadable))
	opening := Opening{Unreadable: unreadable}
	if s.refusal() == "" {
		s.lock()
	}
	if opening.ReadOnly = s.refusal(); opening.ReadOnly != "" {
		s.readOnly = opening.ReadOnly
		return s, opening, nil
	}
	s.resume(&opening)
	return s, opening, nil
}

// Unread is what a folder holds and is not read, for [model.Workshop.WithUnread]:
// the files that could not be read, and those passed over because of their names.
func Unread(folder *store.Folder, unreadable []store.Unreadable) []model.Unread {
	var unread []model.Unread
	for _, file := range unreadable {
		unread = append(unread, model.Unread(file))
	}
	for _, name := range folder.Strays() {
		unread = append(unread, model.Unread{Name: name})
	}
	return unread
}

// lock takes the folder, or finds out who has it.
func (s *Session) lock() {
	holder, locked, err := s.folder.Lock()
	switch {
	case err != nil:
		s.progress.journal = err
	case !locked:
		s.readOnly, s.waiting = openElsewhere(holder), true
	}
}

// lockAgain tries to take a folder that another instance had, and notes who has it
// now. The disk is held.
func (s *Session) lockAgain() (locked bool) {
	holder, locked, err := s.folder.Lock()
	if err == nil && !locked {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.readOnly = openElsewhere(holder)
	}
	return locked
}

func openElsewhere(holder store.Holder) string {
	return fmt.Sprintf("%s has this workshop open.", holder)
}

// takeOver begins to edit, if the folder is ours now: what another instance did in
// it has just been read.
func (s *Session) takeOver(locked bool) *Opening {
	opening := &Opening{}
	if locked && s.workshop.ReadOnly() == "" {
		s.readOnly, s.waiting = "", false
		s.resume(opening)
	}
	opening.ReadOnly = s.readOnly
	return opening
}

// resume goes on where the session before has ended, and says so. That one has
// recorded what it did.
func (s *Session) resume(opening *Opening) {
	opening.Recovered = s.recover()
	opening.Draft = s.draft
	s.happened = happened{since: s.workshop}
}

// recover makes the edits again that an interrupted session recorded and did not
// save, and says so in a sentence each.
func (s *Session) recover() []string {
	recovery, err := s.folder.Journal().Pending()
	if err != nil {
		s.progress.journal = err
	}
	s.keptDraft = Draft{Place: recovery.Draft.Place, Text: recovery.Draft.Text}
	s.draft = s.keptDraft
	var sentences []string
	for _, pending := range recovery.Entries {
		if sentence := s.replay(pending); sentence != "" {
			sentences = append(sentences, sentence)
		}
	}
	return sentences
}

// replay makes one recorded edit again and says so, unless all of it was there.
// Where a file has become another in the meantime, the edit is merged into it, or
// else offered as a conflict.
func (s *Session) replay(pending store.PendingEntry) string {
	sentence := "Recovered from an interrupted session: " + pending.Title
	var made, missing []model.Change
	for i, recorded := range pending.Changes {
		change := model.Change(recorded)
		if pending.States[i] == store.AlreadyThere {
			made = append(made, change)
			continue
		}
		present := s.text(change.Name)
		after, ok := target(change, present)
		if !ok {
			s.offer(change)
			present, after = change.Before, change.After
			sentence += fmt.Sprintf("; %s was changed since by another program, choose between the two versions", change.Name)
		}
		if !same(present, after) {
			missing = append(missing, model.Change{Name: change.Name, Before: present, After: after})
		}
	}
	made = append(made, missing...)
	s.entries = append(s.entries, &entry{title: pending.Title, changes: made, sequence: pending.Sequence})
	if len(missing) == 0 {
		return ""
	}
	s.history.add(step{title: pending.Title, at: pending.Time, changes: made})
	s.apply(missing)
	return sentence
}

// offer makes a conflict of a file that has become another since it was edited.
func (s *Session) offer(change model.Change) {
	theirs := s.text(change.Name)
	if earlier, found := s.conflicts[change.Name]; found {
		theirs = earlier
	}
	s.learn(change.Name, change.Before)
	s.conflicts[change.Name] = theirs
}
