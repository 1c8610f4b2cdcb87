package session_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"interlock/model"
	"interlock/model/session"
)

// goAway moves the folder away and gives what brings it back.
func (h *house) goAway() (back func()) {
	h.Helper()
	away := filepath.Join(h.TempDir(), "away")
	if err := os.Rename(h.path, away); err != nil {
		h.Fatal(err)
	}
	return func() {
		h.Helper()
		if err := os.Rename(away, h.path); err != nil {
			h.Fatal(err)
		}
	}
}

// expectGone fails unless a session says that its folder is gone, and keeps all.
func (h *house) expectGone(err error, want map[string]string) {
	h.Helper()
	if err == nil || !strings.Contains(err.Error(), "the folder is gone; everything is kept in memory") {
		h.Errorf("the missing folder is told as %v", err)
	}
	h.expectState(session.Failed)
	if problem := h.Status().Problem; !strings.Contains(problem, "the folder is gone") {
		h.Errorf("the problem is told as %q", problem)
	}
	if conflicts := h.Conflicts(); len(conflicts) > 0 {
		h.Errorf("the missing folder makes conflicts: %v", conflicts)
	}
	if _, err := os.Stat(h.path); err == nil {
		h.Error("the folder was made anew")
	}
	expectTexts(h, "in memory", h.Workshop().Texts(), want)
}

func TestEditsWaitForAFolderThatIsGone(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.set("role", "adjuster")
	h.save()
	back := h.goAway()
	h.addPain("Nobody rang")
	h.do(h.Workshop().DeleteRecord(model.KindPersona, "maya"))
	edit, _, err := h.Workshop().CreateRecord(model.KindPersona, "Ada")
	h.do(edit, err)
	want := h.Workshop().Texts()
	for range 2 {
		h.expectGone(h.Save(), want)
		_, err := h.Refresh()
		h.expectGone(err, want)
	}

	back()
	if outside := h.refresh(); len(outside.Said())+len(outside.Conflicts) > 0 {
		t.Errorf("the folder that is back is told as %+v", outside)
	}
	h.expectState(session.Unsaved)
	h.save()
	h.expectState(session.Saved)
	expectTexts(t, "when the folder is back", h.onDisk(), want)
	undoAll(h.Session)
	h.save()
	expectTexts(t, "after undo", h.onDisk(), reference(t))
}

func TestMissingFolderIsToldWhenNothingIsToBeSaved(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	back := h.goAway()
	_, err := h.Refresh()
	h.expectGone(err, reference(t))
	back()
	h.refresh()
	h.expectState(session.Saved)
}
