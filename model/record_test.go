package model_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
)

func TestCreateRecord(t *testing.T) {
	t.Parallel()
	tests := []struct {
		kind   model.Kind
		name   string
		values []model.FieldValue
		file   string
		source string
	}{
		{
			model.KindPersona, "Zoë O'Hara",
			[]model.FieldValue{{Key: "name", Typed: "Zoë O'Hara"}, {Key: "side", Typed: "Customer"}, {Key: "label", Typed: " "}},
			"personas/zoe-ohara.yaml", "side: customer\nname: Zoë O'Hara\n",
		},
		{
			model.KindPersona, "Maya",
			[]model.FieldValue{{Key: "goals", Typed: "rest, at last\nquiet"}, {Key: "channels", Typed: "phone, sms"}},
			"personas/maya-2.yaml", "goals:\n  - rest, at last\n  - quiet\nchannels: [phone, sms]\n",
		},
		{
			model.KindJourney, "No: never",
			[]model.FieldValue{{Key: "title", Typed: "No: never"}, {Key: "side", Typed: "employee"}},
			"journeys/no-never.yaml", "side: employee\ntitle: \"No: never\"\nstages: []\n",
		},
		{model.KindEmpathyMap, "claim", nil, "empathy/claim-2.yaml", "{}\n"},
		{model.KindEmpathyMap, "待つ", nil, "empathy/empathy-map.yaml", "{}\n"},
		{model.KindMetric, "Wait", []model.FieldValue{{Key: "range", Typed: "0-"}}, "", ""},
		{model.KindMetric, "Wait", []model.FieldValue{{Key: "range", Typed: "0, 10"}}, "metrics/wait.yaml", "range: [0, 10]\n"},
		{model.KindGovernance, "Board", nil, "", ""},
	}
	for _, test := range tests {
		w := homeClaims(t)
		edit, id, err := w.CreateRecord(test.kind, test.name, test.values...)
		if test.file == "" {
			if err == nil {
				t.Errorf("%s %q was created: %+v", test.kind, test.name, edit)
			}
			continue
		}
		after := applied(t, w, edit, err)
		wantSource(t, after, test.file, test.source)
		if test.kind.Path(id) != test.file || edit.Select.File != test.file || len(edit.Changes) != 1 || !model.ValidID(id) {
			t.Errorf("%q was created as %s, with the cursor on %v", test.name, id, edit.Select)
		}
	}
}

func TestARecordGrowsFromNothing(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(nil)
	edit, id, err := w.CreateRecord(model.KindEmpathyMap, "Day 4")
	w = applied(t, w, edit, err)
	for _, step := range []struct {
		place model.Place
		typed string
	}{
		{at("empathy/day-4.yaml", "situation"), "Day 4"},
		{at("empathy/day-4.yaml", "goal", "success"), "Knows the date"},
		{at("empathy/day-4.yaml", "goal", "who"), "Somebody in a wet flat"},
		{at("empathy/day-4.yaml", "feels"), "Anxious"},
		{at("empathy/day-4.yaml", "says"), "When?"},
	} {
		edit, err := w.SetField(step.place, step.typed)
		w = applied(t, w, edit, err)
	}
	wantSource(t, w, model.KindEmpathyMap.Path(id),
		"situation: Day 4\ngoal:\n  who: Somebody in a wet flat\n  success: Knows the date\nsays:\n  - When?\nfeels:\n  - Anxious\n")
}

func TestDuplicateRecord(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, id, err := w.DuplicateRecord(model.KindJourney, "claim")
	after := applied(t, w, edit, err)
	if id != "claim-2" || after.Texts()["journeys/claim-2.yaml"] != w.Texts()["journeys/claim.yaml"] || edit.Select.File != "journeys/claim-2.yaml" {
		t.Errorf("copied as %q with the cursor on %v", id, edit.Select)
	}
	if _, _, err := w.DuplicateRecord(model.KindJourney, "gone"); err == nil {
		t.Error("copied what is not there")
	}
	if _, _, err := w.DuplicateRecord(model.KindGovernance, "governance"); err == nil {
		t.Error("copied what there is only one of")
	}
}

func TestDeleteRecord(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	for id, cursor := range map[string]string{"maya": "personas/priya.yaml", "priya": "personas/tom.yaml", "tom": "personas/priya.yaml"} {
		edit, err := w.DeleteRecord(model.KindPersona, id)
		after := applied(t, w, edit, err)
		if after.Persona(id) != nil || edit.Select.File != cursor || edit.Inverse().Select.File != "personas/"+id+".yaml" {
			t.Errorf("%s: the cursor goes to %v and back to %v", id, edit.Select, edit.Inverse().Select)
		}
		if len(after.Faults()) != len(w.PointingAt(at("personas/"+id+".yaml")))-roles(w, id) {
			t.Errorf("%s: what points at it is not what is broken without it: %+v", id, after.Faults())
		}
	}
	edit, err := one("metrics/a.yaml", "name: A\n").DeleteRecord(model.KindMetric, "a")
	if err != nil || !edit.Select.IsZero() {
		t.Errorf("with nothing left, the cursor goes to %v (%v)", edit.Select, err)
	}
	if _, err := w.DeleteRecord(model.KindPersona, "gone"); err == nil {
		t.Error("deleted what is not there")
	}
}

// roles counts the lanes that name a persona: without it they name a role.
func roles(w *model.Workshop, id string) int {
	count := 0
	for _, mention := range w.PointingAt(at("personas/" + id + ".yaml")) {
		if mention.Names == model.NamesRole {
			count++
		}
	}
	return count
}

func TestRewrite(t *testing.T) {
	t.Parallel()
	w := one("personas/maya.yaml", "goals: [a\n")
	if edit := w.Rewrite("personas/maya.yaml", "goals: [a\n"); !edit.Empty() {
		t.Errorf("nothing changed: %+v", edit)
	}
	after := applied(t, w, w.Rewrite("personas/maya.yaml", "goals: [a]\n"), nil)
	after = applied(t, after, after.Rewrite("personas/tom.yaml", "name: Tom\n"), nil)
	if len(after.Faults()) > 0 || after.Persona("tom").Name != "Tom" || after.Persona("maya").Goals[0].Text != "a" {
		t.Errorf("read %+v", after.Faults())
	}
}

func TestStages(t *testing.T) {
	t.Parallel()
	w := one("journeys/c.yaml", "title: C\n")
	steps := []struct {
		name string
		make func(w *model.Workshop) (model.Edit, error)
		want string
	}{
		{"add the first", func(w *model.Workshop) (model.Edit, error) { return w.AddStage("c", 0, " Wait ") }, "title: C\nstages:\n  - name: Wait\n"},
		{"add before", func(w *model.Workshop) (model.Edit, error) { return w.AddStage("c", 0, "No: ask") }, "title: C\nstages:\n  - name: \"No: ask\"\n  - name: Wait\n"},
		{"feel", func(w *model.Workshop) (model.Edit, error) { return w.SetEmotion("c", 1, ptr(-2)) }, "title: C\nstages:\n  - name: \"No: ask\"\n  - name: Wait\n    emotion: -2\n"},
		{"feel nothing", func(w *model.Workshop) (model.Edit, error) { return w.SetEmotion("c", 1, nil) }, "title: C\nstages:\n  - name: \"No: ask\"\n  - name: Wait\n"},
		{"mark", func(w *model.Workshop) (model.Edit, error) { return w.MarkMoment("c", 0) }, "title: C\nstages:\n  - name: \"No: ask\"\n    moment: {}\n  - name: Wait\n"},
		{"say why", func(w *model.Workshop) (model.Edit, error) { return w.SetMoment("c", 0, "Trust, lost") }, "title: C\nstages:\n  - name: \"No: ask\"\n    moment: {why: \"Trust, lost\"}\n  - name: Wait\n"},
		{"mark again", func(w *model.Workshop) (model.Edit, error) { return w.MarkMoment("c", 0) }, "title: C\nstages:\n  - name: \"No: ask\"\n    moment: {why: \"Trust, lost\"}\n  - name: Wait\n"},
		{"unmark", func(w *model.Workshop) (model.Edit, error) { return w.SetMoment("c", 0, "") }, "title: C\nstages:\n  - name: \"No: ask\"\n  - name: Wait\n"},
		{"say why at once", func(w *model.Workshop) (model.Edit, error) { return w.SetMoment("c", 1, "Lost") }, "title: C\nstages:\n  - name: \"No: ask\"\n  - name: Wait\n    moment: {why: Lost}\n"},
		{"delete", func(w *model.Workshop) (model.Edit, error) { return w.DeleteAt(model.StagePlace("c", 0)) }, "title: C\nstages:\n  - name: Wait\n    moment: {why: Lost}\n"},
		{"delete the last", func(w *model.Workshop) (model.Edit, error) { return w.DeleteAt(model.StagePlace("c", 0)) }, "title: C\nstages: []\n"},
		{"add to none", func(w *model.Workshop) (model.Edit, error) { return w.AddStage("c", 5, "Wait") }, "title: C\nstages:\n  - name: Wait\n"},
	}
	for _, step := range steps {
		edit, err := step.make(w)
		after := applied(t, w, edit, err)
		if got := after.Texts()["journeys/c.yaml"]; got != step.want {
			t.Fatalf("%s:\n%s\nwant\n%s", step.name, got, step.want)
		}
		w = after
	}
	if _, err := w.AddStage("c", 0, " "); err == nil {
		t.Error("a stage needs a name")
	}
	if _, err := w.SetEmotion("c", 0, ptr(3)); err == nil {
		t.Error("a stage cannot feel 3")
	}
	if _, err := w.AddStage("gone", 0, "x"); err == nil {
		t.Error("a journey that is not there took a stage")
	}
}

func TestDuplicateStage(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	edit, err := w.DuplicateStage("claim", 1)
	after := applied(t, w, edit, err)
	stages := after.Journey("claim").Stages
	if len(stages) != 4 || edit.Select.String() != "journeys/claim.yaml stages[2]" {
		t.Fatalf("%d stages, with the cursor on %v", len(stages), edit.Select)
	}
	for _, line := range changedLines(w, after) {
		if !strings.Contains(line, " +") {
			t.Errorf("the copy changed %s", line)
		}
	}
	copied, original := stages[2], stages[1]
	if copied.ID != "" || copied.Pains[0].ID != "" {
		t.Errorf("the copy has ids: %+v", copied)
	}
	copied.ID, copied.Pains[0].ID, copied.Pains[1].ID = original.ID, original.Pains[0].ID, original.Pains[1].ID
	if diff := cmp.Diff(original, copied); diff != "" {
		t.Errorf("the copy differs:\n%s", diff)
	}
	if _, err := w.DuplicateStage("claim", 9); err == nil {
		t.Error("copied what is not there")
	}
}

func TestMergedEdits(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	add, err := w.AddNotes(at("personas/maya.yaml", "goals"), 9, "x")
	added := applied(t, w, add, err)
	remove, err := added.DeleteAt(add.Select)
	removed := applied(t, added, remove, err)
	create, id, err := removed.CreateRecord(model.KindMetric, "Calls")
	created := applied(t, removed, create, err)
	rename, err := created.RenameRecord(model.KindMetric, id, "rings")
	renamed := applied(t, created, rename, err)

	merged := model.Merge("all of it", add, remove, create, rename)
	if diff := cmp.Diff(renamed.Texts(), applied(t, w, merged, nil).Texts()); diff != "" {
		t.Errorf("the merged edit makes something else:\n%s", diff)
	}
	var names []string
	for _, change := range merged.Changes {
		names = append(names, change.Name)
	}
	if !slices.Equal(names, []string{"metrics/rings.yaml"}) {
		t.Errorf("the merged edit changes %q", names)
	}
	if merged.Title != "all of it" || merged.Select.File != "metrics/rings.yaml" {
		t.Errorf("the merged edit is %+v", merged)
	}
	if nothing := model.Merge("nothing", add, remove); !nothing.Empty() {
		t.Errorf("what was taken back is still there: %+v", nothing)
	}
}
