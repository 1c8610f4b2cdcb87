// Package check says what is wrong with a workshop, why it matters and what to
// do about it.
//
// Each family of rules has a file of its own, which lists its rules as values:
// an id, a severity, what it catches, why it matters, where that is known from,
// and a function that finds it. A workshop is half-filled by nature, so rules
// about what is missing speak up only once the record has been begun.
package check

import (
	"cmp"
	"slices"
	"strings"

	"interlock/model"
)

// Workshop finds everything that the rules look for and nobody has set aside,
// by file, line and rule.
func Workshop(workshop *model.Workshop) []Finding {
	return slices.DeleteFunc(All(workshop), func(f Finding) bool { return f.Dismissed != nil })
}

// All finds everything that the rules look for, what was set aside included,
// by file, line and rule. An exercise that is not revealed yet keeps its
// findings; see [Silent].
func All(workshop *model.Workshop) []Finding {
	found := examine(workshop, families())
	if Silent(workshop) {
		return keepSilent(found)
	}
	return found
}

func examine(workshop *model.Workshop, rules []rule) []Finding {
	e := newExamination(workshop)
	var found []*Finding
	for _, rule := range rules {
		report := report{workshop: workshop, rule: rule.Rule}
		rule.find(e, &report)
		found = append(found, report.findings...)
	}
	slices.SortStableFunc(found, func(a, b *Finding) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), strings.Compare(a.Rule, b.Rule))
	})
	findings := make([]Finding, len(found))
	for i, finding := range found {
		findings[i] = *finding
	}
	setAside(workshop, findings)
	return findings
}
