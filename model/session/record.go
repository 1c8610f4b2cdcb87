package session

import (
	"encoding/json"
	"slices"

	"interlock/model"
	"interlock/model/agenda"
	"interlock/model/record"
	"interlock/model/round"
)

// keptSessions and keptRecord, in bytes, are how much of the record is kept when
// a new session begins in it.
const (
	keptSessions = 20
	keptRecord   = 16 << 20
)

// recorded reports whether a kept state belongs in the record: those do that tell
// how a workshop was run.
func recorded(name string) bool { return name == agenda.Name || name == round.State }

// happened is what is not in the record yet.
type happened struct {
	since   *model.Workshop // as it was before
	entries []record.Entry  // oldest first
}

// note adds an entry. Where the record could not be written for very long, what
// waits for it becomes one.
func (h *happened) note(entry record.Entry) {
	h.entries = append(h.entries, entry)
	if len(h.entries) <= mostSteps {
		return
	}
	edits := make([]model.Edit, len(h.entries))
	for i, waiting := range h.entries {
		edits[i].Changes = waiting.Changes
	}
	many := model.Merge("many edits", edits...)
	h.entries = []record.Entry{{At: entry.At, Kind: record.Edit, Title: many.Title, Changes: many.Changes}}
}

// spell writes it all down, to be put behind these lines of the record or by the
// writer of the last of them. It gives the writer of what follows.
func (h happened) spell(present []byte, writer *record.Writer) (lines []byte, next *record.Writer, begins bool) {
	if writer == nil {
		writer, lines = h.resume(present)
	}
	for i, entry := range h.entries {
		if writer == nil || !writer.Continues(entry.At) {
			var first []byte
			before := record.Session{First: h.since.Texts(), Entries: h.entries[:i]}
			writer, first = record.Begin(entry.At, before.Replay())
			lines, begins = append(lines, first...), true
		}
		lines = append(lines, writer.Line(entry)...)
	}
	return lines, writer, begins
}

// resume goes on with the last session of the record, with a line for what it
// missed; nil where a new one is to begin.
func (h happened) resume(present []byte) (*record.Writer, []byte) {
	sessions := record.Read(present)
	if len(sessions) == 0 {
		return nil, nil
	}
	last, at := sessions[len(sessions)-1], h.entries[0].At
	writer := record.Continue(last)
	if !writer.Continues(at) {
		return nil, nil
	}
	if missed, any := record.Difference(at, last.Replay(), h.since.Texts()); any {
		return writer, writer.Line(missed)
	}
	return writer, nil
}

// noteState notes a state that was kept, where the record has a use for it. It
// is written at once unless a save is under way: no save follows for its sake.
func (s *Session) noteState(name string, state any) {
	data, err := json.Marshal(state)
	if err != nil || !recorded(name) {
		return
	}
	s.mutex.Lock()
	s.happened.note(record.Entry{At: s.clock(), Kind: record.Kept, Title: name, State: data})
	s.mutex.Unlock()
	if s.folder != nil && s.disk.TryLock() {
		defer s.disk.Unlock()
		// What cannot be written now is written by the next Save, which says so.
		_ = s.extendRecord()
	}
}

// Record tells what happened since the first time that this folder was edited on
// this machine, session by session; the last one goes on. Very old ones are not
// kept. The error is a *store.StateError: what happened earlier cannot be read.
func (s *Session) Record() ([]record.Session, error) {
	s.disk.Lock()
	defer s.disk.Unlock()
	var lines []byte
	var err error
	if s.folder != nil {
		lines, err = s.folder.Record()
	}
	s.mutex.Lock()
	waiting := happened{s.happened.since, slices.Clone(s.happened.entries)}
	s.mutex.Unlock()
	if len(waiting.entries) > 0 {
		more, _, _ := waiting.spell(lines, nil)
		lines = slices.Concat(lines, []byte{'\n'}, more) // the last line may be torn
	}
	return record.Read(lines), err
}

// extendRecord writes into the record what happened until now. What cannot be
// written waits for the next time. The disk is held.
func (s *Session) extendRecord() error {
	s.mutex.Lock()
	waiting := s.happened
	s.happened = happened{since: s.workshop}
	s.mutex.Unlock()
	if len(waiting.entries) == 0 {
		return nil
	}
	writer := s.recorder
	s.recorder = nil // until all is written
	if err := s.writeRecord(waiting, writer); err != nil {
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.happened = happened{waiting.since, append(waiting.entries, s.happened.entries...)}
		return err
	}
	return nil
}

// writeRecord puts what happened behind the record, of which only the newest
// sessions are kept when another one begins.
func (s *Session) writeRecord(waiting happened, writer *record.Writer) error {
	var present []byte
	var err error
	if writer == nil {
		if present, err = s.folder.Record(); err != nil {
			return err
		}
	}
	lines, writer, begins := waiting.spell(present, writer)
	if err := s.folder.ExtendRecord(lines); err != nil {
		return err
	}
	s.recorder = writer
	if !begins {
		return nil
	}
	if present, err = s.folder.Record(); err != nil {
		return err
	}
	if kept := record.Trim(present, keptSessions, keptRecord); len(kept) < len(present) {
		return s.folder.ReplaceRecord(kept)
	}
	return nil
}
