package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"interlock/model"
)

const claimToday = `side: customer
persona: maya
title: The claim today
state: current
stages:
  - id: report
    name: Report it
    emotion: 0
  - id: wait
    name: Wait for a decision
    emotion: -2
    does:
      - Rings again
    pains:
      - {id: no-date, text: Nobody says when, severity: 3}
    moment: {why: Trust breaks here}
  - id: paid
    name: Get paid
    emotion: 1
`

// variants are the texts of a workshop with a claim and what varies it.
func variants(more map[string]string) *model.Workshop {
	texts := map[string]string{"personas/maya.yaml": "name: Maya\n", "journeys/claim.yaml": claimToday}
	for name, text := range more {
		texts[name] = text
	}
	return model.NewWorkshop(texts)
}

// told is a journey in one line for each stage: id, name and emotion.
func told(journey *model.Journey) []string {
	var lines []string
	for _, stage := range journey.Stages {
		emotion := "?"
		if stage.Emotion != nil {
			emotion = fmt.Sprint(*stage.Emotion)
		}
		lines = append(lines, strings.TrimSpace(stage.ID+" "+stage.Name+" "+emotion))
	}
	return lines
}

func TestAVariantHoldsOnlyWhatDiffers(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, variant string
		want          []string
	}{
		{"nothing", "", []string{"report Report it 0", "wait Wait for a decision -2", "paid Get paid 1"}},
		{"a changed field", "stages:\n  - id: wait\n    emotion: 1\n", []string{"report Report it 0", "wait Wait for a decision 1", "paid Get paid 1"}},
		{"a field that is gone", "stages:\n  - id: wait\n    fields_removed: [emotion]\n", []string{"report Report it 0", "wait Wait for a decision ?", "paid Get paid 1"}},
		{"a stage that is gone", "stages_removed: [wait]\n", []string{"report Report it 0", "paid Get paid 1"}},
		{"new stages behind one", "stages:\n  - name: Hear\n    after: report\n  - name: Nod\n    after: report\n", []string{
			"report Report it 0", "Hear ?", "Nod ?", "wait Wait for a decision -2", "paid Get paid 1",
		}},
		{"a new stage behind the entry before it", "stages:\n  - id: report\n    emotion: 1\n  - name: Hear\n", []string{
			"report Report it 1", "Hear ?", "wait Wait for a decision -2", "paid Get paid 1",
		}},
		{"a new beginning", "stages:\n  - id: look\n    name: Look\n    after: nothing\n", []string{
			"look Look ?", "report Report it 0", "wait Wait for a decision -2", "paid Get paid 1",
		}},
		{"a stage that moved with what comes after it", "stages:\n  - id: news\n    name: News\n    after: wait\n  - id: wait\n    after: paid\n", []string{
			"report Report it 0", "paid Get paid 1", "wait Wait for a decision -2", "news News ?",
		}},
		{"stages behind each other", "stages:\n  - {id: a, name: A, after: b}\n  - {id: b, name: B, after: a}\n", []string{
			"report Report it 0", "wait Wait for a decision -2", "paid Get paid 1", "a A ?", "b B ?",
		}},
		{"a stage behind one that is gone", "stages:\n  - {id: wait, after: gone}\n", []string{
			"report Report it 0", "wait Wait for a decision -2", "paid Get paid 1",
		}},
		{"a journey of its own", "stages:\n  - {id: ring, name: Ring}\n  - name: Shout\n", []string{"ring Ring ?", "Shout ?"}},
		{"a whole copy", claimToday[strings.Index(claimToday, "stages:"):], []string{"report Report it 0", "wait Wait for a decision -2", "paid Get paid 1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := variants(map[string]string{"journeys/soon.yaml": "title: Soon\nvariant_of: claim\n" + test.variant})
			if diff := cmp.Diff(test.want, told(w.Journey("soon"))); diff != "" {
				t.Error(diff)
			}
			if w.Journey("soon") != w.Journeys()[1] {
				t.Error("the journey is another one each time it is read")
			}
		})
	}
}

func TestAVariantTakesItsFrameFromTheBase(t *testing.T) {
	t.Parallel()
	w := variants(map[string]string{
		"journeys/claim.yaml": claimToday + "audience: team\n",
		"journeys/soon.yaml":  "variant_of: claim\nstate: future\n",
		"journeys/later.yaml": "variant_of: soon\ntitle: Later\nstages:\n  - {id: wait, emotion: 2}\n",
	})
	later := w.Journey("later")
	if got := []string{later.Title(), string(later.Side), later.Persona, later.State, later.Audience}; !slices.Equal(got, []string{"Later", "customer", "maya", "future", "team"}) {
		t.Errorf("the variant of a variant is %q", got)
	}
	if title := w.Journey("soon").Title(); title != "soon" {
		t.Errorf("a variant without a title is called %q, as its base may be", title)
	}
	if got := later.Place(1, "emotion").String() + ", " + later.Place(1, "pains", 0).String(); got != "journeys/later.yaml stages[0].emotion, journeys/claim.yaml stages[1].pains[0]" {
		t.Errorf("what the variant shows is written at %s", got)
	}
}

func TestReferencesLeadIntoWhatAVariantInherits(t *testing.T) {
	t.Parallel()
	w := variants(map[string]string{
		"journeys/soon.yaml": "variant_of: claim\nstages:\n  - {id: wait, emotion: 1}\n",
		"links/a.yaml":       "from: soon/wait#no-date\nto: soon/paid\n",
	})
	for _, fault := range w.Faults() {
		t.Errorf("%s:%d: %s", fault.File, fault.Line, fault.Message)
	}
	at, _ := w.Resolve(model.ParseReference("soon/wait#no-date"))
	if at.String() != "journeys/claim.yaml stages[1].pains[0]" {
		t.Errorf("the reference leads to %s", at)
	}
}

func TestARenamedStageFlowsThroughToVariants(t *testing.T) {
	t.Parallel()
	w := variants(map[string]string{
		"journeys/soon.yaml":  "variant_of: claim\nstages:\n  - {id: news, name: News, after: wait} # soon\n",
		"journeys/later.yaml": "variant_of: soon\nstages_removed: [paid]\nstages:\n  - id: wait # still\n    emotion: 2\n",
		"journeys/other.yaml": "variant_of: claim\nstages_removed: [wait]\n",
		"links/a.yaml":        "from: later/wait#no-date\nto: claim/wait\n",
		"links/b.yaml":        "from: claim/report\nto: soon/wait\n",
	})
	for _, at := range []model.Place{model.StagePlace("claim", 1), model.StagePlace("later", 0)} {
		edit, err := w.RenameID(at, "hold")
		if err != nil {
			t.Fatal(err)
		}
		after := w.Apply(edit)
		for name, want := range map[string]string{
			"journeys/soon.yaml":  "variant_of: claim\nstages:\n  - {id: news, name: News, after: hold} # soon\n",
			"journeys/later.yaml": "variant_of: soon\nstages_removed: [paid]\nstages:\n  - id: hold # still\n    emotion: 2\n",
			"journeys/other.yaml": "variant_of: claim\nstages_removed: [hold]\n",
			"links/a.yaml":        "from: later/hold#no-date\nto: claim/hold\n",
			"links/b.yaml":        "from: claim/report\nto: soon/hold\n",
		} {
			if got := after.Texts()[name]; got != want {
				t.Errorf("after %q from %s, %s is\n%s", edit.Title, at, name, got)
			}
		}
		if len(after.Faults()) > 0 {
			t.Errorf("after the rename: %v", after.Faults())
		}
	}
}

func TestWhatAVariantSaysOfNothingIsAFault(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ variant, rule, says, fix string }{
		{"stages_removed: [wiat]\n", model.RuleVariantGone, "leaves out the stage `wiat`, which `claim` does not have", "did you mean `wait`?"},
		{"stages:\n  - {id: hold, emotion: 1}\n", model.RuleVariantGone, "changes the stage `hold`, which `claim` does not have", "give it a `name`"},
		{"stages:\n  - {name: New, after: hold}\n", model.RuleVariantGone, "`New` comes after `hold`, which is not there", "`nothing` for the beginning"},
		{"stages_removed: [wait]\nstages:\n  - {id: wait, emotion: 1}\n", model.RuleVariantGone, "left out, and changed further down", "keep one"},
		{"stages:\n  - {id: wait, fields_removed: [emotoin]}\n", model.RuleVariantGone, "no field of a stage is called `emotoin`", "did you mean `emotion`?"},
		{"stages:\n  - {id: wait, emotion: 1}\n  - {id: hold, name: Hold}\n", model.RuleVariantStray, "does not say which stage it comes after", "`after`"},
	} {
		w := variants(map[string]string{"journeys/soon.yaml": "variant_of: claim\n" + test.variant})
		faults := w.Faults()
		if len(faults) != 1 || faults[0].Rule != test.rule || !strings.Contains(faults[0].Message, test.says) || !strings.Contains(faults[0].Fix, test.fix) {
			t.Errorf("%s: the faults are %+v", test.variant, faults)
		}
	}
	w := variants(map[string]string{"journeys/soon.yaml": "stages_removed: [wait]\nstages:\n  - {name: A, after: wait, fields_removed: [does]}\n"})
	if faults := w.Faults(); len(faults) != 3 || faults[0].Rule != model.RuleVariantStray {
		t.Errorf("in a journey that varies nothing, the faults are %+v", faults)
	}
}

// ignored is how a whole journey differs from a copy that says the same.
var ignored = cmp.Options{
	cmpopts.IgnoreFields(model.Journey{}, "ID", "VariantOf", "Removed", "Base"),
	cmpopts.IgnoreFields(model.Stage{}, "After", "Removed", "Origin"),
	cmpopts.EquateEmpty(),
}

// TestKeepingDifferencesLosesNothing edits a copy at random, keeps only what
// differs, and reads the copy back whole.
func TestKeepingDifferencesLosesNothing(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		w := variants(nil)
		copying, id, err := w.DuplicateRecord(model.KindJourney, "claim")
		if err != nil {
			t.Fatal(err)
		}
		w = w.Apply(copying)
		for range rapid.IntRange(0, 8).Draw(t, "edits") {
			w = randomEdit(t, w, id)
		}
		keep, err := w.KeepDifferences(id, "claim")
		if err != nil {
			t.Fatal(err)
		}
		after := w.Apply(keep)
		if diff := cmp.Diff(withIDs(w, after, id), after.Journey(id), ignored); diff != "" {
			t.Fatalf("%s\nwhole again it differs:\n%s", after.Texts()[model.KindJourney.Path(id)], diff)
		}
		if len(after.Faults()) > 0 {
			t.Fatalf("%s\n%v", after.Texts()[model.KindJourney.Path(id)], after.Faults())
		}
	})
}

// withIDs is the copy with the ids that keeping the differences gave it.
func withIDs(before, after *model.Workshop, id string) *model.Journey {
	copied := *before.Journey(id)
	copied.Stages = slices.Clone(copied.Stages)
	for i := range copied.Stages {
		if copied.Stages[i].ID == "" && i < len(after.Journey(id).Stages) {
			copied.Stages[i].ID = after.Journey(id).Stages[i].ID
		}
	}
	return &copied
}

// TestEditingAVariantIsEditingACopy makes the same edits on a variant and on a
// whole copy: they look alike all the way, and the base is never touched.
func TestEditingAVariantIsEditingACopy(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.SampledFrom([]string{"soon", "later"}).Draw(t, "journey")
		varied := variants(map[string]string{
			"journeys/soon.yaml":  "title: Soon\nvariant_of: claim\nstages:\n  - {id: news, name: News, after: report}\n  - {id: wait, emotion: 1, does: [Waits]}\n",
			"journeys/later.yaml": "title: Later\nvariant_of: soon\n",
		})
		copied := variants(map[string]string{model.KindJourney.Path(id): toldWhole(t, varied.Journey(id))})
		untouched := varied.Texts()
		delete(untouched, model.KindJourney.Path(id))
		delete(untouched, "journeys/later.yaml")
		for range rapid.IntRange(1, 8).Draw(t, "edits") {
			edit := drawEdit(t, len(copied.Journey(id).Stages))
			var failed [2]error
			varied, failed[0] = edit(varied, id)
			copied, failed[1] = edit(copied, id)
			if (failed[0] == nil) != (failed[1] == nil) {
				t.Fatalf("one of them failed: %v, %v", failed[0], failed[1])
			}
			if diff := cmp.Diff(withIDs(copied, varied, id), varied.Journey(id), ignored); diff != "" {
				t.Fatalf("%s\nthe variant differs from the copy:\n%s", varied.Texts()[model.KindJourney.Path(id)], diff)
			}
			for name, text := range untouched {
				if got := varied.Texts()[name]; got != text {
					t.Fatalf("%s was touched:\n%s", name, got)
				}
			}
			if faults := varied.Faults(); id == "later" && len(faults) > 0 {
				t.Fatalf("%s\n%v", varied.Texts()[model.KindJourney.Path(id)], faults)
			}
		}
	})
}

// toldWhole is the text of a journey that takes nothing from another.
func toldWhole(t *rapid.T, journey *model.Journey) string {
	whole := *journey
	whole.VariantOf, whole.Removed, whole.Stages = "", nil, slices.Clone(journey.Stages)
	for i := range whole.Stages {
		whole.Stages[i].After, whole.Stages[i].Removed = "", nil
	}
	texts, err := model.Compose(&whole)
	if err != nil {
		t.Fatal(err)
	}
	return texts[model.KindJourney.Path(journey.ID)]
}

func TestWhatHasNoIDGetsItWhereItIsWritten(t *testing.T) {
	t.Parallel()
	w := variants(map[string]string{
		"journeys/claim.yaml": "side: customer\nstages:\n  - name: Wait\n    pains:\n      - Nobody says when\n  - name: Get paid\n",
		"journeys/soon.yaml":  "title: Soon\nvariant_of: claim\n",
		"journeys/day.yaml":   "side: employee\nstages:\n  - {id: ask, name: Ask}\n",
	})
	pain := model.Place{File: "journeys/soon.yaml", Path: model.StagePlace("soon", 0).Path.With("pains", 0)}
	edit, id, err := w.AddLink(model.StagePlace("day", 0), pain)
	if err != nil {
		t.Fatal(err)
	}
	w = w.Apply(edit)
	if to := w.Link(id).To; to != "soon/wait#nobody-says-when" {
		t.Errorf("the link leads to %s", to)
	}
	value := 2
	edit, err = w.SetEmotion("soon", 1, &value)
	if err != nil {
		t.Fatal(err)
	}
	w = w.Apply(edit)
	if got := w.Texts()["journeys/soon.yaml"]; got != "title: Soon\nvariant_of: claim\nstages:\n  - id: get-paid\n    emotion: 2\n" {
		t.Errorf("the variant is\n%s", got)
	}
	want := "side: customer\nstages:\n  - name: Wait\n    id: wait\n    pains:\n      - {id: nobody-says-when, text: Nobody says when}\n  - name: Get paid\n    id: get-paid\n"
	if got := w.Texts()["journeys/claim.yaml"]; got != want {
		t.Errorf("the base is\n%s", got)
	}
	if faults := w.Faults(); len(faults) > 0 {
		t.Error(faults)
	}
}

func TestAStageThatTheBaseLosesIsMissed(t *testing.T) {
	t.Parallel()
	w := variants(map[string]string{"journeys/soon.yaml": "title: Soon\nvariant_of: claim\nstages:\n  - {id: wait, emotion: 1}\n"})
	edit, err := w.RemoveStage("claim", 1)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(edit.Title, "1 reference points at it") {
		t.Errorf("the edit is called %q", edit.Title)
	}
	faults := w.Apply(edit).Faults()
	if len(faults) != 1 || faults[0].Rule != model.RuleVariantGone || faults[0].File != "journeys/soon.yaml" {
		t.Errorf("the faults are %+v", faults)
	}
}

func randomEdit(t *rapid.T, w *model.Workshop, id string) *model.Workshop {
	after, err := drawEdit(t, len(w.Journey(id).Stages))(w, id)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

// drawEdit draws one edit of a journey with that many stages.
func drawEdit(t *rapid.T, stages int) func(w *model.Workshop, id string) (*model.Workshop, error) {
	apply := func(make func(w *model.Workshop, id string) (model.Edit, error)) func(*model.Workshop, string) (*model.Workshop, error) {
		return func(w *model.Workshop, id string) (*model.Workshop, error) {
			edit, err := make(w, id)
			return w.Apply(edit), err
		}
	}
	text := rapid.SampledFrom([]string{"Soon", "Nobody: \"rang\"", "#1, at last", "雨"}).Draw(t, "text")
	to := rapid.IntRange(0, stages).Draw(t, "to")
	if stages == 0 {
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.AddStage(id, 0, text) })
	}
	stage := rapid.IntRange(0, stages-1).Draw(t, "stage")
	key := rapid.SampledFrom([]string{"pains", "does", "highs"}).Draw(t, "key")
	list := model.StagePlace("", stage).Path.With(key)
	vary := func(path []any, change func(w *model.Workshop, at model.Place) (model.Edit, error)) func(*model.Workshop, string) (*model.Workshop, error) {
		return apply(func(w *model.Workshop, id string) (model.Edit, error) {
			return w.Vary(func(w *model.Workshop, at []model.Place) (model.Edit, error) { return change(w, at[0]) },
				model.Place{File: model.KindJourney.Path(id), Path: path})
		})
	}
	switch rapid.SampledFrom([]string{"emotion", "no emotion", "add", "move", "remove", "copy", "moment", "note", "delete", "name", "time"}).Draw(t, "edit") {
	case "emotion":
		value := rapid.IntRange(-2, 2).Draw(t, "emotion")
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.SetEmotion(id, stage, &value) })
	case "no emotion":
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.SetEmotion(id, stage, nil) })
	case "add":
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.AddStage(id, to, text) })
	case "move":
		return apply(func(w *model.Workshop, id string) (model.Edit, error) {
			return w.MoveStage(id, stage, min(to, stages-1))
		})
	case "remove":
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.RemoveStage(id, stage) })
	case "copy":
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.DuplicateStage(id, stage) })
	case "moment":
		why := rapid.SampledFrom([]string{"", text}).Draw(t, "why")
		return apply(func(w *model.Workshop, id string) (model.Edit, error) { return w.SetMoment(id, stage, why) })
	case "delete":
		return vary(list.With(0), func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.DeleteAt(at) })
	case "name":
		path := model.StagePlace("", stage).Path.With("name")
		return vary(path, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.SetField(at, text) })
	case "time":
		path := model.StagePlace("", stage).Path.With("time", "wait")
		return vary(path, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.SetField(at, "6d") })
	}
	return vary(list, func(w *model.Workshop, at model.Place) (model.Edit, error) { return w.AddNotes(at, to, text) })
}
