package session_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
	"interlock/model/session"
	"interlock/model/store"
	"interlock/model/yamltext"
)

// The files and places that the tests edit.
const (
	claim = "journeys/claim.yaml"
	tom   = "personas/tom.yaml"
)

// now is the time in all tests.
func now() time.Time { return time.Date(2025, 6, 12, 10, 42, 0, 0, time.UTC) }

// reference reads the reference workshop.
func reference(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	root := filepath.Join("..", "testdata", "home-claims")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		texts[filepath.ToSlash(name)] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// house is a workshop folder with its state directory, and the session in it.
type house struct {
	testing.TB
	path, state string
	beforeWrite func(name string) error
	folder      *store.Folder
	*session.Session
	opening session.Opening
}

// newHouse opens a session in a folder of these texts.
func newHouse(t testing.TB, texts map[string]string) *house {
	t.Helper()
	h := &house{TB: t, path: t.TempDir(), state: t.TempDir()}
	for name, text := range texts {
		h.writeOutside(name, text)
	}
	h.open()
	t.Cleanup(func() { _ = h.folder.Close() })
	return h
}

// open opens the folder anew.
func (h *house) open() {
	h.Helper()
	var err error
	h.folder, err = store.Open(h.path, store.Options{
		Folders: model.Folders(), StateDir: h.state, Clock: now,
		BeforeWrite: func(name string) error {
			if h.beforeWrite == nil {
				return nil
			}
			return h.beforeWrite(name)
		},
	})
	if err != nil {
		h.Fatal(err)
	}
	h.Session, h.opening, err = session.Open(h.folder, session.Options{Clock: now})
	if err != nil {
		h.Fatal(err)
	}
}

// kill ends the session as a lost power supply does, and opens the folder anew.
func (h *house) kill() {
	h.Helper()
	if err := h.folder.Close(); err != nil {
		h.Fatal(err)
	}
	h.open()
}

// writeOutside writes a file as another program does.
func (h *house) writeOutside(name, text string) {
	h.Helper()
	path := filepath.Join(h.path, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		h.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		h.Fatal(err)
	}
}

// deleteOutside deletes a file as another program did an hour ago.
func (h *house) deleteOutside(name string) {
	h.Helper()
	path := filepath.Join(h.path, filepath.FromSlash(name))
	if err := os.Remove(path); err != nil {
		h.Fatal(err)
	}
	before := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Dir(path), before, before); err != nil {
		h.Fatal(err)
	}
}

// onDisk reads the texts of the folder.
func (h *house) onDisk() map[string]string {
	h.Helper()
	texts, unreadable, err := h.folder.Read()
	if err != nil || len(unreadable) > 0 {
		h.Fatal(err, unreadable)
	}
	return texts
}

// text is the present text of a file.
func (h *house) text(name string) string {
	h.Helper()
	file := h.Workshop().File(name)
	if file == nil {
		h.Fatalf("%s is not in the workshop", name)
	}
	return file.Source
}

// do makes an edit.
func (h *house) do(edit model.Edit, err error) {
	h.Helper()
	if err != nil {
		h.Fatal(err)
	}
	if err := h.Do(edit, "here"); err != nil {
		h.Fatal(err)
	}
}

// addPain adds a pain to the first stage of the claim.
func (h *house) addPain(text string) {
	h.Helper()
	h.do(h.Workshop().AddNotes(pains(0), 99, text))
}

// set writes a field of Tom.
func (h *house) set(key, typed string) {
	h.Helper()
	h.do(h.Workshop().SetField(model.Place{File: tom, Path: yamltext.Path{key}}, typed))
}

func (h *house) save() {
	h.Helper()
	if err := h.Save(); err != nil {
		h.Fatal(err)
	}
}

func (h *house) undo() session.Outcome {
	h.Helper()
	outcome, err := h.Undo()
	if err != nil {
		h.Fatal(err)
	}
	return outcome
}

func (h *house) redo() session.Outcome {
	h.Helper()
	outcome, err := h.Redo()
	if err != nil {
		h.Fatal(err)
	}
	return outcome
}

func (h *house) refresh() session.Outside {
	h.Helper()
	outside, err := h.Refresh()
	if err != nil {
		h.Fatal(err)
	}
	return outside
}

// expectTexts fails unless the texts are the wanted ones.
func expectTexts(t interface{ Errorf(string, ...any) }, what string, got, want map[string]string) {
	if t, ok := t.(testing.TB); ok {
		t.Helper()
	}
	if !maps.Equal(got, want) {
		t.Errorf("%s (-want +got):\n%s", what, cmp.Diff(want, got))
	}
}

// expectState fails unless the session is in that state.
func (h *house) expectState(want session.State) {
	h.Helper()
	if got := h.Status(); got.State != want {
		h.Errorf("state %d, want %d (%s)", got.State, want, got.Problem)
	}
}

// pains is the list of pains of a stage of the claim.
func pains(stage int) model.Place {
	return model.Place{File: claim, Path: yamltext.Path{"stages", stage, "pains"}}
}

// texts makes texts by name, changed in some files.
func with(texts map[string]string, changed map[string]string) map[string]string {
	texts = maps.Clone(texts)
	maps.Copy(texts, changed)
	return texts
}

// undoAll takes back everything and gives what was skipped.
func undoAll(s *session.Session) (skipped []string) {
	for {
		outcome, err := s.Undo()
		if err != nil {
			return skipped
		}
		skipped = append(skipped, outcome.Skipped...)
	}
}

// redoAll makes everything again.
func redoAll(s *session.Session) {
	for {
		if _, err := s.Redo(); err != nil {
			return
		}
	}
}

// titles lists the steps of the history.
func (h *house) titles() []string {
	var titles []string
	for _, step := range h.History() {
		title := step.Title
		if step.Outside {
			title = "(outside) " + title
		}
		if step.Undone {
			title = "(undone) " + title
		}
		titles = append(titles, title)
	}
	return slices.Clip(titles)
}
