package model_test

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/examples"
	"interlock/model"
)

// records are everything that a workshop holds, as Compose takes it.
func records(w *model.Workshop) []any {
	all := []any{w.Frame(), &model.Sources{List: w.Sources()}, w.Governance()}
	for _, persona := range w.Personas() {
		all = append(all, persona)
	}
	for _, empathyMap := range w.EmpathyMaps() {
		all = append(all, empathyMap)
	}
	for _, journey := range w.Journeys() {
		all = append(all, journey)
	}
	for _, link := range w.Links() {
		all = append(all, link)
	}
	for _, metric := range w.Metrics() {
		all = append(all, metric)
	}
	for _, initiative := range w.Initiatives() {
		all = append(all, initiative)
	}
	for _, loop := range w.Loops() {
		all = append(all, loop)
	}
	return all
}

func TestWhatIsComposedReadsAsTheSameRecords(t *testing.T) {
	t.Parallel()
	for _, example := range examples.List() {
		texts, err := examples.Files(example.Name)
		if err != nil {
			t.Fatal(err)
		}
		before := model.NewWorkshop(texts)
		composed, err := model.Compose(records(before)...)
		if err != nil {
			t.Fatalf("%s: %v", example.Name, err)
		}
		after := model.NewWorkshop(composed)
		if difference := cmp.Diff(records(before), records(after)); difference != "" {
			t.Errorf("%s reads differently when composed:\n%s", example.Name, difference)
		}
		again, err := model.Compose(records(after)...)
		if err != nil || !maps.Equal(composed, again) {
			t.Errorf("%s is composed differently the second time (%v)", example.Name, err)
		}
	}
}

func TestComposeRefusesWhatItCannotWrite(t *testing.T) {
	t.Parallel()
	if _, err := model.Compose(&model.Persona{ID: "tom"}, &model.Persona{ID: "tom"}); err == nil {
		t.Error("two records of one name were written")
	}
	if _, err := model.Compose("tom"); err == nil {
		t.Error("a text was written as a record")
	}
}
