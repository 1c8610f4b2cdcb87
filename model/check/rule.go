package check

import (
	"slices"

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

// Rule is one condition that is looked for. An id is one condition with one
// severity.
type Rule struct {
	ID       string
	Group    string // the id of the first rule of those that belong together
	Severity Severity
	Catches  string // what it finds, in one sentence
	Why      string // why it matters, in one sentence
	Source   string // where that is known from
	Fix      string // what to do about it, as an order without a full stop
}

// rule is a condition with the function that finds it. The function fills in
// the place and the words; the rest of a finding comes from the rule.
type rule struct {
	Rule
	find func(*examination, *report)
}

// families lists every rule in its fixed order.
func families() []rule {
	rules := slices.Concat(
		readingRules(), referenceRules(),
		momentRules(), linkRules(), balanceRules(), laneRules(),
		peopleRules(), empathyRules(), journeyRules(), timeRules(), wordRules(), evidenceRules(),
		initiativeRules(), benefitRules(), dimensionRules(), moneyRules(), dutyRules(), governanceRules(),
		loopRules(), measureRules(), readingsRules(), pairRules(), voteRules(),
	)
	for i := range rules {
		if rules[i].Group == "" {
			rules[i].Group = rules[i].ID
		}
	}
	return rules
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

// NearestRule is the id most like a given one; "" when none is like it.
func NearestRule(id string) string {
	var ids []string
	for _, rule := range families() {
		ids = append(ids, rule.ID)
	}
	return model.Nearest(id, ids)
}
