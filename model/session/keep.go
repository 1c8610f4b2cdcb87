package session

import (
	"encoding/json"
	"fmt"
)

// Keep remembers a state beside the workshop under a name of ours, such as
// "clock", in place of the one before; nil forgets it. It survives the program,
// is no part of the workshop and of no undo. The error is a *ReadOnlyError, or a
// *store.StateError: the state directory cannot be written.
func (s *Session) Keep(name string, state any) error {
	s.mutex.Lock()
	readOnly := s.readOnly
	s.mutex.Unlock()
	switch {
	case readOnly != "":
		return &ReadOnlyError{readOnly}
	case s.folder != nil:
		s.noteState(name, state)
		return s.folder.Keep(name, state)
	}
	s.noteState(name, state)
	data, err := json.Marshal(state)
	if err != nil {
		return fmt.Errorf("the %s cannot be kept: %w", name, err)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.kept[name] = data
	return nil
}

// Kept reads into state what was kept under the name, and reports false where
// there is nothing. The error is a *store.StateError.
func (s *Session) Kept(name string, state any) (bool, error) {
	if s.folder != nil {
		return s.folder.Kept(name, state)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	data, found := s.kept[name]
	return found && string(data) != "null" && json.Unmarshal(data, state) == nil, nil
}
