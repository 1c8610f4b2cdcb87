// Package check says what is wrong with a workshop, why it matters and what to
// do about it.
//
// Each family of rules has a file of its own, which lists its rules as values:
// an id, a severity, why it matters, where that is known from, and a function
// that finds it.
package check

import (
	"cmp"
	"slices"
	"strings"

	"interlock/model"
)

// Severity says how much a finding matters.
type Severity string

// The severities, from gravest to slightest.
const (
	Error Severity = "error" // the blueprint would mislead
	Warn  Severity = "warn"  // a fault of method
	Info  Severity = "info"  // worth asking about
)

// AtLeast reports whether a severity is as grave as the limit or graver. It is
// false for severities that do not exist.
func AtLeast(severity, limit Severity) bool {
	order := []Severity{Error, Warn, Info}
	at, end := slices.Index(order, severity), slices.Index(order, limit)
	return at >= 0 && at <= end
}

// Rule is one condition that is looked for.
type Rule struct {
	ID       string
	Group    string // the id of the first rule of those that belong together
	Severity Severity
	Why      string // why it matters, in one sentence
	Source   string // where that is known from
}

// rule is a condition with the function that finds it. The function fills in
// the place and the words; the rest of a finding comes from the rule.
type rule struct {
	Rule
	find func(*examination) []Finding
}

// families lists every rule in its fixed order.
func families() []rule {
	return slices.Concat(readingRules(), referenceRules())
}

// Rules lists every rule in its fixed order.
func Rules() []Rule {
	var list []Rule
	for _, rule := range families() {
		list = append(list, rule.Rule)
	}
	return list
}

// RuleByID finds a rule; false when there is none with that id.
func RuleByID(id string) (Rule, bool) {
	for _, rule := range families() {
		if rule.ID == id {
			return rule.Rule, true
		}
	}
	return Rule{}, false
}

// examination is what several rules look at, computed once.
type examination struct {
	workshop *model.Workshop
	faults   []model.Fault
}

// Workshop finds everything that the rules look for, by file, line and rule.
func Workshop(workshop *model.Workshop) []Finding {
	e := &examination{workshop: workshop, faults: workshop.Faults()}
	findings := []Finding{}
	for _, rule := range families() {
		for _, finding := range rule.find(e) {
			finding.Rule, finding.Severity, finding.Why = rule.ID, rule.Severity, rule.Why
			findings = append(findings, finding)
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), strings.Compare(a.Rule, b.Rule))
	})
	return findings
}
