package model_test

import (
	"slices"
	"testing"

	"interlock/model"
)

func TestTitlesFallBackToIDs(t *testing.T) {
	t.Parallel()
	named := model.NewWorkshop(map[string]string{
		"personas/a.yaml": "name: A", "empathy/b.yaml": "situation: B", "journeys/c.yaml": "title: C\nstages: [{id: s, name: S}]", "metrics/d.yaml": "name: D",
		"initiatives/e.yaml": "title: E", "loops/f.yaml": "title: F",
	})
	nameless := model.NewWorkshop(map[string]string{
		"personas/a.yaml": "", "empathy/b.yaml": "", "journeys/c.yaml": "stages: [{id: s}]", "metrics/d.yaml": "", "initiatives/e.yaml": "", "loops/f.yaml": "",
	})
	titles := func(w *model.Workshop) []string {
		return []string{
			w.Persona("a").Title(), w.EmpathyMap("b").Title(), w.Journey("c").Title(), w.Journey("c").Stages[0].Title(),
			w.Metric("d").Title(), w.Initiative("e").Title(), w.Loop("f").Title(),
		}
	}
	if got := titles(named); !slices.Equal(got, []string{"A", "B", "C", "S", "D", "E", "F"}) {
		t.Errorf("the titles are %q", got)
	}
	if got := titles(nameless); !slices.Equal(got, []string{"a", "b", "c", "s", "d", "e", "f"}) {
		t.Errorf("without names they are %q", got)
	}
	if named.Link("x") != nil || named.Metric("x") != nil || named.Persona("") != nil {
		t.Error("found a record that is not there")
	}
}

func TestEachSideHasItsFields(t *testing.T) {
	t.Parallel()
	has := func(fields []model.Field, key string) bool {
		_, ok := model.FieldAt(fields, key)
		return ok
	}
	stage := model.StageFields()
	customer, employee := model.ForSide(stage, model.Customer), model.ForSide(stage, model.Employee)
	if !has(customer, "frontstage") || has(customer, "overall") || has(employee, "frontstage") || !has(employee, "overall") {
		t.Error("the lanes belong to customers, `overall` to employees")
	}
	if got := model.ForSide(stage, ""); len(got) != len(stage) {
		t.Errorf("an unset side has %d of %d fields", len(got), len(stage))
	}
}

func TestTheNoteFieldsAreThoseOfTheRecords(t *testing.T) {
	t.Parallel()
	fields := model.KindEmpathyMap.Info().Fields
	for _, key := range slices.Concat(model.CanvasKeys(), model.QuadrantKeys()) {
		if field, ok := model.FieldAt(fields, key); !ok || field.Kind != model.NotesField {
			t.Errorf("an empathy map has no notes `%s`", key)
		}
	}
	w := model.NewWorkshop(map[string]string{"empathy/m.yaml": "", "journeys/j.yaml": "stages:\n  - name: A\n"})
	for _, key := range model.CanvasKeys() {
		edit, err := w.AddNotes(at("empathy/m.yaml", key), 0, "in "+key)
		if got := applied(t, w, edit, err).EmpathyMap("m").Notes(key); len(got) != 1 {
			t.Errorf("the notes of `%s` are %+v", key, got)
		}
	}
	for _, key := range model.StageNoteKeys() {
		edit, err := w.AddNotes(at("journeys/j.yaml", "stages", 0, key), 0, "in "+key)
		if got := applied(t, w, edit, err).Journey("j").Stages[0].Notes(key); len(got) != 1 {
			t.Errorf("the notes of `%s` are %+v", key, got)
		}
	}
}

func TestFoldersDoNotHoldWhatIsPublished(t *testing.T) {
	t.Parallel()
	folders := model.Folders()
	if !slices.Contains(folders, "personas") || slices.Contains(folders, model.OutputFolder) || slices.Contains(folders, "") {
		t.Errorf("the folders are %q", folders)
	}
}
