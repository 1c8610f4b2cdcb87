package session_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/yamltext"
)

func TestUndoAndRedoGiveBackTextsAndSelection(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	first := h.Workshop().Texts()
	h.addPain("Nobody rang")
	h.set("role", "adjuster")
	last := h.Workshop().Texts()

	outcome := h.undo()
	if outcome.Title != "set role to 'adjuster'" || outcome.Selection != "here" {
		t.Errorf("undo tells %+v", outcome)
	}
	if title, ok := h.CanRedo(); !ok || title != outcome.Title {
		t.Errorf("can redo %q, %t", title, ok)
	}
	h.undo()
	expectTexts(t, "after undo", h.Workshop().Texts(), first)
	if _, err := h.Undo(); !errors.Is(err, session.ErrNothingToUndo) {
		t.Errorf("undo of nothing: %v", err)
	}

	if outcome := h.redo(); outcome.Place.File != claim || len(outcome.Place.Path) != 4 {
		t.Errorf("redo leaves the cursor at %s, want the note", outcome.Place)
	}
	h.redo()
	expectTexts(t, "after redo", h.Workshop().Texts(), last)
	if _, err := h.Redo(); !errors.Is(err, session.ErrNothingToRedo) {
		t.Errorf("redo of nothing: %v", err)
	}
}

func TestNewEditEndsRedo(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.addPain("One")
	h.addPain("Two")
	h.undo()
	h.addPain("Three")
	if title, ok := h.CanRedo(); ok {
		t.Errorf("can redo %q after a new edit", title)
	}
	h.undo()
	h.undo()
	expectTexts(t, "after undo", h.Workshop().Texts(), reference(t))
}

func TestThousandStepsAreKept(t *testing.T) {
	t.Parallel()
	h := newHouse(t, map[string]string{tom: "name: Tom\n"})
	for i := range 1500 {
		h.set("name", fmt.Sprint("Tom ", i))
	}
	last := h.text(tom)
	undoAll(h.Session)
	if got := h.text(tom); got != "name: Tom\n" {
		t.Errorf("after undo of everything: %q", got)
	}
	redoAll(h.Session)
	if got := h.text(tom); got != last {
		t.Errorf("after redo of everything: %q", got)
	}
}

func TestEditThatChangesNothingIsNoStep(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	revision := h.Revision()
	h.set("role", "claims handler")
	if title, ok := h.CanUndo(); ok {
		t.Errorf("can undo %q, which changed nothing", title)
	}
	if h.Revision() != revision {
		t.Error("the revision grew")
	}
	h.expectState(session.Saved)
}

func TestRevisionGrowsWithEveryChange(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	seen := h.Revision()
	grows := func(what string) {
		t.Helper()
		if h.Revision() <= seen {
			t.Errorf("the revision does not grow with %s", what)
		}
		seen = h.Revision()
	}
	h.addPain("Nobody rang")
	grows("an edit")
	h.undo()
	grows("undo")
	h.redo()
	grows("redo")
	h.save()
	if h.Revision() != seen {
		t.Error("the revision grows with a save")
	}
	h.writeOutside(tom, "name: Thomas\n")
	h.refresh()
	grows("an outside edit")
}

func TestEditMadeBeforeAnOutsideOneIsFittedIn(t *testing.T) {
	t.Parallel()
	h := newHouse(t, map[string]string{tom: "name: Tom\nrole: handler\nsummary: Busy\n"})
	edit := func(key, typed string) model.Edit {
		edit, err := h.Workshop().SetField(model.Place{File: tom, Path: yamltext.Path{key}}, typed)
		if err != nil {
			t.Fatal(err)
		}
		return edit
	}
	fits, collides := edit("name", "Thomas"), edit("summary", "Very busy")
	h.writeOutside(tom, "name: Tom\nrole: handler\nsummary: Idle\n")
	h.refresh()

	h.do(fits, nil)
	if err := h.Do(collides, nil); err == nil || !strings.Contains(err.Error(), tom) {
		t.Errorf("an edit of a line that was changed outside: %v", err)
	}
	if got, want := h.text(tom), "name: Thomas\nrole: handler\nsummary: Idle\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestHistoryListsWhatHappened(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.set("role", "adjuster")
	h.save()
	h.writeOutside(claim, h.text(claim)+"# seen by Sara\n")
	h.refresh()
	h.addPain("Nobody rang")
	h.undo()
	want := []string{
		"set role to 'adjuster'",
		"(outside) changed outside: journeys/claim.yaml",
		"(undone) add note 'Nobody rang'",
	}
	if diff := cmp.Diff(want, h.titles()); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
}

func TestInMemory(t *testing.T) {
	t.Parallel()
	s := session.NewInMemory(reference(t), session.Options{Clock: now})
	edit, err := s.Workshop().DeleteRecord(model.KindPersona, "tom")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Do(edit, nil); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{tom}, s.Changed()); diff != "" {
		t.Errorf("changed files (-want +got):\n%s", diff)
	}
	if err := s.Save(); err != nil {
		t.Errorf("save: %v", err)
	}
	if outside, err := s.Refresh(); err != nil || outside.Changed != nil {
		t.Errorf("refresh: %v %v", outside, err)
	}
	if got := s.Status().State; got != session.InMemory {
		t.Errorf("state %d", got)
	}
	if _, err := s.Undo(); err != nil {
		t.Error(err)
	}
	expectTexts(t, "after undo", s.Workshop().Texts(), reference(t))
	if err := s.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

func TestChangedNamesWhatIsDifferentNow(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.addPain("Nobody rang")
	edit, _, err := h.Workshop().CreateRecord(model.KindPersona, "Ada")
	h.do(edit, err)
	h.set("role", "adjuster")
	h.undo()
	h.save()
	if diff := cmp.Diff([]string{claim, "personas/ada.yaml"}, h.Changed()); diff != "" {
		t.Errorf("changed files (-want +got):\n%s", diff)
	}
}
