package check_test

import (
	"slices"
	"testing"

	"interlock/model"
	"interlock/model/check"
)

func TestAnExerciseKeepsItsFindings(t *testing.T) {
	t.Parallel()
	texts := func(exercise string) map[string]string {
		return map[string]string{
			"workshop.yaml": "format: interlock/1\n", "personas/tom.yaml": "side: employee\nserves: [maja]\n",
			"personas/torn.yaml": "goals:\n  - \"Nobody rang\" she said\n", check.ExerciseFile: exercise,
		}
	}
	for exercise, want := range map[string][]string{
		"findings: silent\n":             {model.RuleParseError},
		"findings: shown\n":              {model.RuleParseError, model.RuleBrokenRef},
		"exercise: empathy\n":            {model.RuleParseError, model.RuleBrokenRef},
		"findings: [silent, {\n":         {model.RuleParseError, model.RuleParseError, model.RuleBrokenRef},
		"findings: !!str \"silent\"\n":   {model.RuleParseError},
		"- findings\n- silent\n":         {model.RuleParseError, model.RuleBrokenRef},
		"findings: {silent: silent}\n":   {model.RuleParseError, model.RuleBrokenRef},
		"findings: silent # for a while": {model.RuleParseError},
	} {
		var got []string
		for _, finding := range check.All(model.NewWorkshop(texts(exercise))) {
			if finding.Severity == check.Error {
				got = append(got, finding.Rule)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%q: found %v, want %v", exercise, got, want)
		}
	}
}
