package session_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
)

func TestOutsideEditsOfUntouchedFilesAreTakenOver(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.addPain("Nobody rang")
	h.writeOutside(tom, "name: Thomas\n")
	h.writeOutside("personas/ada.yaml", "name: Ada\n")
	h.deleteOutside("loops/post-claim.yaml")

	outside := h.refresh()
	want := session.Outside{Added: []string{"personas/ada.yaml"}, Changed: []string{tom}, Removed: []string{"loops/post-claim.yaml"}}
	if diff := cmp.Diff(want, outside); diff != "" {
		t.Errorf("outside (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"add note 'Nobody rang'",
		"(outside) changed outside: personas/tom.yaml; added outside: personas/ada.yaml; removed outside: loops/post-claim.yaml",
	}, h.titles()); diff != "" {
		t.Errorf("history (-want +got):\n%s", diff)
	}
	if h.text(tom) != "name: Thomas\n" || h.Workshop().Persona("ada") == nil {
		t.Error("the outside texts are not in the workshop")
	}
	h.save()
	expectTexts(t, "after saving", h.onDisk(), h.Workshop().Texts())
	if outside := h.refresh(); len(outside.Said())+len(outside.Conflicts) > 0 {
		t.Errorf("our own save is taken for an outside edit: %+v", outside)
	}
}

func TestUndoLeavesOutsideEdits(t *testing.T) {
	t.Parallel()
	const first = "name: Tom\nrole: handler\nsummary: Busy\n"
	for name, test := range map[string]struct {
		outside, undone string
		skipped         int
	}{
		"another line":  {"name: Tom\nrole: adjuster\nsummary: Idle\n", "name: Tom\nrole: handler\nsummary: Idle\n", 0},
		"a new line":    {"name: Tom\nrole: adjuster\nsummary: Busy\nlabel: New\n", "name: Tom\nrole: handler\nsummary: Busy\nlabel: New\n", 0},
		"the same line": {"name: Tom\nrole: manager\nsummary: Busy\n", "name: Tom\nrole: manager\nsummary: Busy\n", 1},
		"our own undo":  {first, first, 0},
		"broken YAML":   {"name: [Tom\nrole: adjuster\nsummary: Busy\n", "name: [Tom\nrole: adjuster\nsummary: Busy\n", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t, map[string]string{tom: first})
			h.set("role", "adjuster")
			h.save()
			h.writeOutside(tom, test.outside)
			h.refresh()
			outcome := h.undo()
			if got := h.text(tom); got != test.undone {
				t.Errorf("after undo %q, want %q", got, test.undone)
			}
			if len(outcome.Skipped) != test.skipped {
				t.Errorf("skipped: %q", outcome.Skipped)
			}
			redoAll(h.Session)
			if got := h.text(tom); test.outside != first && got != test.outside {
				t.Errorf("after redo %q, want %q", got, test.outside)
			}
		})
	}
}

func TestUndoOfAFileThatWasDeletedOutside(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.set("role", "adjuster")
	h.addPain("Nobody rang")
	h.save()
	h.deleteOutside(tom)
	h.refresh()
	h.undo()
	outcome := h.undo()
	if len(outcome.Skipped) != 1 || !strings.Contains(outcome.Skipped[0], tom) {
		t.Errorf("skipped: %q", outcome.Skipped)
	}
	if h.Workshop().File(tom) != nil {
		t.Error("undo brought back what was deleted outside")
	}
}

// conflict makes one: Tom's role is set to "adjuster" here and "manager" outside.
func conflict(t *testing.T) *house {
	t.Helper()
	h := newHouse(t, map[string]string{tom: "role: handler\n"})
	h.set("role", "adjuster")
	h.writeOutside(tom, "role: manager\n")
	return h
}

func expectConflict(t *testing.T, got []session.Conflict) {
	t.Helper()
	want := []session.Conflict{{
		Name: tom, Mine: new("role: adjuster\n"), Theirs: new("role: manager\n"), Base: new("role: handler\n"),
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("conflicts (-want +got):\n%s", diff)
	}
}

func TestFileChangedOnBothSidesIsAConflict(t *testing.T) {
	t.Parallel()
	h := conflict(t)
	expectConflict(t, h.refresh().Conflicts)
	h.expectState(session.Conflicted)
	edit, _, err := h.Workshop().CreateRecord(model.KindPersona, "Ada")
	h.do(edit, err)
	var changed *store.ChangedError
	if err := h.Save(); !errors.As(err, &changed) || changed.Name != tom {
		t.Errorf("save with a conflict: %v", err)
	}
	disk := h.onDisk()
	if disk[tom] != "role: manager\n" {
		t.Errorf("the conflict was overwritten: %q", disk[tom])
	}
	if _, found := disk["personas/ada.yaml"]; !found {
		t.Error("a file without a conflict was not saved")
	}
	expectConflict(t, h.Conflicts())
}

func TestSaveFindsTheConflict(t *testing.T) {
	t.Parallel()
	h := conflict(t)
	if err := h.Save(); err == nil {
		t.Error("save says nothing of the conflict")
	}
	expectConflict(t, h.Conflicts())
	h.expectState(session.Conflicted)
}

func TestResolve(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		choice       session.Choice
		kept, undone string
	}{
		"mine":   {session.Mine, "role: adjuster\n", "role: manager\n"},
		"theirs": {session.Theirs, "role: manager\n", "role: adjuster\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := conflict(t)
			h.refresh()
			if err := h.Resolve(tom, test.choice); err != nil {
				t.Fatal(err)
			}
			h.save()
			h.expectState(session.Saved)
			expectTexts(t, "after resolving", h.onDisk(), map[string]string{tom: test.kept})
			if err := h.Resolve(tom, test.choice); err == nil {
				t.Error("a conflict can be resolved twice")
			}
			h.undo()
			h.save()
			expectTexts(t, "after undo", h.onDisk(), map[string]string{tom: test.undone})
		})
	}
}

func TestConflictEndsWhenOneSideGivesWay(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		end  func(*house)
		want string
	}{
		"we undo":           {func(h *house) { h.undo() }, "role: manager\n"},
		"they take it back": {func(h *house) { h.writeOutside(tom, "role: handler\n") }, "role: adjuster\n"},
		"they write ours":   {func(h *house) { h.writeOutside(tom, "role: adjuster\n") }, "role: adjuster\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := conflict(t)
			h.refresh()
			test.end(h)
			if name != "we undo" { // which no signal of the folder follows
				h.refresh()
			}
			h.save()
			h.expectState(session.Saved)
			expectTexts(t, "in the end", h.onDisk(), map[string]string{tom: test.want})
			expectTexts(t, "in the workshop", h.Workshop().Texts(), map[string]string{tom: test.want})
		})
	}
}

func TestEditsOfAConflictSurviveAKill(t *testing.T) {
	t.Parallel()
	h := conflict(t)
	_ = h.Save()
	h.kill()
	expectConflict(t, h.Conflicts())
	if len(h.opening.Recovered) != 1 || !strings.Contains(h.opening.Recovered[0], "choose between the two versions") {
		t.Errorf("recovered: %q", h.opening.Recovered)
	}
	if err := h.Resolve(tom, session.Mine); err != nil {
		t.Fatal(err)
	}
	h.save()
	expectTexts(t, "after resolving", h.onDisk(), map[string]string{tom: "role: adjuster\n"})
	h.kill()
	if h.opening.Recovered != nil {
		t.Errorf("recovered again: %q", h.opening.Recovered)
	}
}

func TestUnresolvedConflictKeepsTheOldFileOfARename(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.do(h.Workshop().RenameRecord(model.KindPersona, "tom", "thomas"))
	h.writeOutside("personas/thomas.yaml", "name: Somebody else\n")
	for range 2 {
		if err := h.Save(); err == nil {
			t.Fatal("save says nothing of the conflict")
		}
		if h.onDisk()[tom] != reference(t)[tom] {
			t.Fatal("the old file is gone before the new one is there")
		}
	}
	if err := h.Resolve("personas/thomas.yaml", session.Mine); err != nil {
		t.Fatal(err)
	}
	h.save()
	expectTexts(t, "after resolving", h.onDisk(), h.Workshop().Texts())
}

func TestFilesThatCannotBeReadAreKnownAsLongAsTheyAre(t *testing.T) {
	t.Parallel()
	h := newHouse(t, reference(t))
	h.writeOutside("personas/box.yaml/file", "")
	revision := h.Revision()
	h.refresh()
	if unread := h.Workshop().Unread(); len(unread) != 1 || unread[0].Name != "personas/box.yaml" || h.Revision() == revision {
		t.Errorf("unread: %v in the revision %d after %d", unread, h.Revision(), revision)
	}
	h.addPain("Nobody rang")
	revision = h.Revision()
	h.refresh()
	if unread := h.Workshop().Unread(); len(unread) != 1 || h.Revision() != revision {
		t.Errorf("after an edit: %v in the revision %d after %d", unread, h.Revision(), revision)
	}
	h.save()
	h.kill()
	if unread := h.Workshop().Unread(); len(unread) != 1 {
		t.Errorf("at the next start: %v", unread)
	}
	h.deleteOutside("personas/box.yaml/file")
	h.deleteOutside("personas/box.yaml")
	h.refresh()
	if unread := h.Workshop().Unread(); len(unread) > 0 {
		t.Errorf("when it is gone: %v", unread)
	}
}
