package model_test

import (
	"fmt"
	"maps"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"interlock/model"
)

func TestAnEditSharesWhatItDoesNotTouch(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	texts := maps.Clone(w.Texts())
	edit, err := w.AddNotes(at("personas/maya.yaml", "goals"), 0, "x")
	if err != nil {
		t.Fatal(err)
	}
	create, _, err := w.CreateRecord(model.KindPersona, "Anna")
	if err != nil {
		t.Fatal(err)
	}
	remove, err := w.DeleteRecord(model.KindPersona, "tom")
	if err != nil {
		t.Fatal(err)
	}
	after := w.Apply(edit).Apply(create).Apply(remove)
	if diff := cmp.Diff(texts, w.Texts()); diff != "" {
		t.Errorf("the old workshop changed:\n%s", diff)
	}
	for _, file := range w.Files() {
		shared := after.File(file.Name) == file
		if touched := file.Name == "personas/maya.yaml" || file.Name == "personas/tom.yaml"; shared == touched {
			t.Errorf("%s: shared is %t", file.Name, shared)
		}
	}
	if after.Persona("anna") == nil || after.Persona("tom") != nil || w.Persona("anna") != nil || w.Persona("tom") == nil {
		t.Error("files came or went in the wrong workshop")
	}
	names := fileNames(after)
	if !slices.IsSorted(names) {
		t.Errorf("the files are out of order: %q", names)
	}
}

func fileNames(w *model.Workshop) []string {
	var names []string
	for _, file := range w.Files() {
		names = append(names, file.Name)
	}
	return names
}

func TestReadingInParallelGivesTheSame(t *testing.T) {
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	texts := manyTexts(60, 3)
	texts["personas/broken.yaml"] = "goals: [a\n"
	one := model.NewWorkshop(texts)
	runtime.GOMAXPROCS(8)
	many := model.NewWorkshop(texts)
	if !slices.Equal(fileNames(one), fileNames(many)) {
		t.Error("the files differ")
	}
	for i, file := range one.Files() {
		if !reflect.DeepEqual(file.Record, many.Files()[i].Record) {
			t.Errorf("%s is read differently", file.Name)
		}
	}
	if diff := cmp.Diff(one.Faults(), many.Faults()); diff != "" {
		t.Error(diff)
	}
}

func TestAnEmptyWorkshop(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(nil)
	if w.Frame() == nil || w.Governance() == nil || w.Sources() != nil || len(w.Personas()) > 0 || len(w.Faults()) > 0 || w.ReadOnly() != "" {
		t.Error("an empty workshop holds something")
	}
	if len(w.Search("a")) > 0 || len(w.PointingAt(at("personas/maya.yaml"))) > 0 {
		t.Error("an empty workshop finds something")
	}
}

func TestANewerFormatIsForReading(t *testing.T) {
	t.Parallel()
	if reason := one("workshop.yaml", "format: interlock/2\n").ReadOnly(); !strings.Contains(reason, "interlock/2") {
		t.Errorf("the reason is %q", reason)
	}
	if reason := one("workshop.yaml", "format: interlock/1\n").ReadOnly(); reason != "" {
		t.Errorf("read-only because %q", reason)
	}
}

func TestABrokenFileStopsOnlyItself(t *testing.T) {
	t.Parallel()
	texts := homeClaims(t).Texts()
	texts["personas/tom.yaml"] = "name: Tom\ngoals: [a\n"
	w := model.NewWorkshop(texts)
	if tom := w.Persona("tom"); tom == nil || tom.Title() != "tom" || len(w.Personas()) != 3 {
		t.Errorf("the broken file is gone: %+v", w.Personas())
	}
	if faults := w.Faults(); len(faults) != 1 || faults[0].File != "personas/tom.yaml" || faults[0].Line == 0 {
		t.Errorf("found %+v", faults)
	}
	_, err := w.SetField(at("personas/tom.yaml", "name"), "Thomas")
	if err == nil || !strings.Contains(err.Error(), "personas/tom.yaml cannot be edited before its text is mended") {
		t.Errorf("the edit says %v", err)
	}
	edit, err := w.SetField(at("personas/maya.yaml", "name"), "May")
	applied(t, w, edit, err)
}

func TestSearch(t *testing.T) {
	t.Parallel()
	w := homeClaims(t)
	tests := []struct {
		words string
		want  []string
	}{
		{"", nil},
		{"  ", nil},
		{"nobody knows this", nil},
		{"RINGS mobile", []string{"inbox/dk.yaml tom-approval.does[0] Does"}},
		{"first call date", []string{"journeys/claim.yaml stages[1].opportunities[0] Opportunities", "initiatives/raise-cap.yaml hmw How might we"}},
		{"first-time", []string{"personas/maya.yaml label Label"}},
		{"fraud", []string{"workshop.yaml scope.out Out", "parking.yaml parking[0].text Text"}},
		{"it's", nil},
		{"neighbour's INSURER", []string{"empathy/maya-waiting.yaml hears[0].text Text"}},
		{"6d", []string{"journeys/claim.yaml stages[1].time.wait Wait"}},
		{"cap", []string{
			"empathy/tom-approval.yaml pains[0].text Text", "journeys/handler-day.yaml stages[2].pains[0].text Text", "actions.yaml actions[1].text Text",
			"empathy/tom-approval.yaml pains[0].id Id", "journeys/handler-day.yaml stages[2].pains[0].id Id", "links/cap-no-date.yaml from From",
			"initiatives/raise-cap.yaml fixes[0] Fixes", "votes/dk.yaml votes[0] Votes", "votes/dk.yaml votes[1] Votes",
			"actions.yaml actions[0].from From", "actions.yaml actions[1].from From",
		}},
	}
	for _, test := range tests {
		var got []string
		for _, hit := range w.Search(test.words) {
			got = append(got, hit.Place.String()+" "+hit.Field)
			for _, word := range strings.Fields(strings.ToLower(test.words)) {
				if !strings.Contains(strings.ToLower(hit.Text), word) {
					t.Errorf("%q does not hold %q", hit.Text, word)
				}
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("searching %q (-want +got):\n%s", test.words, diff)
		}
	}
}

// manyTexts makes a workshop of that many personas, maps and journeys each.
func manyTexts(records, stages int) map[string]string {
	texts := map[string]string{
		"workshop.yaml": "format: interlock/1\ntitle: Many\n",
		"sources.yaml":  "s1: {kind: interview, n: 6, when: 2025-05, title: Claimants}\n",
	}
	for i := range records {
		texts[fmt.Sprintf("personas/p%d.yaml", i)] = fmt.Sprintf("side: customer\nname: Maya %d\ngoals:\n  - Dry home\n  - {text: Slow, source: s1}\nsource: [s1]\n", i)
		texts[fmt.Sprintf("empathy/m%d.yaml", i)] = fmt.Sprintf("persona: p%d\nsituation: Day %d\nsays:\n  - {id: a, text: \"Nobody rang\", basis: said, source: s1}\nthinks:\n  - Did I fill in the wrong form\n", i, i)
		texts[fmt.Sprintf("journeys/j%d.yaml", i)] = journeyText(i, stages)
	}
	return texts
}

func journeyText(i, stages int) string {
	text := fmt.Sprintf("side: customer\npersona: p%d\ntitle: Journey %d\nstages:\n", i, i)
	for s := range stages {
		text += fmt.Sprintf("  - id: s%d\n    name: Wait %d\n    does: [Rings for news, Buys a dehumidifier]\n    emotion: -1\n"+
			"    time: {active: 40m, wait: 6d}\n    frontstage: [{who: p%d, text: Answers}]\n    pains:\n      - {id: no-date, text: Nobody can give a date, severity: 3, source: s1}\n    source: [s1]\n", s, s, i)
	}
	return text
}

func TestRecordsComeByID(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"personas/tom-2.yaml": "side: employee\n", "personas/tom.yaml": "side: employee\n", "personas/zoe.yaml": "side: customer\n",
	})
	var ids []string
	for _, persona := range w.Personas() {
		ids = append(ids, persona.ID)
	}
	if want := []string{"zoe", "tom", "tom-2"}; !slices.Equal(ids, want) {
		t.Errorf("personas come as %v, want %v", ids, want)
	}
}
