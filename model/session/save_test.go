package session_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
)

func TestSaveWritesExactlyTheEdits(t *testing.T) {
	t.Parallel()
	first := reference(t)
	h := newHouse(t, first)
	expectTexts(t, "after opening", h.onDisk(), first)
	h.set("role", "adjuster")
	h.expectState(session.Unsaved)
	h.save()
	h.expectState(session.Saved)
	changed := strings.Replace(first[tom], "role: claims handler", "role: adjuster", 1)
	expectTexts(t, "after saving", h.onDisk(), with(first, map[string]string{tom: changed}))

	h.undo()
	h.save()
	expectTexts(t, "after undo", h.onDisk(), first)
	h.redo()
	h.save()
	expectTexts(t, "after redo", h.onDisk(), with(first, map[string]string{tom: changed}))
}

func TestSaveTellsWhen(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	if got := h.Status().At; !got.Equal(now()) {
		t.Errorf("saved at %v, want the time of opening", got)
	}
}

func TestRenamedRecordIsSavedWithAllThatPointsAtIt(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.do(h.Workshop().RenameRecord(model.KindPersona, "tom", "thomas"))
	h.save()
	expectTexts(t, "after renaming", h.onDisk(), h.Workshop().Texts())
	h.undo()
	h.save()
	expectTexts(t, "after undo", h.onDisk(), reference(t))
}

func TestFailedSaveKeepsTheEditsAndTriesAgain(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.beforeWrite = func(name string) error {
		if name == claim {
			return syscall.ENOSPC
		}
		return nil
	}
	h.addPain("Nobody rang")
	h.set("role", "adjuster")
	var failed *store.WriteError
	if err := h.Save(); !errors.As(err, &failed) || failed.Name != claim {
		t.Fatalf("save on a full disk: %v", err)
	}
	h.expectState(session.Failed)
	if problem := h.Status().Problem; !strings.Contains(problem, "disk is full") {
		t.Errorf("the problem is told as %q", problem)
	}
	if got := h.onDisk(); got[tom] != h.text(tom) || got[claim] != reference(t)[claim] {
		t.Error("what could be saved was not, or what could not was")
	}

	h.beforeWrite = nil
	h.save()
	h.expectState(session.Saved)
	expectTexts(t, "after the second try", h.onDisk(), h.Workshop().Texts())
}

func TestFailedRenameKeepsTheOldFile(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.beforeWrite = func(name string) error {
		if name == "personas/thomas.yaml" {
			return syscall.ENOSPC
		}
		return nil
	}
	h.do(h.Workshop().RenameRecord(model.KindPersona, "tom", "thomas"))
	if err := h.Save(); err == nil {
		t.Fatal("the save did not fail")
	}
	if _, found := h.onDisk()[tom]; !found {
		t.Error("the old file was deleted before the new one was written")
	}
	h.beforeWrite = nil
	h.save()
	expectTexts(t, "after the second try", h.onDisk(), h.Workshop().Texts())
}

func TestUndoAfterHalfOfTheDeletionsFailed(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	deleted := 0
	h.beforeWrite = func(string) error {
		if deleted++; deleted > 1 {
			return syscall.EACCES
		}
		return nil
	}
	h.do(h.Workshop().DeleteRecord(model.KindPersona, "tom"))
	h.do(h.Workshop().DeleteRecord(model.KindPersona, "maya"))
	if err := h.Save(); err == nil {
		t.Fatal("the save did not fail")
	}
	h.beforeWrite = nil
	undoAll(h.Session)
	h.save()
	expectTexts(t, "after undo", h.onDisk(), reference(t))
}

func TestFailedSaveIsRecoveredAtTheNextStart(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.beforeWrite = func(string) error { return syscall.EROFS }
	h.addPain("Nobody rang")
	want := h.Workshop().Texts()
	if err := h.Close(); err == nil {
		t.Fatal("the save did not fail")
	}
	h.beforeWrite = nil
	h.open()
	expectTexts(t, "after opening", h.Workshop().Texts(), want)
	h.save()
	expectTexts(t, "after saving", h.onDisk(), want)
}

func TestUnwritableStateDirectoryIsToldAndEditsAreSaved(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	if err := h.folder.Close(); err != nil {
		t.Fatal(err)
	}
	// A file where the directory should be cannot be written into, even by root.
	h.state = filepath.Join(t.TempDir(), "state")
	if err := os.WriteFile(h.state, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.open()
	if problem := h.Status().Problem; !strings.Contains(problem, "not safe from a crash") {
		t.Errorf("the problem is told as %q", problem)
	}
	h.addPain("Nobody rang")
	h.save()
	h.expectState(session.Saved)
	expectTexts(t, "after saving", h.onDisk(), h.Workshop().Texts())
	if problem := h.Status().Problem; !strings.Contains(problem, "not safe from a crash") {
		t.Errorf("after saving the problem is told as %q", problem)
	}
}

func TestSaveWhileEditsGoOn(t *testing.T) {
	t.Parallel()
	h := newHouse(t, map[string]string{tom: "name: Tom\n"})
	var saver sync.WaitGroup
	stop := make(chan struct{})
	saver.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				if err := h.Save(); err != nil {
					t.Error(err)
					return
				}
				h.Status()
			}
		}
	})
	for i := range 200 {
		h.set("name", fmt.Sprint("Tom ", i))
		if i%10 == 0 {
			h.refresh()
		}
	}
	close(stop)
	saver.Wait()
	h.save()
	expectTexts(t, "after all", h.onDisk(), map[string]string{tom: "name: Tom 199\n"})
	undoAll(h.Session)
	h.save()
	expectTexts(t, "after undo", h.onDisk(), map[string]string{tom: "name: Tom\n"})
}

func TestCloseSaves(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.addPain("Nobody rang")
	want := h.Workshop().Texts()
	if err := h.Close(); err != nil {
		t.Fatal(err)
	}
	expectTexts(t, "after closing", h.onDisk(), want)
	h.open()
	if h.opening.ReadOnly != "" || h.opening.Recovered != nil {
		t.Errorf("opening after a clean end: %+v", h.opening)
	}
}
