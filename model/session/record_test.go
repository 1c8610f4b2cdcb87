package session_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/record"
	"interlock/model/session"
	"interlock/model/store"
)

// record reads the record as another instance does.
func (h *house) record() []record.Session {
	h.Helper()
	lines, err := h.folder.Record()
	if err != nil {
		h.Fatal(err)
	}
	return record.Read(lines)
}

// lastOf is the session that goes on; one without anything before there is one.
func lastOf(sessions []record.Session) record.Session {
	if len(sessions) == 0 {
		return record.Session{}
	}
	return sessions[len(sessions)-1]
}

// told lists what a session tells: how each thing came about and its title.
func told(s record.Session) []string {
	var list []string
	for _, entry := range s.Entries {
		list = append(list, string(entry.Kind)+": "+entry.Title)
	}
	return list
}

// recordPath is the file of the record.
func (h *house) recordPath() string {
	h.Helper()
	found, err := filepath.Glob(filepath.Join(h.state, "*.record"))
	if err != nil || len(found) != 1 {
		h.Fatal("there is no record", found, err)
	}
	return found[0]
}

// Whatever happens, replaying the record from the first files gives the last files,
// byte for byte, also when a loss of power cuts its last line.
func TestReplayingTheRecordGivesTheLastFiles(t *testing.T) {
	t.Parallel()
	texts := someFiles(t)
	rapid.Check(t, func(draws *rapid.T) {
		w := &walk{house: newHouse(t, texts), draws: draws, touched: map[string]bool{}}
		defer func() { w.folder.Close() }()
		var first map[string]string // since it is in the file
		opened := w.Revision()      // what others do while nobody edits is told with the next edit
		check := func(*rapid.T) {
			sessions, err := w.Record()
			if err != nil {
				draws.Fatal(err)
			}
			if w.Revision() > opened {
				expectTexts(draws, "replayed", lastOf(sessions).Replay(), w.Workshop().Texts())
			}
			if written := w.record(); first == nil && len(written) > 0 {
				first = written[0].First
			}
			if first != nil {
				expectTexts(draws, "first", sessions[0].First, first)
			}
		}
		draws.Repeat(map[string]func(*rapid.T){
			"edit":    w.edit,
			"undo":    w.stepBack,
			"redo":    w.stepForward,
			"save":    w.saveSometimes,
			"outside": w.outside,
			"kill": func(draws *rapid.T) {
				if len(w.record()) > 0 && rapid.Bool().Draw(draws, "cut") {
					w.cutRecord(rapid.IntRange(1, 40).Draw(draws, "bytes"))
				}
				w.kill()
				opened = w.Revision()
			},
			"check": check,
		})
		_ = w.Close()
		if w.Revision() > opened {
			expectTexts(draws, "in the file", lastOf(w.record()).Replay(), w.Workshop().Texts())
		}
	})
}

// cutRecord takes bytes from the end of the last line of the record, as a loss of
// power does; the first line stays.
func (h *house) cutRecord(bytes int) {
	h.Helper()
	path := h.recordPath()
	info, err := os.Stat(path)
	if err != nil {
		h.Fatal(err)
	}
	if len(lastOf(h.record()).Entries) > 0 {
		if err := os.Truncate(path, info.Size()-int64(bytes)); err != nil {
			h.Fatal(err)
		}
	}
}

func TestTheRecordTellsWhatHappened(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.save()
	if sessions := h.record(); len(sessions) > 0 {
		t.Fatalf("looking is recorded: %v", told(sessions[0]))
	}
	h.addPain("Nobody rang")
	h.undo()
	h.redo()
	h.save()
	h.writeOutside("personas/ana.yaml", "side: customer\nname: Ana\n")
	h.refresh()
	if err := h.Keep("clock", timer{5}); err != nil {
		t.Fatal(err)
	}
	if err := h.Keep("looking", timer{1}); err != nil {
		t.Fatal(err)
	}
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	h.open()
	h.set("name", "Thomas")
	h.save()
	want := []string{
		"edit: add note 'Nobody rang'", "undo: undo: add note 'Nobody rang'", "redo: redo: add note 'Nobody rang'",
		"outside: added outside: personas/ana.yaml", "kept: clock",
	}
	sessions := h.record()
	if len(sessions) != 1 {
		t.Fatalf("there are %d sessions", len(sessions))
	}
	got := told(sessions[0])
	if len(got) != 6 || !slices.Equal(got[:5], want) || sessions[0].Entries[5].Kind != record.Edit {
		t.Errorf("told %q, want %q and an edit", got, want)
	}
	expectTexts(t, "first", sessions[0].First, reference(t))
	expectTexts(t, "last", sessions[0].Replay(), h.onDisk())
}

func TestAKeptStateIsRecordedAtOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	if err := h.Keep("clock", timer{5}); err != nil {
		t.Fatal(err)
	}
	h.kill()
	if got := told(lastOf(h.record())); !slices.Equal(got, []string{"kept: clock"}) {
		t.Errorf("told %q", got)
	}
}

func TestWhatWasRecoveredIsRecordedOnce(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.addPain("Nobody rang")
	h.beforeWrite = func(string) error { return errors.New("power is gone") }
	_ = h.Save()
	h.beforeWrite = nil
	h.kill()
	h.addPain("Nobody wrote")
	h.save()
	if got := told(lastOf(h.record())); len(got) != 2 {
		t.Errorf("told %q, want each edit once", got)
	}
	expectTexts(t, "last", lastOf(h.record()).Replay(), h.onDisk())
}

func TestWhatOthersDidMeanwhileIsRecorded(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.addPain("Nobody rang")
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	h.writeOutside(tom, "side: employee\nname: Thomas\n")
	h.open()
	h.addPain("Nobody wrote")
	h.save()
	if got := told(lastOf(h.record())); len(got) != 3 || got[1] != "outside: changed meanwhile: "+tom {
		t.Errorf("told %q", got)
	}
	expectTexts(t, "last", lastOf(h.record()).Replay(), h.onDisk())
}

func TestALongPauseBeginsASession(t *testing.T) {
	t.Parallel()
	at := now()
	h := newHouse(t, reference(t))
	if err := h.folder.Close(); err != nil {
		t.Fatal(err)
	}
	open := func() *session.Session {
		folder, err := store.Open(h.path, store.Options{Folders: model.Folders(), StateDir: h.state})
		if err != nil {
			t.Fatal(err)
		}
		s, _, err := session.Open(folder, session.Options{Clock: func() time.Time { return at }})
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	h.Session = open()
	for i, pause := range []time.Duration{0, 3 * time.Hour, 5 * time.Hour, 24 * time.Hour} {
		at = at.Add(pause)
		h.addPain(fmt.Sprint("pain ", i))
		h.save()
	}
	at = at.Add(time.Hour)
	h.addPain("in the evening")
	at = at.Add(24 * time.Hour)
	h.addPain("the next morning") // both reach the record at once
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	h.Session = open()
	at = at.Add(time.Hour)
	h.addPain("after a break")
	sessions, err := h.Record()
	if err != nil {
		t.Fatal(err)
	}
	var lengths []int
	for i, each := range sessions {
		lengths = append(lengths, len(each.Entries))
		if i > 0 {
			expectTexts(t, "a session begins where the last one ended", each.First, sessions[i-1].Replay())
		}
	}
	if want := []int{2, 1, 2, 2}; !slices.Equal(lengths, want) {
		t.Errorf("sessions of %v entries, want %v", lengths, want)
	}
	expectTexts(t, "last", lastOf(sessions).Replay(), h.Workshop().Texts())
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAWorkshopInMemoryHasARecord(t *testing.T) {
	t.Parallel()
	s := session.NewInMemory(reference(t), session.Options{Clock: now})
	h := &house{TB: t, Session: s}
	h.addPain("Nobody rang")
	if err := s.Keep("round", timer{1}); err != nil {
		t.Fatal(err)
	}
	sessions, err := s.Record()
	if err != nil || len(sessions) != 1 || len(sessions[0].Entries) != 2 {
		t.Fatal(sessions, err)
	}
	expectTexts(t, "last", sessions[0].Replay(), s.Workshop().Texts())
}

// A record that cannot be written stops no edit, and tells later what it missed.
func TestAFailingRecordStopsNoEdit(t *testing.T) {
	t.Parallel()
	h := newHouse(t, map[string]string{tom: "side: employee\nname: Tom\n"})
	h.set("role", "Nobody rang")
	h.save()
	path := h.recordPath()
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(path, 0o755); err != nil { // nothing can be written there
		t.Fatal(err)
	}
	h.set("function", "Nobody wrote")
	h.save()
	h.expectState(session.Saved)
	if h.Status().Problem == "" {
		t.Error("nothing is said")
	}
	for range 3000 { // far more than are kept in memory
		h.undo()
		h.redo()
	}
	h.set("authority", "Nobody answered")
	h.save()
	if err := errors.Join(os.Remove(path), os.Rename(path+".away", path)); err != nil {
		t.Fatal(err)
	}
	h.set("lifecycle", "Nobody cared")
	h.save()
	if problem := h.Status().Problem; problem != "" {
		t.Error(problem)
	}
	expectTexts(t, "last", lastOf(h.record()).Replay(), h.onDisk())
	if got := len(lastOf(h.record()).Entries); got < 3 {
		t.Errorf("%d entries are told", got)
	}
}

func TestTheRecordIsBounded(t *testing.T) {
	t.Parallel()
	at := now()
	folder, err := store.Open(t.TempDir(), store.Options{StateDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	s, _, err := session.Open(folder, session.Options{Clock: func() time.Time { return at }})
	if err != nil {
		t.Fatal(err)
	}
	for range 25 {
		at = at.AddDate(0, 0, 1)
		if err := errors.Join(s.Keep("clock", timer{1}), s.Save()); err != nil {
			t.Fatal(err)
		}
	}
	sessions, err := s.Record()
	if err != nil || len(sessions) != 20 || !lastOf(sessions).Began.Equal(at) {
		t.Errorf("%d sessions to %s are kept (%v), want 20 to %s", len(sessions), lastOf(sessions).Began, err, at)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
