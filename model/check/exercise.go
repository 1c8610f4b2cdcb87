package check

import (
	"slices"

	"interlock/model"
)

// ExerciseFile makes a workshop an exercise. While it says `findings: silent`,
// people look for themselves, and the rules keep what they find.
const ExerciseFile = "exercise.yaml"

// SilentExercise is the least that an exercise says that keeps its findings.
const SilentExercise = "findings: silent\n"

// Silent reports that the workshop is an exercise whose findings are kept until
// they are asked for. Whatever else judges the workshop unasked is then as silent
// as they are: insights, and signs beside what is missing.
func Silent(workshop *model.Workshop) bool {
	file := workshop.File(ExerciseFile)
	return file != nil && file.Root().Get("findings").Text() == "silent"
}

// keepSilent leaves only what stops a file from being read: that is no part of
// any exercise, and nobody can go on without knowing it.
func keepSilent(found []Finding) []Finding {
	return slices.DeleteFunc(found, func(f Finding) bool {
		return f.Rule != model.RuleParseError && f.Rule != model.RuleMisplaced && f.Rule != model.RuleOpenConflict
	})
}
