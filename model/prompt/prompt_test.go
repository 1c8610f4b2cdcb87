package prompt_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"interlock/model"
	"interlock/model/prompt"
	"interlock/model/yamltext"
)

// asked are the kinds of record whose fields people fill together.
func asked() []model.Kind {
	return []model.Kind{
		model.KindEmpathyMap, model.KindJourney, model.KindLink,
		model.KindInitiative, model.KindLoop, model.KindMetric, model.KindGovernance,
	}
}

// walk visits every field that a room is asked for, and those inside it. Ids
// are given by the program, and what only variants have is not asked.
func walk(at yamltext.Path, fields []model.Field, visit func(yamltext.Path, model.Field)) {
	for _, field := range fields {
		if field.Key == "id" || field.Variants || field.Key == "variant_of" {
			continue
		}
		visit(at.With(field.Key), field)
		walk(at.With(field.Key), inner(field), visit)
	}
}

// inner is the fields inside a field; those of an entry are reached without
// its index.
func inner(field model.Field) []model.Field {
	if field.Kind == model.GroupField {
		return field.Fields
	}
	return nil
}

// everyField visits the fields of all kinds, those of stages, readings and
// members among them.
func everyField(visit func(model.Kind, yamltext.Path, model.Field)) {
	for _, kind := range asked() {
		here := func(path yamltext.Path, field model.Field) { visit(kind, path, field) }
		walk(nil, kind.Info().Fields, func(path yamltext.Path, field model.Field) {
			here(path, field)
			if field.Kind == model.GroupsField {
				walk(path.With(0), field.Fields, here)
			}
		})
	}
}

func TestEveryFieldHasSeveralPromptsOnEachSide(t *testing.T) {
	t.Parallel()
	count := 0
	everyField(func(kind model.Kind, path yamltext.Path, field model.Field) {
		count++
		for _, side := range []model.Side{model.Customer, model.Employee} {
			if field.Side != "" && field.Side != side {
				continue
			}
			prompts := prompt.For(kind, path, side)
			if len(prompts) < 2 {
				t.Errorf("%s %s asks a room of %ss only %q", kind, path, side, prompts)
			}
			if !slices.Contains(prompts, field.Help) {
				t.Errorf("%s %s does not ask what its field asks: %q", kind, path, field.Help)
			}
			if twice := slices.Compact(slices.Sorted(slices.Values(prompts))); len(twice) != len(prompts) {
				t.Errorf("%s %s asks the same twice: %q", kind, path, prompts)
			}
		}
	})
	if count < 100 {
		t.Errorf("only %d fields were visited", count)
	}
}

// TestPromptsAreShortQuestions keeps them readable in two rows of a narrow
// window.
func TestPromptsAreShortQuestions(t *testing.T) {
	t.Parallel()
	check := func(text string) {
		if utf8.RuneCountInString(text) > 110 || strings.TrimSpace(text) != text || text == "" {
			t.Errorf("%q is too long to be read while one types, or badly spaced", text)
		}
		if strings.Contains(text, "  ") || !strings.ContainsAny(text, "?.…") {
			t.Errorf("%q is no sentence", text)
		}
	}
	everyField(func(kind model.Kind, path yamltext.Path, _ model.Field) {
		for _, side := range []model.Side{model.Customer, model.Employee} {
			for _, text := range prompt.For(kind, path, side) {
				check(text)
			}
		}
	})
	for _, card := range prompt.Deck() {
		check(card.Question)
		check(card.Follow)
	}
}

func TestTheSideComesFirst(t *testing.T) {
	t.Parallel()
	w := model.NewWorkshop(map[string]string{
		"personas/tom.yaml":   "name: Tom\nside: employee\n",
		"empathy/tom.yaml":    "persona: tom\nhears: [Well done]\n",
		"empathy/nobody.yaml": "hears: []\n",
		"journeys/day.yaml":   "side: employee\nstages:\n  - pains: [No limit]\n",
		"journeys/claim.yaml": "side: customer\nstages:\n  - pains: [No date]\n",
		"loops/pulse.yaml":    "voice: employee\n",
	})
	field, _ := model.FieldAt(model.StageFields(), "pains")
	at := func(file string, path ...any) model.Place { return model.Place{File: file, Path: path} }
	for _, test := range []struct {
		place model.Place
		first string
	}{
		{at("empathy/tom.yaml", "hears"), "What do managers praise aloud, and what do colleagues say in the kitchen?"},
		{at("empathy/tom.yaml", "hears", 0), "What do managers praise aloud, and what do colleagues say in the kitchen?"},
		{at("empathy/nobody.yaml", "hears"), "Whom do they believe? What did a friend or colleague tell them?"},
		{at("journeys/day.yaml", "stages", 0, "pains"), "What gets in the way here: a tool, a process, missing information, a target?"},
		{at("journeys/claim.yaml", "stages", 0, "pains", 0), "What hurts here, and what do they pay for it: time, money, calm?"},
		{at("journeys/gone.yaml", "stages", 7, "pains"), field.Help},
		{at("loops/pulse.yaml", "told_back"), "What do you hear back afterwards?"},
		{at("journeys/day.yaml", "nothing"), ""},
		{at("elsewhere.yaml", "text"), ""},
	} {
		if got := prompt.First(w, test.place); got != test.first {
			t.Errorf("%s asks %q first, not %q", test.place, got, test.first)
		}
	}
}

func TestTheDeckNamesEveryKindOfPain(t *testing.T) {
	t.Parallel()
	field, _ := model.FieldAt(model.NoteFields(), "kind")
	seen, titles := map[string]bool{}, map[string]bool{}
	for _, card := range prompt.Deck() {
		if !slices.Contains(field.Choices, card.Kind) {
			t.Errorf("the card %q brings up pains of the unknown kind %q", card.Title, card.Kind)
		}
		if titles[card.Title] {
			t.Errorf("there are two cards %q", card.Title)
		}
		seen[card.Kind], titles[card.Title] = true, true
	}
	for _, kind := range field.Choices {
		if !seen[kind] {
			t.Errorf("no card brings up pains of the kind %q", kind)
		}
	}
}

// TestEveryWordingBelongsToAField finds wordings that nobody would ever see.
func TestEveryWordingBelongsToAField(t *testing.T) {
	t.Parallel()
	known := map[model.Kind][]string{}
	everyField(func(kind model.Kind, path yamltext.Path, _ model.Field) {
		known[kind] = append(known[kind], prompt.Key(path))
	})
	for kind, keys := range prompt.Worded() {
		for _, key := range keys {
			if !slices.Contains(known[kind], key) {
				t.Errorf("%s has wordings for %s, which is no field", kind, key)
			}
		}
	}
}
