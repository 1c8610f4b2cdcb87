package session_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model/session"
	"interlock/model/store"
)

// lose makes edits, records them in the journal and loses the session before
// they reach the disk.
func (h *house) lose(edits func()) {
	h.Helper()
	edits()
	h.beforeWrite = func(string) error { return errors.New("power is gone") }
	if err := h.Save(); err == nil {
		h.Fatal("the save did not fail")
	}
	h.beforeWrite = nil
}

func TestLostSessionIsRecovered(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.lose(func() {
		h.addPain("Nobody rang")
		h.set("role", "adjuster")
		h.addPain("Nobody wrote")
		h.undo()
	})
	want := h.Workshop().Texts()
	h.kill()
	sentences := []string{
		"Recovered from an interrupted session: add note 'Nobody rang'",
		"Recovered from an interrupted session: set role to 'adjuster'",
		"Recovered from an interrupted session: add note 'Nobody wrote'",
		"Recovered from an interrupted session: undo: add note 'Nobody wrote'",
	}
	if diff := cmp.Diff(sentences, h.opening.Recovered); diff != "" {
		t.Errorf("recovered (-want +got):\n%s", diff)
	}
	expectTexts(t, "after recovery", h.Workshop().Texts(), want)
	h.expectState(session.Unsaved)
	h.save()
	expectTexts(t, "after saving", h.onDisk(), want)

	h.kill()
	if h.opening.Recovered != nil {
		t.Errorf("recovered again: %q", h.opening.Recovered)
	}
	expectTexts(t, "at the next start", h.Workshop().Texts(), want)
}

func TestRecoveredEditsCanBeUndone(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.lose(func() { h.addPain("Nobody rang") })
	h.kill()
	if outcome := h.undo(); outcome.Title != "add note 'Nobody rang'" {
		t.Errorf("undid %q", outcome.Title)
	}
	h.save()
	expectTexts(t, "after undo", h.onDisk(), reference(t))
	h.kill()
	expectTexts(t, "at the next start", h.Workshop().Texts(), reference(t))
}

func TestRecoveryMergesIntoWhatWasChangedSince(t *testing.T) {
	t.Parallel()
	h := newHouse(t, map[string]string{tom: "name: Tom\nrole: handler\nsummary: Busy\n"})
	h.lose(func() {
		h.set("name", "Thomas")
		h.set("name", "Tommy")
	})
	h.writeOutside(tom, "name: Tom\nrole: handler\nsummary: Idle\n")
	h.kill()
	if got, want := h.text(tom), "name: Tommy\nrole: handler\nsummary: Idle\n"; got != want {
		t.Errorf("recovered %q, want %q", got, want)
	}
	h.save()
	expectTexts(t, "after saving", h.onDisk(), h.Workshop().Texts())
}

func TestHalfSavedRenameIsRecoveredWhole(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	written := 0
	h.beforeWrite = func(string) error {
		if written++; written > 2 {
			return errors.New("power is gone")
		}
		return nil
	}
	h.do(h.Workshop().RenameRecord("persona", "tom", "thomas"))
	want := h.Workshop().Texts()
	if err := h.Save(); err == nil {
		t.Fatal("the save did not fail")
	}
	h.beforeWrite = nil
	h.kill()
	expectTexts(t, "after recovery", h.Workshop().Texts(), want)
	h.save()
	expectTexts(t, "after saving", h.onDisk(), want)
}

func TestEditsOfAHalfSavedRenameAreRecovered(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.beforeWrite = func(name string) error {
		if name == claim { // the new file is written, the old one is not deleted
			return errors.New("power is gone")
		}
		return nil
	}
	h.do(h.Workshop().RenameRecord("journey", "claim", "flood"))
	if err := h.Save(); err == nil {
		t.Fatal("the save did not fail")
	}
	h.kill()
	h.do(h.Workshop().AddStage("flood", 0, "Notice it"))
	want := h.Workshop().Texts()
	if err := h.Save(); err == nil {
		t.Fatal("the save did not fail")
	}
	for range 2 {
		h.kill()
		expectTexts(t, "after recovery", h.Workshop().Texts(), want)
		if conflicts := h.Conflicts(); conflicts != nil {
			t.Fatalf("conflicts with ourselves: %v", conflicts)
		}
	}
}

func TestSavedEditsAreNotRecovered(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.set("role", "adjuster")
	h.save()
	h.writeOutside(tom, reference(t)[tom]) // as git checkout does
	h.kill()
	if h.opening.Recovered != nil {
		t.Errorf("recovered: %q", h.opening.Recovered)
	}
	expectTexts(t, "at the next start", h.Workshop().Texts(), reference(t))
}

func TestDraftSurvivesAKill(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.Draft("claim/report pains", "Nobo")
	h.Draft("claim/report pains", "Nobody r")
	h.save()
	want := session.Draft{Place: "claim/report pains", Text: "Nobody r"}
	for range 2 { // it is offered until it is used or given up
		h.kill()
		if h.opening.Draft != want {
			t.Fatalf("the draft is %+v", h.opening.Draft)
		}
	}
	h.Draft("", "")
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	h.open()
	if h.opening.Draft != (session.Draft{}) {
		t.Errorf("a draft that was given up is offered: %+v", h.opening.Draft)
	}
}

func TestSecondInstanceReadsAndFollows(t *testing.T) {
	t.Parallel()
	first := newHouse(t, reference(t))
	second := &house{TB: t, path: first.path, state: first.state}
	second.open()
	defer second.Close()
	if !strings.Contains(second.opening.ReadOnly, "since 10:42") {
		t.Errorf("who has it is told as %q", second.opening.ReadOnly)
	}
	second.expectState(session.ReadOnly)
	edit, err := second.Workshop().AddNotes(pains(0), 0, "Nobody rang")
	if err != nil {
		t.Fatal(err)
	}
	var refused *session.ReadOnlyError
	if err := second.Do(edit, nil); !errors.As(err, &refused) || refused.Reason != second.opening.ReadOnly {
		t.Errorf("an edit is refused with %v", err)
	}

	first.addPain("Nobody rang")
	first.save()
	second.refresh()
	expectTexts(t, "the second instance", second.Workshop().Texts(), first.Workshop().Texts())
	if title, ok := second.CanUndo(); ok {
		t.Errorf("the second instance can undo %q", title)
	}
	if err := second.Close(); err != nil {
		t.Error(err)
	}
	first.addPain("Nobody wrote")
	first.save()
}

func TestNewerFormatIsReadOnly(t *testing.T) {
	t.Parallel()
	h := newHouse(t, map[string]string{"workshop.yaml": "format: interlock/99\ntitle: Later\n"})
	if !strings.Contains(h.opening.ReadOnly, "interlock/99") {
		t.Errorf("the reason is told as %q", h.opening.ReadOnly)
	}
	edit := h.Workshop().Rewrite("workshop.yaml", "title: Mine\n")
	if err := h.Do(edit, nil); err == nil {
		t.Error("it can be edited")
	}
}

func TestUnreadableFileStopsOnlyItself(t *testing.T) {
	t.Parallel()
	path := t.TempDir()
	if err := os.MkdirAll(filepath.Join(path, "personas", "tom.yaml"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(path, "workshop.yaml"), []byte("title: Home claims\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	h := &house{TB: t, path: path, state: t.TempDir()}
	h.open()
	defer h.Close()
	if len(h.opening.Unreadable) != 1 || h.opening.Unreadable[0].Name != tom {
		t.Errorf("unreadable: %v", h.opening.Unreadable)
	}
	if got := h.Workshop().Frame().Title; got != "Home claims" {
		t.Errorf("the title is %q", got)
	}
}

func TestMissingFolder(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	if err := os.RemoveAll(h.path); err != nil {
		t.Fatal(err)
	}
	var gone *store.OpenError
	if _, _, err := session.Open(h.folder, session.Options{}); !errors.As(err, &gone) {
		t.Errorf("opening a folder that is gone: %v", err)
	}
	if _, err := h.Refresh(); !errors.As(err, &gone) {
		t.Errorf("refreshing a folder that is gone: %v", err)
	}
}

func TestSecondInstanceTakesOverWhenTheFirstHasEnded(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		end       func(*house) error
		recovered int
	}{
		"it quits":   {func(h *house) error { return h.Close() }, 0},
		"it is lost": {func(h *house) error { h.lose(func() { h.set("role", "adjuster") }); return h.folder.Close() }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			first := newHouse(t, reference(t))
			second := &house{TB: t, path: first.path, state: first.state}
			second.open()
			defer second.Close()
			first.addPain("Nobody rang")
			first.save()
			first.Draft("claim/report pains", "Nobo")
			first.save()
			if opening := second.refresh().Opening; opening == nil || !strings.Contains(opening.ReadOnly, "has this workshop open") {
				t.Fatalf("while the first one has it: %+v", opening)
			}
			second.expectState(session.ReadOnly)
			first.set("name", "Thomas")
			if err := test.end(first); err != nil {
				t.Fatal(err)
			}

			want := first.Workshop().Texts()
			opening := second.refresh().Opening
			if opening == nil || opening.ReadOnly != "" || len(opening.Recovered) < test.recovered || opening.Draft.Text != "Nobo" {
				t.Fatalf("after it has ended: %+v", opening)
			}
			expectTexts(t, "taken over", second.Workshop().Texts(), want)
			second.addPain("Nobody wrote")
			second.save()
			second.expectState(session.Saved)
			expectTexts(t, "on disk", second.onDisk(), second.Workshop().Texts())
			third := &house{TB: t, path: first.path, state: first.state}
			third.open()
			defer third.Close()
			if third.opening.ReadOnly == "" || second.refresh().Opening != nil {
				t.Error("the second instance does not hold the folder, or takes it twice")
			}
			sessions := second.record()
			expectTexts(t, "the record", sessions[len(sessions)-1].Replay(), second.Workshop().Texts())
		})
	}
}
