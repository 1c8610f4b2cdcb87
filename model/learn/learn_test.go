package learn_test

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"interlock/model"
	"interlock/model/check"
	"interlock/model/learn"
)

// kit is a small exercise: link the call to the wait, say because of what, and
// write an action.
func kit() learn.Kit {
	return learn.Kit{
		Name: "small", Title: "A small one", Summary: "Short: quick.", Minutes: 10, Group: "two people", Task: "1. Do it: now.\n\n- {a}",
		Start: map[string]string{
			"workshop.yaml":      "format: interlock/1\ntitle: Small\n",
			"journeys/wait.yaml": "side: customer\nstages:\n  - id: wait\n    name: Wait\n    pains: [{id: long, text: Long}]\n",
			"journeys/day.yaml":  "side: employee\nstages:\n  - id: call\n    name: Call\n",
			"actions.yaml":       "actions:\n  - {text: Given, who: Ana, by: 2026-01-01}\n",
		},
		Key: []learn.Criterion{
			{ID: "link", Points: 5, Hint: "Where?", Any: []learn.Condition{{Link: &learn.Link{From: []string{"day/call"}, To: []string{"wait/wait"}, Effect: []string{"harms"}}}}},
			{ID: "because", Points: 3, Hint: "How?", Any: []learn.Condition{{Link: &learn.Link{Because: 4}}}},
			{ID: "action", Points: 2, Hint: "Who?", Any: []learn.Condition{{Entry: &learn.Entry{Lists: []model.Kind{model.KindActions}, Owned: true}}}},
		},
		Levels: [4]string{"a", "b", "c", "d"},
	}
}

// workedOn is the exercise of the kit with files written into it.
func workedOn(files ...string) *model.Workshop {
	texts := kit().Files()
	for i := 0; i+1 < len(files); i += 2 {
		texts[files[i]] = files[i+1]
	}
	return model.NewWorkshop(texts)
}

func ids(criteria []learn.Criterion) string {
	var list []string
	for _, criterion := range criteria {
		list = append(list, criterion.ID)
	}
	return strings.Join(list, " ")
}

const right = "from: day/call\nto: wait/wait#long\neffect: harms\nbecause: Nobody sees when the others rang\n"

func TestScore(t *testing.T) {
	t.Parallel()
	action := "actions:\n  - {text: Look, who: Ana, by: 2026-02-01}\n"
	for name, test := range map[string]struct {
		files []string
		met   string
		level int
	}{
		"nothing":                {nil, "", 0},
		"everything":             {[]string{"links/a.yaml", right, "actions.yaml", action}, "link because action", 3},
		"the other way":          {[]string{"links/a.yaml", "from: wait/wait\nto: day/call\neffect: harms\n"}, "", 0},
		"an id that begins so":   {[]string{"links/a.yaml", "from: day/call\nto: wait/waiting\neffect: harms\n"}, "", 0},
		"a slogan":               {[]string{"links/a.yaml", "from: day/call\nto: wait/wait#long\neffect: harms\nbecause: Long long wait long\n"}, "link", 1},
		"an action without date": {[]string{"actions.yaml", "actions:\n  - {text: Look, who: Ana}\n"}, "", 0},
		"only what was given":    {[]string{"actions.yaml", kit().Start["actions.yaml"] + "  - {text: Given, who: Bo, by: 2026-02-02}\n"}, "", 0},
		"link and action":        {[]string{"links/a.yaml", "from: day/call\nto: wait/wait\neffect: harms\n", "actions.yaml", action}, "link action", 2},
	} {
		sheet := learn.Score(kit(), workedOn(test.files...))
		if got := ids(sheet.Met); got != test.met || sheet.Level() != test.level {
			t.Errorf("%s: met %q at level %d, want %q at %d", name, got, sheet.Level(), test.met, test.level)
		}
	}
}

func TestTheStateTravelsInAFile(t *testing.T) {
	t.Parallel()
	workshop := workedOn()
	state, err := learn.Open(workshop)
	if err != nil || state.Kit != "small" || !state.Silent || len(state.Hints) > 0 {
		t.Fatalf("%+v, %v", state, err)
	}
	file := workshop.File(check.ExerciseFile)
	if got := file.Root().Get("task").Text(); strings.TrimSpace(got) != strings.TrimSpace(kit().Brief()) {
		t.Errorf("the task in the file is %q", got)
	}
	workshop = workedOn(check.ExerciseFile, "# ours\n"+file.Source)
	state.Silent, state.Hints = false, []string{"link", "because"}
	edit, err := state.Keep(workshop)
	if err != nil {
		t.Fatal(err)
	}
	kept := workshop.Apply(edit)
	if again, err := learn.Open(kept); err != nil || again.Silent || !slices.Equal(again.Hints, state.Hints) {
		t.Errorf("%+v, %v", again, err)
	}
	if source := kept.File(check.ExerciseFile).Source; !strings.HasPrefix(source, "# ours\n") || !strings.Contains(source, "task: |") {
		t.Errorf("what else stood in the file is gone:\n%s", source)
	}
}

func TestAFolderWithoutAnExerciseSaysWhatToDo(t *testing.T) {
	t.Parallel()
	if _, err := learn.Open(model.NewWorkshop(kit().Start)); err == nil || !strings.Contains(err.Error(), "learn start") {
		t.Errorf("%v", err)
	}
	if _, err := learn.Open(workedOn(check.ExerciseFile, "exercise: \"small\" one\n")); err == nil || !strings.Contains(err.Error(), "exercise.yaml:1: ") {
		t.Errorf("%v", err)
	}
}

func TestHintsGoFromWhatIsMissingToWhatIsMissing(t *testing.T) {
	t.Parallel()
	state, workshop := learn.Exercise{Kit: "small"}, workedOn("links/a.yaml", "from: day/call\nto: wait/wait\neffect: harms\n")
	for _, want := range []string{"How?", "Who?", "How?"} {
		hint, next, err := state.Hint(kit(), workshop)
		if err != nil || hint != want {
			t.Errorf("the hint is %q, %v, want %q", hint, err, want)
		}
		state = next
	}
	if got := strings.Join(state.Hints, " "); got != "because action" {
		t.Errorf("the hints given are %q", got)
	}
	solved := workedOn("links/a.yaml", right, "actions.yaml", "actions:\n  - {text: Look, who: Ana, by: 2026-02-01}\n")
	if _, _, err := state.Hint(kit(), solved); !errors.Is(err, learn.ErrNothingMissing) {
		t.Errorf("%v", err)
	}
	unaided := kit()
	unaided.Unaided = true
	if _, _, err := state.Hint(unaided, workshop); !errors.Is(err, learn.ErrNoHints) {
		t.Errorf("%v", err)
	}
}

func TestTheTourGoesRound(t *testing.T) {
	t.Parallel()
	worked := learn.Kit{Name: "worked", Tour: []string{"first", "second"}}
	state := learn.Exercise{Kit: "worked"}
	for _, want := range []string{"first", "second", "first"} {
		hint, next, err := state.Hint(worked, workedOn())
		if err != nil || hint != want {
			t.Errorf("the stop is %q, %v, want %q", hint, err, want)
		}
		state = next
	}
}

func TestResetPutsEverythingBack(t *testing.T) {
	t.Parallel()
	workshop := workedOn("links/a.yaml", right, "actions.yaml", "actions: []\n", check.ExerciseFile, "exercise: small\nfindings: shown\n")
	if got, want := kit().Changed(workshop), []string{"actions.yaml", "links/a.yaml"}; !slices.Equal(got, want) {
		t.Errorf("changed %v, want %v", got, want)
	}
	if back := workshop.Apply(kit().Reset(workshop)); !maps.Equal(back.Texts(), kit().Files()) {
		t.Errorf("it is not as it was handed out: %v", back.Texts())
	}
	if edit := kit().Reset(workedOn()); !edit.Empty() {
		t.Errorf("nothing was changed, and %d files are written", len(edit.Changes))
	}
}

// Whatever people write, a score is a score, and naming places costs no more than there is.
func TestAnyWorkHasAScore(t *testing.T) {
	t.Parallel()
	planted := kit()
	planted.Planted = true
	planted.Key = append(planted.Key, learn.Criterion{ID: "named", Points: 10, Any: []learn.Condition{
		{Named: []string{"wait/wait"}},
		{Changed: &learn.Place{In: "wait/wait", Path: "name"}},
		{Field: &learn.Field{Place: learn.Place{In: "*/*.yaml", Path: "goal.do"}, New: true}},
		{Notes: &learn.Notes{Stage: "wait/wait", Fields: []string{"pains"}, Words: 2, Only: true}},
	}})
	rapid.Check(t, func(t *rapid.T) {
		texts := planted.Files()
		names := []string{"parking.yaml", "links/a.yaml", "actions.yaml", "journeys/wait.yaml", check.ExerciseFile, "personas/é.yaml"}
		for range rapid.IntRange(0, 4).Draw(t, "files") {
			texts[rapid.SampledFrom(names).Draw(t, "name")] = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
				"parking:\n  - {text: \"wait/wait journeys/day.yaml wait/wait, actions.yaml day/call\"}\n", "[", "from: wait/wait\nto: 1\n", "stages: {a: b}\n", "goal: {do: x}\n",
			})).Draw(t, "text")
		}
		sheet := learn.Score(planted, model.NewWorkshop(texts))
		if score := sheet.OutOfTen(); score < 0 || score > 10 || len(sheet.Met)+len(sheet.Missed) != len(planted.Key) {
			t.Fatalf("%v of ten, %d met, %d missed", score, len(sheet.Met), len(sheet.Missed))
		}
	})
}
